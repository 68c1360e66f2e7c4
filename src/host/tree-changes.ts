import * as vscode from "vscode";
import { createQueue } from "./queue.ts";

/** What a tree tells VS Code of its rows; held back while a row is being revealed. */
export interface TreeChanges<Row> {
  readonly event: vscode.Event<Row | undefined>;
  /** This row is to be read anew, with all below it; without one, the whole tree is. */
  fire(row: Row | undefined): void;
  /** Changes rows: at once, or after the row that is being revealed. One that is to be revealed meanwhile waits. */
  change(change: () => Promise<void>): Promise<void>;
  /** Runs what reveals a row: one after the other, and without changes meanwhile. */
  still(reveal: () => PromiseLike<void>): Promise<void>;
  dispose(): void;
}

/**
 * `TreeView.reveal` finds its row step by step. Rows that are read anew in between are lost to it, and it ends as though it
 * had shown them: neither selected nor focused. A second reveal in a view that has just opened has the whole tree read anew.
 */
export function createTreeChanges<Row>(): TreeChanges<Row> {
  const emitter = new vscode.EventEmitter<Row | undefined>();
  const queue = createQueue();
  let held: (() => void)[] = [];
  let waiting = 0;
  return {
    event: emitter.event,
    fire: (row) => emitter.fire(row),
    change: async (change) => {
      while (waiting > 0) await new Promise<void>((resolve) => held.push(resolve));
      await queue.take(change);
    },
    still: (reveal) => {
      waiting++;
      const shown = queue.take(reveal);
      void queue.settled().then(() => {
        waiting--;
        if (waiting > 0) return;
        const free = held;
        held = [];
        for (const go of free) go();
      });
      return shown;
    },
    dispose: () => emitter.dispose(),
  };
}
