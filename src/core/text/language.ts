import { codeAt } from "./code-at.ts";
import type { Token } from "./tokens.ts";
import { markWords } from "./words.ts";

/** How many of a text's words are function words that only English uses so; counts add up over blocks. */
export interface LanguageCount {
  readonly words: number;
  readonly english: number;
  /** Words in other letters than Latin ones. */
  readonly foreign: number;
  /** Words that other languages in Latin letters use, and English does not. */
  readonly others: number;
}

export function countLanguage(tokens: readonly Token[]): LanguageCount {
  let words = 0;
  let english = 0;
  let foreign = 0;
  let others = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, marks } = tokens[at] as Token;
    if (kind !== "word") continue;
    words++;
    if ((marks & isFunctionWord) !== 0) english++;
    else if ((marks & isForeign) !== 0) foreign++;
    else if ((marks & isOther) !== 0) others++;
  }
  return { words, english, foreign, others };
}

export const noLanguage: LanguageCount = { words: 0, english: 0, foreign: 0, others: 0 };

export const addLanguage = (a: LanguageCount, b: LanguageCount): LanguageCount => ({
  words: a.words + b.words,
  english: a.english + b.english,
  foreign: a.foreign + b.foreign,
  others: a.others + b.others,
});

/**
 * Reporting has a quarter of these words; other languages below a twentieth. A short text is English unless another language shows:
 * "Der Umsatz stieg auf 19 Milliarden Euro". Wrong on what has nothing but names: "Renault verkauft mehr".
 */
export function isEnglish({ words, english, foreign, others }: LanguageCount): boolean {
  if (foreign >= 10 && foreign >= words * 0.3) return false;
  if (words >= 25) return english >= words * 0.06;
  return others <= english || (others < 2 && words > 8);
}

const functionWords: ReadonlySet<string> = new Set(
  "the of and to with that from which said has have had by on it its is are this will been would they their but not at who as than more".split(
    " ",
  ),
);

const isFunctionWord = markWords(({ lower }) => functionWords.has(lower));
/** No English words among them, nor such as names begin with ("La", "de", "van"); none a news item in English would hold two of. */
const otherWords: ReadonlySet<string> = new Set(
  (
    "auf ist nicht ein eine einen und wird sich für über nach mit von dem um het een voor niet naar zijn " +
    "dans les des est une que sur pour qui pas avec aux ont été una como más hasta por los del sus " +
    "che della sono nel alla gli uma não mais pelo dos och att för som inte yang dan dengan untuk"
  ).split(" "),
);
const isOther = markWords(
  ({ lower, text }) =>
    otherWords.has(lower) || (/^[a-zß-ÿ]+$/.test(text) && /[ß-öø-ÿ]/.test(text) && !loans.has(lower)),
);
const loans: ReadonlySet<string> = new Set(
  "attaché café cliché décor façade fiancé née naïve protégé résumé soirée".split(" "),
);
const isForeign = markWords(({ text }) => codeAt(text, 0) > 0x24f);
