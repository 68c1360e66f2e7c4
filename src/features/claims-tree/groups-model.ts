import { finish, type Steps } from "../../core/text/steps.ts";
import { type Filter, isFiltering, passes } from "./filter-model.ts";
import { type ArticleRows, byRank, entitiesOf, isBroken, isUnchecked, type Row } from "./model.ts";

export const groupings = ["article", "company", "date", "verdict", "tag", "claimant"] as const;
export type Grouping = (typeof groupings)[number];

/** A row at the top of the view, with the claims and notes beneath it. */
export interface Group {
  readonly key: string;
  /** repair: what is stale or has lost its words, above everything else. */
  readonly of: Grouping | "repair";
  /** The company, tag, claimant, year or verdict ("rejected" and "stale" among them); "": none. Of an article, its address. */
  readonly name: string;
  readonly article?: ArticleRows;
  /** The folder of an article whose name another one has too. */
  readonly folder?: string;
  readonly rows: readonly Row[];
  /** Rejected ones left out. */
  readonly claims: number;
  readonly unchecked: number;
}

export interface Groups {
  readonly groups: readonly Group[];
  /** Rows that pass the filter, and all; each counted once, notes included. */
  readonly shown: number;
  readonly all: number;
  /** Claims to check, whatever the filter hides. */
  readonly unchecked: number;
}

export interface Arrangement {
  readonly grouping: Grouping;
  readonly filter: Filter;
}

/** All steps of `stepGroups` at once. */
export const groupsOf = (articles: readonly ArticleRows[], arrangement: Arrangement): Groups =>
  finish(stepGroups(articles, arrangement));

/** What is known of an article already is not asked again; in steps all the same, because there may be hundreds. */
export function* stepGroups(articles: readonly ArticleRows[], { grouping, filter }: Arrangement): Steps<Groups> {
  const shown: Shown[] = [];
  let all = 0;
  let unchecked = 0;
  for (const article of articles) {
    shown.push(yield* rowsShown(article, filter));
    all += article.rows.length;
    unchecked += counted(article).unchecked;
    yield;
  }
  const broken = shown.flatMap((one) => one.broken);
  const repair = broken.length > 0 ? [groupOf({ key: "repair", of: "repair", name: "" }, broken)] : [];
  const groups = grouping === "article" ? articleGroups(articles, shown, filter) : yield* otherGroups(shown, grouping);
  const count = shown.reduce((total, { rows }) => total + rows.length, 0);
  return { groups: [...repair, ...groups], shown: count, all, unchecked };
}

interface Shown {
  readonly rows: readonly Row[];
  readonly broken: readonly Row[];
  readonly claims: number;
  readonly unchecked: number;
}

/** What is counted and filtered of an article is kept as long as the article is the same. */
const filtered = new WeakMap<ArticleRows, { readonly filter: Filter; readonly shown: Shown }>();
const counts = new WeakMap<ArticleRows, Shown>();

function* rowsShown(article: ArticleRows, filter: Filter): Steps<Shown> {
  if (!isFiltering(filter)) return counted(article);
  const known = filtered.get(article);
  if (known?.filter === filter) return known.shown;
  const rows: Row[] = [];
  let looked = 0;
  for (const row of article.rows) {
    if (passes(row, filter)) rows.push(row);
    if (++looked % stride === 0) yield;
  }
  const shown = count(rows);
  filtered.set(article, { filter, shown });
  return shown;
}

/** So many rows are looked at in a step. */
const stride = 200;

function counted(article: ArticleRows): Shown {
  const known = counts.get(article) ?? count(article.rows);
  counts.set(article, known);
  return known;
}

function count(rows: readonly Row[]): Shown {
  let claims = 0;
  let unchecked = 0;
  for (const row of rows) {
    if (row.kind === "claim" && row.claim.status !== "rejected") claims++;
    if (isUnchecked(row)) unchecked++;
  }
  return { rows, broken: rows.filter(isBroken), claims, unchecked };
}

const groupOf = (head: Pick<Group, "key" | "of" | "name">, rows: readonly Row[]): Group => ({
  ...head,
  ...count(rows),
});

/** All articles where nothing is filtered, the empty ones too: a file that is not read must be seen. */
function articleGroups(articles: readonly ArticleRows[], shown: readonly Shown[], filter: Filter): readonly Group[] {
  const folders = foldersOfTwins(articles.map(({ path }) => path));
  return articles.flatMap((article, index): Group | readonly Group[] => {
    const own = shown[index];
    if (!own || (own.rows.length === 0 && isFiltering(filter))) return [];
    const folder = folders.get(article.path);
    const head = { key: article.uri, of: "article", name: article.uri, article } as const;
    return { ...head, ...own, ...(folder !== undefined && { folder }) };
  });
}

/** Of files with equal names, the folders that tell them apart: "2024/q1" and "2025/q1". */
export function foldersOfTwins(paths: readonly string[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  const twins = [...byName.values()].filter((same) => same.length > 1).flat();
  return new Map(twins.map((path) => [path, path.slice(0, Math.max(0, path.lastIndexOf("/")))]));
}

function* otherGroups(shown: readonly Shown[], grouping: Exclude<Grouping, "article">): Steps<readonly Group[]> {
  const byName = new Map<string, Row[]>();
  const rows = shown.flatMap((one) => one.rows);
  yield;
  let looked = 0;
  for (const row of byRank(rows)) {
    if (++looked % stride === 0) yield;
    for (const name of namesOf(row, grouping)) {
      const same = byName.get(name);
      if (same) same.push(row);
      else byName.set(name, [row]);
    }
  }
  const groups = [...byName].map(([name, own]) => groupOf({ key: `${grouping}:${name}`, of: grouping, name }, own));
  const place = orderOf(grouping);
  yield;
  return groups.sort((a, b) => place(a) - place(b) || b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1));
}

/** The group of notes; names have no blank before them. */
export const notesName = " notes";

function namesOf(row: Row, grouping: Exclude<Grouping, "article">): readonly string[] {
  if (row.kind === "note") {
    const { tags } = row.note.annotation;
    return grouping === "tag" && tags.length > 0 ? tags : [notesName];
  }
  const { claim } = row;
  const orNone = (names: readonly string[]): readonly string[] => (names.length > 0 ? [...new Set(names)] : [""]);
  switch (grouping) {
    case "company":
      return orNone(entitiesOf(row).flatMap((one) => (one.type === "company" ? one.name : [])));
    case "date":
      return orNone(entitiesOf(row).flatMap((one) => (one.type === "date" ? yearsOf(one) : [])));
    case "verdict":
      return [claim.status === "rejected" ? "rejected" : claim.stale.length > 0 ? "stale" : claim.verdict];
    case "tag":
      return orNone(claim.tags);
    case "claimant":
      return orNone(claim.claimants);
  }
}

/** The year that a date begins in, and the one it ends in. */
const yearsOf = ({ from, to }: { readonly from?: string; readonly to?: string }): readonly string[] =>
  [from, to].flatMap((day) => day?.slice(0, 4) ?? []);

const verdictOrder = ["stale", "unchecked", "false", "mostly-false", "misleading", "half-true", "mostly-true", "true"];

/** Lower is further up; equal ones are ordered by how many claims they have. What has no name comes last. */
function orderOf(grouping: Grouping): (group: Group) => number {
  if (grouping === "verdict") {
    const order = [...verdictOrder, "unverifiable", "rejected", notesName];
    return ({ name }) => order.indexOf(name);
  }
  const last = ["", notesName];
  if (grouping === "date") return ({ name }) => (last.includes(name) ? last.indexOf(name) : -Number(name));
  return ({ name }) => last.indexOf(name);
}

/** The first group, after the one of repairs, in which a row stands. */
export const homeOf = (groups: readonly Group[], row: Row): Group | undefined =>
  groups.find(({ of, article, rows }) =>
    of === "article" ? article?.uri === row.uri : of !== "repair" && rows.includes(row),
  ) ?? groups.find(({ rows }) => rows.includes(row));
