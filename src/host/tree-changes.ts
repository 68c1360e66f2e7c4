import * as vscode from "vscode";

/** What a tree tells VS Code of its rows, and holds back while a row is being revealed. */
export interface TreeChanges<Row> {
  readonly event: vscode.Event<Row | undefined>;
  /** This row is to be read anew, with all below it; without one, the whole tree is. */
  fire(row: Row | undefined): void;
  /** Runs what reveals a row: one after the other, and without changes meanwhile. */
  still(reveal: () => PromiseLike<void>): Promise<void>;
  dispose(): void;
}

/** VS Code's promise of a revealed row may never come true, as where the view is closed meanwhile. */
const patience = 3000;

/**
 * `TreeView.reveal` finds its row step by step. Rows that are read anew in between are lost to it, and it ends as though it
 * had shown them: neither selected nor focused. A second reveal in a view that has just opened has the whole tree read anew.
 */
export function createTreeChanges<Row>(): TreeChanges<Row> {
  const emitter = new vscode.EventEmitter<Row | undefined>();
  const held = new Set<Row | undefined>();
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const flush = (): void => {
    const rows = held.has(undefined) ? [undefined] : [...held];
    held.clear();
    for (const row of rows) emitter.fire(row);
  };
  return {
    event: emitter.event,
    fire: (row) => {
      if (waiting > 0) held.add(row);
      else emitter.fire(row);
    },
    still: (reveal) => {
      waiting++;
      const done = turn
        .then(() => atMost(patience, reveal()))
        .finally(() => {
          waiting--;
          if (waiting === 0) flush();
        });
      turn = done.catch(() => undefined);
      return done;
    },
    dispose: () => emitter.dispose(),
  };
}

async function atMost(milliseconds: number, work: PromiseLike<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
