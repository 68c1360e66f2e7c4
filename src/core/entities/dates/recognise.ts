import type { Block } from "../../text/block.ts";
import type { Token } from "../../text/tokens.ts";
import { type WordMap, wordMap } from "../../text/word-lists.ts";
import { markWords } from "../../text/words.ts";
import type { DateExpression } from "./date-expression.ts";
import { readDecade, readDecadeWord, readShortYear } from "./decades.ts";
import { expressionsOf } from "./expressions.ts";
import { readDigitPeriod, readFiscal, readFy, readLetterPeriod } from "./fiscal.ts";
import { holidayStarts, readHoliday } from "./holiday-names.ts";
import { readDayMonth, readMonth } from "./months.ts";
import { readNumericDate } from "./numeric-dates.ts";
import { readMidyear, readPart } from "./parts.ts";
import { readDigitOrdinal, readOrdinal } from "./periods.ts";
import { goesOn, type Phrase, phraseOf, type Reader, type Rule, tokenAt } from "./reader.ts";
import { readNearDay, readStep, readThat } from "./relative.ts";
import { readSame } from "./same.ts";
import { readSeason } from "./seasons.ts";
import { readUnit } from "./units.ts";
import { readWeekday } from "./weekdays.ts";
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
  const token = tokenAt(reader, at);
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
  const token = tokenAt(reader, at) as Token;
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
  const tie = tokenAt(reader, next)?.lower;
  if (tie === "'s" || tie === "-") next++;
  const token = tokenAt(reader, next);
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
  return phraseOf(at, period.next, { ...period.value, of: year.value });
}

/** "last year's third quarter", "the year's first half", "this year's first nine months". */
function withPeriodOf(reader: Reader, year: Phrase): Phrase {
  const { value } = year;
  const isYear =
    (value.kind === "shift" || value.kind === "that") && (value.unit === "year" || value.unit === "fiscal-year");
  const fiscal = value.kind === "fiscal" && goesOn(reader, year.next);
  if (!fiscal && (!isYear || tokenAt(reader, year.next)?.lower !== "'s")) return year;
  // "fiscal 2024 second quarter", "last year's Q2"
  const behind = tokenAt(reader, year.next)?.lower === "'s" ? year.next + 1 : year.next;
  const period = readOrdinal(reader, behind) ?? readLetterPeriod(reader, behind);
  if (fiscal && period?.value.kind === "ending") return { ...period, first: year.first };
  if ((period?.value.kind !== "nth" && period?.value.kind !== "stretch") || period.value.of) return year;
  return phraseOf(year.first, period.next, { ...period.value, of: value });
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
