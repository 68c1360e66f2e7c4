import type { Block } from "../text/block.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { wordSet } from "../text/word-lists.ts";
import { type Attribution, findAttributions } from "./attribution.ts";
import { mainVerb } from "./main-verb.ts";
import { Sense, sensesOf } from "./senses.ts";
import { capitalRuns, readSpeakers, roleHolders, type Speaker } from "./speaker.ts";
import { isCapital } from "./subject.ts";
import type { MainVerb } from "./verb-meaning.ts";

/** What the words of a sentence tell by themselves; who speaks and what is a claim follows for the whole article. */
export interface SentenceNotes {
  readonly sentence: Sentence;
  readonly speakers: readonly Speaker[];
  /** Whether what is asserted is a clause of its own ("said it will"), or the object of the verb ("announced a deal"). */
  readonly asserts: "clause" | "object" | undefined;
  /** Where the words stand that are somebody's verbatim: none, at least three fifths of the sentence, or part of it. */
  readonly quoted: "none" | "part" | "most";
  /** The sentence begins inside a quotation that an earlier one opened. */
  readonly inQuote: boolean;
  readonly isFragment: boolean;
  readonly isQuestion: boolean;
  /** A word after the second is written with a capital. */
  readonly hasName: boolean;
  readonly main: MainVerb;
  /** The main verb's token, -1 where none was found. */
  readonly verb: number;
  /** A word says that something is compared: "up from", "than". */
  readonly compares: boolean;
  /** A word says that something is not so: "never". */
  readonly denies: boolean;
  /** Words that make it look ahead, happen, hope, speculate, judge or interpret. */
  readonly plan: boolean;
  readonly event: boolean;
  readonly hope: boolean;
  readonly maybe: boolean;
  readonly opinions: number;
  readonly interprets: boolean;
  readonly firstPerson: boolean;
  readonly secondPerson: boolean;
  readonly people: readonly { readonly name: string; readonly role: string }[];
  readonly names: readonly string[];
}

export function noteSentences(block: Block): readonly SentenceNotes[] {
  let open = false;
  return block.sentences.map((sentence) => {
    const inQuote = open;
    const quotes = quotation(block.tokens, sentence, open);
    open = quotes.open;
    return note(block, sentence, inQuote, quotes.share);
  });
}

function note(block: Block, sentence: Sentence, inQuote: boolean, share: number): SentenceNotes {
  const { tokens, text } = block;
  let seen = 0;
  let opinions = 0;
  let finite = false;
  let words = 0;
  let all = 0;
  let capitals = 0;
  let hasName = false;
  for (let at = sentence.first; at <= sentence.last; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "number") words++;
    if (token.kind !== "word") continue;
    words++;
    const isName = token.shape !== "lower" && at > sentence.first + 1;
    if (isName) hasName = true;
    if (token.shape !== "lower") capitals++;
    const senses = sensesOf(token);
    if (!finite && !isName && token.shape === "lower") finite = isThirdPerson(tokens, at, sentence);
    if (senses === 0 && token.lower !== "'s") continue;
    all |= senses;
    const isHyphenated = token.gap === "" && tokens[at - 1]?.text === "-";
    if (isHyphenated) continue;
    if (!finite && !isName) finite = isFiniteVerb(tokens, at, sentence, senses);
    const person = senses & (Sense.firstPerson | Sense.secondPerson);
    if (person !== 0 && token.text !== "US") seen |= person;
    if (isName) continue;
    if (senses & Sense.opinion) opinions++;
    seen |= saidAt(tokens, at, sentence, senses);
  }
  const attributions = all & Sense.attributes ? findAttributions(tokens, sentence) : none;
  return {
    sentence,
    speakers: attributions.length === 0 ? none : speakersOf(text, tokens, attributions),
    asserts: attributions[0]?.asserts,
    quoted: share === 0 ? "none" : share >= 0.6 || isSaid(tokens, sentence, attributions[0]) ? "most" : "part",
    inQuote,
    isFragment: words < 3 || !finite,
    ...mainVerb(tokens, sentence, attributions[0]),
    compares: (all & Sense.compares) !== 0,
    denies: (all & Sense.denies) !== 0,
    hasName,
    isQuestion: isQuestion(tokens, sentence),
    plan: (seen & Sense.plan) !== 0,
    event: (seen & Sense.event) !== 0,
    hope: (seen & Sense.hope) !== 0,
    maybe: (seen & Sense.maybe) !== 0,
    opinions,
    interprets: (seen & Sense.interprets) !== 0,
    firstPerson: (seen & Sense.firstPerson) !== 0,
    secondPerson: (seen & Sense.secondPerson) !== 0,
    people: all & Sense.role && capitals > 1 ? roleHolders(text, tokens, sentence) : none,
    names: capitals > 1 ? capitalRuns(text, tokens, sentence) : none,
  };
}

/** Shared by the many sentences that have nothing of a kind. */
const none: readonly never[] = [];

function speakersOf(text: string, tokens: readonly Token[], attributions: readonly Attribution[]): readonly Speaker[] {
  const speakers: Speaker[] = [];
  for (const { speaker } of attributions) speakers.push(...readSpeakers(text, tokens, speaker));
  return speakers;
}

/** Which of a word's senses hold where it stands. */
function saidAt(tokens: readonly Token[], at: number, sentence: Sentence, senses: number): number {
  const token = tokens[at] as Token;
  const { lower } = token;
  const next = tokens[at + 1]?.lower ?? "";
  let said = senses & Sense.hope;
  if (naming.holds(token) && isBeforeQuote(tokens, at, sentence)) said |= Sense.interprets;
  if (senses & Sense.plan && isPlan(tokens, at)) said |= Sense.plan;
  if (senses & Sense.aheadWithTo && next === "to") said |= Sense.plan;
  if (lower === "would" && next !== "not" && next !== "have") said |= Sense.plan;
  if (senses & Sense.event && !isAdjective(tokens, at)) said |= Sense.event;
  // "could not pay" tells what is so, "could not only help" does not.
  const isUnable = lower === "could" && next === "not" && tokens[at + 2]?.lower !== "only";
  if (senses & Sense.maybe && !isUnable && !isRelative(tokens, at, sentence)) said |= Sense.maybe;
  if (senses & Sense.interprets && !beforeNoun.holds(tokens[at - 1])) said |= Sense.interprets;
  return said;
}

/** "sales rose" is finite, "based in", "the reported loss" and "China-made" are not proof of a sentence. */
function isFiniteVerb(tokens: readonly Token[], at: number, sentence: Sentence, senses: number): boolean {
  const { lower } = tokens[at] as Token;
  if (senses & Sense.finite || (senses & Sense.firstPerson && lower.includes("'"))) return true;
  if (lower === "'s") return subjectsOfIs.holds(tokens[at - 1]);
  if (senses & (Sense.speech | Sense.event | Sense.measure)) return at > sentence.first;
  if (senses & Sense.past) {
    const next = tokens[at + 1]?.lower;
    const before = tokens[at - 1];
    if (next === "by" || next === "in" || next === "at") {
      if (before?.kind !== "word") return false;
      return isCapital(before) ? next === "in" && !describing.holds(tokens[at]) : at > sentence.first + 3;
    }
    if (before?.text === "," && isAfterInsertion(tokens, at, sentence)) return true;
    return before !== undefined && !noVerbAfter.holds(before) && at > sentence.first;
  }
  return false;
}

/** "Corvane values a vessel at £3m", "The loss compares with a profit": an ending and an object tell. */
function isThirdPerson(tokens: readonly Token[], at: number, { first }: Sentence): boolean {
  const { lower } = tokens[at] as Token;
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (at <= first || !lower.endsWith("s") || lower.length < 4 || (before?.kind !== "word" && before?.text !== ","))
    return false;
  if (noVerbAfter.holds(before) && before.text !== ",") return false;
  return objects.holds(next) || (withObjects.holds(next) && objects.holds(after));
}

const objects = wordSet("a an the its their his her no £ $ €");
const withObjects = wordSet("with on to");

/** "The mill, owned by Corvane, handled 41,000 logs": behind the second comma stands the verb, and its object behind it. */
function isAfterInsertion(tokens: readonly Token[], at: number, { first }: Sentence): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== "number" && next?.kind !== "symbol") return false;
  for (let comma = at - 2; comma > first; comma--) if (tokens[comma]?.text === ",") return true;
  return false;
}

const isAdjective = (tokens: readonly Token[], at: number): boolean => determiners.holds(tokens[at - 1]);

/** "the plan", "a target" are things; "plans to", "is targeting" look ahead; so do "plans for a plant". */
function isPlan(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  const next = tokens[at + 1]?.lower ?? "";
  if (planNounsOnly.has(lower)) return next === "to" || next === "for" || next === "of";
  if (lower === "plan" || lower === "plans")
    return next === "to" || next === "for" || tokens[at - 1]?.lower === "dollar";
  if (lower === "pledges" || lower === "promise" || lower === "promises") return next === "to";
  return true;
}

/** "a move that could reshape": the speculation stands in a side clause. */
function isRelative(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  for (let before = at - 1; before >= Math.max(sentence.first, at - 3); before--) {
    if (relativePronouns.holds(tokens[before])) return before > sentence.first + 1;
  }
  return false;
}

function isQuestion(tokens: readonly Token[], sentence: Sentence): boolean {
  for (let at = sentence.last; at > sentence.first && tokens[at]?.kind === "punctuation"; at--)
    if (tokens[at]?.text === "?") return true;
  return false;
}

/** The share of a sentence's words that stand in quotation marks, and whether a quotation is open at its end. */
function quotation(
  tokens: readonly Token[],
  sentence: Sentence,
  openBefore: boolean,
): { share: number; open: boolean } {
  let open = openBefore;
  let inside = 0;
  let words = 0;
  for (let at = sentence.first; at <= sentence.last; at++) {
    const token = tokens[at] as Token;
    if (token.lower === '"')
      open = token.text === "“" || token.text === "„" || token.text === "«" ? true : token.text === '"' ? !open : false;
    else if (token.kind === "word" || token.kind === "number") {
      words++;
      if (open) inside++;
    }
  }
  return { share: words === 0 ? 0 : inside / words, open };
}

/** `“It is a marriage made in heaven,” said Ana Okoro, chair of Corvane`: all that is asserted stands in the quotation. */
function isSaid(tokens: readonly Token[], { first }: Sentence, attribution: Attribution | undefined): boolean {
  if (!attribution || tokens[first]?.lower !== '"') return false;
  const outside = Math.min(attribution.verb, attribution.speaker.first);
  return tokens[outside - 1]?.lower === '"' && outside - 1 > first;
}

/** "called the offer “derisory”": a name given to it is a view of it. */
function isBeforeQuote(tokens: readonly Token[], at: number, { last }: Sentence): boolean {
  for (let next = at + 1; next <= Math.min(last, at + 8); next++) if (tokens[next]?.lower === '"') return true;
  return false;
}

const describing = wordSet("based born founded headquartered listed located owned used");
const naming = wordSet("branded called calls dubbed");
const beforeNoun = wordSet("to that the");
const subjectsOfIs = wordSet("it he she that there here what who");
const noVerbAfter = wordSet("the a an of its their and ,");
const determiners = wordSet("the a an its their his her of more most newly recently");
const planNounsOnly = wordSet("target goal guidance outlook intention project projects roadmap schedule pipeline");
const relativePronouns = wordSet("that which who");
