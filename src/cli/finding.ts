/** A problem with its place for people and programs: lines and columns from 1. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly related: readonly RelatedFinding[];
}

export interface RelatedFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
