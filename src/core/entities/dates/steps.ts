import { addMonths, civilOf, type Day, dayOf, type Interval, monthsFrom, weekdayOf, yearInterval } from "./calendar.ts";
import type { DateValue, Unit } from "./date-expression.ts";
import { type Frame, publishedDay } from "./frame.ts";

/** "last year", "this month", "next quarter", "tomorrow", counted from the article's date. */
export function resolveShift(value: Extract<DateValue, { kind: "shift" }>, frame: Frame): Interval | undefined {
  const published = publishedDay(frame);
  if (published === undefined) return undefined;
  if (value.unit === "day") {
    const day = (frame.written ?? published) + value.by;
    return { from: day, to: day };
  }
  if (value.unit === "fiscal-year") {
    const start = frame.fiscal?.start ?? 1;
    const { year, month } = civilOf(published);
    return monthsFrom((month >= start ? year : year - 1) + value.by, start, 12);
  }
  if (value.unit === "weekend" && value.by === 0) {
    // "attracted thousands this weekend" is over; "opens this weekend" is not.
    const weekend = unitAround(published, "weekend");
    return frame.tense === "past" && weekend.from > published
      ? { from: weekend.from - 7, to: weekend.to - 7 }
      : weekend;
  }
  return stepFrom(unitAround(published, value.unit), value.unit, value.by);
}

/** The calendar's unit that holds the day: weeks run from Monday, decades from the year that ends in 0. */
export function unitAround(day: Day, unit: Unit): Interval {
  const { year, month } = civilOf(day);
  switch (unit) {
    case "week":
      return weekOf(day);
    case "weekend":
      return { from: weekOf(day).from + 5, to: weekOf(day).to };
    case "fortnight":
      return { from: weekOf(day).from - 7, to: weekOf(day).to };
    case "month":
      return monthsFrom(year, month, 1);
    case "quarter":
      return monthsFrom(year, Math.floor((month - 1) / 3) * 3 + 1, 3);
    case "half":
      return monthsFrom(year, month > 6 ? 7 : 1, 6);
    case "year":
    case "fiscal-year":
      return yearInterval(year);
    case "decade": {
      const first = year - (year % 10);
      return { from: dayOf(first, 1, 1), to: dayOf(first + 9, 12, 31) };
    }
    case "century": {
      const first = year - (year % 100);
      return { from: dayOf(first, 1, 1), to: dayOf(first + 99, 12, 31) };
    }
    default:
      return { from: day, to: day };
  }
}

/** The unit so many steps from this one. */
export function stepFrom(interval: Interval, unit: Unit, by: number): Interval {
  const months = monthCounts[unit];
  if (months !== undefined) {
    const from = addMonths(interval.from, months * by);
    return { from, to: addMonths(from, months) - 1 };
  }
  const days = by * (unit === "week" || unit === "weekend" ? 7 : unit === "fortnight" ? 14 : 1);
  return { from: interval.from + days, to: interval.to + days };
}

/** How many months a unit has; absent for those counted in days. */
export const monthCounts: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  "fiscal-year": 12,
  decade: 120,
  century: 1200,
};

export function weekOf(day: Day): Interval {
  const from = day - weekdayOf(day);
  return { from, to: from + 6 };
}
