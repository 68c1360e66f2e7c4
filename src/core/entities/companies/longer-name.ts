import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { Cue, cuesAt } from "./cue-words.ts";
import { hasProducts, type LexiconMatch, lookUp } from "./lexicon.ts";
import type { Scope } from "./name-runs.ts";

/**
 * "Glencore Xstrata", "Lufthansa Technik": a capital more, after a company that has no products of its name as far as the lexicon
 * knows, is part of the name. Wrong on products that it does not know ("Bosch Athlet").
 */
export function isLongerName(
  tokens: readonly Token[],
  index: number,
  match: LexiconMatch,
  run: number,
  { first, last }: Scope,
): boolean {
  if (match.class !== "company" || run !== match.end + 1) return false;
  const next = tokens[match.end] as Token;
  const after = tokens[run];
  if (next.shape !== "Capital" || next.gap !== " " || next.lower.length < 3) return false;
  if (cuesAt(next) & notInNames || pressJobs.holds(next) || lookUp(tokens, match.end, last)) return false;
  const before = index > first ? tokens[index - 1] : undefined;
  if (before && (beforeProduct.holds(before) || before.lower === '"')) return false;
  if (after?.kind === "number" || (after?.text === "-" && after.gap === "")) return false;
  for (let at = run; at <= Math.min(last, run + 6); at++) {
    const token = tokens[at] as Token;
    if (cuesAt(token) & Cue.product || things.holds(token)) return false;
  }
  return !hasProducts(tokens, index, match.end);
}

const things = wordSet("aircraft factory gigafactory plant planes reactor ship ships site");
const beforeProduct = wordSet("a an another each every first its new second that the their this two three several");
const pressJobs = wordSet("correspondent editor reporter staff writer");
const notInNames =
  Cue.ordinary | Cue.rank | Cue.role | Cue.calendar | Cue.given | Cue.bodyTail | Cue.opener | Cue.title | Cue.product;
