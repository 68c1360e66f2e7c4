import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { setContext } from "../../host/context-keys.ts";
import { nameOf } from "../../host/files.ts";
import { warn } from "../../host/notify.ts";

/** `factmark.undoLastChange`: takes back what Factmark did last, in whichever files. */
export function registerUndoing(app: App): vscode.Disposable {
  const tell = (): void => setContext({ canUndo: app.journal.canUndo });
  tell();
  return vscode.Disposable.from(
    app.journal.onDidChange(tell),
    registerCommand("undoLastChange", async () => {
      const { taken, left } = await app.journal.undo();
      const names = left.map((uri) => nameOf(vscode.Uri.parse(uri, true))).join(", ");
      const [first] = taken;
      if (first === undefined) {
        throw new Error(
          left.length > 0
            ? vscode.l10n.t("{0} has changed since, so the change was not taken back.", names)
            : vscode.l10n.t("There is no Factmark change to take back."),
        );
      }
      for (const uri of taken) app.library.refresh(uri);
      const where =
        taken.length === 1
          ? vscode.l10n.t("Taken back in {0}", nameOf(vscode.Uri.parse(first, true)))
          : vscode.l10n.t("Taken back in {0} files", taken.length);
      app.say(where, "discard");
      if (left.length > 0) {
        void warn(vscode.l10n.t("{0}. Left as they are, because they have changed since: {1}.", where, names));
      }
    }),
  );
}
