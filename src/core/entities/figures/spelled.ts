import type { Token } from "../../text/tokens.ts";
import type { Passage, WrittenNumber } from "./draft.ts";
import { isHyphen } from "./hyphen.ts";
import { denominators, scaleWords, smallNumbers } from "./number-words.ts";

/**
 * A number in words, without a closing scale word: "twenty-one" of "twenty-one million" (the scale is read with that of
 * digits), but "two hundred and fifty thousand three hundred" whole, as scales inside are part of the number.
 */
export function readSpelled(passage: Passage, at: number): WrittenNumber | undefined {
  const { tokens, end } = passage;
  let total = 0;
  let current = 0;
  let largest = Number.POSITIVE_INFINITY;
  let last = at - 1;
  let next = at;
  while (next < end) {
    const word = (tokens[next] as Token).lower;
    const small = next === at && word === "a" ? 1 : smallNumbers.get(word);
    if (small !== undefined) {
      if (!fits(current, small, last >= at)) break;
      current += small;
    } else if (last < at) return undefined;
    else if (word === "hundred") {
      if (current === 0 || current > 99) break;
      current *= 100;
    } else {
      const scale = scaleWords.get(word);
      if (scale === undefined || scale < 1000 || word.endsWith("s")) break;
      // "two million three hundred thousand" ends with a scale of its own, "two thousand three hundred million" with one for all.
      const isLower = total > 0 && scale < largest && current > 0;
      if (!isLower && !goesOn(passage, { at, last: next, limit: scale })) break;
      if (isLower || total === 0) total += current * scale;
      else total = (total + current) * scale;
      largest = scale;
      current = 0;
    }
    last = next;
    const limit = current === 0 ? (total === 0 ? 0 : largest) : current % 100 === 0 ? 100 : 0;
    next = joined(passage, { at, last, limit });
  }
  const decimals = readPoint(passage, last + 1);
  const value = total + current + (decimals?.value ?? 0);
  const number: WrittenNumber = {
    first: at,
    last: decimals?.last ?? last,
    value,
    scale: 1,
    form: "words",
    grouped: value >= 100,
    decimal: decimals !== undefined,
  };
  return number;
}

/** "forty" + "two", "two hundred" + "fifty"; not "two" + "three" ("two three-year deals"), not "twenty" + "twenty". */
function fits(current: number, small: number, begun: boolean): boolean {
  if (!begun || current === 0) return true;
  if (small === 0) return false;
  const rest = current % 100;
  if (rest === 0) return true;
  return rest >= 20 && rest % 10 === 0 && small < 10;
}

/** What of a number has been read: where it begins, its last token, and the scale that what follows must stay below. */
interface Begun {
  readonly at: number;
  readonly last: number;
  readonly limit: number;
}

/** The index of the next number word: past a hyphen, and past "and" after hundreds and thousands. */
function joined(passage: Passage, { at, last, limit }: Begun): number {
  const { tokens, end } = passage;
  const next = tokens[last + 1];
  if (!next || last + 1 >= end) return end;
  if (isHyphen(next) && tokens[last + 2]?.gap === "") {
    const word = tokens[last + 2]?.lower ?? "";
    // "one-hundred-and-fifty"
    const isHeld = word === "and" && limit > 0 && isHyphen(tokens[last + 3]);
    if (isHeld && smallNumbers.holds(tokens[last + 4]) && tokens[last + 4]?.gap === "" && last + 4 < end)
      return last + 4;
    return smallNumbers.has(word) || word === "hundred" || word === "thousand" ? last + 2 : end;
  }
  if (next.lower === "and") return limit > 0 && isJoinedByAnd(passage, { at, last: last + 1, limit }) ? last + 2 : end;
  // "twenty five-dollar bills", "two hundred five-year-olds"
  const apart = isHyphen(tokens[last + 2]) && !smallNumbers.holds(tokens[last + 3]);
  return next.gap === "" || (apart && !scaleWords.holds(tokens[last + 3])) ? end : last + 1;
}

/**
 * "two hundred and fifty", "one thousand and five", "a hundred and two thousand": not "between one hundred and two hundred",
 * "one million and two million" or "one hundred and two thirds".
 */
function isJoinedByAnd({ tokens, end }: Passage, { at, last, limit }: Begun): boolean {
  const small = smallNumbers.of(tokens[last + 1]);
  if (small === undefined || small === 0 || last + 1 >= end || tokens[last + 1]?.gap !== " ") return false;
  if (tokens[at - 1]?.lower === "between") return false;
  const after = tokens[last + 2];
  const scale = scaleWords.of(after);
  if (denominators.of(after) !== undefined) return false;
  return scale === undefined || scale === 12 || (limit > 100 ? scale < limit : scale > 100);
}

/** After "two thousand": "five hundred" goes on with the number, "cars" does not. */
function goesOn(passage: Passage, { at, last, limit }: Begun): boolean {
  const { tokens, end } = passage;
  if (last + 1 >= end) return false;
  if (tokens[last + 1]?.lower === "and") return isJoinedByAnd(passage, { at, last: last + 1, limit });
  return smallNumbers.has(tokens[last + 1]?.lower ?? "") && tokens[last + 1]?.gap === " ";
}

/** "point five", "point seven one". */
function readPoint({ tokens, end }: Passage, at: number): { value: number; last: number } | undefined {
  if (at + 1 >= end || tokens[at]?.lower !== "point") return undefined;
  let digits = "";
  let last = at;
  while (last + 1 < end && digits.length < 12) {
    const small = smallNumbers.of(tokens[last + 1]);
    if (small === undefined || small > 9) break;
    digits += small;
    last++;
  }
  return digits === "" ? undefined : { value: Number(`0.${digits}`), last };
}
