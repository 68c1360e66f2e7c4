import { constants } from "node:fs";
import {
  access,
  type FileHandle,
  link,
  lstat,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  unlink,
} from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
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
    return await locked(path, async (isMine) => {
      const now = await readFile(path).catch((error: unknown) => {
        if (codeOf(error) === "ENOENT") return undefined;
        throw error;
      });
      if (before === undefined ? now !== undefined : now === undefined || !now.equals(before)) return false;
      // A file that may not be written to is left alone, though its folder would let it be replaced.
      if (now) await access(path, constants.W_OK);
      return await replace(path, bytes, isMine);
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

/** false: nothing was written, the lock was lost. */
async function replace(path: string, bytes: Uint8Array, isMine: () => Promise<boolean>): Promise<boolean> {
  const part = partOf(path, process.pid);
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
    if (!(await isMine())) {
      await rm(part, { force: true });
      return false;
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(path));
  return true;
}

/** So that the renaming survives a power cut too; not every system allows it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** A lock that is older was left by a process that was killed, perhaps on another machine: a write takes milliseconds. */
const staleAfter = 10_000;

let turns = 0;

/** `task` is given a way to ask whether the lock is still its own: a process that hung for long may have lost it. */
async function locked<T>(path: string, task: (isMine: () => Promise<boolean>) => Promise<T>): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  const mark = `${process.pid} ${++turns} ${hostname()}`;
  const isMine = async (): Promise<boolean> => (await readMark(lock)) === mark;
  while (!(await take(lock, mark))) {
    const other = await readMark(lock);
    if (other !== undefined && (await isAbandoned(lock, other))) await breakLock({ path, lock, mark }, other);
    else await wait(5 + Math.random() * 20);
  }
  try {
    return await task(isMine);
  } finally {
    if (await isMine()) await unlink(lock).catch(() => {});
  }
}

async function take(lock: string, mark: string): Promise<boolean> {
  let file: FileHandle;
  try {
    file = await open(lock, "wx");
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  try {
    await file.writeFile(mark);
    return true;
  } catch (error) {
    await unlink(lock).catch(() => {});
    throw error;
  } finally {
    await file.close();
  }
}

const readMark = (lock: string): Promise<string | undefined> => readFile(lock, "utf8").catch(() => undefined);

async function isAbandoned(lock: string, mark: string): Promise<boolean> {
  const held = await stat(lock).catch(() => undefined);
  // Its owner was killed before it could sign it.
  const limit = mark === "" ? staleAfter / 10 : staleAfter;
  if (held && Date.now() - held.mtimeMs > limit) return true;
  const [pid, , host] = mark.split(" ");
  return host === hostname() && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}

/** Moved aside and looked at before it goes: in the meantime somebody else may have broken it and put up a new one. */
async function breakLock({ path, lock, mark }: Lock, other: string): Promise<void> {
  const aside = `${lock}.${mark.split(" ", 2).join(".")}`;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  if ((await readMark(aside)) === other) await rm(partOf(path, Number(other.split(" ")[0])), { force: true });
  else await link(aside, lock).catch(() => {});
  await rm(aside, { force: true });
}

interface Lock {
  readonly path: string;
  readonly lock: string;
  readonly mark: string;
}

const partOf = (path: string, pid: number): string => `${path}.${pid}.part`;

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
