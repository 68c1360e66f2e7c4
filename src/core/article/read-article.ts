import type { Reading, ReadingContext } from "./reading.ts";

/** Reads a whole text: what is the article in it, its companies, figures and dates, its claims. */
export function readArticle(text: string, _context: ReadingContext = {}): Reading {
  return { text, language: "en", document: {}, boilerplate: [], entities: [], sentences: [], claims: [] };
}
