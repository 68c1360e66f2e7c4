import type { Profiler } from "node:inspector";
import { inSources } from "../../../scripts/stacks.ts";
import type { Stretch } from "./stretches.ts";

/** A stretch, and whose work it was: milliseconds of processor time at most. */
export interface Attributed extends Stretch {
  readonly own: number;
  /** What took most of our own time: the functions from the outermost in, with their milliseconds. */
  readonly doing: readonly (readonly [path: string, milliseconds: number])[];
}

/**
 * Tells by a profile's samples which part of each stretch was spent in the `bundle`, or in what it called. Where samples are
 * missing, because the profiler's own thread had to wait, nobody knows: what was seen before is taken to have gone on for a while.
 */
export function attribute(
  stretches: readonly Stretch[],
  profile: Profiler.Profile,
  bundle: string,
): readonly Attributed[] {
  const stacks = stacksOf(profile, bundle);
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
      const milliseconds = Math.min(longest, (times[at + 1] ?? stretch.to) - (times[at] ?? 0));
      own += milliseconds;
      doing.set(path, (doing.get(path) ?? 0) + milliseconds);
    }
    return { ...stretch, own: Math.min(own, stretch.busy), doing: [...doing].sort((x, y) => y[1] - x[1]) };
  });
}

/** Milliseconds between two samples at most; one is taken every half a millisecond. */
const longest = 4;

/** By a sample's node, the way to it through our own functions; none for what is not ours, the garbage collector included. */
function stacksOf({ nodes }: Profiler.Profile, bundle: string): ReadonlyMap<number, string> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stacks = new Map<number, string>();
  for (const { id, callFrame } of nodes) {
    if (callFrame.functionName === "(garbage collector)") continue;
    const names: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const frame = byId.get(at)?.callFrame;
      if (!frame?.url.endsWith(bundle)) continue;
      const { functionName, lineNumber, columnNumber } = frame;
      names.unshift(functionName || inSources(`${bundle}:${lineNumber + 1}:${columnNumber + 1}`).replace("src/", ""));
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
