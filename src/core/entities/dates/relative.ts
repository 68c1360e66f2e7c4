import { type WordMap, wordMap, wordSet } from "../../text/word-lists.ts";
import { isClosed } from "./away.ts";
import type { Step, Unit } from "./date-expression.ts";
import { holidayStarts } from "./holiday-names.ts";
import { endingValue, readEnd, readFrame } from "./periods.ts";
import {
  countAt,
  goesOn,
  holdsAt,
  isAt,
  isGlued,
  isHyphen,
  lowerAt,
  type Phrase,
  pastDayPart,
  pastHyphen,
  phraseOf,
  type Reader,
  tokenAt,
} from "./reader.ts";
import { fiscalNouns, readSameTime } from "./same.ts";
import { readWindow } from "./windows.ts";
import { dayParts, months, seasons, units, weekdays } from "./words.ts";

/** "yesterday", "tomorrow", "today"; whether "today" is a day or "nowadays" is for the tense to say. */
export function readNearDay(reader: Reader, at: number): Phrase | undefined {
  const by = nearDays.of(tokenAt(reader, at));
  if (by === undefined) return undefined;
  if (isGlued(reader, at) && tokenAt(reader, at - 1)?.kind !== "punctuation") return undefined;
  // "USA Today" is a newspaper.
  const before = tokenAt(reader, at - 1);
  if (
    by === 0 &&
    tokenAt(reader, at)?.shape === "Capital" &&
    before?.kind === "word" &&
    before.shape !== "lower" &&
    goesOn(reader, at)
  )
    return undefined;
  return phraseOf(at, pastDayPart(reader, at + 1), { kind: "shift", unit: "day", by });
}

const nearDays: WordMap<number> = wordMap(
  new Map([
    ["yesterday", -1],
    ["today", 0],
    ["tomorrow", 1],
    ["tonight", 0],
  ]),
);

/** "last year", "this summer", "next Friday", "past three months", "previous quarter", "current fiscal year", "last May". */
export function readStep(reader: Reader, at: number): Phrase | undefined {
  const word = lowerAt(reader, at);
  const step = steps.get(word);
  if (step === undefined) return undefined;
  if (word === "recent") {
    // "in the most recent quarter"
    const quarter = lowerAt(reader, at - 1) === "most" && lowerAt(reader, at + 1) === "quarter";
    return quarter ? { first: at - 1, next: at + 2, value: { kind: "that", unit: "quarter", step: 0 } } : undefined;
  }
  // "prior-year period"
  let next = pastHyphen(reader, at + 1);
  if (!goesOn(reader, next)) return undefined;
  // "this past Wednesday", "this coming week"
  if (
    word === "this" &&
    holdsAt(reader, next, steps) &&
    lowerAt(reader, next) !== "same" &&
    lowerAt(reader, next) !== "this"
  ) {
    const inner = readStep(reader, next);
    return inner && { ...inner, first: at };
  }
  const count = countAt(reader, next);
  if (count !== undefined || lowerAt(reader, next) === "couple" || lowerAt(reader, next) === "full") {
    return (
      readWindow(reader, at, step) ??
      (lowerAt(reader, next) === "full" ? readStepUnit(reader, at, next + 1, step) : undefined)
    );
  }
  if (holdsAt(reader, next, fiscalNouns)) {
    const noun = lowerAt(reader, next);
    next = pastHyphen(reader, next + 1);
    if (lowerAt(reader, next) === "year") return fiscalStep(reader, at, next + 1, step);
    // "last fiscal", as Indian papers say
    if (noun === "fiscal" && (tokenAt(reader, next)?.kind !== "word" || lowerAt(reader, next) === "'s"))
      return fiscalStep(reader, at, next, step);
    if (lowerAt(reader, next) === "quarter")
      return phraseOf(at, next + 1, { kind: "shift", unit: "quarter", by: step });
    return undefined;
  }
  return readStepUnit(reader, at, next, step);
}

export const steps: WordMap<Step> = wordMap(
  new Map([
    ["last", -1],
    ["past", -1],
    ["previous", -1],
    ["prior", -1],
    ["preceding", -1],
    ["this", 0],
    ["current", 0],
    ["next", 1],
    ["coming", 1],
    ["following", 1],
    ["upcoming", 1],
    ["latest", 0],
    ["recent", 0],
  ]),
);

function fiscalStep(reader: Reader, first: number, next: number, step: Step): Phrase {
  const ended = readEnd(reader, next);
  if (ended?.ended) return phraseOf(first, ended.next, endingValue("year", ended));
  // "a loss in the previous fiscal year": before the one spoken of
  if (others.test(lowerAt(reader, first))) return phraseOf(first, next, { kind: "that", unit: "fiscal-year", step });
  return phraseOf(first, next, { kind: "shift", unit: "fiscal-year", by: step });
}

function readStepUnit(reader: Reader, at: number, next: number, step: Step): Phrase | undefined {
  const word = lowerAt(reader, at);
  const token = tokenAt(reader, next);
  if (!token) return undefined;
  const named = token.lower;
  // "last night", "this morning"
  if (dayParts.has(named) && token.shape === "lower" && (named === "night" ? word === "last" : word === "this"))
    return phraseOf(at, next + 1, { kind: "shift", unit: "day", by: step });
  if (holdsAt(reader, at, stepped)) {
    const month = months.get(named);
    const monthly = (named === "may" ? token.shape === "Capital" : token.shape !== "lower") ? month : undefined;
    if (monthly !== undefined) {
      // "this May 24" and "last June 3" have a day.
      const dated = reader.read(reader, next);
      if (dated?.value.kind === "day") return { ...dated, first: dated.first };
      return phraseOf(at, next + 1, { kind: "month", month: monthly, step });
    }
    const weekday = weekdays.get(named);
    if (weekday !== undefined) {
      const dated = reader.read(reader, next);
      if (dated && dated.value.kind === "day") return { ...dated, first: at };
      return phraseOf(at, next + 1, {
        kind: "weekday",
        weekday,
        step,
        after: word === "following" || undefined,
        near: /^(coming|upcoming)$/.test(word) || undefined,
      });
    }
    const season = seasons.get(named);
    if (
      season !== undefined &&
      (token.shape === "lower" || token.shape === "Capital") &&
      !/^(in|of)$/.test(season === 2 ? lowerAt(reader, next + 1) : "")
    )
      return phraseOf(at, next + 1, { kind: "season", season, step });
    if (holidayStarts.has(named) && token.shape === "Capital") {
      const holiday = reader.read(reader, next);
      if (holiday?.value.kind === "holiday" && holiday.value.year === undefined)
        return phraseOf(at, holiday.next, { ...holiday.value, step });
    }
    if (named === "time" && word === "this") return readSameTime(reader, at, next + 1);
  }
  const unit = units.get(named);
  if (
    unit === undefined ||
    unit === "period" ||
    (isHyphen(reader, next + 1) && isGlued(reader, next + 2) && !isHyphen(reader, next - 1))
  )
    return undefined;
  return unitStep(reader, at, next, { word, unit, step });
}

interface UnitStep {
  readonly word: string;
  readonly unit: Unit;
  readonly step: Step;
}

function unitStep(reader: Reader, at: number, next: number, { word, unit, step }: UnitStep): Phrase | undefined {
  const definite = lowerAt(reader, at - 1) === "the";
  const first = at;
  const behind = next + 1;
  const ended = unit === "quarter" || unit === "half" || unit === "year" ? readEnd(reader, behind) : undefined;
  // "the current quarter ending in December", "the last year ended June 30"
  if (ended?.ended) return phraseOf(first, ended.next, endingValue(unit, ended));
  if (unit === "day") {
    // "the next day", "the previous day" count from what was spoken of; "this day" is a flourish.
    if (!definite || word === "last" || word === "past" || step === 0) return undefined;
    return phraseOf(first, behind, { kind: "that", unit, step });
  }
  if (word === "past" || (/^(last|next|coming)$/.test(word) && definite && windowed.has(unit))) {
    // "over the past year" ends with the article; "the last year" likewise; "last year" is the calendar's.
    if (word === "last" && isAt(reader, behind, /^(of|for)$/)) return readLastOf(reader, at, next, unit);
    if (unit === "half") return undefined;
    return phraseOf(first, behind, { kind: "window", unit, count: 1, direction: step === -1 ? -1 : 1 });
  }
  if (word === "last" && lowerAt(reader, behind) === "of") {
    const of = readLastOf(reader, at, next, unit);
    if (of) return of;
  }
  if (others.test(word)) {
    const noun = lowerAt(reader, behind);
    if (unit === "year" && word !== "following" && sameNouns.has(noun)) {
      return phraseOf(first, behind + 1, { kind: "same", unit: units.get(noun) ?? "period", year: "earlier" });
    }
    return phraseOf(first, behind, { kind: "that", unit, step });
  }
  if (word === "latest")
    return unit === "quarter" || unit === "year" ? phraseOf(first, behind, { kind: "that", unit, step: 0 }) : undefined;
  if (unit === "half" && word !== "last") return undefined;
  return phraseOf(first, behind, { kind: "shift", unit, by: step });
}

const stepped = wordSet("last this next past coming upcoming previous following");
const others = /^(previous|prior|preceding|following)$/;
const windowed = wordSet("year month week decade century");
const sameNouns = wordSet("period quarter month week half");

function readLastOf(reader: Reader, at: number, next: number, unit: Unit): Phrase | undefined {
  const of = readFrame(reader, next + 1);
  return (
    of &&
    phraseOf(at, of.next, { kind: "nth", unit, nth: unit === "quarter" ? 4 : unit === "half" ? 2 : -1, of: of.value })
  );
}

/** "that year", "that day"; "that" is more often a conjunction, so a unit must follow and end there. */
export function readThat(reader: Reader, at: number): Phrase | undefined {
  const month = months.of(tokenAt(reader, at + 1));
  if (month !== undefined && tokenAt(reader, at + 1)?.shape === "Capital") {
    // "that October"; but "said that May Ltd" and "said that April sales fell" are no such thing.
    const ends = tokenAt(reader, at + 2);
    const closed =
      ends === undefined ||
      ends.gap === "\n" ||
      ends.kind === "punctuation" ||
      /^(and|but|when|at|after|for)$/.test(ends.lower);
    return closed && month !== 5 ? phraseOf(at, at + 2, { kind: "month", month, year: "that" }) : undefined;
  }
  const season = seasons.of(tokenAt(reader, at + 1));
  // "it was sold that summer"
  if (season !== undefined && isClosed(reader, at + 2))
    return phraseOf(at, at + 2, { kind: "season", season, year: "that" });
  const unit = units.of(tokenAt(reader, at + 1));
  if (unit === undefined || unit === "period" || unit === "century" || !goesOn(reader, at + 1)) return undefined;
  const after = lowerAt(reader, at + 2);
  if ((isHyphen(reader, at + 2) && isGlued(reader, at + 2)) || after === "after" || after === "by" || after === "over")
    return undefined;
  return phraseOf(at, at + 2, { kind: "that", unit, step: 0 });
}
