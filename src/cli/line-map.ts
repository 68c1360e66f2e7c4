import { splitLines } from "../core/text/lines.ts";

export interface LineMap {
  /** From 1. */
  lineAt(offset: number): number;
  /** From 1, in UTF-16 code units. */
  columnAt(offset: number): number;
}

export function createLineMap(text: string): LineMap {
  const starts = splitLines(text).map(({ start }) => start);
  const indexAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    lineAt: (offset) => indexAt(offset) + 1,
    columnAt: (offset) => offset - (starts[indexAt(offset)] ?? 0) + 1,
  };
}
