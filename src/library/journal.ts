import { sameBytes } from "./bytes.ts";
import type { Files } from "./files.ts";

/** Remembers what was written, so that the last change can be taken back, whichever files it was in. */
export interface Journal {
  /** Writes through `files` and remembers it: each write a change of its own. */
  readonly files: Files;
  readonly canUndo: boolean;
  /**
   * What is written through `step` is one change, taken back at once: a tag renamed in forty sidecars. What others write
   * while `task` runs is theirs.
   */
  together<T>(task: (step: Step) => Promise<T>): Promise<T>;
  /** Puts back what the last change replaced. */
  undo(): Promise<Undone>;
  /** Files were renamed, maybe with the folders that they are in: what was written stays theirs. */
  follow(moves: readonly { readonly from: string; readonly to: string }[]): void;
  onDidChange(listener: () => void): { dispose(): void };
  dispose(): void;
}

export interface Step {
  readonly write: Files["write"];
  /** Runs when the change has been taken back: for what is kept in no file. */
  whenUndone(task: () => Promise<void>): void;
}

/** Both empty: there is nothing to take back. */
export interface Undone {
  readonly taken: readonly string[];
  /** Files that somebody has built upon since, or that can't be written: left as they are. */
  readonly left: readonly string[];
}

interface Entry {
  readonly uri: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

interface Change {
  /** In the order in which they were written. */
  readonly entries: Entry[];
  readonly undone: (() => Promise<void>)[];
}

/** How many changes can be taken back. */
const depth = 100;

const newChange = (): Change => ({ entries: [], undone: [] });

/** `remove` takes a file away where it still has these bytes; false: it has others. */
export function createJournal(files: Files, remove: (uri: string, bytes: Uint8Array) => Promise<boolean>): Journal {
  const changes: Change[] = [];
  /** Taken back, maybe while more of them was being written: that is a change of its own. */
  const over = new WeakSet<Change>();
  const listeners = new Set<() => void>();
  const fire = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const record = (change: Change, entry: Entry): void => {
    const { entries } = change;
    const earlier = entries.findIndex(({ uri, after }) => uri === entry.uri && isSame(after, entry.before));
    const { before } = entries[earlier] ?? entry;
    if (earlier >= 0) entries[earlier] = { ...entry, before };
    else entries.push(entry);
    if (!changes.includes(change)) changes.push(change);
    if (changes.length > depth) changes.shift();
    fire();
  };
  const writeInto =
    (change: () => Change): Files["write"] =>
    async (uri, after, before) => {
      const written = await files.write(uri, after, before);
      if (written) record(change(), { uri, before, after });
      return written;
    };
  const takeBack = async (entry: Entry): Promise<"taken" | "left" | "as before"> => {
    try {
      const now = await files.read(entry.uri);
      // As after Ctrl+Z in the open file.
      if (!isSame(now, entry.after)) return isSame(now, entry.before) ? "as before" : "left";
      if (entry.before) return (await files.write(entry.uri, entry.before, entry.after)) ? "taken" : "left";
      return (await remove(entry.uri, entry.after)) ? "taken" : "left";
    } catch {
      return "left";
    }
  };
  const undo = async (): Promise<Undone> => {
    for (let change = changes.pop(); change; change = changes.pop()) {
      over.add(change);
      // Off the list either way: what somebody built upon cannot be taken back later either.
      fire();
      const outcomes: Record<"taken" | "left" | "as before", string[]> = { taken: [], left: [], "as before": [] };
      for (const entry of [...change.entries].reverse()) outcomes[await takeBack(entry)].push(entry.uri);
      const { taken, left } = outcomes;
      if (taken.length > 0) for (const task of change.undone) await task();
      if (taken.length + left.length > 0) return { taken: unique(taken), left: unique(left) };
    }
    return { taken: [], left: [] };
  };
  return {
    files: { read: files.read, write: writeInto(newChange) },
    get canUndo() {
      return changes.length > 0;
    },
    together: (task) => {
      let change = newChange();
      const current = (): Change => {
        if (over.has(change)) change = newChange();
        return change;
      };
      return task({ write: writeInto(current), whenUndone: (then) => void current().undone.push(then) });
    },
    undo,
    follow: (moves) => {
      for (const { entries } of changes) {
        entries.forEach((entry, index) => {
          const move = moves.find(({ from }) => entry.uri === from || entry.uri.startsWith(`${from}/`));
          if (move) entries[index] = { ...entry, uri: move.to + entry.uri.slice(move.from.length) };
        });
      }
    },
    onDidChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    dispose: () => listeners.clear(),
  };
}

const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameBytes(a, b);

const unique = (uris: readonly string[]): readonly string[] => [...new Set(uris)].reverse();
