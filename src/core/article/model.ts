import type { FactChange, Resolution } from "../annotations/anchor.ts";
import type { ClaimKind } from "../claims/claim.ts";
import type { Entity } from "../entities/entity.ts";
import type { Fault } from "../sidecar/fault.ts";
import type { Annotation, Sidecar, Verdict } from "../sidecar/sidecar.ts";
import type { Span } from "../text/span.ts";
import type { DocumentFields, Reading } from "./reading.ts";

/** Everything known about one article: what the engine read and what people wrote, put together. Immutable. */
export interface Article {
  readonly text: string;
  readonly reading: Reading;
  readonly sidecar: Sidecar;
  readonly document: DocumentFields;
  readonly boilerplate: readonly Span[];
  /** After corrections, in order of position; no two overlap. */
  readonly entities: readonly ArticleEntity[];
  /** Candidates and stored claims in order of position; stored ones without a place come last. Rejected ones included. */
  readonly claims: readonly ArticleClaim[];
  /** Notes on words and on the whole article; notes on a claim are in its annotation. */
  readonly notes: readonly PlacedAnnotation[];
  /** All stored annotations in the sidecar's order. */
  readonly annotations: readonly PlacedAnnotation[];
  readonly problems: readonly Problem[];
}

/** `correction`: the id of the annotation that made it what it is. */
export type ArticleEntity = Entity & { readonly correction?: string };

export interface PlacedAnnotation {
  readonly annotation: Annotation;
  /** undefined for a note about the whole article. */
  readonly resolution?: Resolution;
  /** Why the verdict no longer holds; empty: it does, or there is none. */
  readonly stale: readonly FactChange[];
}

export interface ArticleClaim {
  /** undefined: not placed (ambiguous or orphaned). */
  readonly span?: Span;
  /** The words now, or the last known ones where it is not placed. */
  readonly text: string;
  /** undefined: nothing that the engine takes for a claim. */
  readonly kind?: ClaimKind;
  readonly checkworthiness?: 1 | 2 | 3;
  readonly claimants: readonly string[];
  readonly tags: readonly string[];
  /** candidate: the engine's, nobody has touched it yet. */
  readonly status: "candidate" | "accepted" | "rejected";
  /** undefined for a candidate. */
  readonly stored?: PlacedAnnotation;
  readonly verdict: Verdict;
  readonly stale: readonly FactChange[];
}

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: "error" | "warning" | "info";
  readonly in: "article" | "sidecar";
  /** Offsets in the article's or the sidecar's text. */
  readonly span: Span;
  readonly message: string;
  /** Of a sidecar's YAML: what is wrong, to be said in other words than `message`. */
  readonly fault?: Fault;
  /** The annotation that it is about. */
  readonly id?: string;
  readonly related: readonly RelatedPlace[];
}

export type ProblemCode =
  | "sidecar-unreadable"
  | "sidecar-conflict"
  | "sidecar-version"
  | "entry-invalid"
  | "orphaned"
  | "ambiguous"
  | "stale"
  | "contradiction"
  | "arithmetic"
  | "conversion"
  | "date-drift";

export interface RelatedPlace {
  /** undefined: this article; otherwise another article's address. */
  readonly uri?: string;
  readonly in: "article" | "sidecar";
  readonly span: Span;
  readonly message: string;
}
