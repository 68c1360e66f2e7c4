import type { Span } from "../text/span.ts";
import { createPlaces, findWords } from "./places.ts";
import { splitWords } from "./words.ts";

/** Where a quote stands, as people type it: character by character, or else with other white space between the words. */
export function findQuote(text: string, quote: string): readonly Span[] {
  if (quote.trim() === "") return [];
  const found: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    found.push({ start: at, end: at + quote.length });
  if (found.length > 0) return found;
  const places = createPlaces(text);
  const { ids } = splitWords(quote, places.vocabulary);
  return findWords(places, ids).map((first) => ({
    start: places.words.starts[first] ?? 0,
    end: places.words.ends[first + ids.length - 1] ?? 0,
  }));
}
