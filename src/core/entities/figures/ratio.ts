import type { Token } from "../../text/tokens.ts";
import { type WordMap, wordMap, wordSet } from "../../text/word-lists.ts";
import type { Passage, WrittenNumber } from "./draft.ts";
import { isHyphen } from "./hyphen.ts";
import { scaleWords, smallNumbers } from "./number-words.ts";
import { timeUnits, unitsByName } from "./units.ts";
import { readNumber } from "./written-number.ts";

export interface Ratio {
  readonly last: number;
  /** What the number becomes: itself for "3x", 1/5 for "one in five". */
  readonly value: number;
}

/** A multiple or a part after a number: "3x", "three-fold", "four times the", "one in five", "nine out of 10". */
export function ratioAfter(passage: Passage, number: WrittenNumber): Ratio | undefined {
  const { tokens, end } = passage;
  const at = number.last + 1;
  const next = at < end ? tokens[at] : undefined;
  // "by a factor of 10"
  const before = tokens[number.first - 1]?.lower === "of" ? number.first - 2 : -1;
  if (tokens[before]?.lower === "factor" && tokens[before - 1]?.lower === "a")
    return { last: number.last, value: number.value };
  if (!next || next.gap === "\n" || number.scale !== 1) return undefined;
  const { value } = number;
  if (isHyphen(next)) {
    const second = tokens[at + 1];
    if (second?.lower === "fold" && second.gap === "") return { last: at + 1, value };
    return second?.lower === "in" && second.gap === "" ? readPart(passage, number, at + 2) : undefined;
  }
  if (next.gap === "") {
    const alone = tokens[at + 1]?.gap !== "" || tokens[at + 1]?.kind !== "number";
    // "10X Genomics", "777X"
    if (next.text === "X" && (tokens[at + 1]?.shape === "Capital" || value > 99)) return undefined;
    const times = next.text === "x" || next.text === "X" || next.text === "×";
    return (times || next.lower === "fold") && alone ? { last: at, value } : undefined;
  }
  if (next.lower === "times") return isMultiple(tokens, number, at) ? { last: at, value } : undefined;
  if (next.lower === "in") return readPart(passage, number, at + 1, value === 1 && !isRank(tokens, number.first));
  if (number.form === "words" && number.value < 10) {
    const part = partOfNoun(passage, number, at);
    if (part) return part;
  }
  if (next.lower === "out" && tokens[at + 1]?.lower === "of") return readPart(passage, number, at + 2);
  return undefined;
}

/** "ten times the volume", "3.2 times earnings"; "raised rates three times this year" counts times. */
function isMultiple(tokens: readonly Token[], number: WrittenNumber, at: number): boolean {
  const next = tokens[at + 1];
  if (number.decimal || subscribing.holds(tokens[number.first - 1])) return true;
  // "11 times this year's earnings", but "raised them twice this year"
  if (periods.holds(next) && tokens[at + 3]?.lower === "'s") return true;
  // "paid 13 times for Acme": a multiple of what it earns
  if (next?.lower === "for" && number.form === "digits" && paying.holds(tokens[number.first - 1])) return true;
  if (next?.kind !== "word") return before.holds(tokens[number.first - 1]) && number.value > 1;
  // "five times a day"
  if (next.lower === "a" && timeUnits.has(unitsByName.of(tokens[at + 2]) ?? "")) return false;
  return afterTimes.holds(next) || next.lower.endsWith("er");
}

const before = wordSet(["by"]);
const subscribing = wordSet(["covered", "oversubscribed", "subscribed"]);
const periods = wordSet(["last", "next", "this"]);
const paying = wordSet(["paid", "pays"]);
const afterTimes = wordSet(
  "a adjusted annual as book cash core debt debts earnings ebit ebitda embedded expected forecast forward free gdp higher his its last less lower " +
    "more net normal one operating our oversubscribed pre-tax profit profits revenue revenues sales tangible that the their them trailing underlying usual what " +
    "your",
);

/** "one customer in eight", "two shops in five": not "two shops in five towns", "one plane in service". */
function partOfNoun(passage: Passage, number: WrittenNumber, noun: number): Ratio | undefined {
  const { tokens, end } = passage;
  const [first, second] = [tokens[noun], tokens[noun + 1]];
  if (first?.kind !== "word" || first.shape !== "lower" || second === undefined) return undefined;
  const link = second.lower === "in" ? noun + 1 : second.shape === "lower" ? noun + 2 : end;
  if (link >= end || tokens[link]?.lower !== "in") return undefined;
  const part = readPart(passage, number, link + 1, number.value === 1);
  const after = part && part.last + 1 < end ? tokens[part.last + 1] : undefined;
  const isOpen = after?.kind === "word" && after.gap !== "\n" && !afterPart.holds(after);
  return isOpen ? undefined : part;
}

const afterPart = wordSet(
  "across after among and are as at before by for from had has have in is now of on over said says that there to under was were where which who will with would".split(
    " ",
  ),
);

/** The second number of "one in five", "eight out of 10"; not of "two in 2019" or "three in five years". */
function readPart(passage: Passage, number: WrittenNumber, start: number, isAny = false): Ratio | undefined {
  const { tokens, end } = passage;
  const at = isHyphen(tokens[start]) ? start + 1 : start;
  const token = at < end ? tokens[at] : undefined;
  // "one in a million"
  const scale = isAny && token?.lower === "a" ? scaleWords.of(tokens[at + 1]) : undefined;
  if (scale !== undefined && scale > 12 && at + 1 < end) return { last: at + 1, value: number.value / scale };
  if (!token || (token.kind !== "number" && !smallNumbers.has(token.lower) && token.lower !== "every"))
    return undefined;
  if (token.lower === "every") return readPart(passage, number, at + 1);
  const whole = readNumber(passage, at, false);
  if (!whole || whole.decimal || number.decimal) return undefined;
  if (!isRound(whole.value * whole.scale) && !(isAny && !isYear(token))) return undefined;
  const value = number.value / (whole.value * whole.scale);
  if (value >= 1 || value <= 0 || isRank(tokens, number.first)) return undefined;
  const after = tokens[whole.last + 1];
  const unit = after && unitsByName.of(after);
  if (unit !== undefined && timeUnits.has(unit)) return undefined;
  if (after?.gap === "" && after.kind !== "punctuation") return undefined;
  if (isHyphen(after)) return undefined;
  return { last: whole.last, value };
}

/** "opened one in 2019" */
const isYear = ({ text }: Token): boolean => /^(?:1[6-9]|20)\d\d$/.test(text);

/** "the No. 1 in 10 markets", "ranked 1 in 50 cities" */
const isRank = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === "#" || ranks.holds(tokens[tokens[at - 1]?.text === "." ? at - 2 : at - 1]);
const ranks = wordSet(["no", "number", "rank", "ranked", "ranks"]);

const isRound = (value: number): boolean =>
  value <= 10 || (value <= 100 && value % 5 === 0) || value === 12 || powers.has(value);
const powers: ReadonlySet<number> = new Set([1e3, 1e4, 1e5, 1e6]);

/** "threefold", "tenfold". */
export const foldWords: WordMap<number> = wordMap(
  new Map(
    [...smallNumbers, ["hundred", 100] as const, ["thousand", 1000] as const].map(([word, value]): [string, number] => [
      `${word}fold`,
      value,
    ]),
  ),
);
