import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { Cue, cuesAt } from "./cue-words.ts";
import { legalSuffixEnd } from "./legal-suffixes.ts";
import { type LexiconMatch, lookUp, lookUpCapitals, startsLowerName } from "./lexicon.ts";
import { isLongerName } from "./longer-name.ts";
import { endsAsCompany, extensionEnd, isBody, isHeadOfBody, isModel, isSite, suffixAfter } from "./name-endings.ts";
import { firmEnd, isNameToken, runEnd, type Scope, type SentenceStyle } from "./name-runs.ts";
import { followsRank, isSecondOfMessrs, nameEnd, personEnd, rankEnd } from "./person-names.ts";
import { tickerEnd } from "./tickers.ts";

/**
 * A stretch of name tokens. known: the lexicon has it as a company; unknown: capitals that may be anything; other: a place, a
 * body, a product; person: given name or title and surname; rank: "Chief Executive".
 */
export interface Piece {
  readonly kind: "known" | "unknown" | "other" | "person" | "rank";
  /** Token indices: first, after the name proper, after its legal suffix. */
  readonly from: number;
  readonly core: number;
  readonly to: number;
  readonly match: LexiconMatch | undefined;
  /** Ends with a business word: "Robotics". */
  readonly tail: boolean;
  /** The lexicon's name begins with an article, which is no part of the mention: "The Sun". */
  readonly article: boolean;
  /** A product of the company follows that the lexicon knows: "Watch" in "Apple Watch". */
  readonly maker: boolean;
}

type Extent = Pick<Piece, "from" | "core" | "to">;

// All pieces are made here, with their fields in one order: that keeps reading them fast.
const newPiece = (
  kind: Piece["kind"],
  { from, core, to }: Extent,
  match: LexiconMatch | undefined,
  trait?: "tail" | "article" | "maker",
): Piece => ({
  kind,
  from,
  core,
  to,
  match,
  tail: trait === "tail",
  article: trait === "article",
  maker: trait === "maker",
});

/** The pieces of a sentence in order; they do not overlap. */
export function findPieces(tokens: readonly Token[], sentence: Sentence, style: SentenceStyle): readonly Piece[] {
  const pieces: Piece[] = [];
  const { last } = sentence;
  for (let index = sentence.first; index <= last; ) {
    const token = tokens[index] as Token;
    const ticker = token.text === "(" ? tickerEnd(tokens, index, last) : index;
    if (ticker > index) {
      index = ticker;
      continue;
    }
    // "2GB" holds no name.
    if (!mayStart(token) || (token.gap === "" && tokens[index - 1]?.kind === "number")) {
      index++;
      continue;
    }
    const piece = pieceAt(tokens, index, { last, first: sentence.first, style });
    if (!piece) {
      index++;
      continue;
    }
    pieces.push(piece);
    index = piece.to;
  }
  return pieces;
}

const mayStart = (token: Token): boolean =>
  token.kind === "word"
    ? token.shape === "lower"
      ? (token.marks & startsLowerName) !== 0
      : token.text.length > 1 || token.shape === "Capital"
    : token.kind === "number" && token.text.length < 4 && token.gap !== "";

function pieceAt(tokens: readonly Token[], index: number, scope: Scope): Piece | undefined {
  const token = tokens[index] as Token;
  const firm = isNameToken(token) && !scope.style.capitals ? firmEnd(tokens, index, scope.last) : index;
  if (firm > index) return unknownPiece(tokens, index, firm, scope);
  if (isSecondOfMessrs(tokens, index, scope)) {
    const end = nameEnd(tokens, index, scope);
    return newPiece("person", { from: index, core: end, to: end }, undefined);
  }
  const match = known(tokens, index, scope);
  if (match && match.class !== "other" && match.class !== "product") return knownPiece(tokens, index, match, scope);
  if (match?.class === "product") {
    const maker = makerOf(tokens, index, match);
    if (maker) return newPiece("known", { from: index, core: maker.end, to: maker.end }, maker, "maker");
  }
  if (!isNameToken(token)) return match ? other(index, match) : undefined;
  if ((!match || match.end === index + 1) && followsRank(tokens, index, scope)) {
    const end = nameEnd(tokens, index, scope);
    return newPiece("person", { from: index, core: end, to: end }, undefined);
  }
  if (match && match.end - index > 1) {
    const end = runEnd(tokens, index, scope);
    return end > match.end && endsAsCompany(tokens, match.end, end, scope)
      ? unknownPiece(tokens, index, end, scope)
      : other(index, match);
  }
  const person = personEnd(tokens, index, scope);
  if (person > index && (!match || match.end === index + 1))
    return newPiece("person", { from: index, core: person, to: person }, undefined);
  const cues = cuesAt(token);
  if (cues & Cue.rank && !match) {
    const end = rankEnd(tokens, index, scope.last);
    if (end > index) return newPiece("rank", { from: index, core: end, to: end }, undefined);
  }
  if (token.lower === "i") return undefined;
  if (cues & Cue.calendar) {
    // "May Department Stores Company"
    const end = runEnd(tokens, index, scope);
    const named =
      end - index > 2 && !lookUp(tokens, index + 1, scope.last) && endsAsCompany(tokens, index + 1, end, scope);
    return named ? unknownPiece(tokens, index, end, scope) : undefined;
  }
  // "Automaker X", "Rivals X": the sentence begins with a noun, then comes the name.
  if (
    index === scope.first &&
    !match &&
    cues & (Cue.companyNoun | Cue.companyNouns) &&
    (token.lower === "fintech" || !(cues & (Cue.tail | Cue.publisherTail)))
  )
    return undefined;
  // "But Lindqvist", "The Lindqvist Times": the opener is no part of the name.
  if ((cues & Cue.opener) !== 0 && token.shape === "Capital" && !match) return undefined;
  const end = runEnd(tokens, index, scope);
  if (match) {
    const named = endsAsCompany(tokens, match.end, end, scope) || cuesAt(tokens[end - 1] as Token) & Cue.publisherTail;
    return end > match.end && named
      ? unknownPiece(tokens, index, end, scope)
      : isBody(tokens, index, end)
        ? newPiece("other", { from: index, core: end, to: end }, match)
        : other(index, match);
  }
  return unknownPiece(tokens, index, end, scope);
}

const other = (from: number, match: LexiconMatch): Piece =>
  newPiece("other", { from, core: match.end, to: match.end }, match);

function known(tokens: readonly Token[], index: number, scope: Scope): LexiconMatch | undefined {
  const match = lookUp(tokens, index, scope.last);
  if (match || !isNameToken(tokens[index])) return match && !isPartOfWord(tokens, match.end) ? match : undefined;
  const token = tokens[index] as Token;
  // "NISSAN TO CUT JOBS" in a heading; "NVIDIA" anywhere.
  if (token.shape !== "UPPER" || token.text.length < 4) return undefined;
  const lowered = lookUpCapitals(tokens, index, scope.last);
  return lowered && (scope.style.capitals || lowered.class === "company") ? lowered : undefined;
}

/** "3M" is no part of "3MW", "Next" none of "Next-generation", "X" none of "X-ray". */
function isPartOfWord(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  if (next?.gap !== "") return false;
  if (next.kind === "word") return !next.lower.startsWith("'");
  return next.kind === "number";
}

function knownPiece(tokens: readonly Token[], index: number, match: LexiconMatch, scope: Scope): Piece {
  const suffix = suffixAfter(tokens, match.end, scope.last);
  // A leading article is no part of the name: "The Guardian".
  const from = (tokens[index] as Token).lower === "the" ? index + 1 : index;
  if (suffix > match.end) return newPiece("known", { from, core: match.end, to: suffix }, match);
  const single = match.end === index + 1;
  const compound = match.class === "company" ? compoundEnd(tokens, match.end, scope) : match.end;
  if (compound > match.end) return newPiece("known", { from, core: compound, to: compound }, match, "tail");
  if (scope.style.heading || !isJoined(tokens, match.end))
    return newPiece("known", { from, core: match.end, to: match.end }, match, from > index ? "article" : undefined);
  if (single && match.class !== "company" && isPersonName(tokens, index, match, scope)) {
    const end = runEnd(tokens, index, scope);
    return newPiece("person", { from, core: end, to: end }, undefined);
  }
  // "Chief Executive Dell Hopkins"
  const before = index > scope.first ? tokens[index - 1] : undefined;
  const following = tokens[match.end] as Token;
  if (
    single &&
    before?.kind === "word" &&
    cuesAt(before) & Cue.rank &&
    following.shape === "Capital" &&
    !(cuesAt(following) & (Cue.tail | Cue.weakTail | Cue.rank))
  ) {
    const end = nameEnd(tokens, index, scope);
    return newPiece("person", { from: index, core: end, to: end }, undefined);
  }
  const twin =
    single && match.class === "company" && following.shape !== "lower"
      ? lookUp(tokens, match.end, scope.last)
      : undefined;
  if (twin?.class === "company" && twin.name !== match.name && tokens[twin.end]?.shape === "lower")
    return newPiece("known", { from, core: twin.end, to: twin.end }, match, "tail");
  const end = extensionEnd(tokens, match.end, scope);
  if (end > match.end) {
    const to = suffixAfter(tokens, end, scope.last);
    return newPiece("known", { from, core: end, to }, match, "tail");
  }
  const run = runEnd(tokens, index, scope);
  if (run > match.end) {
    if (isBody(tokens, match.end, run) && !isSite(tokens, run))
      return newPiece("other", { from, core: run, to: run }, undefined);
    // "The Australian Stock Exchange" is no paper's.
    if (from > index && isJoined(tokens, match.end)) return unknownPiece(tokens, from, run, scope);
    if (match.class !== "company" && cuesAt(tokens[run - 1] as Token) & Cue.publisherTail)
      return unknownPiece(tokens, from, run, scope);
    if (endsAsCompany(tokens, match.end, run, scope) && !isModel(tokens, match.end, run)) {
      const piece = unknownPiece(tokens, index, run, scope);
      return newPiece("known", piece, match, piece.tail ? "tail" : undefined);
    }
  }
  if (isLongerName(tokens, index, match, run, scope))
    return newPiece("known", { from, core: run, to: run }, match, "tail");
  return newPiece("known", { from, core: match.end, to: match.end }, match, from > index ? "article" : undefined);
}

/** "Pepsi-Vendrane": a capital glued on with a hyphen that is no name by itself. */
function compoundEnd(tokens: readonly Token[], at: number, { last }: Scope): number {
  const [hyphen, next] = [tokens[at], tokens[at + 1]];
  if (!hyphen || !next || at + 1 > last || hyphen.text !== "-" || hyphen.gap !== "" || next.gap !== "") return at;
  if (next.shape !== "Capital" || next.text.length < 4 || lookUp(tokens, at + 1, last)) return at;
  return cuesAt(next) & notInCompounds ? at : at + 2;
}

const notInCompounds = Cue.ordinary | Cue.rank | Cue.role | Cue.calendar | Cue.bodyTail | Cue.hyphen | Cue.product;

/** "Morgan Hale" begins like a company but is a person. */
function isPersonName(tokens: readonly Token[], index: number, match: LexiconMatch, scope: Scope): boolean {
  const first = tokens[index] as Token;
  const next = tokens[match.end] as Token;
  if (!(cuesAt(first) & Cue.given) || next.shape !== "Capital") return false;
  const end = runEnd(tokens, index, scope);
  return end - index <= 4 && !endsAsCompany(tokens, match.end, end, scope) && !(cuesAt(next) & (Cue.rank | Cue.tail));
}

/** The maker in "Nissan Leaf". */
function makerOf(tokens: readonly Token[], index: number, match: LexiconMatch): LexiconMatch | undefined {
  for (let last = match.end - 2; last >= index; last--) {
    const maker = lookUp(tokens, index, last);
    // "MG4" is one word.
    if (maker && tokens[maker.end]?.gap === "") continue;
    if (maker && maker.class !== "other" && maker.class !== "product") return maker;
  }
  return undefined;
}

const isJoined = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at];
  return next !== undefined && next.gap !== "" && isNameToken(next);
};

function unknownPiece(tokens: readonly Token[], index: number, end: number, scope: Scope): Piece {
  let core = end;
  // A suffix within the run: "Lindqvist Inc" was read as two capitals.
  for (let at = index + 1; at < end; at++) {
    if (
      isNameToken(tokens[at]) &&
      legalSuffixEnd(tokens, at, scope.last) > at &&
      !(cuesAt(tokens[at + 1] ?? (tokens[at] as Token)) & Cue.tail)
    ) {
      const before = tokens[at - 1] as Token;
      core = before.text === "&" ? at - 1 : at;
      const to = legalSuffixEnd(tokens, at, scope.last);
      // "European Aeronautic Defence and Space Company EADS N.V." has two.
      if (to < end) continue;
      // "Life Insurance Corporation of India"
      const of = tokens[to];
      const place = tokens[to + 1];
      if (
        of?.lower === "of" &&
        to + 1 <= scope.last &&
        isNameToken(place) &&
        (tokens[at] as Token).text === "Corporation"
      ) {
        return newPiece("unknown", { from: index, core: to + 2, to: to + 2 }, undefined, "tail");
      }
      return newPiece("unknown", { from: index, core, to }, undefined, "tail");
    }
  }
  const to = scope.style.capitals ? end : suffixAfter(tokens, end, scope.last);
  // "Tamil Nadu Industries Minister T R B Rajaa"
  if (offices.holds(tokens[end]) && tokens[end]?.shape === "Capital")
    return newPiece("other", { from: index, core: end, to: end }, undefined);
  if (to > end) return newPiece("unknown", { from: index, core: end, to }, undefined, "tail");
  if (isBody(tokens, index, end) && (end - index > 1 || isHeadOfBody(tokens, index)))
    return newPiece("other", { from: index, core: end, to: end }, undefined);
  const bank = (tokens[index] as Token).lower === "bank" && tokens[index + 1]?.lower === "of";
  const head = end - index > 1 && (cuesAt(tokens[index] as Token) & Cue.head) !== 0;
  const tail = bank || head || (end - index > 1 && (cuesAt(tokens[end - 1] as Token) & Cue.tail) !== 0);
  return newPiece("unknown", { from: index, core: end, to: end }, undefined, tail ? "tail" : undefined);
}

const offices = wordSet("minister secretary commissioner governor senator");
