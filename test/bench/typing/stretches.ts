/** Stretches that are shorter are the loop's own turning. Milliseconds. */
const least = 0.5;

interface WithThreadTime {
  threadCpuUsage?(): { readonly user: number; readonly system: number };
}

/**
 * Watches the thread's event loop: how long it was busy each time before it was free for the next thing. Milliseconds of the
 * thread's own processor time where Node.js can tell, which other programs on the machine do not lengthen; whatever runs in the
 * same turn of the loop counts as one stretch, VS Code's own work and the garbage collector included.
 */
export function watchStretches(): { start(): void; stop(): readonly number[] } {
  let found: number[] = [];
  let running = false;
  let last = 0;
  const turn = (): void => {
    if (!running) return;
    const now = threadTime();
    if (now - last >= least) found.push(now - last);
    last = threadTime();
    setImmediate(turn);
  };
  return {
    start: () => {
      found = [];
      running = true;
      last = threadTime();
      setImmediate(turn);
    },
    stop: () => {
      running = false;
      return found;
    },
  };
}

function threadTime(): number {
  const usage = (process as WithThreadTime).threadCpuUsage?.();
  return usage ? (usage.user + usage.system) / 1000 : performance.now();
}
