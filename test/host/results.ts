/** What a mocha run inside an extension host hands to the process that started VS Code: a JSON file beside the workspace. */
export interface HostResults {
  readonly tests: readonly HostTest[];
  /** Why the run itself broke, before or between tests. */
  readonly crash?: string;
}

export interface HostTest {
  /** Suite titles from the outermost on, the test's own title last. */
  readonly path: readonly string[];
  readonly state: "passed" | "failed" | "skipped";
  readonly milliseconds: number;
  readonly error?: string;
}

/** The workspace of a run is `FOLDER/workspace`, its results land in `FOLDER/results.json`. */
export const RESULTS_FILE = "results.json";

/** Starts every console line that tells the outer process how far the run is. */
export const PROGRESS_MARK = "[factmark test]";
