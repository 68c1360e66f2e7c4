import type { Token } from "../../text/tokens.ts";
import type { Draft } from "./draft.ts";

/**
 * Whether a sum says the one before it in another money: "1.2 billion euros ($1.39 billion)", "£3m, or $4m,". It lends nothing to
 * what follows: "from a profit of 800 million" is in euros.
 */
export function isConversion(tokens: readonly Token[], drafts: readonly Draft[], index: number): boolean {
  const [before, draft] = [drafts[index - 1], drafts[index]];
  if (before?.kind !== "money" || draft?.kind !== "money" || before.unit === draft.unit) return false;
  if (draft.first - before.last > 6) return false;
  for (let at = before.last + 1; at < draft.first; at++) {
    const lower = tokens[at]?.lower;
    if (lower === "(" || (lower === "or" && tokens[at - 1]?.text === ",")) return true;
  }
  return false;
}
