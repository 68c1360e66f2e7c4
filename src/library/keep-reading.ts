import type { TextEdit } from "../core/annotations/follow.ts";
import { type ArticleReader, createReader } from "../core/article/reader.ts";
import type { Reading, ReadingContext } from "../core/article/reading.ts";

/** Reads one article again and again as it is edited: only what an edit touched is read anew. */
export interface KeptReading {
  /** What follows is the text after these edits of the text that was read last. */
  edit(edits: readonly TextEdit[]): void;
  read(text: string, context: ReadingContext): Reading;
}

export function keepReading(): KeptReading {
  let reader: ArticleReader | undefined;
  let key = "";
  let reading: Reading | undefined;
  return {
    edit: (edits) => {
      for (const { start, end, text } of edits) reader?.edit({ start, end, inserted: text });
      if (edits.length > 0) reading = undefined;
    },
    read: (text, context) => {
      const wanted = JSON.stringify(context);
      if (wanted !== key) reader = undefined;
      else if (reading?.text === text) return reading;
      key = wanted;
      const kept = reader?.finish();
      // Edits that did not lead to this text (an editor told them late) are not trusted.
      if (kept?.text === text) reading = kept;
      else {
        reader = createReader(context);
        reader.open(text);
        reading = reader.finish();
      }
      return reading;
    },
  };
}
