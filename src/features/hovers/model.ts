import type { Article, ArticleClaim, ArticleEntity, PlacedAnnotation } from "../../core/article/article.ts";
import type { Span } from "../../core/text/span.ts";

/** What is to be said about a place in an article; the smallest thing there first. */
export interface HoverContent {
  readonly span: Span;
  readonly entity?: ArticleEntity;
  /** How often the article names the entity's company. */
  readonly mentions: number;
  readonly claims: readonly ArticleClaim[];
  readonly notes: readonly PlacedAnnotation[];
}

export function hoverAt(article: Article, offset: number): HoverContent | undefined {
  // A cursor right behind a word is at that word, as after a search, unless another one begins there.
  const at = (span: Span | undefined): boolean => span !== undefined && span.start <= offset && offset <= span.end;
  const entity = article.entities.findLast(at);
  const claims = article.claims.filter((claim) => claim.status === "accepted" && at(claim.span));
  const notes = article.notes.filter((note) => at(note.resolution?.span));
  const span = entity ?? claims[0]?.span ?? notes[0]?.resolution?.span;
  if (!span) return undefined;
  return {
    span: { start: span.start, end: span.end },
    ...(entity && { entity }),
    mentions: entity?.type === "company" ? mentionsOf(article, entity.name) : 0,
    claims,
    notes,
  };
}

const mentionsOf = (article: Article, name: string): number =>
  article.entities.filter((entity) => entity.type === "company" && entity.name === name).length;
