import type { Block } from "../../text/block.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { type WordMap, wordMap, wordSet } from "../../text/word-lists.ts";
import { markWords } from "../../text/words.ts";
import type { DateExpression, DateValue, Tense } from "./date-expression.ts";
import { readDecade, readDecadeWord, readShortYear } from "./decades.ts";
import { readDigitPeriod, readFiscal, readFy, readLetterPeriod } from "./fiscal.ts";
import { holidayStarts, readHoliday } from "./holiday-names.ts";
import { readDayMonth, readMonth } from "./months.ts";
import { readNumericDate } from "./numeric-dates.ts";
import { readMidyear, readPart } from "./parts.ts";
import { readDigitOrdinal, readOrdinal } from "./periods.ts";
import { goesOn, type Phrase, type Reader, type Rule } from "./reader.ts";
import { readNearDay, readStep, readThat } from "./relative.ts";
import { readSame } from "./same.ts";
import { readSeason } from "./seasons.ts";
import { tenseOf } from "./tense.ts";
import { readUnit } from "./units.ts";
import { readWeekday, readWeekdaysAgo } from "./weekdays.ts";
import {
  decadeWords,
  monthAbbreviations,
  months,
  ordinals,
  pluralUnits,
  seasons,
  units,
  weekdayAbbreviations,
  weekdays,
} from "./words.ts";
import { readBareYear } from "./years.ts";

/**
 * The dates that a block's words give, in order and without overlap, as far as the block alone tells. Each word is looked up
 * once; only a trigger ("march", "last", "quarter", a number) is read further.
 *
 * chrono-node was tried first. On news it misses a fifth to a half of the dates (it knows no quarters, halves, decades, fiscal
 * years, "first 10 months of the year", "a year earlier", and few bare years), takes the nearest weekday whatever the tense
 * ("said on Friday" in a Monday article may come out ahead), gives "last week" one day, and gets at most three quarters of
 * the intervals right.
 */
export function recogniseDates(block: Block): readonly DateExpression[] {
  const { tokens } = block;
  const reader = {
    tokens,
    sentences: block.sentences,
    floor: 0,
    previous: undefined as Phrase | undefined,
    read,
    depth: 0,
  };
  const found: Phrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const short =
      token.kind === "number"
        ? readNumber(reader, at)
        : (token.marks & isTrigger) === 0
          ? undefined
          : triggers.of(token)?.(reader, at);
    if (!short || short.first < reader.floor) continue;
    const phrase = withPeriodOf(reader, short);
    found.push(phrase);
    reader.floor = phrase.next;
    reader.previous = phrase;
    at = phrase.next - 1;
  }
  return found.length === 0 ? [] : expressionsOf(block, found);
}

/** Dates inside dates go four deep: "first half | of the year | ended | in March". */
const deepest = 5;

const read: Rule = (reader, at) => {
  const token = reader.tokens[at];
  if (!token || reader.depth >= deepest) return undefined;
  reader.depth++;
  const phrase = token.kind === "number" ? readNumber(reader, at) : triggers.of(token)?.(reader, at);
  reader.depth--;
  return phrase;
};

const numberRules: readonly Rule[] = [
  readNumericDate,
  readDayMonth,
  readDigitPeriod,
  readDigitOrdinal,
  readDecade,
  readYearPeriod,
  readBareYear,
];

/** Numbers above 31 that are no year, and those with separators, are passed over at once. */
function readNumber(reader: Reader, at: number): Phrase | undefined {
  const token = reader.tokens[at] as Token;
  const length = token.text.length;
  if (
    length > 4 &&
    !(length <= 10 && token.text.charCodeAt(length - 3) === 46) &&
    token.text.charCodeAt(length - 5) !== 46
  )
    return undefined;
  for (const rule of numberRules) {
    const phrase = rule(reader, at);
    if (phrase) return phrase;
  }
  return undefined;
}

/** "2024 Q1", "2023 fourth quarter", "2024's first half". */
function readYearPeriod(reader: Reader, at: number): Phrase | undefined {
  let next = at + 1;
  const tie = reader.tokens[next]?.lower;
  if (tie === "'s" || tie === "-") next++;
  const token = reader.tokens[next];
  if (!token || token.gap === "\n") return undefined;
  const period =
    token.text === "Q" || token.text === "H"
      ? readLetterPeriod(reader, next)
      : tie === "-"
        ? undefined
        : readOrdinal(reader, next);
  if (period?.value.kind !== "nth" || period.value.of) return undefined;
  const year = readBareYear(reader, at);
  if (year?.next !== at + 1) return undefined;
  return { first: at, next: period.next, value: { ...period.value, of: year.value } };
}

/** "last year's third quarter", "the year's first half", "this year's first nine months". */
function withPeriodOf(reader: Reader, year: Phrase): Phrase {
  const { value } = year;
  const isYear =
    (value.kind === "shift" || value.kind === "that") && (value.unit === "year" || value.unit === "fiscal-year");
  const fiscal = value.kind === "fiscal" && goesOn(reader, year.next);
  if (!fiscal && (!isYear || reader.tokens[year.next]?.lower !== "'s")) return year;
  // "fiscal 2024 second quarter", "last year's Q2"
  const behind = reader.tokens[year.next]?.lower === "'s" ? year.next + 1 : year.next;
  const period = readOrdinal(reader, behind) ?? readLetterPeriod(reader, behind);
  if (fiscal && period?.value.kind === "ending") return { ...period, first: year.first };
  if ((period?.value.kind !== "nth" && period?.value.kind !== "stretch") || period.value.of) return year;
  return { first: year.first, next: period.next, value: { ...period.value, of: value } };
}

/** The rules by the word (in lower case) that may begin a date, or hold one together. The first that reads one wins. */
const triggers: WordMap<Rule> = wordMap(
  (() => {
    const table = new Map<string, Rule>();
    const add = (words: Iterable<string>, rule: Rule): void => {
      for (const word of words) {
        const earlier = table.get(word);
        table.set(word, earlier ? (reader, at) => earlier(reader, at) ?? rule(reader, at) : rule);
      }
    };
    add(holidayStarts, readHoliday);
    add(months.keys(), readMonth);
    add(monthAbbreviations.keys(), readMonth);
    add(weekdays.keys(), readWeekday);
    add(weekdayAbbreviations.keys(), readWeekday);
    add(
      [...weekdays.keys()].map((day) => `${day}s`),
      readWeekdaysAgo,
    );
    add(seasons.keys(), readSeason);
    add(decadeWords.keys(), readDecadeWord);
    add(["'"], readShortYear);
    add(["today", "tonight", "yesterday", "tomorrow"], readNearDay);
    add(ordinals.keys(), readOrdinal);
    add(
      "last past previous prior preceding this current next coming following upcoming latest recent".split(" "),
      readStep,
    );
    add("same corresponding comparable equivalent".split(" "), readSame);
    add(["that"], readThat);
    add("early mid middle late end close start beginning earlier later rest remainder".split(" "), readPart);
    add(["midyear"], readMidyear);
    add(["fiscal", "financial"], readFiscal);
    add(["fy"], readFy);
    add(["q", "h"], readLetterPeriod);
    add(units.keys(), readUnit);
    add(pluralUnits.keys(), readUnit);
    return table;
  })(),
);

const isTrigger = markWords(({ lower }) => triggers.has(lower));

/** Adds what the sentences say: the tense, the ties between one date and the next; drops what turns out to be none. */
function expressionsOf(block: Block, found: readonly Phrase[]): readonly DateExpression[] {
  const { tokens, sentences } = block;
  const expressions: DateExpression[] = [];
  let sentence = 0;
  for (let index = 0; index < found.length; index++) {
    const phrase = found[index] as Phrase;
    while (sentence < sentences.length - 1 && (sentences[sentence] as Sentence).last < phrase.first) sentence++;
    const bounds = sentences[sentence] ?? { first: 0, last: tokens.length - 1 };
    const tense = needsTense(phrase.value) ? tenseOf(tokens, bounds, phrase.first, phrase.next) : undefined;
    if (isVagueToday(tokens, phrase, tense)) continue;
    const link = linkOf(tokens, phrase, found[index + 1]);
    const lead = leadOf(tokens, phrase.first);
    const place = placeOf(tokens, bounds.first, phrase.first);
    const joined = isJoined(tokens, found[index - 1]?.next ?? 0, phrase.first);
    const start = (tokens[phrase.first] as Token).start;
    const end = (tokens[phrase.next - 1] as Token).end;
    expressions.push({
      start,
      end,
      text: block.text.slice(start, end),
      value: phrase.value,
      tense,
      lead: lead || undefined,
      place,
      joined: joined || undefined,
      of: thingOf(tokens, phrase),
      sentence,
      link,
    });
  }
  return expressions;
}

/** Whether a value leaves the year or the week open, so that the tense decides. */
function needsTense(value: DateValue): boolean {
  if (value.kind === "year" || value.kind === "years" || value.kind === "numeric") return false;
  if ((value.kind === "day" || value.kind === "month") && typeof value.year === "number") return false;
  return true;
}

/** "Today, electric cars are common": nowadays. A day has a verb of the past or the future beside it: "announced today". */
function isVagueToday(tokens: readonly Token[], phrase: Phrase, tense: Tense | undefined): boolean {
  if (phrase.value.kind !== "shift" || phrase.value.unit !== "day" || phrase.value.by !== 0) return false;
  const after = tokens[phrase.next];
  if (after?.lower === "'s" && after.gap === "")
    return !/^(announcement|meeting|trading|session|close|decision|ruling|verdict|results|deal|vote|news|statement|report)$/.test(
      tokens[phrase.next + 1]?.lower ?? "",
    );
  return tense === undefined || tense === "present";
}

function placeOf(tokens: readonly Token[], opening: number, first: number): DateExpression["place"] {
  if (first - opening < 3) return "opening";
  for (let at = first - 1; at >= opening && at > first - 12; at--) {
    if (asideWords.holds(tokens[at])) return "aside";
  }
  return undefined;
}

function thingOf(tokens: readonly Token[], { first, next, value }: Phrase): DateExpression["of"] {
  const after = tokens[next];
  if (value.kind === "nth" || value.kind === "that") {
    let noun = next;
    // "first-quarter and full-year results"
    while (noun < next + 6 && beforeReported.holds(tokens[noun])) noun++;
    return results.holds(tokens[noun]) ? "results" : sums.holds(tokens[noun]) ? "sums" : undefined;
  }
  const isDay = value.kind === "month" || value.kind === "day";
  if (isDay && isDecided(tokens, first)) return "event";
  return isDay && determiners.holds(tokens[first - 1]) && after?.gap === " " && after.shape === "lower"
    ? "event"
    : undefined;
}

function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  let and = false;
  if (to - from > 12) return false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (clauseMarks.holds(token)) return false;
    if (token?.lower === "and" || token?.lower === "then") and = true;
  }
  return and;
}

function leadOf(tokens: readonly Token[], first: number): string | undefined {
  const before = tokens[first - 1];
  const token = determiners.holds(before) ? tokens[first - 2] : before;
  // "until after the summer"
  if (token?.lower === "after" && tokens[first - 3]?.lower === "until") return "until";
  // "ahead of the June vote"
  const ahead = token?.lower === "of" && tokens[first - (token === before ? 2 : 3)]?.lower === "ahead";
  return ahead ? "before" : leads.holds(token) ? token?.lower : undefined;
}

const leads = wordSet("in on at by until till before from since after during for to through of as");

function linkOf(tokens: readonly Token[], phrase: Phrase, next: Phrase | undefined): "to" | "and" | undefined {
  if (!next) return undefined;
  let at = phrase.next;
  let link: "to" | "and" | undefined;
  const isBetween = tokens[phrase.first - 1]?.lower === "between";
  for (; at < next.first; at++) {
    const token = tokens[at];
    if (!link && rangeWords.holds(token)) link = "to";
    else if (!link && listWords.holds(token)) link = isBetween && token?.lower === "and" ? "to" : "and";
    else if (!(link && afterLink.holds(token)) || tokens[at - 1]?.lower === "-") return undefined;
  }
  return link;
}

/** "voted to strike on 3 May": what is decided on may lie ahead. */
function isDecided(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 2; at > first - 9 && at > 0; at--) {
    if (tokens[at]?.lower === "to" && decisions.holds(tokens[at - 1])) return true;
    if (clauseMarks.holds(tokens[at])) return false;
  }
  return false;
}

const decisions = wordSet("agreed voted decided offered threatened opted ordered");
const beforeReported = wordSet("and full - half year annual fiscal first second third fourth quarter");
const results = wordSet("results earnings figures numbers data report");
const sums = wordSet(
  "profit profits loss losses sales revenue net income gdp pretax operating adjusted core headline underlying",
);
const asideWords = wordSet("who which whose founded born built");
const clauseMarks = wordSet(", ; : .");
const determiners = wordSet("the a an its this their");
const rangeWords = wordSet("- to through until till");
const listWords = wordSet("and or , & /");
const afterLink = wordSet("and or in on the of from");
