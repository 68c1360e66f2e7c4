import type { Span } from "../../text/span.ts";

/**
 * A date as a block's words give it, before anything outside the block is known: the analysis of a block is kept while the
 * article's date may still change. Spans count from the block's start.
 */
export interface DateExpression extends Span {
  readonly text: string;
  readonly value: DateValue;
  /** What the verb that governs the expression says: "opened in March", "opens in March", "will open in March". */
  readonly tense: Tense | undefined;
  /** The preposition before it, where one is: "by June", "since 2016". */
  readonly lead: string | undefined;
  /** Index of the block's sentence. */
  readonly sentence: number;
  /** At the head of its sentence ("In 2019, it …"), or in an aside ("…, who joined in 2016, …") that sets no scene. */
  readonly place: "opening" | "aside" | undefined;
  /** Whether "and" ties it to the one before without a pause: "sold in 2019 and closed in October". */
  readonly joined: true | undefined;
  /**
   * What it is said of: "first-quarter results" are told when it is over, however the verb looks ahead, and mostly sums as well
   * ("profit"); "the June show" may be to come, however it looks back ("was cancelled").
   */
  readonly of: "results" | "sums" | "event" | undefined;
  /** How the expression after this one is tied to it: "from March to June 2023", "in March and April 2020". */
  readonly link: "to" | "and" | undefined;
}

export type Tense = "past" | "present" | "future";

export type Unit =
  | "day"
  | "week"
  | "weekend"
  | "fortnight"
  | "month"
  | "quarter"
  | "half"
  | "year"
  | "fiscal-year"
  | "decade"
  | "century"
  | "period";

/** A year as written, or by its place beside the article's: "May last year"; "that" is the year just spoken of. */
export type YearName = number | "last" | "this" | "next" | "that";

export type Part = "early" | "mid" | "late" | "start" | "end" | "middle" | "earlier" | "later" | "rest";

/** last, this, next: counted from the article's date. */
export type Step = -1 | 0 | 1;

export type DateValue =
  /** "May 24", "Friday, May 24, 2024", "May 24-26". */
  | {
      kind: "day";
      month: number;
      day: number;
      lastDay?: number | undefined;
      weekday?: number;
      year?: YearName | undefined;
    }
  /** "5/24/24", where nobody can tell: `day` and `month` could change places. `dotted` is European: "24.05.2024". */
  | { kind: "numeric"; first: number; second: number; year: number; weekday?: number; dotted?: true }
  /** "Tuesday the 4th", "the 15th of next month", "the 18th". */
  | { kind: "month-day"; day: number; weekday?: number; of?: DateValue }
  | { kind: "month"; month: number; year?: YearName | undefined; step?: Step }
  /** `last` for "2019-23". */
  | { kind: "year"; year: number; last?: number }
  /** "the 1990s" is 1990 for 10 years; "the 1800s" for 100. */
  | { kind: "years"; year: number; count: 10 | 100 }
  /** 0 is spring, 3 is winter. */
  | { kind: "season"; season: number; year?: YearName | undefined; step?: Step }
  /** `after` for "the following Monday", which counts from what was spoken of; `near` for "this coming Friday". */
  | { kind: "weekday"; weekday: number; step?: Step; of?: DateValue; after?: true | undefined; near?: true | undefined }
  /** `weekend` for "Labor Day weekend". */
  | { kind: "holiday"; holiday: string; year?: YearName | undefined; step?: Step; weekend?: true | undefined }
  /** "fiscal 2023", "FY24"; `split` for "2023-24", which names both years that it touches. */
  | { kind: "fiscal"; year: number; split: boolean; end?: DateValue | undefined }
  /** "third quarter", "Q3 2024", "first half of last year", "second week of May"; `nth` -1 is the last. */
  | {
      kind: "nth";
      unit: Unit;
      nth: number;
      of?: DateValue | undefined;
      fiscal?: true | undefined;
      until?: number | undefined;
    }
  /** "first Monday of May"; `nth` -1 is the last. */
  | { kind: "nth-weekday"; weekday: number; nth: number; of: DateValue }
  /** "first 10 months of the year", "last two weeks of May" (`nth` -1). */
  | { kind: "stretch"; nth: 1 | -1; count: number; unit: Unit; of?: DateValue | undefined }
  /** "13 weeks to September 1", "year ended March 2024", "quarter ended December 31". */
  | { kind: "ending"; unit: Unit; count: number; end: DateValue; ended?: Tense | undefined }
  /** "six months from November", "three weeks beginning May 6". */
  | { kind: "starting"; unit: Unit; count: number; start: DateValue }
  /** "last year", "this month", "tomorrow"; "this time last year". */
  | { kind: "shift"; unit: Unit; by: number }
  /** "three years ago" counts from the article (or from what is compared), "two weeks earlier" from what was spoken of. */
  | {
      kind: "away";
      unit: Unit;
      count: number;
      direction: 1 | -1;
      from: "article" | "context";
      compares?: true | undefined;
    }
  /**
   * "two weeks before Christmas", "a week from Monday", "a year ago this month": so far from that day; `whole` for "the week before
   * Christmas", `weekday` for "the Friday after Thanksgiving".
   */
  | { kind: "apart"; unit: Unit; count: number; direction: 1 | -1; day: DateValue; whole?: true; weekday?: number }
  /** "past year", "next two years": up to, or from, the article's date; `compares` for "on the previous three months". */
  | { kind: "window"; unit: Unit; count: number; direction: 1 | -1; compares?: true | undefined }
  /** `until` for "mid- to late June". */
  | { kind: "part"; part: Part; of: DateValue; until?: Part }
  /** "same period last year", "year-ago quarter", "same month of 2022": the period spoken of, in another year. */
  | { kind: "same"; unit: Unit; year: DateValue | "earlier" }
  /** "that year" (0), "the previous year" (-1), "the following month" (1); `loose` for "the year", often the article's own; `full` for "full-year". */
  | { kind: "that"; unit: Unit; step: Step; loose?: true; full?: true | undefined }
  /** "year to date". */
  | { kind: "to-date"; unit: Unit }
  /** "week of May 6", "week beginning May 6". */
  | { kind: "week-of"; day: DateValue }
  /** "the January-March quarter". */
  | { kind: "months"; month: number; lastMonth: number; year?: YearName | undefined };
