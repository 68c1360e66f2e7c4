import type { Stretch } from "./stretches.ts";

/** Starts every line that tells how far the run is. */
export const progress = "[factmark typing]";

/** What the extension host is told to do. */
export interface TypingTask {
  /** File names in the workspace: the article, and the same text as a file that Factmark does not read. */
  readonly article: string;
  readonly plain: string;
  /** How many keys are pressed at human pace and again in bursts, in the article and in the other file. */
  readonly keys: number;
  readonly plainKeys: number;
  /** How many claims are decided. */
  readonly decisions: number;
  /** Whether to look at who allocates memory instead of who takes time. */
  readonly heap: boolean;
}

export interface Phase {
  readonly name: string;
  readonly keys: number;
  readonly milliseconds: number;
  /** How long the thread was busy at a time; what was shorter than half a millisecond is left out. */
  readonly stretches: readonly Stretch[];
}

export interface TypingResults {
  readonly phases: readonly Phase[];
  readonly crash?: string;
}
