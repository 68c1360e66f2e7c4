import type { Article, ArticleClaim } from "../../core/article/article.ts";
import { overlapping, type Span } from "../../core/text/span.ts";

/**
 * Words that are marked, the later ones on top; then signs in the margin, each beside a passage's first line, the more pressing
 * first: of several in one line VS Code shows the one whose kind was made first.
 */
export const markKinds = [
  "boilerplate",
  "claim",
  "innerClaim",
  "note",
  "company",
  "figure",
  "date",
  "attention",
  "checked",
  "accepted",
  "noted",
] as const;
export type MarkKind = (typeof markKinds)[number];

export type Marks = Readonly<Record<MarkKind, readonly Span[]>>;

/** What a person may switch off. */
export interface Shown {
  readonly companies: boolean;
  readonly figures: boolean;
  readonly dates: boolean;
  readonly claims: boolean;
  readonly notes: boolean;
  readonly boilerplate: boolean;
}

/** Of more entities, or more lines of boilerplate, only those near what is seen are marked: an editor slows down with each. */
const many = 2000;

/** Whether an article is so long that its marks depend on which part of it is seen. */
export const isMarkedInParts = ({ entities, boilerplate }: Article): boolean =>
  entities.length > many || boilerplate.length > many;

/** What to mark in an article. `near`: the parts of a long one that are seen, in order. */
export function marksOf(article: Article, shown: Shown, near: readonly Span[] = whole): Marks {
  const nearby = <T extends Span>(list: readonly T[]): readonly T[] =>
    list.length > many ? [...new Set(near.flatMap((part) => overlapping(list, part)))] : list;
  const entities = shown.companies || shown.figures || shown.dates ? nearby(article.entities) : [];
  const ofType = (type: string, wanted: boolean): readonly Span[] =>
    wanted ? entities.filter((entity) => entity.type === type) : [];
  const claims = shown.claims ? article.claims.filter(({ status, span }) => status === "accepted" && span) : [];
  const passages = claims.flatMap(({ span }) => span ?? []);
  const isInner = areInner(passages);
  const signed = (sign: Sign): readonly Span[] =>
    claims.flatMap((claim) => (claim.span && signOf(claim) === sign ? firstOf(claim.span) : []));
  const notes = shown.notes ? article.notes.flatMap(({ resolution }) => resolution?.span ?? []) : [];
  return {
    boilerplate: shown.boilerplate ? nearby(article.boilerplate) : [],
    claim: passages.filter((_, at) => !isInner[at]),
    innerClaim: passages.filter((_, at) => isInner[at]),
    note: notes,
    company: ofType("company", shown.companies),
    figure: ofType("figure", shown.figures),
    date: ofType("date", shown.dates),
    accepted: signed("accepted"),
    checked: signed("checked"),
    attention: signed("attention"),
    noted: notes.map(firstOf),
  };
}

const whole: readonly Span[] = [{ start: 0, end: Number.POSITIVE_INFINITY }];

/** Of passages in order, which begin within another: an editor draws marks of one kind as one where they overlap. */
function areInner(passages: readonly Span[]): readonly boolean[] {
  let end = 0;
  return passages.map((passage) => {
    const isInner = passage.start < end;
    end = Math.max(end, passage.end);
    return isInner;
  });
}

type Sign = "attention" | "checked" | "accepted";

/** Whether a person has to look at the claim again, has checked it, or has only accepted it. */
function signOf(claim: ArticleClaim): Sign {
  if (claim.stale.length > 0 || claim.stored?.resolution?.status === "changed") return "attention";
  return claim.verdict === "unchecked" ? "accepted" : "checked";
}

const firstOf = ({ start, end }: Span): Span => ({ start, end: Math.min(start + 1, end) });

/** Lines from `first` to `last`, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** What is seen with twice as much above and below, so that a little scrolling finds all marked; in order, joined where they meet. */
export function nearLines(seen: readonly Lines[]): readonly Lines[] {
  const wide = seen
    .map(({ first, last }) => {
      const margin = Math.max(60, 2 * (last - first));
      return { first: Math.max(0, first - margin), last: last + margin };
    })
    .sort((a, b) => a.first - b.first);
  const joined: Lines[] = [];
  for (const lines of wide) {
    const before = joined.at(-1);
    if (before && lines.first <= before.last + 1) {
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, lines.last) };
    } else joined.push(lines);
  }
  return joined;
}

/** Whether all that is seen, and a little around it, is among lines that are marked already. */
export const isCovered = (seen: readonly Lines[], marked: readonly Lines[]): boolean =>
  seen.every(({ first, last }) =>
    marked.some((lines) => lines.first <= Math.max(0, first - 20) && last + 20 <= lines.last),
  );
