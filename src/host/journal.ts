import * as vscode from "vscode";
import type { Files } from "../library/files.ts";

/** Remembers what was written, so that the last change can be taken back, whichever files it was in. */
export interface Journal {
  /** Writes through `files` and remembers it. */
  readonly files: Files;
  readonly canUndo: boolean;
  /** Whatever is written while `task` runs is one change, taken back at once: a tag renamed in forty sidecars. */
  together<T>(task: () => Promise<T>): Promise<T>;
  /** Puts back what the last change replaced; gives its files, none where there is nothing to take back. */
  undo(): Promise<readonly vscode.Uri[]>;
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
  /** Each step what one change wrote, a file once. */
  const steps: Entry[][] = [];
  let open: { readonly step: Entry[]; users: number } | undefined;
  const changed = new vscode.EventEmitter<void>();
  const record = (entry: Entry): void => {
    const step = open?.step ?? [];
    const earlier = step.findIndex(({ uri }) => uri === entry.uri);
    if (earlier >= 0) step[earlier] = { ...entry, before: step[earlier]?.before };
    else step.push(entry);
    if (!steps.includes(step)) steps.push(step);
    if (steps.length > depth) steps.shift();
    changed.fire();
  };
  const write: Files["write"] = async (uri, after, before) => {
    const written = await files.write(uri, after, before);
    if (written) record({ uri, before, after });
    return written;
  };
  const together = async <T>(task: () => Promise<T>): Promise<T> => {
    open ??= { step: [], users: 0 };
    const mine = open;
    mine.users++;
    try {
      return await task();
    } finally {
      if (--mine.users === 0) open = undefined;
    }
  };
  /** What a change left, or what was there before it, as after Ctrl+Z in the open file; "other": somebody built upon it. */
  const stateOf = async ({ uri, before, after }: Entry): Promise<"after" | "before" | "other"> => {
    const now = await files.read(uri);
    if (now && sameBytes(now, after)) return "after";
    return (before === undefined ? now === undefined : now && sameBytes(now, before)) ? "before" : "other";
  };
  const restore = async ({ uri, before, after }: Entry): Promise<boolean> => {
    if (before) return files.write(uri, before, after);
    await remove(vscode.Uri.parse(uri, true));
    return true;
  };
  const undo = async (): Promise<readonly vscode.Uri[]> => {
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      const states = await Promise.all(step.map(stateOf));
      // Either way it is off the list: a change that somebody built upon cannot be taken back later either.
      steps.splice(steps.indexOf(step), 1);
      changed.fire();
      const built = step.filter((_, index) => states[index] === "other");
      if (built.length > 0) throw changedSince(built);
      const left = step.filter((_, index) => states[index] === "after");
      const failed: Entry[] = [];
      for (const entry of left) if (!(await restore(entry))) failed.push(entry);
      if (failed.length > 0) throw changedSince(failed);
      if (left.length > 0) return left.map(({ uri }) => vscode.Uri.parse(uri, true));
    }
    return [];
  };
  return {
    files: { read: files.read, write },
    get canUndo() {
      return steps.length > 0;
    },
    together,
    undo,
    follow: (moves) => {
      for (const step of steps) {
        step.forEach((entry, index) => {
          const move = moves.find(({ from }) => entry.uri === from || entry.uri.startsWith(`${from}/`));
          if (move) step[index] = { ...entry, uri: move.to + entry.uri.slice(move.from.length) };
        });
      }
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}

function changedSince(entries: readonly Entry[]): Error {
  const names = entries.map(({ uri }) => decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1))).join(", ");
  return new Error(vscode.l10n.t("{0} has changed since, so the change was not taken back.", names));
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
