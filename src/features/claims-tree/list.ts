import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { createKeptTree, type KeptRow, type KeptTree } from "../../host/kept-tree.ts";
import { createTreeChanges, type TreeChanges } from "../../host/tree-changes.ts";
import type { ClaimItem } from "../../host/view-items.ts";
import { type Filter, noFilter } from "./filter-model.ts";
import { type Group, type Grouping, type Groups, groupsOf, homeOf } from "./groups-model.ts";
import { type ArticleRows, annotationId, articleRows, type ClaimRow, type Row, spanOfRow } from "./model.ts";
import { childrenOf, groupNode, looksOf, type Node, pathTo } from "./nodes-model.ts";
import { prepareRelated, type Relation, relatedTo } from "./related-model.ts";

/** What VS Code holds for a row: the same object as long as the row is there; commands get it as their argument. */
export interface Element extends ClaimItem, KeptRow<Node> {
  /** Of evidence: which it is, among the claim's. */
  readonly index: number | undefined;
  readonly parent: Element | undefined;
}

export interface Arrangement {
  readonly grouping: Grouping;
  readonly filter: Filter;
}

/** What the Claims view shows, kept up to date in small steps. */
export interface ClaimList {
  readonly changes: TreeChanges<Element>;
  readonly tree: KeptTree<Node, Element>;
  readonly groups: Groups;
  readonly arrangement: Arrangement;
  article(uri: vscode.Uri): ArticleRows | undefined;
  /** Whether the article's rows are of what is known of it now. */
  isCurrent(uri: vscode.Uri): boolean;
  /** All articles, in order. */
  articles(): readonly ArticleRows[];
  /** The element of a row, or of the article's own, made with those above it; undefined where a filter hides it. */
  elementOf(row: Row): Element | undefined;
  elementOfArticle(uri: vscode.Uri): Element | undefined;
  /** Makes ready what is asked about related claims. */
  prepareRelated(): Promise<void>;
  /** Orders all rows anew. */
  arrange(arrangement: Arrangement): void;
  readonly onDidRefresh: vscode.Event<void>;
  dispose(): void;
}

/** Milliseconds: so long we work at a time, and so long we rest before the groups are made anew. */
const stint = 8;
const rest = 100;

export function createClaimList(app: App, first: Arrangement): ClaimList {
  let arrangement = first;
  const articles = new Map<string, ArticleRows>();
  let groups: Groups = groupsOf([], { grouping: "article", filter: noFilter });
  const refreshed = new vscode.EventEmitter<void>();
  const changes = createTreeChanges<Element>();
  let wantsRelated = false;
  const related = (row: Row): readonly Relation[] =>
    row.kind === "claim" && wantsRelated ? relatedTo(row as ClaimRow, ordered()) : [];
  const tree = createKeptTree<Node, Element>(
    {
      roots: () => groups.groups.map(groupNode),
      children: (node) => childrenOf(node, related),
      key: ({ key }) => key,
      looks: looksOf,
    },
    makeElement,
  );
  const ordered = (): readonly ArticleRows[] =>
    app.dossier.files.flatMap(({ uri }) => articles.get(uri.toString()) ?? []);

  const dirty = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const update = (key: string): void => {
    const uri = vscode.Uri.parse(key, true);
    const file = app.dossier.file(uri);
    if (!file) articles.delete(key);
    else {
      const listed = { ...file, uri: key, path: pathOf(uri), kept: app.kept.of(uri) };
      articles.set(key, articleRows(listed, articles.get(key)));
    }
  };
  const regroup = (): void => {
    last = Date.now();
    groups = groupsOf(ordered(), arrangement);
    const changed = tree.refresh();
    if (changed === "all") changes.fire(undefined);
    else for (const row of changed) changes.fire(row);
    refreshed.fire();
  };
  /** A bit at a time, and never an article that is being typed in: it is told of again when it has settled. */
  const work = (): void => {
    timer = undefined;
    const end = performance.now() + stint;
    let later = 0;
    for (const key of dirty) {
      if (performance.now() > end) {
        timer = setTimeout(work, 0);
        return;
      }
      if (!app.isSettled(vscode.Uri.parse(key, true))) {
        later++;
        continue;
      }
      dirty.delete(key);
      update(key);
      const rows = articles.get(key);
      if (wantsRelated && rows) prepareRelated(rows);
    }
    regroup();
    if (later > 0) timer = setTimeout(work, 10 * rest);
  };
  const soon = (): void => {
    if (dirty.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(work, Math.max(0, last + rest - Date.now()));
  };
  const mark = (uris: readonly vscode.Uri[]): void => {
    for (const uri of uris) dirty.add(uri.toString());
    soon();
  };
  mark(app.dossier.files.map(({ uri }) => uri));
  const subscriptions = vscode.Disposable.from(
    refreshed,
    changes,
    app.dossier.onDidChange(mark),
    app.dossier.onDidRead((uri) => {
      if (dirty.has(uri.toString())) soon();
    }),
    app.kept.onDidChange(() => mark(app.dossier.files.map(({ uri }) => uri))),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
  const elementIn = (group: Group | undefined, row: Row | undefined): Element | undefined =>
    group && tree.at(row ? pathTo(group, row) : [groupNode(group)]);
  return {
    changes,
    tree,
    get groups() {
      return groups;
    },
    get arrangement() {
      return arrangement;
    },
    article: (uri) => articles.get(uri.toString()),
    isCurrent: (uri) => !dirty.has(uri.toString()),
    articles: ordered,
    elementOf: (row) => elementIn(homeOf(groups.groups, row), row),
    elementOfArticle: (uri) =>
      elementIn(
        groups.groups.find(({ key }) => key === uri.toString()),
        undefined,
      ),
    prepareRelated: async () => {
      wantsRelated = true;
      for (let end = performance.now() + stint; ; end = performance.now() + stint) {
        // Whatever changes meanwhile is made ready where it changes.
        if (ordered().every((article) => performance.now() > end || !prepareRelated(article))) return;
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    },
    arrange: (wanted) => {
      arrangement = wanted;
      for (const [key, { rows, ...article }] of articles) {
        // What was decided meanwhile goes to its place now.
        const file = app.dossier.file(vscode.Uri.parse(key, true));
        if (file && rows.some((row) => row.kind === "claim")) {
          articles.set(key, articleRows({ ...file, uri: key, path: article.path, kept: app.kept.of(file.uri) }));
        }
      }
      regroup();
    },
    onDidRefresh: refreshed.event,
    dispose: () => subscriptions.dispose(),
  };
}

function makeElement(node: Node, parent: Element | undefined): Element {
  const address = uriOf(node);
  const uri = address === undefined ? undefined : vscode.Uri.parse(address, true);
  const element = {
    view: "claims" as const,
    key: node.key,
    parent,
    node,
    uri,
    get kind() {
      const now = element.node;
      return now.kind === "row" ? now.row.kind : "other";
    },
    get id(): string | undefined {
      return idOf(element.node);
    },
    get index() {
      const now = element.node;
      return now.kind === "detail" && now.detail.kind === "evidence" ? now.detail.index : undefined;
    },
    get span() {
      const now = element.node;
      return now.kind === "row" ? spanOfRow(now.row) : now.kind === "detail" ? now.detail.span : undefined;
    },
  };
  return element as unknown as Element;
}

function uriOf(node: Node): string | undefined {
  if (node.kind === "row" || node.kind === "detail") return node.row.uri;
  return node.group.article?.uri;
}

/** What a person wrote is known by the claim's id; a name, a figure or a date by its place. */
function idOf(node: Node): string | undefined {
  if (node.kind === "row") return annotationId(node.row);
  if (node.kind !== "detail" || node.detail.kind === "claimant" || node.detail.kind === "entity") return undefined;
  return annotationId(node.row);
}

/** With the workspace's folder, where there are several or nothing else tells where the file is. */
function pathOf(uri: vscode.Uri): string {
  const whole = vscode.workspace.asRelativePath(uri, true);
  const isAlone = (vscode.workspace.workspaceFolders?.length ?? 0) < 2;
  const [, ...inner] = whole.split("/");
  return isAlone && inner.length > 1 ? inner.join("/") : whole;
}
