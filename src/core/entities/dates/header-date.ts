import type { Block } from "../../text/block.ts";
import { civilOf, type Day, dayOf, isDate, parseDay, printDay, weekdayOf } from "./calendar.ts";
import type { DateExpression, DateValue } from "./date-expression.ts";
import { recogniseDates } from "./recognise.ts";

export interface HeaderDate {
  /** ISO. */
  readonly date: string;
  /** False where day and month could change places ("05/06/2024"), or where the line only says when it was updated. */
  readonly certain: boolean;
}

/**
 * The publication date that a header block gives: "May 24, 2024", "Published 14:05 GMT, 3 March 2021", "date: 2023-12-18", "Ng Han
 * Guan/AP, Dec. 17, 2023". Where it gives several, the one behind "published" or "posted" wins, then the first that is not
 * behind "updated", "modified" or "accessed". undefined where no line gives a whole day.
 */
export function headerDate(block: Block): HeaderDate | undefined {
  let best: { readonly date: HeaderDate; readonly rank: number } | undefined;
  for (const expression of recogniseDates(block)) {
    const date = wholeDay(expression);
    if (!date) continue;
    const rank = rankOf(block, expression);
    if (!best || rank > best.rank) best = { date: rank === 0 ? { ...date, certain: false } : date, rank };
  }
  return best?.date;
}

/**
 * The day of a dateline ("CHICAGO, July 27 --", "BRUSSELS, April 9 (Reuters) -") that opens a block: a paper of the 28th
 * prints what was written, and calls today, the day before. Only days up to three before the article's count.
 */
export function datelineDay(block: Block, published: string, dates = recogniseDates(block)): string | undefined {
  const day = parseDay(published);
  const dateline = datelineOf(block, dates);
  if (day === undefined || !dateline) return undefined;
  const { month, day: number } = dateline;
  const { year } = civilOf(day);
  for (const candidate of [year, year - 1]) {
    if (!isDate(candidate, month, number)) continue;
    const written = dayOf(candidate, month, number);
    if (written <= day && day - written <= 3) return printDay(written);
  }
  return undefined;
}

/**
 * The day of a wire without a header date: the dateline's, in the one year beside those that the text names in which it falls
 * on the weekday that the first sentences tell. Without such a weekday nobody knows the year.
 */
export function wiredDay(
  block: Block,
  dates: readonly DateExpression[],
  all: () => readonly DateExpression[],
): string | undefined {
  const dateline = datelineOf(block, dates);
  const told = dates.slice(1, 4).find(({ value, tense }) => value.kind === "weekday" && tense === "past" && !value.of);
  if (!dateline || told?.value.kind !== "weekday" || told.value.step !== undefined) return undefined;
  const { weekday } = told.value;
  const years = all().flatMap(({ value }) => {
    const named = value.kind === "nth" || value.kind === "stretch" || value.kind === "part" ? value.of : value;
    return named && "year" in named && typeof named.year === "number" ? named.year : [];
  });
  const latest = Math.max(...years.slice(0, 200));
  const fits = [latest - 1, latest, latest + 1].filter(
    (year) =>
      isDate(year, dateline.month, dateline.day) && weekdayOf(dayOf(year, dateline.month, dateline.day)) === weekday,
  );
  const [year] = fits;
  return year === undefined || fits.length > 1 ? undefined : printDay(dayOf(year, dateline.month, dateline.day));
}

/** The dateline that opens a block, where its day has no year or stands alone. */
function datelineOf(block: Block, [first]: readonly DateExpression[]): Extract<DateValue, { kind: "day" }> | undefined {
  if (first?.value.kind !== "day" || first.value.lastDay !== undefined || first.start > 160) return undefined;
  const before = block.text.slice(block.text.lastIndexOf("\n", first.start - 1) + 1, first.start);
  if (before.length > 60) return undefined;
  const after = block.text.slice(first.end, first.end + 60);
  // "Tokyo, Nov. 6 (Jiji Press)--"
  if (/^[A-Z][\w .'-]{2,30}, $/.test(before) && /^ \([^)]{2,30}\) ?[-–—_]/.test(after)) return first.value;
  if (
    !/^[A-Z][A-Z .'-]{2,}(?:,|,[^.!?]{0,40},|\s\()?\s*$/.test(before) &&
    !/^[A-Z][A-Z .'-]{2,},[^!?]{0,40}$/.test(before)
  )
    return undefined;
  return /^,? ?(\d{4})? ?(--|—|–|-|\(|\/)/.test(after) ? first.value : undefined;
}

function wholeDay({ value }: DateExpression): HeaderDate | undefined {
  if (value.kind === "day" && typeof value.year === "number" && value.lastDay === undefined) {
    return isDate(value.year, value.month, value.day)
      ? { date: printDay(dayOf(value.year, value.month, value.day)), certain: true }
      : undefined;
  }
  return value.kind === "numeric" ? numericDay(value) : undefined;
}

/** "24/05/2024" can only be May; "05/06/2024" is read as the American May 6, and says that it may not be; "05.06.2024" is June. */
function numericDay({ first, second, year, dotted }: Extract<DateValue, { kind: "numeric" }>): HeaderDate | undefined {
  const american: Day | undefined = isDate(year, first, second) ? dayOf(year, first, second) : undefined;
  const european: Day | undefined = isDate(year, second, first) ? dayOf(year, second, first) : undefined;
  const day = dotted ? (european ?? american) : (american ?? european);
  if (day === undefined) return undefined;
  if (dotted) return { date: printDay(day), certain: true };
  return { date: printDay(day), certain: american === undefined || european === undefined || american === european };
}

/** 2 behind "published", 0 behind "updated", else 1; the words before it in its line say. */
function rankOf(block: Block, { start }: DateExpression): 0 | 1 | 2 {
  const from = Math.max(block.text.lastIndexOf("\n", start - 1) + 1, start - 60);
  const before = block.text.slice(from, start).toLowerCase();
  const last = (words: string): number => Math.max(...words.split(",").map((word) => before.lastIndexOf(word)));
  const published = last("publish,posted,issued,released,created,first ");
  const updated = last("updat,modified,accessed,retrieved,archived,edited");
  if (published < 0 && updated < 0) return 1;
  return published > updated ? 2 : 0;
}
