import type { Profiler } from "node:inspector";
import type { Stretch } from "./stretches.ts";

/** A stretch, and whose work it was: milliseconds of processor time at most. */
export interface Attributed extends Stretch {
  readonly own: number;
  /** What took most of our own time: the functions from the outermost in, with their milliseconds. */
  readonly doing: readonly (readonly [path: string, milliseconds: number])[];
}

/**
 * Tells by a profile's samples which part of each stretch was spent in the file at `url`, or in what it called. Where the thread
 * had to wait for a processor, samples fall on whatever waited: then more is taken for our own than was.
 */
export function attribute(
  stretches: readonly Stretch[],
  profile: Profiler.Profile,
  url: string,
): readonly Attributed[] {
  const stacks = stacksOf(profile, url);
  const samples = profile.samples ?? [];
  const times: number[] = [];
  let clock = profile.startTime;
  for (const delta of profile.timeDeltas ?? []) {
    clock += delta;
    times.push(clock / 1000);
  }
  return stretches.map((stretch) => {
    const doing = new Map<string, number>();
    let own = 0;
    for (let at = firstFrom(times, stretch.from); (times[at] ?? Number.POSITIVE_INFINITY) <= stretch.to; at++) {
      const path = stacks.get(samples[at] ?? -1);
      if (path === undefined) continue;
      const milliseconds = (times[at + 1] ?? stretch.to) - (times[at] ?? 0);
      own += milliseconds;
      doing.set(path, (doing.get(path) ?? 0) + milliseconds);
    }
    return { ...stretch, own: Math.min(own, stretch.busy), doing: [...doing].sort((a, b) => b[1] - a[1]) };
  });
}

/** By a sample's node, the way to it through our own functions; none for what is not ours, the garbage collector included. */
function stacksOf({ nodes }: Profiler.Profile, url: string): ReadonlyMap<number, string> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stacks = new Map<number, string>();
  for (const { id, callFrame } of nodes) {
    if (callFrame.functionName === "(garbage collector)") continue;
    const names: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const frame = byId.get(at)?.callFrame;
      if (frame?.url.endsWith(url)) names.unshift(frame.functionName || `line ${frame.lineNumber + 1}`);
    }
    if (names.length > 0)
      stacks.set(
        id,
        names
          .filter((name) => !frames.has(name))
          .slice(0, 6)
          .join(" > "),
      );
  }
  return stacks;
}

/** They say nothing: all work in slices comes through them. */
const frames = new Set(["inSlices", "settle3", "build2", "openArticleInSteps"]);

function firstFrom(times: readonly number[], from: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
