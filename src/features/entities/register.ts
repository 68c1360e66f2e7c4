import * as vscode from "vscode";
import { describe } from "../../core/annotations/describe.ts";
import type { Article } from "../../core/article/article.ts";
import { correctEntity } from "../../core/sidecar/edit.ts";
import { contains, overlaps, type Span } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { nameOf } from "../../host/files.ts";
import { type PlaceArgument, placeOf } from "../../host/targets.ts";
import type { ViewItem } from "../../host/view-items.ts";
import { type EntityNode, type EntityType, entityGroups } from "./model.ts";

interface Element extends ViewItem {
  readonly view: "entities";
  readonly uri: vscode.Uri;
  readonly node: EntityNode;
}

interface CompanyArgument extends PlaceArgument {
  readonly name?: string;
  readonly aliases?: readonly string[];
}

/** The view `factmark.entities` of the article in the active editor, and the commands that correct its companies. */
export function registerEntities(app: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let uri: vscode.Uri | undefined;
  const elementOf = (node: EntityNode): Element => ({ view: "entities", uri: uri ?? vscode.Uri.file("/"), node });
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
    registerCommand("addCompany", (argument: CompanyArgument | undefined) => addCompany(app, argument)),
    registerCommand("notACompany", (argument: CompanyArgument | Element | undefined) => notACompany(app, argument)),
  );
}

function itemOf(element: Element): vscode.TreeItem {
  const { node, uri } = element;
  if (node.kind === "mention") {
    const label = { label: `${node.before}${node.entity.text}${node.after}`, highlights: highlightOf(node) };
    const item = new vscode.TreeItem(label);
    item.id = `${uri.toString()}#${node.key}`;
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

/** The words meant: the selection, else the company mention or the word at the cursor. */
function nameAt(article: Article, span: Span | undefined): string | undefined {
  if (!span) return undefined;
  if (span.end > span.start) return article.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
  const company = article.entities.find((entity) => entity.type === "company" && contains(entity, span));
  return company ? article.text.slice(company.start, company.end) : undefined;
}

/** Stores a company of the dossier; asks for the name only where nothing is selected and none is given. */
async function addCompany(app: App, argument: CompanyArgument | undefined): Promise<void> {
  const place = argument?.name !== undefined && !argument.uri ? undefined : await placeOf(app, argument);
  const uri = place?.uri ?? app.dossier.files[0]?.uri;
  if (!uri) throw new Error(vscode.l10n.t("Turn on a folder of articles first."));
  const proposed = argument?.name ?? (place && nameAt(place.article, place.span));
  const title = vscode.l10n.t("Add Company");
  const prompt = vscode.l10n.t("Name of the company, as it is to be called in the whole dossier");
  const name = argument ? proposed : await vscode.window.showInputBox({ title, prompt, value: proposed ?? "" });
  if (!name?.trim()) {
    if (argument) throw new Error(vscode.l10n.t("Select the company's name, or give one."));
    return;
  }
  const selected = place && nameAt(place.article, place.span);
  const aliases = argument?.aliases ?? (selected && selected !== name ? [selected] : []);
  await app.library.setCompany(uri.toString(), { name: name.trim(), aliases });
}

/** In the whole dossier where a name is meant, here only where words are selected that the engine took for a company. */
async function notACompany(app: App, argument: CompanyArgument | Element | undefined): Promise<void> {
  if (argument && "node" in argument) {
    const { uri, node } = argument;
    if (node.kind === "merged")
      await app.library.setCompany(uri.toString(), { name: node.name, aliases: [], not: true });
    return;
  }
  if (argument?.name !== undefined) {
    const uri = argument.uri === undefined ? app.dossier.files[0]?.uri : (await placeOf(app, argument)).uri;
    if (!uri) throw new Error(vscode.l10n.t("Turn on a folder of articles first."));
    await app.library.setCompany(uri.toString(), { name: argument.name, aliases: [], not: true });
    return;
  }
  const { uri, article, span } = await placeOf(app, argument);
  const company = article.entities.find((entity) => entity.type === "company" && span && touches(entity, span));
  if (company?.type !== "company") throw new Error(vscode.l10n.t("There is no company at the cursor."));
  const everywhere = { label: vscode.l10n.t("“{0}” is no company in any article", company.name), everywhere: true };
  const here = { label: vscode.l10n.t("Only these words here are no company"), everywhere: false };
  const picked = argument
    ? here
    : await vscode.window.showQuickPick([everywhere, here], { title: vscode.l10n.t("Not a Company") });
  if (!picked) return;
  if (picked.everywhere) {
    await app.library.setCompany(uri.toString(), { name: company.name, aliases: [], not: true });
    return;
  }
  await app.library.update(uri.toString(), ({ sidecar, article: now, by, at }) =>
    correctEntity(sidecar, describe(now.text, company), {
      at,
      ...(by !== undefined && { by }),
      correction: { entity: "none" },
    }),
  );
}

const touches = (entity: Span, span: Span): boolean => contains(entity, span) || overlaps(entity, span);
