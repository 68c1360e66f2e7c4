import { wordSet } from "../../text/word-lists.ts";
import { countBefore, readAway } from "./away.ts";
import { readEnding, readStarting, readWeekOf } from "./bounded.ts";
import type { DateValue, Unit } from "./date-expression.ts";
import { readEnd, readFrame } from "./periods.ts";
import {
  goesOn,
  holdsAt,
  isAt,
  isGlued,
  isHyphen,
  looseThat,
  lowerAt,
  type Phrase,
  pastHyphen,
  phraseOf,
  type Reader,
  tokenAt,
} from "./reader.ts";
import { ordinals, pluralUnits, results, sums, units } from "./words.ts";

/**
 * What a word for a unit of time makes with its neighbours, a count before it included: "three years ago", "a year earlier", "13
 * weeks to September 1", "year to date", "year-ago quarter", "week of May 6", "year before", "year-end", "the quarter".
 */
export function readUnit(reader: Reader, at: number): Phrase | undefined {
  const word = lowerAt(reader, at);
  const plural = pluralUnits.get(word);
  const unit = plural ?? units.get(word);
  if (unit === undefined) return undefined;
  const after = lowerAt(reader, at + 1);
  const hyphen = isHyphen(reader, at + 1) && isGlued(reader, at + 1) && isGlued(reader, at + 2);
  const compound = hyphen ? lowerAt(reader, at + 2) : "";
  if (plural === undefined) {
    if (unit === "year" || unit === "month" || unit === "quarter" || unit === "week") {
      const toDate = readToDate(reader, at, unit);
      if (toDate) return toDate;
    }
    if (compound === "ago" || compound === "earlier") return readYearAgo(reader, at, at + 3, unit);
    if (unit !== "day" && (compound === "end" || (after === "end" && isAt(reader, at - 1, /^(by|at)$/)))) {
      const next = compound === "end" ? at + 3 : at + 2;
      const of = readFrame(reader, next);
      // "by year-end" is a day, "year-end bonuses" are not.
      if (!of && !holdsAt(reader, at - 1, endCues)) return undefined;
      const value: DateValue = of?.value ?? looseThat(unit);
      return phraseOf(at, of?.next ?? next, { kind: "part", part: "end", of: value });
    }
  }
  if (after === "'s" && lowerAt(reader, at + 2) === "end" && /^(year|month|week|quarter|decade|century)$/.test(unit)) {
    // "by year's end"
    if (!holdsAt(reader, at - 1, endCues)) return undefined;
    const of: DateValue = looseThat(unit);
    return phraseOf(at, at + 3, { kind: "part", part: "end", of });
  }
  if (unit === "half" && lowerAt(reader, pastHyphen(reader, at + 1)) === "year") {
    const behind = pastHyphen(reader, at + 1) + 1;
    const end = readEnd(reader, behind);
    if (end) return phraseOf(at, end.next, { kind: "ending", unit, count: 1, end: end.value });
  }
  const isHalf = lowerAt(reader, at - 1) === "the" || (lowerAt(reader, at - 1) !== "a" && isBeforeNoun(reader, at + 3));
  if (unit === "half" && compound === "year" && isHalf) {
    return phraseOf(at, at + 3, looseThat(unit));
  }
  if (hyphen) return undefined;
  const before = lowerAt(reader, at - 1);
  if (unit === "month" && before === "-" && (holdsAt(reader, at + 1, results) || holdsAt(reader, at + 1, sums))) {
    // "nine-month profit" is the first nine months'.
    const count = countBefore(reader, at);
    if (count && count.first >= reader.floor && count.count % 3 === 0 && count.count < 10)
      return phraseOf(count.first, at + 1, { kind: "stretch", nth: 1, count: count.count, unit });
  }
  const away = readAway(reader, at, unit);
  if (away) return away;
  const ending = readEnding(reader, at, unit);
  if (ending) return ending;
  const starting = readStarting(reader, at, unit);
  if (starting) return starting;
  if (plural !== undefined) return undefined;
  if (unit === "week") {
    const weekOf = readWeekOf(reader, at);
    if (weekOf) return weekOf;
  }
  if (unit === "year" && (before === "full" || (before === "-" && lowerAt(reader, at - 2) === "full"))) {
    // "full year 2023", "full-year 2022 revenue"
    const year = readFrame(reader, at + 1);
    const first = before === "-" ? at - 2 : at - 1;
    if (first < reader.floor) return undefined;
    if (year) return phraseOf(first, year.next, year.value);
    if (before === "-" && isBeforeNoun(reader, at + 1))
      return phraseOf(first, at + 1, { kind: "that", unit, step: 0, loose: true, full: true });
  }
  if (before === "the" || before === "full" || before === "whole" || before === "entire")
    return readBareUnit(reader, at, unit);
  return unit === "year" ? readNumbered(reader, at) : undefined;
}

const endCues = wordSet("by at before since until after from to of the around through till");

/** "full-year profit" */
const isBeforeNoun = (reader: Reader, at: number): boolean =>
  tokenAt(reader, at)?.gap === " " && tokenAt(reader, at)?.kind === "word";

/** "year to date", "year-to-date". */
function readToDate(reader: Reader, at: number, unit: Unit): Phrase | undefined {
  const to = pastHyphen(reader, at + 1);
  if (lowerAt(reader, to) !== "to") return undefined;
  const date = pastHyphen(reader, to + 1);
  return lowerAt(reader, date) === "date" ? { first: at, next: date + 1, value: { kind: "to-date", unit } } : undefined;
}

/** "year-ago quarter", "year-earlier period"; without a noun for the period, what is compared is the one spoken of. */
function readYearAgo(reader: Reader, at: number, next: number, unit: Unit): Phrase | undefined {
  if (unit !== "year") return undefined;
  const named = units.of(tokenAt(reader, next));
  return phraseOf(at, named ? next + 1 : next, { kind: "same", unit: named ?? "period", year: "earlier" });
}

/** "in the quarter", "the full year", "during the month"; not "the year that", "car of the year" or "the day". */
function readBareUnit(reader: Reader, at: number, unit: Unit): Phrase | undefined {
  if (!bareUnits.has(unit) || tokenAt(reader, at)?.shape !== "lower") return undefined;
  const full = lowerAt(reader, at - 1) !== "the";
  const first = full && lowerAt(reader, at - 1) === "full" ? at - 1 : at;
  const the = full ? at - 2 : at - 1;
  const definite = lowerAt(reader, the) === "the";
  const after = tokenAt(reader, at + 1);
  if (after && goesOn(reader, at + 1)) {
    const numbered = unit === "year" ? readNumbered(reader, at) : undefined;
    if (numbered) return { ...numbered, first: at };
    if (full && unit === "year") {
      const frame = readFrame(reader, at + 1);
      if (frame) return phraseOf(first, frame.next, frame.value);
    }
    if (unit === "year" && after.lower === "'s" && holdsAt(reader, at + 2, ordinals)) {
      return phraseOf(first, at + 1, looseThat(unit));
    }
    if (after.kind === "number" && unit === "week") return undefined;
    if (stops.holds(after) && !((unit === "quarter" || full) && /^(is|was)$/.test(after.lower))) return undefined;
  }
  const before = lowerAt(reader, definite ? the - 1 : the);
  if (before === "of") {
    if (!holdsAt(reader, the - 2, ofNouns)) return undefined;
  } else if ((before === "at" && unit !== "weekend") || (before === "on" && unit !== "week")) {
    // "up 0.2% on the quarter" is a rate, quarter on quarter.
    return undefined;
  } else if (!bareCues.has(before) && !(full && unit === "year") && !(definite && unit === "quarter")) return undefined;
  const isFull = unit === "year" && lowerAt(reader, at - 1) === "full";
  return phraseOf(first, at + 1, { kind: "that", unit, step: 0, loose: true, full: isFull || undefined });
}

/** "the year 2000", "tax year 2023-24", with "year" at `at`. */
function readNumbered(reader: Reader, at: number): Phrase | undefined {
  if (!isAt(reader, at + 1, /^(19|20)\d\d$/) || !goesOn(reader, at + 1)) return undefined;
  const read = reader.read(reader, at + 1);
  if (read?.first === at + 1 && read.value.kind === "fiscal") return read;
  return phraseOf(at + 1, at + 2, { kind: "year", year: Number(lowerAt(reader, at + 1)) });
}

const bareUnits: ReadonlySet<Unit> = new Set(["quarter", "year", "month", "week", "half", "weekend"]);
const stops = wordSet("that when in which after before of since is was -");
const bareCues = wordSet("in during for over throughout on through by at");
const ofNouns = wordSet("rest remainder much most half part course weeks days months quarters quarter bulk");
