import { addMonths, civilOf, dayOf, type Interval, monthsFrom, yearInterval } from "./calendar.ts";
import type { DateValue, Part } from "./date-expression.ts";
import { type Frame, pickYear, publishedDay } from "./frame.ts";

type Resolve = (value: DateValue, frame: Frame) => Interval | undefined;

/** "early 2030s", "mid-May", "end of fiscal 2023": thirds, first and last days; "earlier", "later" meet the article's date. */
export function resolvePart(
  value: Extract<DateValue, { kind: "part" }>,
  frame: Frame,
  resolve: Resolve,
): Interval | undefined {
  const whole = resolve(value.of, frame);
  if (!whole) return undefined;
  const first = partOf(value.part, whole, frame);
  const last = value.until ? partOf(value.until, whole, frame) : first;
  return first && last && { from: first.from, to: last.to };
}

function partOf(part: Part, whole: Interval, frame: Frame): Interval | undefined {
  switch (part) {
    case "start":
      return { from: whole.from, to: whole.from };
    case "end":
      return { from: whole.to, to: whole.to };
    case "early":
      return third(whole, 0);
    case "mid":
    case "middle":
      return third(whole, 1);
    case "late":
      return third(whole, 2);
    default: {
      const published = publishedDay(frame);
      if (published === undefined) return undefined;
      if (published < whole.from || published > whole.to) return whole;
      return part === "earlier" ? { from: whole.from, to: published } : { from: published, to: whole.to };
    }
  }
}

/** The gold guide's thirds: of a month days 1 to 10, 11 to 20, 21 on; of a decade years 0 to 3, 4 to 6, 7 to 9. */
function third(whole: Interval, index: 0 | 1 | 2): Interval {
  const first = civilOf(whole.from);
  const last = civilOf(whole.to);
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  const isWhole = first.day === 1 && civilOf(whole.to + 1).day === 1;
  if (isWhole && months === 1) {
    const from = dayOf(first.year, first.month, index * 10 + 1);
    return { from, to: index === 2 ? whole.to : from + 9 };
  }
  if (isWhole && months === 120) {
    const from = [0, 4, 7][index] ?? 0;
    const to = [3, 6, 9][index] ?? 9;
    return { from: yearInterval(first.year + from).from, to: yearInterval(first.year + to).to };
  }
  if (isWhole && months % 3 === 0) {
    const part = months / 3;
    const from = addMonths(whole.from, part * index);
    return { from, to: addMonths(from, part) - 1 };
  }
  const days = whole.to - whole.from + 1;
  const cut = (at: number): number => whole.from + Math.round((days * at) / 3);
  return days < 3 ? whole : { from: cut(index), to: cut(index + 1) - 1 };
}

/** "first 10 months of the year", "last two weeks of May"; without a year, the latest that is over where the past is told. */
export function resolveStretch(
  value: Extract<DateValue, { kind: "stretch" }>,
  frame: Frame,
  resolve: Resolve,
): Interval | undefined {
  const { of } = value;
  const inside = (whole: Interval): Interval => {
    const months =
      value.unit === "month"
        ? value.count
        : value.unit === "quarter"
          ? value.count * 3
          : value.unit === "year"
            ? value.count * 12
            : 0;
    const days = value.count * (value.unit === "week" ? 7 : value.unit === "fortnight" ? 14 : 1);
    if (value.nth === 1)
      return { from: whole.from, to: (months ? addMonths(whole.from, months) : whole.from + days) - 1 };
    return { from: months ? addMonths(whole.to + 1, -months) : whole.to - days + 1, to: whole.to };
  };
  if (of && !(of.kind === "that" && of.loose && of.unit === "year")) {
    const whole = resolve(of, frame);
    return whole && inside(whole);
  }
  const spoken = of && resolve(of, frame);
  if (spoken && !frame.relative) return inside(spoken);
  const over = (start: number): Interval | undefined => {
    const found = pickYear(frame, (year) => {
      const interval = inside(monthsFrom(year, start, 12));
      // What is told in the past has ended: "the first 10 months of the year" in January are last year's.
      return frame.tense === "past" && frame.published !== undefined && interval.to > frame.published + 3
        ? undefined
        : interval;
    });
    return found;
  };
  const calendar = over(1);
  const start = frame.fiscal?.start ?? 1;
  if (start === 1 || of || frame.published === undefined) return calendar;
  const own = over(start);
  if (!own || !calendar) return own ?? calendar;
  return Math.abs(frame.published - own.to) < Math.abs(frame.published - calendar.to) ? own : calendar;
}
