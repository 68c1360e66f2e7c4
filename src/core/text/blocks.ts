import { codeAt } from "./code-at.ts";
import { splitLines } from "./lines.ts";
import { isSpace, type Span } from "./span.ts";

/**
 * The blocks of a text: runs of lines with no blank line between them, without the white space around them. A block longer than
 * 4,000 characters is parted further, at sentence ends that the letters after them choose, so that no block is longer than
 * 16,000 characters and an edit moves only the boundaries near it.
 */
export function splitBlocks(text: string): readonly Span[] {
  const blocks: Span[] = [];
  let start = -1;
  let end = 0;
  for (const line of splitLines(text)) {
    if (isBlank(text, line)) {
      if (start >= 0) addParts(text, { start, end }, blocks);
      start = -1;
    } else {
      if (start < 0) start = line.start;
      end = line.end;
    }
  }
  if (start >= 0) addParts(text, { start, end }, blocks);
  return blocks;
}

const longest = 16_000;
const shortest = 4_000;

function addParts(text: string, { start, end }: Span, blocks: Span[]): void {
  let from = start;
  while (end - from > shortest) {
    const cut = cutAfter(text, from, end);
    if (cut >= end) break;
    blocks.push({ start: from, end: cut });
    from = cut;
    while (from < end && isSpace(codeAt(text, from))) from++;
  }
  if (from < end) blocks.push({ start: from, end });
}

/** The end of the first part: a sentence end chosen by the letters that follow it, else any white space, else anywhere. */
function cutAfter(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + longest);
  let space = -1;
  for (let at = from + shortest; at < limit; at++) {
    if (!isSpace(codeAt(text, at))) continue;
    space = at;
    const before = codeAt(text, at - 1);
    const isStop = before === 46 || before === 33 || before === 63 || before === 0x201d || before === 34;
    if (isStop && (codeAt(text, at + 1) + codeAt(text, at + 2) + codeAt(text, at + 3)) % 4 === 0) return at;
  }
  if (limit === end) return end;
  if (space > 0) return space;
  const isSurrogate = codeAt(text, limit - 1) >= 0xd800 && codeAt(text, limit - 1) <= 0xdbff;
  return isSurrogate ? limit - 1 : limit;
}

const isBlank = (text: string, line: Span): boolean => {
  for (let at = line.start; at < line.end; at++) if (!isSpace(codeAt(text, at))) return false;
  return true;
};
