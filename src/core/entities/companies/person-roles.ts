import type { Block } from "../../text/block.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { Cue, cuesAt } from "./cue-words.ts";
import { isNameToken } from "./name-runs.ts";
import type { Piece } from "./piece.ts";

/** The role that the text gives a person: "chief executive of Acme" in "Jane Doe, chief executive of Acme, said". */
export function personRole({ text, tokens }: Block, piece: Piece, { first, last }: Sentence): string | undefined {
  const comma = tokens[piece.to];
  if (comma?.text === "," && piece.to + 1 <= last) {
    const start = piece.to + 1;
    let end = start;
    let role = false;
    while (end <= last && end - start < 16) {
      const token = tokens[end] as Token;
      if (token.kind === "punctuation" && token.text !== "-" && token.text !== ".") break;
      const cues = cuesAt(token);
      if (cues & (Cue.role | Cue.rank)) role = true;
      if (cues & Cue.speech && token.shape === "lower") break;
      end++;
    }
    if (role && end > start) return text.slice((tokens[start] as Token).start, (tokens[end - 1] as Token).end);
  }
  let start = piece.from;
  while (start > first && piece.from - start < 6) {
    const token = tokens[start - 1] as Token;
    if (token.kind !== "word" || !(cuesAt(token) & (Cue.role | Cue.rank) || token.lower === "and")) break;
    start--;
  }
  while (start < piece.from && (tokens[start] as Token).lower === "and") start++;
  return start < piece.from
    ? text.slice((tokens[start] as Token).start, (tokens[piece.from - 1] as Token).end)
    : undefined;
}

/** Whether a run of two or three capitals is introduced as a person's: after a role, or before "said" with no business word. */
export function speechAround(tokens: readonly Token[], piece: Piece, { first, last }: Sentence): boolean {
  if (piece.core - piece.from > 4 || piece.tail || piece.to > piece.core) return false;
  for (let at = piece.from; at < piece.core; at++) {
    const token = tokens[at] as Token;
    if (isNameToken(token) && token.shape !== "Capital") return false;
  }
  const before = piece.from > first ? tokens[piece.from - 1] : undefined;
  if (before?.kind === "word" && cuesAt(before) & (Cue.rank | Cue.role) && !(cuesAt(before) & Cue.companyNoun))
    return true;
  // "Nissan told Pacific Newswire." names who was told.
  const isTold = /^(told|tells|urged|warned|advised)$/.test(before?.lower ?? "");
  if (before?.shape === "lower" && cuesAt(before) & Cue.speech && !isTold && piece.to <= last) {
    // `…," said Ravinder Mehta, Nissan's COO`
    const next = tokens[piece.to] as Token;
    return next.text === "," || next.text === ".";
  }
  return false;
}
