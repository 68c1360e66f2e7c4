import type { DateValue } from "./date-expression.ts";
import {
  dayAt,
  fullYear,
  goesOn,
  isGlued,
  isHyphen,
  isQuantity,
  lowerAt,
  type Phrase,
  pastDot,
  pastOrdinal,
  type Reader,
  readYear,
  yearAt,
} from "./reader.ts";
import { monthAbbreviations, months, weekdayAbbreviations, weekdays, wordSet } from "./words.ts";

/** "May 2024", "May 24, 2024", "Dec. 17", "May 24-26", "September quarter". */
export function readMonth(reader: Reader, at: number): Phrase | undefined {
  const month = monthAt(reader, at);
  if (!month) return undefined;
  const { next } = month;
  const dayed = readDayAfterMonth(reader, at, month);
  if (dayed) return dayed;
  if (!isMonthHere(reader, at, next)) return undefined;
  const range = readMonthRange(reader, at, month);
  if (range) return range;
  const unit = lowerAt(reader, next);
  if ((unit === "quarter" || unit === "half") && goesOn(reader, next)) {
    // "the September quarter" is the one that ends with it.
    const year = readYear(reader, next + 1);
    const end: DateValue = { kind: "month", month: month.month, ...(year ? { year: year.year } : {}) };
    return { first: at, next: year?.next ?? next + 1, value: { kind: "ending", unit, count: 1, end } };
  }
  const year = readYear(reader, next) ?? readGluedYear(reader, next);
  return {
    first: at,
    next: year?.next ?? next,
    value: { kind: "month", month: month.month, ...(year ? { year: year.year } : {}) },
  };
}

/** "24 May 2024", "24th of May", "24-26 May", with the number at `at`. */
export function readDayMonth(reader: Reader, at: number): Phrase | undefined {
  const day = dayAt(reader, at);
  if (day === undefined) return undefined;
  let next = pastOrdinal(reader, at + 1);
  let lastDay: number | undefined;
  if (isHyphen(reader, next) || /^(and|to|\/)$/.test(lowerAt(reader, next))) {
    lastDay = dayAt(reader, next + 1);
    if (lastDay === undefined || lastDay <= day) return undefined;
    next = pastOrdinal(reader, next + 2);
  }
  if (lowerAt(reader, next) === "of") next++;
  if (lowerAt(reader, next) === "-" && isGlued(reader, next)) next++;
  if (!goesOn(reader, next)) return undefined;
  const month = monthAt(reader, next);
  if (!month || reader.tokens[next]?.shape === "lower") return undefined;
  const year = readYear(reader, month.next) ?? readGluedYear(reader, month.next);
  const value: DateValue = {
    kind: "day",
    month: month.month,
    day,
    ...(lastDay ? { lastDay } : {}),
    ...(year ? { year: year.year } : {}),
  };
  return { first: at, next: year?.next ?? month.next, value };
}

/** "2024-05-24", "2024/05/24", "5/24/24", "24.05.2024". */
export function readNumericDate(reader: Reader, at: number): Phrase | undefined {
  const text = reader.tokens[at]?.text ?? "";
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text) ?? undefined;
  if (dotted) return numeric(at, at + 1, Number(dotted[1]), Number(dotted[2]), dotted[3] ?? "");
  const separator = lowerAt(reader, at + 1);
  if ((separator !== "-" && separator !== "/") || !isGlued(reader, at + 1) || !isGlued(reader, at + 2))
    return undefined;
  const second = reader.tokens[at + 2];
  const third = reader.tokens[at + 4];
  if (second?.kind !== "number" || third?.kind !== "number" || lowerAt(reader, at + 3) !== separator) return undefined;
  if (!isGlued(reader, at + 3) || !isGlued(reader, at + 4) || !/^\d{1,2}$/.test(second.text)) return undefined;
  const year = yearAt(reader, at);
  if (year !== undefined) {
    if (!/^\d{1,2}$/.test(third.text) || Number(second.text) > 12 || Number(second.text) < 1) return undefined;
    return {
      first: at,
      next: at + 5,
      value: { kind: "day", month: Number(second.text), day: Number(third.text), year },
    };
  }
  if (!/^\d{1,2}$/.test(text) || !/^(\d{4}|\d{2})$/.test(third.text)) return undefined;
  return numeric(at, at + 5, Number(text), Number(second.text), third.text);
}

function numeric(first: number, next: number, one: number, two: number, written: string): Phrase | undefined {
  const year = written.length === 2 ? fullYear(Number(written)) : Number(written);
  if (one < 1 || two < 1 || one > 31 || two > 31 || (one > 12 && two > 12) || year < 1000 || year > 2199)
    return undefined;
  return { first, next, value: { kind: "numeric", first: one, second: two, year } };
}

/** "Friday", "Friday, May 24, 2024", "Fri 24 May", "Friday last week". */
export function readWeekday(reader: Reader, at: number): Phrase | undefined {
  const token = reader.tokens[at];
  if (!token) return undefined;
  const before = reader.tokens[at - 1];
  if (before && goesOn(reader, at) && dayNames.has(before.lower) && before.shape === "Capital") return undefined;
  if (isAnyDay(reader, at)) return undefined;
  const short = weekdayAbbreviations.get(token.lower);
  // "Edmonton Sun, August 16"
  if (short !== undefined && before?.shape === "Capital" && goesOn(reader, at)) return undefined;
  const weekday = weekdays.get(token.lower) ?? short;
  if (weekday === undefined || token.shape === "miXed") return undefined;
  const next = short === undefined ? at + 1 : pastDot(reader, at + 1);
  const comma = lowerAt(reader, next) === "," ? next + 1 : next;
  const dated = goesOn(reader, comma) ? readDayOfWeekday(reader, comma) : undefined;
  if (dated?.value.kind === "day") return { first: at, next: dated.next, value: { ...dated.value, weekday } };
  // "Sun" and "Sat" are words, "Wed" may be; "Mon." and a date behind it leave no doubt.
  if (short !== undefined || token.shape === "lower") return undefined;
  if (periodicals.has(lowerAt(reader, next)) && reader.tokens[next]?.shape === "Capital") return undefined;
  const step = weekSteps.get(lowerAt(reader, next === comma && lowerAt(reader, next) === "of" ? next + 1 : next));
  const week = lowerAt(reader, next) === "of" ? next + 2 : next + 1;
  if (step !== undefined && lowerAt(reader, week) === "week" && goesOn(reader, next)) {
    return {
      first: at,
      next: week + 1,
      value: { kind: "weekday", weekday, of: { kind: "shift", unit: "week", by: step } },
    };
  }
  return { first: at, next, value: { kind: "weekday", weekday } };
}

const weekSteps: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);

/** "every Monday", "on a Friday" name no day; "a Wednesday meeting" does. */
function isAnyDay(reader: Reader, at: number): boolean {
  const before = lowerAt(reader, at - 1);
  if (before === "every" || before === "each" || before === "any") return true;
  if (before !== "a") return false;
  const after = reader.tokens[at + 1];
  return (
    after === undefined ||
    after.gap !== " " ||
    after.shape !== "lower" ||
    /^(in|of|and|or|at|when|that)$/.test(after.lower)
  );
}

/** Days that are names of events: "Black Monday", "Super Tuesday". */
const dayNames = wordSet("black bloody super ruby ash palm fat");

/** Names that a weekday begins: "The Sunday Times", "Friday Night Lights". */
const periodicals = wordSet(
  "times telegraph mirror mail express post herald independent sun night club star world mercury",
);

function readDayOfWeekday(reader: Reader, at: number): Phrase | undefined {
  const numericDate = readNumericDate(reader, at);
  if (numericDate) return numericDate;
  const month = monthAt(reader, at);
  if (month) return readDayAfterMonth(reader, at, month);
  return readDayMonth(reader, lowerAt(reader, at) === "the" ? at + 1 : at);
}

interface MonthWord {
  readonly month: number;
  /** Behind the month and its dot. */
  readonly next: number;
  readonly short: boolean;
}

export function monthAt(reader: Reader, at: number): MonthWord | undefined {
  const token = reader.tokens[at];
  if (token?.kind !== "word" || token.shape === "miXed") return undefined;
  const month = months.get(token.lower);
  if (month !== undefined) return { month, next: at + 1, short: false };
  const short = token.shape === "lower" ? undefined : monthAbbreviations.get(token.lower);
  return short === undefined ? undefined : { month: short, next: pastDot(reader, at + 1), short: true };
}

function readDayAfterMonth(reader: Reader, at: number, month: MonthWord): Phrase | undefined {
  if (reader.tokens[at]?.shape === "lower" && month.month !== 5 && month.month !== 3) return undefined;
  let start = month.next;
  if (lowerAt(reader, start) === "the") start++;
  if (!goesOn(reader, start)) return undefined;
  const glued = /^(\d{1,2}),(\d{4})$/.exec(reader.tokens[start]?.text ?? "");
  if (glued) {
    // "Dec. 17,2023" lost its space.
    return {
      first: at,
      next: start + 1,
      value: { kind: "day", month: month.month, day: Number(glued[1]), year: Number(glued[2]) },
    };
  }
  const day = dayAt(reader, start);
  if (day === undefined || (reader.tokens[at]?.shape === "lower" && month.month === 5)) return undefined;
  let next = pastOrdinal(reader, start + 1);
  if (next === start + 1 && isQuantity(reader, next)) return undefined;
  // "In May 20 workers walked out" is a month and a figure; with "on" it is a day.
  if (lowerAt(reader, at - 1) === "in" && countNouns.has(lowerAt(reader, next))) return undefined;
  let lastDay: number | undefined;
  const tie = lowerAt(reader, next);
  if (tie === "-" || tie === "and" || tie === "to" || tie === "through") {
    const last = dayAt(reader, next + 1);
    const behind = pastOrdinal(reader, next + 2);
    const bare =
      behind === next + 2 &&
      (isQuantity(reader, behind) || monthAt(reader, behind) || countNouns.has(lowerAt(reader, behind)));
    if (last !== undefined && last > day && !bare) {
      lastDay = last;
      next = behind;
    }
  }
  const year = readYear(reader, next);
  const value: DateValue = {
    kind: "day",
    month: month.month,
    day,
    ...(lastDay ? { lastDay } : {}),
    ...(year ? { year: year.year } : {}),
  };
  return { first: at, next: year?.next ?? next, value };
}

/** "May-2024", "May/2024". */
function readGluedYear(reader: Reader, at: number): { readonly year: number; readonly next: number } | undefined {
  const tie = lowerAt(reader, at);
  if ((tie !== "-" && tie !== "/") || !isGlued(reader, at) || !isGlued(reader, at + 1)) return undefined;
  const year = yearAt(reader, at + 1);
  return year === undefined ? undefined : { year, next: at + 2 };
}

/** "the January-March quarter" is one date; without the noun, the two months are two. */
function readMonthRange(reader: Reader, at: number, month: MonthWord): Phrase | undefined {
  const tie = lowerAt(reader, month.next);
  if (tie !== "-" && tie !== "to") return undefined;
  const last = monthAt(reader, month.next + 1);
  if (!last || !/^(quarter|period|half)$/.test(lowerAt(reader, last.next))) return undefined;
  const year = readYear(reader, last.next + 1);
  const value: DateValue = {
    kind: "months",
    month: month.month,
    lastMonth: last.month,
    ...(year ? { year: year.year } : {}),
  };
  return { first: at, next: year?.next ?? last.next + 1, value };
}

/**
 * Whether a month's name without a day is the month: not "may" the verb, nor "April Jones". Right on "in May", "May 2024",
 * "late March"; wrong on "March" at the head of a sentence ("March was slow").
 */
function isMonthHere(reader: Reader, at: number, next: number): boolean {
  const token = reader.tokens[at];
  if (!token) return false;
  const before = lowerAt(reader, at - 1);
  const year = readYear(reader, next) ?? readGluedYear(reader, next);
  if (token.shape === "lower") return year !== undefined && token.lower !== "may" && token.lower !== "march";
  if (year) return true;
  const after = reader.tokens[next];
  const cued = temporal.has(before) && reader.tokens[at - 1]?.gap !== undefined && goesOn(reader, at);
  // "Jan-Mar", "in July and Aug."
  if (reader.previous?.next === at - 1 && /^(-|and|or|to|,)$/.test(before) && reader.previous.value.kind === "month")
    return true;
  if (months.get(token.lower) === undefined) {
    // An abbreviation stands for itself only with its dot, or with "in", "since" and the like.
    return cued || (next > at + 1 && dayAt(reader, at - 1) === undefined && after?.shape !== "Capital");
  }
  if (!doubtful.has(token.lower)) return true;
  if (cued || (isHyphen(reader, at - 1) && isGlued(reader, at))) return true;
  if (before === "and" || before === "or" || before === "to" || before === ",") {
    if (reader.previous?.next === at - 1) return true;
  }
  const word = after?.lower ?? "";
  if ((word === "and" || word === "or" || word === "to" || word === "-" || word === ",") && monthAt(reader, next + 1))
    return true;
  if (token.lower === "may") return monthNouns.has(word) && reader.tokens[at - 1] !== undefined && goesOn(reader, at);
  return monthNouns.has(word) || word === "'s";
}

const doubtful = wordSet("may march april june august");
const monthNouns = wordSet(
  "sales figures data results deliveries figure report budget election elections deadline meeting was saw had",
);
const temporal = wordSet(
  "in since by until till from to through during last this next early mid late of before after between for ended ending " +
    "on beginning starting  end start around about previous each every whole",
);

/** What is counted in "1900 workers", so that the number before is no date. */
export const countNouns = wordSet(
  "people workers employees jobs cars vehicles units staff stores shops homes branches outlets companies firms students " +
    "members customers passengers flights seats rooms beds patients cases deaths shares copies households families " +
    "restaurants hotels schools hospitals trucks buses aircraft planes trains tonnes tons acres hectares barrels sites " +
    "locations countries cities towns delegates visitors users subscribers drivers pilots engineers researchers scientists " +
    "doctors nurses teachers officers soldiers troops men women children farmers investors shareholders suppliers dealers " +
    "dealerships items products models orders parts points stations chargers panels turbines apartments houses offices",
);
