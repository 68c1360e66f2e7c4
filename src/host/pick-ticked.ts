import * as vscode from "vscode";

/**
 * The rows that a person ticks in a list. Enter with none ticked takes the one that it stands on, as in any other list: a
 * person who typed `Harbour` and pressed Enter would else see the list go, and nothing happen. Undefined: Escape.
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
      const taken = pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems;
      if (taken.length === 0) return;
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
