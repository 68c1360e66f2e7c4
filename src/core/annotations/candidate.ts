import type { Span } from "../text/span.ts";
import type { Anchor } from "./anchor.ts";
import { type Context, compareSide } from "./context.ts";
import { findWords, type Places } from "./places.ts";
import type { Words } from "./words.ts";

/** A place where the quote may stand. */
export interface Candidate {
  readonly span: Span;
  /** 0 to 1: how much of what stood before and after the quote stands there too. */
  readonly before: number;
  readonly after: number;
  /** 0 to 1: how much of the quote's own words stand there. */
  readonly same: number;
}

/** All places where the quote's own words stand. */
export function findSame(
  places: Places,
  quote: Words,
  anchor: Anchor,
  context: Context | undefined,
): readonly Candidate[] {
  const { words, vocabulary } = places;
  const count = quote.ids.length;
  return findWords(places, quote.ids).map((first) => ({
    span: spanOfWords(words, first, first + count - 1, anchor.quote),
    before: context ? compareSide(context.before, words, vocabulary, first - 1, -1) : 0,
    after: context ? compareSide(context.after, words, vocabulary, first + count, 1) : 0,
    same: 1,
  }));
}

/** The span of the words, with the white space around them that the quote has too. */
function spanOfWords(words: Words, first: number, last: number, quote: string): Span {
  const { text } = words;
  const start = words.starts[first] ?? 0;
  const end = words.ends[last] ?? start;
  const head = quote.slice(0, quote.length - quote.trimStart().length);
  const tail = quote.slice(quote.trimEnd().length);
  return {
    start: text.endsWith(head, start) ? start - head.length : start,
    end: text.startsWith(tail, end) ? end + tail.length : end,
  };
}

/**
 * 0 to 1: how well a place fits, by its own words and those around it. How well the best wrong place fitted when the quote
 * was described is stored with it: no place that fits hardly better is taken for the quote's later, when its own is gone.
 */
export function closeness({ before, after, same }: Candidate, context: Context): number {
  const { before: left, after: right } = context;
  return (before * left.strength + after * right.strength + same) / (left.strength + right.strength + 1);
}

/** How well the best one fits; 0 where there is none. */
export const closest = (candidates: readonly Candidate[], context: Context): number =>
  candidates.reduce((best, candidate) => Math.max(best, closeness(candidate, context)), 0);

/** The `rival` of a quote around which all is the same in another place too; no other reaches it. */
export const fullRival = 100;

/** All that stood around the quote stands there. */
export const isFull = (candidate: Candidate | undefined): boolean =>
  candidate !== undefined && candidate.before > 0.999 && candidate.after > 0.999;

/** What stood on both sides of the quote stands there, or nearly so. */
export function isAlike({ before, after }: Candidate, context: Context): boolean {
  if (Math.min(before, after) >= 0.5) return true;
  // Where the quote stood at the very beginning or end of the text, only its other side can say anything.
  if (context.before.isEdge && after >= 0.95 && context.after.strength >= 0.6) return true;
  if (context.after.isEdge && before >= 0.95 && context.before.strength >= 0.6) return true;
  const [whole, part, side] = before > after ? [before, after, context.before] : [after, before, context.after];
  return whole >= 0.95 && part >= 0.25 && side.strength >= 0.6;
}

/** Whether a place fits clearly better than the best wrong one did. */
export const beatsRival = (candidate: Candidate, context: Context, { rival = 0 }: Anchor): boolean =>
  closeness(candidate, context) > rival / 100 + 0.12;
