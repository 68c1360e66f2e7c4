import { unitsOf } from "../text/characters.ts";
import { codeAt } from "../text/code-at.ts";
import type { Span } from "../text/span.ts";
import { readByline, readLoneName } from "./byline.ts";
import { isDateLine } from "./date-line.ts";
import { isBreadcrumb, isCounter, isFiling, isLabelRow, isMenu, plainLabel } from "./label-lines.ts";
import type { Line } from "./layout.ts";
import { biography, calls, endings, labels, promotion } from "./phrases.ts";
import { phrase, readSigns, sign } from "./signs.ts";

/** What can be seen of a line by itself. Its role follows from these and from its neighbours. */
export interface LineTraits {
  /** Words, counted up to 60. */
  readonly words: number;
  /** Ends as a sentence does. */
  readonly stops: boolean;
  /** A short line with a price or a percentage, as in a table of shares: "Antler Copper (ANT) 1,785p 2.24%". */
  readonly quoted: boolean;
  /** Ends in a full stop, as no title does. */
  readonly fullStop: boolean;
  readonly bullet: boolean;
  /** The level of a Markdown heading, else 0. */
  readonly heading: number;
  /** How many pieces stand in the line with two spaces or more between them; 1 for most lines. */
  readonly columns: number;
  readonly mark: "fence" | "rule" | "table" | "front-matter" | undefined;
  /** A button, menu entry or widget, or a row of them. */
  readonly label: boolean;
  /** A label after which, near the end, nothing of the article follows. */
  readonly ending: boolean;
  readonly promotion: boolean;
  /** Begins as a call to the reader. */
  readonly call: boolean;
  readonly speaksToReader: boolean;
  readonly biography: boolean;
  /** A short quotation with whoever says it: `“It will take years,” he added.` */
  readonly saying: boolean;
  readonly copyright: boolean;
  readonly author: string | undefined;
  /** Begins as a byline does, whoever it names: "By AFP". */
  readonly signed: boolean;
  /** The line is a person's name, as far as its form tells. */
  readonly loneName: string | undefined;
  /** The key of a `key: value` line, as in front matter. */
  readonly field: string | undefined;
  /** Little else than a calendar date. */
  readonly date: boolean;
}

/** A line of the text, trimmed, with its words and its traits; lines of white space only are left out. */
export interface TraitLine extends Span {
  readonly text: string;
  readonly traits: LineTraits;
}

/** A line whose role is known. */
export type RoleLine = TraitLine & Line;

/** `line` without its line end; long lines are judged by their first and last 400 characters. */
export function readTraits(text: string, line: Span): LineTraits {
  const { start, end } = line;
  const raw =
    end - start > 800 ? `${text.slice(start, start + 400)} ${text.slice(end - 400, end)}` : text.slice(start, end);
  const { words, seen, seams, phrases, opening } =
    raw.length === end - start
      ? readSigns(unitsOf(text, 0, text.length), start, end)
      : readSigns(unitsOf(raw, 0, raw.length), 0, raw.length);
  const has = (signs: number): boolean => (seen & signs) !== 0;
  const may = (phrase: number): boolean => (phrases & phrase) !== 0;
  const first = codeAt(raw, 0) | 32; // of a letter, the small one
  const startsWithLetter = first >= 97 && first <= 122;
  const columns = has(sign.wide) && words <= 40 ? raw.split(apart).length : 1;
  const mark = (startsWithLetter ? undefined : markOf(raw)) ?? (columns > 1 && isRow(raw) ? "table" : undefined);
  const isShort = words <= 16;
  const mayBeLabel = words <= 12 && (may(phrase.label) || has(sign.digit | sign.colon));
  const plain = mayBeLabel || (isShort && may(phrase.ending)) ? plainLabel(raw) : "";
  const author = isShort && mayBeByline(first, seen) ? readByline(raw, seen, phrases) : undefined;
  const field = has(sign.colon) ? keyed.exec(raw)?.[1]?.toLowerCase() : undefined;
  const loneName = words <= 3 || (words <= 6 && / in | \| /.test(raw)) ? readLoneName(raw) : undefined;
  return {
    words,
    stops: endsSentence(raw),
    quoted:
      words > 1 &&
      words <= 12 &&
      has(sign.digit) &&
      /\d\s?%|\dp\b|[$£€¥]\s?\d/.test(raw) &&
      !/!|\boff\b|\b(?:month|week)\b/i.test(raw),
    fullStop: isFullStop(raw),
    bullet: !startsWithLetter && /^(?:[•▪●◦‣·»›▶►→]|[-*+] |\d{1,2}\. )/.test(raw),
    heading: startsWithLetter ? 0 : headingOf(raw),
    columns,
    mark,
    label:
      mark !== "table" &&
      words <= 14 &&
      ((may(phrase.label) && (labels.has(plain) || (seams > 1 && isLabelRow(raw)))) ||
        (has(sign.digit) && isCounter(plain)) ||
        ((words === 1 || raw.startsWith("![")) && isAddress(raw)) ||
        (has(sign.digit) && phone.test(raw)) ||
        (first === 40 && wireNote.test(raw)) ||
        (has(sign.arrow) && (isBreadcrumb(raw) || initials.test(raw))) ||
        (has(sign.colon) && isFiling(plain)) ||
        (has(sign.bar | sign.wide) && isMenu(raw))),
    ending: isShort && may(phrase.ending) && isEnding(raw, plain, words),
    promotion:
      (may(phrase.promotion) && promotion.test(raw)) ||
      (has(sign.colon | sign.bar) &&
        /^(?:also read|read also|read more|see also|related|more|watch|listen|recommended)\s?[:|]/i.test(raw)),
    call: (opening & phrase.call) !== 0 && calls.has(firstWord(raw)),
    speaksToReader:
      words <= 45 &&
      may(phrase.you) &&
      !has(sign.quote) &&
      // "**How many boats do you build?**" is put to whoever is interviewed.
      !/^\*\*[^*]+\?\*\*$/.test(raw) &&
      /\b(?:you|your|yours|you['’](?:re|ll|ve))\b/i.test(raw),
    signed: words <= 5 && first === 98 && /^by \p{Lu}/iu.test(raw),
    saying: words >= 5 && words < 9 && has(sign.quote) && /["”] \p{L}[\p{L} .]{1,30} (?:said|says|added)\.$/u.test(raw),
    biography: words >= 6 && may(phrase.biography) && biography.test(raw),
    copyright:
      words <= 40 &&
      ((first === 99 && /^copyright\b/i.test(raw)) ||
        (first === 40 && /^\(c\)/i.test(raw)) ||
        (has(sign.copyright) && /^©|©\s?[\d\p{L}]/u.test(raw))),
    author,
    loneName,
    field,
    date: words <= 14 && has(sign.digit) && (may(phrase.month) || has(sign.jointDigits)) && isDateLine(raw),
  };
}

/** A byline begins with a word such as "by" or "posted", or has a comma, a dash or a bar between name and job. */
const mayBeByline = (first: number, seen: number): boolean =>
  (seen & (sign.bar | sign.comma | sign.dash | sign.wide)) !== 0 ||
  bylineStarts.has(first) ||
  first < 97 ||
  first > 122;

const bylineStarts: ReadonlySet<number> = new Set([..."abeprstw"].map((letter) => codeAt(letter, 0)));

// Patterns that are asked of nearly every line are made once.
const endsInAbbreviation = /\b(?:Inc|Co|Ltd|Corp|U\.S|U\.K)\.$/;
const keyed = /^([A-Za-z][\w -]{0,40}):(?: |$)/;
const finalStop = /[.!?…]["”’')\]*]*\s?(?:\([\p{L} ]{2,30}\)|[®■])?$/u;
/** "(Recasts with comments, adds shares)": what a wire has changed. */
const wireNote =
  /^\((?:.*\bopinions expressed are|adds|corrects|recasts|refiles|releads|removes|repeats|rewrites|updates|writes) .+\)$/i;
/** "cl/mw/jt", "MORE mf/rt": who wrote and edited for a wire. */
const initials = /^(?:MORE |END )?[a-z]{2,3}(?:\/[a-z]{2,3})+$/;
/** "Stockholm newsroom +46 8 123 4567", "Call Jo on 020 7946 0144" */
const phone = /(?:(?:\+\d{1,3}[ -]\(?\d{1,4}\)?|\b0\d{2,4}|\(\d{3}\))[ -]\d{3,4}[ -]|\b\d{3}-\d{3}-)\d{3,4}$/;
const loneWord = /^\W*\w+\.$/;

/** Whether a line ends as a sentence does; "… gained 0.1 percent. (dre)" ends with a reporter's initials. */
function endsSentence(raw: string): boolean {
  const last = codeAt(raw, raw.length - 1);
  if (last !== 46 && !"\"”’')]!?…*®■".includes(raw.charAt(raw.length - 1))) return false;
  return (last === 46 || finalStop.test(raw)) && !loneWord.test(raw);
}

/** Whether a line ends in a stop that belongs to no abbreviation. */
function isFullStop(raw: string): boolean {
  if (codeAt(raw, raw.length - 1) !== 46) return false;
  const before = codeAt(raw, raw.length - 2);
  return !(endsOfAbbreviations.has(before) && endsInAbbreviation.test(raw.slice(-6)));
}

const endsOfAbbreviations: ReadonlySet<number> = new Set([..."codpSK"].map((letter) => codeAt(letter, 0)));

/** A sentence set in bold opens many a clipped article: a long one that ends in a stop is no heading. */
const boldLead = /^\*\*(?:[^* ]+ ){8,}[^* ]+\.\*\*$/;

const headingOf = (raw: string): number =>
  /^#{1,6}(?= )/.exec(raw)?.[0].length ?? (/^\*\*[^*]+\*\*$/.test(raw) && !boldLead.test(raw) ? 3 : 0);

/** Whether two lines have the same standing among their neighbours: whatever else they say, their roles are the same. */
export const sameStanding = (a: LineTraits, b: LineTraits | undefined): boolean =>
  b !== undefined &&
  (a.words === b.words || (a.words > 30 && b.words > 30)) &&
  JSON.stringify({ ...a, words: 0 }) === JSON.stringify({ ...b, words: 0 });

/** Prose carries the article: a line of several words that ends as a sentence does, or is too long for a label. */
export const isProse = (traits: LineTraits): boolean =>
  traits.heading === 0 &&
  traits.mark === undefined &&
  ((traits.words >= 9 && traits.stops) || traits.words >= 22 || traits.saying);

function markOf(raw: string): LineTraits["mark"] {
  if (raw === "---" || raw === "+++") return "front-matter";
  if (raw.startsWith("```") || raw.startsWith("~~~")) return "fence";
  if (raw.startsWith("|") && raw.endsWith("|") && raw.length > 1) return "table";
  if (/^(?:[-*_=~] ?){3,}$/.test(raw)) return "rule";
  return undefined;
}

/** "Gross profit   112.4   111.9   +0.4%": a name and numbers, set in columns with spaces. */
function isRow(raw: string): boolean {
  const [name = "", ...cells] = raw.split(apart);
  if (!/\p{L}/u.test(name) || name.split(" ").length > 9) return false;
  const numbers = cells.filter((cell) => cellNumber.test(cell)).length;
  return numbers > 0 && cells.every((cell) => cellNumber.test(cell) || /^(?:[-–—*]|n\/?[am]\.?)$/i.test(cell));
}

const apart = /\s{2,}|\t/;
const cellNumber = /^[([]?[-+−–]?(?:[A-Z]{0,3}[$£€¥₹] ?)?[([]?\d[\d.,]{0,14} ?(?:%|p|x|m|bn|k|c|¢|pts?|pp|bps)?[)\]]?$/;

/** A line of nothing but an image, a link or an address: "![](https://…)", "jo.doe@paper.example". */
const isAddress = (raw: string): boolean =>
  /^(?:!\[[^\]]*\]\(\S+\)|https?:\/\/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/.test(raw);

function firstWord(raw: string): string {
  let end = 0;
  while (end < 16 && isSmallOrCapital(codeAt(raw, end))) end++;
  // No call to the reader is as long; what begins otherwise than with a plain word and a space is looked at closer.
  if (end === 16) return "";
  if (end > 0 && codeAt(raw, end) === 32) return raw.slice(0, end).toLowerCase();
  return /(?<=^[*_[(>\s]{0,6})[\p{L}'’]+/u.exec(raw)?.[0].toLowerCase().replaceAll("’", "'") ?? "";
}

const isSmallOrCapital = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** "Related posts", "About Acme" above a company's own words, "(Reporting by Jo Doe; editing by Li Wei)". */
function isEnding(raw: string, plain: string, words: number): boolean {
  if (words <= 6 && /^(?:About|ABOUT) (?:the )?\p{Lu}/u.test(raw) && !/[.!?]$/.test(raw)) return true;
  if (/^\(?(?:additional )?reporting (?:and writing )?by \p{Lu}/iu.test(raw)) return true;
  if (words > 8) return false;
  if (endingSet.has(plain)) return true;
  for (let at = plain.indexOf(" "); at >= 0 && words <= 6; at = plain.indexOf(" ", at + 1)) {
    if (endingSet.has(plain.slice(0, at))) return true;
  }
  return false;
}

const endingSet: ReadonlySet<string> = new Set(endings);
