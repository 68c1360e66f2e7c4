/** Milliseconds of work at a time: about a third of a frame, so that what comes between fits into it too. */
const slice = 5;

/**
 * For one piece of long work, beginning now: asked between two steps whether others are to get their turn; undefined, to go
 * on. Without it, a key that is pressed would wait until all of a long article is read.
 */
export function startRest(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < slice) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        began = performance.now();
        resolve();
      }, 0);
    });
  };
}
