import { codeAt } from "../../text/code-at.ts";
import { lexiconData } from "./lexicon-data.ts";

/**
 * The number of the line of the names that begin with this part, or -1. The data has a line for each first part: the part, then
 * its entries, `shorten`ed. An entry is a mark, what follows the first part ("^" where no space stands between, "=" where the
 * name is spelt out), and `>line.entry` (base 36) where the usual name is another entry, without the line where it is this one.
 */
export function findLine(part: string): number {
  const { starts, lines } = index();
  for (let place = hashOf(part); ; place++) {
    const line = (lines[place & (lines.length - 1)] as number) - 1;
    if (line < 0 || isFirstPart(part, starts[line] as number)) return line;
  }
}

export const lineAt = (line: number): string => {
  const { starts } = index();
  return lexiconData.slice(starts[line], (starts[line + 1] ?? 0) - 1);
};

export const lineCount = (): number => index().starts.length - 1;

export function firstPartOf(line: string): string {
  let end = 0;
  while (end < line.length && !isMark(codeAt(line, end))) end++;
  return line.slice(0, end);
}

/** What an entry begins with says what kind of name it is. */
export const isMark = (code: number): boolean => marks[code] === 1;

const marks = new Uint8Array(128);
for (const mark of "|?%@#!*") marks[mark.charCodeAt(0)] = 1;

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
    let hash = 0;
    // A hundred thousand characters before the first word is read: in one look, and with no call but this.
    for (let at = starts[line] as number; at < lexiconData.length; at++) {
      const code = lexiconData.charCodeAt(at);
      if (marks[code] === 1) break;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    let place = spread(hash);
    while (lines[place & (lines.length - 1)] !== 0) place++;
    lines[place & (lines.length - 1)] = line + 1;
  }
  return { starts, lines };
}

const isFirstPart = (part: string, start: number): boolean =>
  lexiconData.startsWith(part, start) && isMark(codeAt(lexiconData, start + part.length));

function hashOf(part: string): number {
  let hash = 0;
  for (let at = 0; at < part.length; at++) hash = (Math.imul(hash, 31) + codeAt(part, at)) | 0;
  return spread(hash);
}

const spread = (hash: number): number => (hash ^ (hash >>> 15)) & 0xffffff;
