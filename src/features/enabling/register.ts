import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { inBackground, registerCommand } from "../../host/commands.ts";
import { setContext } from "../../host/context-keys.ts";
import { configFile } from "../../host/folders.ts";
import { inform } from "../../host/notify.ts";
import { configText } from "./model.ts";

/** Turning a folder on, and the context keys by which VS Code shows commands only where they apply. */
export function registerEnabling(app: App): vscode.Disposable {
  const tell = (): void => {
    const active = vscode.window.activeTextEditor?.document.uri;
    setContext({
      ready: app.dossier.ready,
      enabled: app.dossier.enabled,
      canEnable: notEnabled(app).length > 0,
      isArticle: active !== undefined && app.dossier.isArticle(active),
    });
  };
  tell();
  return vscode.Disposable.from(
    registerCommand("enableFolder", async (argument: { folder?: vscode.Uri | string } | undefined) => {
      const folder = await folderOf(app, argument?.folder);
      if (!folder) return;
      await enable(folder);
      await app.dossier.rescan();
      tell();
      if (argument) return;
      await vscode.commands.executeCommand("factmark.showClaims");
      inBackground(offerWrapping(folder));
    }),
    app.dossier.onDidScan(tell),
    app.dossier.onDidChange(tell),
    vscode.window.onDidChangeActiveTextEditor(tell),
  );
}

/** The folder given, the only one that is not turned on yet, or the one that the person picks. */
async function folderOf(app: App, given: vscode.Uri | string | undefined): Promise<vscode.Uri | undefined> {
  if (typeof given === "string") return given.includes("://") ? vscode.Uri.parse(given, true) : vscode.Uri.file(given);
  if (given) return given;
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new Error(vscode.l10n.t("Open a folder first."));
  const left = notEnabled(app);
  if (left.length < 2) return (left[0] ?? folders[0])?.uri;
  const items = left.map(({ name, uri }) => ({ label: name, description: uri.fsPath, uri }));
  const placeHolder = vscode.l10n.t("Which folder holds articles?");
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Turn On a Folder"), placeHolder }))?.uri;
}

const notEnabled = (app: App): readonly vscode.WorkspaceFolder[] =>
  (vscode.workspace.workspaceFolders ?? []).filter(
    ({ uri }) => !app.dossier.folders.some((folder) => folder.uri.toString() === uri.toString()),
  );

/** An article's paragraph is often one line, and VS Code lets lines of text files run out of the window. */
async function offerWrapping(folder: vscode.Uri): Promise<void> {
  const place = { uri: folder, languageId: "plaintext" };
  const settings = vscode.workspace.getConfiguration("editor", place);
  if (settings.get("wordWrap") !== "off") return;
  const wrap = vscode.l10n.t("Wrap Lines in This Folder");
  const message = vscode.l10n.t(
    "Paragraphs of articles are often one long line. Should VS Code wrap the lines of text files here?",
  );
  if ((await inform(message, wrap)) !== wrap) return;
  await settings.update("wordWrap", "on", vscode.ConfigurationTarget.WorkspaceFolder, true);
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
