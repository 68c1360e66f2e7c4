import type { Anchor, Resolution } from "../annotations/anchor.ts";
import { changedFacts } from "../annotations/changed-facts.ts";
import { createResolver } from "../annotations/resolve.ts";
import { isSameText } from "../annotations/words.ts";
import type { Annotation, Sidecar } from "../sidecar/sidecar.ts";
import { overlaps, type Span } from "../text/span.ts";
import { findStale } from "./find-stale.ts";
import type { PlacedAnnotation } from "./model.ts";
import type { Reading } from "./reading.ts";

/** Finds the words of all annotations in the text, and whether the verdicts still hold for them. */
export function placeAnnotations(
  reading: Reading,
  sidecar: Sidecar,
  places: ReadonlyMap<string, Span | undefined> = new Map(),
): readonly PlacedAnnotation[] {
  const names = companyNames(reading);
  const resolve = createResolver(reading.text, names);
  return sidecar.annotations.map((annotation) => {
    const { anchor, id } = annotation;
    if (!anchor) return { annotation, stale: [] };
    const known = places.get(id);
    const resolution = known ? keep(reading, annotation, known, resolve) : resolve(anchor);
    return { annotation, resolution, stale: findStale(reading, annotation, resolution, names) };
  });
}

/** The place is known: what is left to say is whether the words are still the same. */
function keep(
  reading: Reading,
  { anchor }: Annotation,
  span: Span,
  resolve: (anchor: Anchor) => Resolution,
): Resolution {
  const words = reading.text.slice(span.start, span.end);
  const quote = anchor?.quote ?? "";
  if (isSameText(words, quote)) {
    const status = words === quote && span.start === anchor?.start ? "exact" : "moved";
    return { status, span, changes: [], candidates: [] };
  }
  // Words replaced at an edge ("$3.4 billion", its last word typed anew) stay outside of what was followed.
  const found = anchor && resolve(anchor);
  if (found?.span && overlaps(found.span, span)) return found;
  return { status: "changed", span, changes: changedFacts(quote, words, companyNames(reading)), candidates: [] };
}

/** The companies of the article, by name and as written: a passage by itself may not show that they are any. */
const companyNames = ({ entities }: Reading): ReadonlySet<string> =>
  new Set(entities.flatMap((entity) => (entity.type === "company" ? [entity.name, entity.text] : [])));
