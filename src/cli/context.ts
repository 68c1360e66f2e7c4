import type { Library } from "../library/library.ts";

/** What a run of the command line speaks to: a test gives its own. */
export interface Streams {
  /** Results. */
  out(text: string): void;
  /** Messages. */
  err(text: string): void;
  /** Where a progress bar may be drawn; undefined: nowhere. */
  readonly progress: NodeJS.WriteStream | undefined;
  /** Of the terminal that results go to; undefined: no terminal. */
  readonly width: number | undefined;
  /** Who writes, where no `--by` says so. */
  readonly author: string | undefined;
  /** ISO time, now. */
  readonly clock: () => string;
}

/** An article that a command works on. */
export interface Input {
  /** The path as given, or the folder as given and the path in it. */
  readonly path: string;
  readonly uri: string;
}

export interface Context extends Streams {
  readonly library: Library;
  /** Prints a message on one line, and makes the exit code 2. */
  fail(message: string): void;
  /** Makes the exit code 1, unless something failed. */
  found(): void;
}
