import type { HeapProfiler } from "node:inspector";
import { show } from "../timing.ts";

/** Who allocated memory in the `bundle`, most first: the paths through its functions with what each took by itself, in MB. */
export function allocations({ head }: HeapProfiler.SamplingHeapProfile, bundle: string): readonly string[] {
  const bytes = new Map<string, number>();
  let others = 0;
  const visit = (node: HeapProfiler.SamplingHeapProfileNode, path: readonly string[]): void => {
    const { url, functionName, lineNumber } = node.callFrame;
    const own = url.endsWith(bundle) ? [...path, functionName || `line ${lineNumber + 1}`] : path;
    if (own.length === 0) others += node.selfSize;
    else bytes.set(own.slice(-5).join(" > "), (bytes.get(own.slice(-5).join(" > ")) ?? 0) + node.selfSize);
    for (const child of node.children) visit(child, own);
  };
  visit(head, []);
  const all = [...bytes.values()].reduce((sum, one) => sum + one, 0);
  return [
    `Allocated by Factmark ${show(all / 1e6)} MB, by others ${show(others / 1e6)} MB`,
    ...[...bytes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 60)
      .map(([path, size]) => `${show(size / 1e6)} MB  ${path}`),
  ];
}
