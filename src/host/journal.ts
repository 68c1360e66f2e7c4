import * as vscode from "vscode";
import type { Files } from "../library/files.ts";

/** Remembers what was written, so that the last change can be taken back, whichever file it was in. */
export interface Journal {
  /** Writes through `files` and remembers it. */
  readonly files: Files;
  readonly canUndo: boolean;
  /** Puts back what the last write replaced; gives the file, undefined where there is nothing to take back. */
  undo(): Promise<vscode.Uri | undefined>;
  /** Files were renamed, maybe with the folders that they are in: what was written stays theirs. */
  follow(moves: readonly { readonly from: string; readonly to: string }[]): void;
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

interface Entry {
  readonly uri: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

/** How many changes can be taken back. */
const depth = 100;

export function createJournal(files: Files, remove: (uri: vscode.Uri) => Promise<void>): Journal {
  const entries: Entry[] = [];
  const changed = new vscode.EventEmitter<void>();
  const write: Files["write"] = async (uri, after, before) => {
    const written = await files.write(uri, after, before);
    if (written) {
      entries.push({ uri, before, after });
      if (entries.length > depth) entries.shift();
      changed.fire();
    }
    return written;
  };
  const undo = async (): Promise<vscode.Uri | undefined> => {
    const entry = entries.at(-1);
    if (!entry) return undefined;
    const uri = vscode.Uri.parse(entry.uri, true);
    const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
    const restored = entry.before ? await files.write(entry.uri, entry.before, entry.after) : await removeIfSame(entry);
    // Either way it is off the list: a change that somebody built upon cannot be taken back later either.
    entries.splice(entries.indexOf(entry), 1);
    changed.fire();
    if (!restored) throw new Error(vscode.l10n.t("{0} has changed since, so the change was not taken back.", name));
    return uri;
  };
  const removeIfSame = async ({ uri, after }: Entry): Promise<boolean> => {
    const now = await files.read(uri);
    if (!now || !sameBytes(now, after)) return false;
    await remove(vscode.Uri.parse(uri, true));
    return true;
  };
  return {
    files: { read: files.read, write },
    get canUndo() {
      return entries.length > 0;
    },
    undo,
    follow: (moves) => {
      entries.forEach((entry, index) => {
        const move = moves.find(({ from }) => entry.uri === from || entry.uri.startsWith(`${from}/`));
        if (move) entries[index] = { ...entry, uri: move.to + entry.uri.slice(move.from.length) };
      });
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
