import type { Article } from "../../core/article/article.ts";
import type { Span } from "../../core/text/span.ts";
import type { Steps } from "../../core/text/steps.ts";

/** What `activate()` gives to other extensions for one article. Offsets by `offset`: the editor's, not the file's. */
export function* articleObject(file: string, article: Article, offset: (at: number) => number): Steps<object> {
  const place = ({ start, end }: Span) => ({ start: offset(start), end: offset(end) });
  const { published, title, author, source } = article.document;
  return {
    file,
    document: { published: published ?? null, title: title ?? null, author: author ?? null, source: source ?? null },
    boilerplate: yield* each(article.boilerplate, place),
    entities: yield* each(article.entities, (entity) => {
      const base = { type: entity.type, ...place(entity), text: entity.text };
      if (entity.type === "company") return { ...base, name: entity.name };
      if (entity.type === "date") return { ...base, from: entity.from ?? null, to: entity.to ?? null };
      const { value, unit, kind, qualifier } = entity;
      return { ...base, value, unit, kind, qualifier: qualifier ?? null };
    }),
    claims: yield* each(article.reading.claims, ({ text, kind, claimants, checkworthiness, ...span }) => ({
      ...place(span),
      text,
      kind,
      claimants,
      checkworthiness,
    })),
    annotations: yield* each(article.annotations, ({ annotation, resolution, stale }) => {
      const span = resolution?.span && place(resolution.span);
      return {
        id: annotation.id,
        type: annotation.type,
        status: annotation.status,
        anchor: resolution?.status ?? "exact",
        start: span?.start ?? null,
        end: span?.end ?? null,
        verdict: annotation.check?.verdict ?? "unchecked",
        stale: stale.length > 0,
        tags: annotation.tags,
      };
    }),
    problems: yield* each(article.problems, ({ code, severity, message, span, in: where, id }) => ({
      code,
      severity,
      message,
      in: where,
      ...(where === "article" ? place(span) : { start: span.start, end: span.end }),
      id: id ?? null,
    })),
  };
}

/** An article may have tens of thousands of anything. */
function* each<T>(list: readonly T[], make: (one: T) => object): Steps<readonly object[]> {
  const made: object[] = [];
  for (const one of list) {
    made.push(make(one));
    if (made.length % 100 === 0) yield;
  }
  return made;
}
