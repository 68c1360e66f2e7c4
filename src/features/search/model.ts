import type { Article } from "../../core/article/article.ts";
import { indexTexts } from "../../core/corpus/text-index.ts";
import { withoutMarks } from "../../core/text/clip.ts";
import type { Span } from "../../core/text/span.ts";
import type { Steps } from "../../core/text/steps.ts";

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

interface File {
  readonly uri: string;
  readonly article?: Article;
}

export type Search = (query: string, limit: number) => Steps<readonly Hit[]>;

/** Finds companies, claims and notes of these articles by their words and tags, typing errors forgiven. */
export function* createSearch(files: readonly File[]): Steps<Search> {
  const hits = yield* searchable(files);
  const index = yield* indexTexts(hits.map(({ text, tags = [] }) => [text, ...tags].join(" ")));
  return function* search(query, limit) {
    return (yield* index.find(query, limit)).flatMap((at) => hits[at] ?? []);
  };
}

function* searchable(files: readonly File[]): Steps<readonly Hit[]> {
  const hits: Hit[] = [];
  for (const { uri, article } of files) {
    for (const hit of article ? hitsOf(uri, article) : []) {
      hits.push(hit);
      if (hits.length % 100 === 0) yield;
    }
    yield;
  }
  return hits;
}

function* hitsOf(uri: string, article: Article): Iterable<Hit> {
  const companies = new Set<string>();
  for (const entity of article.entities) {
    if (entity.type !== "company" || companies.has(entity.name)) continue;
    companies.add(entity.name);
    yield { kind: "company", text: entity.name, uri, span: { start: entity.start, end: entity.end } };
  }
  for (const { text, status, tags, stored, span } of article.claims) {
    const id = stored?.annotation.id;
    yield {
      kind: "claim",
      text: withoutMarks(oneLine(text)),
      uri,
      status,
      tags,
      ...(span && { span }),
      ...(id !== undefined && { id }),
    };
  }
  for (const { annotation, resolution } of article.annotations) {
    const span = resolution?.span;
    for (const { text } of annotation.notes)
      yield { kind: "note", text: oneLine(text), uri, id: annotation.id, ...(span && { span }) };
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
