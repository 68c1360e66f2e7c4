import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { evidenceAfter, followsCompany, isOrigin } from "./context-after.ts";
import { evidenceBefore } from "./context-before.ts";
import { Cue, cuesAt } from "./cue-words.ts";
import { Evidence } from "./evidence.ts";
import { entryOf } from "./lexicon.ts";
import { hasAmpersand } from "./name-endings.ts";
import { isNameToken, type SentenceStyle } from "./name-runs.ts";
import { speechAround } from "./person-roles.ts";
import type { Piece } from "./piece.ts";

export interface PieceContext {
  readonly sentence: Sentence;
  readonly style: SentenceStyle;
  readonly previous: Piece | undefined;
}

export function evidenceOf(
  tokens: readonly Token[],
  piece: Piece,
  { sentence, style, previous }: PieceContext,
): number {
  let found = evidenceAfter(tokens, piece, sentence);
  // "owned by Norwegian utility X": what is said before is said of X.
  found |= isOrigin(tokens, piece, sentence.last) ? Evidence.inside : evidenceBefore(tokens, piece, sentence);
  if (style.heading) found = (found & headingBits) | Evidence.heading;
  if (piece.to > piece.core) found |= Evidence.suffix;
  if (piece.tail && piece.to === piece.core && !style.heading) found |= Evidence.tail;
  // The article in "a Lindqvist-owned plant" and "the Lindqvist shares" belongs to the plant and the shares.
  if (found & nounAfter || piece.core - piece.from > 1) found &= ~Evidence.article;
  // "lawyers at Hale & Rowe, who said"
  if (piece.tail || piece.to > piece.core || hasAmpersand(tokens, piece.from, piece.core)) found &= ~Evidence.person;
  // "Japan's Aeon, Chief Operating Officer Niran Suwan said" does not speak of Aeon.
  if (piece.kind === "known" && piece.match?.class !== "person" && tokens[piece.to]?.text === ",")
    found &= ~Evidence.person;
  // "in Lindqvist's plant" is no place.
  if (found & Evidence.place && tokens[piece.to]?.lower === "'s") found &= ~Evidence.place;
  const first = tokens[piece.from] as Token;
  const lastToken = tokens[piece.core - 1] as Token;
  const single = piece.core === piece.from + 1;
  if (piece.kind === "unknown" && !(found & Evidence.suffix) && followsCompany(tokens, piece, previous)) {
    // "Volvo FH Electric" is a product, "Macquarie's Aula Energy" a company.
    if (previous?.to === piece.from) found = (found | Evidence.product) & ~Evidence.tail;
    else if (!(found & Evidence.tail)) found |= Evidence.product;
  }
  // "Outlaws" in "Star Wars Outlaws"; but "Swedish Orvanto"
  if (
    piece.kind === "unknown" &&
    previous?.kind === "other" &&
    previous.to === piece.from &&
    first.gap === " " &&
    !(found & Evidence.suffix)
  ) {
    if (!/(an|ese|ish|ch|ic|ss|i)$/.test((tokens[previous.core - 1] as Token).lower)) found |= Evidence.product;
  }
  // "Mini" in "iPod Mini"
  if (
    piece.kind === "known" &&
    piece.match?.class !== "company" &&
    previous &&
    previous.kind !== "rank" &&
    previous.to === piece.from &&
    first.gap === " "
  ) {
    found |= Evidence.product;
  }
  // "Target the right customers" at the start of a sentence.
  if (piece.kind === "known" && single && piece.match?.class === "word") {
    const cues = cuesAt(first);
    // "Northwest said it would lease jets"
    const acts = (found & (Evidence.speech | Evidence.verb)) !== 0 && !(found & Evidence.article);
    if ((cues & Cue.bodyTail && !acts) || (cues & Cue.ordinary && !(found & Evidence.inside)))
      found |= Evidence.ordinary;
  }
  // "The Sun revealed": the article belongs to the name.
  if (piece.kind === "known" && piece.match && piece.from > sentence.first) {
    const the = tokens[piece.from - 1] as Token;
    if (the.text === "The" && piece.article) {
      found = (found & ~Evidence.article) | Evidence.publisher;
    }
  }
  // "Germany's Progroup started up": a nation's own is an enterprise where it acts, or stands in a list or an apposition.
  if (
    piece.kind === "unknown" &&
    single &&
    previous?.kind === "other" &&
    piece.from === previous.to + 1 &&
    (tokens[previous.to] as Token).lower === "'s" &&
    !(cuesAt(first) & (Cue.ordinary | Cue.bodyTail | Cue.given)) &&
    (found & (Evidence.subject | Evidence.verb | Evidence.speech) || tokens[piece.to]?.text === ",")
  )
    found |= Evidence.list;
  // "was bought by Australia's Corvane Lund"
  if (
    piece.kind === "unknown" &&
    previous?.kind === "other" &&
    piece.from === previous.to + 1 &&
    (tokens[previous.to] as Token).lower === "'s" &&
    tokens[previous.from - 1]?.lower === "by" &&
    dealt.holds(tokens[previous.from - 2])
  )
    found |= Evidence.deal;
  // "according to The Elec": what has its article with a capital amid a sentence is a paper more often than not.
  if (piece.kind === "unknown" && piece.from - 1 > sentence.first && (tokens[piece.from - 1] as Token).text === "The")
    found = (found & ~Evidence.article) | Evidence.publisher;
  if (piece.maker) found = (found | Evidence.list) & ~Evidence.ordinary;
  // "Google's Gemini"
  if (
    piece.kind === "known" &&
    piece.match?.class !== "company" &&
    previous &&
    previous.to < piece.from &&
    followsCompany(tokens, piece, previous)
  )
    found |= Evidence.product;
  if (tokens[piece.to]?.text === "™" || tokens[piece.to]?.text === "®") found |= Evidence.product;
  if (vans.holds(tokens[piece.from - 1]) && tokens[piece.from - 1]?.shape === "lower") found |= Evidence.other;
  if (tokens[piece.to]?.lower === "dollar") found |= Evidence.other;
  if (isIndex(tokens, piece.to)) found |= Evidence.product;
  if (isInTitle(tokens, piece) || isMarketPlace(tokens, piece)) found |= Evidence.other;
  if (piece.kind === "unknown") {
    const cues = cuesAt(first);
    if (single) {
      // "Purchasing chief", "Bank chief": a verb's form or a business word at the start of a sentence.
      const opens = !(found & Evidence.inside) && (cues & Cue.tail || /(ing|ed|ly)$/.test(first.text));
      if (opens || cues & (Cue.ordinary | Cue.rank | Cue.bodyTail)) found |= Evidence.ordinary;
      if (cues & Cue.given) found |= Evidence.given;
      if (first.shape === "UPPER") found |= Evidence.acronym;
      if (first.shape === "miXed" && first.text.charAt(0) !== first.lower.charAt(0)) found |= Evidence.form;
      // "Teslas" are vehicles.
      if (first.text.endsWith("s") && entryOf(first.text.slice(0, -1))?.class === "company")
        found |= Evidence.product | Evidence.ordinary;
    } else if (cuesAt(lastToken) & Cue.publisherTail || cuesAt(first) & Cue.publisherHead) {
      found |= Evidence.publisher;
      // "the Harwich Gazette": papers have an article.
      if (papers.holds(lastToken)) found = (found & ~Evidence.article) | Evidence.form;
    } else if (allOrdinary(tokens, piece)) found |= Evidence.ordinary;
    else if (hasAmpersand(tokens, piece.from, piece.core)) found |= Evidence.domain;
    else if (tokens[piece.core - 2]?.text === "." && lastToken.shape === "lower") found |= Evidence.domain;
    if (lastToken.kind === "number" && tokens[piece.core - 2]?.kind === "word") found |= Evidence.product;
    if (!single) {
      found |= speechAround(tokens, piece, sentence) ? Evidence.person : 0;
      if (tokens[piece.to]?.text === "," && isPlace(tokens, piece.to + 1)) found |= Evidence.place;
    }
  }
  return found;
}

const nounAfter =
  Evidence.hyphen | Evidence.asset | Evidence.possession | Evidence.chiefOf | Evidence.suffix | Evidence.tail;

/**
 * "trading on the New York Stock Exchange", "list on the BSE", "in New York Stock Exchange composite trading": a place of trade;
 * "the exchange said" is a business.
 */
function isMarketPlace(tokens: readonly Token[], { from, core }: Piece): boolean {
  const last = tokens[core - 1];
  if (!last || (last.lower !== "exchange" && !exchanges.holds(last))) return false;
  if (tradings.holds(tokens[core])) return true;
  const before = tokens[from - 2]?.lower;
  return tokens[from - 1]?.lower === "the" && (before === "on" || before === "and");
}

const tradings = wordSet("composite listing trading volume");
const exchanges = wordSet("asx bse jse lse nse nyse sgx tsx");

/** "Barbie" in the quoted title “Barbie Girl”. */
function isInTitle(tokens: readonly Token[], piece: Piece): boolean {
  const before = tokens[piece.from - 1];
  if (!before || !quotes.holds(before) || (tokens[piece.from] as Token).gap !== "") return false;
  let end = piece.to;
  while (end < piece.to + 4 && isNameToken(tokens[end])) end++;
  return end > piece.to && quotes.holds(tokens[end]) && tokens[end]?.gap === "";
}

/** "Nikkei stock index", "Topix benchmark". */
function isIndex(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 3; index++) {
    const token = tokens[index];
    if (token?.kind !== "word") return false;
    if (indexWords.holds(token)) return true;
  }
  return false;
}

/** "New Energy Vehicles" is a term. */
function allOrdinary(tokens: readonly Token[], piece: Piece): boolean {
  for (let at = piece.from; at < piece.core; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "word" && !(cuesAt(token) & Cue.ordinary)) return false;
  }
  return true;
}

/** In a heading only what is not a matter of capitals counts. */
const headingBits = ~(
  Evidence.inside |
  Evidence.subject |
  Evidence.chiefOf |
  Evidence.asset |
  Evidence.verb |
  Evidence.nounBefore
);

const isPlace = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && isNameToken(token) && /^(inc|ltd)$/.test(token.lower) === false && states.holds(token);
};

const states = wordSet(
  "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming england scotland wales france germany spain italy japan china india canada ontario quebec mexico brazil sweden norway denmark finland poland".split(
    " ",
  ),
);

const papers = wordSet("chronicle courier dispatch enquirer examiner gazette herald inquirer telegraph times tribune");
const dealt = wordSet("acquired bought backed built made operated owned run sold supplied");
const vans = wordSet("van von der den ter");
const quotes = wordSet(`" '`);
const indexWords = wordSet("index average benchmark futures composite gauge");
