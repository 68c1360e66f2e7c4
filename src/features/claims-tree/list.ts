import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { inBackground } from "../../host/commands.ts";
import { createKeptTree, type KeptRow, type KeptTree } from "../../host/kept-tree.ts";
import { startRest } from "../../host/rest.ts";
import { createTreeChanges, type TreeChanges } from "../../host/tree-changes.ts";
import type { ClaimItem } from "../../host/view-items.ts";
import { inSlices } from "../../library/slices.ts";
import { noFilter } from "./filter-model.ts";
import { type Arrangement, type Group, type Groups, groupsOf, homeOf, stepGroups } from "./groups-model.ts";
import { type ArticleRows, annotationId, isMoved, type Row, spanOfRow, stepRows } from "./model.ts";
import { childrenOf, groupNode, looksSame, type Node, pathTo } from "./nodes-model.ts";
import { createRelations, type Relation, stepRelated } from "./related-model.ts";

/** What VS Code holds for a row: the same object as long as the row is there; commands get it as their argument. */
export interface Element extends ClaimItem, KeptRow<Node> {
  /** Of evidence: which it is, among the claim's. */
  readonly index: number | undefined;
  readonly parent: Element | undefined;
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
  /** Orders all rows anew; ends when they are shown. */
  arrange(arrangement: Arrangement): Promise<void>;
  readonly onDidRefresh: vscode.Event<void>;
  dispose(): void;
}

/** Milliseconds: so long we rest before the groups are made anew, and so often we look whether typing has ended. */
const rest = 100;
const patience = 1000;

export function createClaimList(app: App, first: Arrangement): ClaimList {
  let arrangement = first;
  const articles = new Map<string, ArticleRows>();
  let groups: Groups = groupsOf([], { grouping: "article", filter: noFilter });
  const refreshed = new vscode.EventEmitter<void>();
  const changes = createTreeChanges<Element>();
  let wantsRelated = false;
  const relations = createRelations();
  const related = (row: Row): readonly Relation[] =>
    row.kind === "claim" && wantsRelated ? relations.of(row, ordered(), (uri) => articles.get(uri)) : [];
  const tree = createKeptTree<Node, Element>(
    {
      roots: () => groups.groups.map(groupNode),
      children: (node) => childrenOf(node, related),
      key: ({ key }) => key,
      looksSame,
    },
    makeElement,
  );
  const ordered = (): readonly ArticleRows[] =>
    app.dossier.files.flatMap(({ uri }) => articles.get(uri.toString()) ?? []);

  const dirty = new Set<string>();
  /** Made, or about to be shown. */
  const making = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let isWorking = false;
  /** Counts what makes groups that are being made out of date. */
  let version = 0;
  const always = { rest: startRest, isWanted: () => true };
  /** What is typed in while we look is told of again when it has settled. */
  const update = async (key: string, before: ArticleRows | undefined): Promise<void> => {
    const uri = vscode.Uri.parse(key, true);
    const file = app.dossier.file(uri);
    dirty.delete(key);
    making.add(key);
    version++;
    if (!file) {
      articles.delete(key);
      return;
    }
    const listed = { ...file, uri: key, path: pathOf(uri), kept: app.kept.of(uri) };
    // One that has not been read yet has its row all the same: a view whose top grows row by row is read anew each time.
    const isFirst = !articles.has(key);
    const isWanted = (): boolean => isFirst || app.isSettled(uri);
    const rows = await inSlices(stepRows(listed, before), { rest: startRest, isWanted });
    if (!rows || !app.isSettled(uri)) dirty.add(key);
    if (rows) {
      articles.set(key, rows);
      if (wantsRelated) await inSlices(stepRelated(rows), always);
    }
  };
  const regroup = async (): Promise<void> => {
    const mine = ++version;
    const made = await inSlices(stepGroups(ordered(), arrangement), {
      rest: startRest,
      isWanted: () => mine === version,
    });
    if (!made) return regroup();
    await changes.change(async () => {
      groups = made;
      const changed = await inSlices(tree.refresh(), always);
      last = Date.now();
      making.clear();
      if (changed === "all") changes.fire(undefined);
      else for (const row of changed ?? []) changes.fire(row);
    });
    refreshed.fire();
  };
  /** A bit at a time, and never an article that is being typed in. */
  const work = async (): Promise<void> => {
    isWorking = true;
    try {
      const ask = startRest();
      for (const key of [...dirty]) {
        if (!articles.has(key) || app.isSettled(vscode.Uri.parse(key, true))) await update(key, articles.get(key));
        await ask();
      }
      await regroup();
    } finally {
      isWorking = false;
    }
    if (dirty.size > 0) soon(patience);
  };
  const soon = (pause = 0): void => {
    clearTimeout(timer);
    const wait = Math.max(pause, last + rest - Date.now());
    timer = setTimeout(() => (isWorking ? soon(rest) : inBackground(work())), wait);
  };
  const mark = (uris: readonly vscode.Uri[]): void => {
    for (const uri of uris) dirty.add(uri.toString());
    if (uris.length > 0) soon();
  };
  const markAll = (): void => mark(app.dossier.files.map(({ uri }) => uri));
  markAll();
  const subscriptions = vscode.Disposable.from(
    refreshed,
    changes,
    app.dossier.onDidChange(mark),
    app.dossier.onDidRead((uri) => {
      if (dirty.has(uri.toString())) soon();
    }),
    app.kept.onDidChange(markAll),
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
    isCurrent: (uri) => !dirty.has(uri.toString()) && !making.has(uri.toString()),
    articles: ordered,
    elementOf: (row) => elementIn(homeOf(groups.groups, row), row),
    elementOfArticle: (uri) =>
      elementIn(
        groups.groups.find(({ key }) => key === uri.toString()),
        undefined,
      ),
    prepareRelated: async () => {
      wantsRelated = true;
      // Whatever changes meanwhile is made ready where it changes.
      for (const article of ordered()) await inSlices(stepRelated(article), always);
    },
    arrange: async (wanted) => {
      arrangement = wanted;
      relations.forget();
      // What was decided meanwhile goes to its place now.
      for (const [key, rows] of [...articles]) if (rows.rows.some(isMoved)) await update(key, undefined);
      await regroup();
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
    get seen() {
      const now = element.node;
      return now.kind === "row" || now.kind === "detail" ? now.row.article : undefined;
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
