import type { Span } from "../text/span.ts";
import type { Anchor, Resolution } from "./anchor.ts";
import { createDescriber } from "./describe.ts";
import { createResolver } from "./resolve.ts";

/** Words that somebody was shown: to be found in the text as it is once they have answered. */
export interface HeldWords {
  readonly quote: string;
  /** Where the very same characters are; undefined where they are not, or may be in several places. */
  find(text: string): Span | undefined;
}

/** For words of one text: costs nothing as long as that stays the same, and what is learnt of either text is learnt once. */
export function createHolder(text: string): (span: Span) => HeldWords {
  const describe = createDescriber(text);
  let known: { readonly text: string; readonly resolve: (anchor: Anchor) => Resolution } | undefined;
  return (span) => {
    const quote = text.slice(span.start, span.end);
    let anchor: Anchor | undefined;
    return {
      quote,
      find: (now) => {
        if (now === text) return span;
        anchor ??= describe(span);
        if (known?.text !== now) known = { text: now, resolve: createResolver(now) };
        const { status, span: place } = known.resolve(anchor);
        const isSame = place !== undefined && (status === "exact" || status === "moved");
        return isSame && now.slice(place.start, place.end) === quote ? place : undefined;
      },
    };
  };
}
