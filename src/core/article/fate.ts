import type { Anchor, Resolution } from "../annotations/anchor.ts";
import type { Span } from "../text/span.ts";

/**
 * What became of words that have no place any more. cut: the words around them still stand side by side; rewritten: they
 * stand there with other words between them; passage: the passage is gone as a whole. `span`: where they were.
 */
export type Fate =
  | { readonly kind: "cut" | "rewritten"; readonly span: Span }
  | { readonly kind: "passage" }
  | { readonly kind: "several"; readonly count: number };

/** undefined: the words have their place. */
export function fateOf(text: string, anchor: Anchor, { status, candidates }: Resolution): Fate | undefined {
  if (status === "ambiguous") return { kind: "several", count: candidates.length };
  if (status !== "orphaned") return undefined;
  const before = lastWords(anchor.prefix ?? "");
  const after = firstWords(anchor.suffix ?? "");
  const end = only(text, before);
  const start = only(text, after);
  if (end === undefined || start === undefined) {
    const at = end === undefined ? start : end + before.length;
    return at === undefined ? { kind: "passage" } : { kind: "cut", span: { start: at, end: at } };
  }
  const from = end + before.length;
  if (from > start || start - from > 3 * anchor.quote.length + 200) return { kind: "passage" };
  const isEmpty = text.slice(from, start).trim() === "";
  return { kind: isEmpty ? "cut" : "rewritten", span: { start: from, end: start } };
}

/** Whole words, enough of them that they hardly stand anywhere else by chance: " to the port of Varnes". */
const lastWords = (prefix: string): string => (prefix.trim().length < 10 ? "" : prefix.trimEnd().slice(-20));
const firstWords = (suffix: string): string => (suffix.trim().length < 10 ? "" : suffix.trimStart().slice(0, 20));

/** Where the words stand, if that is one place. */
function only(text: string, words: string): number | undefined {
  if (words === "") return undefined;
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : undefined;
}
