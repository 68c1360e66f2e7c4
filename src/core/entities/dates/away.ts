import { wordSet } from "../../text/word-lists.ts";
import type { Unit } from "./date-expression.ts";
import { countAt, goesOn, isGlued, isHyphen, lowerAt, type Phrase, type Reader } from "./reader.ts";

/** "three years ago", "a year earlier", "two weeks later", "the year before", "five years from now". */
export function readAway(reader: Reader, at: number, unit: Unit): Phrase | undefined {
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
    if (comparisons.holds(reader.tokens[at])) return true;
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
  if (/^(full|short|trading|calendar|whole|business|straight|consecutive)$/.test(lowerAt(reader, end))) end--;
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
