/** How a word is written: "lower", "Capital", "UPPER" (two letters or more), "miXed"; "" for what is no word. */
export type Shape = "" | "lower" | "Capital" | "UPPER" | "miXed";

/** What all tokens of one spelling have in common. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  /** Its number among the words of all lists; 0 where it is in none. */
  readonly id: number;
  /** One bit for each question of `markWords`. */
  readonly marks: number;
  /** What was asked of it by `askOnce`, by question; -1: not yet. undefined for a word that is not kept. */
  readonly answers: number[] | undefined;
}
