import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { positionOf, spanOf } from "../../host/positions.ts";
import { inlayHints, onSettingsChanged } from "../../host/settings.ts";
import { hintsOf } from "./model.ts";

/** Shows behind relative dates and scaled amounts what they come to, where `factmark.inlayHints` is on. */
export function registerInlayHints(app: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provideInlayHints = ({ uri }: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] => {
    const article = inlayHints(uri) && app.dossier.isArticle(uri) ? app.dossier.file(uri)?.article : undefined;
    if (!article || !app.isSettled(uri)) return [];
    return hintsOf(article, spanOf(article, range)).map(({ at, label }) => {
      const hint = new vscode.InlayHint(positionOf(article, at), `= ${label}`);
      hint.paddingLeft = true;
      return hint;
    });
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerInlayHintsProvider(
      { scheme: "*" },
      { provideInlayHints, onDidChangeInlayHints: changed.event },
    ),
    app.dossier.onDidChange(() => changed.fire()),
    onSettingsChanged("inlayHints", () => changed.fire()),
  );
}
