import type { Span } from "../text/span.ts";
import type { Anchor } from "./anchor.ts";
import { findSame, isAlike } from "./candidate.ts";
import { readContext } from "./context.ts";
import { createPlaces, type Places } from "./places.ts";
import { splitWords } from "./words.ts";

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
    const anchor: Anchor = {
      quote,
      prefix: text.slice(wholeCharacter(text, Math.max(0, start - contextLength)), start),
      suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + contextLength))),
      start,
      end,
    };
    const context = readContext(anchor, places.vocabulary);
    const found = findSame(places, splitWords(quote, places.vocabulary), anchor, context);
    const lookalikes = context ? found.filter((candidate) => isAlike(candidate, context)).length : 1;
    return {
      ...anchor,
      ...(found.length > 1 ? { occurrences: found.length } : {}),
      ...(lookalikes > 1 ? { lookalikes } : {}),
    };
  };
}

const contextLength = 32;

/** The offset, or the one before where it would split a surrogate pair ("📈"). */
const wholeCharacter = (text: string, offset: number): number =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset;
