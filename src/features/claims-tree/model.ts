import type { FactChange } from "../../core/annotations/anchor.ts";
import type { Article, ArticleClaim, ArticleEntity, PlacedAnnotation } from "../../core/article/article.ts";
import { type Fate, fateOf } from "../../core/article/fate.ts";
import type { Evidence, Note } from "../../core/sidecar/sidecar.ts";
import { contains, type Span } from "../../core/text/span.ts";

/** A row of the Claims view. `key` is the same for the same thing after edits elsewhere in the article. */
export type ClaimNode = ArticleNode | ClaimRow | NoteRow | DetailNode;

export interface ArticleNode {
  readonly kind: "article";
  readonly key: string;
  readonly uri: string;
  /** Claims that nobody has decided on or checked yet. */
  readonly unchecked: number;
  readonly claims: number;
  readonly failure?: string;
  /** Why nothing can be stored: the sidecar's problem. */
  readonly readOnly?: string;
  readonly children: readonly (ClaimRow | NoteRow)[];
}

export interface ClaimRow {
  readonly kind: "claim";
  readonly key: string;
  readonly uri: string;
  readonly claim: ArticleClaim;
  readonly parent: string;
  readonly fate?: Fate;
  /** A person knows that its words are gone, and keeps it. */
  readonly isKept: boolean;
  readonly children: readonly DetailNode[];
}

export interface NoteRow {
  readonly kind: "note";
  readonly key: string;
  readonly uri: string;
  readonly note: PlacedAnnotation;
  readonly parent: string;
  /** What became of its words, where they have no place; likewise for a claim. */
  readonly fate?: Fate;
}

/** What a claim rests on, each with its place in the article where it has one. */
export type DetailNode = {
  readonly key: string;
  readonly uri: string;
  readonly parent: string;
  readonly span?: Span;
} & (
  | { readonly kind: "change"; readonly change: FactChange }
  | { readonly kind: "claimant"; readonly name: string }
  | { readonly kind: "entity"; readonly entity: ArticleEntity }
  | { readonly kind: "evidence"; readonly evidence: Evidence }
  | { readonly kind: "remark"; readonly note: Note }
);

export interface ListedArticle {
  readonly uri: string;
  readonly article?: Article;
  readonly failure?: string;
  /** Lost annotations that a person keeps as they are: their ids. */
  readonly kept?: ReadonlySet<string>;
}

/** The row of one article with all below it; the view keeps it as long as the article is the same. */
export function articleNode({ uri, article, failure, kept }: ListedArticle): ArticleNode {
  const claims = article ? claimRows(uri, article, kept ?? new Set()) : [];
  const notes = [...(article?.notes ?? []), ...(article ? lostCorrections(article) : [])].map(
    (note): NoteRow => ({
      kind: "note",
      key: `${uri}#${note.annotation.id}`,
      uri,
      note,
      parent: uri,
      ...fateOfPlaced(article, note),
    }),
  );
  const state = article?.sidecar.state;
  return {
    kind: "article",
    key: uri,
    uri,
    claims: claims.filter(({ claim }) => claim.status !== "rejected").length,
    unchecked: claims.filter(({ claim }) => isUnchecked(claim)).length,
    ...(failure !== undefined && { failure }),
    ...(state?.kind === "read-only" && { readOnly: `${state.message} ${state.wayOut}` }),
    children: [...claims, ...notes],
  };
}

/** Rejected claims are decided; a verdict that no longer holds is to be given anew. */
export const isUnchecked = (claim: ArticleClaim): boolean =>
  claim.status !== "rejected" && (claim.verdict === "unchecked" || claim.stale.length > 0);

/**
 * Best to check first: what needs repair, then by checkworthiness, then as in the text. A decision moves no row, so that a
 * person who works down the list with the keyboard stays where they are.
 */
function claimRows(uri: string, article: Article, kept: ReadonlySet<string>): readonly ClaimRow[] {
  const seen = new Map<string, number>();
  const rows = article.claims.map((claim): ClaimRow => {
    const placed = claim.span || !claim.stored;
    const key = `${uri}#${placed ? keyOfWords(claim.text, seen) : claim.stored?.annotation.id}`;
    const isKept = !claim.span && kept.has(claim.stored?.annotation.id ?? "");
    const children = details(uri, article, claim, key);
    return { kind: "claim", key, uri, claim, parent: uri, isKept, children, ...fateOfPlaced(article, claim.stored) };
  });
  return rows
    .map((row, index) => ({ row, index, rank: row.isKept ? 5 : rankOf(row.claim) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ row }) => row);
}

/** Corrections of the engine are in no list, save those that have lost their words. */
function lostCorrections(article: Article): readonly PlacedAnnotation[] {
  const lost = new Set(
    article.problems.flatMap(({ code, id }) => (code === "orphaned" || code === "ambiguous" ? (id ?? []) : [])),
  );
  return article.annotations.filter(({ annotation }) => annotation.type === "entity" && lost.has(annotation.id));
}

function fateOfPlaced(article: Article | undefined, placed: PlacedAnnotation | undefined): { readonly fate?: Fate } {
  const { annotation, resolution } = placed ?? {};
  const fate = article && annotation?.anchor && resolution && fateOf(article.text, annotation.anchor, resolution);
  return fate ? { fate } : {};
}

const rankOf = (claim: ArticleClaim): number => (needsRepair(claim) ? 0 : 4 - (claim.checkworthiness ?? 2));

const needsRepair = (claim: ArticleClaim): boolean =>
  claim.status !== "rejected" && (claim.stale.length > 0 || (claim.stored !== undefined && !claim.span));

/** A claim is known by its words: it keeps its row while text before it changes, and when it is accepted or rejected. */
function keyOfWords(text: string, seen: Map<string, number>): string {
  const nth = (seen.get(text) ?? 0) + 1;
  seen.set(text, nth);
  return nth === 1 ? `=${text}` : `=${text}#${nth}`;
}

function details(uri: string, article: Article, claim: ArticleClaim, parent: string): readonly DetailNode[] {
  const base = (what: string, index: number) => ({ key: `${parent}/${what}${index}`, uri, parent });
  const { span, stored } = claim;
  const changes = claim.stale.map(
    (change, index): DetailNode => ({ ...base("change", index), kind: "change", change, ...(span && { span }) }),
  );
  const claimants = claim.claimants.map((name, index): DetailNode => {
    const place = span && nameWithin(article.text, span, name);
    return { ...base("claimant", index), kind: "claimant", name, ...(place && { span: place }) };
  });
  const entities = span ? within(article.entities, span) : [];
  const order = ["figure", "date", "company"];
  const mentions = [...entities]
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
    .map(
      (entity, index): DetailNode => ({
        ...base("entity", index),
        kind: "entity",
        entity,
        span: { start: entity.start, end: entity.end },
      }),
    );
  const evidence = (stored?.annotation.check?.evidence ?? []).map(
    (one, index): DetailNode => ({ ...base("evidence", index), kind: "evidence", evidence: one }),
  );
  const remarks = (stored?.annotation.notes ?? []).map(
    (note, index): DetailNode => ({ ...base("remark", index), kind: "remark", note, ...(span && { span }) }),
  );
  return [...changes, ...claimants, ...mentions, ...evidence, ...remarks];
}

/** The entities inside a span: found by halving, because an article has many. */
function within(entities: readonly ArticleEntity[], span: Span): readonly ArticleEntity[] {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: ArticleEntity[] = [];
  for (let entity = entities[low]; entity && contains(span, entity); entity = entities[++low]) found.push(entity);
  return found;
}

/** Where a claimant stands in the claim: the full name, else its last word ("Matsuyama"), else nowhere. */
function nameWithin(text: string, span: Span, name: string): Span | undefined {
  const words = text.slice(span.start, span.end);
  for (const part of [name, name.split(" ").at(-1) ?? name]) {
    const at = words.indexOf(part);
    if (at >= 0) return { start: span.start + at, end: span.start + at + part.length };
  }
  return undefined;
}

/** The row of the claim, or note, at an offset: the smallest that holds it. */
export function nodeAt(node: ArticleNode, offset: number): ClaimRow | NoteRow | undefined {
  let best: ClaimRow | NoteRow | undefined;
  let size = Number.POSITIVE_INFINITY;
  for (const row of node.children) {
    const span = spanOfRow(row);
    if (!span || offset < span.start || offset > span.end || span.end - span.start >= size) continue;
    best = row;
    size = span.end - span.start;
  }
  return best;
}

export const spanOfRow = (row: ClaimRow | NoteRow): Span | undefined =>
  row.kind === "claim" ? row.claim.span : row.note.resolution?.span;

export const childrenOf = (node: ClaimNode | undefined): readonly ClaimNode[] =>
  node && "children" in node ? node.children : [];

/** The stored annotation of a row. */
export function idOf(node: ClaimNode | undefined): string | undefined {
  if (node?.kind === "claim") return node.claim.stored?.annotation.id;
  return node?.kind === "note" ? node.note.annotation.id : undefined;
}

/** Where in the article a row leads. */
export function placeOf(node: ClaimNode | undefined): Span | undefined {
  if (!node || node.kind === "article") return undefined;
  return node.kind === "claim" || node.kind === "note" ? spanOfRow(node) : node.span;
}
