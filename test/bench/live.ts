import { readArticle } from "../../src/core/article/read-article.ts";
import type { Reading } from "../../src/core/article/reading.ts";
import type { Span } from "../../src/core/text/span.ts";

/** An article that is being typed in. */
export interface LiveArticle {
  /** Puts `insert` in place of `span`. */
  edit(span: Span, insert: string): void;
  /** What the editor needs after each keystroke: everything that lies in what is seen. */
  seen(window: Span): unknown;
  /** What the views need when they come to it. */
  whole(): Reading;
}

/** Reads the whole article anew at every keystroke, until there is something better. */
export const openLive = (start: string): LiveArticle => {
  let text = start;
  let reading = readArticle(text, {});
  return {
    edit(span, insert) {
      text = text.slice(0, span.start) + insert + text.slice(span.end);
      reading = readArticle(text, {});
    },
    seen: (window) => reading.entities.filter(({ start, end }) => start < window.end && end > window.start),
    whole: () => reading,
  };
};
