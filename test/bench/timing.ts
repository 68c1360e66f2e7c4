/**
 * Milliseconds that `work` takes: this thread's processor time, which other programs on the machine disturb less, or the time
 * that passes where that is too short for the processor's clock. What it returns is kept, so that nothing is optimised away.
 */
export function time(work: () => unknown): number {
  const processor = process.threadCpuUsage();
  const started = performance.now();
  kept = work();
  const passed = performance.now() - started;
  const { user, system } = process.threadCpuUsage(processor);
  return passed < 50 ? passed : Math.min(passed, (user + system) / 1000);
}

/** What was worked out last. */
export let kept: unknown;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** An aligned table; the first column is to the left, the others are numbers. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      widths
        .map((width, column) => (column === 0 ? (row[0] ?? "").padEnd(width) : (row[column] ?? "").padStart(width)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Three digits that count: 0.0123, 1.23, 123. */
export const show = (value: number): string =>
  !Number.isFinite(value)
    ? "–"
    : value >= 100
      ? value.toFixed(0)
      : value >= 1
        ? value.toPrecision(3)
        : value.toPrecision(2);

/** What a part of the bench gives back: lines for people, figures for programs. */
export interface Report {
  readonly lines: readonly string[];
  readonly figures: unknown;
}
