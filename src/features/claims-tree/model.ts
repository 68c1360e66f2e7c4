import type { Article, ArticleClaim, ArticleEntity, PlacedAnnotation } from "../../core/article/article.ts";
import { type Fate, fateOf } from "../../core/article/fate.ts";
import type { Sidecar } from "../../core/sidecar/sidecar.ts";
import { contains, type Span } from "../../core/text/span.ts";
import { finish, type Steps } from "../../core/text/steps.ts";
import { keepIds } from "./ids-model.ts";

/** A claim or a note of one article, as the Claims view lists it. */
export type Row = ClaimRow | NoteRow;

export interface ClaimRow {
  readonly kind: "claim";
  /** The same for the same thing after edits; unique in the dossier. */
  readonly id: string;
  readonly uri: string;
  readonly article: Article;
  readonly claim: ArticleClaim;
  /** A person knows that its words are gone, and keeps it. */
  readonly isKept: boolean;
  /** It was decided or checked when the list was ordered. What is decided later keeps its place until then. */
  readonly isSettled: boolean;
  /** Lower is better to check. */
  readonly rank: number;
}

export interface NoteRow {
  readonly kind: "note";
  readonly id: string;
  readonly uri: string;
  readonly article: Article;
  readonly note: PlacedAnnotation;
  readonly rank: number;
}

export interface ListedArticle {
  readonly uri: string;
  /** As people call the file, its folders included: "sample/2024/report.txt". */
  readonly path: string;
  readonly article?: Article;
  readonly failure?: string;
  /** Lost annotations that a person keeps as they are: their ids. */
  readonly kept?: ReadonlySet<string>;
}

/** One article and its rows, best to check first. */
export interface ArticleRows {
  readonly uri: string;
  readonly path: string;
  readonly failure?: string;
  /** The sidecar, where nothing can be stored in it. */
  readonly readOnly?: Sidecar;
  readonly rows: readonly Row[];
  /** Those of claims, as in the text. */
  readonly claims: readonly ClaimRow[];
}

/** All steps of `stepRows` at once. */
export const articleRows = (listed: ListedArticle, before?: ArticleRows): ArticleRows =>
  finish(stepRows(listed, before));

/**
 * `before`: the rows of the same article as they were; those that are still there keep their ids and, settled or not, their
 * place. In steps, because an article may have thousands of claims.
 */
export function* stepRows(listed: ListedArticle, before?: ArticleRows): Steps<ArticleRows> {
  const { uri, path, article, failure, kept } = listed;
  const claims = article ? yield* claimRows({ uri, article, kept, before }) : [];
  yield;
  const rows = article ? byRank([...claims, ...noteRows(uri, article)]) : [];
  return {
    uri,
    path,
    ...(failure !== undefined && { failure }),
    ...(article?.sidecar.state.kind === "read-only" && { readOnly: article.sidecar }),
    rows,
    claims,
  };
}

/** So many rows are made in a step: a fraction of a millisecond. */
const stride = 200;

function* claimRows({
  uri,
  article,
  kept,
  before,
}: {
  readonly uri: string;
  readonly article: Article;
  readonly kept: ReadonlySet<string> | undefined;
  readonly before: ArticleRows | undefined;
}): Steps<readonly ClaimRow[]> {
  const ids = yield* keepIds(article.claims, before?.claims ?? [], uri);
  const rows: ClaimRow[] = [];
  for (const [at, { id, before: old }] of ids.entries()) {
    const claim = article.claims[at] as ArticleClaim;
    const isKept = !claim.span && (kept?.has(claim.stored?.annotation.id ?? "") ?? false);
    const isSettled = old?.isSettled ?? isDone(claim);
    const rank = isKept ? ranks.kept : rankOf(claim, isSettled);
    rows.push({ kind: "claim", id, uri, article, claim, isKept, isSettled, rank });
    if (rows.length % stride === 0) yield;
  }
  return rows;
}

/** Notes come after claims; corrections of the engine are in no list, save those that have lost their words. */
function noteRows(uri: string, article: Article): readonly NoteRow[] {
  return [...article.notes, ...lostCorrections(article)].map((note) => {
    const isLost = note.resolution !== undefined && note.resolution.span === undefined;
    const rank = isLost ? ranks.repair : ranks.note;
    return { kind: "note", id: `${uri}#${note.annotation.id}`, uri, article, note, rank };
  });
}

function lostCorrections(article: Article): readonly PlacedAnnotation[] {
  const lost = new Set(
    article.problems.flatMap(({ code, id }) => (code === "orphaned" || code === "ambiguous" ? (id ?? []) : [])),
  );
  return article.annotations.filter(({ annotation }) => annotation.type === "entity" && lost.has(annotation.id));
}

const ranks = { repair: 0, settled: 4, kept: 8, note: 9 } as const;

/**
 * What needs repair first, then what nobody has checked, then the rest; each by checkworthiness, and as in the text. A
 * decision moves no row while somebody works down the list: `isSettled` is from when the list was ordered.
 */
const rankOf = (claim: ArticleClaim, isSettled: boolean): number =>
  needsRepair(claim) ? ranks.repair : (isSettled ? ranks.settled : 0) + 4 - (claim.checkworthiness ?? 2);

/** As sorting by rank does, in one walk: there may be tens of thousands. */
export function byRank(rows: readonly Row[]): readonly Row[] {
  const buckets: Row[][] = [];
  for (const row of rows) {
    const bucket = buckets[row.rank] ?? [];
    buckets[row.rank] = bucket;
    bucket.push(row);
  }
  return buckets.flat();
}

const needsRepair = (claim: ArticleClaim): boolean =>
  claim.status !== "rejected" && (claim.stale.length > 0 || (claim.stored !== undefined && !claim.span));

const isDone = (claim: ArticleClaim): boolean => claim.status === "rejected" || claim.verdict !== "unchecked";

/** Whether a list ordered now would have it in another place. */
export const isMoved = (row: Row): boolean => row.kind === "claim" && row.isSettled !== isDone(row.claim);

/** Whether its verdict is void or its words are lost. What a person keeps without a place needs no repair any more. */
export const isBroken = (row: Row): boolean => row.rank === ranks.repair;

/** Rejected claims are decided; a verdict that no longer holds is to be given anew. */
export const isUnchecked = (row: Row): boolean =>
  row.kind === "claim" &&
  row.claim.status !== "rejected" &&
  (row.claim.verdict === "unchecked" || row.claim.stale.length > 0);

/** The stored annotation of a row. */
export const annotationId = (row: Row): string | undefined => placedOf(row)?.annotation.id;

export const placedOf = (row: Row): PlacedAnnotation | undefined =>
  row.kind === "claim" ? row.claim.stored : row.note;

export const spanOfRow = (row: Row): Span | undefined =>
  row.kind === "claim" ? row.claim.span : row.note.resolution?.span;

/** What became of its words, where they have no place. */
export function fateOfRow(row: Row): Fate | undefined {
  const { annotation, resolution } = placedOf(row) ?? {};
  return annotation?.anchor && resolution && fateOf(row.article.text, annotation.anchor, resolution);
}

/** The row of the claim, or note, at an offset: the smallest that holds it. */
export function rowAt({ rows }: ArticleRows, offset: number): Row | undefined {
  let best: Row | undefined;
  let size = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const span = spanOfRow(row);
    if (!span || offset < span.start || offset > span.end || span.end - span.start >= size) continue;
    best = row;
    size = span.end - span.start;
  }
  return best;
}

/** The entities in a claim's words. Found by halving, because an article has many. */
export function entitiesOf(row: ClaimRow): readonly ArticleEntity[] {
  const { entities } = row.article;
  const span = row.claim.span;
  const own: ArticleEntity[] = [];
  let low = 0;
  let high = span ? entities.length : 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle]?.start ?? 0) < (span?.start ?? 0)) low = middle + 1;
    else high = middle;
  }
  for (let entity = entities[low]; span && entity && contains(span, entity); entity = entities[++low]) own.push(entity);
  return own;
}
