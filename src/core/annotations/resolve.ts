import type { Span } from "../text/span.ts";
import type { Anchor, Resolution } from "./anchor.ts";
import { type Candidate, findSame, isAlike, isFull, weigh } from "./candidate.ts";
import { changedFacts } from "./changed-facts.ts";
import { type Context, readContext } from "./context.ts";
import { findChanged } from "./find-changed.ts";
import { createPlaces, type Places } from "./places.ts";
import { partsWords, splitWords, type Words } from "./words.ts";

/** Where the words of `anchor` are in `text` now. */
export function resolve(text: string, anchor: Anchor): Resolution {
  return createResolver(text)(anchor);
}

/** For many anchors on one text: what is learnt of the text is learnt once. `names`: the companies known to be in it. */
export function createResolver(text: string, names?: ReadonlySet<string>): (anchor: Anchor) => Resolution {
  let places: Places | undefined;
  return (anchor) => {
    const untouched = findUntouched(text, anchor);
    if (untouched) return placed("exact", untouched);
    if (anchor.quote.trim() === "") return orphaned;
    places ??= createPlaces(text);
    const quote = splitWords(anchor.quote, places.vocabulary);
    if (quote.ids.length === 0 || !standsOnWords(anchor)) return resolvePart(text, anchor);
    return resolveWords(places, { anchor, quote, names });
  };
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
  { anchor, quote, names }: { anchor: Anchor; quote: Words; names: ReadonlySet<string> | undefined },
): Resolution {
  const context = readContext(anchor, places.vocabulary);
  const found = findSame(places, quote, anchor, context);
  if (!context) return resolveAlone(places, anchor, found);
  const same = chooseSame(found, anchor, context);
  if (same !== undefined && (same.length !== 1 || isFull(same[0]))) return settle(places, anchor, same);
  const changed = findChanged(places, quote, context, anchor);
  const best = same?.[0];
  if (best && !changed.some((candidate) => weigh(candidate, context) > weigh(best, context) + 0.5)) {
    return settle(places, anchor, [best]);
  }
  const [only, ...others] = changed;
  if (!only) return orphaned;
  if (others.length > 0) return ambiguous(changed);
  const changes = changedFacts(anchor.quote, places.words.text.slice(only.span.start, only.span.end), names);
  return { status: "changed", span: only.span, changes, candidates: [] };
}

/**
 * Which of the places with the same words is the quote's: one, several that are equally good, or undefined where none can
 * be taken for it. A place is never taken only because nothing better is left: "12%" stands in many sentences.
 */
function chooseSame(found: readonly Candidate[], anchor: Anchor, context: Context): readonly Candidate[] | undefined {
  const { occurrences = 1, lookalikes = 1 } = anchor;
  const alike = found.filter((candidate) => isAlike(candidate, context));
  const whole = found.filter(isFull);
  const stays = whole.find(({ span }) => span.start === anchor.start);
  if (lookalikes > 1) {
    // One of several twins is gone, and it may have been this one.
    if (alike.length < lookalikes) return alike.length > 0 ? [alike[0] as Candidate, ...alike] : undefined;
    return stays ? [stays] : whole.length === 1 ? whole : alike;
  }
  if (stays && found.length >= occurrences) return [stays];
  if (whole.length > 0) return whole;
  if (alike.length > 0) return best(alike, context);
  if (occurrences > 1) {
    const half = found.filter((candidate) => isHalf(candidate, context));
    return half.length > 1 ? half : undefined;
  }
  const total = context.before.strength + context.after.strength;
  const likely = found.filter((candidate) => weigh(candidate, context) >= 0.25 * total);
  if (likely.length > 0) return best(likely, context);
  const nothingKnown = context.before.isEdge && context.after.isEdge;
  return found.length > 0 && (nothingKnown || isDistinctive(anchor.quote)) ? found : undefined;
}

/** The best one, where it is clearly better than the next; otherwise all that are about as good. */
function best(candidates: readonly Candidate[], context: Context): readonly Candidate[] {
  const top = Math.max(...candidates.map((candidate) => weigh(candidate, context)));
  return candidates.filter((candidate) => weigh(candidate, context) > top - 0.3);
}

const isHalf = ({ before, after }: Candidate, context: Context): boolean =>
  (before >= 0.9 && context.before.strength >= 0.6) || (after >= 0.9 && context.after.strength >= 0.6);

/** Words that hardly anybody writes twice: "profit rose 12% to $3.4 billion", but not "Mira Sandoval" or "12%". */
const isDistinctive = (quote: string): boolean =>
  quote.length >= 20 && (quote.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 4;

function settle(places: Places, anchor: Anchor, candidates: readonly Candidate[]): Resolution {
  const [only, ...others] = candidates;
  if (!only) return orphaned;
  if (others.length > 0) return ambiguous(candidates);
  const { start, end } = only.span;
  const isSame = start === anchor.start && places.words.text.slice(start, end) === anchor.quote;
  return placed(isSame ? "exact" : "moved", only.span);
}

/** A quote of which nobody wrote down the surroundings. */
function resolveAlone(places: Places, anchor: Anchor, found: readonly Candidate[]): Resolution {
  const stays = found.find(({ span }) => span.start === anchor.start);
  if (stays) return settle(places, anchor, [stays]);
  return found.length === 0 ? resolvePart(places.words.text, anchor) : settle(places, anchor, found);
}

/** Whether the quote begins and ends between words. */
const standsOnWords = ({ quote, prefix = "", suffix = "" }: Anchor): boolean =>
  partsWords(prefix.slice(-1), quote.slice(0, 1)) && partsWords(quote.slice(-1), suffix.slice(0, 1));

/** A quote that is a part of a word ("2%" of "12%") is only looked for character by character. */
function resolvePart(text: string, { quote, prefix = "", suffix = "", start: stored }: Anchor): Resolution {
  const near = 12;
  const found: Span[] = [];
  for (let start = text.indexOf(quote); start >= 0 && found.length < 1000; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    if (text.endsWith(prefix.slice(-near), start) && text.startsWith(suffix.slice(0, near), end))
      found.push({ start, end });
  }
  const [only, ...others] = found;
  if (!only) return orphaned;
  if (others.length > 0) return { status: "ambiguous", changes: [], candidates: found };
  return placed(only.start === stored ? "exact" : "moved", only);
}
