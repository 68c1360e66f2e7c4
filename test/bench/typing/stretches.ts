/** Stretches that are shorter are the loop's own turning. Milliseconds. */
const least = 0.5;

interface WithThreadTime {
  threadCpuUsage?(): { readonly user: number; readonly system: number };
}

export interface Stretch {
  /** Microseconds on the clock that a profile's samples have. */
  readonly from: number;
  readonly to: number;
  readonly milliseconds: number;
}

/**
 * Watches the thread's event loop: how long it was busy each time before it was free for the next thing. Milliseconds of the
 * thread's own processor time where Node.js can tell, which other programs on the machine do not lengthen, or the time that
 * passed where that is less; whatever runs in the same turn of the loop counts as one stretch, VS Code's own work and the
 * garbage collector included.
 */
export function watchStretches(): { start(): void; stop(): readonly Stretch[] } {
  let found: Stretch[] = [];
  let running = false;
  let last = { thread: 0, clock: 0 };
  const turn = (): void => {
    if (!running) return;
    const now = times();
    // The thread's clock ticks every few milliseconds: what it says may be a tick too little.
    const milliseconds = Math.min(now.clock - last.clock, now.thread - last.thread + tick);
    if (milliseconds >= least) found.push({ from: last.clock * 1000, to: now.clock * 1000, milliseconds });
    last = times();
    setImmediate(turn);
  };
  return {
    start: () => {
      found = [];
      running = true;
      last = times();
      setImmediate(turn);
    },
    stop: () => {
      running = false;
      return found;
    },
  };
}

const tick = 4;

function times(): { readonly thread: number; readonly clock: number } {
  const usage = (process as WithThreadTime).threadCpuUsage?.();
  const clock = Number(process.hrtime.bigint()) / 1e6;
  return { thread: usage ? (usage.user + usage.system) / 1000 : clock, clock };
}
