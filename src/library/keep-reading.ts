import type { TextEdit } from "../core/annotations/follow.ts";
import { type ArticleReader, createReader } from "../core/article/reader.ts";
import type { Reading, ReadingContext } from "../core/article/reading.ts";
import type { Steps } from "../core/text/steps.ts";
import type { OpenText } from "./open-text.ts";

/** Reads one article again and again as it is edited: only what an edit touched is read anew. */
export interface KeptReading {
  /** What follows is the text after these edits of the text that was read last. Takes as long as the paragraphs touched do. */
  edit(edits: readonly TextEdit[]): void;
  /** Given up between two steps, it goes on from there the next time. */
  read(text: OpenText, context: ReadingContext): Steps<Reading>;
  /** Whether the edits since the reading before led to the text read last; not, where an editor told them late. */
  readonly isFollowed: boolean;
}

export function keepReading(): KeptReading {
  let reader: ArticleReader | undefined;
  let key = "";
  let reading: Reading | undefined;
  let isFollowed = true;
  return {
    get isFollowed() {
      return isFollowed;
    },
    edit: (edits) => {
      for (const { start, end, text } of edits) reader?.edit({ start, end, inserted: text });
      if (edits.length > 0) reading = undefined;
    },
    *read(text, context) {
      const wanted = JSON.stringify(context);
      if (wanted !== key) {
        reader = undefined;
        reading = undefined;
      }
      key = wanted;
      isFollowed = true;
      if (reading && (yield* text.is(reading.text))) return reading;
      if (reader) {
        while (reader.step()) yield;
        reading = reader.finish();
        yield;
        if (yield* text.is(reading.text)) return reading;
        isFollowed = false;
      }
      const fresh = createReader(context);
      reader = fresh;
      fresh.open(text.read());
      yield;
      while (fresh.step()) yield;
      reading = fresh.finish();
      return reading;
    },
  };
}
