import { codeAt } from "../../text/code-at.ts";
import { lexiconData } from "./lexicon-data.ts";
import { lengthen } from "./lexicon-key.ts";

/**
 * The number of the line of the names that begin with this part, or -1. The data has a line for each first part, in order: how
 * many of its characters are those of the part before (base 36), the others, then its entries, `shorten`ed. An entry is a mark,
 * what follows the first part ("^" where no space stands between, "=" where the name is spelt out), and `>line.entry` (base 36)
 * where the usual name is another entry: without the line where it is this one, without the point where it is the line's first.
 */
export function findLine(part: string): number {
  const { firsts, lines } = index();
  for (let place = hashOf(part); ; place++) {
    const line = (lines[place & (lines.length - 1)] as number) - 1;
    if (line < 0 || firsts[line] === part) return line;
  }
}

/** What all names of a line begin with. */
export const firstPartOf = (line: number): string => index().firsts[line] ?? "";

/** The entries of a line, at full length. */
export function entriesAt(line: number): string {
  const { starts } = index();
  const body = lexiconData.slice(starts[line], starts[line + 1]);
  const end = body.indexOf("\n");
  return lengthen(end < 0 ? body : body.slice(0, end));
}

export const lineCount = (): number => index().firsts.length;

/** What an entry begins with says what kind of name it is. */
export const isMark = (code: number): boolean => marks[code] === 1;

const marks = new Uint8Array(128);
for (const mark of "|?%@#!*") marks[mark.charCodeAt(0)] = 1;

interface LexiconIndex {
  readonly firsts: readonly string[];
  /** Where the entries of each line begin. */
  readonly starts: readonly number[];
  /** The number of a line (from 1) by the hash of its first part; 0 where there is none; a part whose place is taken has the next. */
  readonly lines: Int32Array;
}

let made: LexiconIndex | undefined;

/** Made when the first word is looked up: nothing is read when the engine loads. */
function index(): LexiconIndex {
  made ??= makeIndex();
  return made;
}

function makeIndex(): LexiconIndex {
  const firsts: string[] = [];
  const starts: number[] = [];
  let before = "";
  for (let at = 0; at < lexiconData.length; at = lexiconData.indexOf("\n", at) + 1 || lexiconData.length) {
    const shared = Number.parseInt(lexiconData.charAt(at), 36);
    let end = at + 1;
    while (!isMark(codeAt(lexiconData, end))) end++;
    before = before.slice(0, shared) + lexiconData.slice(at + 1, end);
    firsts.push(before);
    starts.push(end);
  }
  const lines = new Int32Array(2 ** Math.ceil(Math.log2(2 * firsts.length)));
  for (let line = 0; line < firsts.length; line++) {
    let place = hashOf(firsts[line] as string);
    while (lines[place & (lines.length - 1)] !== 0) place++;
    lines[place & (lines.length - 1)] = line + 1;
  }
  return { firsts, starts, lines };
}

function hashOf(part: string): number {
  let hash = 0;
  for (let at = 0; at < part.length; at++) hash = (Math.imul(hash, 31) + codeAt(part, at)) | 0;
  return (hash ^ (hash >>> 15)) & 0xffffff;
}
