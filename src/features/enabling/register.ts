import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { setContext } from "../../host/context-keys.ts";
import { configFile } from "../../host/folders.ts";
import { configText } from "./model.ts";

/** Turning a folder on, and the context keys by which VS Code shows commands only where they apply. */
export function registerEnabling(app: App): vscode.Disposable {
  const tell = (): void => {
    const active = vscode.window.activeTextEditor?.document.uri;
    setContext({
      ready: app.dossier.ready,
      enabled: app.dossier.enabled,
      isArticle: active !== undefined && app.dossier.isArticle(active),
    });
  };
  tell();
  return vscode.Disposable.from(
    registerCommand("enableFolder", async (argument: { folder?: vscode.Uri | string } | undefined) => {
      const folder = await folderOf(argument?.folder);
      if (!folder) return;
      await enable(folder);
      await app.dossier.rescan();
      tell();
      if (!argument) await vscode.commands.executeCommand("factmark.showClaims");
    }),
    app.dossier.onDidScan(tell),
    app.dossier.onDidChange(tell),
    vscode.window.onDidChangeActiveTextEditor(tell),
  );
}

/** The folder given, the only one, or the one that the person picks. */
async function folderOf(given: vscode.Uri | string | undefined): Promise<vscode.Uri | undefined> {
  if (typeof given === "string") return given.includes("://") ? vscode.Uri.parse(given, true) : vscode.Uri.file(given);
  if (given) return given;
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new Error(vscode.l10n.t("Open a folder first."));
  if (folders.length === 1) return folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}

/** Writes the dossier's configuration; one that is there already is left as it is. */
async function enable(folder: vscode.Uri): Promise<void> {
  const file = configFile(folder);
  const exists = await vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  if (exists) return;
  try {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, ".."));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(configText()));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(vscode.l10n.t("Cannot write .factmark/config.yaml: {0}", reason));
  }
}
