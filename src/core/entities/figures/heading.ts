import type { Token } from "../../text/tokens.ts";
import type { Passage } from "./draft.ts";

/** Whether a passage is written like an English heading: capitals on nearly all its longer words, no final stop. */
export function isHeading({ tokens, first, end }: Passage): boolean {
  if (tokens[end - 1]?.text === "." || end - first > 40) return false;
  let capital = 0;
  let lower = 0;
  for (let at = first; at < end; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "word" || token.text.length < 4) continue;
    if (token.shape === "lower") lower++;
    else capital++;
  }
  return capital >= 3 && lower * 4 <= capital;
}
