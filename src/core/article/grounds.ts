import type { Span } from "../text/span.ts";
import { dateBehind, sentenceAround } from "./find-stale.ts";
import type { Article } from "./model.ts";

/** What a verdict is given for: the words, the sentence around them where it is more, and what a relative date counts from. */
export interface Grounds {
  readonly quote: string;
  readonly sentence?: string;
  readonly published?: string;
}

export function groundsOf({ text, reading }: Pick<Article, "text" | "reading">, span: Span): Grounds {
  const quote = text.slice(span.start, span.end);
  const around = sentenceAround(reading, span);
  const sentence = text.slice(around.start, around.end);
  const published = dateBehind(reading, span);
  return {
    quote,
    ...(sentence === quote ? {} : { sentence }),
    ...(published === undefined ? {} : { published }),
  };
}
