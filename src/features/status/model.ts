import type { Article } from "../../core/article/article.ts";

export interface Counts {
  readonly claims: number;
  /** Without a verdict that still holds. */
  readonly unchecked: number;
  readonly problems: number;
  /** Of these, what can be mended one after the other: void verdicts and words that are lost or changed. */
  readonly repairs: number;
}

/** Of one article, which never changes: the status bar is looked after at each change of a tab. */
const known = new WeakMap<Article, Counts>();

export function countsOf(article: Article): Counts {
  const counts = known.get(article) ?? count(article);
  known.set(article, counts);
  return counts;
}

/** Rejected claims do not count. */
function count(article: Article): Counts {
  const claims = article.claims.filter(({ status }) => status !== "rejected");
  const unchecked = claims.filter(({ verdict, stale }) => verdict === "unchecked" || stale.length > 0);
  const repairs = article.problems.filter(
    ({ code }) => code === "stale" || code === "orphaned" || code === "ambiguous",
  );
  return {
    claims: claims.length,
    unchecked: unchecked.length,
    problems: article.problems.length,
    repairs: repairs.length,
  };
}
