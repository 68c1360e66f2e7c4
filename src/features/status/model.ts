import type { Article } from "../../core/article/article.ts";

export interface Counts {
  readonly claims: number;
  /** Without a verdict that still holds. */
  readonly unchecked: number;
  readonly problems: number;
}

/** Rejected claims do not count. */
export function countsOf(article: Article): Counts {
  const claims = article.claims.filter(({ status }) => status !== "rejected");
  const unchecked = claims.filter(({ verdict, stale }) => verdict === "unchecked" || stale.length > 0);
  return { claims: claims.length, unchecked: unchecked.length, problems: article.problems.length };
}
