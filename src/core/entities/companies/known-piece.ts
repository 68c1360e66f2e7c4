import type { Token } from "../../text/tokens.ts";
import { Cue, cuesAt } from "./cue-words.ts";
import { type LexiconMatch, lookUp, lookUpCapitals } from "./lexicon.ts";
import { isLongerName } from "./longer-name.ts";
import { endsAsCompany, extensionEnd, isBody, isModel, isSite, suffixAfter } from "./name-endings.ts";
import { isNameToken, runEnd, type Scope } from "./name-runs.ts";
import { nameEnd } from "./person-names.ts";
import { newPiece, type Piece, unknownPiece } from "./piece.ts";

/** What the lexicon has at `index`. */
export function known(tokens: readonly Token[], index: number, scope: Scope): LexiconMatch | undefined {
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

/** A name that the lexicon has, with what goes on with it. */
export function knownPiece(tokens: readonly Token[], index: number, match: LexiconMatch, scope: Scope): Piece {
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
  // "Aldo Ferrucci": a given name that is a company's too, before a capital that is none.
  if (
    single &&
    cuesAt(tokens[index] as Token) & Cue.given &&
    following.shape === "Capital" &&
    !(cuesAt(following) & notSurnames) &&
    !lookUp(tokens, match.end, scope.last)
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

const notSurnames = Cue.tail | Cue.weakTail | Cue.bodyTail | Cue.publisherTail | Cue.ordinary | Cue.rank | Cue.calendar;

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
export function makerOf(tokens: readonly Token[], index: number, match: LexiconMatch): LexiconMatch | undefined {
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
