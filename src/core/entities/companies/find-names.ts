import type { Block } from "../../text/block.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { candidate, dropTickers } from "./make-candidate.ts";
import type { NameCandidate } from "./name-candidate.ts";
import { shareInLists } from "./name-lists.ts";
import { findPieces } from "./name-pieces.ts";
import type { SentenceStyle } from "./name-runs.ts";
import type { Piece } from "./piece.ts";
import { evidenceOf } from "./piece-evidence.ts";

/**
 * The names of a block with what speaks for and against each being a company's. Knows nothing of the rest of the article,
 * so that a block keeps its names; `resolveNames` decides.
 */
export function findNames(block: Block): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const sentence of block.sentences) {
    const style = styleOf(block.tokens, sentence);
    const pieces = findPieces(block.tokens, sentence, style);
    if (pieces.length === 0) continue;
    const evidence: number[] = [];
    let previous: Piece | undefined;
    for (const piece of pieces) {
      evidence.push(piece.kind === "rank" ? 0 : evidenceOf(block.tokens, piece, { sentence, style, previous }));
      previous = piece;
    }
    shareInLists(block.tokens, pieces, evidence);
    dropTickers(block.tokens, pieces, evidence);
    for (let at = 0; at < pieces.length; at++) {
      const piece = pieces[at] as Piece;
      if (piece.kind !== "rank") found.push(candidate(block, piece, evidence[at] ?? 0, sentence, style.capitals));
    }
  }
  return found;
}

/** A heading has capitals on most of its longer words and no final stop; capitals say less there. */
function styleOf(tokens: readonly Token[], { first, last }: Sentence): SentenceStyle {
  let lower = 0;
  let capital = 0;
  let upper = 0;
  for (let at = first; at <= last; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "word") continue;
    if (token.shape === "lower") {
      if (token.end - token.start > 3) lower++;
    } else if (token.shape === "UPPER") upper++;
    else if (at > first) capital++;
  }
  const capitals = upper > 2 && upper > 2 * (lower + capital);
  const stop = tokens[last]?.text;
  const heading = stop !== "." && capital > 2 && capital > 1.5 * lower;
  return { heading: capitals || heading, capitals };
}
