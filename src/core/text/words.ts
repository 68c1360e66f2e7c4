import { classOf, DIGIT, isUpper } from "./characters.ts";
import { codeAt } from "./code-at.ts";
import type { Shape, Word } from "./word.ts";
import { createTable } from "./word-table.ts";

export type { Shape, Word } from "./word.ts";

/** What a question is asked of: a word before its marks are known. */
export type Spelling = Pick<Word, "text" | "lower">;

/**
 * A question about words that is asked of nearly every token: "may a figure begin here?" It is answered when a spelling is met
 * for the first time, and its answer is a bit of `marks`, which each token carries, so that whoever passes over all tokens of a
 * text need not look up anything. At most 31 questions.
 */
export function markWords(question: (spelling: Spelling) => boolean): number {
  const bit = 1 << questionsOfMarks.length;
  questionsOfMarks.push(question);
  forget();
  return bit;
}

/** The number of a word of a list, in lower case, from 1. */
export function enlist(lower: string): number {
  let id = ids.get(lower);
  if (id === undefined) {
    id = ids.size + 1;
    ids.set(lower, id);
    forget();
  }
  return id;
}

const ids = new Map<string, number>();
const idOf = (lower: string): number => ids.get(lower) ?? 0;

const questionsOfMarks: ((spelling: Spelling) => boolean)[] = [];

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

/** A word or number that was found in the text: one object for all tokens of a spelling, as long as the table has room. */
const table = createTable((text) => newWord(text, emptyAnswers()));
export const { wordAt, wordOfLetters } = table;

/** What is hardly written twice (an address, a long number): it is kept nowhere. */
export const looseWord = (text: string): Word => ({
  text,
  lower: text,
  shape: "",
  id: idOf(text),
  marks: marksOf({ text, lower: text }),
  answers: undefined,
});

/** A mark or sign that stands for `lower` wherever it is written so: "“" for '"', "&amp;" for "&". */
export function signNamed(text: string, lower: string, shape: Shape): Word {
  let sign = signs.get(text);
  if (!sign) {
    sign = { text, lower, shape, id: idOf(lower), marks: marksOf({ text, lower }), answers: emptyAnswers() };
    if (signs.size < 1000) signs.set(text, sign);
  }
  return sign;
}

/** A character of ASCII that stands for itself. */
export function plainSign(code: number): Word {
  let sign = plainSigns[code];
  if (!sign) {
    const text = String.fromCharCode(code);
    sign = signNamed(text, text, "");
    if (code < 128) plainSigns[code] = sign;
  }
  return sign;
}

/** A mark of one character beyond ASCII, which stands for what `fold` makes of it: "“" for '"'. */
export function foldedSign(code: number, fold: (sign: string) => string): Word {
  let sign = foldedSigns.get(code);
  if (!sign) {
    const text = String.fromCharCode(code);
    sign = signNamed(text, fold(text), "");
    foldedSigns.set(code, sign);
  }
  return sign;
}

/** The "'s" behind a word, by its apostrophe. */
export function cliticSign(apostrophe: number): Word {
  let sign = clitics.get(apostrophe);
  if (!sign) {
    sign = signNamed(`${String.fromCharCode(apostrophe)}s`, "'s", "lower");
    clitics.set(apostrophe, sign);
  }
  return sign;
}

const emptyAnswers = (): number[] => new Array<number>(room).fill(-1);
const signs = new Map<string, Word>();
const foldedSigns = new Map<number, Word>();
const clitics = new Map<number, Word>();
const plainSigns: (Word | undefined)[] = new Array<Word | undefined>(128).fill(undefined);

/** Words that were met before a question was put, or a list was made, know nothing of it. */
function forget(): void {
  table.clear();
  if (signs.size === 0) return;
  signs.clear();
  foldedSigns.clear();
  clitics.clear();
  plainSigns.fill(undefined);
}

function marksOf(spelling: Spelling): number {
  let marks = 0;
  for (let at = 0; at < questionsOfMarks.length; at++) {
    if (questionsOfMarks[at]?.(spelling)) marks |= 1 << at;
  }
  return marks;
}

function newWord(text: string, answers: number[] | undefined): Word {
  let upper = 0;
  let lower = 0;
  let hasCurly = false;
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at);
    if (code === 0x2019) hasCurly = true;
    else if (code === 39 || code === 46) continue;
    else if (isUpper(code)) upper++;
    else lower++;
  }
  let folded = upper > 0 ? text.toLowerCase() : text;
  if (hasCurly) folded = folded.replaceAll("’", "'");
  const marks = marksOf({ text, lower: folded });
  return { text, lower: folded, shape: shapeOf(text, upper, lower), id: idOf(folded), marks, answers };
}

function shapeOf(text: string, upper: number, lower: number): Shape {
  if (classOf(codeAt(text, 0)) === DIGIT) return "";
  if (upper === 0) return "lower";
  if (lower === 0) return upper > 1 ? "UPPER" : "Capital";
  return upper === 1 && isUpper(codeAt(text, 0)) ? "Capital" : "miXed";
}
