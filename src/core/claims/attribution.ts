import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { wordSet } from "../text/word-lists.ts";
import { analysts } from "./roles.ts";
import { Sense, sensesOf } from "./senses.ts";
import { isCounted, isParticiple, isPolled, isSpeaker, plainSayings } from "./speech-guards.ts";
import { isNameLike, type Range, subjectAfter, subjectBefore } from "./subject.ts";
import { isNoun, Verb, verbOf } from "./verb-meaning.ts";
import { findingVerbs, planNouns, planVerbs, revisionVerbs, speechVerbs, valuingVerbs } from "./verbs.ts";

/** Who says something in a sentence: the tokens that name the speaker, and the verb (or the "to" of "according to"). */
export interface Attribution {
  readonly speaker: Range;
  readonly verb: number;
  /** clause: a whole clause is asserted ("said it would"); object: only a noun phrase is ("reported a loss"). */
  readonly asserts: "clause" | "object";
}

/**
 * The attributions of a sentence. Of nested ones ("Reuters noted Acme had said it would close") the inner one, of
 * coordinated ones ("Rao said … and Lindt said …") each.
 */
export function findAttributions(tokens: readonly Token[], sentence: Sentence): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let at = sentence.first; at <= sentence.last; at++) {
    const token = tokens[at];
    if (token?.kind !== "word" || (sensesOf(token) & Sense.attributes) === 0) continue;
    const attribution =
      token.lower === "according" || token.lower === "per"
        ? accordingTo(tokens, at, sentence)
        : bySpeechVerb(tokens, at, sentence);
    if (attribution) found.push(attribution);
  }
  const kept: Attribution[] = [];
  for (const attribution of found) {
    const outer = kept.at(-1);
    if (!outer || !isNested(tokens, outer, attribution)) kept.push(attribution);
    // "Dry is not safe, though people think so, he explained.": the last one says it all.
    else if (tokens[attribution.speaker.first - 1]?.text === "," && attribution.verb >= sentence.last - 1)
      kept[kept.length - 1] = attribution;
    // "Acme said it expected": the inner speaker is the outer one.
    else
      kept[kept.length - 1] = isPronoun(tokens, attribution.speaker)
        ? { ...attribution, speaker: outer.speaker }
        : attribution;
  }
  return kept;
}

const isPronoun = (tokens: readonly Token[], { first }: Range): boolean => pronouns.holds(tokens[first]);

function accordingTo(tokens: readonly Token[], at: number, sentence: Sentence): Attribution | undefined {
  // "as per the company"
  const isPer = tokens[at]?.lower === "per";
  if (isPer ? tokens[at - 1]?.lower !== "as" : tokens[at + 1]?.lower !== "to") return undefined;
  const verb = isPer ? at : at + 1;
  const source = publisherOf(tokens, verb + 1, sentence.last);
  const speaker = subjectAfter(tokens, source, sentence.last);
  return speaker && { speaker, verb, asserts: "clause" };
}

/** "figures published on Monday by the tax office": whose figures they are. */
function publisherOf(tokens: readonly Token[], at: number, last: number): number {
  for (let verb = at + 1; verb <= Math.min(last, at + 5); verb++) {
    if (!published.holds(tokens[verb])) continue;
    let by = verb + 1;
    while (by < last && by < verb + 4 && tokens[by]?.lower !== "by") by++;
    if (tokens[by]?.lower === "by") return tokens[by + 1]?.lower === "the" ? by + 2 : by + 1;
  }
  return at;
}

const published = wordSet("compiled issued produced published released");

function bySpeechVerb(tokens: readonly Token[], at: number, sentence: Sentence): Attribution | undefined {
  const verb = tokens[at] as Token;
  if (verb.shape !== "lower") return undefined;
  if (valuingVerbs.holds(verb)) return valuation(tokens, at, sentence);
  if (revisionVerbs.holds(verb)) return revision(tokens, at, sentence);
  if (findingVerbs.holds(verb)) return finding(tokens, at, sentence);
  const isKnown = speechVerbs.holds(verb) || planVerbs.holds(verb);
  if (!isKnown && !(verb.lower.endsWith("ed") && isAfterQuote(tokens, at))) return undefined;
  if (isParticiple(tokens, at) || isCounted(tokens, at) || isPolled(tokens, at)) return undefined;
  const before = subjectBefore(tokens, at, sentence.first) ?? subjectOfBoth(tokens, at, sentence);
  // `…,” said Ana Lindt, the chief executive` turns the order round.
  if (before && !isKnown && (!isSpeaker(tokens, before) || isFirstPerson(tokens, before))) return undefined;
  const turns = isInverted(tokens, at) && !withHearer.holds(verb);
  const speaker = before ?? (turns ? subjectAfter(tokens, at + 1, sentence.last) : undefined);
  // "The deal, announced Monday, is": a day says nothing.
  if (speaker && /day$/.test(tokens[speaker.first]?.lower ?? "")) return undefined;
  // "a spokesman would say only that"
  if (speaker && baseForms.holds(verb) && tokens[at + 1]?.lower !== "only" && !isPlural(tokens, speaker))
    return undefined;
  if (!speaker || (nounLike.holds(verb) && !isSpeaker(tokens, speaker))) return undefined;
  const asserts =
    speaker.first > at || !tokens[at + 1] || closingMarks.holds(tokens[at + 1])
      ? "clause"
      : assertion(tokens, at, sentence);
  return asserts && { speaker, verb: at, asserts };
}

/** "Ana Okoro apologised and said that": both verbs have the subject that the sentence begins with. */
function subjectOfBoth(tokens: readonly Token[], at: number, { first }: Sentence): Range | undefined {
  if (!plainSayings.holds(tokens[at] as Token) || !joins.holds(tokens[at - 1])) return undefined;
  for (let verb = first + 1; verb < at - 1; verb++) {
    const token = tokens[verb] as Token;
    if (token.lower === '"' || token.lower === "that") return undefined;
    if (token.shape !== "lower" || (verbOf(token) & Verb.main) === 0 || isNoun(tokens, verb)) continue;
    const subject = subjectBefore(tokens, verb, first);
    return subject && isSpeaker(tokens, subject) ? subject : undefined;
  }
  return undefined;
}

const joins = wordSet("and but");

/** "I've", "we". */
const isFirstPerson = (tokens: readonly Token[], { first }: Range): boolean =>
  /^(?:i|we)(?:$|['’])/.test(tokens[first]?.lower ?? "");

/** Verbs that name who hears it, so that no speaker follows them: "Dana Okoro, the lawyer, told jurors". */
const withHearer = wordSet("told tells tell assured");

const nounLike = wordSet(
  "report reports forecast forecasts estimate estimates claim claims project projects note notes state states say says expect counters",
);

/** Present forms that are nouns as well take a plural subject: "analysts project", never "Acme, project manager". */
const baseForms = wordSet("project report note state claim say argue expect think");

const isPlural = (tokens: readonly Token[], { first, last }: Range): boolean => {
  if (
    plurals.holds(tokens[last]) ||
    analysts.holds(tokens[first]) ||
    isPluralWord(tokens[first]) ||
    (tokens[last]?.lower ?? "").endsWith("s")
  )
    return true;
  for (let at = first; at < last; at++) if (tokens[at]?.lower === "and") return true;
  return tokens[last]?.lower === "people" || tokens[last]?.lower === "police";
};

const isPluralWord = (token: Token | undefined): boolean => token?.shape === "lower" && token.lower.endsWith("s");

/** "Acme raised its profit forecast to €30m": the forecast is Acme's word. */
function revision(tokens: readonly Token[], at: number, sentence: Sentence): Attribution | undefined {
  if (!ownWords.holds(tokens[at + 1])) return undefined;
  for (let after = at + 2; after <= Math.min(sentence.last, at + 8); after++) {
    if (!forecasts.holds(tokens[after])) continue;
    const speaker = subjectBefore(tokens, at, sentence.first);
    return speaker && isSpeaker(tokens, speaker) ? { speaker, verb: at, asserts: "object" } : undefined;
  }
  return undefined;
}

/** "Deloitte puts the cost at £3m": a guess at what it is worth. */
function valuation(tokens: readonly Token[], at: number, sentence: Sentence): Attribution | undefined {
  for (let to = at + 2; to <= Math.min(sentence.last - 1, at + 24); to++) {
    if (tokens[to]?.lower !== "at") continue;
    let amount = to + 1;
    while (beforeAmount.holds(tokens[amount])) amount++;
    const token = tokens[amount];
    if (token?.kind !== "number" && token?.kind !== "symbol") continue;
    const speaker = subjectBefore(tokens, at, sentence.first);
    return speaker && isSpeaker(tokens, speaker) ? { speaker, verb: at, asserts: "clause" } : undefined;
  }
  return undefined;
}

/** "a Deloitte survey found", "figures from Kantar showed": a study speaks. */
function finding(tokens: readonly Token[], at: number, sentence: Sentence): Attribution | undefined {
  const speaker = subjectBefore(tokens, at, sentence.first);
  if (!speaker || isParticiple(tokens, at)) return undefined;
  // "court records show": what is bare of an ending takes a plural; "the judge found that": a name rules.
  if (tokens[at]?.lower === "show" && !isPlural(tokens, speaker) && tokens[speaker.last]?.lower !== "data")
    return undefined;
  if (ruling.holds(tokens[at]) && tokens[at + 1]?.lower === "that" && isNameLike(tokens, speaker))
    return { speaker, verb: at, asserts: "clause" };
  for (let word = speaker.first; word <= speaker.last; word++) {
    if (studies.holds(tokens[word])) {
      return { speaker, verb: at, asserts: "clause" };
    }
  }
  return undefined;
}

const isInverted = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  if (before === undefined || !quoteMarks.holds(before)) return false;
  // "Marlow Group, the packager, announces its results": what follows is announced.
  return before.text !== "," || tokens[at - 2]?.lower === '"' || !withObject.holds(tokens[at] as Token);
};

/** What the verb asserts: "said" anything, "shared" only plans, "reported a loss" its object. */
function assertion(tokens: readonly Token[], at: number, sentence: Sentence): Attribution["asserts"] | undefined {
  const token = tokens[at] as Token;
  const verb = token.lower;
  const next = tokens[at + 1];
  if (next?.lower === '"' || saysThat(tokens, at + 1)) return "clause";
  if (planVerbs.holds(token)) {
    for (let after = at + 1; after <= Math.min(sentence.last, at + 6); after++) {
      if (planNouns.holds(tokens[after])) return "object";
    }
    if (!speechVerbs.holds(token)) return undefined;
  }
  if (tellings.holds(token)) return isAfterQuote(tokens, at) || next?.lower === "," ? "clause" : undefined;
  if (announcing.holds(token) && elsewhere.holds(next)) return undefined;
  if (verb === "told" && hasBefore(tokens, "of", at + 1, at + 5)) return undefined;
  // "continued", "described", "expressed" assert with a quotation or an object; "added 200 jobs" asserts nothing.
  if (nounVerbs.holds(token)) {
    if (next?.kind === "number" || next?.kind === "symbol") return undefined;
    if (verb.startsWith("add") && next?.shape === "lower" && amountWords.holds(next)) {
      return isAfterQuote(tokens, at) ? "clause" : undefined;
    }
  }
  if (verb === "urged" || verb === "demanded" || verb === "promised" || verb === "vowed")
    return next?.lower === "to" ? "clause" : "object";
  return withObject.holds(token) ? "object" : "clause";
}

/** "said that", "confirmed on Monday that" */
function saysThat(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at < from + 3 && days.holds(tokens[at])) at++;
  return tokens[at]?.lower === "that";
}

const days = wordSet(
  "on today yesterday monday tuesday wednesday thursday friday saturday sunday last earlier this week month night",
);

const hasBefore = (tokens: readonly Token[], word: string, from: number, to: number): boolean => {
  for (let at = from; at <= to; at++) if (tokens[at]?.lower === word) return true;
  return false;
};

const isAfterQuote = (tokens: readonly Token[], at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 5); before--)
    if (tokens[before]?.lower === '"') return tokens[before]?.gap === "";
  return false;
};

/** Whether `inner` stands in what `outer` asserts, and not beside it. */
function isNested(tokens: readonly Token[], outer: Attribution, inner: Attribution): boolean {
  if (inner.speaker.first <= outer.verb) return false;
  for (let at = outer.verb + 1; at < inner.speaker.first; at++) {
    const token = tokens[at];
    if (token && coordinating.holds(token) && at >= inner.speaker.first - 3) return false;
  }
  return true;
}

const beforeAmount = wordSet(
  "no less more better about around between up to as much than roughly some over under nearly us a rs",
);
const ruling = wordSet("found finds");
const pronouns = wordSet("it they he she");
const closingMarks = wordSet('. , "');
const plurals = wordSet("they we i");
const ownWords = wordSet("its their his her the full-year annual");
const forecasts = wordSet("forecast forecasts guidance outlook projection projections");
const studies = wordSet(
  "jurors jury judges researchers scientists investigators auditors inspectors economists survey study report poll data figures research analysis filings inquiry investigation review audit court judge jury panel index numbers statistics filing document documents records regulator watchdog commission",
);
const quoteMarks = wordSet(`" ' ,`);
const tellings = wordSet("continued continues declared declares calculated");
const announcing = wordSet("report reports announce announces expected forecast");
const elsewhere = wordSet("on in by its their next this");
const nounVerbs = wordSet(
  "added adds continued continues maintained recalled projects estimates forecasts reports claims notes calls moved",
);
const amountWords = wordSet("a an the more new some about nearly almost over to");
const withObject = wordSet(
  "announced announces reported reports revealed reveals disclosed confirmed denied expect expects expected forecast forecasts estimate estimates estimated predict predicts predicted acknowledged expressed described cited",
);
const coordinating = wordSet("and but while ; whereas");
