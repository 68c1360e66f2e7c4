import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { type WordMap, type WordSet, wordMap, wordSet } from "../../text/word-lists.ts";
import type { DateValue, Unit, YearName } from "./date-expression.ts";
import { dayParts, numberWords } from "./words.ts";

/** Date words read from tokens `first` to `next` (exclusive). */
export interface Phrase {
  readonly first: number;
  readonly next: number;
  readonly value: DateValue;
}

/** A rule looks at the words from a trigger word on (some look back for a count: "three years ago"). */
export type Rule = (reader: Reader, at: number) => Phrase | undefined;

/** The tokens of a block, and what reading a date inside a date takes ("end of" + "fiscal 2023"). */
export interface Reader {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** No phrase may begin before this token: the one before ended here. */
  readonly floor: number;
  /** What was found last, for lists: "the 70s and 80s". */
  readonly previous: Phrase | undefined;
  /** The date that begins at a token, by the rules; `depth` counts how many of them are at work one inside the other. */
  readonly read: Rule;
  depth: number;
}

export const phraseOf = <V extends DateValue>(
  first: number,
  next: number,
  value: V,
): Phrase & { readonly value: V } => ({
  first,
  next,
  value,
});

/** "the quarter", "the year". */
export const looseThat = (unit: Unit): Extract<DateValue, { kind: "that" }> => ({
  kind: "that",
  unit,
  step: 0,
  loose: true,
});

export const tokenAt = (reader: Reader, at: number): Token | undefined => reader.tokens[at];

export const lowerAt = (reader: Reader, at: number): string => reader.tokens[at]?.lower ?? "";

/** Whether the word at `at` is one of a list, or as a pattern has it. */
export const holdsAt = (reader: Reader, at: number, words: WordSet | WordMap<unknown>): boolean =>
  words.holds(reader.tokens[at]);
export const isAt = (reader: Reader, at: number, pattern: RegExp): boolean => pattern.test(lowerAt(reader, at));

/** Whether the token at `at` follows the one before it without white space. */
export const isGlued = (reader: Reader, at: number): boolean => reader.tokens[at]?.gap === "";

export const isHyphen = (reader: Reader, at: number): boolean => lowerAt(reader, at) === "-";

/** Whether the token goes on with what stands before it: dates run over the line ends of wrapped text, not of lists. */
export const goesOn = (reader: Reader, at: number): boolean => {
  const token = reader.tokens[at];
  return token !== undefined && (token.gap !== "\n" || !isSentenceStart(reader.sentences, at));
};

function isSentenceStart(sentences: readonly Sentence[], at: number): boolean {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const first = sentences[middle]?.first ?? 0;
    if (first === at) return true;
    if (first < at) low = middle + 1;
    else high = middle;
  }
  return false;
}

/** Steps over the hyphen of "second-quarter"; a word that follows a space stands where it is. */
export const pastHyphen = (reader: Reader, at: number): number =>
  isHyphen(reader, at) && isGlued(reader, at) && isGlued(reader, at + 1) ? at + 1 : at;

/** Steps over the dot of "Dec." when it is glued to the word. */
export const pastDot = (reader: Reader, at: number): number =>
  lowerAt(reader, at) === "." && isGlued(reader, at) ? at + 1 : at;

/** Steps over the part of the day that is told with it: "Tuesday morning", not "Tuesday Night Lights" nor "Friday night's game". */
export const pastDayPart = (reader: Reader, at: number): number =>
  goesOn(reader, at) && dayParts.holds(reader.tokens[at]) && reader.tokens[at]?.shape === "lower" ? at + 1 : at;

/** A whole number below 1,000, in digits or as a word. */
export function countAt(reader: Reader, at: number): number | undefined {
  const token = reader.tokens[at];
  if (!token) return undefined;
  if (token.kind === "number") return /^[1-9]\d{0,2}$/.test(token.text) ? Number(token.text) : undefined;
  return numberWords.of(token);
}

/** 1 to 31 in one or two digits. */
export function dayAt(reader: Reader, at: number): number | undefined {
  const token = reader.tokens[at];
  if (token?.kind !== "number" || token.text.length > 2) return undefined;
  const day = Number(token.text);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** After "24" of "24th": the index behind the ordinal's ending, or `at` where there is none. */
export const pastOrdinal = (reader: Reader, at: number): number =>
  isGlued(reader, at) && /^(st|nd|rd|th)$/.test(lowerAt(reader, at)) ? at + 1 : at;

/** Four digits from 1000 to 2199. */
export function yearAt(reader: Reader, at: number): number | undefined {
  const token = reader.tokens[at];
  if (token?.kind !== "number" || token.text.length !== 4) return undefined;
  const year = Number(token.text);
  return Number.isInteger(year) && year >= 1000 && year <= 2199 ? year : undefined;
}

/** "24" is 2024, "82" is 1982. */
export const fullYear = (twoDigits: number): number => (twoDigits < 50 ? 2000 : 1900) + twoDigits;

/** "'23": an apostrophe and two digits. */
export function shortYearAt(reader: Reader, at: number): number | undefined {
  if (lowerAt(reader, at) !== "'" || !isGlued(reader, at + 1)) return undefined;
  const token = reader.tokens[at + 1];
  if (token?.kind !== "number" || !/^\d\d$/.test(token.text)) return undefined;
  // Nobody writes so of what lies ahead: "'45" was.
  const digits = Number(token.text);
  return digits < 30 ? 2000 + digits : 1900 + digits;
}

/** The year that may follow a month, quarter or season: "2024", ", 2024", "of 2024", "'24", "last year", "of that year". */
export function readYear(reader: Reader, at: number): { readonly year: YearName; readonly next: number } | undefined {
  if (!goesOn(reader, at)) return undefined;
  const word = lowerAt(reader, at);
  if (word === ",") {
    const year = goesOn(reader, at + 1) ? yearAt(reader, at + 1) : undefined;
    const short = shortYearAt(reader, at + 1);
    if (short !== undefined) return { year: short, next: at + 3 };
    return year === undefined || isQuantity(reader, at + 2) ? undefined : { year, next: at + 2 };
  }
  const start = word === "of" || (word === "in" && yearAt(reader, at + 1) !== undefined) ? at + 1 : at;
  if (!goesOn(reader, start)) return undefined;
  const year = yearAt(reader, start);
  if (year !== undefined) return isQuantity(reader, start + 1) ? undefined : { year, next: start + 1 };
  const short = shortYearAt(reader, start);
  if (short !== undefined) return { year: short, next: start + 2 };
  const name = yearNames.of(reader.tokens[start]);
  if (name && lowerAt(reader, start + 1) === "year" && !isHyphen(reader, start + 2))
    return { year: name, next: start + 2 };
  if (word === "of" && lowerAt(reader, start) === "the") {
    if (lowerAt(reader, start + 1) === "year") return { year: "that", next: start + 2 };
    if (lowerAt(reader, start + 1) === "same" && lowerAt(reader, start + 2) === "year")
      return { year: "that", next: start + 3 };
  }
  return undefined;
}

const yearNames: WordMap<YearName> = wordMap(
  new Map([
    ["last", "last"],
    ["this", "this"],
    ["next", "next"],
    ["that", "that"],
  ]),
);

/** Whether the token makes a quantity of the number before it: "2000%", "2000m", "12:30", "1900 million". */
export function isQuantity(reader: Reader, at: number): boolean {
  const token = reader.tokens[at];
  if (!token) return false;
  if (token.lower === "%" || token.lower === "percent" || token.lower === "°") return true;
  if (token.gap !== "") return scales.holds(token);
  // "15 Sep 2023Updated" lost its space.
  if (token.kind === "word")
    return !token.lower.startsWith("'") && token.text !== "T" && !(token.shape === "Capital" && token.text.length > 3);
  const next = reader.tokens[at + 1];
  return (token.lower === ":" || token.lower === "/") && next?.kind === "number" && next.gap === "";
}

const scales = wordSet(["hundred", "thousand", "million", "billion", "trillion", "crore", "lakh", "bn", "mn"]);
