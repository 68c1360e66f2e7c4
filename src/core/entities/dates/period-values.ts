import { addMonths, type Day, type Interval, monthsFrom, shiftMonths, weekdayOf, yearInterval } from "./calendar.ts";
import type { DateValue, Tense, Unit } from "./date-expression.ts";
import { distance, type Frame, pickYear } from "./frame.ts";
import { monthCounts, stepFrom } from "./steps.ts";
import { sharedYear } from "./year-of.ts";

type Resolve = (value: DateValue, frame: Frame) => Interval | undefined;

const single = (day: Day): Interval => ({ from: day, to: day });

/** The company's own year where its convention is known, else the calendar's; "2023-24" runs from April then. */
export function resolveFiscal(
  value: Extract<DateValue, { kind: "fiscal" }>,
  frame: Frame,
  resolve: Resolve,
): Interval | undefined {
  if (value.end) {
    const end = resolve(value.end, frame);
    return end && endingAt(end, "year", 1);
  }
  const start = frame.fiscal?.start ?? 1;
  if (value.split) return monthsFrom(value.year, start === 1 ? 4 : start, 12);
  return monthsFrom(frame.fiscal?.named === "end" && start > 1 ? value.year - 1 : value.year, start, 12);
}

export function addUnits(day: Day, unit: Unit, count: number): Day {
  const whole = monthCounts[unit];
  if (whole !== undefined) return addMonths(day, whole * count);
  return day + count * (unit === "week" ? 7 : unit === "fortnight" ? 14 : 1);
}

export function resolveNth(
  value: Extract<DateValue, { kind: "nth" }>,
  frame: Frame,
  resolve: Resolve,
): Interval | undefined {
  const { unit, nth } = value;
  const length = monthCounts[unit];
  const last = value.until ?? nth;
  const within = (of: Interval): Interval | undefined => {
    if (unit === "half" && of.to - of.from < 32) return half(of, nth);
    if (unit === "quarter" || unit === "half" || unit === "month") {
      const whole = unit === "half" ? Math.round((of.to - of.from) / 30.44) / 2 : (length ?? 1);
      const first = nth === -1 ? Math.round((of.to - of.from) / 30.44 / whole) - 1 : nth - 1;
      return { from: addMonths(of.from, first * whole), to: addMonths(of.from, (first + 1 + last - nth) * whole) - 1 };
    }
    const days = unit === "week" ? 7 : unit === "weekend" ? 0 : 1;
    if (days === 0) {
      const saturday = nthWeekday(of, 5, nth);
      return saturday && { from: saturday.from, to: saturday.to + 1 };
    }
    if (nth === -1) return { from: of.to - days + 1, to: of.to };
    return { from: of.from + (nth - 1) * days, to: Math.min(of.to, of.from + nth * days - 1) };
  };
  if (value.of) {
    const of =
      value.fiscal && value.of.kind === "year"
        ? resolveFiscal({ kind: "fiscal", year: value.of.year, split: false }, frame, resolve)
        : resolve(value.of, frame);
    return of && within(of);
  }
  const shared = sharedYear(frame, undefined);
  if (shared !== undefined) return within(yearInterval(shared));
  const { fiscal } = frame;
  // "stood at 3 million at the end of the third quarter" has been, however long ago.
  const ahead = frame.lead === "at" ? undefined : 3.5;
  const calendar =
    value.fiscal && fiscal && fiscal.start > 1
      ? undefined
      : pickYear(frame, (year) => within(yearInterval(year)), ahead);
  if (!fiscal || fiscal.start === 1)
    return value.fiscal && !fiscal ? undefined : calendar && justOver(besideOthers(calendar, value, frame), frame);
  const own = pickYear(frame, (year) => within(monthsFrom(year, fiscal.start, 12)), ahead);
  if (!calendar || !own || frame.published === undefined) return own ?? calendar;
  // "second-quarter profit" in November is July to September for a company whose year begins in April.
  return justOver(nearness(own, frame) <= nearness(calendar, frame) ? own : calendar, frame);
}

/** "It will report first-quarter results on Tuesday", "it expects fourth-quarter profit to fall", told right after: the one just over. */
function justOver(interval: Interval, { expression, published, tense }: Frame): Interval {
  if (tense !== "future" || !/^(results|sums)$/.test(expression.of ?? "") || published === undefined) return interval;
  const before = shiftMonths(interval, -12);
  return interval.from > published + 100 && before.to < published && before.to > published - 75 ? before : interval;
}

/** "1 million in Q3 and 1.1 million in Q4": another quarter than the one beside it, and past as that one is. */
function besideOthers(interval: Interval, value: Extract<DateValue, { kind: "nth" }>, frame: Frame): Interval {
  const { published, tense, earlier } = frame;
  const beside = earlier.findLast(
    (other) => other.kind === "nth" && other.unit === value.unit && other.sentence === frame.sentence,
  );
  const found = notJustBegun(interval, value, frame);
  if (published === undefined || tense === "future" || !beside?.interval || beside.interval.to >= published)
    return found;
  const isSame = beside.interval.from === found.from && found !== interval;
  if (!isSame && found.from <= published) return found;
  return shiftMonths(interval, -12);
}

/**
 * "First-half profit fell", told in February by a company whose year is not known: the half that has just begun has no profit
 * yet, so that the company's first half is the one just over.
 */
function notJustBegun(interval: Interval, { unit }: Extract<DateValue, { kind: "nth" }>, frame: Frame): Interval {
  const { published, tense, fiscal } = frame;
  if (fiscal || tense !== "past" || published === undefined || (unit !== "quarter" && unit !== "half")) return interval;
  const age = published - interval.from;
  if (age < 0 || interval.to < published || age > (unit === "half" ? 80 : 45)) return interval;
  frame.impliesPeriod = true;
  return stepFrom(interval, unit, -1);
}

/** How far a period is from being the one that an article of the day speaks of; one that has just begun has no results yet. */
function nearness(interval: Interval, { published = 0, tense }: Frame): number {
  if (interval.from > published || interval.to < published) return distance(interval, published, 1);
  return tense === "past" && published - interval.from < 60 ? 80 : 20;
}

function half(of: Interval, nth: number): Interval {
  return nth === 1 ? { from: of.from, to: of.from + 14 } : { from: of.from + 15, to: of.to };
}

export function nthWeekday(of: Interval, weekday: number, nth: number): Interval | undefined {
  const first = of.from + ((weekday - weekdayOf(of.from) + 7) % 7);
  const last = of.to - ((weekdayOf(of.to) - weekday + 7) % 7);
  const day = nth === -1 ? last : first + (nth - 1) * 7;
  return day >= of.from && day <= of.to ? single(day) : undefined;
}

export function resolveEnding(
  value: Extract<DateValue, { kind: "ending" }>,
  frame: Frame,
  resolve: Resolve,
): Interval | undefined {
  // "The year ending March 31" may be over ("fell in the") or not ("its forecast for the"): the nearest, where the verb is past.
  const told = frame.tense === "future" ? undefined : frame.tense;
  const tense = value.ended === "future" && frame.tense === "past" ? undefined : (value.ended ?? told);
  const at = (of: Tense | undefined): Interval | undefined =>
    resolve(value.end, { ...frame, tense: of, lead: undefined });
  const near = at(tense);
  const ahead = frame.tense === "future" && !value.ended ? at("future") : undefined;
  // "It expects a profit for the year to March", but not right after that March, nor in "it will publish results for the year to March".
  const end = ahead && isAhead(ahead, near, frame) ? ahead : near;
  if (!("year" in value.end && typeof value.end.year === "number") && value.end.kind !== "year") frame.relative = true;
  return end && endingAt(end, value.unit, value.count);
}

function isAhead(ahead: Interval, near: Interval | undefined, { published, expression }: Frame): boolean {
  if (published === undefined || expression.of === "results") return false;
  return !near || near.to >= published || published - near.to > 75 || ahead.to - published < 200;
}

/** So many units up to the end of `end`. */
function endingAt(end: Interval, unit: Unit, count: number): Interval {
  return { from: addUnits(end.to + 1, unit, -count), to: end.to };
}
