import { isSpace } from "../text/span.ts";

/**
 * What a line holds, found in one look at each of its characters: most patterns need not run on most lines, because a
 * character that they ask for is not there.
 */
export interface Signs {
  /** Words, counted up to 60. */
  readonly words: number;
  /** The kinds of characters that occur, of `sign`. */
  readonly seen: number;
  /** At how many places the line may fall into labels in a row: at bars, arrows, commas, wide gaps and capitals. */
  readonly seams: number;
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
  /** A word that begins with "yo". */
  you: 512,
} as const;

export function readSigns(line: string): Signs {
  let seen = 0;
  let words = 0;
  let seams = 0;
  let inside = false;
  let wasLetter = false;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code < 128 ? code <= 32 || code === 127 : isSpace(code)) {
      if (!inside && at > 0) {
        seen |= sign.wide;
        seams++;
      }
      inside = false;
      wasLetter = false;
      continue;
    }
    if (!inside) {
      words++;
      inside = true;
      if (code >= 65 && code <= 90) seams++;
    }
    const letter = code | 32;
    const isLetter = letter >= 97 && letter <= 122;
    if (isLetter) {
      if (letter === 121 && !wasLetter && (line.charCodeAt(at + 1) | 32) === 111) seen |= sign.you;
    } else {
      const kind = code < 128 ? (ascii[code] ?? 0) : (others.get(code) ?? 0);
      seen |= kind;
      if ((kind & (sign.bar | sign.arrow | sign.comma)) !== 0) seams++;
    }
    wasLetter = isLetter;
  }
  return { words: Math.min(60, words), seen, seams };
}

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
