import type { DateValue, Unit } from "./date-expression.ts";
import { readEnd, readFrame } from "./periods.ts";
import { countAt, goesOn, isGlued, isHyphen, lowerAt, type Phrase, pastHyphen, type Reader } from "./reader.ts";
import { pluralUnits, units, wordSet } from "./words.ts";

/**
 * What a word for a unit of time makes with its neighbours, a count before it included: "three years ago", "a year earlier", "13
 * weeks to September 1", "year to date", "year-ago quarter", "week of May 6", "year before", "year-end", "the quarter".
 */
export function readUnit(reader: Reader, at: number): Phrase | undefined {
  const word = lowerAt(reader, at);
  const plural = pluralUnits.get(word);
  const unit = plural ?? units.get(word);
  if (unit === undefined || (!goesOn(reader, at) && reader.tokens[at]?.start !== 0 && reader.tokens[at]?.gap !== "\n"))
    return undefined;
  const after = lowerAt(reader, at + 1);
  const hyphen = isHyphen(reader, at + 1) && isGlued(reader, at + 1) && isGlued(reader, at + 2);
  const compound = hyphen ? lowerAt(reader, at + 2) : "";
  if (plural === undefined) {
    if (unit === "year" || unit === "month" || unit === "quarter" || unit === "week") {
      const toDate = readToDate(reader, at, unit);
      if (toDate) return toDate;
    }
    if (compound === "ago" || compound === "earlier") return readYearAgo(reader, at, at + 3, unit);
    if (unit !== "day" && (compound === "end" || (after === "end" && lowerAt(reader, at - 1) === "by"))) {
      const next = compound === "end" ? at + 3 : at + 2;
      const of = readFrame(reader, next);
      const value: DateValue = of?.value ?? { kind: "that", unit, step: 0, loose: true };
      return { first: at, next: of?.next ?? next, value: { kind: "part", part: "end", of: value } };
    }
  }
  if (unit === "half" && compound === "year" && lowerAt(reader, at - 1) === "the") {
    return { first: at, next: at + 3, value: { kind: "that", unit, step: 0, loose: true } };
  }
  if (hyphen) return undefined;
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
  const before = lowerAt(reader, at - 1);
  if (unit === "year" && (before === "full" || (before === "-" && lowerAt(reader, at - 2) === "full"))) {
    // "full year 2023", "full-year 2022 revenue"
    const year = readFrame(reader, at + 1);
    const first = before === "-" ? at - 2 : at - 1;
    if (year && first >= reader.floor) return { first, next: year.next, value: year.value };
  }
  if (before === "the" || before === "full" || before === "whole" || before === "entire")
    return readBareUnit(reader, at, unit);
  if (unit === "year" && /^(19|20)\d\d$/.test(lowerAt(reader, at + 1)) && goesOn(reader, at + 1)) {
    return { first: at + 1, next: at + 2, value: { kind: "year", year: Number(lowerAt(reader, at + 1)) } };
  }
  return undefined;
}

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
  const named = units.get(lowerAt(reader, next)) ?? (lowerAt(reader, next) === "level" ? undefined : undefined);
  return {
    first: at,
    next: named ? next + 1 : next,
    value: { kind: "same", unit: named ?? "period", year: "earlier" },
  };
}

/** "three years ago", "a year earlier", "two weeks later", "the year before", "five years from now". */
function readAway(reader: Reader, at: number, unit: Unit): Phrase | undefined {
  const after = lowerAt(reader, at + 1);
  const away = ways.get(after);
  if (!away || !goesOn(reader, at + 1)) return undefined;
  let next = at + 2;
  if (after === "from") {
    if (!/^(now|today)$/.test(lowerAt(reader, next))) return undefined;
    next++;
  }
  // "a week later than planned" is a stretch of time.
  if (lowerAt(reader, next) === "than") return undefined;
  const closed = isClosed(reader, next);
  if (lowerAt(reader, at - 1) === "the" && unit !== "period") {
    // "up from the year before"; "the day after the vote" counts from what is no date.
    if (after === "ago" || after === "from" || !closed) return undefined;
    return { first: at, next, value: { kind: "that", unit, step: away.direction } };
  }
  if (away.open && !closed) return undefined;
  const count = countBefore(reader, at);
  if (!count || count.first < reader.floor || unit === "period" || unit === "half") return undefined;
  const compares = away.direction < 0 && isCompared(reader, count.first);
  return {
    first: count.first,
    next,
    value: {
      kind: "away",
      unit,
      count: count.count,
      direction: away.direction,
      from: away.from,
      ...(compares ? { compares } : {}),
    },
  };
}

/** "up from $3m a year ago", "against 5% a year earlier" set two periods side by side; "founded a year ago" does not. */
function isCompared(reader: Reader, first: number): boolean {
  for (let at = first - 1; at >= 0 && at > first - 14; at--) {
    if (comparisons.has(lowerAt(reader, at))) return true;
    if (/^[.;]$/.test(lowerAt(reader, at))) return false;
  }
  return false;
}

const comparisons = wordSet("from than against versus vs compared with");

interface Way {
  readonly direction: 1 | -1;
  readonly from: "article" | "context";
  /** Also a preposition ("two days before the launch"), so that nothing may follow. */
  readonly open?: true;
}

const ways: ReadonlyMap<string, Way> = new Map<string, Way>([
  ["ago", { direction: -1, from: "article" }],
  ["hence", { direction: 1, from: "article" }],
  ["from", { direction: 1, from: "article" }],
  ["earlier", { direction: -1, from: "context" }],
  ["previously", { direction: -1, from: "context" }],
  ["later", { direction: 1, from: "context" }],
  ["before", { direction: -1, from: "context", open: true }],
  ["prior", { direction: -1, from: "context", open: true }],
  ["previous", { direction: -1, from: "context", open: true }],
  ["after", { direction: 1, from: "context", open: true }],
]);

function isClosed(reader: Reader, at: number): boolean {
  const token = reader.tokens[at];
  return (
    token === undefined ||
    token.gap === "\n" ||
    (token.kind === "punctuation" && token.lower !== "(") ||
    closers.has(token.lower)
  );
}

const closers = wordSet("and but when while as with because which although though after on in at by after, for from");

/** "three", "13", "a", "a couple of", "two and a half" before a unit. */
export function countBefore(
  reader: Reader,
  at: number,
): { readonly count: number; readonly first: number } | undefined {
  let end = at - 1;
  if (isHyphen(reader, end)) end--;
  if (/^(full|short|trading|calendar|whole|business|straight|consecutive)$/.test(lowerAt(reader, end))) end--;
  const word = lowerAt(reader, end);
  if (word === "a" || word === "an") return { count: 1, first: end };
  if (word === "of" && lowerAt(reader, end - 1) === "couple") {
    return { count: 2, first: lowerAt(reader, end - 2) === "a" ? end - 2 : end - 1 };
  }
  const count = countAt(reader, end);
  if (count === undefined) return undefined;
  const tens = isHyphen(reader, end - 1) && isGlued(reader, end) ? countAt(reader, end - 2) : undefined;
  if (tens !== undefined && tens >= 20 && tens % 10 === 0 && count < 10) return { count: tens + count, first: end - 2 };
  return { count, first: end };
}

/** "13 weeks to September 1", "year ended March 31", "three months through June", "quarter ending in December". */
function readEnding(reader: Reader, at: number, unit: Unit): Phrase | undefined {
  if (unit === "period" || (unit === "half" && false)) return undefined;
  let tie = at + 1;
  if (lowerAt(reader, tie) === "which" || lowerAt(reader, tie) === "that") tie++;
  const end = readEnd(reader, tie);
  if (!end) return undefined;
  const counted = countBefore(reader, at);
  const a = counted && /^(a|an)$/.test(lowerAt(reader, counted.first));
  const count = counted && !a && counted.first >= reader.floor ? counted : undefined;
  // "took three years to 2023" is rare, "the three years to 2023" the rule; one of them must be there for a plural.
  if (!count && pluralUnits.has(lowerAt(reader, at))) return undefined;
  if (lowerAt(reader, tie) === "to" && !count && !isPeriodWord(reader, at)) return undefined;
  if (end.value.kind === "shift" && end.value.unit !== "month" && end.value.unit !== "week" && end.value.unit !== "day")
    return undefined;
  const value: DateValue = {
    kind: "ending",
    unit,
    count: count?.count ?? 1,
    end: end.value,
    ...(end.ended ? { ended: end.ended } : {}),
  };
  return { first: count?.first ?? at, next: end.next, value };
}

/** "six months from November", "three weeks starting May 6". */
function readStarting(reader: Reader, at: number, unit: Unit): Phrase | undefined {
  if (!/^(from|starting|beginning|commencing)$/.test(lowerAt(reader, at + 1)) || !goesOn(reader, at + 1))
    return undefined;
  const count = countBefore(reader, at);
  if (!count || count.first < reader.floor || unit === "period") return undefined;
  const phrase = reader.read(reader, at + 2);
  if (!phrase || phrase.first !== at + 2 || !/^(day|month|numeric)$/.test(phrase.value.kind)) return undefined;
  const first = /^(a|an)$/.test(lowerAt(reader, count.first)) ? count.first + 1 : count.first;
  return { first, next: phrase.next, value: { kind: "starting", unit, count: count.count, start: phrase.value } };
}

const isPeriodWord = (reader: Reader, at: number): boolean => unitsWithEnd.has(lowerAt(reader, at));
const unitsWithEnd = wordSet("year quarter month week half fortnight");

/** "week of May 6", "week beginning 6 May", "week commencing Monday". */
function readWeekOf(reader: Reader, at: number): Phrase | undefined {
  if (!/^(of|beginning|commencing|starting)$/.test(lowerAt(reader, at + 1))) return undefined;
  const start = lowerAt(reader, at + 2) === "the" ? at + 3 : at + 2;
  const phrase = goesOn(reader, start) ? reader.read(reader, start) : undefined;
  if (!phrase || phrase.first !== start || !/^(day|weekday|numeric|holiday)$/.test(phrase.value.kind)) return undefined;
  return { first: at, next: phrase.next, value: { kind: "week-of", day: phrase.value } };
}

/** "in the quarter", "the full year", "during the month"; not "the year that", "car of the year" or "the day". */
function readBareUnit(reader: Reader, at: number, unit: Unit): Phrase | undefined {
  if (!bareUnits.has(unit) || reader.tokens[at]?.shape !== "lower") return undefined;
  const full = lowerAt(reader, at - 1) !== "the";
  const first = full && lowerAt(reader, at - 1) === "full" ? at - 1 : at;
  const the = full ? at - 2 : at - 1;
  const definite = lowerAt(reader, the) === "the";
  const after = reader.tokens[at + 1];
  if (after && goesOn(reader, at + 1)) {
    if (unit === "year" && /^(19|20)\d\d$/.test(after.text))
      return { first: at, next: at + 2, value: { kind: "year", year: Number(after.text) } };
    if (full && unit === "year") {
      const frame = readFrame(reader, at + 1);
      if (frame) return { first, next: frame.next, value: frame.value };
    }
    if (stops.has(after.lower) && !(unit === "quarter" && /^(is|was)$/.test(after.lower))) return undefined;
  }
  const before = lowerAt(reader, definite ? the - 1 : the);
  if (before === "of") {
    if (!ofNouns.has(lowerAt(reader, the - 2))) return undefined;
  } else if (before === "on" && unit !== "week") {
    // "up 0.2% on the quarter" is a rate, quarter on quarter.
    return undefined;
  } else if (!bareCues.has(before) && !(full && unit === "year") && !(definite && unit === "quarter")) return undefined;
  return { first, next: at + 1, value: { kind: "that", unit, step: 0, loose: true } };
}

const bareUnits: ReadonlySet<Unit> = new Set(["quarter", "year", "month", "week", "half", "weekend"]);
const stops = wordSet("that when in which after before of since is was -");
const bareCues = wordSet("in during for over throughout on through by");
const ofNouns = wordSet("rest remainder much most half part course weeks days months quarters quarter bulk");
