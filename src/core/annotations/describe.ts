import type { Span } from "../text/span.ts";
import type { Anchor } from "./anchor.ts";
import { closest, findSame, fullRival, isFull } from "./candidate.ts";
import { readContext, widen } from "./context.ts";
import { rateSimilar } from "./find-changed.ts";
import { createPlaces, type Places } from "./places.ts";
import { splitWords, wordEnds } from "./words.ts";

/** What to store so that `resolve` finds these words again. */
export function describe(text: string, span: Span): Anchor {
  return createDescriber(text)(span);
}

/** For many spans of one text: what is learnt of the text is learnt once, or is known already. */
export function createDescriber(text: string, learn = () => createPlaces(text)): (span: Span) => Anchor {
  let places: Places | undefined;
  return ({ start, end }) => {
    places ??= learn();
    const quote = text.slice(start, end);
    const anchor = {
      quote,
      prefix: text.slice(cut(text, Math.max(0, start - contextLength), 1), start),
      suffix: text.slice(end, cut(text, Math.min(text.length, end + contextLength), -1)),
      start,
      end,
    };
    const { head, tail } = wordEnds(anchor);
    const whole = widen(anchor, { head, tail });
    const words = splitWords(whole.quote, places.vocabulary);
    const context = readContext(whole, places.vocabulary);
    if (!context || words.ids.length === 0) return anchor;
    const found = findSame(places, words, whole, context);
    const others = [...found, ...rateSimilar(places, words, context)].filter(
      ({ span }) => span.end <= start || span.start >= end,
    );
    const hasTwin = others.some((candidate) => candidate.same === 1 && isFull(candidate));
    const rival = hasTwin ? fullRival : Math.min(fullRival - 1, Math.round(100 * closest(others, context)));
    return {
      ...anchor,
      ...(found.length > 1 ? { occurrences: found.length } : {}),
      ...(rival > leastRival ? { rival } : {}),
    };
  };
}

/** Below this no place is ever taken for another. */
const leastRival = 35;

const contextLength = 32;

/**
 * The offset, or one nearer to the quote (in the direction of `step`) where it would split a number ("3.4") or a letter from
 * its accent: what is left of these can't be compared. Nor does it split a surrogate pair ("📈").
 */
function cut(text: string, offset: number, step: 1 | -1): number {
  let at = offset;
  while (Math.abs(at - offset) < contextLength / 2 && isSplit(text, at)) at += step;
  return isSplit(text, at) ? offset : at;
}

function isSplit(text: string, offset: number): boolean {
  const around = text.slice(offset - 1, offset + 1);
  return /^(?:[\p{N}.,]{2}|.\p{M})$/u.test(around) || /^[\ud800-\udbff][\udc00-\udfff]$/.test(around);
}
