import * as vscode from "vscode";

/**
 * The rows that a person ticks in a list. Enter with none ticked takes the row that the list stands on, or the only one with
 * the words typed: a person who typed `Harbour` and pressed Enter would else see the list go, and nothing happen. Where it
 * is open which row is meant, the list stays and says how to tick. Undefined: Escape.
 */
export function pickTicked<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  options: { readonly title: string; readonly placeHolder: string },
): Promise<readonly Item[] | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = options.title;
  pick.placeholder = options.placeHolder;
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = items;
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const typed = pick.value.trim().toLowerCase();
      // VS Code stands on no row of such a list before an arrow key is pressed.
      const named = typed === "" ? [] : items.filter(({ label }) => label.toLowerCase().includes(typed));
      const taken = [pick.selectedItems, pick.activeItems, named].find((some) => some.length > 0) ?? [];
      if (taken.length === 0 || (taken === named && named.length > 1)) {
        pick.title = `${options.title}: ${vscode.l10n.t("arrow down, then Space ticks a row")}`;
        return;
      }
      resolve(taken);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
