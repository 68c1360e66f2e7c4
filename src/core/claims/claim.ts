import type { Span } from "../text/span.ts";

/** statistic: a figure is its main content; plan: a commitment or forecast; event: something happened; statement: the rest. */
export type ClaimKind = "statistic" | "plan" | "event" | "statement";

/** A sentence that asserts something checkable. */
export interface Claim extends Span {
  readonly text: string;
  readonly kind: ClaimKind;
  /** Who asserts it in the text, each by the fullest name within the article; empty when the article itself does. */
  readonly claimants: readonly string[];
  /** 1: a fact-checker might check; 2: probably; 3: certainly (specific figures, dates, named actors). */
  readonly checkworthiness: 1 | 2 | 3;
}
