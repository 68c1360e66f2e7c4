import { lastSpoken, resolveAway, resolveSame, resolveThat } from "./anaphora.ts";
import { type Day, dayOf, type Interval, isDate, monthsFrom, weekdayOf, yearInterval } from "./calendar.ts";
import type { DateValue } from "./date-expression.ts";
import { distance, type Frame, publishedDay } from "./frame.ts";
import { holidays } from "./holidays.ts";
import { resolvePart, resolveStretch } from "./parts-of.ts";
import { addUnits, nthWeekday, resolveEnding, resolveFiscal, resolveNth } from "./period-values.ts";
import { resolveShift, weekOf } from "./steps.ts";
import { inYear, stepped } from "./year-of.ts";

/** The interval that a value denotes within a frame; undefined where it cannot be known. */
export function resolveValue(value: DateValue, frame: Frame): Interval | undefined {
  switch (value.kind) {
    case "day":
      return (
        inYear(value.year, frame, value.month, (year) => daysOf(value, year)) ??
        inYear(value.year, frame, value.month, (year) => daysOf({ ...value, weekday: 7 }, year))
      );
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
      const make = (year: number): Interval | undefined =>
        rule && (value.weekend ? longWeekend(rule(year)) : single(rule(year)));
      return value.step === undefined ? inYear(value.year, frame, undefined, make) : stepped(value.step, frame, make);
    }
    case "weekday":
      return resolveWeekday(value, frame);
    case "fiscal":
      return resolveFiscal(value, frame, resolveValue);
    case "nth":
      return resolveNth(value, frame, resolveValue);
    case "nth-weekday": {
      const of = resolveValue(value.of, frame);
      return of && nthWeekday(of, value.weekday, value.nth);
    }
    case "stretch":
      return resolveStretch(value, frame, resolveValue);
    case "ending":
      return resolveEnding(value, frame, resolveValue);
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

/** The Saturday and Sunday by a holiday, and the days between them and it: Labor Day's has three days, Thanksgiving's four. */
function longWeekend(day: Day): Interval {
  const weekday = weekdayOf(day);
  const saturday = day - weekday + (weekday < 3 ? -2 : 5);
  return { from: Math.min(saturday, day), to: Math.max(saturday + 1, day) };
}

const single = (day: Day): Interval => ({ from: day, to: day });

function daysOf(value: Extract<DateValue, { kind: "day" }>, year: number): Interval | undefined {
  if (!isDate(year, value.month, value.day)) return undefined;
  const from = dayOf(year, value.month, value.day);
  // "Wednesday, March 3": the weekday tells the year.
  if (value.weekday !== undefined && value.weekday < 7 && value.year === undefined && weekdayOf(from) !== value.weekday)
    return undefined;
  if (value.lastDay === undefined) return single(from);
  return isDate(year, value.month, value.lastDay) ? { from, to: dayOf(year, value.month, value.lastDay) } : undefined;
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
