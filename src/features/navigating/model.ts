import type { Article, ArticleClaim, PlacedAnnotation } from "../../core/article/article.ts";
import { contains, type Span } from "../../core/text/span.ts";

export type PlacedClaim = ArticleClaim & { readonly span: Span };

/** Claims that one steps through: placed, and not rejected. */
const steps = (article: Article): readonly PlacedClaim[] =>
  article.claims.filter((claim): claim is PlacedClaim => claim.span !== undefined && claim.status !== "rejected");

/** The claim that starts after `offset`; at the end, the first one again. */
export function claimAfter(article: Article, offset: number): PlacedClaim | undefined {
  const claims = steps(article);
  return claims.find(({ span }) => span.start > offset) ?? claims[0];
}

/** The claim that starts before `offset`; at the beginning, the last one. */
export function claimBefore(article: Article, offset: number): PlacedClaim | undefined {
  const claims = steps(article);
  return claims.findLast(({ span }) => span.start < offset) ?? claims.at(-1);
}

/** Nobody has given a verdict that still holds. */
const isUnchecked = (claim: PlacedClaim): boolean => claim.verdict === "unchecked" || claim.stale.length > 0;

export interface Stop<File> {
  readonly file: File;
  readonly claim: PlacedClaim;
}

/**
 * The next claim to check: after `offset` in the current article, then in the articles after it, then from the beginning
 * round to where we are.
 */
export function nextUnchecked<File extends { readonly article?: Article }>(
  files: readonly File[],
  current: File | undefined,
  offset: number,
): Stop<File> | undefined {
  const at = current ? files.indexOf(current) : -1;
  const unchecked = (file: File) => (file.article ? steps(file.article).filter(isUnchecked) : []);
  const here = current && unchecked(current).find(({ span }) => span.start > offset);
  if (current && here) return { file: current, claim: here };
  for (const file of [...files.slice(at + 1), ...files.slice(0, at + 1)]) {
    const claim = unchecked(file)[0];
    if (claim) return { file, claim };
  }
  return undefined;
}

/** The annotation meant: by id, else the first one whose words hold the place. */
export function entryFor(
  { annotations }: Article,
  { id, span }: { readonly id?: string | undefined; readonly span?: Span | undefined },
): PlacedAnnotation | undefined {
  if (id !== undefined) return annotations.find(({ annotation }) => annotation.id === id);
  return span && annotations.find(({ resolution }) => resolution?.span && contains(resolution.span, span));
}
