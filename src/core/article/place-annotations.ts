import type { Anchor, Resolution } from "../annotations/anchor.ts";
import { changedFacts } from "../annotations/changed-facts.ts";
import { createResolverInSteps } from "../annotations/resolve.ts";
import { isSameText } from "../annotations/words.ts";
import type { Sidecar } from "../sidecar/sidecar.ts";
import { overlaps, type Span, shift } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { placesIn } from "./describe-in.ts";
import { findStale } from "./find-stale.ts";
import type { PlacedAnnotation } from "./model.ts";
import type { Reading } from "./reading.ts";

/** Finds the words of all annotations in the text, and whether the verdicts still hold for them. */
export function* placeAnnotations(
  reading: Reading,
  sidecar: Sidecar,
  places: ReadonlyMap<string, Span | undefined> = new Map(),
): Steps<readonly PlacedAnnotation[]> {
  const names = yield* companyNames(reading);
  const resolve = createResolverInSteps(reading.text, names, () => placesIn(reading));
  const placed: PlacedAnnotation[] = [];
  for (const annotation of sidecar.annotations) {
    const { anchor, id } = annotation;
    if (anchor) {
      const known = places.get(id);
      const resolution = known ? yield* keep(reading, anchor, known, names) : yield* resolve(anchor);
      yield;
      placed.push({ annotation, resolution, stale: findStale(reading, annotation, resolution, names) });
    } else placed.push({ annotation, stale: [] });
    yield;
  }
  return placed;
}

/** The place is known: what is left to say is whether the words are still the same. */
function* keep({ text }: Reading, anchor: Anchor, span: Span, names: ReadonlySet<string>): Steps<Resolution> {
  const words = text.slice(span.start, span.end);
  if (isSameText(words, anchor.quote)) {
    const status = words === anchor.quote && span.start === anchor.start ? "exact" : "moved";
    return { status, span, changes: [], candidates: [] };
  }
  // Words replaced at an edge ("$3.4 billion", its last word typed anew) stay outside of what was followed.
  const found = yield* resolveNear(text, anchor, span, names);
  if (found?.span && overlaps(found.span, span)) return found;
  return { status: "changed", span, changes: changedFacts(anchor.quote, words, names), candidates: [] };
}

/** So many characters around the place where words were are looked at. */
const reach = 2000;

/** Only there, because the words were followed to there: what stands in the rest of a long article is no matter. */
function* resolveNear(text: string, anchor: Anchor, span: Span, names: ReadonlySet<string>): Steps<Resolution> {
  const from = Math.max(0, span.start - reach);
  const near = text.slice(from, span.end + reach);
  const { start, end } = anchor;
  const moved = {
    ...anchor,
    ...(start === undefined ? {} : { start: start - from }),
    ...(end === undefined ? {} : { end: end - from }),
  };
  const found = yield* createResolverInSteps(near, names)(moved);
  return found.span ? { ...found, span: shift(found.span, from) } : found;
}

/** The companies of the article, by name and as written: a passage by itself may not show that they are any. */
function* companyNames({ entities }: Reading): Steps<ReadonlySet<string>> {
  const names = new Set<string>();
  let looked = 0;
  for (const entity of entities) {
    if (entity.type === "company") names.add(entity.name).add(entity.text);
    if (++looked % 1000 === 0) yield;
  }
  return names;
}
