import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { nameOf } from "../../host/files.ts";
import type { EntityItem } from "../../host/view-items.ts";
import { type EntityNode, type EntityType, entityGroups } from "./model.ts";

interface Element extends EntityItem {
  readonly node: EntityNode;
}

/** The view `factmark.entities` of the article in the active editor. */
export function registerEntities(app: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let uri: vscode.Uri | undefined;
  const elementOf = (node: EntityNode): Element => ({
    view: "entities",
    uri: uri ?? vscode.Uri.file("/"),
    type: node.kind === "mention" ? node.entity.type : node.type,
    ...(node.kind === "merged" && { name: node.name }),
    ...(node.kind === "mention" && { span: node.entity }),
    node,
  });
  const provider: vscode.TreeDataProvider<Element> = {
    onDidChangeTreeData: changed.event,
    getChildren: (element) => {
      if (element) return element.node.kind === "mention" ? [] : element.node.children.map(elementOf);
      const article = uri && app.dossier.file(uri)?.article;
      return article ? entityGroups(article).map(elementOf) : [];
    },
    getTreeItem: itemOf,
  };
  const view = vscode.window.createTreeView("factmark.entities", { treeDataProvider: provider, showCollapseAll: true });
  /** The last article stays shown while another kind of file has the focus. */
  const follow = (): void => {
    const active = vscode.window.activeTextEditor?.document.uri;
    if (active && app.dossier.isArticle(active)) uri = active;
    else if (uri && app.dossier.isArticle(uri)) return;
    else uri = undefined;
    view.description = uri ? nameOf(uri) : "";
    changed.fire(undefined);
  };
  follow();
  return vscode.Disposable.from(
    view,
    changed,
    vscode.window.onDidChangeActiveTextEditor(follow),
    app.dossier.onDidScan(follow),
    app.dossier.onDidChange((uris) => {
      if (uris.some((one) => one.toString() === uri?.toString())) changed.fire(undefined);
    }),
    registerCommand("revealEntity", async (element: Element | undefined) => {
      if (element?.node.kind !== "mention") return;
      await app.reveal(element.uri, await app.article(element.uri), element.node.entity, { preserveFocus: true });
    }),
  );
}

function itemOf(element: Element): vscode.TreeItem {
  const { node, uri } = element;
  if (node.kind === "mention") {
    const label = { label: `${node.before}${node.entity.text}${node.after}`, highlights: highlightOf(node) };
    const item = new vscode.TreeItem(label);
    item.id = `${uri.toString()}#${node.key}`;
    item.contextValue = `mention.${node.entity.type}`;
    item.command = { command: "factmark.revealEntity", title: vscode.l10n.t("Go to Mention"), arguments: [element] };
    return item;
  }
  const item = new vscode.TreeItem(node.kind === "group" ? groupLabel(node.type) : node.name);
  item.id = `${uri.toString()}#${node.key}`;
  item.iconPath = new vscode.ThemeIcon(icons[node.type]);
  item.description = String(node.children.length);
  item.contextValue = node.kind === "group" ? "group" : node.type;
  item.collapsibleState =
    node.kind === "group" && node.type === "company"
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed;
  if (node.kind === "merged") {
    const mentions =
      node.children.length === 1 ? vscode.l10n.t("1 mention") : vscode.l10n.t("{0} mentions", node.children.length);
    item.accessibilityInformation = { label: `${node.name}, ${mentions}` };
  }
  return item;
}

const highlightOf = ({ before, entity }: Extract<EntityNode, { kind: "mention" }>): [number, number][] => [
  [before.length, before.length + entity.text.length],
];

const icons: Readonly<Record<EntityType, string>> = {
  company: "organization",
  figure: "symbol-number",
  date: "calendar",
};

function groupLabel(type: EntityType): string {
  if (type === "company") return vscode.l10n.t("Companies");
  return type === "figure" ? vscode.l10n.t("Figures") : vscode.l10n.t("Dates");
}
