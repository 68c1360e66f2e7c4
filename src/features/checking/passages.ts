import Fuse from "fuse.js";
import type { Article } from "../../core/article/article.ts";
import { withoutMarks } from "../../core/text/clip.ts";
import { overlaps, type Span } from "../../core/text/span.ts";

/** A sentence of an article that a verdict may rest on. */
export interface Passage {
  readonly uri: string;
  readonly span: Span;
  /** The words as they stand in the article, and as people read them, on one line. */
  readonly quote: string;
  readonly text: string;
  /** A person took it, or words of it, for a claim; undefined: nobody did. */
  readonly status?: "accepted";
}

interface File {
  readonly uri: string;
  readonly article?: Article;
}

/** The sentences of the dossier, save those that the claim itself stands in. */
export function passagesOf(
  files: readonly File[],
  claim: { readonly uri: string; readonly span: Span },
): readonly Passage[] {
  return files.flatMap(({ uri, article }) => {
    if (!article) return [];
    const accepted = article.claims.flatMap(({ span, status }) => (span && status === "accepted" ? [span] : []));
    const isOwn = (span: Span): boolean => uri === claim.uri && overlaps(span, claim.span);
    return article.reading.sentences
      .filter((span) => !isOwn(span))
      .map((span): Passage => {
        const quote = article.text.slice(span.start, span.end);
        const passage = { uri, span, quote, text: withoutMarks(quote.replace(/\s+/g, " ")) };
        return accepted.some((one) => overlaps(one, span)) ? { ...passage, status: "accepted" } : passage;
      });
  });
}

/** Finds passages by words and forgives typing errors; asked for nothing, those that share most with the claim. */
export function createPassageSearch(
  passages: readonly Passage[],
  claim: string,
): (query: string, limit: number) => readonly Passage[] {
  const likely = byLikeness(passages, claim);
  const fuse = new Fuse(passages, { keys: ["text"], ignoreLocation: true, threshold: 0.35, minMatchCharLength: 2 });
  return (query, limit) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return likely.slice(0, limit);
    // What has all words as typed comes first, the likeliest of them at the top.
    const exact = likely.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)));
    if (exact.length >= limit) return exact.slice(0, limit);
    const near = fuse.search(query.slice(0, 120), { limit }).map(({ item }) => item);
    return [...exact, ...near.filter((one) => !exact.includes(one))].slice(0, limit);
  };
}

/** Rare words count for more: "Sunderland" says what a sentence is about, "the" nothing. */
function byLikeness(passages: readonly Passage[], claim: string): readonly Passage[] {
  const words = passages.map(({ text }) => wordsOf(text));
  const spread = new Map<string, number>();
  for (const set of words) for (const word of set) spread.set(word, (spread.get(word) ?? 0) + 1);
  const wanted = wordsOf(claim);
  const weigh = (word: string): number => Math.log((passages.length + 1) / ((spread.get(word) ?? 0) + 0.5));
  return passages
    .map((passage, index) => {
      const own = words[index] ?? new Set();
      const shared = [...wanted].filter((word) => own.has(word)).reduce((sum, word) => sum + weigh(word), 0);
      return { passage, index, likeness: shared / Math.sqrt(own.size + 4) };
    })
    .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
    .map(({ passage }) => passage);
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? []);
