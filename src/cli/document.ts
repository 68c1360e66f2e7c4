import type { Article, ArticleClaim, ArticleEntity } from "../core/article/article.ts";

/** An article as `extract` prints it in JSON. The keys and the nulls are a contract with other programs. */
export function printDocument(article: Article, file: string): object {
  const { document, boilerplate, entities, claims, reading } = article;
  return {
    file,
    language: reading.language,
    document: {
      published: document.published ?? null,
      title: document.title ?? null,
      author: document.author ?? null,
      source: document.source ?? null,
    },
    boilerplate: boilerplate.map(({ start, end }) => ({ start, end })),
    entities: entities.map(printEntity),
    claims: claims.flatMap(printClaim),
  };
}

function printEntity(entity: ArticleEntity): object {
  const { type, start, end, text, correction } = entity;
  const base = { type, start, end, text };
  const more = correction === undefined ? {} : { correction };
  if (entity.type === "company") return { ...base, name: entity.name, ...more };
  const implied = entity.implied && entity.implied.length > 0 ? { implied: entity.implied } : {};
  if (entity.type === "date") return { ...base, from: entity.from ?? null, to: entity.to ?? null, ...implied, ...more };
  const { value, unit, kind, qualifier, ambiguous } = entity;
  const doubt = ambiguous === undefined ? {} : { ambiguous };
  return { ...base, value, unit, kind, qualifier: qualifier ?? null, ...implied, ...doubt, ...more };
}

/** Rejected claims, and stored ones that have no place in the text, are none of what is found in it. */
function printClaim(claim: ArticleClaim): readonly object[] {
  const { span, text, claimants, stored } = claim;
  if (!span || claim.status === "rejected") return [];
  const { kind = "statement", checkworthiness = 1 } = claim;
  const more = stored ? { id: stored.annotation.id, status: claim.status, tags: claim.tags } : {};
  return [{ start: span.start, end: span.end, text, kind, claimants, checkworthiness, ...more }];
}
