import type { DateMention } from "../entity.ts";
import { type Interval, parseDay, printDay } from "./calendar.ts";
import type { DateExpression } from "./date-expression.ts";
import { type FiscalYear, fiscalYearOf } from "./fiscal-years.ts";
import { type Earlier, type Frame, newFrame } from "./frame.ts";
import { resolveValue } from "./values.ts";

/** What is known outside a block. Plain data; all of it may be absent. */
export interface DateContext {
  /** The article's date, ISO. Without it what depends on it has no value. */
  readonly published?: string;
  /** The year that the text itself implies, for "March 5" in an article without a date. */
  readonly year?: number;
  /** The day that the text was written, where a dateline tells ("CHICAGO, July 27 --" in a paper of the 28th). */
  readonly written?: string;
  /** The dates of the blocks before, in order; the first and last dozen are looked at ("the quarter", "the same period"). */
  readonly before?: readonly DateMention[];
  /** The same as `carry` gives it for each, by a caller who keeps that. */
  readonly carried?: readonly (Earlier | undefined)[];
  /** The companies of this block: the nearest before a date lends it its financial year. */
  readonly companies?: readonly { readonly start: number; readonly name: string }[];
  /** The financial year of the company that the article is about, where no nearer one is known. */
  readonly fiscalYear?: FiscalYear;
}

/** The intervals that a block's date expressions denote, in order: earlier ones give later ones their year or period. */
export function resolveDates(expressions: readonly DateExpression[], context: DateContext): readonly DateMention[] {
  const published = context.published === undefined ? undefined : parseDay(context.published);
  const written = context.written === undefined ? published : parseDay(context.written);
  const earlier = (context.carried ?? carriedOver(context.before)).filter((date) => date !== undefined);
  const own = earlier.length;
  return expressions.map((expression, index) => {
    const fiscal = fiscalYearAt(expression.start, context);
    const frame = newFrame({ published, written, year: context.year, fiscal, expressions, index, earlier, own });
    const interval = resolveValue(expression.value, frame);
    earlier.push(entryOf(expression, interval, frame));
    return mentionOf(expression, interval, frame);
  });
}

function mentionOf(expression: DateExpression, interval: Interval | undefined, frame: Frame): DateMention {
  const { start, end, text } = expression;
  const mention: Writable<DateMention> = { type: "date", start, end, text };
  if (interval && isPrintable(interval)) {
    mention.from = printDay(interval.from);
    mention.to = interval.to === interval.from ? mention.from : printDay(interval.to);
  }
  if (frame.impliesYear) mention.implied = frame.impliesPeriod ? ["year", "period"] : ["year"];
  else if (frame.impliesPeriod) mention.implied = ["period"];
  if (frame.relative) mention.relative = true;
  return mention;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** ISO dates here have four digits for the year. */
const isPrintable = ({ from, to }: Interval): boolean => from >= -719528 && to <= 2932896 && from <= to;

function entryOf(expression: DateExpression, interval: Interval | undefined, frame: Frame): Earlier {
  const { value, sentence, lead, link } = expression;
  return {
    interval,
    kind: value.kind,
    unit: "unit" in value ? value.unit : undefined,
    sentence,
    written: !frame.relative && !frame.impliesYear,
    anaphoric: value.kind === "same" || value.kind === "away" || (value.kind === "that" && value.step !== 0),
    lead,
    link,
    order: orderOf(expression.text),
  };
}

/** "24/05/2024" has the day first, "5/24/2024" the month; "05/06/2024" does not tell. */
function orderOf(text: string): Earlier["order"] {
  const digits = text.charCodeAt(text.length - 1) < 58 ? /^(\d\d?)[/.-](\d\d?)[/.-]\d/.exec(text) : null;
  if (!digits || Number(digits[1]) > 12 === Number(digits[2]) > 12) return undefined;
  return Number(digits[1]) > 12 ? "european" : "american";
}

function carriedOver(before: readonly DateMention[] = []): readonly (Earlier | undefined)[] {
  const seen = before.length <= 24 ? before : [...before.slice(0, 12), ...before.slice(-12)];
  return seen.map(carry);
}

/** What a date is for those of the blocks after it; nothing where its days are not known. */
export function carry(mention: DateMention): Earlier | undefined {
  const from = mention.from === undefined ? undefined : parseDay(mention.from);
  const to = mention.to === undefined ? undefined : parseDay(mention.to);
  if (from === undefined || to === undefined) return undefined;
  return {
    interval: { from, to },
    kind: "carried",
    unit: undefined,
    sentence: -9,
    written: !mention.relative && !mention.implied,
    anaphoric: mention.implied?.includes("period") ?? false,
    lead: undefined,
    link: undefined,
    order: orderOf(mention.text),
  };
}

/** That of the company named last before the date, if it is known, else the article's. */
function fiscalYearAt(start: number, context: DateContext): FiscalYear | undefined {
  let name: string | undefined;
  for (const company of context.companies ?? []) {
    if (company.start > start) break;
    name = company.name;
  }
  return (name === undefined ? undefined : fiscalYearOf(name)) ?? context.fiscalYear;
}
