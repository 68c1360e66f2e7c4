import type { Anchor } from "../core/annotations/anchor.ts";
import { followSpan, type TextEdit } from "../core/annotations/follow.ts";
import type { Article } from "../core/article/article.ts";
import type { Sidecar } from "../core/sidecar/sidecar.ts";
import type { Span } from "../core/text/span.ts";
import type { Steps } from "../core/text/steps.ts";

/** Where the words of annotations were in a text, by id, and what was typed since. */
export interface Followed {
  readonly places: ReadonlyMap<string, Place>;
  readonly edits: TextEdit[];
}

/** `span` undefined: none of the words is left. */
interface Place {
  readonly anchor: Anchor;
  readonly span: Span | undefined;
}

export const placesOf = ({ annotations }: Article): Followed => ({
  places: new Map(
    annotations.flatMap(({ annotation: { id, anchor }, resolution }) =>
      anchor && resolution?.span ? [[id, { anchor, span: resolution.span }]] : [],
    ),
  ),
  edits: [],
});

const spanNow = ({ span }: Place, edits: readonly TextEdit[]): Span | undefined =>
  edits.reduce<Span | undefined>((at, edit) => at && followSpan(at, edit), span);

/** The places with those of annotations that were put on words of this very text just now. */
export function withNew(
  { places, edits }: Followed,
  text: string,
  { before, after }: { readonly before: Sidecar; readonly after: Sidecar },
): Followed {
  const old = new Map(before.annotations.map(({ id, anchor }) => [id, anchor]));
  const all = new Map([...places].map(([id, place]) => [id, { ...place, span: spanNow(place, edits) }]));
  for (const { id, anchor } of after.annotations) {
    const known = old.get(id);
    if (anchor?.start === undefined || (known && isSameAnchor(known, anchor))) continue;
    const span = { start: anchor.start, end: anchor.start + anchor.quote.length };
    if (text.startsWith(anchor.quote, span.start)) all.set(id, { anchor, span });
  }
  return { places: all, edits: [] };
}

/** Annotations that were put on other words are looked for anew. */
export function* placesFor(
  sidecar: Sidecar,
  followed: Followed | undefined,
): Steps<ReadonlyMap<string, Span | undefined>> {
  const found = new Map<string, Span | undefined>();
  if (!followed) return found;
  const { places, edits } = followed;
  for (const { id, anchor } of sidecar.annotations) {
    const known = places.get(id);
    if (known && anchor && isSameAnchor(known.anchor, anchor)) found.set(id, spanNow(known, edits));
    yield;
  }
  return found;
}

const isSameAnchor = (a: Anchor, b: Anchor): boolean =>
  a === b ||
  (a.quote === b.quote &&
    a.prefix === b.prefix &&
    a.suffix === b.suffix &&
    a.start === b.start &&
    a.end === b.end &&
    a.occurrences === b.occurrences &&
    a.rival === b.rival);
