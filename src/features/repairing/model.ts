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

interface File {
  readonly uri: string;
  readonly article?: Article;
}

export interface RepairStop {
  readonly uri: string;
  readonly article: Article;
  readonly placed: PlacedAnnotation;
}

export interface Cursor {
  readonly uri?: string;
  readonly article?: Article;
  /** In the article's text; -1: before all of it. */
  readonly offset: number;
  /** The annotation whose entry in the sidecar the cursor is at. */
  readonly id?: string;
}

/**
 * The next annotation that needs repair: after the cursor in its article, in the articles after that, and round again. Those
 * without a place come after the article's others. `kept`: lost ones that a person has seen and keeps.
 */
export function nextRepair(
  files: readonly File[],
  cursor: Cursor,
  kept: (uri: string) => ReadonlySet<string>,
): RepairStop | undefined {
  const stopsOf = ({ uri, article }: File): readonly RepairStop[] =>
    article
      ? repairsOf(article)
          .filter(({ annotation }) => !kept(uri).has(annotation.id))
          .sort((a, b) => compare(startOf(a), startOf(b)))
          .map((placed) => ({ uri, article, placed }))
      : [];
  const at = files.findIndex(({ uri }) => uri === cursor.uri);
  const own = cursor.article && cursor.uri !== undefined ? { uri: cursor.uri, article: cursor.article } : files[at];
  const here = own ? stopsOf(own) : [];
  const current = here.findIndex(({ placed }) => placed.annotation.id === cursor.id);
  const ahead = current >= 0 ? here.slice(current + 1) : here.filter(({ placed }) => startOf(placed) > cursor.offset);
  const around = [...files.slice(at + 1), ...files.slice(0, Math.max(0, at))];
  return ahead[0] ?? around.flatMap(stopsOf)[0] ?? here[0];
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

const startOf = ({ resolution }: PlacedAnnotation): number => resolution?.span?.start ?? Number.POSITIVE_INFINITY;

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
