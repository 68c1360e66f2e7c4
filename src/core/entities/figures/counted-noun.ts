import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import type { Passage } from "./draft.ts";
import { isHeading } from "./heading.ts";
import { isHyphen } from "./hyphen.ts";
import { invariable, nounStops, oneNounsRefused } from "./noun-words.ts";
import { smallNumbers } from "./number-words.ts";
import { isPlural, singular } from "./singular.ts";

export interface CountedNoun {
  /** Singular, as written but for capitals of headings: "vehicle", "EV". */
  readonly unit: string;
  /** Index of its token. */
  readonly at: number;
}

const reach = 9;

/**
 * The head of the phrase that a number (ending at token `last`) counts: "28 European countries" → country, "two parts
 * suppliers" → supplier, "51 of Indonesia's air carriers" → carrier, "5 new 737 aircraft" → aircraft. The head is the last
 * of the first run of plurals. Wrong on "12 sales staff members' homes".
 */
export function countedNoun(passage: Passage, last: number, value: number): CountedNoun | undefined {
  const { tokens, end } = passage;
  const limit = Math.min(end, last + 1 + reach);
  let at = last + 1;
  const next = tokens[at];
  // "10,000+ employees"
  if (next?.text === "+" && next.gap === "" && tokens[at + 1]?.gap !== "") return countedNoun(passage, at, value);
  if (at >= end || !next || next.gap === "") return undefined;
  if (next.lower === "or" && orSo.holds(tokens[at + 1])) at += 2;
  if (marks.holds(next)) return { unit: next.lower, at };
  if (next.lower === "of") {
    at = afterOf(passage, at + 1);
    if (at < 0) return undefined;
  } else if (value === 1) return single(passage, at);
  for (; at < limit; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "word") {
      if (token.lower === "'s") continue;
      if (nounStops.holds(token) && !isInside(tokens, at) && !(goesThrough.holds(token) && at + 1 < limit)) {
        return undefined;
      }
      if (isPluralWord(token) && !isPossessor(tokens, at)) return headOf(passage, at);
      if (token.lower === "and" && !isPhraseAnd(passage, at, last)) return undefined;
    } else if (token.kind === "number") {
      // "18 777s", "five new 737 aircraft", "six A350 XWBs"; but "45 2,000-seat halls" is rare enough.
      const plural = tokens[at + 1];
      if (plural?.gap === "" && (plural.text === "s" || plural.lower === "'s"))
        return { unit: modelName(tokens, at), at: at + 1 };
      // "two 40-foot boxes"
      const isSize = isHyphen(plural) && tokens[at + 2]?.kind === "word";
      if (at === last + 1 && token.gap === " " && !isSize && !isModel(token)) return undefined;
    } else if (!isInner(passage, at)) return undefined;
  }
  return undefined;
}

/** "three-factory complex": the noun glued on by a hyphen; undefined where no noun is there ("two-way", "3-D"). */
export function hyphenedNoun(passage: Passage, last: number): CountedNoun | undefined {
  const { tokens, end } = passage;
  // "200-plus shops", "30-odd rivals"
  const loose =
    tokens[last + 2]?.gap === "" && (tokens[last + 2]?.lower === "plus" || tokens[last + 2]?.lower === "odd");
  if (loose && tokens[last + 1]?.text === "-" && last + 2 < end) return countedNoun(passage, last + 2, 2);
  const [hyphen, noun, after] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  if (!isHyphen(hyphen) || noun?.kind !== "word" || noun.gap !== "" || last + 2 >= end) return undefined;
  // "7-Eleven" is a name; "Three-Factory Complex" stands in headings alone.
  if (noun.shape !== "lower" && !(noun.shape === "Capital" && isHeading(passage))) return undefined;
  if (noun.lower === "strong" && after?.kind === "word" && after.gap === " ")
    return { unit: singular(after.lower), at: last + 3 };
  if (noun.lower.length < 3 || notCountedByHyphen.holds(noun) || noun.lower.endsWith("ed")) return undefined;
  if (isHyphen(after) && noun.lower !== "per") return undefined;
  return { unit: singular(noun.lower), at: last + 2 };
}

const notCountedByHyphen = wordSet(
  "and for iron fold time timer way pronged something odd plus off on one off up in nil digit digits wheeler wheel stroke star dimensional " +
    "faced handed sided tiered strong per a the to part-time thirds third fourth fourths quarter quarters half fifth fifths tone horse ply over under",
);

/** "20 of its new jets", "ten of the plants", "three of Intel's factories": where the search goes on; -1 if nowhere. */
function afterOf({ tokens, end }: Passage, at: number): number {
  const token = at < end ? tokens[at] : undefined;
  if (token?.kind === "number") return at + 1;
  if (token?.kind !== "word") return -1;
  if (determiners.holds(token)) {
    const next = tokens[at + 1];
    if (next?.kind === "number" || smallNumbers.has(next?.lower ?? "")) return at + 2;
    return next === undefined ? -1 : at + 1;
  }
  return token.shape === "lower" && nounStops.holds(token) ? -1 : at;
}

const determiners = wordSet("the its their his her our my your these those");

/** "below the 5,000 mark" */
const marks = wordSet(["barrier", "mark", "milestone", "threshold"]);

const orSo = wordSet(["fewer", "less", "more", "so"]);

/** Part of a compound or of a model's name: "plug-in cars", "off-road trucks", "A320 jets". */
const isInside = (tokens: readonly Token[], at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.gap === "") return true;
  return next?.gap === "" && (next.text === "-" || (next.kind === "number" && token?.shape !== "lower"));
};

/** Words of `nounStops` that may also stand inside what is counted: "five more plants", "two other firms". */
const goesThrough = wordSet("and fallen further more other own owned rising straight");

/** The end of the run of plurals that begins at `at`: "sales offices" counts offices. */
function headOf({ tokens, end }: Passage, at: number): CountedNoun {
  let head = at;
  while (head + 1 < end && head < at + 3) {
    const next = tokens[head + 1] as Token;
    if (next.kind !== "word" || next.gap !== " " || nounStops.holds(next)) break;
    if (isPluralWord(next)) {
      head++;
      continue;
    }
    // "300 staff members", "12 aircraft engines": an invariable word may lead to the head.
    const following = tokens[head + 2];
    const leads = invariable.holds(tokens[head] as Token) && following?.kind === "word" && isPluralWord(following);
    if (!leads || head + 2 >= end) break;
    head += 2;
  }
  return { unit: unitOf(tokens, head), at: head };
}

/** "one new plant": the word before the phrase ends. Refused where "one" stands for somebody ("one analyst said"). */
function single({ tokens, end }: Passage, at: number): CountedNoun | undefined {
  let noun = -1;
  for (let index = at; index < end && index < at + 4; index++) {
    const token = tokens[index] as Token;
    if (token.kind !== "word" || (token.gap === "" && index > at)) {
      if (isHyphen(token)) return undefined;
      break;
    }
    if (nounStops.holds(token) || token.shape !== "lower") break;
    noun = index;
    if (isPluralWord(token)) return undefined;
    // "one plant closed" counts plants
    if (index > at && (token.lower.endsWith("ed") || token.lower.endsWith("ing"))) {
      noun = index - 1;
      break;
    }
  }
  const word = noun < 0 ? undefined : tokens[noun];
  if (!word || oneNounsRefused.holds(word) || oneNounsRefused.holds(tokens[at])) return undefined;
  return { unit: singular(word.lower), at: noun };
}

/** "A320" of "24 A320s", "787-9" of "two 787-9s": what is glued together before the plural's s. */
const modelName = (tokens: readonly Token[], at: number): string => {
  let name = "";
  for (let index = at; index > at - 6; index--) {
    const token = tokens[index];
    name = (token?.text ?? "") + name;
    if (token?.gap !== "") break;
  }
  return name;
};

const isModel = (token: Token): boolean => token.text.length === 3 && !token.text.includes(".");

/** Hyphens, glued parts and the comma of "big, fast ships" belong to the phrase. */
function isInner({ tokens }: Passage, at: number): boolean {
  const token = tokens[at] as Token;
  if (token.text === "-" || token.text === "/" || token.text === "&") return true;
  if (token.text === '"' || token.text === "'") return true;
  if (token.text === ",") {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    return before?.shape === "lower" && next?.shape === "lower" && adjectival(before.lower);
  }
  return false;
}

const adjectival = (word: string): boolean => adjectives.has(word) || word.endsWith("ed") || word.endsWith("er");
const adjectives: ReadonlySet<string> = new Set(
  "big fast high large long low modern new old small young cheap luxury private public".split(" "),
);

/** "10,000 manufacturing and office jobs", "two new and three used cars": "and" inside only after a first word. */
const isPhraseAnd = ({ tokens, end }: Passage, at: number, last: number): boolean =>
  at > last + 1 && at + 1 < end && tokens[at + 1]?.kind === "word" && !nounStops.holds(tokens[at + 1]);

function isPluralWord(token: Token): boolean {
  if (isPlural(token.lower)) return !uncountedPlurals.holds(token);
  // "GPUs", "EVs"
  return (
    token.shape === "miXed" &&
    token.text.endsWith("s") &&
    token.text.slice(0, -1) === token.text.slice(0, -1).toUpperCase()
  );
}

const uncountedPlurals = wordSet(["overseas", "plus", "us", "as", "is", "his", "vs", "data", "media"]);

/** "two of China's carmakers", "two years' notice": the owner is not what is counted. */
const isPossessor = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return next?.text === "'" && next.gap === "" && tokens[at + 2]?.gap === " ";
};

function unitOf(tokens: readonly Token[], at: number): string {
  const token = tokens[at] as Token;
  const word = token.shape === "miXed" && token.text.endsWith("s") ? token.text.slice(0, -1) : singular(token.lower);
  if (token.gap === "" && tokens[at - 1]?.kind === "number") return modelName(tokens, at - 1) + word;
  const hyphen = tokens[at - 1];
  const first = tokens[at - 2];
  if (isHyphen(hyphen) && token.gap === "" && first?.kind === "word") {
    // "start-ups", "joint-ventures": the compound is the noun.
    return `${first.lower}-${word}`;
  }
  return word;
}
