import * as vscode from "vscode";
import type { Files } from "../library/files.ts";
import { sameBytes } from "./journal.ts";

/** Files above this are left alone in the editor: an article of 200,000 words has 1.3 MB, and reading blocks other extensions. */
export const sizeLimit = 4 * 1024 * 1024;

/** The workspace's files. A document that is open and unsaved counts as the file's content, and is written through. */
export function createFiles(): Files {
  return { read, write };
}

async function read(address: string): Promise<Uint8Array | undefined> {
  const uri = vscode.Uri.parse(address, true);
  const open = openDocument(uri);
  try {
    if (open?.isDirty) return withinLimit(new TextEncoder().encode(open.getText()));
    // Asked first: 50 MB would be read into memory only to be refused.
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > sizeLimit) throw new Error(tooLarge(size));
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new Error(vscode.l10n.t("Cannot read {0}: {1}.", nameOf(uri), reason(error)));
  }
}

async function write(address: string, bytes: Uint8Array, before: Uint8Array | undefined): Promise<boolean> {
  const uri = vscode.Uri.parse(address, true);
  const now = await read(address);
  if (before === undefined ? now !== undefined : now === undefined || !sameBytes(now, before)) return false;
  try {
    const open = openDocument(uri);
    if (open) await writeOpen(open, new TextDecoder().decode(bytes));
    else if (uri.scheme === "file") await writeAtOnce(uri, bytes);
    else await vscode.workspace.fs.writeFile(uri, bytes);
  } catch (error) {
    throw new Error(vscode.l10n.t("Cannot write {0}: {1}.", nameOf(uri), reason(error)));
  }
  return true;
}

function withinLimit(bytes: Uint8Array): Uint8Array {
  if (bytes.length > sizeLimit) throw new Error(tooLarge(bytes.length));
  return bytes;
}

const tooLarge = (size: number): string =>
  vscode.l10n.t(
    "it is too large for an article ({0} MB; at most {1} MB)",
    Math.ceil(size / 1024 / 1024),
    sizeLimit / 1024 / 1024,
  );

/** Takes a file away for good; for files that we made ourselves a moment ago. */
export async function removeFile(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri);
}

/** Through the open document, so that Ctrl+Z there takes it back; what the person had not saved stays unsaved. */
async function writeOpen(document: vscode.TextDocument, text: string): Promise<void> {
  const wasDirty = document.isDirty;
  const before = document.getText();
  const after = document.eol === vscode.EndOfLine.CRLF ? text.replace(/\r?\n/g, "\r\n") : text;
  if (before !== after) {
    const { start, end, insert } = difference(before, after);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), insert);
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t("the open editor refused the change"));
  }
  if (!wasDirty && !(await document.save())) throw new Error(vscode.l10n.t("the open editor could not be saved"));
}

/** A reader, or a crash, sees the old file or the new one, never half of one. */
async function writeAtOnce(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const part = vscode.Uri.joinPath(uri, "..", `.${nameOf(uri)}.part`);
  await vscode.workspace.fs.writeFile(part, bytes);
  try {
    await vscode.workspace.fs.rename(part, uri, { overwrite: true });
  } catch (error) {
    await vscode.workspace.fs.delete(part).then(undefined, () => undefined);
    throw error;
  }
}

/** The one stretch in which two texts differ. */
function difference(before: string, after: string): { start: number; end: number; insert: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let fromEnd = 0;
  const room = Math.min(before.length, after.length) - start;
  while (fromEnd < room && before[before.length - 1 - fromEnd] === after[after.length - 1 - fromEnd]) fromEnd++;
  return { start, end: before.length - fromEnd, insert: after.slice(start, after.length - fromEnd) };
}

export const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri.toString());

/** The last part of a path, as people call a file. */
export const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);

const isMissing = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && (error.code === "FileNotFound" || error.code === "FileNotADirectory");

function reason(error: unknown): string {
  if (error instanceof vscode.FileSystemError) {
    if (error.code === "NoPermissions") return vscode.l10n.t("no permission, or the folder is read-only");
    if (error.code === "FileNotFound") return vscode.l10n.t("the file is gone");
    if (error.code === "FileIsADirectory") return vscode.l10n.t("it is a folder");
  }
  return (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, "");
}
