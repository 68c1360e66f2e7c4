import { existsSync, openSync, readdirSync, readSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { constants, type PerformanceEntry, PerformanceObserver } from "node:perf_hooks";

/** Stretches that are shorter are the loop's own turning. Milliseconds. */
const least = 0.5;

type NodeEntry = PerformanceEntry & { readonly detail?: { readonly kind?: number } };

export interface Stretch {
  /** Milliseconds on the clock that a profile's samples have. */
  readonly from: number;
  readonly to: number;
  /** Milliseconds that the thread was busy, to a few: neither asleep nor waiting. */
  readonly busy: number;
  /** Milliseconds that it had work and did not do it: others had the processors, or something that it needed. */
  readonly waited: number;
  /** Milliseconds that passed while the garbage collector was at work; of these, while all of memory was gone through. */
  readonly collecting: number;
  readonly collectingAll: number;
}

/**
 * Watches the thread's event loop: how long it was busy each time before it was free for the next thing. Whatever runs in the
 * same turn of the loop counts as one stretch, VS Code's own work and the garbage collector included.
 */
export function watchStretches(): { start(): void; stop(): Promise<readonly Stretch[]> } {
  let found: Omit<Stretch, "collecting" | "collectingAll">[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const running = processorClock();
  let last = { now: 0, idle: 0, ran: 0 };
  /** How far the clock of a profile's samples is ahead of ours. */
  const by = Number(process.hrtime.bigint()) / 1e6 - performance.now();
  const times = () => ({ now: performance.now(), idle: performance.eventLoopUtilization().idle, ran: running() });
  const turn = (): void => {
    const next = times();
    const passed = next.now - last.now - (next.idle - last.idle);
    const busy = Math.min(passed, next.ran - last.ran + tick);
    if (busy >= least) found.push({ from: last.now + by, to: next.now + by, busy, waited: passed - busy });
    last = next;
    timer = setTimeout(turn, 1);
  };
  const collections: { readonly from: number; readonly to: number; readonly isAll: boolean }[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration, detail } of list.getEntries() as readonly NodeEntry[]) {
      const isAll = detail?.kind !== constants.NODE_PERFORMANCE_GC_MINOR;
      collections.push({ from: startTime, to: startTime + duration, isAll });
    }
  });
  observer.observe({ entryTypes: ["gc"] });
  return {
    start: () => {
      found = [];
      prefer("before others");
      last = times();
      timer = setTimeout(turn, 1);
    },
    stop: async () => {
      clearTimeout(timer);
      prefer("as others");
      // The observer is told of what was collected a moment later.
      await new Promise((resolve) => setTimeout(resolve, 100));
      return found.map((stretch) => {
        const within = collections.filter(({ from, to }) => to + by > stretch.from && from + by < stretch.to);
        const sum = (list: typeof within): number =>
          list.reduce(
            (all, { from, to }) => all + Math.min(to + by, stretch.to) - Math.max(from + by, stretch.from),
            0,
          );
        return { ...stretch, collecting: sum(within), collectingAll: sum(within.filter(({ isAll }) => isAll)) };
      });
    },
  };
}

/**
 * All threads of this process, the profiler's and the collector's too, before those of others, where that is allowed: then what
 * is measured on a busy machine is nearly what it is on a quiet one.
 */
function prefer(isPreferred: "before others" | "as others"): void {
  const isFirst = isPreferred === "before others";
  try {
    for (const thread of readdirSync("/proc/self/task")) setPriority(Number(thread), isFirst ? -20 : 0);
    // Where Linux shares processors among sessions first.
    writeFileSync("/proc/self/autogroup", isFirst ? "-10" : "0");
  } catch {
    // Not Linux, or not the one who may.
  }
}

/** Milliseconds by which the clock below may be late. */
const tick = 4;

/** Milliseconds that this thread has had a processor. Where nobody tells, all that passes counts: measure on a quiet machine there. */
function processorClock(): () => number {
  const path = "/proc/thread-self/schedstat";
  if (!existsSync(path)) return () => performance.now();
  const file = openSync(path, "r");
  const bytes = new Uint8Array(80);
  const decoder = new TextDecoder();
  return () => {
    const length = readSync(file, bytes, 0, bytes.length, 0);
    return Number(decoder.decode(bytes.subarray(0, length)).split(" ")[0]) / 1e6;
  };
}
