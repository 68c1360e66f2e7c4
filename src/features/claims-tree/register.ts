import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { setContext } from "../../host/context-keys.ts";
import { offsetOf } from "../../host/positions.ts";
import { createTreeChanges } from "../../host/tree-changes.ts";
import type { ClaimItem } from "../../host/view-items.ts";
import { itemOf } from "./items.ts";
import { type ArticleNode, articleNode, type ClaimNode, childrenOf, idOf, nodeAt, placeOf } from "./model.ts";

/** What VS Code holds for a row: the same object as long as the row is there; commands get it as their argument. */
interface Element extends ClaimItem {
  readonly key: string;
}

/** The view `factmark.claims`: articles, their claims, and what each claim rests on. Follows the cursor. */
export function registerClaimsTree(app: App): vscode.Disposable {
  const articles = new Map<string, ArticleNode>();
  const nodes = new Map<string, ClaimNode>();
  const elements = new Map<string, Element>();
  const changed = createTreeChanges<Element>();

  const elementOf = (node: ClaimNode): Element => {
    const known = elements.get(node.key);
    if (known) return known;
    const { key } = node;
    const element: Element = {
      view: "claims",
      key,
      uri: vscode.Uri.parse(node.uri, true),
      get kind() {
        const kind = nodes.get(key)?.kind;
        return kind === "claim" || kind === "note" ? kind : "other";
      },
      get id() {
        return idOf(nodes.get(key));
      },
      get span() {
        return placeOf(nodes.get(key));
      },
    } as Element;
    elements.set(key, element);
    return element;
  };
  const forget = (node: ClaimNode): void => {
    nodes.delete(node.key);
    for (const child of childrenOf(node)) forget(child);
  };
  const remember = (node: ClaimNode): void => {
    nodes.set(node.key, node);
    for (const child of childrenOf(node)) remember(child);
  };
  const update = (uri: vscode.Uri): boolean => {
    const key = uri.toString();
    const file = app.dossier.file(uri);
    const before = articles.get(key);
    if (before) forget(before);
    if (!file) {
      articles.delete(key);
      elements.delete(key);
      return before !== undefined;
    }
    const node = articleNode({ ...file, uri: key, kept: app.kept.of(uri) });
    articles.set(key, node);
    remember(node);
    return before === undefined;
  };

  const provider: vscode.TreeDataProvider<Element> = {
    onDidChangeTreeData: changed.event,
    getChildren: (element) => {
      if (element) return childrenOf(nodes.get(element.key)).map(elementOf);
      return app.dossier.files.flatMap(({ uri }) => articles.get(uri.toString()) ?? []).map(elementOf);
    },
    getParent: (element) => {
      const node = nodes.get(element.key);
      const parent = node && "parent" in node ? nodes.get(node.parent) : undefined;
      return parent && elementOf(parent);
    },
    getTreeItem: (element) => itemOf(nodes.get(element.key), element),
  };
  const options = { treeDataProvider: provider, showCollapseAll: true, canSelectMany: true };
  const view = vscode.window.createTreeView("factmark.claims", options);

  const showCounts = (): void => {
    const all = [...articles.values()];
    const unchecked = all.reduce((sum, node) => sum + node.unchecked, 0);
    view.badge =
      unchecked > 0 ? { value: unchecked, tooltip: vscode.l10n.t("{0} claims to check", unchecked) } : undefined;
    setContext({ articleCount: all.length });
  };
  const refresh = (uris: readonly vscode.Uri[]): void => {
    const listChanged = uris.map(update).some(Boolean);
    if (listChanged) changed.fire(undefined);
    else for (const uri of uris) changed.fire(elements.get(uri.toString()));
    showCounts();
  };

  /** Whether the cursor has moved since the tree last followed it. */
  let moved = true;
  const follow = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const at = editor && cursorIn(editor);
    if (!moved || !view.visible || !at || !app.isSettled(editor.document.uri)) return;
    moved = false;
    const { article, row } = at;
    if (!row) return view.reveal(elementOf(article), { select: false, focus: false, expand: true });
    const shown = elementOf(row);
    if (view.selection.some(({ key }) => key === shown.key || key.startsWith(`${shown.key}/`))) return;
    await view.reveal(shown, { select: true, focus: false });
  };
  /** The article of an editor, and the row of the claim at its cursor. */
  const cursorIn = ({ document, selection }: vscode.TextEditor) => {
    const file = app.dossier.file(document.uri);
    const node = articles.get(document.uri.toString());
    return file?.article && node && { article: node, row: nodeAt(node, offsetOf(file.article, selection.active)) };
  };
  /** Takes the keyboard to the row of the claim at the cursor, else of the article, else to the view. */
  const show = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const at = editor && cursorIn(editor);
    if (!at) return vscode.commands.executeCommand("factmark.claims.focus");
    const { article, row } = at;
    await view.reveal(elementOf(row ?? article), { select: row !== undefined, focus: true, expand: row === undefined });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const followSoon = (): void => {
    clearTimeout(timer);
    // A row that went away meanwhile is not worth a message: the next move of the cursor follows again.
    timer = setTimeout(() => changed.still(follow).catch((error) => console.warn("Factmark:", error)), 150);
  };
  const followCursor = (): void => {
    moved = true;
    followSoon();
  };

  refresh(app.dossier.files.map(({ uri }) => uri));
  return vscode.Disposable.from(
    view,
    changed,
    app.dossier.onDidChange((uris) => {
      refresh(uris);
      if (moved) followSoon();
    }),
    app.kept.onDidChange(() => refresh(app.dossier.files.map(({ uri }) => uri))),
    registerCommand("showClaims", () => changed.still(show)),
    view.onDidChangeSelection(({ selection }) => {
      Object.assign(app.selected, { item: selection[0], items: selection });
      setContext({ hasSelection: selection[0]?.span !== undefined || selection[0]?.id !== undefined });
    }),
    view.onDidChangeVisibility(followCursor),
    vscode.window.onDidChangeActiveTextEditor(followCursor),
    vscode.window.onDidChangeTextEditorSelection(followCursor),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
