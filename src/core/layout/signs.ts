import { isSpace } from "../text/span.ts";
import { createGate, type PhraseGate } from "./phrase-gate.ts";
import { biography, calls, endings, labels, promotion } from "./phrases.ts";

/**
 * What a line holds, found in one look at each of its characters: most patterns need not run on most lines, because a
 * character that they ask for, or a word that begins as they do, is not there.
 */
export interface Signs {
  /** Words, counted up to 60. */
  readonly words: number;
  /** The kinds of characters that occur, of `sign`. */
  readonly seen: number;
  /** At how many places the line may fall into labels in a row: at bars, arrows, commas, wide gaps and capitals. */
  readonly seams: number;
  /** The phrases that words of the line may begin, of `phrase`. */
  readonly phrases: number;
  /** Those that its first word may begin. */
  readonly opening: number;
}

/** Kinds of characters, as bits. */
export const sign = {
  digit: 1,
  /** | · • */
  bar: 2,
  /** » › / > < */
  arrow: 4,
  comma: 8,
  colon: 16,
  /** - – — */
  dash: 32,
  /** Straight or curly double quotes. */
  quote: 64,
  copyright: 128,
  /** Two white spaces together. */
  wide: 256,
  /** A stroke, stop or hyphen between digits: "3/14/2023", "2.5". */
  jointDigits: 512,
} as const;

/** What the first letters of a word may lead to, as bits. */
export const phrase = {
  promotion: 1,
  biography: 2,
  /** "you", "your". */
  you: 4,
  /** The first word of a label, or of a line that ends an article. */
  label: 8,
  ending: 16,
  call: 32,
  month: 64,
  byline: 128,
} as const;

/** Words by which a line says who wrote it. */
const bylineWords = [
  "by",
  "exclusive",
  "written",
  "words",
  "reported",
  "author",
  "posted",
  "published",
  "story",
  "text",
];

const makeGate = (): PhraseGate =>
  createGate([
    { bit: phrase.promotion, sources: [promotion.source] },
    { bit: phrase.biography, sources: [biography.source] },
    { bit: phrase.you, sources: ["you"] },
    { bit: phrase.label, sources: firstWords(labels) },
    { bit: phrase.ending, sources: [...firstWords(endings), "about ", "reporting ", "additional "] },
    { bit: phrase.call, sources: calls },
    { bit: phrase.month, sources: ["jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"] },
    { bit: phrase.byline, sources: bylineWords },
  ]);

const firstWords = (lines: Iterable<string>): Set<string> =>
  new Set([...lines].map((line) => /[a-z]+/.exec(line)?.[0] ?? ""));

let gate: PhraseGate | undefined;

/** The signs of the line whose characters stand in `units` from `start` to `end`. */
export function readSigns(units: Uint16Array, start: number, end: number): Signs {
  gate ??= makeGate();
  let seen = 0;
  let words = 0;
  let seams = 0;
  let phrases = 0;
  let opening = -1;
  let inside = false;
  let before = 32;
  for (let at = start; at < end; at++) {
    const code = units[at] as number;
    if (code < 128 ? code <= 32 || code === 127 : isSpace(code)) {
      if (!inside && at > start) {
        seen |= sign.wide;
        seams++;
      }
      inside = false;
      before = 32;
      continue;
    }
    if (!inside) {
      words++;
      inside = true;
      if (code >= 65 && code <= 90) seams++;
    }
    if (isLetter(code)) {
      if (!isLetterOrDigit(before)) {
        const begun = gate.at(units, at, end);
        phrases |= begun;
        if (opening < 0) opening = begun;
      }
      // The letters behind it tell nothing.
      while (at + 1 < end && isLetter(units[at + 1] as number)) at++;
      before = code;
      continue;
    }
    const kind = code < 128 ? (ascii[code] ?? 0) : (others.get(code) ?? 0);
    seen |= kind;
    if ((kind & (sign.bar | sign.arrow | sign.comma)) !== 0) seams++;
    if (
      (code === 45 || code === 46 || code === 47) &&
      isDigit(before) &&
      at + 1 < end &&
      isDigit(units[at + 1] as number)
    )
      seen |= sign.jointDigits;
    before = code;
  }
  return { words: Math.min(60, words), seen, seams, phrases, opening: Math.max(0, opening) };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isLetterOrDigit = (code: number): boolean => isDigit(code) || isLetter(code);

const kinds: readonly (readonly [number, string])[] = [
  [sign.digit, "0123456789"],
  [sign.bar, "|·•"],
  [sign.arrow, "»›/><"],
  [sign.comma, ","],
  [sign.colon, ":"],
  [sign.dash, "-–—"],
  [sign.quote, '"“”'],
  [sign.copyright, "©"],
];

const others: ReadonlyMap<number, number> = new Map(
  kinds.flatMap(([kind, chars]) => [...chars].map((char) => [char.charCodeAt(0), kind] as const)),
);

const ascii = Uint16Array.from({ length: 128 }, (_, code) => others.get(code) ?? 0);
