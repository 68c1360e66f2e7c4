import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { setContext } from "../../host/context-keys.ts";
import { nameOf } from "../../host/files.ts";

/** `factmark.undoLastChange`: takes back what Factmark did last, in whichever files. */
export function registerUndoing(app: App): vscode.Disposable {
  const tell = (): void => setContext({ canUndo: app.journal.canUndo });
  tell();
  return vscode.Disposable.from(
    app.journal.onDidChange(tell),
    registerCommand("undoLastChange", async () => {
      const uris = await app.journal.undo();
      if (uris.length === 0) throw new Error(vscode.l10n.t("There is no Factmark change to take back."));
      for (const uri of uris) app.library.refresh(uri.toString());
      const [first] = uris;
      const where =
        first && uris.length === 1
          ? vscode.l10n.t("Taken back in {0}", nameOf(first))
          : vscode.l10n.t("Taken back in {0} files", uris.length);
      app.say(where, "discard");
    }),
  );
}
