import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import type { Attribution } from "./attribution.ts";
import { eventVerbs, finiteVerbs, irregularPasts, measureVerbs, planWords, speechVerbs } from "./verbs.ts";

/**
 * What the main verb of a sentence (of what is asserted, where somebody asserts it) says: it looks ahead, something was
 * done, something has a size, something goes on (in the present tense), or something is so; none where no verb was found.
 */
export type MainVerb = "plan" | "event" | "measure" | "present" | "state" | "none";

export function mainVerb(tokens: readonly Token[], sentence: Sentence, attribution: Attribution | undefined): MainVerb {
  if (attribution?.asserts === "object" && !hasVerb(tokens, sentence.first, attribution.speaker.first))
    return ofObject(tokens, attribution, sentence);
  const start = startOfAssertion(tokens, sentence, attribution);
  const end =
    attribution && attribution.verb > start ? Math.min(attribution.speaker.first, attribution.verb) - 1 : sentence.last;
  for (let at = skipOpener(tokens, start, end); at <= end; at++) {
    const token = tokens[at] as Token;
    if (token.text === "," || token.text === "–" || token.text === "—" || token.text === "(") {
      const after = skipInsertion(tokens, at, end);
      if (after > at) {
        at = after;
        continue;
      }
    }
    if (token.kind !== "word" || token.shape !== "lower" || isHyphenated(tokens, at)) continue;
    if (isRelativePronoun(tokens, at)) {
      at = skipRelative(tokens, at, end);
      continue;
    }
    const found = classify(tokens, at, end);
    if (found) return found;
  }
  return "none";
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
    if (token?.shape === "lower" && isVerbForm(token.lower) && !speechVerbs.has(token.lower) && !isNoun(tokens, at))
      return true;
  }
  return false;
};

/** "expects sales of", "announced a plant to open in": ahead; "reported a loss": a size; "acknowledged the hurdles": so. */
function ofObject(tokens: readonly Token[], { verb }: Attribution, sentence: Sentence): MainVerb {
  const lower = tokens[verb]?.lower ?? "";
  if (/^(?:expects?|expected|forecasts?|predicts?|predicted|projects?|projected|estimates?)$/.test(lower))
    return "plan";
  if (/^(?:reported|reports|posted)$/.test(lower)) return "measure";
  const isAnnouncement = /^(?:announced|announces|unveiled|revealed|reveals|outlined|shared|detailed|disclosed)$/.test(
    lower,
  );
  for (let at = verb + 1; at <= Math.min(sentence.last, verb + 24); at++) {
    const word = tokens[at]?.lower ?? "";
    if (/^(?:plan|plans|will|would|proposal|proposals|launching|building|opening)$/.test(word)) return "plan";
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

const isRevision = (tokens: readonly Token[], at: number): boolean =>
  /^(?:guidance|outlook|forecast|forecasts|projection)$/.test(tokens[at]?.lower ?? "");

/** "After sales fell, Acme will": the clause before the comma is not the main one. */
function skipOpener(tokens: readonly Token[], start: number, end: number): number {
  let at = start;
  while (tokens[at]?.lower === '"' || tokens[at]?.lower === "that") at++;
  if (!subordinators.has(tokens[at]?.lower ?? "")) return at;
  for (let comma = at + 1; comma <= Math.min(end, at + 30); comma++) if (tokens[comma]?.text === ",") return comma + 1;
  return at;
}

const subordinators = new Set(
  "after although as because before despite having if once since though unless until when whereas while with".split(
    " ",
  ),
);

/** ", which parked 20 aircraft over the winter,": to its second comma; 0 where the comma opens no insertion. */
function skipInsertion(tokens: readonly Token[], comma: number, end: number): number {
  const next = tokens[comma + 1];
  if (!next || tokens[comma]?.text !== ",") return 0;
  const opens =
    /^(?:which|who|whose|where|an?|the|its|once|founded|built|made|led|including|one|part|now|then|also|known|worth)$/.test(
      next.lower,
    ) ||
    (next.lower.endsWith("ed") && next.shape === "lower");
  if (!opens) return 0;
  for (let at = comma + 1; at <= Math.min(end, comma + 30); at++)
    if (tokens[at]?.text === "," && at > comma + 1) return at;
  return 0;
}

const isRelativePronoun = (tokens: readonly Token[], at: number): boolean => {
  const lower = tokens[at]?.lower ?? "";
  if (lower === "who" || lower === "which" || lower === "whose") return true;
  return lower === "that" && tokens[at - 1]?.kind === "word" && !speechVerbs.has(tokens[at - 1]?.lower ?? "");
};

/** The verb of a relative clause is the first one after its pronoun; the main one follows. */
function skipRelative(tokens: readonly Token[], at: number, end: number): number {
  for (let next = at + 1; next <= Math.min(end, at + 12); next++) {
    const token = tokens[next];
    if (token?.text === ",") return next;
    if (token && token.shape === "lower" && isVerbForm(token.lower)) return helping.has(token.lower) ? next + 1 : next;
  }
  return at;
}

const helping = new Set(
  "is are was were be been being has have had do does did will would can could may might must should 's".split(" "),
);
const adverbs = new Set(
  "also already now not never still just only recently since both all currently again once even to-date nearly almost widely fully".split(
    " ",
  ),
);
const ahead = new Set(
  "meant designed supposed planning aiming targeting considering seeking preparing mulling weighing eyeing expected due set scheduled going ready poised likely".split(
    " ",
  ),
);

function classify(tokens: readonly Token[], at: number, end: number): MainVerb | undefined {
  const { lower } = tokens[at] as Token;
  if (lower === "will" || lower === "shall" || lower === "won't" || lower === "'ll")
    return isAuxiliaryOf(tokens, at) ? "plan" : undefined;
  if (lower === "would") return /^(?:not|have)$/.test(tokens[at + 1]?.lower ?? "") ? "state" : "plan";
  if (
    /^(?:plans|aims|intends|wants|means|seeks|hopes|promises|pledges|expects|targets|needs|aim|plan|intend|want)$/.test(
      lower,
    )
  ) {
    if (tokens[at + 1]?.lower === "to") return lower === "needs" ? "state" : "plan";
    if (lower === "expects" || lower === "targets") return "plan";
  }
  if (
    /^(?:planned|intended|wanted|pledged|promised|vowed|agreed|proposed|hoped)$/.test(lower) &&
    tokens[at + 1]?.lower === "to"
  )
    return lower === "agreed" ? "event" : "plan";
  if (helping.has(lower)) return ofParticiple(tokens, at, end);
  if (lower === "aims" || lower === "eyes") return "plan";
  if ((isNoun(tokens, at) && !/^(?:its|their)$/.test(tokens[at + 1]?.lower ?? "")) || isReduced(tokens, at))
    return undefined;
  if ((lower === "declined" || lower === "refused") && tokens[at + 1]?.lower === "to") return "event";
  if ((lower === "closed" || lower === "ended") && isQuotedPrice(tokens, at, end)) return "measure";
  if (bothWays.has(lower)) return takesAmount(tokens, at) ? "measure" : "event";
  if (measureVerbs.has(lower)) return "measure";
  if (eventVerbs.has(lower)) return !deals.has(lower) && takesAmount(tokens, at) ? "measure" : "event";
  if (
    irregularPasts.has(lower) &&
    (!prepositionLike.has(lower) || /^(?:an?|the|its)$/.test(tokens[at + 1]?.lower ?? ""))
  ) {
    return statesOnly.has(lower) ? "state" : !deals.has(lower) && takesAmount(tokens, at) ? "measure" : "event";
  }
  if (finiteVerbs.has(lower) && !prepositionLike.has(lower)) return "present";
  if (lower.endsWith("ed") && lower.length > 4 && isPredicate(tokens, at)) {
    return statesOnly.has(lower) ? "state" : takesAmount(tokens, at) ? "measure" : "event";
  }
  return undefined;
}

/** "A sister model made in Douai will follow": a participle, for the verb comes after. */
function isReduced(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:in|by|at|for|from|on|with)$/.test(tokens[at + 1]?.lower ?? "")) return false;
  for (let next = at + 2; next <= at + 9; next++) {
    const token = tokens[next];
    if (!token || (token.kind === "punctuation" && token.text !== "-")) return false;
    if (/^(?:will|would|is|are|was|were|has|have|had)$/.test(token.lower)) return true;
    if (/^(?:and|but|which|that|who|as|while|after|when)$/.test(token.lower)) return false;
  }
  return false;
}

/** Verbs of the measure list that are deeds unless a sum was made or lost by them: "cut its stake", "added a shift". */
const bothWays = new Set(
  "sold took cut delivered boosted expanded carried lifted made moved missed opened shipped added booked recorded retained shed spent advanced".split(
    " ",
  ),
);

/** Deeds even where their object is a sum: "raised $800m", "paid 3 million". */
const deals = new Set(
  "acquired bought committed fined hired invested laid offered ordered paid pledged raised sacked sued won".split(" "),
);

/** "sold 3,000 cars", "carried about 840,000", "was cut to 4p": the object is an amount. */
const takesAmount = (tokens: readonly Token[], at: number): boolean => {
  for (let next = at + 1; next <= at + 3; next++) {
    const token = tokens[next];
    if (!token || token.kind === "number" || /^[$£€¥₹]$/.test(token.lower))
      return token !== undefined && tokens[at]?.lower !== "cut";
    if (
      !/^(?:by|to|for|about|around|roughly|some|more|less|fewer|than|nearly|almost|over|under|just|at|least|up|only|in|out|off|us|rs|hk|c|s)$/.test(
        token.lower,
      )
    )
      return false;
  }
  return false;
};

const statesOnly = new Set(
  (
    "faced face seemed appeared remained included contained continued continues owned needed wanted knew thought felt stood lay meant held kept lived called known considered " +
    "led depended followed represented required involved concerned relied said can may might could must should makes make works lies pioneered"
  ).split(" "),
);
const prepositionLike = new Set(
  "like set put own open plan need use show call cover cost work start face help mark rank store trade offer rise lead read range reach run".split(
    " ",
  ),
);

const isQuotedPrice = (tokens: readonly Token[], at: number, end: number): boolean => {
  for (let next = at + 1; next <= Math.min(end, at + 7); next++)
    if (/^(?:higher|lower|up|down|at)$/.test(tokens[next]?.lower ?? "")) return true;
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
    (adverbs.has(tokens[next]?.lower ?? "") ||
      helping.has(tokens[next]?.lower ?? "") ||
      (tokens[next]?.lower ?? "").endsWith("ly"))
  )
    next++;
  const word = tokens[next]?.lower ?? "";
  if (word === "to") return /^(?:is|are|was|were)$/.test(helper) ? "plan" : "state";
  if (ahead.has(word))
    return /^(?:set|due|expected|scheduled|ready|likely|going|poised|meant|designed|supposed)$/.test(word) &&
      tokens[next + 1]?.lower !== "to"
      ? "state"
      : "plan";
  if (word === "looking" && tokens[next + 1]?.lower === "to") return "plan";
  if (planWords.has(word) && word.endsWith("ing")) return "plan";
  if (helper === "did" && /^(?:reply|respond|answer|return|comment)$/.test(word)) return "event";
  if (/^(?:do|does|did|can|may|might|could|must|should)$/.test(helper)) return "state";
  if (word === "cut" && /^(?:to|by|from)$/.test(tokens[next + 1]?.lower ?? "")) return "measure";
  if (measureVerbs.has(word) && !bothWays.has(word)) return "measure";
  if (eventVerbs.has(word) || bothWays.has(word))
    return !deals.has(word) && takesAmount(tokens, next) ? "measure" : "event";
  if (word.endsWith("ed") && word.length > 4 && !statesOnly.has(word) && /^(?:has|have|had|was|were)$/.test(helper))
    return "event";
  return "state";
}

const isVerbForm = (lower: string): boolean =>
  finiteVerbs.has(lower) ||
  eventVerbs.has(lower) ||
  measureVerbs.has(lower) ||
  speechVerbs.has(lower) ||
  (lower.length > 4 && lower.endsWith("ed"));

const isHyphenated = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.gap === "" && tokens[at - 1]?.text === "-") ||
  (tokens[at + 1]?.text === "-" && tokens[at + 1]?.gap === "");

/** "the will", "a free will": a noun. */
const isAuxiliaryOf = (tokens: readonly Token[], at: number): boolean =>
  !/^(?:the|a|his|her|free)$/.test(tokens[at - 1]?.lower ?? "");

/** After a determiner or a preposition it is a noun or an adjective: "the reported loss", "in trading", "of increased demand". */
const isNoun = (tokens: readonly Token[], at: number): boolean =>
  // "Starting pay will be": what stands before a helping verb is its subject.
  /^(?:will|would|is|was|are|were|has|have|had|can|could|may|must)$/.test(tokens[at + 1]?.lower ?? "") ||
  (/^(?:the|a|an|its|their|his|her|of|in|by|for|with|this|that|these|no|any|to|and|or|than|more|most|least|at|from|on|'s|newly|recently)$/.test(
    tokens[at - 1]?.lower ?? "",
  ) &&
    !(tokens[at - 1]?.lower === "and" && (tokens[at]?.lower ?? "").endsWith("ed")));

const isPredicate = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]?.lower ?? "";
  return next !== "by" && tokens[at - 1]?.kind === "word" && tokens[at - 1]?.text !== ",";
};
