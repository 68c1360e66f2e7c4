import type { Claim } from "../claims/claim.ts";
import { cover, firstAfter, overlapping, overlaps, type Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { ArticleClaim, PlacedAnnotation } from "./model.ts";
import type { Reading } from "./reading.ts";

/**
 * Candidates and stored claims in one list. Stored claims take the place of a candidate of which they have a good part: a name
 * that was tagged in a sentence leaves the sentence to be checked.
 */
export function* joinClaims(
  reading: Reading,
  annotations: readonly PlacedAnnotation[],
): Steps<readonly ArticleClaim[]> {
  const stored: ArticleClaim[] = [];
  for (const placed of annotations) {
    if (placed.annotation.type === "claim") stored.push(storedClaim(reading, placed));
    if (stored.length % stride === stride - 1) yield;
  }
  stored.sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
  const taken = merged(stored.flatMap(({ span }) => span ?? []));
  yield;
  const joined: ArticleClaim[] = [];
  let next = 0;
  for (let index = 0; index < reading.claims.length; index++) {
    if (index % stride === stride - 1) yield;
    const claim = reading.claims[index] as Claim;
    if (covered(taken, claim) * 4 >= claim.end - claim.start) continue;
    for (let one = stored[next]; one && placeOf(one) <= claim.start; one = stored[++next]) joined.push(one);
    joined.push(candidateOf(claim));
  }
  for (const one of stored.slice(next)) joined.push(one);
  return joined;
}

/** So many claims are looked at in a step. */
const stride = 200;

const placeOf = ({ span }: ArticleClaim): number => span?.start ?? Number.POSITIVE_INFINITY;

const candidateOf = (claim: Claim): ArticleClaim => ({
  span: { start: claim.start, end: claim.end },
  text: claim.text,
  kind: claim.kind,
  checkworthiness: claim.checkworthiness,
  claimants: claim.claimants,
  tags: none,
  status: "candidate",
  verdict: "unchecked",
  stale: none,
});

const none: readonly never[] = [];

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
function covered(taken: readonly Span[], claim: Span): number {
  let sum = 0;
  for (let at = firstAfter(taken, claim.start), one = taken[at]; one && one.start < claim.end; one = taken[++at])
    sum += Math.min(one.end, claim.end) - Math.max(one.start, claim.start);
  return sum;
}

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
