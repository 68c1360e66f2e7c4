import type { Article, ArticleClaim, ArticleEntity } from "../../core/article/article.ts";
import { contains, overlapping, overlaps, type Span, trim } from "../../core/text/span.ts";

/** What can be done with the words at a place, by the command that does it. */
export interface Suggestion {
  readonly command:
    | "tagClaim"
    | "tagAgain"
    | "tagOccurrences"
    | "acceptClaim"
    | "rejectClaim"
    | "checkClaim"
    | "splitClaim"
    | "mergeClaims"
    | "resizeClaim"
    | "addNote"
    | "addCompany"
    | "aliasCompany"
    | "notACompany"
    | "correctFigure"
    | "correctDate"
    | "dismissEntity"
    | "removeCorrection";
  /** The words that it is about. */
  readonly words: string;
}

/** The likeliest first, and few: everything else is in the palette. `last`: the tags given last. */
export function suggestionsAt(article: Article, span: Span, last: readonly string[]): readonly Suggestion[] {
  const words = trim(article.text, span);
  return words.end > words.start
    ? [...onSelection(article, words, last), ...onEntity(article, words)]
    : [...onEntity(article, span), ...onClaim(article, span, last)];
}

function onSelection(article: Article, words: Span, last: readonly string[]): readonly Suggestion[] {
  const text = wordsOf(article, words);
  const touched = article.claims.filter(({ span, status }) => span && overlaps(span, words) && status !== "rejected");
  const isWhole = touched.some(({ span }) => span?.start === words.start && span.end === words.end);
  const stored = touched.filter(({ stored: one }) => one);
  return [
    suggest("tagClaim", text),
    ...(last.length > 0 ? [suggest("tagAgain", last.join(", "))] : []),
    ...(text.length <= 80 ? [suggest("tagOccurrences", text)] : []),
    ...(touched.length === 1 && isWhole ? decisions(touched[0] as ArticleClaim) : []),
    ...(stored.length > 0 && !isWhole ? [suggest("resizeClaim", text)] : []),
    ...(touched.length > 1 ? [suggest("mergeClaims", String(touched.length))] : []),
    suggest("addNote", text),
    ...(mayBeName(text) && !entityAt(article, words) ? [suggest("addCompany", text)] : []),
    ...(/\d/.test(text) && text.length <= 60 && !entityAt(article, words)
      ? [suggest("correctFigure", text), suggest("correctDate", text)]
      : []),
  ];
}

function onClaim(article: Article, cursor: Span, last: readonly string[]): readonly Suggestion[] {
  const around = article.claims.filter(({ span }) => span && contains(span, cursor));
  const claim = around.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
  if (!claim?.span) return [];
  const inside = claim.span.start < cursor.start && cursor.start < claim.span.end;
  const atGap = inside && /\s/.test(article.text.slice(cursor.start - 1, cursor.start + 1));
  return [
    ...decisions(claim),
    suggest("tagClaim", claim.text),
    ...(last.length > 0 ? [suggest("tagAgain", last.join(", "))] : []),
    ...(atGap ? [suggest("splitClaim", claim.text)] : []),
    suggest("addNote", claim.text),
  ];
}

function decisions({ status, text }: ArticleClaim): readonly Suggestion[] {
  const check = suggest("checkClaim", text);
  if (status === "accepted") return [check];
  if (status === "rejected") return [suggest("acceptClaim", text)];
  return [suggest("acceptClaim", text), suggest("rejectClaim", text), check];
}

function onEntity(article: Article, span: Span): readonly Suggestion[] {
  const entity = entityAt(article, span);
  const dismissed = article.annotations.some(
    ({ annotation: { correction }, resolution }) =>
      correction?.entity === "none" && resolution?.span && touches(resolution.span, span),
  );
  if (!entity) return dismissed ? [suggest("removeCorrection", wordsOf(article, span))] : [];
  const { type, text, correction } = entity;
  const back = correction === undefined ? [] : [suggest("removeCorrection", text)];
  if (type === "company") return [suggest("notACompany", text), suggest("aliasCompany", text), ...back];
  return [suggest(type === "figure" ? "correctFigure" : "correctDate", text), suggest("dismissEntity", text), ...back];
}

const entityAt = ({ entities }: Article, span: Span): ArticleEntity | undefined =>
  overlapping(entities, { start: span.start - 1, end: span.end + 1 }).find((one) => touches(one, span));

/** A cursor at the end of a word is at that word. */
const touches = (one: Span, span: Span): boolean =>
  span.start === span.end ? one.start <= span.start && span.start <= one.end : contains(one, span);

/** Short, on one line, with a capital: "Varnes Terminals", "iFixit". */
const mayBeName = (text: string): boolean => text.length <= 60 && text.split(" ").length <= 6 && /\p{Lu}/u.test(text);

const suggest = (command: Suggestion["command"], words: string): Suggestion => ({
  command,
  words: words.replace(/\s+/g, " ").trim(),
});

const wordsOf = ({ text }: Article, { start, end }: Span): string => text.slice(start, end);

const lengthOf = ({ span }: ArticleClaim): number => (span ? span.end - span.start : 0);
