import { describe } from "../annotations/describe.ts";
import { acceptClaim, type ClaimOptions, type Edited, tagClaim } from "../sidecar/edit.ts";
import type { Sidecar } from "../sidecar/sidecar.ts";
import type { Span } from "../text/span.ts";
import type { Article } from "./model.ts";

/**
 * Stores words of an article as an accepted claim. A claim that is stored for them already gets the tags instead, also where
 * its position is out of date or, written by hand, was never there: the article tells, the sidecar alone cannot.
 */
export function tagWords(
  sidecar: Sidecar,
  { text, annotations }: Pick<Article, "text" | "annotations">,
  words: Span,
  options: ClaimOptions,
): Edited {
  const stored = annotations.find(
    ({ annotation, resolution }) =>
      annotation.type === "claim" && resolution?.span?.start === words.start && resolution.span.end === words.end,
  );
  if (!stored) return tagClaim(sidecar, describe(text, words), options);
  return acceptClaim(sidecar, { id: stored.annotation.id }, options);
}
