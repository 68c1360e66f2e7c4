import * as vscode from "vscode";
import { finish } from "../../core/text/steps.ts";
import type { App } from "../../host/app.ts";
import { inBackground, registerCommand } from "../../host/commands.ts";
import { setContext } from "../../host/context-keys.ts";
import { drawGently } from "../../host/draw-gently.ts";
import { nameOf } from "../../host/files.ts";
import { hold } from "../../host/held.ts";
import { createKeptTree, type KeptRow } from "../../host/kept-tree.ts";
import { startRest } from "../../host/rest.ts";
import { createTreeChanges } from "../../host/tree-changes.ts";
import type { EntityItem } from "../../host/view-items.ts";
import { inSlices } from "../../library/slices.ts";
import { registerCompanies } from "./companies.ts";
import { itemOf } from "./items.ts";
import { type EntityType, type Merged, type Sorting, type Source, stepMerge, stepNamesSame } from "./model.ts";
import { childrenOf, type EntityNode, groupNodes, looksSame } from "./nodes-model.ts";

interface Element extends EntityItem, KeptRow<EntityNode> {
  readonly parent: Element | undefined;
}

type Scope = "article" | "dossier";

const scopeKey = "factmark.entitiesScope";
const sortingKey = "factmark.entitiesSorting";
/** Milliseconds between two looks; longer where there is much to be made, which whoever types on makes out of date again. */
const restFor = (rows: number): number => Math.min(1500, 150 + rows / 8);

/** The view `factmark.entities`: what the article in the active editor, or the whole dossier, names. */
export function registerEntities(app: App): vscode.Disposable {
  let scope: Scope = app.memory.get(scopeKey) === "dossier" ? "dossier" : "article";
  let sorting: Sorting = app.memory.get(sortingKey) === "value" ? "value" : "mentions";
  let uri: vscode.Uri | undefined;
  let rows: readonly Merged[] = [];
  let madeOf: { readonly sources: readonly Source[]; readonly sorting: Sorting } = { sources: [], sorting };
  /** Something changed that the rows are not made of yet; nothing is made while nobody looks. */
  let isStale = true;
  /** Counts what makes rows that are being made out of date. */
  let version = 0;
  const changes = createTreeChanges<Element>();
  const tree = createKeptTree<EntityNode, Element>(
    { roots: () => groupNodes(rows), children: childrenOf, key: ({ key }) => key, looksSame },
    makeElement,
  );
  const sources = (): readonly Source[] => {
    const files = scope === "dossier" ? app.dossier.files : uri ? [app.dossier.file(uri)] : [];
    return files.flatMap((file) => (file?.article ? [{ uri: file.uri.toString(), article: file.article }] : []));
  };
  const view = vscode.window.createTreeView<Element>("factmark.entities", {
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getChildren: (element) => {
        if (element) return [...tree.children(element)];
        if (isStale) soon();
        return [...tree.roots()];
      },
      getParent: ({ parent }) => parent,
      getTreeItem: drawGently((element) => itemOf(element, scope === "dossier")),
    },
    showCollapseAll: true,
    canSelectMany: true,
  });
  const make = async (): Promise<void> => {
    const mine = ++version;
    isStale = false;
    const now = sources();
    const slices = { rest: startRest, isWanted: () => mine === version };
    if (madeOf.sorting === sorting && (await inSlices(stepNamesSame(madeOf.sources, now), slices))) return;
    if (mine !== version) return;
    const made = await inSlices(stepMerge(now, sorting), slices);
    if (!made) return;
    rows = made;
    madeOf = { sources: now, sorting };
    const changed = finish(tree.refresh());
    if (changed === "all") changes.fire(undefined);
    else for (const row of changed) changes.fire(row);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    isStale = true;
    if (!view.visible) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      // What is being typed in is told of again when it has settled.
      if (isStale && view.visible && !(uri && !app.isSettled(uri))) inBackground(make());
    }, restFor(rows.length));
  };
  const tell = (): void => {
    view.description = scope === "dossier" ? vscode.l10n.t("whole dossier") : uri ? nameOf(uri) : "";
    setContext({ entitiesScope: scope, entitiesSorting: sorting });
  };
  /** The last article stays shown while another kind of file has the focus. */
  const follow = (): void => {
    const before = uri?.toString();
    const active = vscode.window.activeTextEditor?.document.uri;
    if (active && app.dossier.isArticle(active)) uri = active;
    else if (!uri || !app.dossier.isArticle(uri)) uri = undefined;
    tell();
    if (scope === "article" && before !== uri?.toString()) soon();
  };
  const show = async (wanted: { readonly scope?: Scope; readonly sorting?: Sorting }): Promise<void> => {
    scope = wanted.scope ?? scope;
    sorting = wanted.sorting ?? sorting;
    tell();
    await make();
    // Descriptions of all rows differ between the two.
    changes.fire(undefined);
    await app.memory.update(scopeKey, scope);
    await app.memory.update(sortingKey, sorting);
  };
  const showScope = async (wanted: Scope): Promise<void> => {
    await show({ scope: wanted });
    // From the palette, with another side bar open, nothing would be seen of it.
    if (!view.visible) await vscode.commands.executeCommand("factmark.entities.focus");
  };
  follow();
  return vscode.Disposable.from(
    view,
    changes,
    new vscode.Disposable(() => clearTimeout(timer)),
    vscode.window.onDidChangeActiveTextEditor(follow),
    app.dossier.onDidScan(follow),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && isStale) soon();
    }),
    app.dossier.onDidChange((uris) => {
      if (scope === "dossier" || uris.some((one) => one.toString() === uri?.toString())) soon();
    }),
    app.dossier.onDidRead(() => {
      if (isStale) soon();
    }),
    registerCommand("showDossierEntities", () => showScope("dossier")),
    registerCommand("showArticleEntities", () => showScope("article")),
    registerCommand("sortByMentions", () => show({ sorting: "mentions" })),
    registerCommand("sortByValue", () => show({ sorting: "value" })),
    registerCommand("revealEntity", async (element: Element | undefined) => {
      if (element?.node.kind !== "mention") return;
      const { place, entity } = element.node;
      const article = await app.article(element.uri);
      const now = hold(place.article, entity).find(article) ?? entity;
      await app.reveal(element.uri, article, now, { preserveFocus: true });
    }),
    registerCompanies(app, () => view.selection[0]),
  );
}

function makeElement(node: EntityNode, parent: Element | undefined): Element {
  const place = placeOf(node);
  const element = {
    view: "entities" as const,
    key: node.key,
    parent,
    node,
    uri: place === undefined ? undefined : vscode.Uri.parse(place, true),
    type: typeOf(node),
    get name() {
      const now = element.node;
      return now.kind === "merged" ? now.merged.name : undefined;
    },
    get span() {
      const now = element.node;
      return now.kind === "mention" ? now.entity : undefined;
    },
    get seen() {
      const now = element.node;
      return now.kind === "mention" ? now.place.article : undefined;
    },
  };
  return element as unknown as Element;
}

/** The article of a mention; of what several mentions mean, the first one's. */
const placeOf = (node: EntityNode): string | undefined =>
  node.kind === "mention" ? node.place.uri : node.kind === "merged" ? node.merged.places[0]?.uri : undefined;

function typeOf(node: EntityNode): EntityType {
  if (node.kind === "mention") return node.entity.type;
  if (node.kind === "merged") return node.merged.type;
  return node.kind === "group" ? node.key : "figure";
}
