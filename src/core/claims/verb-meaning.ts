import type { Token } from "../text/tokens.ts";
import { wordSet } from "../text/word-lists.ts";
import { askOnce } from "../text/words.ts";
import { eventVerbs, finiteVerbs, irregularPasts, measureVerbs, planWords, speechVerbs } from "./verbs.ts";

/**
 * What the main verb of a sentence (of what is asserted, where somebody asserts it) says: it looks ahead, something was
 * done, something has a size, something goes on (in the present tense), or something is so; none where no verb was found.
 */
export type MainVerb = "plan" | "event" | "measure" | "present" | "state" | "none";

/** What a word may be: a verb in some form, and one that can be a clause's main verb. Most words are neither. */
export const Verb = { form: 1, main: 2 } as const;

export const verbOf = askOnce(({ lower }) => {
  const isPast = lower.length > 4 && lower.endsWith("ed");
  const isListed = finiteVerbs.has(lower) || eventVerbs.has(lower) || measureVerbs.has(lower);
  const isForm = isPast || isListed || speechVerbs.has(lower);
  const isMain = isPast || isListed || otherMainVerbs.some((words) => words.has(lower));
  return (isForm ? Verb.form : 0) | (isMain ? Verb.main : 0);
});

/** What the verb at `at` says of its clause; undefined where it is no main verb. */
export function classify(tokens: readonly Token[], at: number, end: number): MainVerb | undefined {
  const verb = tokens[at] as Token;
  const { lower } = verb;
  if ((lower === "will" || lower === "would") && tokens[at + 1]?.lower === "not" && silences.holds(tokens[at + 2]))
    return "state";
  if (lower === "will" || lower === "shall" || lower === "won't" || lower.endsWith("'ll"))
    return isAuxiliaryOf(tokens, at) ? "plan" : undefined;
  if (lower === "would") return tokens[at + 1]?.lower === "have" && isPerfect(tokens[at + 2]) ? "state" : "plan";
  if (lower === "should") return "plan";
  if (intentions.holds(verb)) {
    if (tokens[at + 1]?.lower === "to") return lower === "needs" ? "state" : "plan";
    if (lower === "expects" || lower === "targets") return "plan";
  }
  if (intended.holds(verb) && tokens[at + 1]?.lower === "to") return lower === "agreed" ? "event" : "plan";
  if (helping.holds(verb)) return ofParticiple(tokens, at, end);
  if (lower === "aims" || lower === "eyes") return "plan";
  if ((isNoun(tokens, at) && !possessives.holds(tokens[at + 1])) || isReduced(tokens, at)) return undefined;
  if ((lower === "declined" || lower === "refused") && tokens[at + 1]?.lower === "to") return "event";
  if (closings.holds(verb) && isQuotedPrice(tokens, at, end)) return "measure";
  if (comings.holds(verb) && isUpon(tokens, at)) return "event";
  if (bothWays.holds(verb)) return takesAmount(tokens, at) ? "measure" : "event";
  if (measureVerbs.holds(verb)) return "measure";
  if (eventVerbs.holds(verb)) return !deals.holds(verb) && takesAmount(tokens, at) ? "measure" : "event";
  if (lower === "called" && tokens[at + 1]?.lower === "in") return "event";
  if (irregularPasts.holds(verb) && (!prepositionLike.holds(verb) || articles.holds(tokens[at + 1]))) {
    return statesOnly.holds(verb) ? "state" : !deals.holds(verb) && takesAmount(tokens, at) ? "measure" : "event";
  }
  if (finiteVerbs.holds(verb) && !prepositionLike.holds(verb)) return "present";
  if (lower.endsWith("ed") && lower.length > 4 && isPredicate(tokens, at)) {
    return statesOnly.holds(verb) ? "state" : takesAmount(tokens, at) ? "measure" : "event";
  }
  return undefined;
}

/** "A sister model made in Douai will follow": a participle, for the verb comes after. */
function isReduced(tokens: readonly Token[], at: number): boolean {
  if (!afterParticiple.holds(tokens[at + 1])) return false;
  for (let next = at + 2; next <= at + 9; next++) {
    const token = tokens[next];
    if (!token || (token.kind === "punctuation" && token.text !== "-")) return false;
    if (auxiliaries.holds(token)) return true;
    if (clauseOpeners.holds(token)) return false;
  }
  return false;
}

/** Verbs of the measure list that are deeds unless a sum was made or lost by them: "cut its stake", "added a shift". */
const bothWays = wordSet(
  "sold took cut delivered boosted expanded carried lifted made moved missed opened shipped added booked recorded retained shed spent advanced".split(
    " ",
  ),
);

/** Deeds even where their object is a sum: "raised $800m", "paid 3 million". */
const deals = wordSet(
  "accepted acquired bought cancelled canceled committed fined hired invested laid offered ordered paid pledged raised received sacked shut sued swallowed won".split(
    " ",
  ),
);

/** "sold 3,000 cars", "carried about 840,000", "was cut to 4p": the object is an amount. */
const takesAmount = (tokens: readonly Token[], at: number): boolean => {
  for (let next = at + 1; next <= at + 3; next++) {
    const token = tokens[next];
    if (!token || token.kind === "number" || currencySigns.holds(token))
      return token !== undefined && tokens[at]?.lower !== "cut";
    if (smallNumbers.holds(token) && scales.holds(tokens[next + 1])) return true;
    if (!beforeAmount.holds(token)) return false;
  }
  return false;
};

const statesOnly = wordSet(
  (
    "faced face seemed appeared remained included contained continued continues owned needed wanted knew thought felt stood lay meant held kept lived called known considered " +
    "led depended followed represented required involved concerned relied said can may might could must should makes make works lies pioneered"
  ).split(" "),
);
const prepositionLike = wordSet(
  "like set put own open plan need use show call cover cost work start face help mark rank store trade offer rise lead read range reach run".split(
    " ",
  ),
);

const closings = wordSet("closed ended");
const participles = wordSet("become come done");
const isQuotedPrice = (tokens: readonly Token[], at: number, end: number): boolean => {
  for (let next = at + 1; next <= Math.min(end, at + 7); next++) if (priceWords.holds(tokens[next])) return true;
  return false;
};

/** After "has", "was", "is": the participle decides; "is to cut", "is set to" look ahead. */
function ofParticiple(tokens: readonly Token[], at: number, end: number): MainVerb | undefined {
  const helper = tokens[at]?.lower ?? "";
  if (helper === "'s" && tokens[at + 1]?.shape !== "lower") return undefined;
  if (helper === "'s") return undefined;
  let next = at + 1;
  while (
    next <= end &&
    (adverbs.holds(tokens[next]) || helping.holds(tokens[next]) || (tokens[next]?.lower ?? "").endsWith("ly"))
  )
    next++;
  const verb = tokens[next];
  const word = verb?.lower ?? "";
  if (word === "to") return beings.holds(tokens[at]) ? "plan" : "state";
  // "was almost unchanged at $14.20"
  if (word === "unchanged" && takesAmount(tokens, next)) return "measure";
  // "was primarily due to the weather": a cause
  if (word === "due" && causes.holds(tokens[next + 2])) return "state";
  if (ahead.holds(verb)) return dueWords.holds(verb) && tokens[next + 1]?.lower !== "to" ? "state" : "plan";
  if (word === "spending" || word === "investing") return "plan";
  if (word === "looking" && tokens[next + 1]?.lower === "to") return "plan";
  if (planWords.holds(verb) && word.endsWith("ing")) return "plan";
  if (helper === "did" && replies.holds(verb)) return "event";
  if (modals.holds(tokens[at])) return "state";
  if (closings.holds(verb) && isQuotedPrice(tokens, next, end)) return "measure";
  if (word === "cut" && cutBy.holds(tokens[next + 1])) return "measure";
  if (measureVerbs.holds(verb) && !bothWays.holds(verb)) return "measure";
  if (eventVerbs.holds(verb) || bothWays.holds(verb))
    return !deals.holds(verb) && takesAmount(tokens, next) ? "measure" : "event";
  const isPast = (word.endsWith("ed") && word.length > 4) || (irregularPasts.holds(verb) && word !== "put");
  if (perfects.holds(tokens[at]) && !statesOnly.holds(verb) && (isPast || participles.holds(verb))) return "event";
  return "state";
}

/** "the will", "a free will": a noun. */
const isAuxiliaryOf = (tokens: readonly Token[], at: number): boolean => !beforeNounWill.holds(tokens[at - 1]);

/** After a determiner or a preposition it is a noun or an adjective: "the reported loss", "in trading", "of increased demand". */
export const isNoun = (tokens: readonly Token[], at: number): boolean =>
  // "Starting pay will be": what stands before a helping verb is its subject.
  beforeSubject.holds(tokens[at + 1]) ||
  (nounMarkers.holds(tokens[at - 1]) && !(tokens[at - 1]?.lower === "and" && (tokens[at]?.lower ?? "").endsWith("ed")));

const isPredicate = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]?.lower ?? "";
  return next !== "by" && tokens[at - 1]?.kind === "word" && tokens[at - 1]?.text !== ",";
};

export const helping = wordSet(
  "is are was were be been being has have had do does did will would can could may might must should 's",
);
const adverbs = wordSet(
  "also already now not never still just only recently since both all currently again once even to-date nearly almost widely fully".split(
    " ",
  ),
);
const ahead = wordSet(
  "meant designed supposed planning aiming targeting considering seeking preparing mulling weighing eyeing expected due set scheduled going ready poised likely".split(
    " ",
  ),
);
const silences = wordSet("be comment confirm disclose discuss identify name reveal say");
/** "would have cost", "would have been"; not "would have 75,000 people". */
const isPerfect = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.lower.endsWith("ed") || token.lower === "been" || eventVerbs.holds(token) || irregularPasts.holds(token));
const intentions = wordSet(
  "plans aims intends wants means seeks hopes promises pledges expects targets needs aim plan intend want",
);
const intended = wordSet("planned intended wanted pledged promised vowed agreed proposed hoped");
const comings = wordSet("came come comes");
/** "comes a day after the ruling" */
const isUpon = (tokens: readonly Token[], at: number): boolean => {
  for (let next = at + 1; next <= at + 4; next++) if (upon.holds(tokens[next])) return true;
  return false;
};
const upon = wordSet("after amid as heels weeks");
const possessives = wordSet("its their");
const articles = wordSet("a an the its");
const afterParticiple = wordSet("in by at for from on with");
const auxiliaries = wordSet("will would is are was were has have had");
const clauseOpeners = wordSet("and but which that who as while after when");
const currencySigns = wordSet("$ £ € ¥ ₹");
const beforeAmount = wordSet(
  "by to for about around roughly some more less fewer than nearly almost over under just at least up only in out off us rs hk c s",
);
const smallNumbers = wordSet("two three four five six seven eight nine ten a an half");
const scales = wordSet("percent per points pence cents million billion");
const priceWords = wordSet("higher lower up down at");
const beings = wordSet("is are was were");
const dueWords = wordSet("set due expected scheduled ready likely going poised meant designed supposed");
const causes = wordSet(
  "a an the its their his her higher lower weak weaker strong stronger manufacturing rising falling increased",
);
const replies = wordSet("reply respond answer return comment");
const modals = wordSet("do does did can may might could must should");
const cutBy = wordSet("to by from");
const perfects = wordSet("has have had was were");
const beforeNounWill = wordSet("the a his her free");
const beforeSubject = wordSet("will would is was are were has have had can could may must");
const nounMarkers = wordSet(
  "the a an its their his her of in by for with this that these no any to and or than more most least at from on 's newly recently",
);

/** The words that `classify` knows beside finite forms and pasts in -ed. */
const otherMainVerbs = [helping, intentions, intended, bothWays, irregularPasts, wordSet("shall 'll eyes aims")];
