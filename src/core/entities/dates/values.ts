import { lastSpoken, resolveAway, resolveSame, resolveThat, yearSpokenOf } from "./anaphora.ts";
import {
  addMonths,
  civilOf,
  type Day,
  dayOf,
  type Interval,
  isDate,
  monthsFrom,
  weekdayOf,
  yearInterval,
} from "./calendar.ts";
import type { DateValue, Step, Unit, YearName } from "./date-expression.ts";
import { distance, type Frame, pickYear, publishedDay, publishedYear } from "./frame.ts";
import { holidays } from "./holidays.ts";
import { resolvePart, resolveStretch } from "./parts-of.ts";
import { resolveShift, weekOf } from "./steps.ts";

/** The interval that a value denotes within a frame; undefined where it cannot be known. */
export function resolveValue(value: DateValue, frame: Frame): Interval | undefined {
  switch (value.kind) {
    case "day":
      return inYear(value.year, frame, value.month, (year) => daysOf(value, year));
    case "numeric":
      return resolveNumeric(value, frame);
    case "month":
      return value.step === undefined
        ? inYear(value.year, frame, value.month, (year) => monthsFrom(year, value.month, 1))
        : stepped(value.step, frame, (year) => monthsFrom(year, value.month, 1));
    case "months": {
      const count = ((value.lastMonth - value.month + 12) % 12) + 1;
      return inYear(value.year, frame, value.month, (year) => monthsFrom(year, value.month, count));
    }
    case "year":
      return { from: yearInterval(value.year).from, to: yearInterval(value.last ?? value.year).to };
    case "years":
      return { from: yearInterval(value.year).from, to: yearInterval(value.year + value.count - 1).to };
    case "season": {
      const make = (year: number): Interval => monthsFrom(year, 3 + value.season * 3, 3);
      return value.step === undefined ? inYear(value.year, frame, undefined, make) : stepped(value.step, frame, make);
    }
    case "holiday": {
      const rule = holidays.get(value.holiday);
      const make = (year: number): Interval | undefined => rule && single(rule(year));
      return value.step === undefined ? inYear(value.year, frame, undefined, make) : stepped(value.step, frame, make);
    }
    case "weekday":
      return resolveWeekday(value, frame);
    case "fiscal":
      return resolveFiscal(value, frame);
    case "nth":
      return resolveNth(value, frame);
    case "nth-weekday": {
      const of = resolveValue(value.of, frame);
      return of && nthWeekday(of, value.weekday, value.nth);
    }
    case "stretch":
      return resolveStretch(value, frame, resolveValue);
    case "ending":
      return resolveEnding(value, frame);
    case "starting": {
      const start = resolveValue(value.start, frame);
      return start && { from: start.from, to: addUnits(start.from, value.unit, value.count) - 1 };
    }
    case "shift":
      return resolveShift(value, frame);
    case "away":
      return resolveAway(value, frame);
    case "window": {
      const published = publishedDay(frame);
      if (published === undefined) return undefined;
      const far = addUnits(published, value.unit, value.count * value.direction);
      return value.direction < 0 ? { from: far, to: published } : { from: published, to: far };
    }
    case "part":
      return resolvePart(value, frame, resolveValue);
    case "same":
      return resolveSame(value, frame, resolveValue);
    case "that":
      return resolveThat(value, frame);
    case "to-date": {
      const whole = resolveShift({ kind: "shift", unit: value.unit, by: 0 }, frame);
      const published = publishedDay(frame);
      return whole && published !== undefined ? { from: whole.from, to: published } : undefined;
    }
    case "week-of": {
      const day = resolveValue(value.day, frame);
      return day && weekOf(day.from);
    }
  }
}

const single = (day: Day): Interval => ({ from: day, to: day });

function daysOf(value: Extract<DateValue, { kind: "day" }>, year: number): Interval | undefined {
  if (!isDate(year, value.month, value.day)) return undefined;
  const from = dayOf(year, value.month, value.day);
  // "Wednesday, March 3": the weekday tells the year.
  if (value.weekday !== undefined && value.year === undefined && weekdayOf(from) !== value.weekday) return undefined;
  if (value.lastDay === undefined) return single(from);
  return isDate(year, value.month, value.lastDay) ? { from, to: dayOf(year, value.month, value.lastDay) } : undefined;
}

/** A year that is named, shared with the next date ("from March to June 2023"), spoken of before, or told by the tense. */
function inYear(
  name: YearName | undefined,
  frame: Frame,
  month: number | undefined,
  make: (year: number) => Interval | undefined,
): Interval | undefined {
  if (typeof name === "number") return make(name);
  if (name === "that") {
    const year = yearSpokenOf(frame) ?? publishedYear(frame);
    return year === undefined ? undefined : make(year);
  }
  if (name !== undefined) {
    const year = publishedYear(frame);
    return year === undefined ? undefined : make(year + (name === "last" ? -1 : name === "next" ? 1 : 0));
  }
  const shared = sharedYear(frame, month);
  if (shared !== undefined) return make(shared);
  const spoken = spokenYear(frame, make);
  if (spoken) {
    frame.impliesYear = true;
    return spoken;
  }
  return pickYear(frame, make);
}

/** The year of the date that this one is tied to: "from November to March 2024", "in June and July last year". */
function sharedYear(frame: Frame, month: number | undefined): number | undefined {
  let at = frame.index;
  let ranged = false;
  while (frame.expressions[at]?.link && at < frame.index + 6) {
    if (frame.expressions[at]?.link === "to") ranged = true;
    at++;
    const next = frame.expressions[at]?.value;
    if (!next) return undefined;
    const year = "year" in next ? next.year : next.kind === "nth" ? ofYear(next) : undefined;
    if (year === undefined) continue;
    if (year === "earlier" || typeof year === "object") return undefined;
    const number = typeof year === "number" ? year : namedYear(year, frame);
    const later = "month" in next ? next.month : undefined;
    if (next.kind === "year") return undefined;
    return number !== undefined && ranged && month !== undefined && later !== undefined && month > later
      ? number - 1
      : number;
  }
  return undefined;
}

const ofYear = (value: Extract<DateValue, { kind: "nth" }>): number | undefined =>
  value.of?.kind === "year" ? value.of.year : undefined;

function namedYear(name: YearName, frame: Frame): number | undefined {
  if (typeof name === "number") return name;
  if (name === "that") return yearSpokenOf(frame);
  const year = publishedYear(frame);
  return year === undefined ? undefined : year + (name === "last" ? -1 : name === "next" ? 1 : 0);
}

/**
 * "It sold the unit in 2019 and left in October": the October of 2019. "Since 2016 … in December" is none, nor is what lies
 * ahead. "It filed in March 2020. In June it …" goes on in that year, when the article is of a later one.
 */
function spokenYear(frame: Frame, make: (year: number) => Interval | undefined): Interval | undefined {
  if (frame.tense === "future" || frame.tense === "present") return undefined;
  const last = frame.earlier.at(-1);
  if (!last?.interval || !last.written || frame.earlier.length <= frame.own) return undefined;
  const { year } = civilOf(last.interval.from);
  if (last.kind === "numeric" || civilOf(last.interval.to).year !== year) return undefined;
  if (last.kind === "year") {
    if (last.sentence !== frame.sentence || (last.lead !== "in" && last.lead !== "during" && last.lead !== "of"))
      return undefined;
    return make(year);
  }
  if (last.kind !== "day" && last.kind !== "month") return undefined;
  if (
    frame.published !== undefined &&
    (frame.published - last.interval.to < 240 || last.sentence < frame.sentence - 1)
  ) {
    if (last.sentence !== frame.sentence || last.link === undefined) return undefined;
  }
  const same = make(year);
  if (!same) return undefined;
  return same.from >= last.interval.from ? same : make(year + 1);
}

/** "last May", "this summer", "next December": counted from the article, whatever the tense. */
function stepped(step: Step, frame: Frame, make: (year: number) => Interval | undefined): Interval | undefined {
  const published = publishedDay(frame);
  if (published === undefined) return undefined;
  const { year } = civilOf(published);
  if (step === -1) {
    for (let at = year; at >= year - 2; at--) {
      const interval = make(at);
      if (interval && interval.to < published) return interval;
    }
  } else if (step === 1) {
    for (let at = year - 1; at <= year + 2; at++) {
      const interval = make(at);
      if (interval && interval.from > published) return interval;
    }
  } else {
    const own = [make(year - 1), make(year)].find(
      (interval) => interval && interval.from <= published && interval.to >= published,
    );
    if (own) return own;
    const current = make(year);
    // "this winter" in January began last year.
    const before = make(year - 1);
    if (current && before && frame.tense === "past" && current.from > published) return before;
    return current;
  }
  return undefined;
}

function resolveNumeric(value: Extract<DateValue, { kind: "numeric" }>, frame: Frame): Interval | undefined {
  const read = (month: number, day: number): Interval | undefined =>
    isDate(value.year, month, day) ? single(dayOf(value.year, month, day)) : undefined;
  const american = read(value.first, value.second);
  const european = read(value.second, value.first);
  if (!american || !european || value.first === value.second) return american ?? european;
  const published = publishedDay(frame);
  if (published === undefined) return undefined;
  // "7/8/07" in an article of July 9 is yesterday.
  return distance(american, published, 3) <= distance(european, published, 3) ? american : european;
}

function resolveWeekday(value: Extract<DateValue, { kind: "weekday" }>, frame: Frame): Interval | undefined {
  if (value.of) {
    const of = resolveValue(value.of, frame);
    return of && single(of.from + value.weekday);
  }
  const spoken = value.after ? lastSpoken(frame) : undefined;
  if (spoken) {
    frame.impliesPeriod = true;
    return single(spoken.to + 1 + ((value.weekday - weekdayOf(spoken.to + 1) + 7) % 7));
  }
  publishedDay(frame);
  const published = frame.written;
  if (published === undefined) return undefined;
  const today = weekdayOf(published);
  const back = (today - value.weekday + 7) % 7;
  const ahead = (value.weekday - today + 7) % 7;
  if (value.step === -1) return single(published - (back === 0 ? 7 : back));
  if (value.step === 1) return single(published - today + 7 + value.weekday);
  if (value.step === 0) {
    const day = published - today + value.weekday;
    return single(frame.tense === "past" && day > published ? day - 7 : day);
  }
  if (frame.lead === "until" || frame.lead === "till") return single(published + ahead);
  if (frame.tense === "past") return single(published - back);
  // "sales begin on Saturday" has them ahead, as "will begin" does.
  if (frame.tense !== undefined || frame.lead === "by") return single(published + ahead);
  return single(ahead < back ? published + ahead : published - back);
}

/** The company's own year where its convention is known, else the calendar's; "2023-24" runs from April then. */
function resolveFiscal(value: Extract<DateValue, { kind: "fiscal" }>, frame: Frame): Interval | undefined {
  if (value.end) {
    const end = resolveValue(value.end, frame);
    return end && endingAt(end, "year", 1);
  }
  const start = frame.fiscal?.start ?? 1;
  if (value.split) return monthsFrom(value.year, start === 1 ? 4 : start, 12);
  return monthsFrom(frame.fiscal?.named === "end" && start > 1 ? value.year - 1 : value.year, start, 12);
}

const months: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  "fiscal-year": 12,
  decade: 120,
  century: 1200,
};

export function addUnits(day: Day, unit: Unit, count: number): Day {
  const whole = months[unit];
  if (whole !== undefined) return addMonths(day, whole * count);
  return day + count * (unit === "week" ? 7 : unit === "fortnight" ? 14 : 1);
}

function resolveNth(value: Extract<DateValue, { kind: "nth" }>, frame: Frame): Interval | undefined {
  const { unit, nth } = value;
  const length = months[unit];
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
        ? resolveFiscal({ kind: "fiscal", year: value.of.year, split: false }, frame)
        : resolveValue(value.of, frame);
    return of && within(of);
  }
  const shared = sharedYear(frame, undefined);
  if (shared !== undefined) return within(yearInterval(shared));
  const { fiscal } = frame;
  const calendar =
    value.fiscal && fiscal && fiscal.start > 1 ? undefined : pickYear(frame, (year) => within(yearInterval(year)), 4);
  if (!fiscal || fiscal.start === 1) return value.fiscal && !fiscal ? undefined : calendar;
  const own = pickYear(frame, (year) => within(monthsFrom(year, fiscal.start, 12)), 4);
  if (!calendar || !own || frame.published === undefined) return own ?? calendar;
  // "second-quarter profit" in November is July to September for a company whose year begins in April.
  return nearness(own, frame) <= nearness(calendar, frame) ? own : calendar;
}

/** How far a period is from being the one that an article of the day speaks of; one that has just begun has no results yet. */
function nearness(interval: Interval, { published = 0, tense }: Frame): number {
  if (interval.from > published || interval.to < published) return distance(interval, published, 1);
  return tense === "past" && published - interval.from < 60 ? 80 : 20;
}

function half(of: Interval, nth: number): Interval {
  return nth === 1 ? { from: of.from, to: of.from + 14 } : { from: of.from + 15, to: of.to };
}

function nthWeekday(of: Interval, weekday: number, nth: number): Interval | undefined {
  const first = of.from + ((weekday - weekdayOf(of.from) + 7) % 7);
  const last = of.to - ((weekdayOf(of.to) - weekday + 7) % 7);
  const day = nth === -1 ? last : first + (nth - 1) * 7;
  return day >= of.from && day <= of.to ? single(day) : undefined;
}

function resolveEnding(value: Extract<DateValue, { kind: "ending" }>, frame: Frame): Interval | undefined {
  const tense = value.ended ?? (frame.tense === "future" ? undefined : frame.tense);
  const end = resolveValue(value.end, { ...frame, tense, lead: undefined });
  if (!("year" in value.end && typeof value.end.year === "number") && value.end.kind !== "year") frame.relative = true;
  return end && endingAt(end, value.unit, value.count);
}

/** So many units up to the end of `end`. */
function endingAt(end: Interval, unit: Unit, count: number): Interval {
  return { from: addUnits(end.to + 1, unit, -count), to: end.to };
}
