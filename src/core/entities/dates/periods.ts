import { wordSet } from "../../text/word-lists.ts";
import type { DateValue, Unit } from "./date-expression.ts";
import { monthAt } from "./months.ts";
import {
  countAt,
  dayAt,
  goesOn,
  holdsAt,
  isAt,
  isGlued,
  isHyphen,
  looseThat,
  lowerAt,
  type Phrase,
  pastHyphen,
  pastOrdinal,
  phraseOf,
  type Reader,
  readYear,
  tokenAt,
} from "./reader.ts";
import { ordinals, pluralUnits, units, weekdays } from "./words.ts";

/**
 * The date that bounds a period, from `at`: "2023", "of the year", "fiscal 2024", "of last year", "this year". `of` and `in` may
 * stand before it; a bare "the year" is the one spoken of.
 */
export function readFrame(
  reader: Reader,
  at: number,
): { readonly value: DateValue; readonly next: number } | undefined {
  if (!goesOn(reader, at)) return undefined;
  const word = lowerAt(reader, at);
  const tied = word === "of" || word === "in" || word === "for";
  if (!tied) {
    const year = readYear(reader, at);
    if (year && typeof year.year === "number") return { value: { kind: "year", year: year.year }, next: year.next };
    if (!adjacent.has(word)) return undefined;
  }
  let start = tied ? at + 1 : at;
  if (tied && holdsAt(reader, start, determiners)) start++;
  if (tied && lowerAt(reader, start) === "new" && holdsAt(reader, start + 1, fiscalWords)) {
    // "the first six weeks of the new financial year"
    const value: DateValue = { kind: "shift", unit: "fiscal-year", by: 0 };
    if (lowerAt(reader, start + 2) === "year") return { value, next: start + 3 };
  }
  if (lowerAt(reader, start) === "calendar") start++;
  if (!goesOn(reader, start)) return undefined;
  const phrase = reader.read(reader, start);
  if (phrase && (phrase.first === start || lowerAt(reader, phrase.first) === "calendar"))
    return { value: phrase.value, next: phrase.next };
  if (tied && (lowerAt(reader, start - 1) === "the" || (word === "of" && lowerAt(reader, at - 1) === "end"))) {
    const unit = units.of(tokenAt(reader, start));
    if (unit && unit !== "day" && unit !== "period" && !isHyphen(reader, start + 1)) {
      const value: DateValue = looseThat(unit);
      return { value, next: start + 1 };
    }
  }
  return undefined;
}

const adjacent = wordSet("last this next fy fiscal same ended ending");
const determiners = wordSet("the its their our a");

/** "third quarter", "first half of 2023", "first 10 months of the year", "second week of May", "first Monday in May". */
export function readOrdinal(reader: Reader, at: number): Phrase | undefined {
  const nth = ordinals.of(tokenAt(reader, at));
  if (nth === undefined) return undefined;
  const tens = isHyphen(reader, at - 1) && isGlued(reader, at) ? at - 2 : at - 1;
  return lowerAt(reader, tens) === "twenty"
    ? readOrdinalOf(reader, tens, nth + 20, at + 1)
    : readOrdinalOf(reader, at, nth, at + 1);
}

/** "1st quarter", "4th qtr", "9th month of next year", "19th century", with the number at `at`. */
export function readDigitOrdinal(reader: Reader, at: number): Phrase | undefined {
  const nth = dayAt(reader, at);
  const next = pastOrdinal(reader, at + 1);
  if (nth === undefined || next === at + 1) return undefined;
  return readOrdinalOf(reader, at, nth, next);
}

/** With what stands behind the ordinal at `behind`. */
function readOrdinalOf(reader: Reader, at: number, nth: number, behind: number): Phrase | undefined {
  let next = pastHyphen(reader, behind);
  if (!goesOn(reader, next)) return undefined;
  if (next === behind && nth > 9 && nth < 22 && lowerAt(reader, next) === "century")
    return phraseOf(at, next + 1, { kind: "years", year: nth * 100 - 100, count: 100 });
  if (nth > 0 && lowerAt(reader, next) === "of") {
    // "the first of May", "the Twenty-fourth of May 2019"
    const month = monthAt(reader, next + 1);
    if (!month || tokenAt(reader, next + 1)?.shape === "lower") return undefined;
    const year = readYear(reader, month.next);
    const value: DateValue = { kind: "day", month: month.month, day: nth, year: year?.year };
    return phraseOf(at, year?.next ?? month.next, value);
  }
  const count = countAt(reader, next);
  if (count !== undefined) return readStretch(reader, at, nth, next, count);
  let until: number | undefined;
  const tie = lowerAt(reader, next);
  if (tie === "and" || tie === "or" || tie === "to") {
    // "first and second quarters"
    until = ordinals.of(tokenAt(reader, next + 1));
    if (until === undefined || until <= nth) return undefined;
    next = pastHyphen(reader, next + 2);
  }
  let fiscal = false;
  if (holdsAt(reader, next, fiscalWords)) {
    fiscal = true;
    next = pastHyphen(reader, next + 1);
  }
  const word = lowerAt(reader, next);
  const weekday = weekdays.get(word);
  if (weekday !== undefined && (nth === -1 || nth < 6)) {
    const of = isAt(reader, next + 1, /^(of|in)$/) ? readFrame(reader, next + 1) : undefined;
    return of && phraseOf(at, of.next, { kind: "nth-weekday", weekday, nth, of: of.value });
  }
  const unit = units.get(word) ?? (until === undefined ? undefined : pluralUnits.get(word));
  if (unit === undefined || (until === undefined && isHyphen(reader, next + 1) && isGlued(reader, next + 2)))
    return undefined;
  return readNth(reader, { first: at, next: next + 1, nth, unit, fiscal, until });
}

interface NthWords {
  readonly first: number;
  readonly next: number;
  readonly nth: number;
  readonly unit: Unit;
  readonly fiscal: boolean;
  readonly until?: number | undefined;
}

const limits: Readonly<Partial<Record<Unit, number>>> = {
  quarter: 4,
  half: 2,
  week: 5,
  month: 12,
  day: 10,
  weekend: 5,
};

export function readNth(reader: Reader, { first, next, nth, unit, fiscal, until }: NthWords): Phrase | undefined {
  const limit = limits[unit];
  if (limit === undefined || nth > limit) return undefined;
  const periodic = unit === "quarter" || unit === "half";
  const before = lowerAt(reader, first - 1);
  // "for a third quarter", "their second quarter in a row" count quarters; "last quarter" is a step from the article.
  if (
    (before === "a" && !(isHyphen(reader, next - 2) && isGlued(reader, next - 1))) ||
    holdsAt(reader, next, runs) ||
    (lowerAt(reader, next) === "in" && lowerAt(reader, next + 1) === "a")
  )
    return undefined;
  // "the second quarter in which costs rose" counts quarters too.
  if (lowerAt(reader, next) === "in" && lowerAt(reader, next + 1) === "which") return undefined;
  const ended = readEnd(reader, next);
  if (periodic && ended) return phraseOf(first, ended.next, endingValue(unit, ended));
  const of = readFrame(reader, next);
  if (!periodic && (!of || of.value.kind === "day")) return undefined;
  if (nth === -1 && !of) return undefined;
  if (!of && lowerAt(reader, next) === "of" && goesOn(reader, next)) return undefined;
  const behind = of?.next ?? next;
  if (periodic && lowerAt(reader, behind) === "," && lowerAt(reader, behind + 1) === "which") {
    // "its fiscal third quarter, which ended on April 30"
    const end = readEnd(reader, behind + 2);
    if (end) return phraseOf(first, behind, endingValue(unit, end));
  }
  const value: DateValue = {
    kind: "nth",
    unit,
    nth: nth === -1 && unit === "quarter" ? 4 : nth === -1 && unit === "half" ? 2 : nth,
    of: of?.value,
    fiscal: fiscal || undefined,
    until,
  };
  return phraseOf(first, of?.next ?? next, value);
}

export const endingValue = (unit: Unit, { value, ended }: NonNullable<ReturnType<typeof readEnd>>): DateValue => ({
  kind: "ending",
  unit,
  count: 1,
  end: value,
  ended,
});

const runs = wordSet("running straight consecutive successive row");

/** "first 10 months of the year", "last two weeks of May", "first three quarters of 2023"; bare, of the year spoken of. */
function readStretch(reader: Reader, at: number, nth: number, counted: number, count: number): Phrase | undefined {
  if (nth !== 1 && nth !== -1) return undefined;
  let next = counted + 1;
  const fiscal = holdsAt(reader, next, fiscalWords);
  if (fiscal) next++;
  next = pastHyphen(reader, next);
  const unit =
    pluralUnits.of(tokenAt(reader, next)) ??
    (isHyphen(reader, next - 1) || nth === 1 ? units.of(tokenAt(reader, next)) : undefined);
  if (unit === undefined || unit === "period" || !goesOn(reader, next)) return undefined;
  const of = readFrame(reader, next + 1);
  if (nth === 1 && !of) {
    // "the first nine months" are the year's; "in its first two years" are a life's.
    if (
      (unit !== "month" && unit !== "quarter") ||
      !isAt(reader, at - 1, /^(the|'s)$/) ||
      lowerAt(reader, next + 1) === "of"
    )
      return undefined;
  }
  if (nth === -1 && !of) return undefined;
  const value: DateValue = { kind: "stretch", nth: nth === 1 ? 1 : -1, count, unit, of: of?.value };
  return phraseOf(at, of?.next ?? next + 1, value);
}

const fiscalWords = wordSet("fiscal financial");

/** "to September 1", "ended March 2024", "ending in June", "through the end of March", from the word that ties. */
export function readEnd(
  reader: Reader,
  at: number,
): { readonly value: DateValue; readonly next: number; readonly ended?: "past" | "future" } | undefined {
  // "the year that ended in March"
  const clause = isAt(reader, at, /^(that|which)$/) && isAt(reader, at + 1, /^end(ed|s)$/);
  const tie = lowerAt(reader, clause ? at + 1 : at);
  if (!(clause || endings.has(tie)) || !goesOn(reader, at)) return undefined;
  let start = at + (clause ? 2 : 1);
  if (isAt(reader, start, /^(in|on|at|by)$/)) start++;
  if (lowerAt(reader, start) === "the") start++;
  if (!goesOn(reader, start)) return undefined;
  const phrase = reader.read(reader, start);
  if (!phrase || phrase.first !== start || !ends.has(phrase.value.kind)) return undefined;
  return {
    value: phrase.value,
    next: phrase.next,
    ...(tie === "ended" ? { ended: "past" as const } : /^end(ing|s)$/.test(tie) ? { ended: "future" as const } : {}),
  };
}

const endings = wordSet("to ended ending through until till");
const ends = wordSet("day numeric month year part weekday holiday shift");
