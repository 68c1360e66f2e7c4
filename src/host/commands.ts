import * as vscode from "vscode";
import { isViewItem } from "./view-items.ts";

/**
 * Registers `factmark.NAME`. No command fails in silence: where a person started it, the reason is shown; where a program
 * did (it gave an argument object), the program gets the rejection.
 */
export function registerCommand<Argument extends object, Result>(
  name: string,
  run: (argument: Argument | undefined) => PromiseLike<Result> | Result,
): vscode.Disposable {
  return vscode.commands.registerCommand(`factmark.${name}`, async (first?: unknown): Promise<Result | undefined> => {
    const argument = isArgument(first) ? (first as Argument) : undefined;
    try {
      return await run(argument);
    } catch (error) {
      if (argument !== undefined && !isViewItem(argument)) throw error;
      if (!(error instanceof vscode.CancellationError)) showFailure(error);
      return undefined;
    }
  });
}

/** Says what went wrong in the words of the error; the stack goes to the developer's console. */
export function showFailure(error: unknown): void {
  console.error("Factmark:", error);
  const message = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(vscode.l10n.t("Factmark: {0}", message));
}

/** For work that nobody waits for. */
export function inBackground(work: Promise<unknown>): void {
  work.catch((error) => {
    if (!(error instanceof vscode.CancellationError)) showFailure(error);
  });
}

const isArgument = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !(value instanceof vscode.Uri);
