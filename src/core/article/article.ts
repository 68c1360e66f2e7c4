import type { Sidecar } from "../sidecar/sidecar.ts";
import type { Span } from "../text/span.ts";
import { correctEntities } from "./correct-entities.ts";
import { findProblems } from "./find-problems.ts";
import { joinClaims } from "./join-claims.ts";
import type { Article } from "./model.ts";
import { placeAnnotations } from "./place-annotations.ts";
import type { Reading } from "./reading.ts";

export type {
  Article,
  ArticleClaim,
  ArticleEntity,
  PlacedAnnotation,
  Problem,
  ProblemCode,
  RelatedPlace,
} from "./model.ts";

/**
 * `places`: where annotations are known to be, by id, because their words were followed through each edit since they were
 * last resolved; undefined within it: their text was deleted.
 */
export function openArticle(
  reading: Reading,
  sidecar: Sidecar,
  places?: ReadonlyMap<string, Span | undefined>,
): Article {
  const annotations = placeAnnotations(reading, sidecar, places);
  return {
    text: reading.text,
    reading,
    sidecar,
    document: reading.document,
    boilerplate: reading.boilerplate,
    entities: correctEntities(reading, annotations),
    claims: joinClaims(reading, annotations),
    notes: annotations.filter(({ annotation }) => annotation.type === "note"),
    annotations,
    problems: findProblems(sidecar, annotations),
  };
}
