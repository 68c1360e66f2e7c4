import Fuse from "fuse.js";
import type { Article } from "../../core/article/article.ts";
import { withoutMarks } from "../../core/text/clip.ts";
import type { Span } from "../../core/text/span.ts";

/** Something that a search can find, with its place. */
export interface Hit {
  readonly kind: "claim" | "company" | "note";
  readonly text: string;
  readonly uri: string;
  /** undefined: about the whole article, or not placed. */
  readonly span?: Span;
  readonly id?: string;
  /** For claims: candidate, accepted, rejected. */
  readonly status?: string;
  readonly tags?: readonly string[];
}

/** All that can be searched in these articles. */
export function searchable(files: readonly { readonly uri: string; readonly article?: Article }[]): readonly Hit[] {
  return files.flatMap(({ uri, article }) => (article ? hitsOf(uri, article) : []));
}

function hitsOf(uri: string, article: Article): readonly Hit[] {
  const claims = article.claims.map((claim): Hit => {
    const id = claim.stored?.annotation.id;
    return {
      kind: "claim",
      text: withoutMarks(claim.text.replace(/\s+/g, " ")),
      uri,
      status: claim.status,
      tags: claim.tags,
      ...(claim.span && { span: claim.span }),
      ...(id !== undefined && { id }),
    };
  });
  const first = new Map<string, Hit>();
  for (const entity of article.entities) {
    if (entity.type !== "company" || first.has(entity.name)) continue;
    first.set(entity.name, { kind: "company", text: entity.name, uri, span: { start: entity.start, end: entity.end } });
  }
  const notes = article.annotations.flatMap(({ annotation, resolution }) =>
    annotation.notes.map(
      (note): Hit => ({
        kind: "note",
        text: note.text.replace(/\s+/g, " "),
        uri,
        id: annotation.id,
        ...(resolution?.span && { span: resolution.span }),
      }),
    ),
  );
  return [...first.values(), ...claims, ...notes];
}

/** A search that keeps its index while the articles are the same. */
export function createSearch(hits: readonly Hit[]): (query: string, limit: number) => readonly Hit[] {
  const fuse = new Fuse(hits, {
    keys: [
      { name: "text", weight: 2 },
      { name: "tags", weight: 1 },
    ],
    ignoreLocation: true,
    threshold: 0.35,
    minMatchCharLength: 2,
    useExtendedSearch: false,
  });
  return (query, limit) => {
    const text = query.trim();
    if (text === "") return hits.slice(0, limit);
    return fuse.search(text.slice(0, 200), { limit }).map(({ item }) => item);
  };
}
