import { codeAt } from "./code-at.ts";
import type { Word } from "./word.ts";

/**
 * The words that were met, found by their letters without making a string. Up to fifteen letters of the plain alphabet are
 * packed into three numbers, five to each, which are the word; others are found by a hash and compared. The table is bounded:
 * when it is full it is begun anew, and old words live on in the tokens that have them.
 */
export interface WordTable {
  /** The word of `length` plain letters that stand in `units` from `first`. */
  readonly wordOfLetters: (text: string, start: number, units: Uint16Array, first: number, length: number) => Word;
  /** The word or number written from `start` to `end` of `text`, which stands in `units` from `first`. */
  readonly wordAt: (text: string, start: number, end: number, units: Uint16Array, first: number) => Word;
  readonly clear: () => void;
}

export function createTable(make: (text: string) => Word): WordTable {
  /** By slot: the three numbers, and the index of the word plus one. */
  const packed = new Int32Array(4 * slots);
  /** By slot: the hash, and the index of the word plus one. */
  const hashed = new Int32Array(2 * slots);
  const words: Word[] = [];

  const clear = (): void => {
    if (words.length === 0) return;
    packed.fill(0);
    hashed.fill(0);
    words.length = 0;
  };
  const keep = (word: Word): number => {
    if (words.length >= slots / 2) clear();
    return words.push(word);
  };

  const wordOfLetters: WordTable["wordOfLetters"] = (text, start, units, first, length) => {
    if (length > mostPacked) return wordAt(text, start, start + length, units, first);
    let [a, b, c] = [0, 0, 0];
    const end = first + length;
    let at = first;
    for (const stop = Math.min(end, first + 5); at < stop; at++) a = (a << 6) | ((units[at] as number) & 63);
    for (const stop = Math.min(end, first + 10); at < stop; at++) b = (b << 6) | ((units[at] as number) & 63);
    for (; at < end; at++) c = (c << 6) | ((units[at] as number) & 63);
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
    hash ^= hash >>> 15;
    for (let tries = 0; tries < mostTries; tries++, hash++) {
      const slot = (hash & (slots - 1)) << 2;
      const index = packed[slot + 3] as number;
      if (index === 0) {
        const word = make(text.slice(start, start + length));
        const kept = keep(word);
        packed[slot] = a;
        packed[slot + 1] = b;
        packed[slot + 2] = c;
        packed[slot + 3] = kept;
        return word;
      }
      if (packed[slot] === a && packed[slot + 1] === b && packed[slot + 2] === c) return words[index - 1] as Word;
    }
    return make(text.slice(start, start + length));
  };

  const wordAt: WordTable["wordAt"] = (text, start, end, units, first) => {
    const length = end - start;
    if (length > longest) return make(text.slice(start, end));
    let hash = length;
    for (let at = 0; at < length; at++) hash = (Math.imul(hash, 31) + (units[first + at] as number)) | 0;
    let place = hash ^ (hash >>> 15);
    for (let tries = 0; tries < mostTries; tries++, place++) {
      const slot = (place & (slots - 1)) << 1;
      const index = hashed[slot + 1] as number;
      if (index === 0) {
        const word = make(text.slice(start, end));
        const kept = keep(word);
        hashed[slot] = hash;
        hashed[slot + 1] = kept;
        return word;
      }
      if (hashed[slot] !== hash) continue;
      const word = words[index - 1] as Word;
      if (word.text.length === length && isAt(word.text, units, first)) return word;
    }
    return make(text.slice(start, end));
  };
  return { wordOfLetters, wordAt, clear };
}

const slots = 2 ** 15;
const mostPacked = 15;
const longest = 24;
/** A text made to have all its words in one place of the table is read a little slower, no more. */
const mostTries = 64;

const isAt = (word: string, units: Uint16Array, first: number): boolean => {
  for (let at = 0; at < word.length; at++) if (codeAt(word, at) !== units[first + at]) return false;
  return true;
};
