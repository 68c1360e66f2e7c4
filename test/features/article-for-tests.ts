import type { Resolution } from "../../src/core/annotations/anchor.ts";
import type { Article, ArticleClaim, ArticleEntity, PlacedAnnotation } from "../../src/core/article/article.ts";
import type { Heading } from "../../src/core/article/reading.ts";
import type { Annotation } from "../../src/core/sidecar/sidecar.ts";
import type { Span } from "../../src/core/text/span.ts";

/** What a test says of an article beside its text; spans by their words. */
export interface Parts {
  readonly entities?: readonly ArticleEntity[];
  readonly claims?: readonly ArticleClaim[];
  readonly notes?: readonly PlacedAnnotation[];
  readonly sentences?: readonly Span[];
  readonly boilerplate?: readonly Span[];
  readonly headings?: readonly Heading[];
  readonly published?: string;
}

/** An article as features see it, made by hand: what the engine would find is not what these tests are about. */
export function articleOf(text: string, parts: Parts = {}): Article {
  const claims = parts.claims ?? [];
  const notes = parts.notes ?? [];
  const document = parts.published === undefined ? {} : { published: parts.published };
  return {
    text,
    reading: {
      text,
      language: "en",
      document,
      boilerplate: parts.boilerplate ?? [],
      headings: parts.headings ?? [],
      entities: parts.entities ?? [],
      sentences: parts.sentences ?? [],
      claims: [],
    },
    sidecar: { text: "", state: { kind: "absent" }, article: {}, annotations: [], problems: [] },
    document,
    boilerplate: parts.boilerplate ?? [],
    entities: parts.entities ?? [],
    claims,
    notes,
    annotations: [...claims.flatMap(({ stored }) => stored ?? []), ...notes],
    problems: [],
  };
}

/** Where `words` stand in `text`. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no “${words}” in “${text}”`);
  return { start, end: start + words.length };
}

export function claimOf(text: string, words: string, more: Partial<ArticleClaim> = {}): ArticleClaim {
  return {
    span: spanOf(text, words),
    text: words,
    kind: "statistic",
    checkworthiness: 2,
    claimants: [],
    tags: [],
    status: "candidate",
    verdict: "unchecked",
    stale: [],
    ...more,
  };
}

export function storedOf(id: string, resolution?: Resolution, more: Partial<Annotation> = {}): PlacedAnnotation {
  const source = { start: 0, end: 0 };
  const base = {
    id,
    type: "claim",
    status: "accepted",
    origin: "person",
    tags: [],
    notes: [],
    line: 1,
    source,
  } as const;
  return { annotation: { ...base, ...more } as Annotation, stale: [], ...(resolution && { resolution }) };
}

export const placed = (span: Span, status: Resolution["status"] = "exact"): Resolution => ({
  status,
  span,
  changes: [],
  candidates: [],
});

export const company = (text: string, words: string, name = words): ArticleEntity => ({
  type: "company",
  ...spanOf(text, words),
  text: words,
  name,
});

export const figure = (text: string, words: string, value: number, unit = "JPY"): ArticleEntity => ({
  type: "figure",
  ...spanOf(text, words),
  text: words,
  value,
  unit,
  kind: "money",
});

export const date = (text: string, words: string, day: string, relative = false): ArticleEntity => ({
  type: "date",
  ...spanOf(text, words),
  text: words,
  from: day,
  to: day,
  relative,
});

const acmeText = "Acme sold 5 mills last year. Later, Acme Corp bought a port for ¥5.";

/** An article in little: a company under two names, figures, a relative date. */
export const acme = {
  text: acmeText,
  entities: [
    company(acmeText, "Acme"),
    figure(acmeText, "5 mills", 5),
    date(acmeText, "last year", "2024-01-01", true),
    company(acmeText, "Acme Corp", "Acme"),
    figure(acmeText, "¥5", 5),
  ],
} as const;
