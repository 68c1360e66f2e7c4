import type { Token } from "../../text/tokens.ts";
import type { Passage, WrittenNumber } from "./draft.ts";
import { smallNumbers } from "./number-words.ts";
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
  if (!next || next.gap === "\n" || number.scale !== 1) return undefined;
  const { value } = number;
  if (next.text === "-" && next.gap === "") {
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
  if (next.lower === "in") return readPart(passage, number, at + 1);
  if (next.lower === "out" && tokens[at + 1]?.lower === "of") return readPart(passage, number, at + 2);
  return undefined;
}

/** "ten times the volume", "3.2 times earnings"; "raised rates three times this year" counts times. */
function isMultiple(tokens: readonly Token[], number: WrittenNumber, at: number): boolean {
  const next = tokens[at + 1];
  if (number.decimal) return true;
  if (next?.kind !== "word") return before.has(tokens[number.first - 1]?.lower ?? "") && number.value > 1;
  return afterTimes.has(next.lower) || next.lower.endsWith("er");
}

const before: ReadonlySet<string> = new Set(["by"]);
const afterTimes: ReadonlySet<string> = new Set(
  (
    "a adjusted annual as book core debt debts earnings ebit ebitda embedded expected forecast forward free gdp higher his its last less lower " +
    "more net normal one operating our oversubscribed pre-tax profit profits revenue revenues sales tangible that the their them trailing underlying usual what " +
    "your"
  ).split(" "),
);

/** The second number of "one in five", "eight out of 10"; not of "two in 2019" or "three in five years". */
function readPart(passage: Passage, number: WrittenNumber, start: number): Ratio | undefined {
  const { tokens, end } = passage;
  const at = tokens[start]?.text === "-" && tokens[start]?.gap === "" ? start + 1 : start;
  const token = at < end ? tokens[at] : undefined;
  if (!token || (token.kind !== "number" && !smallNumbers.has(token.lower) && token.lower !== "every"))
    return undefined;
  if (token.lower === "every") return readPart(passage, number, at + 1);
  const whole = readNumber(passage, at, false);
  if (!whole || whole.decimal || number.decimal || !isRound(whole.value * whole.scale)) return undefined;
  const value = number.value / (whole.value * whole.scale);
  if (value >= 1 || value <= 0) return undefined;
  const after = tokens[whole.last + 1];
  const unit = after && unitsByName.get(after.lower);
  if (unit !== undefined && timeUnits.has(unit)) return undefined;
  if (after?.gap === "" && after.kind !== "punctuation") return undefined;
  if (after?.text === "-" && after.gap === "") return undefined;
  return { last: whole.last, value };
}

const isRound = (value: number): boolean =>
  value <= 10 || (value <= 100 && value % 5 === 0) || value === 12 || value === 1000 || value === 10000;

/** "threefold", "tenfold". */
export const foldWords: ReadonlyMap<string, number> = new Map(
  [...smallNumbers, ["hundred", 100] as const, ["thousand", 1000] as const].map(([word, value]): [string, number] => [
    `${word}fold`,
    value,
  ]),
);
