import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import type { Passage, WrittenNumber } from "./draft.ts";
import { isHyphen } from "./hyphen.ts";
import { isTemperature } from "./metre.ts";
import { nounStops } from "./noun-words.ts";
import { smallNumbers } from "./number-words.ts";
import { beginsUnit, timeUnits, unitOpeners, unitsByName, unitsByShort } from "./units.ts";

export interface Unit {
  readonly symbol: string;
  readonly last: number;
}

/**
 * The unit of measure after a number: glued ("800V"), spaced ("200 km", "60 square metres"), hyphened ("10-minute",
 * "60,000-square-foot"), after an adjective of counting ("eight straight years"), with what makes an age ("45-year-old").
 */
export function unitAfter(passage: Passage, number: WrittenNumber): Unit | undefined {
  const { tokens, end } = passage;
  const at = number.last + 1;
  const next = at < end ? tokens[at] : undefined;
  if (!next || next.gap === "\n") return undefined;
  if (next.text === "-") {
    if (next.gap !== "" || tokens[at + 1]?.gap !== "" || at + 1 >= end) return undefined;
    return withAge(passage, named(passage, at + 1));
  }
  const found = next.text === "Nm" ? undefined : named(passage, at);
  const short = found ? undefined : shortUnit(tokens, number, at);
  if (short) return short;
  if (found) return isUnlikely(tokens, number, at, found) ? undefined : straight(passage, found);
  if (next.gap === "" || !countingAdjectives.holds(next)) return undefined;
  let unitAt = at + 1;
  while (unitAt < end && unitAt < at + 3 && countingAdjectives.holds(tokens[unitAt])) unitAt++;
  const later = unitAt < end ? named(passage, unitAt) : undefined;
  return later && timeUnits.has(later.symbol) && tokens[unitAt]?.gap === " " ? later : undefined;
}

/** "6-foot-4", "a 5-foot-11-inch guard": what is added in feet. */
export function inchesAfter(
  { tokens, end }: Passage,
  { symbol, last }: Unit,
): { value: number; last: number } | undefined {
  const [hyphen, number, next] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  if (symbol !== "ft" || !isHyphen(hyphen) || number?.gap !== "" || last + 2 >= end) return undefined;
  const inches = number.kind === "number" ? Number(number.text) : smallNumbers.of(number);
  if (inches === undefined || !(inches < 12)) return undefined;
  const named = isHyphen(next) && tokens[last + 4]?.lower === "inch" ? 2 : 0;
  return { value: inches / 12, last: last + 2 + named };
}

/** "two years and a half": not "two years and a half-share". */
export function halfAfter({ tokens, end }: Passage, { last }: Unit): { value: number; last: number } | undefined {
  const isHalf =
    tokens[last + 1]?.lower === "and" && tokens[last + 2]?.lower === "a" && tokens[last + 3]?.lower === "half";
  if (!isHalf || last + 3 >= end) return undefined;
  const next = tokens[last + 4];
  const ends = next?.kind !== "word" || next.gap === "\n" || nounStops.holds(next) || afterHalf.holds(next);
  return ends && next?.text !== "-" ? { value: 0.5, last: last + 3 } : undefined;
}

const afterHalf = wordSet(["away", "deep", "high", "long", "old", "tall", "wide"]);

/** "45-year-old", "18-year-olds": hyphens hold the age together. */
function withAge({ tokens, end }: Passage, unit: Unit | undefined): Unit | undefined {
  if (!unit || !timeUnits.has(unit.symbol)) return unit;
  const [hyphen, old] = [tokens[unit.last + 1], tokens[unit.last + 2]];
  const held = isHyphen(hyphen) && old?.gap === "" && unit.last + 2 < end;
  return held && (old.lower === "old" || old.lower === "olds") ? { ...unit, last: unit.last + 2 } : unit;
}

/** "eight straight years", "five trading days", "two more weeks". */
const countingAdjectives = wordSet(
  "additional another business calendar consecutive extra financial fiscal full further long more short solid straight successive trading whole working".split(
    " ",
  ),
);

/** "eight years straight": the adjective behind is part of the expression as it is in front. */
function straight({ tokens, end }: Passage, unit: Unit): Unit {
  const next = unit.last + 1 < end ? tokens[unit.last + 1] : undefined;
  return next?.lower === "straight" && timeUnits.has(unit.symbol) ? { ...unit, last: unit.last + 1 } : unit;
}

/** The longest name that begins at `at`: up to four tokens, glued ones together ("km/h"), hyphens as spaces. */
function named({ tokens, end }: Passage, at: number): Unit | undefined {
  const token = tokens[at] as Token;
  let key = token.lower;
  let found = unitsByName.of(token);
  let last = at;
  if (found !== undefined || unitOpeners.has(key)) {
    for (let next = at + 1; next < end && next <= at + 6; next++) {
      const part = tokens[next] as Token;
      if (part.gap === "\n") break;
      if (isHyphen(part)) {
        key += " ";
        continue;
      }
      key += part.gap === "" || key.endsWith(" ") ? part.lower : ` ${part.lower}`;
      const longer = unitsByName.get(key);
      if (longer !== undefined) {
        found = longer;
        last = next;
      } else if (!beginsUnit(key)) break;
    }
  }
  return found === undefined ? undefined : { symbol: found, last };
}

/** "800V", "138g", "30C", "5 V": as written, glued or after a single space where no word is meant. */
function shortUnit(
  tokens: readonly Token[],
  { value, scale, first, last }: WrittenNumber,
  at: number,
): Unit | undefined {
  const token = tokens[at] as Token;
  const symbol = unitsByShort.get(token.text);
  if (symbol === undefined || scale !== 1) return undefined;
  const after = tokens[at + 1];
  if (
    after?.gap === "" &&
    (after.kind === "number" || after.text === "-" || after.text === "&" || after.kind === "word")
  ) {
    // "4G-ready", "5V2": a code. "30C-plus", "2.4t-rated" stay.
    if (after.text !== "-" || token.text === "F" || token.text === "A") return undefined;
  }
  if (token.gap === "") {
    // "1980s", "20s" and "777s" are plurals, "13F" and "777F" names; "9s" and "2.4s" would be seconds.
    if (token.text === "s") return tokens[last]?.text.includes(".") ? { symbol, last: at } : undefined;
    if (token.text === "F" || token.text === "C") {
      // "1.5C", "30C", "-4C", "2C above": not "the 3C rule" or "13F filings"
      const warm = value > 13 || !Number.isInteger(value) || warmth.holds(after) || isNegative(tokens, first);
      return value <= 130 && (isTemperature(tokens, at) || (warm && !(token.text === "F" && value <= 13)))
        ? { symbol, last: at }
        : undefined;
    }
    if ((token.text === "h" && value > 1000) || (token.text === "K" && !isTemperature(tokens, at))) return undefined;
    return { symbol, last: at };
  }
  // "2.4 g", "20 g of": grams
  if (token.text === "g" && (!Number.isInteger(value) || after?.lower === "of")) return { symbol, last: at };
  // "86 F (30 C)", "highs of 12 C": alone, "5 A", "5 C" and "5 s" may be anything.
  if ((token.text === "C" || token.text === "F" || token.text === "K") && value <= 9999) {
    const next = tokens[at + 1];
    const bracketed = token.text !== "K" && tokens[first - 1]?.text === "(" && next?.text === ")";
    const converted = next?.text === "(" && /^[CF°]/.test(tokens[at + 3]?.text ?? "");
    return bracketed || converted || isTemperature(tokens, at) ? { symbol, last: at } : undefined;
  }
  // "2.5 in. of rain"
  if (token.text === "in" && after?.text === "." && after.gap === "" && tokens[at + 2]?.shape === "lower")
    return { symbol, last: at + 1 };
  return spacedShort.has(token.text) ? { symbol, last: at } : undefined;
}

const isNegative = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at - 1]?.text === "-" || tokens[at - 1]?.text === "−") && tokens[at - 2]?.kind !== "number";

const warmth = wordSet("above below colder cooler hotter of warmer warming");

const spacedShort: ReadonlySet<string> = new Set(["EB", "L", "MP", "Mt", "Nm", "PS", "TW", "V", "W", "m", "t"]);

/** "two second-hand cars", "three quarter finals", "20 pound notes": singular names that mean something else. */
function isUnlikely(tokens: readonly Token[], number: WrittenNumber, at: number, { last }: Unit): boolean {
  const name = tokens[at] as Token;
  // "two hundredths of a second"
  if (name.gap === "" || last > at || number.value === 1 || number.form === "fraction") return false;
  if (singulars.holds(name)) return true;
  if (bareSingulars.holds(name)) return tokens[last + 1]?.lower !== "c";
  if (name.lower === "min" || name.lower === "sec" || name.lower === "ha") return name.shape !== "lower";
  return name.lower === "degrees" && degreeOf.holds(tokens[last + 1]);
}

const singulars = wordSet("foot quarter second yard");
const bareSingulars = wordSet("amp bit degree");

/** "two degrees in physics" are counted. */
const degreeOf = wordSet(["from", "in"]);
