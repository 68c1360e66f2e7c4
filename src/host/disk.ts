import * as vscode from "vscode";

/**
 * Puts a file in another one's place at once: a reader, or a crash, sees the old file or the new one, never half of one and
 * never none. VS Code's own `rename` removes the old file first, so where there is Node.js its file system is used; the
 * browser has none.
 */
export async function replaceFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  if (uri.scheme !== "file") return vscode.workspace.fs.writeFile(uri, bytes);
  const node = nodeFiles();
  if (!node) return replaceByRename(uri, bytes);
  // A link is followed: what it points to is replaced, not the link.
  const path = await node.realpath(uri.fsPath).catch(() => uri.fsPath);
  const found = await node.stat(path).catch(() => undefined);
  // A file that may not be written to is left alone, though its folder would let it be replaced.
  if (found) await node.access(path, writable);
  const part = `${path}.${Date.now()}.part`;
  try {
    const file = await node.open(part, "w", found?.mode ?? 0o666);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await node.rename(part, path);
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

/** One window, or program, at a time: by the lock file that the command line makes too. */
export async function locked<T>(uri: vscode.Uri, task: () => Promise<T>): Promise<T> {
  if (uri.scheme !== "file") return task();
  const lock = beside(uri, "lock");
  for (let attempt = 0; attempt < 500; attempt++) {
    if (await makeLock(lock)) {
      try {
        return await task();
      } finally {
        await vscode.workspace.fs.delete(lock).then(undefined, () => undefined);
      }
    }
    const held = await Promise.resolve(vscode.workspace.fs.stat(lock)).catch(() => undefined);
    if (held && Date.now() - held.mtime > staleAfter) {
      await vscode.workspace.fs.delete(lock).then(undefined, () => undefined);
    } else await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20));
  }
  throw new Error(vscode.l10n.t("another program keeps it locked"));
}

/** Milliseconds. A lock that is older was left behind: a write takes a few. */
const staleAfter = 10_000;

/** Whether the lock was made by us, now. */
async function makeLock(lock: vscode.Uri): Promise<boolean> {
  const node = nodeFiles();
  if (!node) {
    if (await Promise.resolve(vscode.workspace.fs.stat(lock)).catch(() => undefined)) return false;
    await vscode.workspace.fs.writeFile(lock, new Uint8Array());
    return true;
  }
  try {
    await (await node.open(lock.fsPath, "wx")).close();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "EEXIST") return false;
    throw error;
  }
}

const beside = (uri: vscode.Uri, what: string): vscode.Uri =>
  vscode.Uri.joinPath(uri, "..", `.${uri.path.slice(uri.path.lastIndexOf("/") + 1)}.${what}`);

/** Of Node.js's promises of files, what is used here. */
interface NodeFiles {
  open(path: string, flags: "w" | "wx", mode?: number): Promise<NodeFile>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { readonly force: boolean }): Promise<void>;
  stat(path: string): Promise<{ readonly mode: number }>;
  access(path: string, mode: number): Promise<void>;
  realpath(path: string): Promise<string>;
}

interface NodeFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

const writable = 2;

/** undefined in a browser, and in a Node.js older than 20.16. Asked for at run time: the web bundle must not import it. */
function nodeFiles(): NodeFiles | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => NodeFiles | undefined } };
  return process?.getBuiltinModule?.("node:fs/promises");
}
