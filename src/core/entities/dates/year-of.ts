import { yearSpokenOf } from "./anaphora.ts";
import { civilOf, dayOf, type Interval } from "./calendar.ts";
import type { DateExpression, DateValue, Step, YearName } from "./date-expression.ts";
import { distance, type Frame, pickYear, publishedDay, publishedYear } from "./frame.ts";

/** A year that is named, shared with the next date ("from March to June 2023"), spoken of before, or told by the tense. */
export function inYear(
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
  if (frame.published !== undefined && isDayOfWeek(frame)) {
    // "Wednesday, Sept. 14": the weekday tells the year, unless it is a slip.
    frame.relative = true;
    frame.impliesYear = true;
    const { published } = frame;
    const { year } = civilOf(published);
    const near = [year, year - 1, year + 1].flatMap((at) => make(at) ?? []);
    if (near.length === 0) return undefined;
    return near.reduce((a, b) => (distance(b, published, 1) < distance(a, published, 1) ? b : a));
  }
  const shared = sharedYear(frame, month);
  if (shared !== undefined) return make(shared);
  const spoken = spokenYear(frame, make);
  if (spoken) {
    frame.impliesYear = true;
    return spoken;
  }
  return rangeFrom(frame, make) ?? rangeTo(frame, make) ?? pickYear(frame, make);
}

type Make = (year: number) => Interval | undefined;

/** A range of days or months: "from August 10 to November 12". */
const isRange = (from: DateExpression | undefined, to: DateExpression | undefined): boolean =>
  from?.link === "to" &&
  from.sentence === to?.sentence &&
  from.value.kind === to.value.kind &&
  (from.value.kind === "day" || from.value.kind === "month");

/** The later end of a range follows the earlier one: "from December to March". */
function rangeTo(frame: Frame, make: Make): Interval | undefined {
  const from = frame.earlier.at(-1)?.interval;
  if (!from || !isRange(frame.expressions[frame.index - 1], frame.expression)) return undefined;
  frame.relative = true;
  frame.impliesYear = true;
  const { year } = civilOf(from.from);
  const same = make(year);
  return same && same.from < from.from ? make(year + 1) : same;
}

/** The earlier end of a range whose later one has no year either: the years are told by both. */
function rangeFrom(frame: Frame, make: Make): Interval | undefined {
  const next = frame.expressions[frame.index + 1];
  const to = next?.value;
  if (frame.published === undefined || !isRange(frame.expression, next)) return undefined;
  if ((to?.kind !== "day" && to?.kind !== "month") || to.year !== undefined) return undefined;
  const last = to.kind === "day" ? (to.lastDay ?? to.day) : 28;
  const whole = pickYear(
    { ...frame, tense: frame.tense === "past" ? undefined : frame.tense && "future", lead: undefined },
    (year) => {
      const from = make(year)?.from;
      if (from === undefined) return undefined;
      const same = dayOf(year, to.month, Math.min(last, 28));
      return { from, to: same < from ? dayOf(year + 1, to.month, Math.min(last, 28)) : same };
    },
    frame.tense === "past" ? 6 : undefined,
  );
  frame.relative = true;
  frame.impliesYear = true;
  return whole && make(civilOf(whole.from).year);
}

function isDayOfWeek(frame: Frame): boolean {
  const value = frame.expression.value;
  return value?.kind === "day" && value.weekday !== undefined;
}

/** The year of the date that this one is tied to: "from November to March 2024", "in June and July last year". */
export function sharedYear(frame: Frame, month: number | undefined): number | undefined {
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
    // "fourth-quarter and full-year 2023 results"
    if (next.kind === "year") return /^full/i.test(frame.expressions[at]?.text ?? "") ? next.year : undefined;
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
  const own = frame.expression;
  const before = frame.expressions[frame.index - 1];
  if (own.value.kind !== "day" && own.value.kind !== "month") return undefined;
  if (before?.place === "aside" || frame.lead === "since") return undefined;
  if (frame.tense === "future" || frame.tense === "present") return undefined;
  const last = frame.earlier.at(-1);
  if (!last?.interval || !last.written || frame.earlier.length <= frame.own) return undefined;
  const { year } = civilOf(last.interval.from);
  if (last.kind === "numeric" || civilOf(last.interval.to).year !== year) return undefined;
  if (last.kind === "year") {
    if (last.sentence !== frame.sentence || (last.lead !== "in" && last.lead !== "during" && last.lead !== "of"))
      return undefined;
    if (before?.place !== "opening" && !own.joined) return undefined;
    return make(year);
  }
  if (last.kind !== "day" && last.kind !== "month") return undefined;
  if (
    frame.published !== undefined &&
    (frame.published - last.interval.to < 240 || last.sentence < frame.sentence - 1)
  ) {
    if (last.sentence !== frame.sentence || last.link === undefined) return undefined;
  } else if (own.place !== "opening" && last.link === undefined && !own.joined) return undefined;
  const same = make(year);
  if (!same) return undefined;
  return same.from >= last.interval.from ? same : make(year + 1);
}

/** "last May", "this summer", "next December": counted from the article, whatever the tense. */
export function stepped(step: Step, frame: Frame, make: (year: number) => Interval | undefined): Interval | undefined {
  const published = publishedDay(frame);
  if (published === undefined) return undefined;
  const { year } = civilOf(published);
  const own = frame.expression;
  if (step === -1) {
    for (let at = year; at >= year - 2; at--) {
      const interval = make(at);
      // "last April" in May is not the month just over, as "last December" in January is.
      const isFresh = own.value.kind === "month" && at === year && interval && published - interval.to < 31;
      if (interval && interval.to < published && !isFresh) return interval;
    }
  } else if (step === 1) {
    for (let at = year - 1; at <= year + 2; at++) {
      const interval = make(at);
      if (interval && interval.from > published) return interval;
    }
  } else {
    const around = [make(year - 1), make(year)].find(
      (interval) => interval && interval.from <= published && interval.to >= published,
    );
    if (around) return around;
    const current = make(year);
    // "this winter" in January began last year.
    const before = make(year - 1);
    if (current && before && frame.tense === "past" && current.from > published) return before;
    return current;
  }
  return undefined;
}
