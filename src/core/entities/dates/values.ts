import { away, lastSpoken, resolveAway, resolveSame, resolveThat, spokenOfLength } from "./anaphora.ts";
import { civilOf, type Day, dayOf, type Interval, isDate, monthsFrom, weekdayOf, yearInterval } from "./calendar.ts";
import type { DateValue } from "./date-expression.ts";
import { distance, type Frame, publishedDay } from "./frame.ts";
import { holidays } from "./holidays.ts";
import { resolvePart, resolveStretch } from "./parts-of.ts";
import { addUnits, nthWeekday, resolveEnding, resolveFiscal, resolveNth } from "./period-values.ts";
import { resolveShift, stepFrom, unitAround, weekOf } from "./steps.ts";
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
    case "month-day":
      return resolveMonthDay(value, frame);
    case "apart":
      return resolveApart(value, frame);
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
      const spoken = value.compares && spokenOfLength(frame, addUnits(0, value.unit, value.count));
      if (spoken) return { from: addUnits(spoken.from, value.unit, -value.count), to: spoken.from - 1 };
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
  const { first, second, weekday } = value;
  const read = (month: number, day: number): Interval | undefined =>
    isDate(value.year, month, day) ? single(dayOf(value.year, month, day)) : undefined;
  const american = read(first, second);
  const european = read(second, first);
  if (!american || !european || first === second) return american ?? european;
  // "Friday 7/6/2007": one of the two is a Friday.
  const fits = [american, european].filter((day) => weekdayOf(day.from) === weekday);
  if (fits.length === 1) return fits[0];
  const order = value.dotted ? "european" : frame.earlier.slice(-40).findLast((date) => date.order)?.order;
  if (order) return order === "american" ? american : european;
  const published = publishedDay(frame);
  if (published === undefined) return undefined;
  // "7/8/07" in an article of July 9 is yesterday; far from the article's date, nobody can tell.
  const [near, far] =
    distance(american, published, 3) <= distance(european, published, 3) ? [american, european] : [european, american];
  const days = distance(near, published, 1);
  return days < 40 && days * 3 < distance(far, published, 1) ? near : undefined;
}

/** The nearest such day of the months around the article's: on that weekday, else where the tense has it. */
function resolveMonthDay(value: Extract<DateValue, { kind: "month-day" }>, frame: Frame): Interval | undefined {
  const { day, weekday, of } = value;
  if (of) {
    const month = resolveValue(of, frame);
    return month && month.from + day - 1 <= month.to ? single(month.from + day - 1) : undefined;
  }
  const published = publishedDay(frame);
  if (published === undefined) return undefined;
  const { year, month } = civilOf(published);
  let best: Interval | undefined;
  for (let at = -2; at <= 2; at++) {
    const first = monthsFrom(year, month + at, 1);
    const found = single(first.from + day - 1);
    if (found.to > first.to || (weekday !== undefined && weekdayOf(found.from) !== weekday)) continue;
    const isOff = frame.tense === "future" ? found.from < published : frame.tense === "past" && found.from > published;
    if (isOff && weekday === undefined) continue;
    if (!best || distance(found, published, 1) < distance(best, published, 1)) best = found;
  }
  return best;
}

/** "two weeks before Christmas", "the week before Christmas", "the Friday after Thanksgiving", "a year ago this month". */
function resolveApart(value: Extract<DateValue, { kind: "apart" }>, frame: Frame): Interval | undefined {
  const { unit, count, direction, weekday } = value;
  const from = resolveValue(value.day, frame);
  if (!from) return undefined;
  if (weekday !== undefined) {
    const back = (weekdayOf(from.from) - weekday + 7) % 7 || 7;
    const ahead = (weekday - weekdayOf(from.from) + 7) % 7 || 7;
    return single(direction < 0 ? from.from - back : from.to + ahead);
  }
  if (!value.whole) {
    const found = away(from, unit, count * direction);
    // "a year ago this week" is a week of that year.
    return found.to - found.from === 6 ? weekOf(found.from + 3) : found;
  }
  const around = unitAround(from.from, unit);
  if (unit === "weekend" && (direction < 0 ? around.to < from.from : around.from > from.to)) return around;
  return stepFrom(around, unit, direction);
}

/** Whether a week is named right before: "next week, on". */
function isWeekBeside({ expressions, index }: Frame): boolean {
  const before = expressions[index - 1];
  const own = expressions[index];
  return before?.value.kind === "shift" && before.value.unit === "week" && own !== undefined
    ? own.start - before.end <= 5
    : false;
}

function resolveWeekday(value: Extract<DateValue, { kind: "weekday" }>, frame: Frame): Interval | undefined {
  if (value.of) {
    const of = resolveValue(value.of, frame);
    return of && single(of.from + value.weekday);
  }
  const after = (day: Day): Interval => single(day + 1 + ((value.weekday - weekdayOf(day + 1) + 7) % 7));
  const spoken = value.after ? lastSpoken(frame) : undefined;
  if (spoken) {
    frame.impliesPeriod = true;
    return after(spoken.to);
  }
  publishedDay(frame);
  const published = frame.written;
  if (published === undefined) return undefined;
  const last = frame.earlier.at(-1);
  if (last?.interval && last.sentence === frame.sentence && value.step === undefined) {
    // "from next Monday to Friday"
    if (last.kind === "weekday" && last.link === "to") return after(last.interval.to);
    // "next week, on Tuesday"
    if (isWeekBeside(frame)) return single(last.interval.from + value.weekday);
  }
  const today = weekdayOf(published);
  const back = (today - value.weekday + 7) % 7;
  const ahead = (value.weekday - today + 7) % 7;
  if (value.near) return single(published + (ahead || 7));
  if (value.step === -1) return single(published - (back === 0 ? 7 : back));
  if (value.step === 1) return single(published - today + 7 + value.weekday);
  if (value.step === 0) {
    const day = published - today + value.weekday;
    if (frame.tense === "future") return single(published + ahead);
    return single(frame.tense === "past" && day > published ? day - 7 : day);
  }
  if (/^(until|till|for)$/.test(frame.lead ?? "")) return single(published + ahead);
  // "shares slump after Friday's warning"
  if (frame.tense === "past" || (frame.tense !== "future" && frame.lead === "after")) return single(published - back);
  // "sales begin on Saturday" has them ahead, as "will begin" does.
  if (frame.tense !== undefined || frame.lead === "by") return single(published + ahead);
  return single(ahead < back ? published + ahead : published - back);
}
