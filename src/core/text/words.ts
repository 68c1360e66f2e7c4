import { classOf, DIGIT, isUpper } from "./characters.ts";

/** How a word is written: "lower", "Capital", "UPPER" (two letters or more), "miXed"; "" for what is no word. */
export type Shape = "" | "lower" | "Capital" | "UPPER" | "miXed";

/** What all tokens of one spelling have in common. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  /** What was asked of it by `askOnce`, by question; -1: not yet. undefined for a word that is not kept. */
  readonly answers: number[] | undefined;
}

/**
 * A question about a word, answered by a whole number of 0 or more. It is worked out once for each spelling, so
 * that asking it of a token ("said": is it a verb of speech?) takes a fraction of a look-up in a set.
 */
export function askOnce(answer: (word: Word) => number): (token: { readonly word: Word }) => number {
  const question = questions++;
  return ({ word }) => {
    const { answers } = word;
    if (answers === undefined) return answer(word);
    const known = answers[question];
    if (known !== undefined && known >= 0) return known;
    const found = answer(word);
    answers[question] = found;
    return found;
  };
}

let questions = 0;
/** So many answers a word has room for from the start, since arrays that grow later are slower. */
const room = 16;

/**
 * The word or number written from `start` to `end`, whose letters stand in `units` from `first`: one object for all tokens of a spelling, found by its letters without
 * making a string. The table is bounded; when it is full it is begun anew, and old words live on in the tokens that have them.
 */
export function wordAt(text: string, start: number, end: number, units: Uint16Array, first: number): Word {
  const length = end - start;
  if (length > longest) return newWord(text.slice(start, end), undefined);
  let hash = length;
  for (let at = 0; at < length; at++) hash = (Math.imul(hash, 31) + (units[first + at] as number)) | 0;
  let slot = (hash ^ (hash >>> 15)) & (slots - 1);
  for (let word = table[slot]; word !== undefined; word = table[slot]) {
    if (word.text.length === length && isAt(word.text, units, first)) return word;
    slot = (slot + 1) & (slots - 1);
  }
  if (++used > slots / 2) {
    table = emptyTable();
    used = 1;
  }
  const word = newWord(text.slice(start, end), emptyAnswers());
  table[slot] = word;
  return word;
}

/** What is hardly written twice (an address, a long number): it is kept nowhere. */
export const looseWord = (text: string): Word => ({ text, lower: text, shape: "", answers: undefined });

/** A mark or sign that stands for `lower` wherever it is written so: "“" for '"', "&amp;" for "&". */
export function signNamed(text: string, lower: string, shape: Shape): Word {
  let sign = signs.get(text);
  if (!sign) {
    sign = { text, lower, shape, answers: emptyAnswers() };
    if (signs.size < 1000) signs.set(text, sign);
  }
  return sign;
}

const longest = 24;
const slots = 2 ** 15;
const emptyTable = (): (Word | undefined)[] => new Array<Word | undefined>(slots).fill(undefined);
const emptyAnswers = (): number[] => new Array<number>(room).fill(-1);
let table = emptyTable();
let used = 0;
const signs = new Map<string, Word>();

const isAt = (word: string, units: Uint16Array, first: number): boolean => {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== units[first + at]) return false;
  return true;
};

function newWord(text: string, answers: number[] | undefined): Word {
  let upper = 0;
  let lower = 0;
  let hasCurly = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2019) hasCurly = true;
    else if (code === 39 || code === 46) continue;
    else if (isUpper(code)) upper++;
    else lower++;
  }
  let folded = upper > 0 ? text.toLowerCase() : text;
  if (hasCurly) folded = folded.replaceAll("’", "'");
  return { text, lower: folded, shape: shapeOf(text, upper, lower), answers };
}

function shapeOf(text: string, upper: number, lower: number): Shape {
  if (classOf(text.charCodeAt(0)) === DIGIT) return "";
  if (upper === 0) return "lower";
  if (lower === 0) return upper > 1 ? "UPPER" : "Capital";
  return upper === 1 && isUpper(text.charCodeAt(0)) ? "Capital" : "miXed";
}

/** The words of a list, for those of which nothing else is asked. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
