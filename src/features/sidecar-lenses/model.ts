import { createResolver } from "../../core/annotations/resolve.ts";
import type { Article, PlacedAnnotation } from "../../core/article/article.ts";
import { everywhere } from "../../core/article/correct-entities.ts";
import { entryPlaces, filePlace } from "../../core/sidecar/entry-places.ts";
import type { Evidence } from "../../core/sidecar/sidecar.ts";
import type { Span } from "../../core/text/span.ts";
import type { Steps } from "../../core/text/steps.ts";

/** What stands above an entry of a sidecar; the line counts from 1. */
export interface EntryLens {
  readonly line: number;
  readonly placed: PlacedAnnotation;
  /** What can be done about it, the likeliest first. */
  readonly actions: readonly LensAction[];
}

export type LensAction = "confirm" | "check" | "reattach" | "keep";

export function lensesOf({ annotations, sidecar }: Article): readonly EntryLens[] {
  const mayChange = sidecar.state.kind !== "read-only";
  return annotations.map((placed) => ({
    line: placed.annotation.line,
    placed,
    actions: mayChange ? actionsFor(placed) : [],
  }));
}

function actionsFor(placed: PlacedAnnotation): readonly LensAction[] {
  const { annotation, resolution, stale } = placed;
  if (!resolution) return [];
  if (!resolution.span) return mentionsMeant(placed) > 0 ? [] : ["reattach"];
  if (annotation.type !== "claim" || annotation.status === "rejected") return [];
  if (stale.length > 0) return ["confirm", "check"];
  return resolution.status === "changed" ? ["keep", "check"] : ["check"];
}

/** A correction by hand, `quote: Arm` alone, means every mention: how many there are. */
export const mentionsMeant = ({ annotation, resolution }: PlacedAnnotation): number =>
  annotation.type === "entity" && resolution ? everywhere(annotation.anchor, resolution.candidates).length : 0;

/** A place in a sidecar that leads to an article. */
export type SidecarLink =
  | { readonly to: "article"; readonly span: Span }
  | { readonly to: "words"; readonly span: Span; readonly words: Span }
  | { readonly to: "evidence"; readonly span: Span; readonly evidence: Evidence };

/** Stops after each entry. */
export function* linksOf(article: Article): Steps<readonly SidecarLink[]> {
  const file = filePlace(article.sidecar.text);
  const links: SidecarLink[] = file ? [{ to: "article", span: file }] : [];
  for (const placed of article.annotations) {
    links.push(...linksIn(article, placed));
    yield undefined;
  }
  return links;
}

/** The links in one entry. */
export function linksIn({ sidecar }: Article, { annotation, resolution }: PlacedAnnotation): readonly SidecarLink[] {
  const { words, evidence } = entryPlaces(sidecar.text, annotation);
  const target = resolution?.span ?? resolution?.candidates[0];
  return [
    ...(target ? words.map((span) => ({ to: "words" as const, span, words: target })) : []),
    ...evidence.flatMap((place) =>
      place.spans.map((span) => ({ to: "evidence" as const, span, evidence: place.evidence })),
    ),
  ];
}

/** Where a passage stands in the article that it is of: its first place, where there are several. */
export function passageIn(article: Article, quote: string | undefined): Span | undefined {
  if (quote === undefined) return undefined;
  const { span, candidates } = createResolver(article.text)({ quote });
  return span ?? candidates[0];
}

/** The annotation in whose entry a place is. */
export const entryAt = ({ annotations }: Article, offset: number): PlacedAnnotation | undefined =>
  annotations.find(({ annotation: { source } }) => source.start <= offset && offset <= source.end);
