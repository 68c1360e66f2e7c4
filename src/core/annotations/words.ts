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
}

export const createVocabulary = (): Vocabulary => ({ ids: new Map(), words: [] });

export function splitWords(text: string, vocabulary: Vocabulary): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const pattern = new RegExp(word);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const written = match[0];
    const form = asciiOnly.test(written) ? written : written.normalize("NFC");
    let id = vocabulary.ids.get(form);
    if (id === undefined) {
      id = vocabulary.words.length;
      vocabulary.words.push(form);
      vocabulary.ids.set(form, id);
    }
    starts.push(match.index);
    ends.push(match.index + written.length);
    ids.push(id);
  }
  return { text, starts, ends, ids };
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

export function kindOf(form: string): WordKind {
  if (/^\p{N}/u.test(form)) return "number";
  if (!/^[\p{L}\p{M}]/u.test(form)) return "mark";
  return numberWords.has(form.toLowerCase()) ? "number" : "word";
}

/** Whether the place between two characters is one between words: "ales" in "Sales" begins within one. */
export const partsWords = (before: string, after: string): boolean => {
  if (before === "" || after === "") return true;
  if (letter.test(before)) return !letter.test(after);
  return !(digit.test(before) && digit.test(after));
};

const letter = /[\p{L}\p{M}]/u;
const digit = /\p{N}/u;

/** Whether two texts hold the same words, whatever the white space, line ends and Unicode form. */
export function isSameText(a: string, b: string): boolean {
  if (a === b) return true;
  const vocabulary = createVocabulary();
  const before = splitWords(a, vocabulary).ids;
  const after = splitWords(b, vocabulary).ids;
  return before.length === after.length && before.every((id, index) => after[index] === id);
}
