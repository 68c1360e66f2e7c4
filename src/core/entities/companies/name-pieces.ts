import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { Cue, cuesAt } from "./cue-words.ts";
import { known, knownPiece, makerOf } from "./known-piece.ts";
import { type LexiconMatch, lookUp, startsLowerName } from "./lexicon.ts";
import { endsAsCompany, isBody } from "./name-endings.ts";
import { firmEnd, isNameToken, runEnd, type Scope, type SentenceStyle } from "./name-runs.ts";
import { followsRank, isSecondOfMessrs, nameEnd, personEnd, rankEnd } from "./person-names.ts";
import { newPiece, type Piece, unknownPiece } from "./piece.ts";
import { tickerEnd } from "./tickers.ts";

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
