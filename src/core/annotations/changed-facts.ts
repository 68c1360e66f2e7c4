import type { FactChange } from "./anchor.ts";

/** What differs between the words that were and the words that are. */
export function changedFacts(before: string, after: string): readonly FactChange[] {
  return before === after ? [] : [{ what: "wording", before, after }];
}
