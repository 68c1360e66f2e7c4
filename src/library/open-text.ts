import type { Steps } from "../core/text/steps.ts";

/** The text that an open editor shows. Of a long one, an editor takes a while to put it together. */
export interface OpenText {
  readonly read: () => string;
  /** Whether it is this one. */
  readonly is: (text: string) => Steps<boolean>;
}

/** Of a text that costs nothing to have. */
export const openText = (read: () => string): OpenText => ({
  read,
  // biome-ignore lint/correctness/useYield: it is a step.
  *is(text) {
    return read() === text;
  },
});
