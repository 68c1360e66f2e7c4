import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { askOnce } from "../../text/words.ts";
import type { Tense } from "./date-expression.ts";

/**
 * What the verb that governs the tokens `first` to `next` says. The nearest verb before them in the sentence governs ("said on
 * Friday it will open in June": Friday past, June future); at the head of a clause, the first one after them ("In December, it
 * opened"). Right on most news sentences; wrong on "the store, opened in 2010, and which reopens in June".
 */
export function tenseOf(
  tokens: readonly Token[],
  bounds: { first: number; last: number },
  first: number,
  next: number,
): Tense | undefined {
  const before = tokens[first - 1]?.lower ?? "";
  const preposition = before === "the" ? (tokens[first - 2]?.lower ?? "") : before;
  if (preposition === "since") return "past";
  // "in time for Christmas"
  if (before === "for" && tokens[first - 2]?.lower === "time") return "future";
  // "signalled a cut as soon as July"
  if (before === "as" && /^(soon|early)$/.test(tokens[first - 2]?.lower ?? "")) return "future";
  const after = tokens[next];
  if (after?.lower === "'s" && closings.holds(tokens[next + 1])) return "past";
  // "the closing price on Friday"
  if (before === "on" && /^(price|closing)$/.test(tokens[first - 2]?.lower ?? "")) return "past";
  if (after && (deliveries.holds(after) || (traded.holds(after) && prices.holds(tokens[next + 1])))) return "future";
  // "with August 11 as the record date"
  if (after?.lower === "as" && tokens[next + 2]?.lower === "record") return "future";
  const stop = Math.max(bounds.first, first - 40);
  const isOutlook =
    (/^(quarter|half|year)$/.test(tokens[next - 1]?.lower ?? "") &&
      /^(forecast|guidance|outlook|target)$/.test(after?.lower ?? "")) ||
    (preposition === "for" && outlooks.holds(tokens[first - (before === "for" ? 2 : 3)]));
  const article = determined.holds(tokens[first - 1]) ? first - 2 : first - 1;
  // "results are due from Acme, which in March warned of a loss"
  if (clauseHeads.holds(tokens[prepositions.holds(tokens[article]) ? article - 1 : article])) {
    for (let at = next; at <= Math.min(bounds.last, next + 5); at++) {
      const found = verbAt(tokens, at, 1);
      if (found) return found;
    }
  }
  for (let at = first - 1; at >= stop; at--) {
    const found = verbAt(tokens, at, first - at);
    // "cut its outlook for the second half" looks ahead, "beat its forecast for" does not.
    if (found) return found === "past" && isOutlook && !reached.holds(tokens[at]) ? "future" : found;
    // What stands outside a quotation does not govern what stands in it, nor a clause the next: "…; in June it".
    if (at < first - 1 && (tokens[at]?.lower === ";" || tokens[at]?.lower === '"')) break;
  }
  const limit = Math.min(bounds.last, next + 30);
  for (let at = next; at <= limit; at++) {
    const found = verbAt(tokens, at, 1);
    if (found) return found === "past" && isOutlook ? "future" : found;
    if (at > next && tokens[at]?.lower === '"') break;
  }
  return futurePrepositions.has(preposition) ? "future" : undefined;
}

const nouns = wordSet("plan plans hope hopes aim target targets forecasts");
const determined = wordSet("the a its");
const prepositions = wordSet("in on by at from during");
const clauseHeads = wordSet("which who that while but because although");
const outlooks = wordSet("forecast forecasts guidance outlook estimate estimates target targets");
const reached = wordSet("beat met missed exceeded topped surpassed trailed");

/** "over Friday's close" has been; "crude for June delivery" is to come, whatever the price did. */
const closings = wordSet("close closing trading session price gains losses rally drop fall rise");
const deliveries = wordSet("delivery futures expiry");
/** "December corn fell 2 cents" */
const traded = wordSet(
  "brent cattle cocoa coffee contract copper corn cotton crude gasoline gold hogs oats oil silver soybeans sugar wheat",
);
const prices = wordSet(
  "added advanced climbed closed declined dipped dropped eased ended fell gained jumped lost rallied rose settled shed slid slipped soared sank surged traded tumbled was were",
);

function verbAt(tokens: readonly Token[], at: number, distance: number): Tense | undefined {
  const token = tokens[at];
  if (token?.kind !== "word") return undefined;
  if (mayTellTense(token) === 0) return undefined;
  const word = token.lower;
  if (future.holds(token)) return isFuture(tokens, at) ? "future" : undefined;
  if (modals.holds(token)) return word !== "may" || token.shape === "lower" ? "future" : undefined;
  if (word.endsWith("'ll")) return "future";
  // "less than it forecast in October"
  if (word === "forecast") return told.test(tokens[at - 1]?.lower ?? "") ? "past" : undefined;
  const previous = tokens[at - 1];
  const before = previous?.lower ?? "";
  // "may be signed", "to be held", "is to meet"
  if (word === "be") return before === "to" || modals.holds(previous) || future.holds(previous) ? "future" : undefined;
  if (word === "is" || word === "are")
    return tokens[at + 1]?.lower === "to" ? "future" : distance <= 6 ? "present" : undefined;
  if (past.holds(token))
    return before === "be" || isInfinitive(tokens, at) || (sameForms.holds(token) && beforeNouns.holds(previous))
      ? undefined
      : "past";
  if (word.length > 3 && word.endsWith("ed") && !notPast.holds(token) && token.shape !== "UPPER") {
    return before === "be" || isAttribute(tokens, at) ? undefined : "past";
  }
  if (distance > 5 || tokens[at + 1]?.lower === "-" || nounMarkers.holds(previous)) return undefined;
  // "was open on Monday"
  if (announcing.holds(token)) return past.holds(previous) ? undefined : "future";
  if (present.holds(token)) return "present";
  return undefined;
}

/** 1 for the words that `verbAt` knows: hardly one in five. */
const mayTellTense = askOnce(({ lower }) =>
  tenseWords.some((words) => words.has(lower)) || lower.endsWith("'ll") || (lower.length > 3 && lower.endsWith("ed"))
    ? 1
    : 0,
);

const modals = wordSet("will would shall may might must should can could won't wouldn't cannot");

/** "due" and "set" are of the future before "to", "for", "in"; "expected" is unless "than" says that it is over. */
function isFuture(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower;
  const before = tokens[at - 1]?.lower ?? "";
  const after = tokens[at + 1]?.lower ?? "";
  if (word === "set" || word === "going" || word === "about")
    return after === "to" || (word === "set" && after === "for");
  if (word === "due")
    return (
      after !== "diligence" &&
      before !== "was" &&
      after !== "process" &&
      (after !== "to" || !/^(a|an|the|its|higher|lower|weak|strong)$/.test(tokens[at + 2]?.lower ?? "a"))
    );
  if (word === "expected") return before !== "than" && before !== "as" && !(before === "the" || before === "a");
  // "announced plans on Tuesday", "the plan"
  if (nouns.holds(tokens[at]))
    return !(nounMarkers.holds(tokens[at - 1]) || past.holds(tokens[at - 1]) || before.endsWith("ed"));
  return true;
}

/** A verb that looks like a past one behind "to", "will" or "may" is none: "to cut", "will put", "will also shut". */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  if (!sameForms.holds(tokens[at])) return false;
  const adverb = tokens[at - 1]?.lower ?? "";
  const before = between.has(adverb) || adverb.endsWith("ly") ? (tokens[at - 2]?.lower ?? "") : adverb;
  return infinitiveMarkers.has(before);
}

/** "the proposed merger", "its planned factory" say nothing about when. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  const after = tokens[at + 1];
  return (
    attributeMarkers.has(before) && after?.kind === "word" && after.shape === "lower" && !afterParticiple.holds(after)
  );
}

const sameForms = wordSet("cut put set hit let shut spread cost quit beat bid cast split come become run");

const future = wordSet(
  "assumes guides sees payable due set going expected expects expect expecting scheduled slated planned plans plan planning aims aim aiming " +
    "intends intend intending targets targeting hoped aimed intended projected forecasts forecasting anticipates anticipated hopes hoping hope " +
    "pledges promises vows vowed pledged promised upcoming forthcoming looming eyes seeks about to-be",
);

const past = wordSet(
  "said was were had told did rose fell grew began came went took made saw sold bought won lost hit cut held led gave got " +
    "kept left met paid put ran sent set shut spoke spent stood swung threw wrote drew drove flew found fought hired knew " +
    "laid lent meant overtook rang sank shook shot shrank slid sought split spread sprang stole struck swore swept taught " +
    "thought tore tumbled understood undercut withdrew became broke brought built caught chose dealt fed felt forgot froze " +
    "heard hid hurt let quit read rebuilt reset rode sat showed beat bid died dipped born wound lay underwent oversaw " +
    "arose awoke beset outdid outgrew undid upheld cast cost ago fallen risen grown taken seen given gone done known shown driven written spoken chosen broken begun " +
    "beaten frozen stolen",
);

/** Present forms of what is fixed: "takes effect on January 1", "publishes its report on Friday". Only near the date. */
const announcing = wordSet(
  "takes brings turns retires leaves joins matures open shuts begins begin resume resumes reopen starts start opens expires expire ends closes reopens returns arrives kicks votes meets meet hosts publishes",
);

/** "which reports today" */
export const isDue = (token: Token | undefined): boolean => present.holds(token);

/** Present forms that tell of the past in headlines and of the future in schedules: "which reports results on Friday". */
const present = wordSet(
  "rises falls lapses increases drops jumps posts reports releases announces comes decides launches holds goes faces runs",
);

const notPast = wordSet(
  "need speed indeed exceed proceed succeed feed seed breed bleed agreed-upon united limited unlimited hundred shed sled bed red wed " +
    "embed based related so-called advanced mixed armed moneyed biomed ltd federated allied combined listed fixed estimated " +
    "adjusted unaudited audited diluted need",
);

const futurePrepositions = wordSet("until till by into");

/** "a rate cut in May", "the bid": nouns. */
const beforeNouns = wordSet(
  "the a an of its their another further first next rate price tax job point output pay takeover any big",
);
const nounMarkers = wordSet("the a an of its their to");
const infinitiveMarkers = wordSet("to will would may can could should might not");
const between = wordSet("also now then soon not never even again further");
const attributeMarkers = wordSet("a an the its their his her of more fully newly");
const afterParticiple = wordSet("in on at by to from with and the a an its");
const told = /^(it|they|he|she|had|previously|earlier)$/;
const tenseWords = [wordSet("forecast"), future, modals, past, announcing, present, wordSet("be is are")];
