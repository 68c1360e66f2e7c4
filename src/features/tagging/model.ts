import type { Article, ArticleClaim } from "../../core/article/article.ts";
import { contains, overlaps, type Span } from "../../core/text/span.ts";

/** Who asserts these words, as the engine reads the sentence that has most of them. */
export function claimantsOf({ reading }: Pick<Article, "reading">, words: Span): readonly string[] {
  const shared = (claim: Span): number => Math.min(claim.end, words.end) - Math.max(claim.start, words.start);
  const around = reading.claims.filter((claim) => overlaps(claim, words));
  return around.sort((a, b) => shared(b) - shared(a))[0]?.claimants ?? [];
}

/** Names to offer for a claimant: who speaks in the article, then the companies named in the words; none twice. */
export function possibleClaimants(article: Article, words: Span | undefined): readonly string[] {
  const companies = article.entities.flatMap((entity) =>
    entity.type === "company" && words && overlaps(entity, words) ? entity.name : [],
  );
  return [...new Set([...article.claims.flatMap(({ claimants }) => claimants), ...companies])];
}

/** What a person means who tags at a mere cursor: the smallest stored claim there, whatever sentence it is part of. */
export function storedAt(article: Article, offset: number): ArticleClaim | undefined {
  const at = { start: offset, end: offset };
  const around = article.claims.filter(
    ({ stored, span, status }) => stored && status === "accepted" && span && contains(span, at),
  );
  const length = ({ span }: ArticleClaim): number => (span ? span.end - span.start : 0);
  return around.sort((a, b) => length(a) - length(b))[0];
}

/** What the list of tags changed: those ticked anew, and those whose tick was taken away. */
export function tagChange(before: readonly string[], after: readonly string[]) {
  return { add: after.filter((tag) => !before.includes(tag)), remove: before.filter((tag) => !after.includes(tag)) };
}
