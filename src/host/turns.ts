/** One step backwards was asked for. */
export const back: unique symbol = Symbol("back");
/** The person left by Escape: nothing is to be done. */
export const left: unique symbol = Symbol("left");
export type Unanswered = typeof back | typeof left;

/** Asks one thing after the other; a step that is gone back from leads to the one before it, or out of the first. */
export async function inTurn(
  steps: readonly (() => Promise<"on" | Unanswered>)[],
  first = 0,
): Promise<"on" | Unanswered> {
  for (let index = first; ; ) {
    const step = steps[index];
    if (!step) return "on";
    const outcome = await step();
    if (outcome === left) return left;
    if (outcome === back && index === 0) return back;
    index += outcome === back ? -1 : 1;
  }
}
