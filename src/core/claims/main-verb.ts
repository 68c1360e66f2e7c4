import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { wordSet } from "../text/word-lists.ts";
import type { Attribution } from "./attribution.ts";
import { classify, helping, isNoun, type MainVerb, Verb, verbOf } from "./verb-meaning.ts";
import { speechVerbs } from "./verbs.ts";

/** What the main verb of a sentence says, and the token that it is; -1 where none was found. */
export interface FoundVerb {
  readonly main: MainVerb;
  readonly verb: number;
}

export function mainVerb(
  tokens: readonly Token[],
  sentence: Sentence,
  attribution: Attribution | undefined,
): FoundVerb {
  if (attribution?.asserts === "object" && !hasVerb(tokens, sentence.first, attribution.speaker.first))
    return { main: ofObject(tokens, attribution, sentence), verb: -1 };
  const start = startOfAssertion(tokens, sentence, attribution);
  const end =
    attribution && attribution.verb > start ? Math.min(attribution.speaker.first, attribution.verb) - 1 : sentence.last;
  for (let at = skipOpener(tokens, start, end); at <= end; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "word") {
      const after = token.text === "," ? skipInsertion(tokens, at, end) : at;
      at = Math.max(at, after);
      continue;
    }
    if (token.shape !== "lower" || isHyphenated(tokens, at)) continue;
    if (isRelativePronoun(tokens, at)) {
      at = skipRelative(tokens, at, end);
      continue;
    }
    const found = verbOf(token) & Verb.main ? classify(tokens, at, end) : undefined;
    if (found) return { main: found, verb: at };
  }
  return { main: "none", verb: -1 };
}

/** "Acme said (that) it will": after the verb; "it will, Acme said": the sentence's start. */
const startOfAssertion = (
  tokens: readonly Token[],
  sentence: Sentence,
  attribution: Attribution | undefined,
): number =>
  attribution &&
  attribution.speaker.first < attribution.verb &&
  attribution.verb < sentence.last - 2 &&
  !hasVerb(tokens, sentence.first, attribution.speaker.first)
    ? afterThat(tokens, attribution.verb)
    : sentence.first;

/** "said last month that it would": the assertion begins after "that", where one stands near. */
const afterThat = (tokens: readonly Token[], verb: number): number => {
  for (let at = verb + 1; at <= verb + 6; at++) if (tokens[at]?.lower === "that") return at + 1;
  return verb + 1;
};

const hasVerb = (tokens: readonly Token[], first: number, end: number): boolean => {
  for (let at = first; at < end; at++) {
    const token = tokens[at];
    if (token?.shape === "lower" && verbOf(token) & Verb.form && !speechVerbs.holds(token) && !isNoun(tokens, at))
      return true;
  }
  return false;
};

/** "expects sales of", "announced a plant to open in": ahead; "reported a loss": a size; "acknowledged the hurdles": so. */
function ofObject(tokens: readonly Token[], { verb }: Attribution, sentence: Sentence): MainVerb {
  const token = tokens[verb];
  // "had promised subsidies": that was then.
  if (promising.holds(token) && tokens[verb - 1]?.lower === "had") return "event";
  if (forecasting.holds(token)) return "plan";
  if (reporting.holds(token)) return "measure";
  const isAnnouncement = announcing.holds(token);
  for (let at = verb + 1; at <= Math.min(sentence.last, verb + 24); at++) {
    const word = tokens[at]?.lower ?? "";
    if (aheadWords.has(word)) return "plan";
    if (
      word === "to" &&
      isAnnouncement &&
      at < verb + 12 &&
      tokens[at + 1]?.kind === "word" &&
      tokens[at + 1]?.shape === "lower"
    )
      return "plan";
    if (isRevision(tokens, at)) return "plan";
  }
  return isAnnouncement ? "event" : "state";
}

const isRevision = (tokens: readonly Token[], at: number): boolean => forecasts.holds(tokens[at]);

/** "After sales fell, Acme will": the clause before the comma is not the main one. */
function skipOpener(tokens: readonly Token[], start: number, end: number): number {
  let at = start;
  while (tokens[at]?.lower === '"' || tokens[at]?.lower === "that") at++;
  if (!subordinators.holds(tokens[at])) return at;
  for (let comma = at + 1; comma <= Math.min(end, at + 30); comma++) if (tokens[comma]?.text === ",") return comma + 1;
  return at;
}

const subordinators = wordSet(
  "after although as because before despite having if once since though unless until when whereas while with".split(
    " ",
  ),
);

/** ", which parked 20 aircraft over the winter,": to its second comma; 0 where the comma opens no insertion. */
function skipInsertion(tokens: readonly Token[], comma: number, end: number): number {
  const next = tokens[comma + 1];
  if (!next) return 0;
  const opens =
    insertionOpeners.holds(next) ||
    (next.lower.endsWith("ed") && next.shape === "lower" && !isAmount(tokens[comma + 2]));
  if (!opens) return 0;
  for (let at = comma + 1; at <= Math.min(end, comma + 30); at++)
    if (tokens[at]?.text === "," && at > comma + 1) return at;
  return 0;
}

/** "Sales, by contrast, jumped 4%": the verb behind its insertion. */
const isAmount = (token: Token | undefined): boolean => token?.kind === "number" || token?.kind === "symbol";

const isRelativePronoun = (tokens: readonly Token[], at: number): boolean => {
  const lower = tokens[at]?.lower ?? "";
  if (lower === "who" || lower === "which" || lower === "whose") return true;
  return lower === "that" && tokens[at - 1]?.kind === "word" && !speechVerbs.holds(tokens[at - 1]);
};

/** The verb of a relative clause is the first one after its pronoun; the main one follows. */
function skipRelative(tokens: readonly Token[], at: number, end: number): number {
  for (let next = at + 1; next <= Math.min(end, at + 12); next++) {
    const token = tokens[next];
    if (token?.text === ",") return next;
    if (token && token.shape === "lower" && verbOf(token) & Verb.form) return helping.holds(token) ? next + 1 : next;
  }
  return at;
}

const isHyphenated = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.gap === "" && tokens[at - 1]?.text === "-") ||
  (tokens[at + 1]?.text === "-" && tokens[at + 1]?.gap === "");

const forecasting = wordSet(
  "expect expects expected forecast forecasts predict predicts predicted project projects projected estimate estimates promised promises pledged pledges vowed vows",
);
const promising = wordSet("promised pledged vowed");
const reporting = wordSet("reported reports posted");
const announcing = wordSet("announced announces unveiled revealed reveals outlined shared detailed disclosed");
const aheadWords = wordSet("plan plans will would proposal proposals launching building opening");
const forecasts = wordSet("guidance outlook forecast forecasts projection");
const insertionOpeners = wordSet(
  "which who whose where a an the its once founded built made led including one part now then also known worth",
);
