import { wordSet } from "../../text/word-lists.ts";
import { countBefore } from "./away.ts";
import type { DateValue, Unit } from "./date-expression.ts";
import { readMonthDay } from "./months.ts";
import { readEnd } from "./periods.ts";
import { goesOn, holdsAt, isAt, lowerAt, type Phrase, phraseOf, type Reader } from "./reader.ts";
import { pluralUnits } from "./words.ts";

/** "13 weeks to September 1", "year ended March 31", "three months through June", "quarter ending in December". */
export function readEnding(reader: Reader, at: number, unit: Unit): Phrase | undefined {
  if (unit === "period") return undefined;
  let tie = at + 1;
  // "the 26-week period ended 1 July"
  if (lowerAt(reader, tie) === "period") tie++;
  const end = readEnd(reader, tie);
  if (!end) return undefined;
  const counted = countBefore(reader, at);
  const a = counted && isAt(reader, counted.first, /^(a|an)$/);
  const count = counted && !a && counted.first >= reader.floor ? counted : undefined;
  // "took three years to 2023" is rare, "the three years to 2023" the rule; one of them must be there for a plural.
  if (!count && holdsAt(reader, at, pluralUnits)) return undefined;
  if (lowerAt(reader, tie) === "to" && !count && !isPeriodWord(reader, at)) return undefined;
  if (end.value.kind === "shift" && end.value.unit !== "month" && end.value.unit !== "week" && end.value.unit !== "day")
    return undefined;
  const value: DateValue = {
    kind: "ending",
    unit,
    count: count?.count ?? 1,
    end: end.value,
    ended: end.ended,
  };
  return phraseOf(count?.first ?? at, end.next, value);
}

/** "six months from November", "three weeks starting May 6". */
export function readStarting(reader: Reader, at: number, unit: Unit): Phrase | undefined {
  if (!isAt(reader, at + 1, /^(from|starting|beginning|commencing)$/) || !goesOn(reader, at + 1)) return undefined;
  // "the fortnight beginning June 24", "the year starting in April"
  const isOne =
    unit !== "week" && unit !== "day" && lowerAt(reader, at + 1) !== "from" && lowerAt(reader, at - 1) === "the";
  const count = isOne ? { count: 1, first: at } : countBefore(reader, at);
  if (!count || count.first < reader.floor || unit === "period") return undefined;
  const start = isOne && isAt(reader, at + 2, /^(in|on)$/) ? at + 3 : at + 2;
  const phrase = reader.read(reader, start);
  if (!phrase || phrase.first !== start || !/^(day|month|numeric)$/.test(phrase.value.kind)) return undefined;
  const first = isAt(reader, count.first, /^(a|an)$/) ? count.first + 1 : count.first;
  return phraseOf(first, phrase.next, { kind: "starting", unit, count: count.count, start: phrase.value });
}

const isPeriodWord = (reader: Reader, at: number): boolean => holdsAt(reader, at, unitsWithEnd);
const unitsWithEnd = wordSet("year quarter month week half fortnight");

/** "week of May 6", "week beginning 6 May", "week commencing Monday". */
export function readWeekOf(reader: Reader, at: number): Phrase | undefined {
  if (!isAt(reader, at + 1, /^(of|beginning|commencing|starting)$/)) return undefined;
  const start = isAt(reader, at + 2, /^(the|on)$/) ? at + 3 : at + 2;
  const phrase = goesOn(reader, start) ? (reader.read(reader, start) ?? readMonthDay(reader, start)) : undefined;
  if (!phrase || phrase.first !== start || !/^(day|weekday|numeric|holiday|month-day)$/.test(phrase.value.kind))
    return undefined;
  return phraseOf(at, phrase.next, { kind: "week-of", day: phrase.value });
}
