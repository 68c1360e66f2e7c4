import { wordSet } from "../../text/word-lists.ts";
import { readApart } from "./away.ts";
import type { DateValue } from "./date-expression.ts";
import { monthAt, readDayAfterMonth, readDayMonth, readMonthDay } from "./months.ts";
import { readNumericDate } from "./numeric-dates.ts";
import {
  goesOn,
  holdsAt,
  lowerAt,
  type Phrase,
  pastDayPart,
  pastDot,
  phraseOf,
  type Reader,
  tokenAt,
} from "./reader.ts";
import { steps } from "./relative.ts";
import { weekdayAbbreviations, weekdays } from "./words.ts";

/** "Friday", "Friday, May 24, 2024", "Fri 24 May", "Friday last week". */
export function readWeekday(reader: Reader, at: number): Phrase | undefined {
  const token = tokenAt(reader, at);
  if (!token) return undefined;
  const before = tokenAt(reader, at - 1);
  if (before && goesOn(reader, at) && dayNames.holds(before) && before.shape !== "lower") return undefined;
  if (isAnyDay(reader, at)) return undefined;
  const short = weekdayAbbreviations.of(token);
  // "Edmonton Sun, August 16"
  if (short !== undefined && before?.shape === "Capital" && goesOn(reader, at)) return undefined;
  const weekday = weekdays.of(token) ?? short;
  if (weekday === undefined || token.shape === "miXed") return undefined;
  const next = short === undefined ? at + 1 : pastDot(reader, at + 1);
  const comma = lowerAt(reader, next) === "," ? next + 1 : next;
  const dated = goesOn(reader, comma) ? readDayOfWeekday(reader, comma) : undefined;
  if (dated) return phraseOf(at, dated.next, { ...dated.value, weekday });
  // "Sun" and "Sat" are words, "Wed" may be; "Mon." and a date behind it leave no doubt.
  if (short !== undefined) return undefined;
  if (holdsAt(reader, next, periodicals) && tokenAt(reader, next)?.shape === "Capital") return undefined;
  const named = lowerAt(reader, comma) === "of" ? comma + 1 : comma;
  const step = steps.of(tokenAt(reader, named));
  if (step !== undefined && lowerAt(reader, named + 1) === "week" && goesOn(reader, comma)) {
    return phraseOf(at, named + 2, { kind: "weekday", weekday, of: { kind: "shift", unit: "week", by: step } });
  }
  const apart = readApart(reader, next, "day");
  if (apart) return { ...apart, first: at, value: { ...apart.value, weekday } };
  return phraseOf(at, pastDayPart(reader, next), { kind: "weekday", weekday });
}

/** "every Monday", "on a Friday" name no day; "a Wednesday meeting" does. */
function isAnyDay(reader: Reader, at: number): boolean {
  const before = lowerAt(reader, at - 1);
  if (before === "every" || before === "each" || before === "any") return true;
  if (before !== "a") return false;
  const after = tokenAt(reader, at + 1);
  return (
    after === undefined ||
    after.gap !== " " ||
    after.shape !== "lower" ||
    /^(in|of|and|or|at|when|that)$/.test(after.lower)
  );
}

/** Days that are names of events: "Black Monday", "Super Tuesday". */
const dayNames = wordSet("black bloody super ruby ash palm fat tgi");

/** Names that a weekday begins: "The Sunday Times", "Friday Night Lights". */
const periodicals = wordSet(
  "times telegraph mirror mail express post herald independent sun night club star world mercury",
);

type Dated = Phrase & { readonly value: Extract<DateValue, { kind: "day" | "numeric" | "month-day" }> };

function readDayOfWeekday(reader: Reader, at: number): Dated | undefined {
  const month = monthAt(reader, at);
  const start = lowerAt(reader, at) === "the" ? at + 1 : at;
  const phrase =
    readNumericDate(reader, at) ??
    (month ? readDayAfterMonth(reader, at, month) : (readDayMonth(reader, start) ?? readMonthDay(reader, start)));
  return phrase && isDated(phrase) ? phrase : undefined;
}

const isDated = (phrase: Phrase): phrase is Dated => /^(day|numeric|month-day)$/.test(phrase.value.kind);
