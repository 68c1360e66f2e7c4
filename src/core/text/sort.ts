import type { Steps } from "./steps.ts";

/** So many are sorted, or put in their place, in a step. */
const stride = 200;

/** What sorting the list as an array does gives the same, but not in steps: ten thousand rows take longer than a key may wait. */
export function* stepSort<T>(list: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let at = 0; at < list.length; at += stride) {
    runs.push(list.slice(at, at + stride).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const wider: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2) wider.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = wider;
  }
  return runs[0] ?? [];
}

/** Of equal ones, those of the first list come first. */
function* merge<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  if (second.length === 0) return first;
  const merged: T[] = [];
  let at = 0;
  let next = 0;
  while (at < first.length && next < second.length) {
    const isSecond = compare(first[at] as T, second[next] as T) > 0;
    merged.push(isSecond ? (second[next++] as T) : (first[at++] as T));
    if (merged.length % stride === 0) yield;
  }
  for (; at < first.length; at++) merged.push(first[at] as T);
  for (; next < second.length; next++) merged.push(second[next] as T);
  return merged;
}
