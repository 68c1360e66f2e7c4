import type * as vscode from "vscode";
import type { Steps } from "../core/text/steps.ts";
import { inSlices } from "../library/slices.ts";
import { inBackground } from "./commands.ts";
import { startRest } from "./rest.ts";

/** A list that is found by what is typed, in slices: the next key gives up what the key before it began. Disposable. */
export interface FoundAsTyped<Item> {
  /** The row that Enter takes. Where the list is not of what was typed last yet, the first one that will be. */
  chosen(): Promise<Item | undefined>;
  dispose(): void;
}

export function findAsTyped<Item extends vscode.QuickPickItem>(
  pick: vscode.QuickPick<Item>,
  find: (typed: string) => Steps<readonly Item[]>,
): FoundAsTyped<Item> {
  let version = 0;
  let pending: Promise<readonly Item[] | undefined> | undefined;
  const look = async (): Promise<void> => {
    const mine = ++version;
    const finding = inSlices(find(pick.value), { rest: startRest, isWanted: () => mine === version });
    pending = finding;
    pick.busy = true;
    const found = await finding;
    if (!found || mine !== version) return;
    pending = undefined;
    pick.busy = false;
    pick.items = found;
  };
  inBackground(look());
  const typing = pick.onDidChangeValue(() => inBackground(look()));
  return {
    chosen: async () => {
      if (!pending) return (pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems)[0];
      let found: readonly Item[] | undefined;
      while (pending) found = await pending;
      return found?.[0];
    },
    dispose: () => {
      version++;
      pending = undefined;
      typing.dispose();
    },
  };
}
