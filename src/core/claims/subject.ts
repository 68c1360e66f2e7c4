import { abbreviations } from "../text/abbreviations.ts";
import type { Token } from "../text/tokens.ts";
import { wordSet } from "../text/word-lists.ts";
import { roles } from "./roles.ts";
import { eventVerbs, finiteVerbs, measureVerbs, speechVerbs } from "./verbs.ts";

/** Tokens `first` to `last`, inclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * The noun phrase that is the subject of the verb at `verb`. Adverbs, dates and helping verbs between are stepped over ("Acme
 * on Sunday said"), an apposition between commas too ("Ana Lindt, head of Acme China, said").
 */
export function subjectBefore(tokens: readonly Token[], verb: number, from: number): Range | undefined {
  let last = verb - 1;
  while (last >= from && skipped.holds(tokens[last])) last--;
  last = skipAdverbial(tokens, last, from);
  while (last >= from && skipped.holds(tokens[last])) last--;
  if (last < from) return undefined;
  const closing = tokens[last];
  if (closing && closings.has(closing.text)) {
    const inner = openingOf(tokens, last, from);
    const place = placeBefore(tokens, inner, last, from);
    const outer = place < 0 ? inner : openingOf(tokens, inner, from);
    const opening = outer < 0 ? place : outer;
    if (opening > from) {
      const phrase = phraseEndingAt(tokens, opening - 1, from);
      const named = phrase && nameOfRole(tokens, phrase, opening + 1, last, from);
      if (named || (phrase && isNameLike(tokens, phrase))) return named ?? phrase;
    }
    return undefined;
  }
  const phrase = phraseEndingAt(tokens, last, from);
  if (!phrase) return undefined;
  // "Ana Lindt, Acme's COO said": an apposition whose second comma is missing.
  const comma = phrase.first - 1;
  if (isPronoun(tokens[phrase.first])) return phrase;
  const about = beforeRelative(tokens, phrase, from);
  if (about) return about;
  if (comma > from && tokens[comma]?.text === "," && roles.holds(tokens[phrase.last])) {
    const named = phraseEndingAt(tokens, comma - 1, from);
    if (named && endsInName(tokens, named)) return named;
  }
  return phrase;
}

/**
 * The preposition of a place whose region stands between two commas, "based in Peoria, Illinois, said", which open no insertion
 * of their own; else -1.
 */
function placeBefore(tokens: readonly Token[], comma: number, close: number, from: number): number {
  if (comma < from || tokens[comma]?.text !== ",") return -1;
  for (let at = comma + 1; at < close; at++) if (!isCapital(tokens[at])) return -1;
  let at = comma - 1;
  while (at > from && isCapital(tokens[at])) at--;
  return at < comma - 1 && at > from && placePrepositions.holds(tokens[at]) ? at : -1;
}

/**
 * "Corvane's lawyer, Ana Okoro of Volta Law, told", "An economist hired by the state, Ana Okoro, said": the name stands in the
 * insertion, behind a role.
 */
function nameOfRole(
  tokens: readonly Token[],
  phrase: Range,
  first: number,
  end: number,
  from: number,
): Range | undefined {
  let next = first + 1;
  while (particles.holds(tokens[next]) || tokens[next]?.text === "-") next++;
  if (!isCapital(tokens[first]) || !isCapital(tokens[next])) return undefined;
  let role = phrase.last;
  while (role >= from && role > phrase.last - 8 && !roles.holds(tokens[role])) {
    if (tokens[role]?.kind !== "word" && tokens[role]?.text !== "-") return undefined;
    role--;
  }
  if (!roles.holds(tokens[role]) || role < from) return undefined;
  if (role < phrase.last && !determiners.holds(tokens[role - 1]) && role > from) return undefined;
  let name = next;
  while (name + 1 < end && isCapital(tokens[name + 1])) name++;
  return { first, last: name };
}

/** The noun phrase that begins at `first`: "Ana Lindt, its chief executive" gives "Ana Lindt". */
export function subjectAfter(tokens: readonly Token[], first: number, to: number): Range | undefined {
  let last = first - 1;
  for (let at = first; at <= Math.min(to, first + 14); at++) {
    const token = tokens[at];
    if (
      !token ||
      (token.kind !== "word" && token.kind !== "link" && !isInnerMark(tokens, at) && !isDomainDot(tokens, at))
    )
      break;
    if (stops.holds(token) || (at > first && (finite.holds(token) || prepositions.holds(token)))) {
      if (token.lower !== "of" && token.lower !== "by" && token.lower !== "from") break;
    }
    last = at;
  }
  return last >= first ? { first, last } : undefined;
}

const skipped = wordSet(
  "also both then later recently has have had first previously already publicly repeatedly again earlier once now today yesterday " +
    "separately initially subsequently quickly formally officially reportedly privately proudly jointly still have is was would itself himself herself",
);
const stops = wordSet(
  "that which who whose because although but if when while where as since so , ; : he she and or than after before",
);
const prepositions = wordSet("in on at for with during about into over under through via amid this last next");
const weekdays = wordSet("monday tuesday wednesday thursday friday saturday sunday month week year");

/** "Acme on Sunday said", "Acme in a statement said", "Acme this week said": the phrase before the verb is no subject. */
function skipAdverbial(tokens: readonly Token[], last: number, from: number): number {
  if (!weekdays.holds(tokens[last])) return last;
  for (let at = last - 1; at >= Math.max(from, last - 3); at--) {
    if (adverbialOpeners.holds(tokens[at])) {
      let before = at - 1;
      while (before > from && timeOpeners.holds(tokens[before])) before--;
      return before;
    }
  }
  return last;
}

/** The comma or bracket that opens the insertion closed at `close`, at most 24 tokens before. */
function openingOf(tokens: readonly Token[], close: number, from: number): number {
  const closing = tokens[close]?.text ?? "";
  const mark = closing === ")" ? "(" : closing;
  for (let at = close - 1; at >= Math.max(from, close - 24); at--) {
    const token = tokens[at];
    if (token?.text === mark) return isListed(tokens, at, from) ?? at;
    if (token && mark !== "(" && (token.lower === '"' || clauseMarks.has(token.text)) && !isInnerMark(tokens, at))
      return -1;
  }
  return -1;
}

/** ", which sells through Corvo, Lumo and Pexa,": the comma before "which" opens the insertion, not the one of the list. */
function isListed(tokens: readonly Token[], comma: number, from: number): number | undefined {
  if (tokens[comma]?.text !== "," || !isCapital(tokens[comma + 1])) return undefined;
  for (let at = comma - 1; at >= Math.max(from, comma - 16); at--) {
    const token = tokens[at];
    if (token?.lower === '"' || (token && clauseMarks.has(token.text) && !isInnerMark(tokens, at))) return undefined;
    if (token?.text === "," && relatives.holds(tokens[at + 1])) return at;
  }
  return undefined;
}

const relatives = wordSet("which who whose");

/** "A worker who has been there for years said": whom the clause without commas is about. */
function beforeRelative(tokens: readonly Token[], phrase: Range, from: number): Range | undefined {
  for (let at = phrase.first - 1; at > Math.max(from, phrase.first - 14); at--) {
    const token = tokens[at];
    if (token?.kind !== "word" && token?.kind !== "number" && token?.text !== "-") return undefined;
    if (token.lower === "that") return undefined;
    if (token.lower === "who") return phraseEndingAt(tokens, at - 1, from);
  }
  return undefined;
}

function phraseEndingAt(tokens: readonly Token[], last: number, from: number): Range | undefined {
  if (isPronoun(tokens[last])) return { first: last, last };
  let first = last + 1;
  for (let at = last; at >= Math.max(from, last - 11); at--) {
    const token = tokens[at];
    if (!token || (token.kind !== "word" && token.kind !== "number" && !isInnerMark(tokens, at))) break;
    if (stops.holds(token) && !(token.lower === "and" && isNamePair(tokens, at, from))) break;
    if (at < last && (isVerb(token) || prepositions.holds(token) || isPronoun(token))) break;
    first = at;
  }
  return first <= last ? withHead(tokens, { first, last }, from) : undefined;
}

/** "people close to the talks", "a researcher at the University of Leeds": the person before the preposition is the head. */
function withHead(tokens: readonly Token[], phrase: Range, from: number): Range {
  if (!phrasePrepositions.holds(tokens[phrase.first - 1])) return phrase;
  for (let at = phrase.first - 2; at >= Math.max(from, phrase.first - 6); at--) {
    const token = tokens[at];
    if (token?.kind !== "word" || isVerb(token)) break;
    if (!people.holds(token)) continue;
    const first = determiners.holds(tokens[at - 1]) ? at - 1 : at;
    return { first, last: phrase.last };
  }
  return phrase;
}

const people = wordSet(
  "people person persons sources source officials official executives executive analysts analyst economists economist researchers researcher " +
    "maker owner operator scientists lawyers lawyer traders trader brokers broker investors investor bankers banker insiders strategists strategist",
);

const finite = wordSet("is are was were has have had will would can could says said told");

const isVerb = (token: Token): boolean =>
  token.shape === "lower" &&
  (speechVerbs.holds(token) || measureVerbs.holds(token) || eventVerbs.holds(token) || finiteVerbs.holds(token)) &&
  !nouns.holds(token);

/** Forms that are nouns inside a subject more often than its verb: "a report by Acme", "the company's plans". */
const nouns = wordSet(
  "report reports claim claims estimate estimates forecast forecasts project projects note notes state states plan plans 's cost costs work works charge charges sales",
);

const isPronoun = (token: Token | undefined): boolean => token !== undefined && pronouns.holds(token);

/** "Changan, SAIC and Neta revealed" names several; "… and Rao said" begins a clause. */
const isNamePair = (tokens: readonly Token[], and: number, from: number): boolean =>
  and > from &&
  isCapital(tokens[and - 1]) &&
  !calendar.holds(tokens[and - 1]) &&
  isCapital(tokens[and + 1]) &&
  tokens[and - 1]?.lower !== "i";

const calendar = wordSet(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday",
);

const isInnerMark = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (!token) return false;
  if (token.lower === "&" || (token.lower === "-" && token.gap === "")) return true;
  const before = tokens[at - 1];
  return (
    token.text === "." &&
    before !== undefined &&
    (before.text.length === 1 || abbreviations.of(before) === "suffix" || abbreviations.of(before) === "title")
  );
};

/** "Thuiswinkel.org". */
const isDomainDot = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === "." && tokens[at]?.gap === "" && tokens[at + 1]?.gap === "" && tokens[at + 1]?.kind === "word";

export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && (token.shape === "Capital" || token.shape === "UPPER" || token.shape === "miXed");

export const isNameLike = (tokens: readonly Token[], range: Range): boolean => {
  for (let at = range.first; at <= range.last; at++) if (isCapital(tokens[at])) return true;
  return thirdPersons.holds(tokens[range.last]);
};

const endsInName = (tokens: readonly Token[], { last }: Range): boolean =>
  isCapital(tokens[last]) && !roles.holds(tokens[last]);

const particles = wordSet("al bin da de del den der di el la le van von");
const placePrepositions = wordSet("in near outside");
const closings = wordSet(", ) – —");
const adverbialOpeners = wordSet("on this last in during late early");
const timeOpeners = wordSet("on late early");
const clauseMarks = wordSet("; : .");
const phrasePrepositions = wordSet("at of from with on in for to by");
const determiners = wordSet("a an the two three one several some");
const pronouns = wordSet("he she it they we i");
const thirdPersons = wordSet("he she it they");
