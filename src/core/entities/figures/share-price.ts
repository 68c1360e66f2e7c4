import { wordSet } from "../../text/word-lists.ts";
import { type Draft, imply, type Passage } from "./draft.ts";

/**
 * "Corvane rose 1 1/8 to 68 3/8", "Lumetra, off 5/8 at 24": shares were priced in halves, quarters, eighths and sixteenths of a
 * dollar until 2001, and the dollar was not written. Where one of a sentence is, the whole numbers beside it are as well. Bonds,
 * rates and indices move in fractions, too: a sentence that names them has no prices.
 */
export function lendSharePrices({ tokens, first, end }: Passage, drafts: readonly Draft[]): void {
  const prices = drafts.filter((draft) => isOpen(draft) && moves.holds(tokens[draft.first - 1]));
  if (!prices.some((draft) => isBroken(tokens, draft))) return;
  for (let at = first; at < end; at++) if (others.holds(tokens[at])) return;
  for (const draft of prices) {
    if (!isBroken(tokens, draft) && draft.number.form !== "digits") continue;
    draft.kind = "money";
    draft.unit = "USD";
    draft.counts = true;
    imply(draft, "unit");
  }
}

/** A number that says of nothing what it counts; "1/2" is a ratio so far. */
const isOpen = ({ kind, unit, scale, number }: Draft): boolean =>
  scale === 1 && number.form !== "words" && (kind === "count" ? unit === undefined : kind === "ratio");

/** "1 1/8", "35-3/8", "5/8" */
const isBroken = (tokens: Passage["tokens"], { first, last }: Draft): boolean =>
  tokens[last - 1]?.text === "/" && last - first >= 2 && denominators.holds(tokens[last]);

const denominators = wordSet("2 4 8 16 32 64");
const moves = wordSet(
  "added advanced at climbed closed dipped down dropped eased edged ended fell from gained jumped lost off plunged rose sank shed slid slipped surged to tumbled up",
);
const others = wordSet(
  "average basis bill bills bond bonds composite index inch inches mile miles note notes percent percentage point points prime rate rates treasury treasuries yield yielded yielding yields",
);
