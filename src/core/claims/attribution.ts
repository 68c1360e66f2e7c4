import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { wordSet } from "../text/word-lists.ts";
import { Sense, sensesOf } from "./senses.ts";
import { isNameLike, type Range, subjectAfter, subjectBefore } from "./subject.ts";
import { findingVerbs, planNouns, planVerbs, revisionVerbs, speechVerbs } from "./verbs.ts";

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
  const speaker = subjectAfter(tokens, verb + 1, sentence.last);
  return speaker && { speaker, verb, asserts: "clause" };
}

function bySpeechVerb(tokens: readonly Token[], at: number, sentence: Sentence): Attribution | undefined {
  const verb = tokens[at] as Token;
  if (verb.shape !== "lower") return undefined;
  if (revisionVerbs.holds(verb)) return revision(tokens, at, sentence);
  if (findingVerbs.holds(verb)) return finding(tokens, at, sentence);
  const isKnown = speechVerbs.holds(verb) || planVerbs.holds(verb);
  if (!isKnown && !(verb.lower.endsWith("ed") && isAfterQuote(tokens, at))) return undefined;
  if (isParticiple(tokens, at) || isCounted(tokens, at)) return undefined;
  const before = subjectBefore(tokens, at, sentence.first);
  // `…,” said Ana Lindt, the chief executive` turns the order round.
  if (before && !isKnown && (!isSpeaker(tokens, before) || isFirstPerson(tokens, before))) return undefined;
  const turns = isInverted(tokens, at) && !withHearer.holds(verb);
  const speaker = before ?? (turns ? subjectAfter(tokens, at + 1, sentence.last) : undefined);
  // "The deal, announced Monday, is": a day says nothing.
  if (speaker && /day$/.test(tokens[speaker.first]?.lower ?? "")) return undefined;
  if (speaker && baseForms.holds(verb) && !isPlural(tokens, speaker)) return undefined;
  if (!speaker || (nounLike.holds(verb) && !isSpeaker(tokens, speaker))) return undefined;
  const asserts =
    speaker.first > at || !tokens[at + 1] || closingMarks.holds(tokens[at + 1])
      ? "clause"
      : assertion(tokens, at, sentence);
  return asserts && { speaker, verb: at, asserts };
}

/** "Nine states, among them Ohio, joined the case": what is counted says nothing. */
const isCounted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "states" && (tokens[at - 1]?.kind === "number" || counting.holds(tokens[at - 1]));

const counting = wordSet(
  "two three four five six seven eight nine ten eleven twelve dozen several some many most all these those other member",
);

/** "I've", "we". */
const isFirstPerson = (tokens: readonly Token[], { first }: Range): boolean =>
  /^(?:i|we)(?:$|['’])/.test(tokens[first]?.lower ?? "");

/** Verbs that name who hears it, so that no speaker follows them: "Dana Okoro, the lawyer, told jurors". */
const withHearer = wordSet("told tells tell assured");

const nounLike = wordSet(
  "report reports forecast forecasts estimate estimates claim claims project projects note notes state states say says expect",
);

/** Present forms that are nouns as well take a plural subject: "analysts project", never "Acme, project manager". */
const baseForms = wordSet("project report note state claim say argue expect");

const isPlural = (tokens: readonly Token[], { first, last }: Range): boolean => {
  if (plurals.holds(tokens[last]) || (tokens[last]?.lower ?? "").endsWith("s")) return true;
  for (let at = first; at < last; at++) if (tokens[at]?.lower === "and") return true;
  return tokens[last]?.lower === "people" || tokens[last]?.lower === "police";
};

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

/** A name, a pronoun, or people and bodies that speak: guards verbs that are nouns too ("its earnings forecast"). */
function isSpeaker(tokens: readonly Token[], { first, last: end }: Range): boolean {
  const last = tokens[end]?.text === "." ? end - 1 : end;
  if (objectPrepositions.holds(tokens[first - 1])) return false;
  if (isNameLike(tokens, { first: last, last }) && !determiners.holds(tokens[first])) return true;
  const head = tokens[last];
  return speakers.holds(head) || (head?.lower.endsWith("maker") === true && /^[a-z]+maker$/.test(head.lower));
}

const isInverted = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before !== undefined && quoteMarks.holds(before);
};

/** "the reported loss", "was expected", "is said to", "as expected", "to be announced": no assertion by a subject. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const beforeThat = tokens[at - 2];
  if (!before) return false;
  // "McDonald's said": the name ends so; "the company's reported loss" is a loss.
  if (before.lower === "'s" && plainSayings.holds(tokens[at] as Token)) return false;
  if (noSubject.holds(before)) {
    if (before.lower === "as") return tokens[at]?.lower !== "said";
    return true;
  }
  return before.lower === "also" && beings.holds(beforeThat);
}

/** What the verb asserts: "said" anything, "shared" only plans, "reported a loss" its object. */
function assertion(tokens: readonly Token[], at: number, sentence: Sentence): Attribution["asserts"] | undefined {
  const token = tokens[at] as Token;
  const verb = token.lower;
  const next = tokens[at + 1];
  if (next?.lower === "that" || next?.lower === '"') return "clause";
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
    if (verb === "added" && next?.shape === "lower" && amountWords.holds(next)) {
      return isAfterQuote(tokens, at) ? "clause" : undefined;
    }
  }
  if (verb === "urged" || verb === "demanded" || verb === "promised" || verb === "vowed")
    return next?.lower === "to" ? "clause" : "object";
  return withObject.holds(token) ? "object" : "clause";
}

const hasBefore = (tokens: readonly Token[], word: string, from: number, to: number): boolean => {
  for (let at = from; at <= to; at++) if (tokens[at]?.lower === word) return true;
  return false;
};

const isAfterQuote = (tokens: readonly Token[], at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 5); before--) if (tokens[before]?.lower === '"') return true;
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

const ruling = wordSet("found finds");
const pronouns = wordSet("it they he she");
const closingMarks = wordSet('. , "');
const plurals = wordSet("they we i");
const ownWords = wordSet("its their his her the full-year annual");
const forecasts = wordSet("forecast forecasts guidance outlook projection projections");
const studies = wordSet(
  "jurors jury judges researchers scientists investigators auditors inspectors economists survey study report poll data figures research analysis filings inquiry investigation review audit court judge jury panel index numbers statistics filing document documents records regulator watchdog commission",
);
const objectPrepositions = wordSet("of to than from for above below against beating with by");
const determiners = wordSet("its their his her the");
const speakers = wordSet(
  "analyst analysts economist economists broker brokers official officials executive executives company firm group bank lender carmaker automaker chipmaker maker retailer airline carrier supplier insurer operator developer ministry government agency regulator spokesman spokeswoman spokesperson investors lawyers prosecutors police daily paper newspaper unit company's states residents union unions workers customers rivals critics campaigners",
);
const quoteMarks = wordSet(`" ' ,`);
const noSubject = wordSet(
  "was were is are been be being as than a an the its their his her to not of 's widely long previously",
);
const plainSayings = wordSet("said says told tells");
const beings = wordSet("was were is are been be");
const tellings = wordSet("continued continues declared declares calculated");
const announcing = wordSet("report reports announce announces expected forecast");
const elsewhere = wordSet("on in by its their next this");
const nounVerbs = wordSet(
  "added adds continued continues maintained recalled projects estimates forecasts reports claims notes calls moved",
);
const amountWords = wordSet("a an the more new about nearly almost over to");
const withObject = wordSet(
  "announced announces reported reports revealed reveals disclosed confirmed denied expect expects expected forecast forecasts estimate estimates estimated predict predicts predicted acknowledged expressed described cited",
);
const coordinating = wordSet("and but while ; whereas");
