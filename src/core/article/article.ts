import type { Sidecar } from "../sidecar/sidecar.ts";
import type { Span } from "../text/span.ts";
import { finish, type Steps } from "../text/steps.ts";
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
export const openArticle = (
  reading: Reading,
  sidecar: Sidecar,
  places?: ReadonlyMap<string, Span | undefined>,
): Article => finish(openArticleInSteps(reading, sidecar, places));

export function* openArticleInSteps(
  reading: Reading,
  sidecar: Sidecar,
  places?: ReadonlyMap<string, Span | undefined>,
): Steps<Article> {
  const annotations = yield* placeAnnotations(reading, sidecar, places);
  const entities = correctEntities(reading, annotations);
  yield;
  const claims = yield* joinClaims(reading, annotations);
  yield;
  return {
    text: reading.text,
    reading,
    sidecar,
    document: reading.document,
    boilerplate: reading.boilerplate,
    entities,
    claims,
    notes: annotations.filter(({ annotation }) => annotation.type === "note"),
    annotations,
    problems: findProblems(sidecar, annotations),
  };
}
