import type { Anchor } from "../annotations/anchor.ts";
import type { Span } from "../text/span.ts";
import type { Fault } from "./fault.ts";

/** The annotations of one article as its sidecar file holds them. Immutable; an edit gives another one. */
export interface Sidecar {
  /** The file's text as it is, or is to be written; "" where there is no file. */
  readonly text: string;
  readonly state: SidecarState;
  readonly article: ArticleFields;
  /** The valid entries in the file's order; of a read-only sidecar, those that could be read. */
  readonly annotations: readonly Annotation[];
  /** What is wrong with the file or with single entries. */
  readonly problems: readonly SidecarProblem[];
}

export type SidecarState =
  | { readonly kind: "absent" }
  | { readonly kind: "ok" }
  /** Never written to. `line` counts from 1; `message` says what is wrong, `wayOut` what a person can do. */
  | {
      readonly kind: "read-only";
      readonly reason: "unreadable" | "conflict" | "version";
      readonly line: number;
      readonly message: string;
      readonly wayOut: string;
    };

export interface SidecarProblem {
  readonly code: "sidecar-unreadable" | "sidecar-conflict" | "sidecar-version" | "entry-invalid";
  /** Offsets in the sidecar's text. */
  readonly span: Span;
  /** From 1. */
  readonly line: number;
  readonly message: string;
  /** The same for programs; undefined where a file could not even be read. */
  readonly fault?: Fault;
}

/** What a person wrote of the article; wins over what the engine finds. */
export interface ArticleFields {
  readonly file?: string;
  /** ISO date. */
  readonly published?: string;
  readonly title?: string;
  readonly author?: string;
  readonly source?: string;
  readonly url?: string;
  /** ISO date. */
  readonly retrieved?: string;
}

export interface Annotation {
  /** Stands in the file, or is derived from quote and occurrence until the next write. */
  readonly id: string;
  readonly type: "claim" | "note" | "entity";
  /** undefined: about the whole article (notes only). */
  readonly anchor?: Anchor;
  readonly status: "accepted" | "rejected";
  readonly origin: "person" | "engine" | "import";
  readonly by?: string;
  /** ISO date or time. */
  readonly at?: string;
  readonly tags: readonly string[];
  /** undefined: as the engine finds; empty: the article itself. */
  readonly claimants?: readonly string[];
  readonly check?: FactCheck;
  readonly notes: readonly Note[];
  /** Of type "entity" only. */
  readonly correction?: Correction;
  /** Where the entry stands: its place in the list, its line in the file, from 1, and its span in the file's text. */
  readonly index: number;
  readonly line: number;
  readonly source: Span;
}

export const verdicts = [
  "unchecked",
  "true",
  "mostly-true",
  "half-true",
  "mostly-false",
  "false",
  "misleading",
  "unverifiable",
] as const;
export type Verdict = (typeof verdicts)[number];

export interface FactCheck {
  readonly verdict: Verdict;
  /** The words that the verdict was given for, and the sentence around them where it is more. */
  readonly quote?: string;
  readonly sentence?: string;
  /** The article's date then, where a relative date in the sentence depends on it; ISO. */
  readonly published?: string;
  readonly rationale?: string;
  readonly by?: string;
  readonly at?: string;
  readonly evidence: readonly Evidence[];
  /** Earlier checks, newest first; their own history is empty. */
  readonly history: readonly FactCheck[];
}

export const stances = ["supports", "refutes", "context"] as const;

export interface Evidence {
  readonly stance: (typeof stances)[number];
  /** A link, or a passage of another article of the dossier (a path relative to this article's folder). */
  readonly url?: string;
  readonly article?: string;
  readonly quote?: string;
  readonly title?: string;
  /** ISO date. */
  readonly accessed?: string;
}

export interface Note {
  readonly text: string;
  readonly by?: string;
  readonly at?: string;
}

/** What a person says the words are; "none" is: no entity at all. */
export type Correction =
  | { readonly entity: "company"; readonly name?: string }
  | { readonly entity: "figure"; readonly value?: number; readonly unit?: string }
  | { readonly entity: "date"; readonly from?: string; readonly to?: string }
  | { readonly entity: "none" };
