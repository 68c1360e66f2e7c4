import { createReader } from "./reader.ts";
import type { Reading, ReadingContext } from "./reading.ts";

/** Reads a whole text: what is the article in it, its companies, figures and dates, its claims. */
export function readArticle(text: string, context: ReadingContext = {}): Reading {
  const reader = createReader(context);
  reader.open(text);
  return reader.finish();
}
