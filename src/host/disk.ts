import * as vscode from "vscode";

/**
 * Puts a file in another one's place at once: a reader, or a crash, sees the old file or the new one, never half of one and
 * never none. VS Code's own `rename` removes the old file first, so where there is Node.js its file system is used; the
 * browser has none. `isMine` is asked right before; false: nothing was written, because the lock was lost.
 */
export async function replaceFile(
  uri: vscode.Uri,
  bytes: Uint8Array,
  isMine: () => Promise<boolean>,
): Promise<boolean> {
  const node = uri.scheme === "file" ? nodeFiles() : undefined;
  if (!node) {
    if (uri.scheme === "file") await replaceByRename(uri, bytes);
    else await vscode.workspace.fs.writeFile(uri, bytes);
    return true;
  }
  // A link is followed: what it points to is replaced, not the link.
  const path = await node.realpath(uri.fsPath).catch(() => uri.fsPath);
  const found = await node.stat(path).catch(() => undefined);
  // A file that may not be written to is left alone, though its folder would let it be replaced.
  if (found) await node.access(path, writable);
  const part = `${path}.${processId()}.part`;
  try {
    const file = await node.open(part, "w", found?.mode ?? 0o666);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    const may = await isMine();
    if (may) await node.rename(part, path);
    else await node.rm(part, { force: true });
    return may;
  } catch (error) {
    await node.rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Not atomic, but never half a file: without Node.js there is nothing better. */
async function replaceByRename(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const part = beside(uri, "part");
  await vscode.workspace.fs.writeFile(part, bytes);
  try {
    await vscode.workspace.fs.rename(part, uri, { overwrite: true });
  } catch (error) {
    await vscode.workspace.fs.delete(part).then(undefined, () => undefined);
    throw error;
  }
}

let turns = 0;

/**
 * One window, or program, at a time: by the lock file that the command line makes too, signed, so that whoever lost it to
 * another one that took it for left behind does not take that one's away.
 */
export async function locked<T>(uri: vscode.Uri, task: (isMine: () => Promise<boolean>) => Promise<T>): Promise<T> {
  const node = uri.scheme === "file" ? nodeFiles() : undefined;
  if (!node) return task(async () => true);
  const path = await node.realpath(uri.fsPath).catch(() => uri.fsPath);
  const lock = beside(vscode.Uri.file(path), "lock").fsPath;
  const mark = `${processId()} ${++turns} editor`;
  const isMine = async (): Promise<boolean> => (await readMark(node, lock)) === mark;
  for (const end = Date.now() + patience; !(await take(node, lock, mark)); ) {
    if (Date.now() > end) throw new Error(vscode.l10n.t("another program keeps it locked"));
    const held = await node.stat(lock).catch(() => undefined);
    if (held && Date.now() - held.mtimeMs > staleAfter) await node.rm(lock, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20));
  }
  try {
    return await task(isMine);
  } finally {
    if (await isMine()) await node.rm(lock, { force: true }).catch(() => undefined);
  }
}

/** Milliseconds. A lock that is older was left behind: a write takes a few. */
const staleAfter = 10_000;
const patience = 15_000;

/** Whether the lock was made by us, now. */
async function take(node: NodeFiles, lock: string, mark: string): Promise<boolean> {
  let file: NodeFile;
  try {
    file = await node.open(lock, "wx");
  } catch (error) {
    if ((error as { code?: string }).code === "EEXIST") return false;
    throw error;
  }
  try {
    await file.writeFile(new TextEncoder().encode(mark));
  } finally {
    await file.close();
  }
  return true;
}

const readMark = (node: NodeFiles, lock: string): Promise<string | undefined> =>
  node.readFile(lock, "utf8").catch(() => undefined);

const beside = (uri: vscode.Uri, what: string): vscode.Uri =>
  vscode.Uri.joinPath(uri, "..", `.${uri.path.slice(uri.path.lastIndexOf("/") + 1)}.${what}`);

/** Of Node.js's promises of files, what is used here. */
interface NodeFiles {
  open(path: string, flags: "w" | "wx", mode?: number): Promise<NodeFile>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { readonly force: boolean }): Promise<void>;
  stat(path: string): Promise<{ readonly mode: number; readonly mtimeMs: number }>;
  readFile(path: string, encoding: "utf8"): Promise<string>;
  access(path: string, mode: number): Promise<void>;
  realpath(path: string): Promise<string>;
}

interface NodeFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

const writable = 2;

interface Process {
  readonly pid?: number;
  getBuiltinModule?(name: string): NodeFiles | undefined;
}

const processId = (): number => (globalThis as { process?: Process }).process?.pid ?? 0;

/** undefined in a browser, and in a Node.js older than 20.16. Asked for at run time: the web bundle must not import it. */
const nodeFiles = (): NodeFiles | undefined =>
  (globalThis as { process?: Process }).process?.getBuiltinModule?.("node:fs/promises");
