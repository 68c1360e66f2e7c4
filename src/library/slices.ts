import type { Steps } from "../core/text/steps.ts";

/** Begins a piece of work; what it returns is asked between two steps: undefined, to go on, or what to wait for meanwhile. */
export type Rest = () => () => Promise<void> | undefined;

/** Does the work, resting where it is told to; given up (undefined) as soon as nobody wants it any more. */
export async function inSlices<Result>(
  steps: Steps<Result>,
  { rest, isWanted }: { readonly rest: Rest; readonly isWanted: () => boolean },
): Promise<Result | undefined> {
  const ask = rest();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const pause = ask();
    if (!pause) continue;
    await pause;
    if (!isWanted()) return undefined;
  }
}
