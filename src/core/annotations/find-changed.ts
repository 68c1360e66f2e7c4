import { overlaps } from "../text/span.ts";
import { align } from "./align.ts";
import type { Anchor } from "./anchor.ts";
import { beatsRival, type Candidate, closeness, closest, isAlike } from "./candidate.ts";
import { type Context, compareSide } from "./context.ts";
import type { Places } from "./places.ts";
import type { Vocabulary, Words } from "./words.ts";

/**
 * The places where other words stand between what stood around the quote; best first, and more than one only where they are
 * equally good.
 */
export function findChanged(places: Places, quote: Words, context: Context, anchor: Anchor): readonly Candidate[] {
  const found = rateSimilar(places, quote, context).filter((candidate) =>
    isPlausible(candidate, context, { places, quote, anchor }),
  );
  const best = closest(found, context);
  return found
    .filter((candidate) => closeness(candidate, context) > best - 0.05)
    .sort((a, b) => a.span.start - b.span.start);
}

/**
 * The one place of nearly the same words as a quote that nobody wrote the surroundings of down: "Orders reached SEK 4.3
 * billion" of "Orders reached SEK 4.2 billion". None where a second place is somewhat like it, or where the quote is short:
 * with nothing around it to go by, it might be either, or another thing altogether.
 */
export function findReworded(places: Places, quote: Words): Candidate | undefined {
  if (quote.ids.filter((id) => places.vocabulary.kinds[id] !== "mark").length < 4) return undefined;
  const unknown = { ids: [], rest: "", isEdge: false, strength: 0 };
  const context = { before: unknown, after: unknown };
  const [best] = rateSimilar(places, quote, context).toSorted((a, b) => b.same - a.same);
  if (!best || best.same < 0.8) return undefined;
  // Straight down each diagonal: an alignment may come out at the same place from two of them.
  const rivals = likelyDiagonals(places, quote.ids).map((first) => {
    const last = Math.min(first + quote.ids.length, places.words.ids.length) - 1;
    return rate(places, quote, context, { first: Math.max(0, first), last });
  });
  return rivals.some(({ same, span }) => same >= 0.6 && !overlaps(span, best.span)) ? undefined : best;
}

export interface Similar extends Candidate {
  /** Indices of the text's words. */
  readonly first: number;
  readonly last: number;
}

/**
 * The places that are most like the quote and its surroundings. Looked for where pairs of neighbouring words of the quote and
 * its context are met again in about the same distances, so that a long text is never compared as a whole.
 */
export function rateSimilar(places: Places, quote: Words, context: Context): readonly Similar[] {
  const row = [...context.before.ids.toReversed(), ...quote.ids, ...context.after.ids];
  const from = context.before.ids.length;
  const slack = Math.min(60, Math.ceil(quote.ids.length / 2) + 8);
  const found = new Map<string, Similar>();
  for (const diagonal of likelyDiagonals(places, row)) {
    const offset = Math.max(0, diagonal - slack);
    const window = places.words.ids.slice(offset, diagonal + row.length + 2 * slack);
    const mapped = align(row, window, { vocabulary: places.vocabulary, slack: slack + Math.abs(diagonal - offset) });
    const range = rangeOf(mapped, from, quote.ids.length);
    if (!range) continue;
    const rated = rate(places, quote, context, { first: range.first + offset, last: range.last + offset });
    found.set(`${rated.first} ${rated.last}`, rated);
  }
  return [...found.values()];
}

/** Where the row may begin in the text: the distances at which most pairs of neighbouring words meet. */
function likelyDiagonals(places: Places, row: readonly number[]): readonly number[] {
  const votes = new Map<number, number>();
  const { ids } = places.words;
  for (let index = 0; index + 1 < row.length; index++) {
    const a = row[index] ?? -1;
    const b = row[index + 1] ?? -1;
    const step = places.at(a).length <= places.at(b).length ? 0 : 1;
    const rarer = places.at(step === 0 ? a : b);
    if (rarer.length > maxPlaces) continue;
    for (const at of rarer) {
      const first = at - step;
      if (ids[first] !== a || ids[first + 1] !== b) continue;
      const diagonal = first - index;
      votes.set(diagonal, (votes.get(diagonal) ?? 0) + 1);
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 8)
    .map(([diagonal]) => diagonal);
}

/** A word that stands more often ("the") says nothing about where to look. */
const maxPlaces = 2000;

/** The words that the quote's words have become; undefined where they are gone. */
function rangeOf(
  mapped: readonly number[],
  from: number,
  count: number,
): { readonly first: number; readonly last: number } | undefined {
  const own = mapped.slice(from, from + count).filter((index) => index >= 0);
  const before = mapped[from - 1] ?? -1;
  const after = mapped[from + count] ?? -1;
  const first = (mapped[from] ?? -1) >= 0 || before < 0 ? own[0] : before + 1;
  const last = (mapped[from + count - 1] ?? -1) >= 0 || after < 0 ? own.at(-1) : after - 1;
  return first === undefined || last === undefined || last < first ? undefined : { first, last };
}

function rate(
  { words, vocabulary }: Places,
  quote: Words,
  context: Context,
  { first, last }: { readonly first: number; readonly last: number },
): Similar {
  return {
    first,
    last,
    span: { start: words.starts[first] ?? 0, end: words.ends[last] ?? 0 },
    before: compareSide(context.before, words, vocabulary, first - 1, -1),
    after: compareSide(context.after, words, vocabulary, last + 1, 1),
    same: likeness(quote.ids, words.ids.slice(first, last + 1), vocabulary),
  };
}

/** 0 to 1: how many of the words of either row the other has too, whatever their order. */
function likeness(before: readonly number[], after: readonly number[], { folds, kinds }: Vocabulary): number {
  const weight = (id: number): number => (kinds[id] === "mark" ? 0.3 : 1);
  const sum = (ids: readonly number[]): number => ids.reduce((total, id) => total + weight(id), 0);
  const left = new Map<number, number>();
  for (const id of after) left.set(folds[id] ?? -1, (left.get(folds[id] ?? -1) ?? 0) + 1);
  let shared = 0;
  for (const id of before) {
    const key = folds[id] ?? -1;
    const rest = left.get(key) ?? 0;
    if (rest === 0) continue;
    shared += weight(id);
    left.set(key, rest - 1);
  }
  // "four hundred people" and "400 people" may say the same: a number in the place of a number is half a word kept.
  const lostNumber = before.some((id) => kinds[id] === "number" && !after.includes(id));
  if (lostNumber && after.some((id) => kinds[id] === "number" && !before.includes(id))) shared += 0.5;
  return Math.min(1, shared / Math.max(sum(before), sum(after), 0.001));
}

/**
 * Whether other words in the place of the quote are what became of it: "$3.5 billion" of "$3.4 billion" between the same
 * words is; a new sentence between the neighbours of a deleted one is not.
 */
function isPlausible(
  candidate: Similar,
  context: Context,
  { places, quote, anchor }: { readonly places: Places; readonly quote: Words; readonly anchor: Anchor },
): boolean {
  const { before, after, same, span, first, last } = candidate;
  if (!beatsRival(candidate, context, anchor)) return false;
  if (!isAlike(candidate, context)) return before >= 0.95 && span.start === anchor.start && same >= 0.5;
  if (context.before.isEdge && context.after.isEdge) return same >= 0.6;
  if (same >= (Math.min(before, after) >= 0.9 ? 0.4 : 0.6)) return true;
  return before >= 0.95 && after >= 0.95 && isSwap(places, quote.ids, places.words.ids.slice(first, last + 1));
}

/** A word or two put in the place of others of the same kind: "Friday" to "Thursday", "rose" to "fell", "9%" to "a tenth". */
function isSwap({ vocabulary }: Places, before: readonly number[], after: readonly number[]): boolean {
  const { kinds, words } = vocabulary;
  const shapeOf = (ids: readonly number[]): string =>
    ids
      .filter((id) => kinds[id] !== "mark")
      .map((id) => (kinds[id] === "number" ? "9" : /^\p{Lu}/u.test(words[id] ?? "") ? "A" : "a"))
      .join("");
  const shape = shapeOf(before);
  return shape.length > 0 && shape.length <= 3 && shape === shapeOf(after);
}
