import type { Article, PlacedAnnotation } from "../../core/article/article.ts";
import type { Span } from "../../core/text/span.ts";

/** Annotations whose words have no place, or not surely one; in the sidecar's order. */
export function lostOf(article: Article): readonly PlacedAnnotation[] {
  const ids = new Set(
    article.problems.flatMap(({ code, id }) => (code === "orphaned" || code === "ambiguous" ? (id ?? []) : [])),
  );
  return article.annotations.filter(({ annotation }) => ids.has(annotation.id));
}

/** What a person has to look at, the most pressing first: void verdicts, lost words, changed words. */
export function repairsOf(article: Article): readonly PlacedAnnotation[] {
  const lost = lostOf(article);
  const stale = article.annotations.filter((placed) => placed.stale.length > 0);
  const changed = article.annotations.filter(
    (placed) => placed.resolution?.status === "changed" && placed.stale.length === 0,
  );
  return [...stale, ...lost.filter((placed) => !stale.includes(placed)), ...changed];
}

/** Where lost words may belong: the places that are equally good, else sentences, the most alike first. */
export function likelyPlaces(article: Article, { annotation, resolution }: PlacedAnnotation): readonly Span[] {
  if (resolution?.status === "ambiguous" && resolution.candidates.length > 0) return resolution.candidates;
  const wanted = wordsOf(annotation.anchor?.quote ?? "");
  return article.reading.sentences
    .map((span, index) => {
      const words = wordsOf(article.text.slice(span.start, span.end));
      const shared = [...wanted].filter((word) => words.has(word)).length;
      return { span, index, likeness: shared / Math.max(1, wanted.size + words.size - shared) };
    })
    .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
    .map(({ span }) => span);
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
