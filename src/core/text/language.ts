import { codeAt } from "./code-at.ts";
import type { Token } from "./tokens.ts";
import { markWords } from "./words.ts";

/** How many of a text's words are function words that only English uses so; counts add up over blocks. */
export interface LanguageCount {
  readonly words: number;
  readonly english: number;
  /** Words in other letters than Latin ones. */
  readonly foreign: number;
}

export function countLanguage(tokens: readonly Token[]): LanguageCount {
  let words = 0;
  let english = 0;
  let foreign = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, marks } = tokens[at] as Token;
    if (kind !== "word") continue;
    words++;
    if ((marks & isFunctionWord) !== 0) english++;
    else if ((marks & isForeign) !== 0) foreign++;
  }
  return { words, english, foreign };
}

export const noLanguage: LanguageCount = { words: 0, english: 0, foreign: 0 };

export const addLanguage = (a: LanguageCount, b: LanguageCount): LanguageCount => ({
  words: a.words + b.words,
  english: a.english + b.english,
  foreign: a.foreign + b.foreign,
});

/** Reporting has a quarter of these words; other languages below a twentieth. Short texts count as English. */
export const isEnglish = ({ words, english, foreign }: LanguageCount): boolean =>
  foreign < 10 || foreign < words * 0.3 ? words < 25 || english >= words * 0.06 : false;

const functionWords: ReadonlySet<string> = new Set(
  "the of and to with that from which said has have had by on it its is are this will been would they their but not at who as than more".split(
    " ",
  ),
);

const isFunctionWord = markWords(({ lower }) => functionWords.has(lower));
const isForeign = markWords(({ text }) => codeAt(text, 0) > 0x24f);
