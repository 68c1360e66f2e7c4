import { wordSet } from "../../text/word-lists.ts";
import { monthAt, readDayAfterMonth, readDayMonth } from "./months.ts";
import { readNumericDate } from "./numeric-dates.ts";
import { goesOn, lowerAt, type Phrase, pastDayPart, pastDot, type Reader } from "./reader.ts";
import { weekdayAbbreviations, weekdays } from "./words.ts";

/** "Friday", "Friday, May 24, 2024", "Fri 24 May", "Friday last week". */
export function readWeekday(reader: Reader, at: number): Phrase | undefined {
  const token = reader.tokens[at];
  if (!token) return undefined;
  const before = reader.tokens[at - 1];
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
  if (dated?.value.kind === "day") return { first: at, next: dated.next, value: { ...dated.value, weekday } };
  // "Sun" and "Sat" are words, "Wed" may be; "Mon." and a date behind it leave no doubt.
  if (short !== undefined || token.shape === "lower") return undefined;
  if (periodicals.holds(reader.tokens[next]) && reader.tokens[next]?.shape === "Capital") return undefined;
  const step = weekSteps.get(lowerAt(reader, next === comma && lowerAt(reader, next) === "of" ? next + 1 : next));
  const week = lowerAt(reader, next) === "of" ? next + 2 : next + 1;
  if (step !== undefined && lowerAt(reader, week) === "week" && goesOn(reader, next)) {
    return {
      first: at,
      next: week + 1,
      value: { kind: "weekday", weekday, of: { kind: "shift", unit: "week", by: step } },
    };
  }
  return { first: at, next: pastDayPart(reader, next), value: { kind: "weekday", weekday } };
}

const weekSteps: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);

/** "every Monday", "on a Friday" name no day; "a Wednesday meeting" does. */
function isAnyDay(reader: Reader, at: number): boolean {
  const before = lowerAt(reader, at - 1);
  if (before === "every" || before === "each" || before === "any") return true;
  if (before !== "a") return false;
  const after = reader.tokens[at + 1];
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

function readDayOfWeekday(reader: Reader, at: number): Phrase | undefined {
  const numericDate = readNumericDate(reader, at);
  if (numericDate) return numericDate;
  const month = monthAt(reader, at);
  if (month) return readDayAfterMonth(reader, at, month);
  return readDayMonth(reader, lowerAt(reader, at) === "the" ? at + 1 : at);
}
