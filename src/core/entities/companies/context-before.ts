import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { Cue, cuesAt, cuesOf } from "./cue-words.ts";
import { Evidence } from "./evidence.ts";
import { isNameToken } from "./name-runs.ts";
import type { Piece } from "./piece.ts";

/** What the words before a piece say of it, as bits of `Evidence`. */
export function evidenceBefore(tokens: readonly Token[], piece: Piece, { first }: Sentence): number {
  let at = piece.from - 1;
  if (at < first) return 0;
  let found = Evidence.inside as number;
  let token = tokens[at] as Token;
  let article = false;
  // "the carmaker X", "of the X group": look behind the article and behind a quotation mark.
  if (token.lower === "the" || token.lower === "a" || token.lower === "an") {
    article = true;
    at--;
  } else if (token.lower === '"' || token.lower === "'") at--;
  if (article) found |= Evidence.article;
  if (at < first) {
    return token.kind === "punctuation" ? found & ~Evidence.inside : found;
  }
  token = tokens[at] as Token;
  const lower = token.lower;
  const previous = tokens[at - 1];
  const previousCues = at > first && previous ? cuesAt(previous) : 0;
  if (token.kind !== "word") {
    if (lower === ":" && previous && credits.holds(previous)) return found | Evidence.source;
    if (lower === "%" || lower === ":") return lower === ":" ? found & ~Evidence.inside : found;
    // "/PRNewswire/"
    const isSlashed = token.gap === "" || tokens[piece.to]?.text === "/";
    if (token.text === "/" && isSlashed && (tokens[piece.from] as Token).gap === "") return found | Evidence.source;
    // "BRUSSELS, April 9 (Reuters) - " and "HOUSTON (Dow Jones)--"
    if (token.text === "(" && tokens[piece.to]?.text === ")" && /^--?$/.test(tokens[piece.to + 1]?.lower ?? ""))
      return found | Evidence.source;
    // "Irish low-cost airline, X, said"
    // "two grocers, X and Y", "three agencies -- X, Y and Z"
    const listed = token.text === "-" && previous?.text === "-" ? tokens[at - 2] : previous;
    if (
      (token.text === "," || token.text === "-" || lower === "--") &&
      listed?.shape === "lower" &&
      cuesAt(listed) & Cue.companyNouns &&
      !article &&
      isListed(tokens, piece)
    )
      return found | Evidence.nounBefore;
    if (token.text === "," && previousCues & Cue.companyNoun && previous?.shape === "lower" && !article) {
      return hasAppositionEnd(tokens, piece) ? found | Evidence.nounBefore : found;
    }
    if (token.text === "•" || token.text === "-" || token.text === "|") return found & ~Evidence.inside;
    return found;
  }
  const cues = cuesAt(token);
  if (token.shape === "lower" || token.shape === "Capital") {
    const noun = (cues & Cue.companyNoun) !== 0 || lower.endsWith("maker");
    const isPerson = isPersonLike(piece) && personsToo.holds(token);
    if (isPerson) found |= Evidence.person;
    else if (noun && !article) found |= Evidence.nounBefore;
    if (cues & Cue.companyNouns && !article && (token.shape === "lower" || at === first)) found |= Evidence.nounBefore;
  }
  // "Dubai-based X", "state-owned X"
  if (previous?.text === "-" && hyphened.holds(token)) return found | (article ? 0 : Evidence.nounBefore);
  if (token.shape !== "lower") return found;
  // "a unit of privately held X"
  if ((lower === "held" || lower === "traded") && ownerships.holds(previous)) return found | Evidence.nounBefore;
  if (lower === "of") {
    // "the maker of Kettle King soups", "the maker of Bounta and Corvo": what is made; "the maker of Skoda cars" says whose.
    if (makers.holds(previous)) return found | (piece.kind === "known" ? madeOf(tokens, piece) : Evidence.product);
    if (previous?.lower === "out") found |= Evidence.place;
    else if (previousCues & Cue.ofHead) found |= article ? 0 : Evidence.ofHead;
    else if (previousCues & Cue.role && !article) found |= Evidence.ofHead;
    else if (previousCues & Cue.deal && !article) found |= Evidence.deal;
    if (!article && isOfPerson(tokens, at, first, piece)) found |= Evidence.atRole;
    // "a consortium of X and Y"
    if (groups.holds(previous) && !article) found |= Evidence.ofHead;
  } else if (lower === "in") {
    if (stakes.holds(previous)) found |= Evidence.deal;
    else if (writings.holds(previous)) found |= Evidence.source;
    else found |= Evidence.place;
  } else if (lower === "at") {
    if (previousCues & Cue.role || workplaces.holds(previous)) found |= Evidence.atRole;
    else found |= Evidence.weakBefore;
  } else if (lower === "by") {
    if (surveys.holds(previous)) found |= Evidence.source;
    found |= previousCues & Cue.deal ? Evidence.deal : Evidence.weakBefore;
  } else if ((lower === "is" || lower === "was" || lower === "are" || lower === "were") && !article) {
    // "its largest shareholder is X"
    if (
      previousCues & (Cue.companyNoun | Cue.companyNouns) ||
      /^(shareholders?|auditors?)$/.test(previous?.lower ?? "")
    )
      found |= Evidence.nounBefore;
  } else if ((lower === "include" || lower === "included") && previousCues & Cue.companyNouns) {
    // "customers include X and Y"
    found |= Evidence.nounBefore;
  } else if (lower === "on" && ratings.holds(previous)) {
    // "her rating on X"
    found |= Evidence.deal;
  } else if (lower === "them" && previous?.lower === "among") {
    // "creditors, among them X and Y"
    found |= Evidence.nounBefore;
  } else if (lower === "with") {
    found |= previousCues & Cue.deal ? Evidence.deal : Evidence.weakBefore;
  } else if (lower === "told") {
    found |= Evidence.source;
  } else if (lower === "to" || lower === "from" || lower === "between" || lower === "like" || lower === "including") {
    if ((lower === "like" || lower === "including") && previousCues & Cue.companyNouns) found |= Evidence.nounBefore;
    else if (lower === "to" && previous?.lower === "according") found |= Evidence.weakBefore | Evidence.source;
    else if (lower === "between") {
      if (previousCues & Cue.deal) found |= Evidence.deal;
    } else if (lower === "from" && (advisors.holds(previous) || staff.holds(previous))) found |= Evidence.atRole;
    else if (trades.holds(previous)) found |= Evidence.deal;
    else found |= Evidence.weakBefore;
  } else if (lower === "as") {
    if (previous?.lower === "such" && cuesOf(tokens[at - 2]?.lower ?? "") & Cue.companyNouns)
      found |= Evidence.nounBefore;
    else if (namings.holds(previous)) found |= Evidence.weakBefore;
  } else if (lower === "called" || lower === "named" || lower === "dubbed") {
    if (previousCues & Cue.companyNoun) found |= Evidence.nounBefore;
  } else if (lower === "for") {
    if (agents.holds(previous)) found |= previousCues & Cue.role ? Evidence.ofHead : Evidence.deal;
    else found |= Evidence.weakBefore;
  } else if (cues & Cue.speech && !article && !(cues & Cue.companyVerb)) {
    // "says X."; `…," said X` is said by a person more often than not.
    const isAlone = piece.core === piece.from + 1 && piece.kind === "unknown" && tokens[piece.to]?.kind !== "word";
    const isQuoted = previous?.lower === '"' && isAlone;
    found |= isQuoted ? Evidence.person : Evidence.speech;
  } else if (lower === "and" || lower === "or") {
    // Lists are judged as a whole.
  } else if ((cues & Cue.deal || lower === "owns") && !article) {
    // "acquired X", but not "joint X" or "sale X".
    if (dealVerbs.holds(token)) found |= Evidence.deal;
  } else if (runners.holds(token) && !article) found |= Evidence.weakBefore;
  else if (cues & Cue.place) found |= Evidence.place;
  else if (lower === "rivals" || lower === "versus" || lower === "vs" || lower === "against")
    found |= Evidence.weakBefore;
  return found;
}

/** "A lawyer, Ana Okoro of Volta, told", "said Ana Okoro of Volta Lund": whom somebody works for. */
function isOfPerson(tokens: readonly Token[], of: number, first: number, piece: Piece): boolean {
  const [surname, given, before] = [tokens[of - 1], tokens[of - 2], tokens[of - 3]];
  if (
    of - 2 < first ||
    !surname ||
    !given ||
    !isNameToken(surname) ||
    !isNameToken(given) ||
    given.gap === "" ||
    surname.gap === ""
  )
    return false;
  if (cuesAt(surname) & (Cue.tail | Cue.bodyTail | Cue.rank | Cue.companyNoun)) return false;
  if (before && of - 3 >= first && cuesAt(before) & Cue.speech && piece.core - piece.from > 1) return true;
  for (let at = of - 3; at >= Math.max(first, of - 12); at--) if (advisers.holds(tokens[at])) return true;
  return false;
}

const advisers = wordSet(
  "analyst attorney barrister broker counsel economist lawyer manager solicitor strategist trader",
);

/** "called in administrators from X" */
const advisors = wordSet("administrators advisers auditors bankers consultants lawyers liquidators receivers");

const groups = wordSet(["consortium", "tie-up", "trio", "merger"]);

/** "estimates compiled by X" */
const surveys = wordSet(
  "compiled polled surveyed seen reviewed obtained reported cited quoted published interviewed rated tracked audited".split(
    " ",
  ),
);

/** "Source: X", "Photograph: Dan Moyes/X". */
const credits = wordSet(
  "source sources via photo photos photograph picture pictures image images credit credits graphic courtesy",
);

/** "angel investor Tarvo Hindrek": two capitals after such a noun are a person's name. */
const personsToo = wordSet(
  "auditor broker customer dealer developer employer investor landlord owner partner player shareholder specialist trader".split(
    " ",
  ),
);

const isPersonLike = (piece: Piece): boolean =>
  piece.core - piece.from > 1 && piece.kind === "unknown" && !piece.tail && piece.to === piece.core;

const isListed = (tokens: readonly Token[], { to }: Piece): boolean =>
  tokens[to]?.lower === "and" || (tokens[to]?.text === "," && isNameToken(tokens[to + 1]));

/** After "airline, X": a comma, an end or a verb follows, so that X is the airline's name. */
function hasAppositionEnd(tokens: readonly Token[], piece: Piece): boolean {
  const next = tokens[piece.to];
  return (
    !next ||
    next.text === "," ||
    next.text === "." ||
    (cuesAt(next) & (Cue.speech | Cue.companyVerb)) !== 0 ||
    auxiliaries.holds(next)
  );
}

/** "Dubai-based", "state-owned". */
const hyphened = wordSet("backed based controlled headquartered listed owned");
/** "a stake in X". */
const stakes = wordSet(
  "holding interest invest invested investing investment investor investors share shares stake stakes stock",
);
/** "a report in X". */
const writings = wordSet("article column editorial interview op-ed report story");
/** "engineers at X", "a job at X". */
const workplaces = wordSet(
  "account accounts administrator administrators analyst analysts attorney attorneys career colleague colleagues designer designers desk engineer engineers factory formerly friend friends job jobs lawyer lawyers liquidator liquidators manager managers plant previously receiver receivers staff stint stints team teams worked workers working works",
);
/** "sold to X", "orders from X". */
const trades = wordSet(
  "acquired backing bought chartered competes competition competitor contract contracts funding hired leased order orders participation rival sale sell sold spun supplied supplier suppliers supply",
);
/** "known as X". */
const namings = wordSet("known listed rebranded renamed traded trades trading");
/** "a bid for X", "a lawyer for X". */
const agents = wordSet(
  "analyst attorney bid counsel lawyer lawyers offer spokesman spokesperson spokeswoman takeover work worked working works",
);
/** "acquired X", but not "joint X" or "sale X". */
const dealVerbs = wordSet(
  "acquire acquired acquires acquiring backed bought buy buying buys delist float founded joined left list merge merging outbid overtake overtaken overtaking overtook own owned owns purchase purchased purchasing rescue rivaling rivalling sell selling sold sue sued suing supplies supply supplying",
);
/** "closely held X". */
const ownerships = wordSet("closely privately publicly");
/** "her rating on X". */
const ratings = wordSet("rating ratings recommendation target");
/** "executives from X". */
const staff = wordSet("employees engineers executives managers workers");
/** "the maker of X". */
const makers = wordSet("maker makers manufacturer manufacturers producer producers");
const madeOf = (tokens: readonly Token[], { to }: Piece): number =>
  tokens[to]?.kind === "word" && tokens[to]?.lower !== "and" ? 0 : Evidence.other;

/** "which runs X". */
const runners = wordSet("operates runs");
/** "X has". */
const auxiliaries = wordSet("had has is was will");
