import type { Claim } from "../claims/claim.ts";
import { cover, overlapping, overlaps, type Span } from "../text/span.ts";
import type { ArticleClaim, PlacedAnnotation } from "./model.ts";
import type { Reading } from "./reading.ts";

/**
 * Candidates and stored claims in one list. Stored claims take the place of a candidate of which they have a good part: a name
 * that was tagged in a sentence leaves the sentence to be checked.
 */
export function joinClaims(reading: Reading, annotations: readonly PlacedAnnotation[]): readonly ArticleClaim[] {
  const stored = annotations.filter(({ annotation }) => annotation.type === "claim");
  const claims = stored.map((placed) => storedClaim(reading, placed));
  const taken = merged(claims.flatMap(({ span }) => span ?? []));
  const candidates = reading.claims
    .filter((claim) => covered(taken, claim) * 4 < claim.end - claim.start)
    .map(
      (claim): ArticleClaim => ({
        span: { start: claim.start, end: claim.end },
        text: claim.text,
        kind: claim.kind,
        checkworthiness: claim.checkworthiness,
        claimants: claim.claimants,
        tags: [],
        status: "candidate",
        verdict: "unchecked",
        stale: [],
      }),
    );
  const placeOf = ({ span }: ArticleClaim): number => span?.start ?? Number.POSITIVE_INFINITY;
  return [...claims, ...candidates].sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

function storedClaim(reading: Reading, placed: PlacedAnnotation): ArticleClaim {
  const { annotation, resolution, stale } = placed;
  const span = resolution?.span;
  const candidate = span && closest(reading.claims, span);
  return {
    ...(span ? { span } : {}),
    text: span ? reading.text.slice(span.start, span.end) : (annotation.anchor?.quote ?? ""),
    ...(candidate ? { kind: candidate.kind, checkworthiness: candidate.checkworthiness } : {}),
    claimants: annotation.claimants ?? candidate?.claimants ?? [],
    tags: annotation.tags,
    status: annotation.status,
    stored: placed,
    verdict: annotation.check?.verdict ?? "unchecked",
    stale,
  };
}

/** How many characters of the claim are taken by spans that do not overlap each other. */
const covered = (taken: readonly Span[], claim: Span): number =>
  overlapping(taken, claim).reduce(
    (sum, { start, end }) => sum + Math.min(end, claim.end) - Math.max(start, claim.start),
    0,
  );

/** The candidate that shares most with the span. */
function closest(claims: readonly Claim[], span: Span): Claim | undefined {
  const shared = (claim: Claim): number => Math.min(claim.end, span.end) - Math.max(claim.start, span.start);
  return overlapping(claims, span).reduce<Claim | undefined>(
    (best, claim) => (best && shared(best) >= shared(claim) ? best : claim),
    undefined,
  );
}

/** Spans in order, those that overlap made one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && overlaps(last, span)) found[found.length - 1] = cover(last, span);
    else found.push(span);
  }
  return found;
}
