import * as vscode from "vscode";
import { startRest } from "./rest.ts";

/** Tells its listeners one after the other, and lets keys and others have their turn between them when it takes long. */
export interface GentleEvent<T> {
  readonly event: vscode.Event<T>;
  /** Ends when all were told. */
  fire(value: T): Promise<void>;
  dispose(): void;
}

export function createGentleEvent<T>(): GentleEvent<T> {
  const listeners = new Set<(value: T) => unknown>();
  return {
    event: (listener, thisArgument?: unknown, disposables?: vscode.Disposable[]) => {
      const mine = (value: T): unknown => listener.call(thisArgument, value);
      listeners.add(mine);
      const disposable = new vscode.Disposable(() => listeners.delete(mine));
      disposables?.push(disposable);
      return disposable;
    },
    fire: async (value) => {
      const ask = startRest();
      for (const listener of [...listeners]) {
        try {
          listener(value);
        } catch (error) {
          console.error("Factmark:", error); // one that fails keeps nobody else from hearing
        }
        const pause = ask();
        if (pause) await pause;
      }
    },
    dispose: () => listeners.clear(),
  };
}
