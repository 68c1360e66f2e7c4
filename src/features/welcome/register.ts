import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { inBackground, registerCommand } from "../../host/commands.ts";
import { firstArticle, sampleFiles } from "./model.ts";

interface SampleArgument {
  /** Where the copy goes; nothing is opened then. */
  readonly folder?: vscode.Uri | string;
}

const openedKey = "factmark.sampleOpened";

/**
 * `factmark.openSample`: a copy of the packaged sample dossier to try everything on. It lies where VS Code keeps an
 * extension's own files, on disk or in the browser, so that nothing has to be asked; what one did in it stays.
 */
export function registerWelcome(app: App): vscode.Disposable {
  inBackground(greet(app));
  return registerCommand("openSample", async (argument: SampleArgument | undefined) => {
    const { folder } = argument ?? {};
    const given = typeof folder === "string" ? vscode.Uri.parse(folder, true) : folder;
    const target = given ?? sampleFolder(app);
    await copySample(app.extensionUri, target);
    if (given) return target;
    await app.everywhere.update(openedKey, true);
    // A window in which somebody works is left alone.
    const forceNewWindow = (vscode.workspace.workspaceFolders ?? []).length > 0;
    await vscode.commands.executeCommand("vscode.openFolder", target, { forceNewWindow });
    return target;
  });
}

const sampleFolder = (app: App): vscode.Uri => vscode.Uri.joinPath(app.storageUri, "sample");

/** Files that are there are left as they are: somebody may have worked in them. */
async function copySample(extension: vscode.Uri, target: vscode.Uri): Promise<void> {
  for (const name of sampleFiles) {
    const file = vscode.Uri.joinPath(target, name);
    const isThere = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, ".."));
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "media", "sample", name));
    await vscode.workspace.fs.writeFile(file, bytes);
  }
}

/** The first time in the sample dossier: an article to begin with, its claims beside it, and the walkthrough at hand. */
async function greet(app: App): Promise<void> {
  const sample = sampleFolder(app);
  const isOpen = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.path === sample.path) === true;
  if (!isOpen || app.everywhere.get(openedKey) !== true) return;
  await app.everywhere.update(openedKey, undefined);
  await vscode.commands.executeCommand("workbench.action.openWalkthrough", "factmark.factmark#start", false);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(sample, firstArticle), { preview: false });
  await vscode.commands.executeCommand("factmark.claims.focus");
}
