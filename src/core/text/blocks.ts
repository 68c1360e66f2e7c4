import { splitLines } from "./lines.ts";
import { isSpace, type Span } from "./span.ts";

/** The blocks of a text: runs of lines with no blank line between them, without the white space around them. */
export function splitBlocks(text: string): readonly Span[] {
  const blocks: Span[] = [];
  let start = -1;
  let end = 0;
  for (const line of splitLines(text)) {
    if (isBlank(text, line)) {
      if (start >= 0) blocks.push({ start, end });
      start = -1;
    } else {
      if (start < 0) start = line.start;
      end = line.end;
    }
  }
  if (start >= 0) blocks.push({ start, end });
  return blocks;
}

const isBlank = (text: string, line: Span): boolean => {
  for (let at = line.start; at < line.end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
};
