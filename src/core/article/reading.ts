import type { Claim } from "../claims/claim.ts";
import type { CompanyEntry } from "../entities/companies/company-entry.ts";
import type { Entity } from "../entities/entity.ts";
import type { Span } from "../text/span.ts";

/** Everything the engine finds in one text. Spans count from the start of the text; lists are in order of position. */
export interface Reading {
  readonly text: string;
  /** "other": the text is not English, and nothing was looked for. */
  readonly language: "en" | "other";
  readonly document: DocumentFields;
  /** One span a line of text that is not the article. */
  readonly boilerplate: readonly Span[];
  /** The lines that are the article's title and its headings. */
  readonly headings: readonly Heading[];
  /** Companies, figures and dates; no two overlap. */
  readonly entities: readonly Entity[];
  /** The sentences outside boilerplate; no two overlap. */
  readonly sentences: readonly Span[];
  /** No two overlap. */
  readonly claims: readonly Claim[];
}

export interface Heading extends Span {
  readonly role: "title" | "heading";
}

/** What the text says of itself; each undefined where it does not. */
export interface DocumentFields {
  /** ISO date. */
  readonly published?: string;
  readonly title?: string;
  readonly author?: string;
  /** The publisher. */
  readonly source?: string;
}

/** What is known beside the text. */
export interface ReadingContext {
  /** What a person wrote in the sidecar: wins over what the text says. */
  readonly document?: DocumentFields;
  /** Taken as the article's date where neither a person nor the text gives one; ISO. */
  readonly fallbackDate?: string;
  /** The dossier's own companies: win over everything. */
  readonly companies?: readonly CompanyEntry[];
}
