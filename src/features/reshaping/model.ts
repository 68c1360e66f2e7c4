import type { Article, ArticleClaim } from "../../core/article/article.ts";
import { jointsOf, type PlacedClaim, piecesOf } from "../../core/article/reshape.ts";
import { clip } from "../../core/text/clip.ts";
import { overlaps, type Span } from "../../core/text/span.ts";

const isPlaced = (claim: ArticleClaim): claim is PlacedClaim => claim.span !== undefined && claim.status !== "rejected";

/**
 * The claims that words touch, the shortest first: of nested ones the inner one is likeliest meant. One that has exactly these
 * words is meant alone, as after "Go to Next Claim".
 */
export function claimsAt(article: Article, span: Span): readonly PlacedClaim[] {
  const reach = span.start === span.end ? { start: span.start - 1, end: span.end + 1 } : span;
  const length = ({ span: own }: PlacedClaim): number => own.end - own.start;
  const touched = article.claims.filter(isPlaced).filter((claim) => overlaps(claim.span, reach));
  const same = touched.find(({ span: own }) => own.start === span.start && own.end === span.end);
  return same ? [same] : touched.sort((a, b) => length(a) - length(b));
}

/** Where a selection parts a claim: at the cursor, or at both ends of the words; none where it parts nothing. */
export const cutsAt = (claim: PlacedClaim, { start, end }: Span): readonly number[] =>
  [...new Set([start, end])].filter((cut) => cut > claim.span.start && cut < claim.span.end);

export interface Cut {
  readonly at: number;
  readonly parts: readonly [before: string, after: string];
}

/** The ways in which a claim can sensibly be parted, for a person to choose from. */
export const cutsOf = (article: Article, claim: PlacedClaim): readonly Cut[] =>
  jointsOf(article.text, claim.span).map((at) => {
    const [before = "", after = ""] = piecesOf(article.text, claim.span, [at]).map(({ start, end }) =>
      article.text.slice(start, end),
    );
    return { at, parts: [before, after] };
  });

/** What stands before and after a cut, so much of it that the cut itself is seen in a row: "…in fiscal 2023, │ a decline…". */
export function aroundCut(before: string, after: string): string {
  const words = before.length <= reach ? before : before.slice(-reach).replace(/^\S*\s*/, "…");
  return `${words}  │  ${clip(after, reach)}`;
}

const reach = 36;

/** The claims beside one in the article, before and after. */
export function neighboursOf(article: Article, claim: PlacedClaim): readonly PlacedClaim[] {
  const placed = article.claims.filter(isPlaced);
  const at = placed.indexOf(claim);
  return [placed[at + 1], placed[at - 1]].filter((one) => one !== undefined);
}
