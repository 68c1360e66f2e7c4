/**
 * Work on a whole text that its caller may interrupt: between two steps an editor can answer its person. A step takes a
 * fraction of a millisecond, where nothing else is said.
 */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
