/** One kind of attack on what Factmark promises. */
export interface Fuzz {
  readonly name: string;
  /** How many cases `npm run fuzz` runs, and how many `npm test`. */
  readonly full: number;
  readonly sample: number;
  run(options: FuzzOptions): Promise<Outcome>;
}

export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  /** Called now and then with how many cases are done. */
  progress(done: number): void;
}

export interface Outcome {
  /** What was counted on the way, for the table. */
  readonly counts: Readonly<Record<string, number>>;
  /** Broken promises, each with what it takes to see it again. */
  readonly failures: readonly string[];
  /** Why nothing was run. */
  readonly skipped?: string;
}

/** Collects what a fuzz counts and what it finds broken. */
export interface Ledger {
  count(what: string, by?: number): void;
  fail(message: string): void;
  outcome(): Outcome;
}

export function createLedger(): Ledger {
  const counts: Record<string, number> = {};
  const failures: string[] = [];
  return {
    count: (what, by = 1) => {
      counts[what] = (counts[what] ?? 0) + by;
    },
    fail: (message) => {
      failures.push(message);
    },
    outcome: () => ({ counts, failures }),
  };
}
