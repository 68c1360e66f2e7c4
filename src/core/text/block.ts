import { type Sentence, splitSentences } from "./sentences.ts";
import { type Token, tokenise } from "./tokens.ts";

/**
 * A block of an article (lines with no blank line between) as recognisers read it. All offsets, here and in what is
 * recognised, count from the block's own start, so that a block keeps its analysis wherever it moves in the article.
 */
export interface Block {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

export function readBlock(text: string): Block {
  const tokens = tokenise(text);
  return { text, tokens, sentences: splitSentences(tokens) };
}
