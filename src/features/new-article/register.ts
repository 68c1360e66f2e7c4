import * as vscode from "vscode";
import { clip } from "../../core/text/clip.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { nameOf } from "../../host/files.ts";
import { plainMessage } from "../../host/markdown.ts";
import { dayOf } from "../../library/day.ts";
import { fileNames, isAddress, printArticle, readPasted, slugOf, usualExtension } from "./model.ts";

interface NewArgument {
  readonly text?: string;
  readonly url?: string;
  readonly folder?: vscode.Uri | string;
}

/** `factmark.newArticle`: a file of the dossier from the text that was copied. */
export function registerNewArticle(app: App): vscode.Disposable {
  return registerCommand("newArticle", (argument: NewArgument | undefined) => create(app, argument));
}

async function create(app: App, argument: NewArgument | undefined): Promise<vscode.Uri | undefined> {
  if (!app.dossier.enabled) throw new Error(vscode.l10n.t("Turn on a folder of articles first."));
  const text = argument?.text ?? (await vscode.env.clipboard.readText());
  if (text.trim() === "") throw new Error(vscode.l10n.t("Copy the text of an article first: the clipboard is empty."));
  const pasted = readPasted(text, dayOf(new Date()));
  if (pasted.body.trim() === "") {
    throw new Error(vscode.l10n.t("Copy the text of the article, not only its address."));
  }
  if (argument?.url !== undefined && !isAddress(argument.url)) {
    throw new Error(`${clip(argument.url, 60)}: ${vscode.l10n.t("An address such as https://example.org/report")}`);
  }
  const url = argument?.url ?? pasted.url ?? (argument ? "" : await askAddress(pasted.title));
  if (url === undefined) return undefined;
  const folder = await folderOf(app, argument?.folder);
  if (!folder) return undefined;
  const { url: _, ...rest } = pasted;
  const content = printArticle(url === "" ? rest : { ...rest, url });
  const uri = await write(app, folder, slugOf(pasted.title), content);
  await vscode.window.showTextDocument(uri, { preview: false });
  if (!argument) {
    const message = vscode.l10n.t("{0} made from the clipboard", nameOf(uri));
    app.say(message);
  }
  return uri;
}

const askAddress = (title: string): Thenable<string | undefined> =>
  vscode.window
    .showInputBox({
      title: vscode.l10n.t("New Article from Clipboard"),
      prompt: plainMessage(vscode.l10n.t("Address of “{0}” (may stay empty)", clip(title, 60))),
      placeHolder: "https://",
      validateInput: (value) =>
        isAddress(value) ? undefined : vscode.l10n.t("An address such as https://example.org/report"),
    })
    .then((value) => value?.trim());

/** Where the article that one reads is, else where the dossier's first one is, else the folder that is open. */
async function folderOf(app: App, given: vscode.Uri | string | undefined): Promise<vscode.Uri | undefined> {
  if (given) return typeof given === "string" ? vscode.Uri.parse(given, true) : given;
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active && app.dossier.isArticle(active)) return vscode.Uri.joinPath(active, "..");
  const folders = vscode.workspace.workspaceFolders ?? [];
  const enabled = folders.filter(({ uri }) =>
    ["txt", "md", "article"].some((one) => app.dossier.isArticle(vscode.Uri.joinPath(uri, `a.${one}`))),
  );
  if (enabled.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const first = app.dossier.files[0]?.uri;
  return enabled[0]?.uri ?? (first && vscode.Uri.joinPath(first, ".."));
}

/** Under the first name that is free; of an extension that the dossier reads as an article. */
async function write(app: App, folder: vscode.Uri, slug: string, content: string): Promise<vscode.Uri> {
  const usual = usualExtension(app.dossier.files.map(({ uri }) => uri.path));
  const isRead = (extension: string): boolean =>
    app.dossier.isArticle(vscode.Uri.joinPath(folder, `${slug}.${extension}`));
  const extension = [usual, "md", "txt", "article"].find(isRead) ?? usual;
  for (const name of fileNames(slug, extension)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (await app.journal.files.write(uri.toString(), new TextEncoder().encode(content), undefined)) return uri;
  }
  throw new Error(vscode.l10n.t("There are too many files named {0}.", `${slug}.${extension}`));
}
