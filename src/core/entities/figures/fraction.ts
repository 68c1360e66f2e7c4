import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import type { Passage, WrittenNumber } from "./draft.ts";
import { isHyphen } from "./hyphen.ts";
import { denominators, scaleWords, smallNumbers } from "./number-words.ts";
import { isQualified } from "./qualifiers.ts";
import { unitsByName } from "./units.ts";

/**
 * A fraction in words whose last word may be at `at`: "a fifth", "two-thirds", "half". Also what a fraction of a scale
 * makes: "half a million", "a quarter of a million", "half a dozen" are whole numbers, told by their `scale`.
 */
export function readFraction(passage: Passage, at: number): WrittenNumber | undefined {
  const word = (passage.tokens[at] as Token).lower;
  if (word === "half") return readHalf(passage, at);
  const numerator = smallNumbers.get(word);
  if (numerator !== undefined) return numerator > 0 ? readCounted(passage, at, numerator) : undefined;
  return readWithArticle(passage, at);
}

const fraction = (first: number, last: number, value: number, scale = 1): WrittenNumber => ({
  first,
  last,
  value,
  scale,
  form: "fraction",
  grouped: false,
  decimal: true,
});

/** "two-thirds", "three quarters of", "one-fifth", "nine tenths". */
function readCounted(passage: Passage, at: number, numerator: number): WrittenNumber | undefined {
  const { tokens, end } = passage;
  const hyphen = isHyphen(tokens[at + 1]) ? 1 : 0;
  const last = at + 1 + hyphen;
  const name = last < end ? tokens[last] : undefined;
  const denominator = name && denominators.of(name);
  if (!name || denominator === undefined || name.gap === "\n" || (hyphen === 1 && name.gap !== "")) return undefined;
  if ((numerator === 1) === name.lower.endsWith("s")) {
    // "three-quarter", "two-third majority": accepted with the hyphen alone.
    if (hyphen === 0 || name.lower.endsWith("s")) return undefined;
  }
  if (hyphen === 0) {
    const quarters = name.lower.startsWith("quarter") || name.lower.startsWith("half") || name.lower === "halves";
    // "three quarters of growth" is three times three months, "three quarters of customers" a part: read as a part.
    if (quarters && tokens[last + 1]?.lower !== "of" && !isScaleAt(tokens, last + 1)) return undefined;
    if (quarters && periodWords.holds(tokens[at - 1])) return undefined;
    if (numerator === 1 && !endsFraction(passage, last)) return undefined;
  }
  return withScale(passage, fraction(at, last, numerator / denominator));
}

const isScaleAt = (tokens: readonly Token[], at: number): boolean => (scaleWords.of(tokens[at]) ?? 0) >= 1000;

/** "a fifth of", "by a third", "a tenth"; "a third plant" is an ordinal, "$3bn a quarter" a period. */
function readWithArticle(passage: Passage, at: number): WrittenNumber | undefined {
  const { tokens } = passage;
  const name = tokens[at] as Token;
  const denominator = denominators.of(name);
  const article = tokens[at - 1];
  if (denominator === undefined || name.gap === "\n" || at - 1 < passage.first) return undefined;
  if (name.lower === "quarter" && article?.gap !== undefined) {
    // "a quarter-point cut", "a quarter million", "quarter of a million"
    const scale = scaleAt(passage, tokens[at + 1]?.text === "-" ? at + 2 : at + 1);
    if (scale) return fraction(article.lower === "a" ? at - 1 : at, scale.last, 1 / 4, scale.factor);
    if (isPoint(tokens, at + 1))
      return fraction(article.lower === "a" && tokens[at + 1]?.text !== "-" ? at - 1 : at, at, 1 / 4);
  }
  if (article?.lower !== "a" && article?.lower !== "an") return undefined;
  if (!endsFraction(passage, at)) return undefined;
  // "a fourth plant", "and a fourth in Iowa": a part only where its whole is named
  if (name.lower === "fourth" && (tokens[at + 1]?.lower !== "of" || name.shape !== "lower")) return undefined;
  if (name.lower === "quarter" && !isPart(passage, at)) return undefined;
  return withScale(passage, fraction(at - 1, at, 1 / denominator));
}

/** "a quarter of", "by a quarter", "about a quarter, or 300"; not "a quarter earlier" or "$2bn a quarter". */
function isPart(passage: Passage, at: number): boolean {
  const { tokens } = passage;
  const next = tokens[at + 1]?.lower ?? "";
  const before = tokens[at - 2]?.lower ?? "";
  if (next === "of") return tokens[at + 2]?.lower !== "growth";
  if (next === "earlier" || next === "ago" || next === "later" || next === "in" || next === "or")
    return partBefore.has(before) && next !== "earlier";
  return partBefore.has(before) || isQualified(tokens, at - 1);
}

const partBefore: ReadonlySet<string> = new Set(
  "by than to from about over nearly almost roughly around under least lost gained own owns owned cover covers hold holds holding keep keeps".split(
    " ",
  ),
);

const periodWords = wordSet("first last past next previous final latest in for over these those");

/** After a fraction stands a preposition, a stop, an adverb: whatever is no noun that an ordinal could count. */
function endsFraction({ tokens, end }: Passage, at: number): boolean {
  const next = at + 1 < end ? tokens[at + 1] : undefined;
  if (!next || next.gap === "\n") return true;
  if (next.kind === "punctuation") return next.text !== "-" && next.text !== "/";
  return next.kind === "word" && afterFraction.holds(next);
}

const afterFraction = wordSet(
  "a above after and are as at because before below between but by came come comes compared during each every fewer for from had has " +
    "have higher if in into is it last less lower more next of off on or over said say says since than that the they this to " +
    "under until was we were when where which while who will with within would year",
);

/** "half": "half of", "half the", "more than half", "half a million", "half an hour", "half-point". */
function readHalf(passage: Passage, at: number): WrittenNumber | undefined {
  const { tokens, first, end } = passage;
  const next = at + 1 < end ? tokens[at + 1] : undefined;
  const before = at > first ? tokens[at - 1] : undefined;
  if (isHyphen(before)) return undefined;
  const article = before?.lower === "a" || before?.lower === "an";
  const start = article ? at - 1 : at;
  if (next) {
    const hyphen = isHyphen(next);
    if (hyphen || next.lower === "a" || next.lower === "an") {
      const scale = scaleAt(passage, at + 2);
      if (scale) return fraction(hyphen ? start : at, scale.last, 1 / 2, scale.factor);
      const unit = tokens[at + 2]?.lower ?? "";
      if (isPoint(tokens, hyphen ? at + 1 : at + 2)) return fraction(at, hyphen ? at : at + 1, 1 / 2);
      if (halfUnits.has(unit) && !(hyphen && unit === "year")) return fraction(at, hyphen ? at : at + 1, 1 / 2);
      if (hyphen) return undefined;
    } else {
      const scale = scaleAt(passage, at + 1);
      if (scale) return fraction(start, scale.last, 1 / 2, scale.factor);
    }
  }
  if (before && notBeforeHalf.holds(before)) return undefined;
  if (before?.kind === "number" || before?.lower === "'s") return undefined;
  const after = next?.lower ?? "";
  if (halfOf.has(after) || (article && endsFraction(passage, at))) {
    return after === "year" ? undefined : fraction(start, at, 1 / 2);
  }
  if (!isQualified(tokens, at) && before?.lower !== "by" && before?.lower !== "than") return undefined;
  return after === "year" || next?.text === "-" ? undefined : fraction(at, at, 1 / 2);
}

/** "the first half of" is a period, "the other half" no quantity. */
const notBeforeHalf = wordSet(
  "first second 1st 2nd latter other the this that each last next previous opening final better every fiscal same year-ago " +
    "january-june april-september in",
);
const halfOf: ReadonlySet<string> = new Set("of the its their his her our my your that what as those these".split(" "));
const halfUnits: ReadonlySet<string> = new Set(
  "hour mile tonne ton day inch degree kilometre kilometer metre acre pint litre year century".split(" "),
);

/** "half a point", "quarter of a percentage point", "half-percentage-point". */
function isPoint(tokens: readonly Token[], at: number): boolean {
  const skip = tokens[at]?.text === "-" ? 1 : 0;
  const word = tokens[at + skip]?.lower;
  if (word === "percentage") return true;
  return word === "point" || (word === "per" && tokens[at + skip + 1]?.lower === "cent") || word === "percent";
}

/** "a quarter of a million", "three-quarters of a billion", "two thirds of a percentage point". */
function withScale(passage: Passage, number: WrittenNumber): WrittenNumber {
  const { tokens } = passage;
  const at = number.last + 1;
  const direct = scaleAt(passage, tokens[at]?.text === "-" ? at + 1 : at);
  if (direct) return { ...number, last: direct.last, scale: direct.factor };
  if (tokens[at]?.lower !== "of" || (tokens[at + 1]?.lower !== "a" && tokens[at + 1]?.lower !== "an")) return number;
  const scale = scaleAt(passage, at + 2);
  if (scale) return { ...number, last: scale.last, scale: scale.factor };
  return isPoint(tokens, at + 2) || isUnit(tokens[at + 2]) ? { ...number, last: at + 1 } : number;
}

/** "three quarters of an hour", "two hundredths of a second": not "a quarter of a century" and of a pound, which may be money. */
const isUnit = (token: Token | undefined): boolean =>
  unitsByName.of(token) !== undefined && token?.lower.endsWith("s") === false && !otherParts.holds(token);
const otherParts = wordSet(["bit", "century", "decade", "pound", "quarter"]);

function scaleAt({ tokens, end }: Passage, at: number): { factor: number; last: number } | undefined {
  const token = at < end ? tokens[at] : undefined;
  const factor = token && scaleWords.of(token);
  if (!token || factor === undefined || factor === 100 || token.lower.endsWith("s")) return undefined;
  // "half a million-mile battery" names no number.
  if (isHyphen(tokens[at + 1]) && tokens[at + 2]?.lower === "mile") return undefined;
  return { factor, last: at };
}
