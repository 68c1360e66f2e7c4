import type { Span } from "../text/span.ts";
import type { Anchor } from "./anchor.ts";

/** What to store so that `resolve` finds these words again. */
export function describe(text: string, span: Span): Anchor {
  const { start, end } = span;
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    start,
    end,
  };
}
