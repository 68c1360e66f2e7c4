import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { apposition } from "./apposition.ts";
import { Cue, cuesAt } from "./cue-words.ts";
import { Evidence } from "./evidence.ts";
import { entryOf } from "./lexicon.ts";
import { isNameToken } from "./name-runs.ts";
import type { Piece } from "./piece.ts";
import { tickerEnd } from "./tickers.ts";

/** What the words after a piece say of it, as bits of `Evidence`. */
export function evidenceAfter(tokens: readonly Token[], piece: Piece, { first, last }: Sentence): number {
  let at = piece.to;
  if (at > last) return 0;
  let token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (token.lower === "'s" || (token.lower === "'" && token.gap === "" && next?.gap === " ")) {
    return afterPossessive(tokens, at + 1, last);
  }
  if (token.text === "-" && token.gap === "" && next && next.gap === "") {
    if (next.shape !== "lower") return 0;
    if (placing.holds(next)) return Evidence.place;
    // "Cheung Wai-kit" goes on in lower case, and a pair of names leads or founds as a person does.
    if (isPair(piece) && (leads.holds(next) || !(cuesAt(next) & Cue.hyphen)))
      return next.text.length < 6 || leads.holds(next) ? Evidence.person : 0;
    // "State-owned"
    if (piece.core === piece.from + 1 && cuesAt(tokens[piece.from] as Token) & (Cue.ordinary | Cue.bodyTail)) return 0;
    return cuesAt(next) & Cue.hyphen ? Evidence.hyphen : 0;
  }
  if (token.text === "(") {
    // "Lucid (LCID)"
    const letters = piece.kind === "known" && next?.shape === "UPPER" && tokens[at + 2]?.text === ")";
    return letters || tickerEnd(tokens, at, last) > at ? Evidence.ticker : 0;
  }
  // "Corvane of Germany will supply"
  if (
    token.lower === "of" &&
    piece.kind === "unknown" &&
    isCountry(tokens[tokens[at + 1]?.lower === "the" ? at + 2 : at + 1]) &&
    !(cuesAt(tokens[piece.from] as Token) & (Cue.ordinary | Cue.bodyTail | Cue.rank | Cue.title | Cue.role))
  )
    return Evidence.list | Evidence.subject;
  if (closers.holds(token) && token.gap === "" && at < last) token = tokens[++at] as Token;
  if (token.text === ",") return apposition(tokens, at + 1, last);
  // "Ariane 6" is a product, "cost Lindqvist 340 flights" and "Lindqvist 2024" say nothing.
  if (token.kind === "number" && token.gap === " " && at < last && next?.kind === "word" && next.shape === "lower")
    return 0;
  if (token.kind === "number" && token.gap === " ")
    return isYear(token.text) || piece.kind === "known" ? 0 : Evidence.product;
  if (token.kind !== "word" || token.gap === "\n") return 0;
  const cues = cuesAt(token);
  let found = 0;
  if (token.shape === "lower") {
    if (cues & Cue.companyAsset) found |= Evidence.asset;
    // "Investors dumped X shares", "the X Lee chain": had by enterprises and by nobody else; but "B shares", "Cylinder revenue".
    const isName = piece.from > first && (tokens[piece.from] as Token).text.length > 1;
    if (isName && (ownings.holds(token) || (lines.holds(token) && isPair(piece)))) found |= Evidence.possession;
    if (cues & Cue.role && offices.holds(token)) found |= Evidence.chiefOf;
    if (cues & Cue.companyVerb) found |= Evidence.verb;
    if (cues & Cue.speech) found |= Evidence.speech;
    if (isInsolvent(tokens, at) || isResult(tokens, at)) found |= Evidence.possession;
    if (cues & Cue.move && next && movesBy(next)) found |= Evidence.verb;
    // "Apple phones" are phones of Apple; "the Lindqvist SUV" is a product.
    if (cues & Cue.product)
      found |= piece.tail || (piece.kind === "known" && token.lower.endsWith("s")) ? Evidence.asset : Evidence.product;
    if (cues & Cue.companyNoun && token.lower !== "app" && token.lower !== "series" && !isOrigin(tokens, piece, last))
      found |= Evidence.asset;
    // "a Telegram channel", "the Facebook page"
    if (piece.kind === "known" && accounts.holds(token)) found |= Evidence.asset;
    // "the Nikkei business daily"
    if (next && at < last && papers.holds(next)) found |= Evidence.asset;
    if (cues & Cue.person && token.lower !== "who" && token.lower !== "whose") found |= Evidence.person;
    if (token.lower === "who" || token.lower === "whom") found |= Evidence.person;
    if (passive.holds(token)) found |= afterIs(tokens, at + 1, last);
    else if (subjects.holds(token)) found |= afterAuxiliary(tokens, at + 1, last);
    return found;
  }
  if (cues & Cue.rank && !otherRanks.holds(token)) return Evidence.chiefOf;
  if ((token.lower === "shares" || token.lower === "stock") && next?.lower !== "exchange") return Evidence.asset;
  if (token.shape === "UPPER" && cues & Cue.product) return Evidence.product;
  return 0;
}

const isPair = ({ kind, from, core, tail }: Piece): boolean => kind === "unknown" && core === from + 2 && !tail;
/** "the Anjali Rao-led airline". */
const leads = wordSet("directed founded fronted led");

const isCountry = (token: Token | undefined): boolean =>
  token?.shape === "Capital" && (cuesAt(token) & Cue.weakTail) !== 0 && entryOf(token.text)?.class === "other";

/** "filed for Chapter 11", "called in receivers", "went into administration" */
const isInsolvent = (tokens: readonly Token[], at: number): boolean => {
  const [verb, link, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (verb?.lower === "filed") return link?.lower === "for" && straits.holds(next);
  return (
    (verb?.lower === "called" || verb?.lower === "went" || verb?.lower === "entered") &&
    (straits.holds(link) || straits.holds(next))
  );
};
/** "posted a loss", "reported net income" */
const isResult = (tokens: readonly Token[], at: number): boolean => {
  if (!reports.holds(tokens[at])) return false;
  for (let word = at + 1; word < at + 6; word++) if (results.holds(tokens[word])) return true;
  return false;
};
const reports = wordSet("booked earned posted reported");
const results = wordSet("earnings income loss losses profit profits revenue sales");
const straits = wordSet(
  "administration administrators bankruptcy bust chapter liquidation protection receivers receivership",
);

/** "fell 4%", "lost €2", "rose nearly 3%", "slid to 17 pence". */
const movesBy = (next: Token): boolean =>
  next.kind === "number" || next.kind === "symbol" || beforeAmount.holds(next) || smallNumbers.holds(next);

const subjects = wordSet(
  "have are were both is was has had will would plans aims agreed began continues faces intends hopes wants said also already does did can could may might recently currently now first".split(
    " ",
  ),
);

/** "Nausea was reported": what follows is done to the subject, not by it. */
const passive = wordSet(["is", "was", "are", "were"]);

/** "X is installing chargers", "X is a maker of pumps". */
function afterIs(tokens: readonly Token[], at: number, last: number): number {
  const token = tokens[at];
  if (!token || at > last) return Evidence.subject;
  if (progressive.holds(token)) return Evidence.subject | Evidence.verb;
  return Evidence.subject | (articles.holds(token) ? apposition(tokens, at, last) : 0);
}

const progressive = wordSet(
  "acquiring adding building buying closing competing considering cutting developing expanding exploring hiring installing investing launching merging moving negotiating offering opening planning " +
    "preparing producing raising recalling relocating restructuring seeking selling shutting spending suing supplying testing trying weighing",
);

/** "X has acquired", "X will launch", "X also said". */
function afterAuxiliary(tokens: readonly Token[], at: number, last: number): number {
  let found = Evidence.subject as number;
  for (let index = at; index <= last && index < at + 3; index++) {
    const token = tokens[index] as Token;
    // "X has been testing"
    if (token.lower === "been" && progressive.holds(tokens[index + 1])) return found | Evidence.verb;
    if (token.kind !== "word" || token.lower === "been" || token.lower === "be") break;
    const cues = cuesAt(token);
    if (cues & Cue.companyVerb) return found | Evidence.verb;
    if (cues & Cue.speech) return found | Evidence.speech;
    if (deeds.holds(token)) found |= Evidence.verb;
  }
  return found;
}

const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);

/** "X's revenue", "X's latest quarterly results", "X's wife". */
function afterPossessive(tokens: readonly Token[], at: number, last: number): number {
  for (let index = at; index <= last && index < at + 5; index++) {
    const token = tokens[index] as Token;
    if (token.kind === "punctuation" && token.text !== "-") break;
    const cues = cuesAt(token);
    if (token.kind === "word" && token.shape === "Capital" && !(cues & Cue.rank)) break;
    if (cues & Cue.person && token.shape === "lower") return Evidence.person;
    if (ownings.holds(token)) return Evidence.possession | Evidence.asset;
    if (cues & Cue.companyAsset || cues & Cue.role) return Evidence.possession;
  }
  return 0;
}

/** A piece directly after another company, as "Ariya" in "Nissan Ariya" or "Nissan's Ariya". */
export function followsCompany(tokens: readonly Token[], piece: Piece, previous: Piece | undefined): boolean {
  if (previous?.kind !== "known") return false;
  if (previous.to === piece.from) return (tokens[piece.from] as Token).gap === " ";
  if (previous.to + 1 !== piece.from) return false;
  return (tokens[previous.to] as Token).lower === "'s" || isNameToken(tokens[previous.to]);
}

/** "X shares", "X's revenue". */
const ownings = wordSet(
  "dividend earnings ebitda profits revenue revenues share shareholder shareholders shares stock subsidiary subsidiaries",
);
/** "the Burger Barn chain": lines of business. */
const lines = wordSet("airline airlines brokerage carmaker chain conglomerate insurer retailer steelmaker supermarket");

const smallNumbers = wordSet("one two three four five six seven eight nine ten");
/** "Norwegian utility X", "the New York buyout firm X": where the company named behind it is from. */
export function isOrigin(tokens: readonly Token[], { to, match }: Piece, last: number): boolean {
  if (match?.class !== "place") return false;
  let at = to;
  while (at <= last && cuesAt(tokens[at] as Token) & Cue.companyNoun) at++;
  return at <= last && isNameToken(tokens[at]) && tokens[at]?.gap === " ";
}

const accounts = wordSet("account channel feed page post posts video");
const closers = wordSet(`" ' )`);
const papers = wordSet("daily newspaper magazine website paper");
const beforeAmount = wordSet("by to nearly about almost more as sharply around over another up");

/** "Lindqvist-based". */
const placing = wordSet("area based born bound held style wide");
/** "X chief executive". */
const offices = wordSet(
  "analyst analysts boss ceo cfo chair chairman chairwoman chief co-founder cofounder coo director economist economists employee employees engineer engineers executive executives founder manager president spokesman spokesperson spokeswoman strategist vice",
);
/** ranks that are of a state or a paper as well. */
const otherRanks = wordSet(
  "ambassador chancellor commissioner deputy editor governor minister premier professor secretary senator",
);
const articles = wordSet("a an one the");
/** "X will launch". */
const deeds = wordSet(
  "acquire appoint build buy close cut deliver expand hire invest issue launch list manufacture merge open operate own pay produce publish recall sell ship supply",
);
