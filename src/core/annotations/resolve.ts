import { contains, overlaps, type Span } from "../text/span.ts";
import { finish, type Steps } from "../text/steps.ts";
import type { Anchor, Resolution } from "./anchor.ts";
import { beatsRival, type Candidate, closeness, closest, findSame, fullRival, isAlike, isFull } from "./candidate.ts";
import { changedFacts } from "./changed-facts.ts";
import { type Context, readContext, type WideAnchor, widen } from "./context.ts";
import { findChanged, findReworded } from "./find-changed.ts";
import { createPlacesInSteps, type Places } from "./places.ts";
import { type Ends, splitWords, type Words, wordEnds } from "./words.ts";

/** Where the words of `anchor` are in `text` now. */
export function resolve(text: string, anchor: Anchor): Resolution {
  return createResolver(text)(anchor);
}

/** For many anchors on one text: what is learnt of the text is learnt once. `names`: the companies known to be in it. */
export function createResolver(text: string, names?: ReadonlySet<string>): (anchor: Anchor) => Resolution {
  const resolve = createResolverInSteps(text, names);
  return (anchor) => finish(resolve(anchor));
}

/** The one step that takes longer is the search for one anchor's words. */
export function createResolverInSteps(
  text: string,
  names?: ReadonlySet<string>,
  learn = () => createPlacesInSteps(text),
): (anchor: Anchor) => Steps<Resolution> {
  const searched: Searched = { text, names, learn, places: undefined };
  return (anchor) => resolveIn(searched, anchor);
}

/** A text in which anchors are looked for, and what has been learnt of it. */
interface Searched {
  readonly text: string;
  readonly names: ReadonlySet<string> | undefined;
  readonly learn: () => Steps<Places>;
  places: Places | undefined;
}

function* resolveIn(searched: Searched, anchor: Anchor): Steps<Resolution> {
  const { text, names } = searched;
  const untouched = findUntouched(text, anchor);
  if (untouched) return placed("exact", untouched);
  if (anchor.quote.trim() === "") return orphaned;
  searched.places ??= yield* searched.learn();
  const places = searched.places;
  const quote = splitWords(anchor.quote, places.vocabulary);
  if (quote.ids.length === 0) return resolvePart(text, anchor);
  const find = (whole: WideAnchor): Resolution =>
    resolveWords(places, { anchor: whole, quote: splitWords(whole.quote, places.vocabulary), names });
  const ends = wordEnds(anchor);
  return ends.head + ends.tail === "" ? find(anchor) : resolveWithin(text, anchor, ends, find);
}

const orphaned: Resolution = { status: "orphaned", changes: [], candidates: [] };

const placed = (status: "exact" | "moved", span: Span): Resolution => ({ status, span, changes: [], candidates: [] });

const ambiguous = (candidates: readonly Candidate[]): Resolution => ({
  status: "ambiguous",
  changes: [],
  candidates: candidates.map(({ span }) => span).sort((a, b) => a.start - b.start),
});

/** The cheapest proof: the same characters at the stored offsets, between the same characters. */
function findUntouched(text: string, { quote, prefix, suffix, start, occurrences = 1 }: Anchor): Span | undefined {
  if (start === undefined || occurrences > 1 || !text.startsWith(quote, start)) return undefined;
  const end = start + quote.length;
  if (prefix !== undefined && !text.endsWith(prefix, start)) return undefined;
  if (suffix !== undefined && !text.startsWith(suffix, end)) return undefined;
  return { start, end };
}

function resolveWords(
  places: Places,
  { anchor, quote, names }: { anchor: WideAnchor; quote: Words; names: ReadonlySet<string> | undefined },
): Resolution {
  const context = readContext(anchor, places.vocabulary);
  const found = findSame(places, quote, anchor, context);
  if (!context) return resolveAlone(places, { anchor, quote, names }, found);
  const same = chooseSame(found, anchor, context);
  if (same !== undefined && (same.length !== 1 || isFull(same[0]))) return settle(places, anchor, same);
  const changed = findChanged(places, quote, context, anchor);
  const kept = same?.[0];
  // "said Holm. said Holm. Sales rose": the same words within other words that would fit better are the quote's all the same.
  const isBetter = (candidate: Candidate): boolean =>
    kept !== undefined &&
    !overlaps(candidate.span, kept.span) &&
    closeness(candidate, context) > closeness(kept, context) + 0.15;
  if (kept && !changed.some(isBetter)) return settle(places, anchor, [kept]);
  // The very words in one place, and other words in a place that fits better: the quote's may be either.
  if (kept) return ambiguous([kept, ...changed]);
  const [only, ...others] = changed;
  if (!only) return orphaned;
  if (others.length > 0) return ambiguous(changed);
  const within = found.filter(({ span }) => contains(only.span, span));
  if (within.length === 1) return settle(places, anchor, within);
  // The very words stand as often as ever: they may not have changed, but have come to stand elsewhere.
  if (found.length > 0 && found.length >= (anchor.occurrences ?? 1)) {
    const isLong = hasWords(anchor.quote, { count: 4, length: 20 });
    const rivals = isLong ? found : found.filter((candidate) => isHalf(candidate, context));
    if (rivals.length > 0) return ambiguous([...rivals, only]);
  }
  const changes = changedFacts(anchor.quote, textAt(places, only), names);
  return { status: "changed", span: only.span, changes, candidates: [] };
}

const textAt = ({ words }: Places, { span }: Candidate): string => words.text.slice(span.start, span.end);

/**
 * Which of the places with the same words is the quote's: one, several that are equally good, or undefined where none can
 * be taken for it. A place is never taken only because nothing better is left: "12%" stands in many sentences.
 */
function chooseSame(found: readonly Candidate[], anchor: Anchor, context: Context): readonly Candidate[] | undefined {
  const { occurrences = 1, rival = 0 } = anchor;
  const whole = found.filter(isFull);
  const stays = whole.find(({ span }) => span.start === anchor.start);
  if (stays && found.length >= occurrences) return [stays];
  // Where all was the same around two places from the start, the one of them that is left may be the other.
  if (whole.length > 1 || (whole.length === 1 && rival < fullRival)) return whole;
  const likely = found.filter((candidate) => isLikely(candidate, anchor, context));
  const better = likely.filter((candidate) => beatsRival(candidate, context, anchor));
  const half = found.filter((candidate) => isHalf(candidate, context));
  // What stood before the quote stands before these words now, and what stood after it after those: they may be either.
  if (better.length > 0) return [...new Set([...best(better, found, context), ...half])];
  // As good as another place was from the start: it may be the quote's, and it may be that one.
  const doubtful = likely.filter((candidate) => isAlike(candidate, context));
  if (doubtful.length > 0) return [...doubtful, ...doubtful.slice(0, 1)];
  return half.length > 1 ? half : undefined;
}

function isLikely(candidate: Candidate, { quote, occurrences = 1 }: Anchor, context: Context): boolean {
  if (isAlike(candidate, context)) return true;
  if (occurrences > 1) return false;
  const { before, after } = context;
  const oneSide =
    (candidate.before >= 0.6 && before.strength >= 0.6) || (candidate.after >= 0.6 && after.strength >= 0.6);
  return oneSide || (before.isEdge && after.isEdge) || isDistinctive(quote);
}

/** All that stood on one side stands there, and nothing of what stood on the other. */
const isHalf = ({ before, after }: Candidate, context: Context): boolean =>
  (before >= 0.9 && context.before.strength >= 0.6) || (after >= 0.9 && context.after.strength >= 0.6);

/** The best one, where it is clearly better than any other place of the same words; otherwise all that are about as good. */
function best(better: readonly Candidate[], all: readonly Candidate[], context: Context): readonly Candidate[] {
  const top = closest(better, context);
  return all.filter((candidate) => closeness(candidate, context) > top - 0.2);
}

/** Words that hardly anybody writes twice: most of a sentence, but not "in the first quarter of 2024". */
const isDistinctive = (quote: string): boolean => hasWords(quote, { count: 6, length: 30 });

const hasWords = (quote: string, { count, length }: { readonly count: number; readonly length: number }): boolean =>
  quote.length >= length && (quote.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= count;

function settle(places: Places, anchor: Anchor, candidates: readonly Candidate[]): Resolution {
  const [only, ...others] = candidates;
  if (!only) return orphaned;
  if (others.length > 0) return ambiguous([...new Set(candidates)]);
  const { start, end } = only.span;
  const isSame = start === anchor.start && places.words.text.slice(start, end) === anchor.quote;
  return placed(isSame ? "exact" : "moved", only.span);
}

/** A quote of which nobody wrote down the surroundings. */
function resolveAlone(
  places: Places,
  { anchor, quote, names }: { anchor: WideAnchor; quote: Words; names: ReadonlySet<string> | undefined },
  found: readonly Candidate[],
): Resolution {
  const stays = found.find(({ span }) => span.start === anchor.start);
  if (stays) return settle(places, anchor, [stays]);
  if (found.length > 0) return settle(places, anchor, found);
  const part = resolvePart(places.words.text, anchor);
  const only = part.status === "orphaned" ? findReworded(places, quote) : undefined;
  if (!only) return part;
  const changes = changedFacts(anchor.quote, textAt(places, only), names);
  return { status: "changed", span: only.span, changes, candidates: [] };
}

/** A quote that nobody wrote the surroundings of down, and that begins or ends within words. */
function resolvePart(text: string, { quote, start: stored }: Anchor): Resolution {
  const found = findCharacters(text, quote);
  const only = found.length === 1 ? found[0] : found.find(({ start }) => start === stored);
  if (only) return placed(only.start === stored ? "exact" : "moved", only);
  return found.length === 0 ? orphaned : { status: "ambiguous", changes: [], candidates: found };
}

function findCharacters(text: string, quote: string): readonly Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(quote); start >= 0 && found.length < 1000; start = text.indexOf(quote, start + 1)) {
    found.push({ start, end: start + quote.length });
  }
  return found;
}

/** A quote that begins or ends within a word ("2%" of "12%") is looked for with the whole word, and cut out of it again. */
function resolveWithin(
  text: string,
  anchor: Anchor,
  { head, tail }: Ends,
  find: (anchor: WideAnchor) => Resolution,
): Resolution {
  const whole = find(widen(anchor, { head, tail }));
  if (!whole.span) return whole;
  const words = text.slice(whole.span.start, whole.span.end);
  if (!words.startsWith(head) || !words.endsWith(tail)) return orphaned;
  const span = { start: whole.span.start + head.length, end: whole.span.end - tail.length };
  return span.end > span.start ? { ...whole, span } : orphaned;
}
