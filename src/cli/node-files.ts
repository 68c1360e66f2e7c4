import { constants } from "node:fs";
import { access, lstat, open, readFile, realpath, rename, rm, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { fileError, sizeLimit, tooLarge } from "../library/decode.ts";
import type { Files } from "../library/files.ts";

/** The file system, with addresses like `file:///home/ann/a.txt`. */
export function createNodeFiles(): Files {
  return { read, write };
}

async function read(uri: string): Promise<Uint8Array | undefined> {
  const path = fileURLToPath(uri);
  try {
    const { size } = await stat(path);
    if (size > sizeLimit) throw new Error(tooLarge(size));
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
    throw fileError("read", uri, reasonOf(error));
  }
}

/**
 * A temporary file beside the file, flushed to the disk, then renamed over it: whoever reads, and a crash, sees the old file
 * or the new one. A lock file keeps another process from writing between the comparison and the renaming.
 */
async function write(uri: string, bytes: Uint8Array, before: Uint8Array | undefined): Promise<boolean> {
  const path = await target(fileURLToPath(uri));
  try {
    return await locked(path, async () => {
      const now = await readFile(path).catch((error: unknown) => {
        if (codeOf(error) === "ENOENT") return undefined;
        throw error;
      });
      if (before === undefined ? now !== undefined : now === undefined || !now.equals(before)) return false;
      // A file that may not be written to is left alone, though its folder would let it be replaced.
      if (now) await access(path, constants.W_OK);
      await replace(path, bytes);
      return true;
    });
  } catch (error) {
    throw fileError("write", uri, reasonOf(error));
  }
}

/** A link is followed: what it points to is replaced, not the link. */
async function target(path: string): Promise<string> {
  const link = await lstat(path).catch(() => undefined);
  return link?.isSymbolicLink() ? realpath(path).catch(() => path) : path;
}

async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  const mode = await stat(path).then(
    (found) => found.mode,
    () => 0o666,
  );
  try {
    const file = await open(part, "w", mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(path));
}

/** So that the renaming survives a power cut too; not every system allows it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** A lock that is older was left by a process that was killed: a write takes milliseconds. */
const staleAfter = 10_000;

async function locked<T>(path: string, task: () => Promise<T>): Promise<T> {
  const lock = join(dirname(path), `.${path.slice(dirname(path).length + 1)}.lock`);
  for (;;) {
    try {
      await (await open(lock, "wx")).close();
      break;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      const held = await stat(lock).catch(() => undefined);
      if (held && Date.now() - held.mtimeMs > staleAfter) await unlink(lock).catch(() => {});
      else await wait(5 + Math.random() * 20);
    }
  }
  try {
    return await task();
  } finally {
    await unlink(lock).catch(() => {});
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error ? String(error.code) : undefined;

export function reasonOf(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: "no permission",
    EPERM: "no permission",
    EROFS: "the folder is read-only",
    ENOSPC: "the disk is full",
    EDQUOT: "the disk quota is used up",
    EISDIR: "it is a folder",
    ENOENT: "there is no such file or folder",
    ENOTDIR: "there is no such folder",
    ELOOP: "its links go in a circle",
    EMFILE: "too many files are open",
    EIO: "the disk failed",
  };
  return reasons[codeOf(error) ?? ""] ?? (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}
