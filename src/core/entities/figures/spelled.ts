import type { Token } from "../../text/tokens.ts";
import type { Passage, WrittenNumber } from "./draft.ts";
import { scaleWords, smallNumbers } from "./number-words.ts";

/**
 * A number in words, without a closing scale word: "twenty-one" of "twenty-one million" (the scale is read with that of
 * digits), but "two hundred and fifty thousand three hundred" whole, as scales inside are part of the number.
 */
export function readSpelled(passage: Passage, at: number): WrittenNumber | undefined {
  const { tokens, end } = passage;
  let total = 0;
  let current = 0;
  let last = at - 1;
  let next = at;
  while (next < end) {
    const word = (tokens[next] as Token).lower;
    const small = smallNumbers.get(word);
    if (small !== undefined) {
      if (!fits(current, small, last >= at)) break;
      current += small;
    } else if (last < at) return undefined;
    else if (word === "hundred") {
      if (current === 0 || current > 99) break;
      current *= 100;
    } else {
      const scale = scaleWords.get(word);
      if (scale === undefined || scale < 1000 || !goesOn(passage, next + 1)) break;
      total += current * scale;
      current = 0;
    }
    last = next;
    next = joined(passage, last, current);
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

/** The index of the next number word after `last`: past a hyphen, and past "and" after hundreds and thousands. */
function joined({ tokens, end }: Passage, last: number, current: number): number {
  const next = tokens[last + 1];
  if (!next || last + 1 >= end) return end;
  if (next.text === "-" && next.gap === "" && tokens[last + 2]?.gap === "") {
    const word = tokens[last + 2]?.lower ?? "";
    return smallNumbers.has(word) || word === "hundred" || word === "thousand" ? last + 2 : end;
  }
  if (next.lower === "and" && (current % 100 === 0 || current === 0) && current !== 0) {
    const small = smallNumbers.of(tokens[last + 2]);
    return small !== undefined && small > 0 && tokens[last + 2]?.gap === " " ? last + 2 : end;
  }
  return next.gap === "" ? end : last + 1;
}

/** After "two thousand": "five hundred" goes on with the number, "cars" does not. */
function goesOn({ tokens, end }: Passage, at: number): boolean {
  if (at >= end) return false;
  const start = tokens[at]?.lower === "and" ? at + 1 : at;
  return smallNumbers.has(tokens[start]?.lower ?? "") && tokens[start]?.gap === " ";
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
