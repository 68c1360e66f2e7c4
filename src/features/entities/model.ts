import type { Article, ArticleEntity } from "../../core/article/article.ts";
import { printDate, printFigure } from "../../core/entities/print-value.ts";
import { stepSort } from "../../core/text/sort.ts";
import { finish, type Steps } from "../../core/text/steps.ts";

export type EntityType = ArticleEntity["type"];

/** An article whose entities are shown. */
export interface Source {
  readonly uri: string;
  readonly article: Article;
}

/** Mentions that mean the same: one company by its name, one value, one stretch of days. */
export interface Merged {
  readonly key: string;
  readonly type: EntityType;
  readonly name: string;
  /** The first mention's entity: its value is everybody's. */
  readonly first: ArticleEntity;
  readonly count: number;
  /** By article; none is empty. */
  readonly places: readonly Place[];
}

export interface Place extends Source {
  readonly entities: readonly ArticleEntity[];
}

export type Sorting = "mentions" | "value";

/** Whether articles name the same in the same places, as where a claim was decided on meanwhile; in steps. */
export function* stepNamesSame(before: readonly Source[], now: readonly Source[]): Steps<boolean> {
  if (before.length !== now.length) return false;
  for (const [index, { uri, article }] of before.entries()) {
    const other = now[index] as Source;
    const { entities, text } = article;
    if (uri !== other.uri || entities.length !== other.article.entities.length || text !== other.article.text)
      return false;
    for (let at = 0; at < entities.length; at++) {
      if (!isSame(entities[at] as ArticleEntity, other.article.entities[at] as ArticleEntity)) return false;
      if (at % stride === stride - 1) yield;
    }
    yield;
  }
  return true;
}

const isSame = (a: ArticleEntity, b: ArticleEntity): boolean =>
  a === b || (a.start === b.start && a.end === b.end && keyOfValue(a) === keyOfValue(b));

/** All steps of `stepMerge` at once. */
export const mergeEntities = (sources: readonly Source[], sorting: Sorting): readonly Merged[] =>
  finish(stepMerge(sources, sorting));

/** All entities of the articles, merged, by type and in order; in steps, because there may be tens of thousands. */
export function* stepMerge(sources: readonly Source[], sorting: Sorting): Steps<readonly Merged[]> {
  const merged = new Map<string, Merging>();
  const rows: Merging[] = [];
  for (const { uri, article } of sources) {
    let looked = 0;
    for (const [key, entities] of yield* stepKnown(article)) {
      if (++looked % stride === 0) yield;
      const place = { uri, article, entities };
      // Of a single article, every key comes once.
      const same = sources.length > 1 ? merged.get(key) : undefined;
      if (same) {
        same.places.push(place);
        same.count += entities.length;
        continue;
      }
      const first = entities[0];
      const row = { key, type: first.type, name: nameOfValue(first), first, count: entities.length, places: [place] };
      rows.push(row);
      if (sources.length > 1) merged.set(key, row);
    }
    yield;
  }
  yield;
  const byValue = (a: Merged, b: Merged): number => compareValues(a.first, b.first) || compare(a.name, b.name);
  const byCount = (a: Merged, b: Merged): number => b.count - a.count || byValue(a, b);
  const sorted: Merged[] = [];
  for (const type of types) {
    yield;
    const own = rows.filter((one) => one.type === type);
    yield;
    for (const row of yield* stepSort(own, sorting === "value" ? byValue : byCount)) sorted.push(row);
  }
  return sorted;
}

type Merging = Merged & { count: number; readonly places: Place[] };

const types: readonly EntityType[] = ["company", "figure", "date"];

/** So many entities are looked at in a step. */
const stride = 200;

type Mentions = readonly [ArticleEntity, ...ArticleEntity[]];

/** Of one article, kept as long as it is the same. */
const kept = new WeakMap<Article, ReadonlyMap<string, Mentions>>();

function* stepKnown(article: Article): Steps<ReadonlyMap<string, Mentions>> {
  const before = kept.get(article);
  if (before) return before;
  const known = new Map<string, [ArticleEntity, ...ArticleEntity[]]>();
  const { entities } = article;
  for (let from = 0; from < entities.length; from += stride) {
    for (let at = from; at < from + stride && at < entities.length; at++) addTo(known, entities[at] as ArticleEntity);
    yield;
  }
  kept.set(article, known);
  return known;
}

function addTo(known: Map<string, [ArticleEntity, ...ArticleEntity[]]>, entity: ArticleEntity): void {
  const key = keyOfValue(entity);
  const same = known.get(key);
  if (same) same.push(entity);
  else known.set(key, [entity]);
}

/** What is the same has the same key; cheaper to make than the name that people read. */
function keyOfValue(entity: ArticleEntity): string {
  if (entity.type === "company") return `company/${entity.name.toLowerCase()}`;
  if (entity.type === "figure") return `figure/${entity.kind} ${entity.value} ${entity.unit}`;
  const { from, to } = entity;
  if (from === undefined && to === undefined) return `date/${entity.text.toLowerCase().replace(/\s+/g, " ")}`;
  return `date/${from ?? ""} ${to ?? ""}`;
}

const nameOfValue = (entity: ArticleEntity): string =>
  entity.type === "company"
    ? entity.name
    : entity.type === "figure"
      ? printFigure(entity)
      : (printDate(entity) ?? entity.text.toLowerCase().replace(/\s+/g, " "));

/** Larger figures and later days first; days that are not known come last. */
function compareValues(a: ArticleEntity, b: ArticleEntity): number {
  if (a.type === "figure" && b.type === "figure") return Math.abs(b.value) - Math.abs(a.value);
  if (a.type === "date" && b.type === "date") return compare(dayOf(b), dayOf(a));
  return 0;
}

const dayOf = (entity: ArticleEntity): string => (entity.type === "date" ? (entity.from ?? entity.to ?? "") : "");

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The families of figures, money by currency, those with most values first within their kind. */
export function familiesOf(
  figures: readonly Merged[],
): readonly { readonly key: string; readonly rows: readonly Merged[] }[] {
  const families = new Map<string, Merged[]>();
  for (const row of figures) {
    if (row.first.type !== "figure") continue;
    const { kind, unit } = row.first;
    const key = kind === "money" ? `money ${unit}` : kind;
    const same = families.get(key);
    if (same) same.push(row);
    else families.set(key, [row]);
  }
  const order = ["money", "percent", "ratio", "measure", "count"];
  const place = (key: string): number => order.indexOf(key.split(" ")[0] ?? "");
  return [...families]
    .map(([key, rows]) => ({ key, rows }))
    .sort((a, b) => place(a.key) - place(b.key) || b.rows.length - a.rows.length);
}

/** How a company is written where it is mentioned: what its other name has to stand for. */
export const writtenAs = ({ places }: Merged): readonly string[] => [
  ...new Set(places.flatMap(({ entities }) => entities.map(({ text }) => text.replace(/\s+/g, " ").trim()))),
];

const reach = 40;

/** The words around a mention, for people: whole words of the same paragraph only. */
export function wordsAround(
  text: string,
  { start, end }: ArticleEntity,
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - reach), start);
  return { before: wordsAfter(before), after: wordsBefore(text.slice(end, end + reach * 2)) };
}

const wordsAfter = (text: string): string =>
  (text.split(/[\r\n]/).at(-1) ?? "")
    .replace(text.length === reach && !/[\r\n]/.test(text) ? /^\S*\s/ : /^/, "")
    .replace(/\s+/g, " ");

const wordsBefore = (text: string): string => (text.split(/[\r\n]/)[0] ?? "").replace(/\s+/g, " ");
