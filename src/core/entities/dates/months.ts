import { wordSet } from "../../text/word-lists.ts";
import { countNouns } from "./count-nouns.ts";
import type { DateValue } from "./date-expression.ts";
import {
  dayAt,
  fullYear,
  goesOn,
  holdsAt,
  isAt,
  isGlued,
  isHyphen,
  isQuantity,
  lowerAt,
  type Phrase,
  pastDot,
  pastHyphen,
  pastOrdinal,
  phraseOf,
  type Reader,
  readYear,
  tokenAt,
  yearAt,
} from "./reader.ts";
import { monthAbbreviations, months, ordinals } from "./words.ts";

/** "May 2024", "May 24, 2024", "Dec. 17", "May 24-26", "September quarter". */
export function readMonth(reader: Reader, at: number): Phrase | undefined {
  const month = monthAt(reader, at);
  if (!month) return undefined;
  const { next } = month;
  const dayed = readDayAfterMonth(reader, at, month);
  if (dayed) return dayed;
  const quarterly = isAt(reader, pastHyphen(reader, next), /^(quarter|half)$/);
  if (!(quarterly && tokenAt(reader, at)?.shape === "Capital") && !isMonthHere(reader, at, next)) return undefined;
  const range = readMonthRange(reader, at, month);
  if (range) return range;
  const noun = pastHyphen(reader, next);
  const unit = lowerAt(reader, noun);
  if ((unit === "quarter" || unit === "half") && goesOn(reader, noun)) {
    // "the September quarter" is the one that ends with it.
    const year = readYear(reader, noun + 1);
    const end: DateValue = { kind: "month", month: month.month, year: year?.year };
    return phraseOf(at, year?.next ?? noun + 1, { kind: "ending", unit, count: 1, end });
  }
  const year = readYear(reader, next) ?? readGluedYear(reader, next) ?? readOldYear(reader, next);
  const half = year && pastHyphen(reader, year.next);
  if (half && isAt(reader, half, /^(quarter|half)$/) && goesOn(reader, half)) {
    // "the December 2023 quarter"
    const end: DateValue = { kind: "month", month: month.month, year: year.year };
    return phraseOf(at, half + 1, {
      kind: "ending",
      unit: lowerAt(reader, half) === "half" ? "half" : "quarter",
      count: 1,
      end,
    });
  }
  return phraseOf(at, year?.next ?? next, { kind: "month", month: month.month, year: year?.year });
}

/** "24 May 2024", "24th of May", "24-26 May", with the number at `at`. */
export function readDayMonth(reader: Reader, at: number): Phrase | undefined {
  const day = dayAt(reader, at);
  if (day === undefined) return undefined;
  let next = pastOrdinal(reader, at + 1);
  let lastDay: number | undefined;
  const tied = isAt(reader, next, /^[-/]$/) && isGlued(reader, next) && isGlued(reader, next + 1);
  if (tied && monthAt(reader, next + 1)) {
    // "10-Aug-2012", "8/Oct/2012"
    next++;
  } else if (holdsAt(reader, next, joints)) {
    const last = lowerAt(reader, next + 1) === "the" ? next + 2 : next + 1;
    lastDay = dayAt(reader, last);
    if (lastDay === undefined || lastDay <= day || isPair(reader, at - 1, next, day, lastDay)) return undefined;
    next = pastOrdinal(reader, last + 1);
  }
  if (isGlued(reader, at) && tokenAt(reader, at - 1)?.kind === "symbol") return undefined;
  if (lowerAt(reader, next) === "of") next++;
  if (!goesOn(reader, next)) return undefined;
  const of = lowerAt(reader, next - 1) === "of" ? reader.read(reader, next) : undefined;
  if (of?.value.kind === "shift" && of.value.unit === "month" && of.first === next) {
    // "the 15th of next month"
    return phraseOf(at, of.next, { kind: "month-day", day, of: of.value });
  }
  const month = monthAt(reader, next);
  if (!month || (tokenAt(reader, next)?.shape === "lower" && isAt(reader, next, /^(may|march)$/))) return undefined;
  const year = readYear(reader, month.next) ?? readGluedYear(reader, month.next) ?? readOldYear(reader, month.next);
  const value: DateValue = {
    kind: "day",
    month: month.month,
    day,
    lastDay,
    year: year?.year,
  };
  return phraseOf(at, year?.next ?? month.next, value);
}

/** "on May 12 and 15" names two days, "between May 12 and 15" those between them. */
const isPair = (reader: Reader, before: number, tie: number, day: number, last: number): boolean =>
  lowerAt(reader, tie) === "and" && last > day + 1 && lowerAt(reader, before) !== "between";

/** "4th" behind "Tuesday the" or "week of the": no "4th quarter", no "4th floor". */
export function readMonthDay(reader: Reader, at: number): Phrase | undefined {
  const day = dayAt(reader, at) ?? wordDay(reader, at);
  const next = pastOrdinal(reader, at + 1);
  const after = tokenAt(reader, next);
  if (
    day === undefined ||
    (next === at + 1 && dayAt(reader, at)) ||
    (after && after.gap !== "\n" && after.kind !== "punctuation")
  )
    return undefined;
  return isHyphen(reader, next) ? undefined : phraseOf(at, next, { kind: "month-day", day });
}

interface MonthWord {
  readonly month: number;
  /** Behind the month and its dot. */
  readonly next: number;
  readonly short: boolean;
}

export function monthAt(reader: Reader, at: number): MonthWord | undefined {
  const token = tokenAt(reader, at);
  if (token?.kind !== "word" || token.shape === "miXed") return undefined;
  const month = months.of(token);
  if (month !== undefined) return { month, next: at + 1, short: false };
  const short = token.shape === "lower" ? undefined : monthAbbreviations.of(token);
  return short === undefined ? undefined : { month: short, next: pastDot(reader, at + 1), short: true };
}

export function readDayAfterMonth(reader: Reader, at: number, month: MonthWord): Phrase | undefined {
  if (tokenAt(reader, at)?.shape === "lower" && (month.month === 5 || month.month === 3)) return undefined;
  let start = month.next;
  if (lowerAt(reader, start) === "the") start++;
  if (!goesOn(reader, start)) return undefined;
  const written = tokenAt(reader, start)?.text ?? "";
  const glued = written.length < 6 ? undefined : /^(\d{1,2}),(\d{4})$/.exec(written);
  if (glued) {
    // "Dec. 17,2023" lost its space.
    return phraseOf(at, start + 1, { kind: "day", month: month.month, day: Number(glued[1]), year: Number(glued[2]) });
  }
  const day = dayAt(reader, start) ?? wordDay(reader, start);
  if (day === undefined) return undefined;
  let next = pastOrdinal(reader, start + 1);
  if (next === start + 1 && isQuantity(reader, next)) return undefined;
  // "In May 20 workers walked out" is a month and a figure; with "on" it is a day.
  if (lowerAt(reader, at - 1) === "in" && holdsAt(reader, next, countNouns)) return undefined;
  let lastDay: number | undefined;
  const tie = lowerAt(reader, next);
  if (tie === "-" || tie === "and" || tie === "to" || tie === "through") {
    const last = dayAt(reader, next + 1);
    const behind = pastOrdinal(reader, next + 2);
    const bare =
      behind === next + 2 &&
      (isQuantity(reader, behind) || monthAt(reader, behind) || holdsAt(reader, behind, countNouns));
    if (last !== undefined && last > day && !bare && !isPair(reader, at - 1, next, day, last)) {
      lastDay = last;
      next = behind;
    }
  }
  const year = readYear(reader, next) ?? (lowerAt(reader, next) === "," ? readOldYear(reader, next + 1) : undefined);
  const value: DateValue = {
    kind: "day",
    month: month.month,
    day,
    lastDay,
    year: year?.year,
  };
  return phraseOf(at, year?.next ?? next, value);
}

/** "May eighth", where nothing follows that the ordinal could belong to ("May second-quarter sales"). */
function wordDay(reader: Reader, at: number): number | undefined {
  const after = tokenAt(reader, at + 1);
  const closed = after === undefined || after.gap === "\n" || (after.kind === "punctuation" && after.lower !== "-");
  const day = closed && /(st|nd|rd|th)$/.test(lowerAt(reader, at)) ? ordinals.of(tokenAt(reader, at)) : undefined;
  return day !== undefined && day > 0 ? day : undefined;
}

/** "May-2024", "May/2024". */
function readGluedYear(reader: Reader, at: number): { readonly year: number; readonly next: number } | undefined {
  const tie = lowerAt(reader, at);
  if ((tie !== "-" && tie !== "/") || !isGlued(reader, at) || !isGlued(reader, at + 1)) return undefined;
  const year = yearAt(reader, at + 1);
  return year === undefined ? undefined : { year, next: at + 2 };
}

/** "14 Feb 97": two digits that can be no day. */
function readOldYear(reader: Reader, at: number): { readonly year: number; readonly next: number } | undefined {
  const token = tokenAt(reader, at);
  if (token?.kind !== "number" || !goesOn(reader, at) || !/^[4-9]\d$/.test(token.text)) return undefined;
  const after = tokenAt(reader, at + 1);
  return after === undefined || after.kind === "punctuation" || after.gap === "\n"
    ? { year: fullYear(Number(token.text)), next: at + 1 }
    : undefined;
}

/** "the January-March quarter" is one date; without the noun, the two months are two. */
function readMonthRange(reader: Reader, at: number, month: MonthWord): Phrase | undefined {
  const tie = lowerAt(reader, month.next);
  if (tie !== "-" && tie !== "to") return undefined;
  // "the January-to-March quarter"
  const behind =
    tie === "-" && lowerAt(reader, month.next + 1) === "to" ? pastHyphen(reader, month.next + 2) : month.next + 1;
  const last = monthAt(reader, behind);
  if (!last || !isAt(reader, last.next, /^(quarter|period|half)$/)) return undefined;
  const year = readYear(reader, last.next + 1);
  const value: DateValue = {
    kind: "months",
    month: month.month,
    lastMonth: last.month,
    year: year?.year,
  };
  return phraseOf(at, year?.next ?? last.next + 1, value);
}

/**
 * Whether a month's name without a day is the month: not "may" the verb, nor "April Jones". Right on "in May", "May 2024",
 * "late March"; wrong on "March" at the head of a sentence ("March was slow").
 */
function isMonthHere(reader: Reader, at: number, next: number): boolean {
  const token = tokenAt(reader, at);
  if (!token) return false;
  const before = lowerAt(reader, at - 1);
  const year = readYear(reader, next) ?? readGluedYear(reader, next);
  const cued =
    goesOn(reader, at) &&
    (temporal.has(before) ||
      (before === "as" && isAt(reader, at - 2, /^(early|late|recently|soon)$/)) ||
      (before === "least" && lowerAt(reader, at - 2) === "at"));
  if (token.shape === "lower")
    return year ? !/^(may|march)$/.test(token.lower) : cued && months.holds(token) && !doubtful.holds(token);
  if (year) return true;
  const after = tokenAt(reader, next);
  // "Jan-Mar", "in July and Aug."
  if (reader.previous?.next === at - 1 && /^(-|and|or|to|,)$/.test(before) && reader.previous.value.kind === "month")
    return true;
  if (months.of(token) === undefined) {
    // An abbreviation stands for itself only with its dot, or with "in", "since" and the like; "Mar-a-Lago", "Jan Koum" do not.
    if (isHyphen(reader, next) && isGlued(reader, next + 1) && !monthAt(reader, next + 1)) return false;
    if (next === at + 1 && after?.shape === "Capital" && goesOn(reader, next)) return false;
    return cued || (next > at + 1 && dayAt(reader, at - 1) === undefined && after?.shape !== "Capital");
  }
  if (!doubtful.holds(token)) return true;
  if (cued || (isHyphen(reader, at - 1) && isGlued(reader, at))) return true;
  if (before === "and" || before === "or" || before === "to" || before === ",") {
    if (reader.previous?.next === at - 1) return true;
  }
  const word = after?.lower ?? "";
  if ((word === "and" || word === "or" || word === "to" || word === "-" || word === ",") && monthAt(reader, next + 1))
    return true;
  // "said August retail sales rose", "the March meeting", but "said April Jones", "Ms May said", "the Women's March was"
  const nominal = after?.shape === "lower" && after.gap === " " && !verbLike(word);
  const inside = tokenAt(reader, at - 1)?.shape === "lower" || before === "the";
  if (nominal && inside && goesOn(reader, at) && before !== "'s") return true;
  if (token.lower === "may")
    return (
      monthNouns.has(word) &&
      !/^(was|saw|had)$/.test(word) &&
      tokenAt(reader, at - 1) !== undefined &&
      goesOn(reader, at)
    );
  return monthNouns.has(word) || word === "'s";
}

const verbLike = (word: string): boolean => word.endsWith("ed") || verbs.has(word);
const verbs = wordSet(
  "said says is was has had will would may must told did does can could should in on at to for of with and or but as who that the a also not " +
    "be have been made took went came saw met led left won lost became runs ran sits",
);

const doubtful = wordSet("may march april june august");
const monthNouns = wordSet(
  "retail consumer industrial factory producer jobless employment payrolls exports imports orders inflation output production prices " +
    "sales figures data results deliveries figure report budget election elections deadline meeting was saw had",
);
const joints = wordSet("- and to /");
const temporal = wordSet(
  "in since by until till from to through during last this next early mid late of before after between for ended ending " +
    "on beginning starting  end start around about previous each every whole",
);
