import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { commandsBegun, inBackground, registerCommand } from "../../host/commands.ts";
import { offsetOf } from "../../host/positions.ts";
import { claimsFollowCursor } from "../../host/settings.ts";
import type { ClaimList, Element } from "./list.ts";
import { type Row, rowAt } from "./model.ts";

/** How long, in milliseconds, the cursor rests before the view follows it. */
const pause = 150;
/** How long, in milliseconds, a person who asks for the claim at the cursor waits for it at most. */
const patience = 2000;
/** How often, at most, VS Code is asked to show a row. */
const attempts = 5;

/** The view selects the claim at the cursor, where it is seen; `factmark.showClaims` takes the keyboard there. */
export function followCursor(app: App, view: vscode.TreeView<Element>, list: ClaimList): vscode.Disposable {
  /** Whether the cursor has moved since the tree last followed it. */
  let moved = true;
  /** So often in a row it was in vain. */
  let tries = 0;
  let followed: Element | undefined;
  /** The article of an editor, and the row of the claim at its cursor, each where the view has it. */
  const cursorIn = ({ document, selection }: vscode.TextEditor) => {
    const file = app.dossier.file(document.uri);
    const rows = list.article(document.uri);
    if (!file?.article || !rows) return undefined;
    const row = rowAt(rows, offsetOf(file.article, selection.active));
    return { row, element: row && list.elementOf(row), article: list.elementOfArticle(document.uri) };
  };
  /** What is decided a moment ago makes another row of a claim's: we wait for it. */
  const isCurrent = (uri: vscode.Uri): boolean => app.isSettled(uri) && list.isCurrent(uri);
  /** Waits until the rows of an article are there, but not for ever: somebody may be typing in it. */
  const made = (uri: vscode.Uri): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        refreshes.dispose();
        resolve();
      };
      const timer = setTimeout(done, patience);
      const check = (): void => {
        if (isCurrent(uri) && list.article(uri)) done();
      };
      const refreshes = vscode.Disposable.from(list.onDidRefresh(check), app.dossier.onDidRead(check));
      check();
    });
  const isSeen = (): boolean => view.visible && claimsFollowCursor();
  const follow = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const at = editor && cursorIn(editor);
    if (!moved || !isSeen() || !at || !isCurrent(editor.document.uri)) return;
    moved = false;
    followed = at.element;
    if (!at.element) {
      // Between two claims the article alone is shown; a claim that a filter hides stays hidden.
      if (at.article && !at.row) await view.reveal(at.article, { select: false, focus: false, expand: true });
      return;
    }
    if (!isSelected(at.row)) await view.reveal(at.element, { select: true, focus: false });
    // VS Code may have read the tree anew meanwhile, and shown nothing.
    if (!isSelected(at.row)) throw new Error(`not revealed: ${at.element.key}`);
    tries = 0;
  };
  const isSelected = (row: Row | undefined): boolean =>
    view.selection.some(({ node }) => "row" in node && node.row.id === row?.id);
  /** How often the person has moved the cursor: who waited and finds it moved since leaves the keyboard in the text. */
  let steps = 0;
  const doneSoFar = (): string => `${commandsBegun()} ${steps}`;
  /** The article whose row is to have the keyboard once it has been read, as long as the person stays where they are. */
  let awaited: { readonly uri: vscode.Uri; readonly since: string } | undefined;
  /**
   * Takes the keyboard to the row of the claim at the cursor, else of the article, else to the view; on a busy machine that
   * takes a while, and who asked for something else meanwhile is answering that. VS Code tells nobody of its own palette.
   */
  const show = async (since = doneSoFar()): Promise<void> => {
    await app.moves.settled();
    const editor = vscode.window.activeTextEditor;
    // Before its turn, in which rows stay as they are.
    if (editor && app.dossier.isArticle(editor.document.uri)) await made(editor.document.uri);
    await list.changes.still(() => showRow(editor, since));
  };
  const showRow = async (editor: vscode.TextEditor | undefined, since: string): Promise<void> => {
    const at = editor && cursorIn(editor);
    const shown = at?.element ?? at?.article;
    if (!shown) {
      // A folder that was turned on just now is still being read; one whose rows a filter hides is not.
      const uri = editor?.document.uri;
      const isComing = uri !== undefined && app.dossier.isArticle(uri) && list.article(uri) === undefined;
      awaited = isComing ? { uri, since } : undefined;
      const isOpening = !view.visible && !isComing;
      const focus = (): Thenable<void> => vscode.commands.executeCommand("factmark.claims.focus");
      if (since === doneSoFar()) await focus();
      // A view that opens reads its rows, and then says why there are none: the keyboard goes with what that replaces.
      if (isOpening) await new Promise((resolve) => setTimeout(resolve, 2 * pause));
      if (isOpening && since === doneSoFar()) await focus();
      return;
    }
    // The row is taken to now: following the cursor later would take a person back who has moved on in the tree.
    moved = false;
    followed = at?.element;
    const expand = shown !== at?.element;
    // VS Code may be reading the tree, and show nothing, or still have the welcome there, with which the keyboard would go:
    // only a row that is seen selected takes it.
    for (let step = 0; step < attempts && !view.selection.includes(shown); step++) {
      await new Promise((resolve) => setTimeout(resolve, step * pause));
      await view.reveal(shown, { select: true, focus: false, expand });
    }
    await view.reveal(shown, { select: true, focus: since === doneSoFar(), expand });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const followSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      list.changes.still(follow).catch((error) => {
        // Not worth a message: it is tried again, and whatever happens to rows or cursor follows again.
        console.warn("Factmark:", error);
        moved = true;
        if (++tries < attempts) followSoon();
      });
    }, pause);
  };
  const cursorMoved = (): void => {
    moved = true;
    tries = 0;
    awaited = undefined;
    followSoon();
  };
  const showAwaited = (): void => {
    if (!awaited || !view.visible || !isCurrent(awaited.uri) || !list.elementOfArticle(awaited.uri)) return;
    const { since } = awaited;
    awaited = undefined;
    inBackground(show(since));
  };
  const goOn = (): void => {
    if (moved && timer === undefined) followSoon();
    showAwaited();
  };
  return vscode.Disposable.from(
    list.onDidRefresh(() => {
      if (followed && list.tree.row(followed.key) !== followed) moved = true;
      goOn();
    }),
    // One that was read anew and found to be the same changes no rows.
    app.dossier.onDidRead(goOn),
    registerCommand("showClaims", () => show()),
    view.onDidChangeVisibility(goOn),
    vscode.window.onDidChangeActiveTextEditor(cursorMoved),
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
      if (kind === Keyboard || kind === Mouse) steps++;
      cursorMoved();
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
