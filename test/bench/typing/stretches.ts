import { PerformanceObserver } from "node:perf_hooks";

/** Stretches that are shorter are the loop's own turning. Milliseconds. */
const least = 0.5;

interface WithThreadTime {
  threadCpuUsage?(): { readonly user: number; readonly system: number };
}

export interface Stretch {
  /** Milliseconds on the clock that a profile's samples have. */
  readonly from: number;
  readonly to: number;
  /** Milliseconds that the thread was busy: never more than passed. */
  readonly busy: number;
  /** Milliseconds of these that the garbage collector took. */
  readonly collecting: number;
}

/**
 * Watches the thread's event loop: how long it was busy each time before it was free for the next thing. Milliseconds of the
 * thread's own processor time where Node.js can tell, which other programs on the machine do not lengthen, or the time that
 * passed where that is less; whatever runs in the same turn of the loop counts as one stretch, VS Code's own work and the
 * garbage collector included.
 */
export function watchStretches(): { start(): void; stop(): Promise<readonly Stretch[]> } {
  let found: Omit<Stretch, "collecting">[] = [];
  let running = false;
  let last = { thread: 0, clock: 0 };
  const turn = (): void => {
    if (!running) return;
    const now = times();
    // The thread's clock ticks every few milliseconds: what it says may be a tick too little.
    const busy = Math.min(now.clock - last.clock, now.thread - last.thread + tick);
    if (busy >= least) found.push({ from: last.clock, to: now.clock, busy });
    last = times();
    setImmediate(turn);
  };
  const collections: { readonly from: number; readonly to: number }[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      collections.push({ from: startTime, to: startTime + duration });
  });
  observer.observe({ entryTypes: ["gc"] });
  return {
    start: () => {
      found = [];
      running = true;
      last = times();
      setImmediate(turn);
    },
    stop: async () => {
      running = false;
      // The observer is told of what was collected a moment later.
      await new Promise((resolve) => setTimeout(resolve, 100));
      const by = performanceClock();
      return found.map((stretch) => ({
        ...stretch,
        collecting: collections.reduce(
          (sum, { from, to }) => sum + Math.max(0, Math.min(to + by, stretch.to) - Math.max(from + by, stretch.from)),
          0,
        ),
      }));
    },
  };
}

const tick = 4;

function times(): { readonly thread: number; readonly clock: number } {
  const usage = (process as WithThreadTime).threadCpuUsage?.();
  const clock = Number(process.hrtime.bigint()) / 1e6;
  return { thread: usage ? (usage.user + usage.system) / 1000 : clock, clock };
}

/** How far the clock of stretches is ahead of the one of `performance`. */
const performanceClock = (): number => Number(process.hrtime.bigint()) / 1e6 - performance.now();
