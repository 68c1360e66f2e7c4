import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { setContext } from "../../host/context-keys.ts";
import { nameOf } from "../../host/files.ts";

/** `factmark.undoLastChange`: takes back what Factmark wrote last, in whichever file. */
export function registerUndoing(app: App): vscode.Disposable {
  const tell = (): void => setContext({ canUndo: app.journal.canUndo });
  tell();
  return vscode.Disposable.from(
    app.journal.onDidChange(tell),
    registerCommand("undoLastChange", async () => {
      const uri = await app.journal.undo();
      if (!uri) throw new Error(vscode.l10n.t("There is no Factmark change to take back."));
      app.library.refresh(uri.toString());
      void vscode.window.setStatusBarMessage(`$(discard) ${vscode.l10n.t("Taken back in {0}", nameOf(uri))}`, 4000);
    }),
  );
}
