import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { inBackground } from "../../host/commands.ts";
import { setContext } from "../../host/context-keys.ts";
import { drawGently } from "../../host/draw-gently.ts";
import { filterWords, registerChoosing, rememberedGrouping } from "./choosing.ts";
import { createDragging } from "./dragging.ts";
import { registerEvidence } from "./evidence.ts";
import { isFiltering, noFilter } from "./filter-model.ts";
import { followCursor } from "./following.ts";
import { groupingLabel } from "./group-items.ts";
import { itemOf, tooltipOf } from "./items.ts";
import { createClaimList, type Element } from "./list.ts";

/** The view `factmark.claims`: what there is to check in the dossier, and what each claim rests on. Follows the cursor. */
export function registerClaimsTree(app: App): vscode.Disposable {
  const list = createClaimList(app, { grouping: rememberedGrouping(app), filter: noFilter });
  const view = vscode.window.createTreeView<Element>("factmark.claims", {
    treeDataProvider: {
      onDidChangeTreeData: list.changes.event,
      getChildren: async (element) => {
        if (!element) return [...list.tree.roots()];
        if (element.node.kind === "row") await list.prepareRelated();
        return [...list.tree.children(element)];
      },
      getParent: ({ parent }) => parent,
      getTreeItem: drawGently(itemOf),
      resolveTreeItem: (item, element) => {
        const tooltip = tooltipOf(element);
        if (tooltip) item.tooltip = tooltip;
        return item;
      },
    },
    dragAndDropController: createDragging(app, (work) => inBackground(work())),
    showCollapseAll: true,
    canSelectMany: true,
  });
  const tell = (): void => {
    const { shown, all, unchecked } = list.groups;
    const { grouping, filter } = list.arrangement;
    const badge =
      unchecked > 0 ? { value: unchecked, tooltip: vscode.l10n.t("{0} claims to check", unchecked) } : undefined;
    if (badge?.value !== view.badge?.value) view.badge = badge;
    setDescription(
      isFiltering(filter) ? vscode.l10n.t("{0}, filtered", groupingLabel(grouping)) : groupingLabel(grouping),
    );
    // Where nothing passes, VS Code shows a button that takes the filter away, but only in a view without a message.
    const message =
      isFiltering(filter) && shown > 0
        ? vscode.l10n.t("Only {0}: {1} of {2}", filterWords(filter), shown, all)
        : undefined;
    if (message !== view.message) setMessage(message);
    setContext({ articleCount: app.dossier.files.length, claimsGrouping: grouping });
  };
  const setDescription = (text: string): void => {
    if (view.description !== text) view.description = text;
  };
  const setMessage = (text: string | undefined): void => {
    // `message = undefined` is how it is taken away, though the types know nothing of that.
    (view as { message: string | undefined }).message = text;
  };
  tell();
  /** The palette offers what can be done with rows only where it would be done: several were selected last, or no editor is open. */
  const use = (isUsedLast: boolean): void => {
    app.selected.isUsedLast = isUsedLast;
    const { item } = app.selected;
    const isClaim = item?.span !== undefined || item?.id !== undefined;
    setContext({ hasSelection: isClaim && (isUsedLast || vscode.window.activeTextEditor === undefined) });
  };
  return vscode.Disposable.from(
    list,
    view,
    list.onDidRefresh(tell),
    followCursor(app, view, list),
    registerChoosing(app, list, view),
    registerEvidence(app, list),
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
      if (kind === Keyboard || kind === Mouse) use(false);
    }),
    vscode.window.onDidChangeActiveTextEditor(() => use(false)),
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible) use(false);
    }),
    view.onDidChangeSelection(({ selection }) => {
      Object.assign(app.selected, { item: selection[0], items: selection });
      use(selection.length > 1);
    }),
  );
}
