import type { Anchor } from "./anchor.ts";
import { type Ends, splitWords, type Vocabulary, type Words } from "./words.ts";

/** One side of a quote: the ids of its words, nearest first. The farthest may have been cut off within a word. */
export interface Side {
  readonly ids: readonly number[];
  /** What is left of a farthest word that was cut off. */
  readonly rest: string;
  /** The quote stood at the edge of the text: there was nothing on this side. */
  readonly isEdge: boolean;
  /** 0 to 1: how much this side can prove. */
  readonly strength: number;
}

export interface Context {
  readonly before: Side;
  readonly after: Side;
}

/** A quote with the whole of its first and last word, which its surroundings lose. */
export interface WideAnchor extends Anchor {
  /** How many characters they lost. */
  readonly lost?: { readonly before: number; readonly after: number };
}

/** "2%" of "12%" with the "1". */
export function widen(anchor: Anchor, { head, tail }: Ends): WideAnchor {
  const { quote, prefix, suffix, start } = anchor;
  return {
    ...anchor,
    quote: head + quote + tail,
    ...(prefix === undefined ? {} : { prefix: prefix.slice(0, prefix.length - head.length) }),
    ...(suffix === undefined ? {} : { suffix: suffix.slice(tail.length) }),
    ...(start === undefined ? {} : { start: start - head.length }),
    lost: { before: head.length, after: tail.length },
  };
}

export function readContext(anchor: WideAnchor, vocabulary: Vocabulary): Context | undefined {
  const { prefix, suffix, lost = { before: 0, after: 0 } } = anchor;
  if (prefix === undefined && suffix === undefined) return undefined;
  const before = splitWords(prefix ?? "", vocabulary);
  const after = splitWords(suffix ?? "", vocabulary);
  return {
    before: sideOf(before, vocabulary, "before", { text: prefix, lost: lost.before }),
    after: sideOf(after, vocabulary, "after", { text: suffix, lost: lost.after }),
  };
}

function sideOf(
  words: Words,
  vocabulary: Vocabulary,
  which: "before" | "after",
  { text, lost }: { readonly text: string | undefined; readonly lost: number },
): Side {
  const nearestFirst = which === "before" ? words.ids.toReversed() : words.ids;
  // Shorter than what is stored of a long text: the text ended there, and its last word is whole.
  const isCut = (text ?? "").length + lost >= 31;
  const ids = isCut ? nearestFirst.slice(0, -1) : nearestFirst;
  const rest = isCut ? (vocabulary.words[nearestFirst.at(-1) ?? -1] ?? "") : "";
  const isEdge = text !== undefined && nearestFirst.length === 0;
  const letters = nearestFirst.reduce((sum, id) => sum + (vocabulary.words[id] ?? "").length, 0);
  return { ids, rest, isEdge, strength: isEdge ? 0.3 : text === undefined ? 0 : Math.min(1, 0.3 + letters / 16) };
}

/**
 * 0 to 1: how much of a side stands where it should, the nearest words counting most. After a word that differs the rest
 * counts half. `from`: the index of the text's word nearest to the place.
 */
export function compareSide(side: Side, words: Words, vocabulary: Vocabulary, from: number, step: 1 | -1): number {
  const atEdge = from < 0 || from >= words.ids.length;
  if (side.isEdge) return atEdge ? 1 : 0;
  let total = 0;
  let found = 0;
  let trust = 1;
  let at = from;
  const weight = (form: string, distance: number): number => Math.min(8, form.length) * 0.8 ** distance;
  const count = side.ids.length;
  for (let index = 0; index < count; index++) {
    const id = side.ids[index] ?? -1;
    const value = weight(vocabulary.words[id] ?? "", index);
    total += value;
    const skip = skipTo(side, words, index, at, step);
    if (skip === 0) found += value * trust;
    else trust *= 0.5;
    if (skip > 0) {
      found += value * trust;
      at += step * skip;
    }
    // A word that is here no more: the next one is looked for at the same place, unless another word replaced it.
    if (skip >= 0 || !isNext(side, words, index, at)) at += step;
  }
  if (side.rest !== "") {
    const value = weight(side.rest, count);
    total += value;
    const form = vocabulary.words[words.ids[at] ?? -1] ?? "";
    if (form !== "" && (step < 0 ? form.endsWith(side.rest) : form.startsWith(side.rest))) found += value * trust;
  }
  return total === 0 ? 0 : found / total;
}

/** How many of the text's words must be left out to meet the side's word: 0, 1 or 2; -1 for none. */
function skipTo(side: Side, words: Words, index: number, at: number, step: 1 | -1): number {
  const id = side.ids[index];
  if (words.ids[at] === id) return 0;
  // Marks stand everywhere: to find the same comma two words on proves nothing.
  const next = side.ids[index + 1];
  for (const skip of [1, 2]) {
    if (words.ids[at + step * skip] === id && (next === undefined || words.ids[at + step * (skip + 1)] === next))
      return skip;
  }
  return -1;
}

const isNext = (side: Side, words: Words, index: number, at: number): boolean =>
  side.ids[index + 1] !== undefined && words.ids[at] === side.ids[index + 1];
