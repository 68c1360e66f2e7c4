import {
  APOSTROPHE,
  classOf,
  DIGIT,
  isAsciiDigit,
  isAsciiLetter,
  isLetter,
  isPair,
  LETTER,
  MARK,
  PUNCTUATION,
  SPACE,
  unitsOf,
} from "./characters.ts";
import { codeAt } from "./code-at.ts";
import { punctuationOfEntity } from "./html-entities.ts";
import { isSpace, type Span } from "./span.ts";
import {
  cliticSign,
  foldedSign,
  looseWord,
  plainSign,
  type Shape,
  signNamed,
  type Word,
  wordAt,
  wordOfLetters,
} from "./words.ts";

/**
 * word: letters with inner apostrophes ("don't"), a clitic ("’s") or dotted initials ("U.S."); number: digits with inner
 * points and commas ("1,250.5") or a vulgar fraction ("½"); link: an address or handle; symbol: anything that is neither
 * letter, digit nor punctuation ("$", "%", "⏱").
 */
export type TokenKind = "word" | "number" | "punctuation" | "symbol" | "link";

export interface Token extends Span {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** For look-up: lower case, straight apostrophes and quotes, HTML entities decoded. */
  readonly lower: string;
  /** White space before the token: none, some, or some with a line end. The first token of a text has "\n". */
  readonly gap: "" | " " | "\n";
  readonly shape: Shape;
  /** The word's answers to the questions of `markWords`. */
  readonly marks: number;
  /** What the token shares with all others of its spelling; see `askOnce`. */
  readonly word: Word;
}

/**
 * The tokens of `text` from `start` to `end`, in order and in one pass. Letters, digits and hyphens part from each other
 * ("10-minute" is `10` `-` `minute`, "A330" is `A` `330`): whoever wants them together looks at `gap`. Markdown emphasis
 * and link targets give no tokens, so that "**Acme** [Motor](https://…)" reads as the two words it is.
 */
export function tokenise(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  const units = unitsOf(text, start, end);
  let gap: Token["gap"] = "\n";
  let at = start;
  let bracket = -1;
  while (at < end) {
    const code = units[at - start] as number;
    const type = classOf(code);
    let token: Token;
    if (type === SPACE) {
      if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) gap = "\n";
      else if (gap === "") gap = " ";
      at++;
      continue;
    }
    if (type === LETTER) {
      let to = at + 1;
      while (to < end && isAsciiLetter(units[to - start] as number)) to++;
      const letters = code < 128 ? to : at;
      const next = to < end ? (units[to - start] as number) : 32;
      // Letters and a space or comma are all that most words are made of; the others are looked at closer.
      if (next !== 32 && next !== 44) {
        to = wordEnd(text, at, end);
        if (isAddressStart(text, at, to)) {
          const link = linkOf(text, at, addressEnd(text, to, end), gap);
          tokens.push(link);
          at = link.end;
          gap = "";
          continue;
        }
      }
      const word =
        to === letters ? wordOfLetters(text, at, units, at - start, to - at) : wordAt(text, at, to, units, at - start);
      token = newToken(at, to, "word", gap, word);
    } else if (type === DIGIT) {
      const to = numberEnd(text, at, end);
      token = newToken(
        at,
        to,
        "number",
        gap,
        to - at <= 4 ? wordAt(text, at, to, units, at - start) : looseWord(text.slice(at, to)),
      );
    } else if (type === MARK) {
      at++;
      continue;
    } else if (type === APOSTROPHE && gap === "" && tokens.length > 0 && isClitic(text, at, end)) {
      token =
        codeAt(text, at + 1) === 115
          ? newToken(at, at + 2, "word", gap, cliticSign(code))
          : signOf(text, at, at + 2, "word", gap, "'s");
    } else if (code === 38 /* & */) {
      const entity = entityAt(text, at, end);
      const meaning = entity && punctuationOfEntity(entity);
      if (!entity || meaning === undefined) token = plainSignOf(text, at, "symbol", gap);
      else if (meaning === " ") {
        if (gap === "") gap = " ";
        at += entity.length;
        continue;
      } else if (meaning === "'" && isClitic(text, at + entity.length - 1, end)) {
        token = signOf(text, at, at + entity.length + 1, "word", gap, "'s");
      } else {
        const kind = meaning === "&" || /[£€¥$%°]/.test(meaning) ? "symbol" : "punctuation";
        token = signOf(text, at, at + entity.length, kind, gap, meaning);
      }
    } else if (code === 64 /* @ */) {
      const first = addressStart(tokens, gap);
      const head = tokens[first];
      tokens.length = first;
      const to = addressEnd(text, at + 1, end);
      token = head ? linkOf(text, head.start, to, head.gap) : linkOf(text, at, to, gap);
    } else if (code === 93 /* ] */ && codeAt(text, at + 1) === 40) {
      const close = linkTargetEnd(text, at + 2, end);
      if (close >= 0 && bracket >= 0 && tokens.length - bracket < 40) removeBracket(tokens, bracket);
      bracket = -1;
      if (close >= 0) {
        at = close;
        continue;
      }
      token = plainSignOf(text, at, "punctuation", gap);
    } else if (type === PUNCTUATION || type === APOSTROPHE) {
      if (code === 91 /* [ */) bracket = tokens.length;
      token =
        code < 128
          ? plainSignOf(text, at, "punctuation", gap)
          : newToken(at, at + 1, "punctuation", gap, foldedSign(code, foldedPunctuation));
    } else {
      const width = isPair(code, codeAt(text, at + 1)) && at + 1 < end ? 2 : 1;
      token =
        width === 1
          ? plainSignOf(text, at, "symbol", gap)
          : newToken(at, at + 2, "symbol", gap, looseWord(text.slice(at, at + 2)));
    }
    tokens.push(token);
    at = token.end;
    gap = "";
  }
  return tokens;
}

// All tokens are made here, with their fields in one order: that keeps reading them fast.
function newToken(start: number, end: number, kind: TokenKind, gap: Token["gap"], word: Word): Token {
  const { text, lower, shape, marks } = word;
  return { start, end, kind, text, lower, gap, shape, marks, word };
}

const signOf = (text: string, start: number, end: number, kind: TokenKind, gap: Token["gap"], lower: string): Token =>
  newToken(start, end, kind, gap, signNamed(text.slice(start, end), lower, kind === "word" ? "lower" : ""));

const plainSignOf = (text: string, start: number, kind: TokenKind, gap: Token["gap"]): Token =>
  newToken(start, start + 1, kind, gap, plainSign(codeAt(text, start)));

const linkOf = (text: string, start: number, end: number, gap: Token["gap"]): Token =>
  newToken(start, end, "link", gap, looseWord(text.slice(start, end)));

function removeBracket(tokens: Token[], bracket: number): void {
  const [removed] = tokens.splice(bracket, 1);
  const next = tokens[bracket];
  if (removed && next && next.gap === "") tokens[bracket] = { ...next, gap: removed.gap };
}

/** Where the address begins that a "@" after `tokens` is part of: "press@example.org" and "@handle" are one link each. */
function addressStart(tokens: readonly Token[], gap: Token["gap"]): number {
  let first = tokens.length;
  if (gap !== "") return first;
  while (first > 0 && tokens.length - first < 8 && isAddressPart(tokens[first - 1])) {
    first--;
    if (tokens[first]?.gap !== "") break;
  }
  return first;
}

/** Letters; an apostrophe between letters ("O'Reilly") unless it begins "'s"; dotted initials with their last dot ("U.S."). */
function wordEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end) {
    const code = codeAt(text, at);
    const type = classOf(code);
    if (type === LETTER) at++;
    else if (type === APOSTROPHE && at + 1 < end && isLetter(codeAt(text, at + 1)) && !isClitic(text, at, end)) at++;
    else break;
  }
  if (at === start + 1) {
    while (at + 1 < end && codeAt(text, at) === 46 && isLetter(codeAt(text, at + 1))) {
      if (at + 2 < end && isLetter(codeAt(text, at + 2))) break;
      at += 2;
    }
    if (at > start + 1 && codeAt(text, at) === 46) at++;
  }
  return at;
}

/** At an apostrophe: "'s" and nothing more. */
function isClitic(text: string, at: number, end: number): boolean {
  const s = codeAt(text, at + 1);
  return at + 1 < end && (s === 115 || s === 83) && !(at + 2 < end && isLetter(codeAt(text, at + 2)));
}

function numberEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  if (!isAsciiDigit(codeAt(text, start))) return at;
  if (isYearBeforeClock(text, start)) return start + 4;
  while (at < end) {
    const code = codeAt(text, at);
    if (isAsciiDigit(code)) at++;
    else if ((code === 44 || code === 46) && at + 1 < end && isAsciiDigit(codeAt(text, at + 1))) at += 2;
    else break;
  }
  return at;
}

/** "March 14, 20245:02 AM" lost the space between year and clock, as some sites' pages do when they are pasted. */
function isYearBeforeClock(text: string, start: number): boolean {
  const century = codeAt(text, start) === 50 ? 48 : 57;
  const head = codeAt(text, start);
  if ((head !== 49 && head !== 50) || codeAt(text, start + 1) !== century) return false;
  let at = start + 2;
  while (at < start + 6 && isAsciiDigit(codeAt(text, at))) at++;
  return at > start + 4 && codeAt(text, at) === 58 && isAsciiDigit(codeAt(text, at + 1));
}

function isAddressStart(text: string, start: number, end: number): boolean {
  const next = codeAt(text, end);
  if (next === 58 && text.startsWith("//", end + 1)) return end - start >= 3 && end - start <= 6;
  return next === 46 && end - start === 3 && /^www$/i.test(text.slice(start, end));
}

function addressEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isSpace(codeAt(text, at)) && !'()[]<>"“”'.includes(text.charAt(at))) at++;
  while (at > start && ".,;:!?'’".includes(text.charAt(at - 1))) at--;
  return at;
}

const isAddressPart = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === "word" || token.kind === "number" || /^[._+-]$/.test(token.text));

/**
 * At most 2,000 characters are looked at and eight brackets deep, so that a text full of unclosed links ("](](](") is read in
 * time proportional to its length.
 */
function linkTargetEnd(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + 2000);
  let depth = 1;
  for (let at = start; at < limit; at++) {
    const code = codeAt(text, at);
    if (code === 10 || code === 13) return -1;
    if (code === 40 && ++depth > 8) return -1;
    if (code === 41 && --depth === 0) return at + 1;
  }
  return -1;
}

function entityAt(text: string, start: number, end: number): string | undefined {
  const limit = Math.min(end, start + 10);
  for (let at = start + 1; at < limit; at++) {
    const code = codeAt(text, at);
    if (code === 59) return at > start + 2 ? text.slice(start, at + 1) : undefined;
    if (!isAsciiDigit(code) && code !== 35 && !(code < 128 && isLetter(code))) return undefined;
  }
  return undefined;
}

const folded: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "--",
  "―": "--",
  "‐": "-",
  "‑": "-",
};
const foldedPunctuation = (char: string): string => folded[char] ?? char;
