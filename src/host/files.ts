import * as vscode from "vscode";
import { sameBytes } from "../library/bytes.ts";
import type { Files } from "../library/files.ts";
import { locked, replaceFile } from "./disk.ts";

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
  try {
    const open = openDocument(uri);
    if (open) return await writeOpen(open, bytes, before);
    return await locked(uri, async (isMine) => {
      const now = await read(address);
      if (before === undefined ? now !== undefined : now === undefined || !sameBytes(now, before)) return false;
      if (openDocument(uri)) return false; // opened meanwhile: it is written through
      return replaceFile(uri, bytes, isMine);
    });
  } catch (error) {
    throw new Error(vscode.l10n.t("Cannot write {0}: {1}.", nameOf(uri), reason(error)));
  }
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

/** Takes a file that we made ourselves away for good, where it still has these bytes; false: another program wrote into it. */
export function removeFile(address: string, bytes: Uint8Array): Promise<boolean> {
  const uri = vscode.Uri.parse(address, true);
  return locked(uri, async () => {
    const now = await read(address);
    if (now === undefined || !sameBytes(now, bytes)) return false;
    await vscode.workspace.fs.delete(uri);
    return true;
  });
}

/** Through the open document, so that Ctrl+Z there takes it back; what the person had not saved stays unsaved. */
async function writeOpen(
  document: vscode.TextDocument,
  bytes: Uint8Array,
  before: Uint8Array | undefined,
): Promise<boolean> {
  const now = await read(document.uri.toString());
  if (before === undefined ? now !== undefined : now === undefined || !sameBytes(now, before)) return false;
  // Another program wrote the file a moment ago, and the editor is yet to show it.
  if (now && !document.isDirty && !sameText(document, now)) {
    await shows(document, now);
    return false;
  }
  const wasDirty = document.isDirty;
  const shown = document.getText();
  // Typed while the file was being read.
  if (before && !sameLines(shown, decode(before))) return false;
  const text = decode(bytes);
  const after = document.eol === vscode.EndOfLine.CRLF ? text.replace(/\r?\n/g, "\r\n") : text;
  if (shown !== after) {
    const { start, end, insert } = difference(shown, after);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), insert);
    const version = document.version;
    if (!(await vscode.workspace.applyEdit(edit))) {
      if (document.version !== version) return false;
      throw new Error(vscode.l10n.t("the open editor refused the change"));
    }
  }
  if (!wasDirty && !(await document.save())) throw new Error(vscode.l10n.t("the open editor could not be saved"));
  return true;
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const sameText = (document: vscode.TextDocument, bytes: Uint8Array): boolean =>
  sameLines(document.getText(), decode(bytes));

const sameLines = (a: string, b: string): boolean => a === b || a.replace(/\r\n?/g, "\n") === b.replace(/\r\n?/g, "\n");

/** Waits until the editor shows what is in the file; gives up when it does not within two seconds. */
function shows(document: vscode.TextDocument, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      changes.dispose();
      resolve();
    };
    const timer = setTimeout(done, 2000);
    const changes = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && (document.isDirty || sameText(document, bytes))) done();
    });
  });
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
  vscode.workspace.textDocuments.find(
    // There may be hundreds, one for each comment thread.
    (document) => document.uri.path === uri.path && !document.isClosed && document.uri.toString() === uri.toString(),
  );

/** The last part of a path, as people call a file. */
export const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);

const isMissing = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && (error.code === "FileNotFound" || error.code === "FileNotADirectory");

function reason(error: unknown): string {
  switch ((error as { code?: unknown } | undefined)?.code) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return vscode.l10n.t("no permission, or the folder is read-only");
    case "ENOSPC":
    case "EDQUOT":
      return vscode.l10n.t("the disk is full");
  }
  if (error instanceof vscode.FileSystemError) {
    if (error.code === "NoPermissions") return vscode.l10n.t("no permission, or the folder is read-only");
    if (error.code === "FileNotFound") return vscode.l10n.t("the file is gone");
    if (error.code === "FileIsADirectory") return vscode.l10n.t("it is a folder");
  }
  return (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, "");
}
