import type { Span } from "../text/span.ts";
import type { Anchor } from "./anchor.ts";
import { describe } from "./describe.ts";
import { resolve } from "./resolve.ts";

/** Words that somebody was shown: to be found in the text as it is once they have answered. */
export interface HeldWords {
  readonly quote: string;
  /** Where the very same characters are; undefined where they are not, or may be in several places. */
  find(text: string): Span | undefined;
}

/** Costs nothing as long as the text stays the same. */
export function holdWords(text: string, span: Span): HeldWords {
  const quote = text.slice(span.start, span.end);
  let anchor: Anchor | undefined;
  return {
    quote,
    find: (now) => {
      if (now === text) return span;
      anchor ??= describe(text, span);
      const { status, span: place } = resolve(now, anchor);
      const isSame = place !== undefined && (status === "exact" || status === "moved");
      return isSame && now.slice(place.start, place.end) === quote ? place : undefined;
    },
  };
}
