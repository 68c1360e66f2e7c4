import { addMonths, civilOf, daysOf, type Interval, shiftMonths, yearInterval } from "./calendar.ts";
import type { DateValue, Unit } from "./date-expression.ts";
import { type Earlier, type Frame, publishedDay, publishedYear } from "./frame.ts";
import { monthCounts, resolveShift, stepFrom, unitAround } from "./steps.ts";

/** Dates further back than this are forgotten, so that a text of nothing but "a year earlier" takes linear time. */
const reach = 40;

const oldest = (frame: Frame): number => Math.max(0, frame.earlier.length - reach);

type Resolve = (value: DateValue, frame: Frame) => Interval | undefined;

/** "three years ago", "a year earlier", "two weeks later". */
export function resolveAway(value: Extract<DateValue, { kind: "away" }>, frame: Frame): Interval | undefined {
  const { unit, count, direction } = value;
  const isQuarter = unit === "quarter" && value.compares && lastOfUnit(frame, unit);
  const compared = (unit === "year" || isQuarter) && count === 1 && direction === -1;
  const anchor = compared
    ? comparedPeriod(frame, value.compares || value.from === "context" ? 99 : 0)
    : value.from === "context"
      ? lastSpoken(frame)
      : undefined;
  if (anchor) {
    frame.impliesPeriod = true;
    return away(anchor, unit, count * direction);
  }
  if (value.from === "context") {
    frame.relative = true;
    return undefined;
  }
  const published = publishedDay(frame);
  if (published === undefined) return undefined;
  const years = unit === "decade" ? count * 10 : unit === "century" ? count * 100 : 0;
  // "a decade ago" is a year, ten of them back.
  if (years > 0) return stepFrom(unitAround(published, "year"), "year", years * direction);
  return count < 1 ? undefined : stepFrom(unitAround(published, unit), unit, count * direction);
}

/** The interval so many units away. */
export function away(anchor: Interval, unit: Unit, by: number): Interval {
  const months = monthCounts[unit];
  if (months) return shiftMonths(anchor, months * by);
  const days = by * (unit === "week" ? 7 : unit === "fortnight" ? 14 : 1);
  return { from: anchor.from + days, to: anchor.to + days };
}

/**
 * The period that "a year earlier" compares with: the last one in the sentence, with what it is tied to ("July and August"),
 * then in the block, then the one that the article reports on. A bare day ("said on Friday") is none.
 */
function comparedPeriod(frame: Frame, sentences: number): Interval | undefined {
  for (let at = frame.earlier.length - 1; at >= oldest(frame); at--) {
    const entry = frame.earlier[at] as Earlier;
    if (!entry.interval || entry.anaphoric || entry.sentence < frame.sentence - sentences) continue;
    const days = daysOf(entry.interval);
    const isDay = days < 5;
    if (isDay && ((entry.kind !== "day" && entry.kind !== "part") || entry.sentence !== frame.sentence)) continue;
    if (entry.kind === "window" || days > 800) continue;
    if (entry.sentence < frame.sentence && (entry.kind === "carried" || days > 200)) break;
    const before = frame.earlier[at - 1];
    // "3.4% in December, up from 3.1% in November and 6.5% a year earlier"
    if (before?.interval && before.sentence === entry.sentence && before.kind === entry.kind && !isDay) {
      if (entry.interval.to + 1 === before.interval.from) return before.interval;
    }
    return before?.link &&
      before.interval &&
      before.sentence === entry.sentence &&
      before.interval.from < entry.interval.from
      ? { from: before.interval.from, to: entry.interval.to }
      : entry.interval;
  }
  return sentences > 2 ? reportedPeriod(frame, 84, 372) : undefined;
}

/**
 * The period that the article reports on: the first quarter, half or nine months named that was over, not long before the
 * article. Later ones are what it is compared with, or what is expected.
 */
function reportedPeriod(frame: Frame, least = 84, most = 280): Interval | undefined {
  for (const { interval, anaphoric } of frame.earlier.slice(0, reach)) {
    if (!interval || anaphoric) continue;
    const days = daysOf(interval);
    if (days < least || days > most) continue;
    if (frame.published === undefined || (interval.to <= frame.published && frame.published - interval.to < 150))
      return interval;
  }
  return undefined;
}

export function lastSpoken(frame: Frame): Interval | undefined {
  for (let at = frame.earlier.length - 1; at >= Math.max(frame.own, oldest(frame)); at--) {
    const entry = frame.earlier[at] as Earlier;
    if (entry.interval && entry.sentence >= frame.sentence - 2) return entry.interval;
  }
  return undefined;
}

/** The period of so many days, give or take three, that was spoken of last: "the three months to May … on the previous three months". */
export function spokenOfLength(frame: Frame, length: number): Interval | undefined {
  const entry = frame.earlier.at(-1);
  const days = entry?.interval && entry.sentence >= frame.sentence - 1 ? daysOf(entry.interval) : 0;
  if (!entry?.interval || Math.abs(days - length) > 3) return undefined;
  frame.impliesPeriod = true;
  return entry.interval;
}

/** "same period last year", "year-ago quarter", "same month of 2022". */
export function resolveSame(
  value: Extract<DateValue, { kind: "same" }>,
  frame: Frame,
  resolve: Resolve,
): Interval | undefined {
  const { unit, year } = value;
  if (unit === "day") {
    const published = publishedDay(frame);
    const of = year === "earlier" ? undefined : resolve(year, frame);
    if (published === undefined || !of) return undefined;
    const months = (civilOf(of.from).year - civilOf(published).year) * 12;
    return { from: addMonths(published, months), to: addMonths(published, months) };
  }
  const anchor = comparedOfUnit(frame, unit) ?? reported(frame, unit);
  if (!anchor) return undefined;
  frame.impliesPeriod = true;
  if (year === "earlier") return shiftMonths(anchor, -12);
  const of = resolve(year, { ...frame });
  if (year.kind === "shift") frame.relative = true;
  if (!of) return year.kind === "shift" ? shiftMonths(anchor, 12 * (year.by || -1)) : undefined;
  const years = civilOf(of.from).year - civilOf(anchor.from).year;
  // A period is not compared with itself: "the fourth quarter … the same quarter last year" told in January.
  return shiftMonths(anchor, 12 * (years === 0 ? -1 : years));
}

/** What "the same quarter last year" is compared with: the last such period of the sentence, else the one reported on. */
function comparedOfUnit(frame: Frame, unit: Unit): Interval | undefined {
  const last = frame.earlier.at(-1);
  if (last?.sentence !== frame.sentence && (unit === "quarter" || unit === "half" || unit === "period")) {
    const [least, most] = lengths[unit] ?? [84, 372];
    const found = reportedPeriod(frame, least, most);
    if (found) return found;
  }
  return lastOfUnit(frame, unit);
}

/** The last period of the unit's length that was spoken of; for "period", of any length from a week to a year. */
function lastOfUnit(frame: Frame, unit: Unit): Interval | undefined {
  const [least, most] = lengths[unit] ?? [6, 380];
  for (let at = frame.earlier.length - 1; at >= oldest(frame); at--) {
    const entry = frame.earlier[at] as Earlier;
    // "the next day … and the following day" go on from each other.
    if (!entry.interval || (entry.anaphoric && unit !== "day") || entry.kind === "window") continue;
    const days = daysOf(entry.interval);
    if (days >= least && days <= most) return entry.interval;
  }
  return undefined;
}

const lengths: Readonly<Partial<Record<Unit, readonly [number, number]>>> = {
  day: [1, 1],
  week: [7, 7],
  weekend: [2, 2],
  month: [28, 31],
  quarter: [84, 98],
  half: [180, 186],
  year: [358, 372],
  "fiscal-year": [358, 372],
  decade: [3650, 3655],
};

/** What results are about when nothing was said: the calendar's last quarter, month or half that is over. */
function reported(frame: Frame, unit: Unit): Interval | undefined {
  if (unit !== "quarter" && unit !== "half" && unit !== "month") return undefined;
  return resolveShift({ kind: "shift", unit, by: -1 }, frame);
}

/** The year last spoken of in this sentence or the one before. */
export function yearSpokenOf(frame: Frame): number | undefined {
  for (let at = frame.earlier.length - 1; at >= Math.max(frame.own, oldest(frame)); at--) {
    const entry = frame.earlier[at] as Earlier;
    if (entry.interval && entry.sentence >= frame.sentence - 2 && entry.kind !== "window")
      return civilOf(entry.interval.from).year;
  }
  return undefined;
}

/** "that year", "the quarter", "the previous month", "the year before". */
export function resolveThat(value: Extract<DateValue, { kind: "that" }>, frame: Frame): Interval | undefined {
  const { unit, step } = value;
  if (value.full) return fullYear(frame);
  if (unit === "year") return theYear(value, frame);
  // "before the end of the month": the article's own, whichever was spoken of
  const isOwn = value.loose && frame.tense === "future" && (unit === "month" || unit === "week");
  const last = isOwn
    ? undefined
    : ((unit === "quarter" || unit === "half" || unit === "fiscal-year" ? periodInHand(frame, unit) : undefined) ??
      lastOfUnit(frame, unit));
  if (last) {
    frame.impliesPeriod = true;
    return step === 0 ? last : stepFrom(last, unit, step);
  }
  if (unit === "fiscal-year") {
    const year = resolveShift({ kind: "shift", unit, by: step }, frame);
    // "profit for the full financial year rose" is told when it is over.
    const young = year && frame.published !== undefined && frame.published - year.from < 183;
    return year && young && step === 0 && frame.tense === "past" ? stepFrom(year, "year", -1) : year;
  }
  if (unit === "day") {
    publishedDay(frame);
    return undefined;
  }
  const published = publishedDay(frame);
  // "the following month" of nothing that was spoken of
  if (published === undefined || step === 1) return undefined;
  frame.impliesPeriod = true;
  const around = unitAround(published, unit);
  if (step !== 0) return stepFrom(around, unit, step);
  if (unit === "weekend")
    return frame.tense === "past" && around.from > published ? stepFrom(around, unit, -1) : around;
  // "sales rose in the quarter" is told when it is over; weeks, weekends and decades are told while they last.
  const of = frame.expression.of;
  const isPeriod = unit === "quarter" || unit === "half";
  const over =
    frame.tense === "past"
      ? isPeriod || (unit === "month" && published - around.from < 15)
      : isPeriod &&
        of !== undefined &&
        (frame.tense === undefined || published - around.from < (of === "results" ? 150 : 75));
  return over ? stepFrom(around, unit, -1) : around;
}

/** "full-year profit": of a year that is over, where it is told as past; whose nobody knows long after the calendar's end. */
function fullYear(frame: Frame): Interval | undefined {
  const inHand = periodInHand(frame, "fiscal-year");
  if (inHand) {
    frame.impliesPeriod = true;
    return inHand;
  }
  const year = resolveShift({ kind: "shift", unit: "fiscal-year", by: 0 }, frame);
  if (!year || frame.published === undefined) return undefined;
  const of = frame.expression.of;
  const isOpen = frame.tense !== "past" && of !== undefined && frame.published - year.from < 75;
  // "It expects full-year revenue of": in January either year's.
  if (isOpen && of === "sums") return undefined;
  // "Full-year results are due", told in May, may be of a year that ended in March.
  if (of === "results" && frame.tense !== "past" && !isOpen && !frame.fiscal) return undefined;
  if (!isOpen && frame.tense !== "past") return year;
  return frame.fiscal || frame.published - year.from < 150 ? stepFrom(year, "year", -1) : undefined;
}

/** "the quarter": the one just named in the sentence, else the one reported on. */
function periodInHand(frame: Frame, unit: "quarter" | "half" | "fiscal-year"): Interval | undefined {
  const [least, most] = lengths[unit] ?? [84, 98];
  const last = frame.earlier.at(-1);
  const days = last?.interval ? daysOf(last.interval) : 0;
  if (last?.interval && last.sentence === frame.sentence && days >= least && days <= most) return last.interval;
  return reportedPeriod(frame, least, most);
}

function theYear({ step, loose }: Extract<DateValue, { kind: "that" }>, frame: Frame): Interval | undefined {
  const last = frame.earlier.length > frame.own ? frame.earlier.at(-1) : undefined;
  const near =
    last?.interval && last.sentence >= frame.sentence - (loose ? (last.written ? 1 : 0) : 2) ? last : undefined;
  // "by the year-end" of what will be is the article's, whichever year was told of before.
  const isOther = frame.tense === "future" && near !== undefined && near.sentence < frame.sentence && loose;
  if (near?.interval && !isOther && near.kind !== "window" && near.kind !== "weekday") {
    if (!loose || near.sentence === frame.sentence || near.kind === "year") {
      frame.impliesPeriod = true;
      // A financial year that was spoken of steps as a whole.
      const days = daysOf(near.interval);
      if (days >= 358 && days <= 372) return stepFrom(near.interval, "year", step);
      return yearInterval(civilOf(near.interval.from).year + step);
    }
  }
  const year = publishedYear(frame);
  if (year === undefined) return undefined;
  // Results for "the year" come out in the next one's first months.
  const over = step === 0 && loose && frame.tense === "past" && civilOf(frame.published ?? 0).month <= 2;
  return yearInterval(year + (over ? -1 : step));
}
