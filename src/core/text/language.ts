import type { Token } from "./tokens.ts";
import { askOnce } from "./words.ts";

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
  for (const token of tokens) {
    if (token.kind !== "word") continue;
    words++;
    if (isFunctionWord(token) === 1) english++;
    else if (token.text.charCodeAt(0) > 0x24f) foreign++;
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

const isFunctionWord = askOnce(({ lower }) => (functionWords.has(lower) ? 1 : 0));
