import { isAsciiDigit } from "../../text/characters.ts";
import { codeAt } from "../../text/code-at.ts";

/** What a token of digits, points and commas is worth. */
export interface Digits {
  readonly value: number;
  readonly grouped: boolean;
  readonly decimal: boolean;
  readonly ambiguous?: string;
}

/**
 * Reads "1,250.5", "1,00,000" (Indian groups), "1.234.567,8" (continental) and "2,5" (decimal comma). Undefined for what
 * is no quantity: "192.168.1.2", "007", "1.2.3", or more digits than a number can hold.
 */
export function parseDigits(text: string): Digits | undefined {
  if (text.length > 24) return undefined;
  if (isAllDigits(text)) return whole(text);
  const vulgar = codeAt(text, 0) < 128 ? undefined : vulgarFractions.get(text);
  if (vulgar !== undefined) return { value: vulgar, grouped: false, decimal: true };
  const grouped = inThrees(text);
  if (grouped !== undefined) return { value: grouped, grouped: true, decimal: false };
  const points = text.split(".");
  if (points.length === 2 && !text.includes(",")) return oneSeparator(points, ".");
  const commas = text.split(",");
  if (commas.length === 1 && points.length === 1) return whole(text);
  if (commas.length === 1) return points.length === 2 ? oneSeparator(points, ".") : groups(points, text.length);
  if (points.length === 1) return commas.length === 2 ? oneSeparator(commas, ",") : groups(commas, text.length);
  return text.lastIndexOf(".") > text.lastIndexOf(",") ? mixed(text, ",", ".") : mixed(text, ".", ",");
}

/** "1,250" and "12,500,000", as most numbers with a comma are written. */
function inThrees(text: string): number | undefined {
  const { length } = text;
  const head = length % 4;
  if (head === 0 || length === head || length > 15 || codeAt(text, 0) === 48) return undefined;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    if (at % 4 === head) {
      if (code !== 44) return undefined;
    } else if (isAsciiDigit(code)) value = value * 10 + code - 48;
    else return undefined;
  }
  return value;
}

function isAllDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isAsciiDigit(codeAt(text, at))) return false;
  return true;
}

export const vulgarFractions: ReadonlyMap<string, number> = new Map(
  "¼1/4 ½1/2 ¾3/4 ⅐1/7 ⅑1/9 ⅒1/10 ⅓1/3 ⅔2/3 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8"
    .split(" ")
    .map((fraction): [string, number] => [fraction.charAt(0), Number(fraction.charAt(1)) / Number(fraction.slice(3))]),
);

/** "007" and "0800" are codes; 16 digits and more are no longer exact. */
function whole(text: string): Digits | undefined {
  if (text.length > 15 || (text.length > 1 && text.startsWith("0"))) return undefined;
  return { value: Number(text), grouped: false, decimal: false };
}

function oneSeparator(parts: readonly string[], separator: "." | ","): Digits | undefined {
  const [before = "", after = ""] = parts;
  if (before.length > 1 && before.startsWith("0")) return undefined;
  const value = Number(`${before}.${after}`);
  const thousands = after.length === 3 && before.length <= 3 && before !== "0";
  if (separator === ".") {
    // "1.234 people" may come from a text that sets thousands apart by points; "$1.234" hardly does.
    if (!thousands) return { value, grouped: false, decimal: true };
    return { value, grouped: false, decimal: true, ambiguous: `"${before}.${after}" may be ${before},${after}` };
  }
  if (thousands) return { value: Number(before + after), grouped: true, decimal: false };
  if (before.length > 3) return undefined;
  return { value, grouped: false, decimal: true, ambiguous: `"${before},${after}" is read with a decimal comma` };
}

/** Two separators or more, all alike: groups of three, or Indian groups of two that end in one of three. */
function groups(parts: readonly string[], length: number): Digits | undefined {
  if (!isGrouped(parts) || length > 20) return undefined;
  return { value: Number(parts.join("")), grouped: true, decimal: false };
}

function mixed(text: string, group: string, point: string): Digits | undefined {
  const at = text.lastIndexOf(point);
  const before = text.slice(0, at).split(group);
  if (text.indexOf(point) !== at || !isGrouped(before)) return undefined;
  return { value: Number(`${before.join("")}.${text.slice(at + 1)}`), grouped: true, decimal: true };
}

function isGrouped(parts: readonly string[]): boolean {
  const [head = "", ...tail] = parts;
  if (tail.length === 0 || head.length === 0 || head.length > 3 || head.startsWith("0")) return false;
  if (tail.at(-1)?.length !== 3) return false;
  const inner = tail.slice(0, -1);
  return inner.every((part) => part.length === 3) || (head.length <= 2 && inner.every((part) => part.length === 2));
}
