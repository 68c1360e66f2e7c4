import type { Anchor } from "../annotations/anchor.ts";
import { type Edited, setAnchor } from "../sidecar/edit.ts";
import type { Sidecar } from "../sidecar/sidecar.ts";
import type { Span } from "../text/span.ts";
import type { PlacedAnnotation } from "./model.ts";

/**
 * Stores where the annotations are now, and between what. A quote is written anew only where the words are the same (other
 * white space); where they changed it stays what it was, so that nobody's words are put in place of others.
 */
export function reanchorAll(
  sidecar: Sidecar,
  annotations: readonly PlacedAnnotation[],
  describe: (span: Span) => Anchor,
): Edited {
  let edited: Edited = { sidecar };
  for (const { annotation, resolution } of annotations) {
    const { anchor, id } = annotation;
    if (!anchor || !resolution?.span) continue;
    const now = describe(resolution.span);
    const placed = resolution.status === "changed" ? { ...now, ...keptOf(anchor) } : now;
    edited = setAnchor(edited.sidecar, id, placed);
    if (edited.refused !== undefined) return edited;
  }
  return edited;
}

const keptOf = ({ quote, occurrences, rival }: Anchor): Pick<Anchor, "quote" | "occurrences" | "rival"> => ({
  quote,
  ...(occurrences === undefined ? {} : { occurrences }),
  ...(rival === undefined ? {} : { rival }),
});
