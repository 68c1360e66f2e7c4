import type { Block } from "../../text/block.ts";
import { civilOf, type Day, dayOf, isDate, parseDay, printDay } from "./calendar.ts";
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
  const [first] = dates;
  if (day === undefined || first?.value.kind !== "day" || first.value.lastDay !== undefined || first.start > 60)
    return undefined;
  const before = block.text.slice(0, first.start);
  if (
    !/^[A-Z][A-Z .'-]{2,}(?:,|,[^.!?]{0,40},|\s\()?\s*$/.test(before) &&
    !/^[A-Z][A-Z .'-]{2,},[^!?]{0,40}$/.test(before)
  )
    return undefined;
  if (!/^,? ?(\d{4})? ?(--|—|–|-|\(|\/)/.test(block.text.slice(first.end))) return undefined;
  const { month, day: number } = first.value;
  const { year } = civilOf(day);
  for (const candidate of [year, year - 1]) {
    if (!isDate(candidate, month, number)) continue;
    const written = dayOf(candidate, month, number);
    if (written <= day && day - written <= 3) return printDay(written);
  }
  return undefined;
}

function wholeDay({ value }: DateExpression): HeaderDate | undefined {
  if (value.kind === "day" && typeof value.year === "number" && value.lastDay === undefined) {
    return isDate(value.year, value.month, value.day)
      ? { date: printDay(dayOf(value.year, value.month, value.day)), certain: true }
      : undefined;
  }
  return value.kind === "numeric" ? numericDay(value) : undefined;
}

/** "24/05/2024" can only be May; "05/06/2024" is read as the American May 6, and says that it may not be. */
function numericDay({ first, second, year }: Extract<DateValue, { kind: "numeric" }>): HeaderDate | undefined {
  const american: Day | undefined = isDate(year, first, second) ? dayOf(year, first, second) : undefined;
  const european: Day | undefined = isDate(year, second, first) ? dayOf(year, second, first) : undefined;
  const day = american ?? european;
  if (day === undefined) return undefined;
  return { date: printDay(day), certain: american === undefined || european === undefined || american === european };
}

/** 2 behind "published", 0 behind "updated", else 1; the words before it in its line say. */
function rankOf(block: Block, { start }: DateExpression): 0 | 1 | 2 {
  const from = Math.max(block.text.lastIndexOf("\n", start - 1) + 1, start - 60);
  const before = block.text.slice(from, start).toLowerCase();
  const published = Math.max(
    ...["publish", "posted", "issued", "released", "created", "first "].map((word) => before.lastIndexOf(word)),
  );
  const updated = Math.max(
    ...["updat", "modified", "accessed", "retrieved", "archived", "edited"].map((word) => before.lastIndexOf(word)),
  );
  if (published < 0 && updated < 0) return 1;
  return published > updated ? 2 : 0;
}
