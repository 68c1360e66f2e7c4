import type { Day, Interval } from "./calendar.ts";
import { civilOf } from "./calendar.ts";
import type { DateExpression, DateValue, Tense, Unit } from "./date-expression.ts";
import type { FiscalYear } from "./fiscal-years.ts";

/** A date resolved before the one in hand, in the same block or carried over from the blocks before. */
export interface Earlier {
  readonly interval: Interval | undefined;
  readonly kind: DateValue["kind"] | "carried";
  readonly unit: Unit | undefined;
  readonly sentence: number;
  /** Whether the text gives it whole, so that it holds whatever the article's date is. */
  readonly written: boolean;
  /** Points back itself ("a year earlier"), so that nothing is measured from it. */
  readonly anaphoric: boolean;
  readonly lead: string | undefined;
  readonly link: "to" | "and" | undefined;
  /** How the article writes its dates in figures, where this one can be read in one way only. */
  readonly order?: "american" | "european" | undefined;
}

/** What an expression is resolved from. */
export interface FrameFields {
  readonly published: Day | undefined;
  /** The day that "today" is: the article's unless a dateline says otherwise. */
  readonly written: Day | undefined;
  readonly year: number | undefined;
  readonly fiscal: FiscalYear | undefined;
  readonly expressions: readonly DateExpression[];
  readonly index: number;
  readonly earlier: readonly Earlier[];
  /** Index in `earlier` of the block's first. */
  readonly own: number;
}

/** What one expression is resolved in; the last three fields say what was drawn upon. */
export interface Frame extends FrameFields {
  readonly tense: Tense | undefined;
  readonly lead: string | undefined;
  readonly sentence: number;
  /** The expression itself. */
  readonly expression: DateExpression;
  relative: boolean;
  impliesYear: boolean;
  impliesPeriod: boolean;
}

export function newFrame(fields: FrameFields): Frame {
  const expression = fields.expressions[fields.index] as DateExpression;
  return {
    published: fields.published,
    written: fields.written,
    year: fields.year,
    fiscal: fields.fiscal,
    expressions: fields.expressions,
    index: fields.index,
    earlier: fields.earlier,
    own: fields.own,
    tense: expression.tense,
    lead: expression.lead,
    sentence: expression.sentence,
    expression,
    relative: false,
    impliesYear: false,
    impliesPeriod: false,
  };
}

/** The article's day, noting that it was used. */
export function publishedDay(frame: Frame): Day | undefined {
  frame.relative = true;
  return frame.published;
}

export function publishedYear(frame: Frame): number | undefined {
  const day = publishedDay(frame);
  return day === undefined ? undefined : civilOf(day).year;
}

/**
 * Of the intervals that `make` gives for the years around the article's, the one that the tense points to: the latest that has
 * begun for the past, the earliest that has not ended for the future, else the nearest, of which the past comes more easily.
 * "until", "by" and "from" look either way: "frozen until October" was written before that October, "ran it until March" after.
 * With `later` even the past gives way to what comes much sooner than what was: "cut output, closing plants in the fourth
 * quarter", told in August.
 */
export function pickYear(
  frame: Frame,
  make: (year: number) => Interval | undefined,
  later = Number.POSITIVE_INFINITY,
): Interval | undefined {
  // "called a strike for Nov. 3", "the June show was cancelled"
  const of = frame.expression.of;
  const isEvent = of === "event" && frame.lead !== "before";
  const ahead = isEvent || frame.lead === "for" ? Math.min(later, 3.5) : later;
  const { published } = frame;
  if (published === undefined) {
    frame.relative = frame.year === undefined;
    frame.impliesYear = true;
    return frame.year === undefined ? undefined : make(frame.year);
  }
  frame.relative = true;
  frame.impliesYear = true;
  const { year } = civilOf(published);
  const tense = frame.tense === "future" && of === "results" ? undefined : frame.tense;
  const value = frame.expression.value;
  // "rose 10% from November" compares with what was; "from April 1" may lie ahead.
  const compares = frame.lead === "from" && value?.kind === "month";
  const open = frame.lead !== undefined && !compares && eitherWay.has(frame.lead);
  if (tense === "past" && !open) {
    for (let at = year; at > year - 9; at--) {
      const interval = make(at);
      if (!interval || interval.from > published) continue;
      const next = ahead < 100 ? make(at + 1) : undefined;
      return next && distance(next, published, ahead) < distance(interval, published, 1) ? next : interval;
    }
    return undefined;
  }
  if (tense === "future") {
    for (let at = year - 1; at < year + 9; at++) {
      const interval = make(at);
      if (interval && interval.to >= published) return interval;
    }
    return undefined;
  }
  let best: Interval | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let at = year - 1; at <= year + 1; at++) {
    const interval = make(at);
    if (!interval) continue;
    const far = distance(interval, published, ahead < 100 ? ahead : tense === undefined && !open ? 1.5 : 1);
    if (far < least) {
      best = interval;
      least = far;
    }
  }
  return best;
}

const eitherWay: ReadonlySet<string> = new Set(["until", "till", "by", "before", "from", "to", "through"]);

/** Days from the article's to the interval; what lies ahead counts `ahead` times. */
export const distance = (interval: Interval, published: Day, ahead: number): number =>
  interval.to < published
    ? published - interval.to
    : interval.from > published
      ? (interval.from - published) * ahead
      : 0;
