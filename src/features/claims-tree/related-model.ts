import type { ArticleEntity } from "../../core/article/article.ts";
import type { DateMention, Figure } from "../../core/entities/entity.ts";
import { finish, type Steps } from "../../core/text/steps.ts";
import { type ArticleRows, type ClaimRow, entitiesOf } from "./model.ts";

/**
 * A claim of another place that rests on the same: on one company and one value, or on one company, one period and a figure
 * of the same unit. No more is said than that: whether the two agree is for the reader to see.
 */
export interface Relation {
  readonly row: ClaimRow;
  readonly same: "figure" | "period";
  readonly company: string;
  readonly shared: Figure | DateMention;
}

/** Remembers what it found: it is asked again for each row that is open, whenever something changed. */
export interface Relations {
  of(
    row: ClaimRow,
    dossier: readonly ArticleRows[],
    article: (uri: string) => ArticleRows | undefined,
  ): readonly Relation[];
  /** What was found may be out of date. */
  forget(): void;
}

export function createRelations(): Relations {
  const known = new Map<string, { readonly facts: string; readonly relations: readonly Relation[] }>();
  return {
    of: (row, dossier, article) => {
      const facts = keysOf(row)
        .map(({ key }) => key)
        .join("\n");
      const before = known.get(row.id);
      if (before?.facts !== facts) {
        const relations = relatedTo(row, dossier);
        known.set(row.id, { facts, relations });
        return relations;
      }
      // The claims are the same; where they stand may have changed.
      return before.relations.flatMap((relation) => {
        const own = article(relation.row.uri);
        const now = own && rowsById(own).get(relation.row.id);
        return now ? [{ ...relation, row: now }] : [];
      });
    },
    forget: () => known.clear(),
  };
}

const byId = new WeakMap<ArticleRows, ReadonlyMap<string, ClaimRow>>();

function rowsById(article: ArticleRows): ReadonlyMap<string, ClaimRow> {
  const known =
    byId.get(article) ?? new Map(article.rows.flatMap((row) => (row.kind === "claim" ? [[row.id, row]] : [])));
  byId.set(article, known);
  return known;
}

const most = 6;

/** The related claims, those with the same figure first, then in the order of the dossier. */
export function relatedTo(row: ClaimRow, dossier: readonly ArticleRows[]): readonly Relation[] {
  const found = new Map<string, Relation>();
  const own = keysOf(row);
  /** What a claim on the same company says of it, looked up once. */
  const known = new Map<string, ReadonlySet<string>>();
  const says = (other: ClaimRow, key: string): boolean => {
    const keys = known.get(other.id) ?? new Set(keysOf(other).map((one) => one.key));
    known.set(other.id, keys);
    return keys.has(key);
  };
  for (const same of ["figure", "period"] as const) {
    for (const { key, company, shared } of own.filter((one) => one.same === same)) {
      for (const article of dossier) {
        for (const other of indexOf(article).get(company.toLowerCase()) ?? []) {
          if (other.id === row.id || found.has(other.id) || !says(other, key) || isSameWords(other, row)) continue;
          found.set(other.id, { row: other, same, company, shared });
        }
      }
    }
  }
  return [...found.values()].slice(0, most);
}

/** Makes ready what is asked of an article later; in steps, because a long one takes many milliseconds. */
export function* stepRelated(article: ArticleRows): Steps<undefined> {
  if (!indexes.has(article)) yield* stepIndex(article);
  return undefined;
}

/** An annotation within the claim itself is no other claim. */
const isSameWords = (a: ClaimRow, b: ClaimRow): boolean =>
  a.uri === b.uri &&
  a.claim.span !== undefined &&
  b.claim.span !== undefined &&
  a.claim.span.start < b.claim.span.end &&
  b.claim.span.start < a.claim.span.end;

/** By the name of a company, the claims in which it is named. */
const indexes = new WeakMap<ArticleRows, ReadonlyMap<string, readonly ClaimRow[]>>();

const indexOf = (article: ArticleRows): ReadonlyMap<string, readonly ClaimRow[]> =>
  indexes.get(article) ?? finish(stepIndex(article));

function* stepIndex(article: ArticleRows): Steps<ReadonlyMap<string, readonly ClaimRow[]>> {
  const index = new Map<string, ClaimRow[]>();
  let looked = 0;
  for (const row of article.rows) {
    if (++looked % 100 === 0) yield;
    if (row.kind !== "claim" || row.claim.status === "rejected") continue;
    for (const name of companiesOf(entitiesOf(row))) {
      const key = name.toLowerCase();
      const same = index.get(key);
      if (!same) index.set(key, [row]);
      else if (same.at(-1) !== row) same.push(row);
    }
  }
  indexes.set(article, index);
  return index;
}

const companiesOf = (entities: readonly ArticleEntity[]): readonly string[] => [
  ...new Set(entities.flatMap((one) => (one.type === "company" ? one.name : []))),
];

interface Key {
  readonly key: string;
  readonly same: Relation["same"];
  readonly company: string;
  readonly shared: Relation["shared"];
}

function keysOf(row: ClaimRow): readonly Key[] {
  const entities = entitiesOf(row);
  const companies = companiesOf(entities);
  if (companies.length === 0) return [];
  const keys = new Map<string, Key>();
  const add = (key: Key): void => void keys.set(key.key, key);
  for (const company of companies) {
    const name = company.toLowerCase();
    for (const one of entities) {
      // "two" and "first half" are in every other sentence: a bare small number tells nothing.
      if (one.type !== "figure" || (one.unit === "" && Math.abs(one.value) < 100)) continue;
      const value = `${one.kind} ${one.value} ${one.unit}`;
      // "34%" says little by itself: a share in one sentence, a rise in another.
      const isShare = one.kind === "percent" || one.kind === "ratio";
      if (!isShare) add({ key: `${name}|${value}`, same: "figure", company, shared: one });
      for (const date of entities) {
        if (date.type !== "date" || date.from === undefined || date.to === undefined) continue;
        const period = `${date.from} ${date.to} ${one.kind} ${one.unit}`;
        add({ key: `${name}|${period}`, same: "period", company, shared: date });
      }
    }
  }
  return [...keys.values()];
}
