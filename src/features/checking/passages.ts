import type { Article } from "../../core/article/article.ts";
import { indexTexts, type TextIndex } from "../../core/corpus/text-index.ts";
import { withoutMarks } from "../../core/text/clip.ts";
import { overlapping, overlaps, type Span } from "../../core/text/span.ts";
import type { Steps } from "../../core/text/steps.ts";

/** A sentence of an article that a verdict may rest on. */
export interface Passage {
  readonly uri: string;
  readonly span: Span;
  /** The words as they stand in the article, and as people read them, on one line. */
  readonly quote: string;
  readonly text: string;
  /** A person took it, or words of it, for a claim; undefined: nobody did. */
  readonly status?: "accepted";
}

interface File {
  readonly uri: string;
  readonly article?: Article;
}

/** The sentences of the dossier, save those that the claim itself stands in. */
export function* passagesOf(
  files: readonly File[],
  claim: { readonly uri: string; readonly span: Span },
): Steps<readonly Passage[]> {
  const passages: Passage[] = [];
  for (const { uri, article } of files) {
    if (!article) continue;
    const { sentences } = article.reading;
    const accepted = new Set<Span>();
    for (const { span, status } of article.claims) {
      if (span && status === "accepted") for (const one of overlapping(sentences, span)) accepted.add(one);
    }
    for (const span of sentences) {
      if (passages.length % 100 === 0) yield;
      if (uri === claim.uri && overlaps(span, claim.span)) continue;
      const quote = article.text.slice(span.start, span.end);
      const passage = { uri, span, quote, text: withoutMarks(quote.replace(/\s+/g, " ")) };
      passages.push(accepted.has(span) ? { ...passage, status: "accepted" } : passage);
    }
    yield;
  }
  return passages;
}

export type PassageSearch = (query: string, limit: number) => Steps<readonly Passage[]>;

/** Finds passages by words and forgives typing errors; asked for nothing, those that share most with the claim. */
export function* indexPassages(passages: readonly Passage[], claim: string): Steps<PassageSearch> {
  const texts = passages.map(({ text }) => text);
  const index = yield* indexTexts(texts, { like: claim });
  return (query, limit) => found(passages, index, { query, limit });
}

function* found(
  passages: readonly Passage[],
  index: TextIndex,
  { query, limit }: { readonly query: string; readonly limit: number },
): Steps<readonly Passage[]> {
  return (yield* index.find(query, limit)).flatMap((at) => passages[at] ?? []);
}
