import type { Sentence } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordSet } from "../text/word-lists.ts";

/**
 * The relative clauses that a sentence puts aside: ", which leads a $9.8 billion venture,". What stands in them is not what the
 * sentence asserts. A comma inside the clause ends it too early ("which paid $3 billion, or a tenth, for it").
 */
export function asidesOf(tokens: readonly Token[], { first, last }: Sentence): readonly Span[] {
  const asides: Span[] = [];
  for (let at = first; at < last; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "word" || token.text !== "," || !opens(tokens, at + 1)) continue;
    let close = at + 1;
    while (close < last && tokens[close]?.text !== "," && tokens[close]?.text !== ";") close++;
    asides.push({ start: token.start, end: (tokens[close] as Token).end });
    at = close - 1;
  }
  return asides;
}

/** ", which", ", in which", ", the last of which". */
function opens(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next <= at + 3; next++) {
    const token = tokens[next];
    if (token?.kind !== "word") return false;
    if (relatives.holds(token)) return true;
  }
  return false;
}

const relatives = wordSet("which who whose whom where");
