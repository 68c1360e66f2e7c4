import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { Cue, cuesAt } from "./cue-words.ts";
import { legalSuffixEnd } from "./legal-suffixes.ts";
import type { LexiconMatch } from "./lexicon.ts";
import { isBody, isHeadOfBody, suffixAfter } from "./name-endings.ts";
import { isNameToken, type Scope } from "./name-runs.ts";

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
export const newPiece = (
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

/** A run of capitals that the lexicon does not know. */
export function unknownPiece(tokens: readonly Token[], index: number, end: number, scope: Scope): Piece {
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
