import { codeAt } from "../../text/code-at.ts";
import { lexiconData } from "./lexicon-data.ts";

/**
 * The number of the line of the names that begin with this part, or -1. The data has a line for each first part: the part, then
 * its entries, `shorten`ed. An entry is a mark, what follows the first part ("^" where no space stands between, "=" where the
 * name is spelt out), and `>line.entry` (base 36) where the usual name is another entry, without the line where it is this one.
 */
export function findLine(part: string): number {
  const { starts, lines } = index();
  for (let place = hashOf(part, 0, part.length); ; place++) {
    const line = (lines[place & (lines.length - 1)] as number) - 1;
    if (line < 0 || isFirstPart(part, starts[line] as number)) return line;
  }
}

export const lineAt = (line: number): string => {
  const { starts } = index();
  return lexiconData.slice(starts[line], (starts[line + 1] ?? 0) - 1);
};

export const lineCount = (): number => index().starts.length - 1;

export const firstPartOf = (line: string): string => line.slice(0, partEnd(line, 0));

/** What an entry begins with says what kind of name it is. */
export const isMark = (code: number): boolean =>
  code === 124 || code === 63 || code === 37 || code === 64 || code === 35 || code === 33 || code === 42;

/** Where each line of the data begins, and behind the last; and the number of a line (from 1) by the hash of its first part. */
interface LexiconIndex {
  readonly starts: readonly number[];
  /** 0 where there is none; a part whose place is taken has the next one. */
  readonly lines: Int32Array;
}

let made: LexiconIndex | undefined;

/** Made when the first word is looked up: nothing is read when the engine loads. */
function index(): LexiconIndex {
  made ??= makeIndex();
  return made;
}

function makeIndex(): LexiconIndex {
  const starts = [0];
  for (let at = lexiconData.indexOf("\n"); at >= 0; at = lexiconData.indexOf("\n", at + 1)) starts.push(at + 1);
  const count = starts.length;
  starts.push(lexiconData.length + 1);
  const lines = new Int32Array(2 ** Math.ceil(Math.log2(2 * count)));
  for (let line = 0; line < count; line++) {
    const start = starts[line] as number;
    let place = hashOf(lexiconData, start, partEnd(lexiconData, start));
    while (lines[place & (lines.length - 1)] !== 0) place++;
    lines[place & (lines.length - 1)] = line + 1;
  }
  return { starts, lines };
}

/** A first part has a character at least, which may be any. */
function partEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && !isMark(codeAt(text, end))) end++;
  return end;
}

const isFirstPart = (part: string, start: number): boolean =>
  lexiconData.startsWith(part, start) && isMark(codeAt(lexiconData, start + part.length));

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + codeAt(text, at)) | 0;
  return (hash ^ (hash >>> 15)) & 0xffffff;
}
