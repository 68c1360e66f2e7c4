import { finish, type Steps } from "../text/steps.ts";

/**
 * A text as a row of words, numbers and single marks, for comparing it with quotes: white space, line ends and Unicode's
 * normal form make no difference. Two words are the same when their `ids` are. (The engine's own tokens leave out Markdown's
 * asterisks and link targets, which a quote may begin with.)
 */
export interface Words {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly ids: readonly number[];
}

/** Gives equal words equal numbers; shared between a text and the quotes that are looked for in it. */
export interface Vocabulary {
  readonly ids: Map<string, number>;
  /** By id, the word as first met, in normal form. */
  readonly words: string[];
  readonly kinds: WordKind[];
  /** By id, one number for all forms of a word: "The" and "the", “ and ". */
  readonly folds: number[];
  readonly foldIds: Map<string, number>;
}

export const createVocabulary = (): Vocabulary => ({
  ids: new Map(),
  words: [],
  kinds: [],
  folds: [],
  foldIds: new Map(),
});

export const splitWords = (text: string, vocabulary: Vocabulary): Words => finish(splitWordsInSteps(text, vocabulary));

export function* splitWordsInSteps(text: string, vocabulary: Vocabulary): Steps<Words> {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const pattern = new RegExp(word);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const written = match[0];
    const form = asciiOnly.test(written) ? written : written.normalize("NFC");
    let id = vocabulary.ids.get(form);
    id ??= addWord(vocabulary, form);
    starts.push(match.index);
    ends.push(match.index + written.length);
    ids.push(id);
    if (ids.length % 500 === 0) yield;
  }
  return { text, starts, ends, ids };
}

function addWord({ ids, words, kinds, folds, foldIds }: Vocabulary, form: string): number {
  const id = words.length;
  ids.set(form, id);
  words.push(form);
  kinds.push(kindOf(form));
  const folded = fold(form);
  const known = foldIds.get(folded) ?? foldIds.size;
  foldIds.set(folded, known);
  folds.push(known);
  return id;
}

/** Letters; a number with its inner points and commas ("4,200.5"); any other character that can be seen. */
const word = /[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*|[^\s\p{L}\p{M}\p{N}\p{Cc}\p{Cf}]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const asciiOnly = /^[\x00-\x7f]*$/;

export type WordKind = "word" | "number" | "mark";

const numberWords = new Set(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand half quarter"
  ).split(" "),
);

function kindOf(form: string): WordKind {
  if (/^\p{N}/u.test(form)) return "number";
  if (!/^[\p{L}\p{M}]/u.test(form)) return "mark";
  return numberWords.has(form.toLowerCase()) ? "number" : "word";
}

/** The same for a word in other letters, and for a mark in another form: “ and ", – and —. */
const fold = (form: string): string => marks[form] ?? form.toLowerCase();

const marks: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
};
/** Whether two texts hold the same words, whatever the white space, line ends and Unicode form. */
export function isSameText(a: string, b: string): boolean {
  if (a === b) return true;
  const vocabulary = createVocabulary();
  const before = splitWords(a, vocabulary).ids;
  const after = splitWords(b, vocabulary).ids;
  return before.length === after.length && before.every((id, index) => after[index] === id);
}

/** What belongs to the quote's first and last word but stands outside of it: "1" before "2%"; "" where it begins with a word. */
export interface Ends {
  readonly head: string;
  readonly tail: string;
}

export function wordEnds({ quote, prefix = "", suffix = "" }: EndsOf): Ends {
  const { starts, ends } = splitWords(prefix + quote + suffix, createVocabulary());
  const from = prefix.length;
  const to = from + quote.length;
  const first = starts.find((start, index) => start < from && (ends[index] ?? 0) > from) ?? from;
  const last = ends.find((end, index) => end > to && (starts[index] ?? 0) < to) ?? to;
  return { head: prefix.slice(first), tail: suffix.slice(0, last - to) };
}

interface EndsOf {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}
