import type { Token } from "../../text/tokens.ts";
import { type WordMap, wordMap, wordSet } from "../../text/word-lists.ts";
import { isHyphen } from "./hyphen.ts";

export interface Qualifier {
  /** Indices of its tokens, both inclusive. */
  readonly first: number;
  readonly last: number;
}

/** The longest approximator or bound that ends right before token `at`: "about", "just over", "no more than", "surpassed". */
export function qualifierBefore(tokens: readonly Token[], at: number): Qualifier | undefined {
  const end = at - 1;
  const token = tokens[end];
  if (!token) return undefined;
  if (token.kind === "symbol") return signs.has(token.text) ? { first: end, last: end } : undefined;
  const phrases = byLastWord.of(token);
  // "a seven-under 65"
  if (!phrases || (token.gap === "" && tokens[end - 1]?.text === "-")) return undefined;
  for (const phrase of phrases) {
    const first = end - phrase.length + 1;
    if (first < 0 || phrase.some((word, index) => tokens[first + index]?.lower !== word)) continue;
    const isDegree = boundStarts.holds(tokens[first]) && degrees.holds(tokens[first - 1]);
    if (phrase.length === 1 && !isDegree && isPlace(tokens, at)) return undefined;
    if (!isDegree) return { first, last: end };
    const isLittle = tokens[first - 1]?.lower === "little";
    return {
      first: isLittle && tokens[first - 2]?.lower === "a" ? first - 2 : isLittle ? first : first - 1,
      last: end,
    };
  }
  return undefined;
}

export const isQualified = (tokens: readonly Token[], at: number): boolean => qualifierBefore(tokens, at) !== undefined;

/** The qualifier that follows the token `last` of a figure: "or so", "or more", "at least". */
export function qualifierAfter(tokens: readonly Token[], last: number): Qualifier | undefined {
  const [one, two] = [tokens[last + 1], tokens[last + 2]];
  if (one?.text === "+" && one.gap === "" && two?.kind !== "number") return { first: last + 1, last: last + 1 };
  if (one?.lower === "or" && two && afterOr.holds(two)) return { first: last + 1, last: last + 2 };
  if (isHyphen(one) && two?.gap === "" && (two.lower === "plus" || two.lower === "odd")) {
    return { first: last + 2, last: last + 2 };
  }
  const stops = tokens[last + 3];
  if (one?.lower === "at" && (two?.lower === "least" || two?.lower === "most")) {
    // "cost it $50 million at least by January", not "$50 million, at least 200 jobs"
    return stops?.kind === "number" || stops?.kind === "symbol" ? undefined : { first: last + 1, last: last + 2 };
  }
  return undefined;
}

const afterOr = wordSet(["fewer", "less", "more", "so", "thereabouts", "under", "over"]);
const signs: ReadonlySet<string> = new Set(["~", "<", ">", "≈", "≤", "≥", "±"]);

/** "spread over three years", "over the counter": a span of time, not a bound. "for over three years" is one. */
function isPlace(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at - 1]?.lower;
  if (word !== "over") return false;
  const unit = tokens[at + 1]?.text === "-" ? tokens[at + 2] : tokens[at + 1];
  return unit !== undefined && spans.holds(unit) && !lasting.holds(tokens[at - 2]);
}

const spans = wordSet("days weeks months quarters years decades");
const lasting = wordSet("for after of lasted lasts took takes spent well just with past in by is was been");

const approximators =
  "a maximum of|a minimum of|a reported|about|almost|an average of|an estimated|and over|approaching|approximately|around|at around|at least|at most|at the very least|barely|better than|beyond|c|ca|circa|close to|exceed|exceeded|exceeding|exceeds|in the region of|just about|many as|maybe|more like|near|near to|nearing|nearly|only about|only around|perhaps|plus or minus|roughly|some|somewhere around|surpass|surpassed|surpasses|surpassing|topped|topping|up to|upwards of|virtually|within";
/** A degree may stand before these: "just over", "a little less than". */
const bounds =
  "above|below|fewer than|greater than|higher than|in excess of|larger than|less than|lower than|more than|over|short of|shy of|under".split(
    "|",
  );
const degrees = wordSet([
  "any",
  "considerably",
  "far",
  "just",
  "little",
  "much",
  "no",
  "not",
  "significantly",
  "slightly",
  "well",
]);
const phrases: readonly string[] = [
  ...approximators.split("|"),
  ...["few", "high", "little", "long", "low", "many", "much"].map((size) => `as ${size} as`),
  ...bounds,
];
const boundStarts = wordSet(bounds.map((bound) => bound.split(" ")[0] ?? ""));

const byLastWord: WordMap<readonly (readonly string[])[]> = wordMap(
  (() => {
    const map = new Map<string, (readonly string[])[]>();
    for (const phrase of phrases) {
      const words = phrase.split(" ");
      const last = words.at(-1) ?? "";
      map.set(
        last,
        [...(map.get(last) ?? []), words].sort((a, b) => b.length - a.length),
      );
    }
    return map;
  })(),
);
