import type { Anchor, Resolution } from "./anchor.ts";

/** Where the words of `anchor` are in `text` now. */
export function resolve(text: string, anchor: Anchor): Resolution {
  return createResolver(text)(anchor);
}

/** For many anchors on one text: what is learnt of the text is learnt once. */
export function createResolver(text: string): (anchor: Anchor) => Resolution {
  return (anchor) => {
    const start = text.indexOf(anchor.quote);
    if (start < 0) return { status: "orphaned", changes: [], candidates: [] };
    const span = { start, end: start + anchor.quote.length };
    return { status: start === anchor.start ? "exact" : "moved", span, changes: [], candidates: [] };
  };
}
