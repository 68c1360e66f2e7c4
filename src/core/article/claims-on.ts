import { overlaps, type Span } from "../text/span.ts";
import type { Article, ArticleClaim } from "./model.ts";

/** The claims that nobody rejected and that these words are in: what rests on them. Both lists are in order of position. */
export function claimsOn({ claims }: Pick<Article, "claims">, words: readonly Span[]): readonly ArticleClaim[] {
  let next = 0;
  return claims.filter(({ span, status }) => {
    if (!span || status === "rejected") return false;
    while (next < words.length && (words[next] as Span).end <= span.start) next++;
    const word = words[next];
    return word !== undefined && overlaps(word, span);
  });
}
