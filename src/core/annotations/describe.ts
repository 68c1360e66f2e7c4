import type { Span } from "../text/span.ts";
import type { Anchor } from "./anchor.ts";
import { closest, findSame } from "./candidate.ts";
import { readContext } from "./context.ts";
import { rateSimilar } from "./find-changed.ts";
import { createPlaces, type Places } from "./places.ts";
import { splitWords, wordEnds } from "./words.ts";

/** What to store so that `resolve` finds these words again. */
export function describe(text: string, span: Span): Anchor {
  return createDescriber(text)(span);
}

/** For many spans of one text: what is learnt of the text is learnt once. */
export function createDescriber(text: string): (span: Span) => Anchor {
  let places: Places | undefined;
  return ({ start, end }) => {
    places ??= createPlaces(text);
    const quote = text.slice(start, end);
    const anchor = {
      quote,
      prefix: text.slice(wholeCharacter(text, Math.max(0, start - contextLength)), start),
      suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + contextLength))),
      start,
      end,
    };
    const { head, tail } = wordEnds(anchor);
    const whole = {
      quote: head + quote + tail,
      prefix: anchor.prefix.slice(0, anchor.prefix.length - head.length),
      suffix: anchor.suffix.slice(tail.length),
    };
    const words = splitWords(whole.quote, places.vocabulary);
    const context = readContext(whole, places.vocabulary);
    if (!context || words.ids.length === 0) return anchor;
    const found = findSame(places, words, whole, context);
    const others = [...found, ...rateSimilar(places, words, context)].filter(
      ({ span }) => span.end <= start || span.start >= end,
    );
    const rival = Math.round(100 * closest(others, context));
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

/** The offset, or the one before where it would split a surrogate pair ("📈"). */
const wholeCharacter = (text: string, offset: number): number =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset;
