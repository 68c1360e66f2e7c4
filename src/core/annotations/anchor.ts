import type { Span } from "../text/span.ts";

/** How an annotation finds its words again. The more is given, the surer; a person may write the quote alone. */
export interface Anchor {
  /** The words, exactly as they stood in the text. */
  readonly quote: string;
  /** About 32 characters before and after; "" at the edge of the text, undefined where nobody wrote them down. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** UTF-16 offsets of the words when they were last seen. */
  readonly start?: number;
  readonly end?: number;
  /** In how many places the same words stood then; undefined is one. */
  readonly occurrences?: number;
  /** How well the best wrong place fitted then, in percent; undefined where none did to speak of. See `closeness`. */
  readonly rival?: number;
}

/**
 * exact: the same characters at the stored offsets. moved: the same words elsewhere, or with other white space, line ends
 * or Unicode form. changed: the same place, other words. ambiguous: several places are equally good. orphaned: gone.
 */
export type Placement = "exact" | "moved" | "changed" | "ambiguous" | "orphaned";

export interface Resolution {
  readonly status: Placement;
  /** Where the words are now; undefined for ambiguous and orphaned. */
  readonly span?: Span;
  /** What differs between the quote and the words now; empty unless changed. */
  readonly changes: readonly FactChange[];
  /** The places that are equally good, in order; empty unless ambiguous. */
  readonly candidates: readonly Span[];
}

export interface FactChange {
  readonly what: "figure" | "unit" | "date" | "company" | "direction" | "negation" | "wording";
  readonly before: string;
  readonly after: string;
}
