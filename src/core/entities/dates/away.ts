import { wordSet } from "../../text/word-lists.ts";
import type { DateValue, Unit } from "./date-expression.ts";
import {
  countAt,
  goesOn,
  holdsAt,
  isAt,
  isGlued,
  isHyphen,
  lowerAt,
  type Phrase,
  phraseOf,
  type Reader,
  tokenAt,
} from "./reader.ts";

/** "three years ago", "a year earlier", "two weeks later", "the year before", "five years from now". */
export function readAway(reader: Reader, at: number, unit: Unit): Phrase | undefined {
  const after = lowerAt(reader, at + 1);
  const away = ways.get(after);
  if (!away) return after === "'" || after === "'s" ? readTime(reader, at, unit) : undefined;
  if (!goesOn(reader, at + 1)) return undefined;
  const apart = readApart(reader, at + 1, unit);
  if (apart) return countApart(reader, at, apart);
  let next = at + 2;
  if (after === "from") {
    if (!isAt(reader, next, /^(now|today)$/)) return undefined;
    next++;
  }
  // "a week later than planned" is a stretch of time.
  if (lowerAt(reader, next) === "than") return undefined;
  const closed = isClosed(reader, next);
  if (lowerAt(reader, at - 1) === "the" && unit !== "period") {
    // "up from the year before"; "the day after the vote" counts from what is no date.
    if (after === "ago" || after === "from" || !closed) return undefined;
    return phraseOf(at, next, { kind: "that", unit, step: away.direction });
  }
  if (away.open && !closed) return undefined;
  const count = countBefore(reader, at);
  if (!count || count.first < reader.floor || unit === "period" || unit === "half") return undefined;
  const compares = away.direction < 0 && isCompared(reader, count.first);
  return phraseOf(count.first, next, {
    kind: "away",
    unit,
    count: count.count,
    direction: away.direction,
    from: away.from,
    compares: compares || undefined,
  });
}

/** "in two weeks' time", "in a year's time". */
function readTime(reader: Reader, at: number, unit: Unit): Phrase | undefined {
  const count = lowerAt(reader, at + 2) === "time" ? countBefore(reader, at) : undefined;
  if (!count || count.first < reader.floor || lowerAt(reader, count.first - 1) !== "in") return undefined;
  const value: DateValue = { kind: "away", unit, count: count.count, direction: 1, from: "article" };
  return phraseOf(count.first, at + 3, value);
}

type Apart = Phrase & { readonly value: Extract<DateValue, { kind: "apart" }> };

/**
 * The day behind "before", "after", "from" or "ago", with that word at `at`: "two weeks | before Christmas", "a week | from
 * Monday", "a week | ago Tuesday", "a year | ago this month".
 */
export function readApart(reader: Reader, at: number, unit: Unit): Apart | undefined {
  const word = lowerAt(reader, at);
  const direction = word === "before" || word === "ago" ? -1 : 1;
  if (!/^(before|after|from|ago)$/.test(word) || !goesOn(reader, at)) return undefined;
  const start = lowerAt(reader, at + 1) === "the" && word !== "from" ? at + 2 : at + 1;
  if (!goesOn(reader, start)) return undefined;
  const phrase = reader.read(reader, start);
  // "a day after Tuesday's vote", "a week after the June 5 merger" count from what happened.
  if (phrase?.first !== start || lowerAt(reader, phrase.next) === "'s") return undefined;
  if (start === at + 2 && !isClosed(reader, phrase.next)) return undefined;
  const { value } = phrase;
  const isNear = value.kind === "weekday" || (value.kind === "shift" && value.unit === "day");
  const isDay =
    isNear || value.kind === "holiday" || value.kind === "numeric" || (value.kind === "day" && !value.lastDay);
  const isThis = word === "ago" && value.kind === "shift" && value.by === 0;
  if (word === "ago" ? !isThis && value.kind !== "weekday" : word === "from" ? !isNear : !isDay) return undefined;
  return phraseOf(at, phrase.next, { kind: "apart", unit, count: 1, direction, day: value });
}

/** With the count before the unit at `at`; "the week before Christmas" is a whole one. */
function countApart(reader: Reader, at: number, apart: Apart): Phrase | undefined {
  if (apart.value.unit === "period" || apart.value.unit === "half") return undefined;
  const before = lowerAt(reader, at - 1);
  if (before === "the" && /^(day|week|weekend|month)$/.test(apart.value.unit))
    return { ...apart, first: at, value: { ...apart.value, whole: true } };
  const count = countBefore(reader, at);
  if (!count || count.count < 1 || count.first < reader.floor) return undefined;
  // "for five days from Monday" is as long, not so far off.
  if (lowerAt(reader, at + 1) === "from" && isAt(reader, count.first - 1, /^(for|the|of|lasting)$/)) return undefined;
  return { ...apart, first: count.first, value: { ...apart.value, count: count.count } };
}

/** "up from $3m a year ago", "against 5% a year earlier" set two periods side by side; "founded a year ago" does not. */
function isCompared(reader: Reader, first: number): boolean {
  for (let at = first - 1; at >= 0 && at > first - 14; at--) {
    if (holdsAt(reader, at, comparisons)) return true;
    if (isAt(reader, at, /^[.;]$/)) return false;
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

const way = (direction: 1 | -1, from: Way["from"], open?: true): Way => ({
  direction,
  from,
  ...(open ? { open } : {}),
});
const openBack = way(-1, "context", true);
const ahead = way(1, "article");
const ways: ReadonlyMap<string, Way> = new Map([
  ["ago", way(-1, "article")],
  ["hence", ahead],
  ["from", ahead],
  ["earlier", way(-1, "context")],
  ["previously", way(-1, "context")],
  ["later", way(1, "context")],
  ["before", openBack],
  ["prior", openBack],
  ["previous", openBack],
  ["after", way(1, "context", true)],
]);

export function isClosed(reader: Reader, at: number): boolean {
  const token = tokenAt(reader, at);
  return (
    token === undefined ||
    token.gap === "\n" ||
    (token.kind === "punctuation" && token.lower !== "(") ||
    closers.holds(token)
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
  if (isAt(reader, end, /^(full|short|trading|calendar|whole|business|straight|consecutive)$/)) end--;
  const word = lowerAt(reader, end);
  if (word === "a" || word === "an") {
    const half = lowerAt(reader, end - 1) === "half";
    return half ? { count: 0.5, first: end - 1 } : { count: 1, first: end };
  }
  if (word === "of" && lowerAt(reader, end - 1) === "couple") {
    return { count: 2, first: lowerAt(reader, end - 2) === "a" ? end - 2 : end - 1 };
  }
  const count = countAt(reader, end);
  if (count === undefined) return undefined;
  const tens = isHyphen(reader, end - 1) && isGlued(reader, end) ? countAt(reader, end - 2) : undefined;
  if (tens !== undefined && tens >= 20 && tens % 10 === 0 && count < 10) return { count: tens + count, first: end - 2 };
  return { count, first: end };
}
