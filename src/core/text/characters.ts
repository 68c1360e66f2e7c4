import { codeAt } from "./code-at.ts";
import { isSpace } from "./span.ts";

export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const APOSTROPHE = 3;
export const MARK = 4;
export const PUNCTUATION = 5;
export const SYMBOL = 6;

/** What a character is to a tokeniser. */
export function classOf(code: number): number {
  if (code < 128) return ascii[code] ?? SYMBOL;
  if (isSpace(code)) return SPACE;
  if (code === 0x2018 || code === 0x2019 || code === 0x2bc) return APOSTROPHE;
  if ((code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x205e)) return PUNCTUATION;
  if (code === 0xab || code === 0xbb || code === 0xb7 || code === 0xbf || code === 0xa1) return PUNCTUATION;
  if (code === 0xbd || code === 0xbc || code === 0xbe || (code >= 0x2150 && code <= 0x215e)) return DIGIT;
  if (code >= 0xc0 && code < 0x250) return code === 0xd7 || code === 0xf7 ? SYMBOL : LETTER;
  if (code < 0xc0 || (code >= 0x20a0 && code <= 0x2bff) || (code >= 0xd800 && code <= 0xf8ff)) return SYMBOL;
  return letter.test(String.fromCharCode(code)) ? LETTER : SYMBOL;
}

const ascii = new Uint8Array(128).fill(SYMBOL);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (isSpace(code)) ascii[code] = SPACE;
  else if (/[A-Za-z]/.test(char)) ascii[code] = LETTER;
  else if (/[0-9]/.test(char)) ascii[code] = DIGIT;
  else if (char === "'") ascii[code] = APOSTROPHE;
  else if (/[*_`]/.test(char)) ascii[code] = MARK;
  else if (/[.,;:!?"()[\]{}\-/\\|]/.test(char)) ascii[code] = PUNCTUATION;
}

const letter = /[\p{L}\p{M}]/u;

/** Two halves of one character; a half alone, as a broken paste leaves it, must not swallow its neighbour. */
export const isPair = (high: number, low: number): boolean => (high & 0xfc00) === 0xd800 && (low & 0xfc00) === 0xdc00;

export const isLetter = (code: number): boolean => classOf(code) === LETTER;
export const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
export const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isUpper = (code: number): boolean =>
  code < 128 ? code >= 65 && code <= 90 : String.fromCharCode(code) !== String.fromCharCode(code).toLowerCase();

/**
 * The UTF-16 units of `text` from `start` to `end`, from index 0: reading a character of a string that is a slice of another
 * takes several times as long. What is returned holds until the next call.
 */
export function unitsOf(text: string, start: number, end: number): Uint16Array {
  if (text === held.text && start === held.start && end === held.end) return units;
  held = { text, start, end };
  if (end - start > units.length) units = new Uint16Array(2 * (end - start));
  for (let at = start; at < end; at++) units[at - start] = codeAt(text, at);
  return units;
}

let units = new Uint16Array(2 ** 15);
let held = { text: "", start: 0, end: 0 };
