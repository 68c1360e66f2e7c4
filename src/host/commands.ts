import * as vscode from "vscode";
import { complain } from "./notify.ts";
import { itemOfThread } from "./thread-items.ts";
import { isViewItem, type ViewItem } from "./view-items.ts";

/**
 * Registers `factmark.NAME`. No command fails in silence: where a person started it, the reason is shown; where a program
 * did (it gave an argument object), the program gets the rejection. `items`: the rows that are selected together with the
 * one that the command was run on; empty where there is no such row. `focus`: a keybinding of the editor gives
 * `{"focus": "editor"}`, which is no argument of the command's own.
 */
export function registerCommand<Argument extends object, Result>(
  name: string,
  run: (
    argument: Argument | undefined,
    items: readonly ViewItem[],
    focus: "editor" | undefined,
  ) => PromiseLike<Result> | Result,
): vscode.Disposable {
  const answer = async (first?: unknown, second?: unknown): Promise<Result | undefined> => {
    begun++;
    const focus = isArgument(first) && (first as { focus?: unknown }).focus === "editor" ? "editor" : undefined;
    const given = isArgument(first) && !focus ? (first as Argument) : undefined;
    const argument = (given && (itemOfThread(given) as Argument | undefined)) ?? given;
    const items = Array.isArray(second) ? second.filter((item) => isArgument(item) && isViewItem(item)) : [];
    try {
      return await run(argument, items, focus);
    } catch (error) {
      if (argument !== undefined && !isViewItem(argument)) throw error;
      if (!(error instanceof vscode.CancellationError)) showFailure(error);
      return undefined;
    }
  };
  return vscode.commands.registerCommand(`factmark.${name}`, answer);
}

let begun = 0;

/** How many commands have begun so far: one that waited and finds another begun since leaves the keyboard to that one. */
export const commandsBegun = (): number => begun;

/** Says what went wrong in the words of the error; the stack goes to the developer's console. */
export function showFailure(error: unknown): void {
  console.error("Factmark:", error);
  const message = error instanceof Error ? error.message : String(error);
  void complain(vscode.l10n.t("Factmark: {0}", message));
}

/** For work that nobody waits for. */
export function inBackground(work: Promise<unknown>): void {
  work.catch((error) => {
    if (!(error instanceof vscode.CancellationError)) showFailure(error);
  });
}

const isArgument = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !(value instanceof vscode.Uri);
