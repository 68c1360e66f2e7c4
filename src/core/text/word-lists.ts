import { enlist, type Word } from "./words.ts";

/** What is asked whether it is in a list; the place before a text or behind it is in none. */
type Asked = { readonly word: Word } | undefined;

/**
 * A list of words in lower case. `holds` tells whether a token's word is among them in a fraction of the time that a look-up in
 * a set takes: each word of any list has a row of bits, one bit a list.
 */
export interface WordSet extends ReadonlySet<string> {
  readonly holds: (token: Asked) => boolean;
}

/** The same with something known of each word: `of` tells it for a token's word. */
export interface WordMap<T> extends ReadonlyMap<string, T> {
  readonly holds: (token: Asked) => boolean;
  readonly of: (token: Asked) => T | undefined;
}

/** The words of a list: given one by one, or parted by white space. */
export function wordSet(list: string | Iterable<string>): WordSet {
  const words = new Set(typeof list === "string" ? list.trim().split(/\s+/) : list);
  return Object.assign(words, { holds: newColumn(words) });
}

export function wordMap<T>(entries: Iterable<readonly [string, T]>): WordMap<T> {
  const known = new Map(entries);
  const holds = newColumn(known.keys());
  const values = [...known.values()];
  const places = placesOf([...known.keys()].map(enlist));
  return Object.assign(known, {
    holds,
    of: (token: Asked) => (holds(token) ? values[places[(token as NonNullable<Asked>).word.id] as number] : undefined),
  });
}

/** Where each word of a map stands in it, by the word's number. */
function placesOf(ids: readonly number[]): Uint16Array {
  const places = new Uint16Array(Math.max(0, ...ids) + 1);
  ids.forEach((id, at) => {
    places[id] = at;
  });
  return places;
}

/** So many numbers make the row of a word: there is room for 512 lists. */
const width = 16;
let rows = new Int32Array(width * 2 ** 13);
let lists = 0;

function newColumn(words: Iterable<string>): (token: Asked) => boolean {
  const column = lists >> 5;
  const bit = 1 << (lists & 31);
  lists++;
  for (const word of words) {
    const place = enlist(word) * width + column;
    if (place >= rows.length) rows = Int32Array.from({ length: 2 * rows.length }, (_, at) => rows[at] ?? 0);
    rows[place] = (rows[place] ?? 0) | bit;
  }
  return (token) => token !== undefined && ((rows[token.word.id * width + column] as number) & bit) !== 0;
}
