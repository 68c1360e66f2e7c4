import { codeAt } from "../../text/code-at.ts";
import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { currencyNouns } from "./currencies.ts";
import { parseDigits, vulgarFractions } from "./digits.ts";
import type { Passage, WrittenNumber } from "./draft.ts";
import { isHyphen } from "./hyphen.ts";
import { currencyBefore } from "./money.ts";
import { denominators, scaleWords, smallNumbers } from "./number-words.ts";
import { readScale, type Scale } from "./scale.ts";
import { readSpelled } from "./spelled.ts";

/**
 * The number that begins with token `at`, its scale included: "1,250", "10 1/2", "88½", "2.8 million", "twenty-one",
 * "two and a half million", "1 lakh crore". `money`: a currency stands before it, so that "5m" and "5b" are scales.
 */
export function readNumber(passage: Passage, at: number, money: boolean): WrittenNumber | undefined {
  const token = passage.tokens[at];
  if (!token) return undefined;
  const core = token.kind === "number" ? readDigits(passage, at) : readSpelled(passage, at);
  if (!core || isOrdinal(passage, core)) return undefined;
  const halves = readAndFraction(passage, core.last + 1);
  const value = core.value + (halves?.value ?? 0);
  const last = halves?.last ?? core.last;
  const scale = readScale(passage, { first: at, last, value: core.value, money });
  if (!scale && !halves) return core;
  const tail = scale && !halves ? (readLower(passage, scale) ?? readAndFraction(passage, scale.last + 1)) : undefined;
  return {
    ...core,
    value: value + (tail?.value ?? 0),
    last: tail?.last ?? scale?.last ?? last,
    scale: scale?.factor ?? 1,
    decimal: core.decimal || halves !== undefined,
  };
}

/** "the twenty-first plant", "its hundred-and-first": but "a twenty-second film" lasts so long. */
function isOrdinal({ tokens }: Passage, { first, last, form }: WrittenNumber): boolean {
  const word = tokens[last + 2];
  if (form !== "words" || word?.gap !== "" || !isHyphen(tokens[last + 1])) return false;
  return ordinals.holds(word) || (word.lower === "second" && tokens[first - 1]?.lower === "the");
}

const ordinals = wordSet("first third fourth fifth sixth seventh eighth ninth");

/** "3 crore 25 lakh": what is added by lower scales, in units of the first. */
function readLower(passage: Passage, above: Scale): Part | undefined {
  const { tokens, end } = passage;
  const [token, scale] = [tokens[above.last + 1], tokens[above.last + 2]];
  if (token?.gap !== " " || !/^\d{1,3}$/.test(token.text) || above.last + 2 >= end) return undefined;
  const factor = scaleWords.of(scale);
  if (factor === undefined || factor >= above.factor || factor < 100) return undefined;
  const below = readLower(passage, { factor, last: above.last + 2 });
  const value = Number(token.text) + (below?.value ?? 0);
  return { value: (value * factor) / above.factor, last: below?.last ?? above.last + 2 };
}

interface Part {
  readonly value: number;
  readonly last: number;
}

/** "and a half", "and three quarters" after a number: "two and a half years", "one million and a half". */
function readAndFraction({ tokens, end }: Passage, at: number): Part | undefined {
  let start = at;
  while (start < end && start < at + 3 && isHyphen(tokens[start])) start++;
  if (tokens[start]?.lower !== "and") return undefined;
  // "two-and-a-half-year"
  const parts: number[] = [];
  for (let index = at; index < end && parts.length < 3 && index < at + 7; index++) {
    if (!isHyphen(tokens[index])) parts.push(index);
  }
  const [and = -1, first = -1, last = -1] = parts;
  if (last < 0 || tokens[and]?.lower !== "and") return undefined;
  const count = tokens[first]?.lower ?? "";
  const numerator = count === "a" ? 1 : smallNumbers.get(count);
  const name = tokens[last]?.lower ?? "";
  const denominator = denominators.get(name);
  if (numerator === undefined || denominator === undefined) return undefined;
  // "five and one third party": an ordinal, unless the plural or "a half" makes it a part.
  if (count === "one" && name !== "half" && name !== "quarter") return undefined;
  return { value: numerator / denominator, last };
}

function readDigits({ tokens, end }: Passage, at: number): WrittenNumber | undefined {
  const token = tokens[at] as Token;
  const digits = parseDigits(token.text);
  if (!digits) return undefined;
  const { value, grouped, decimal, ambiguous } = digits;
  const plain: WrittenNumber = { first: at, last: at, value, scale: 1, form: "digits", grouped, decimal };
  const power = readPower(tokens, at, end);
  if (power) {
    const worth = Number(`${power.times ? value : 1}e${power.exponent}`);
    return Number.isFinite(worth) ? { ...plain, value: worth, last: power.last, grouped: true } : undefined;
  }
  const number = ambiguous === undefined ? plain : { ...plain, ambiguous };
  if (isVulgar(token.text)) return { ...number, form: "fraction" };
  const next = at + 1 < end ? tokens[at + 1] : undefined;
  if (!next || next.kind === "word") return number;
  // "35 3/8", "9-3/4 pct"; "$3.95 3/4 a bushel" is of a cent
  const start = isHyphen(next) ? at + 2 : next.gap === " " ? at + 1 : end;
  const slash =
    start < end && (start === at + 1 || tokens[start]?.gap === "") ? readSlash(tokens, start, end) : undefined;
  if (slash !== undefined && (!decimal || /^\d+\.\d\d$/.test(token.text)))
    return { ...number, value: value + (decimal ? slash / 100 : slash), last: start + 2, decimal: true };
  if (next.kind === "number") {
    const part = isVulgar(next.text) ? vulgarFractions.get(next.text) : undefined;
    if (part !== undefined && !decimal) return { ...number, value: value + part, last: at + 1, decimal: true };
    return readSpaced(tokens, number, end);
  }
  const half = readSlash(tokens, at, end);
  if (half !== undefined) return { ...number, value: half, last: at + 2, form: "fraction" };
  return number;
}

/** "1.5x10-3", "6 × 10^24", "10²³": the power of ten, and whether the number multiplies it. "10-12" is a range. */
function readPower(
  tokens: readonly Token[],
  at: number,
  end: number,
): { exponent: string; last: number; times: boolean } | undefined {
  const times = timesSigns.holds(tokens[at + 1]);
  const ten = times ? at + 2 : at;
  if (tokens[ten]?.text !== "10" || (!times && !raisers.holds(tokens[ten + 1]))) return undefined;
  let written = "";
  let last = ten;
  while (last + 1 < end && last < ten + 4 && tokens[last + 1]?.gap === "") {
    const { text } = tokens[last + 1] as Token;
    if (!/^[-−^⁻⁰¹²³⁴-⁹]$|^\d\d?$/.test(text)) break;
    written += text;
    last++;
  }
  const exponent = written.replace(/[^\d^]/g, (sign) => (raised.includes(sign) ? `${raised.indexOf(sign)}` : "-"));
  return /^(?:-|\^|(?=\d))-?\d\d?$/.test(exponent) && written !== exponent.replace(/\D/g, "")
    ? { exponent: exponent.replace("^", ""), last, times }
    : undefined;
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const timesSigns = wordSet(["x", "×"]);
const raisers = wordSet(["^", "⁻", ...raised]);

/** "9-3/4 pct", "17-1/2", as wires wrote them. */
export const isMixed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.text === "-" && tokens[at + 2]?.gap === "" && readSlash(tokens, at + 2, tokens.length) !== undefined;

const isVulgar = (text: string): boolean => codeAt(text, 0) > 127 && vulgarFractions.has(text);

/** "1/2", "3/4": a proper fraction with a usual denominator; "9/11", "24/7" and "5/6/2024" are none. */
function readSlash(tokens: readonly Token[], at: number, end: number): number | undefined {
  const [top, slash, bottom, after] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (!top || !bottom || slash?.text !== "/" || at + 2 >= end) return undefined;
  if (slash.gap !== "" || bottom.gap !== "" || bottom.kind !== "number" || top.text.length > 3) return undefined;
  // "1/2-inch", but no "3/4-5" and "1/2/94"
  const mark = after?.text === "-" && tokens[at + 4]?.kind === "number" ? "/" : after?.text;
  if (after?.gap === "" && (mark === "/" || after.kind === "number")) return undefined;
  const [n, m] = [Number(top.text), Number(bottom.text)];
  return n > 0 && n < m && usualDenominators.has(m) ? n / m : undefined;
}

const usualDenominators: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 16, 20, 32, 40, 64, 100]);

/** "1 234 567"; "1 234" beside its money or with decimals ("EUR 1 234 million", "1 234,5"). Else two numbers side by side stay two. */
function readSpaced(tokens: readonly Token[], number: WrittenNumber, end: number): WrittenNumber {
  const head = tokens[number.first] as Token;
  if (number.decimal || number.grouped || head.text.length > 3) return number;
  let last = number.first;
  let text = head.text;
  while (last + 1 < end && last - number.first < 5) {
    const group = tokens[last + 1] as Token;
    if (group.kind !== "number" || group.gap !== " " || !threeDigits.test(group.text)) break;
    if (group.start - (tokens[last] as Token).end !== 1) break;
    text += group.text.replace(",", ".");
    last++;
    if (group.text.length > 3) break;
  }
  const groups = last - number.first;
  const isAlone = tokens[number.first - 1]?.text === "(" && tokens[last + 1]?.text === ")";
  const isTold =
    isAlone || text.includes(".") || currencyNouns.holds(tokens[last + 1]) || currencyBefore(tokens, number.first);
  if (groups === 0 || (groups === 1 && !isTold)) return number;
  return { ...number, last, value: Number(text), grouped: true };
}

const threeDigits = /^\d{3}(?:[.,]\d{1,2})?$/;
