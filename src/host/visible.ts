import * as vscode from "vscode";

let known: readonly vscode.TextEditor[] | undefined;
let isKept = false;

/** To be called before anything else listens to changes of what is seen. */
export function keepVisible(): vscode.Disposable {
  const forget = (): void => {
    known = undefined;
  };
  isKept = true;
  return vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(forget),
    new vscode.Disposable(() => {
      forget();
      isKept = false;
    }),
  );
}

/**
 * The editors of files that are seen. VS Code counts the box of each comment thread among its own, and makes the list anew
 * whenever it is asked: with hundreds of threads that takes longer than what we ask it for.
 */
export function visibleEditors(): readonly vscode.TextEditor[] {
  if (known && isKept) return known;
  known = vscode.window.visibleTextEditors.filter(({ document }) => document.uri.scheme !== "comment");
  return known;
}
