import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { isDatePart, isPeriod } from "./date-parts.ts";
import type { Draft, Passage } from "./draft.ts";
import { isNamePart } from "./names.ts";

/** One reason why a number is no figure. */
export type Refusal = (passage: Passage, draft: Draft) => boolean;

/** All reasons, in order; the first that holds drops the draft. */
export const refusals: readonly Refusal[] = [
  isLabelled,
  isCitation,
  isDatePart,
  isPeriod,
  isNamePart,
  isAddress,
  isPronounLike,
];

/** A bare number or plain count: no currency, percent, scale or unit speaks for it. */
export const isPlain = (draft: Draft): boolean =>
  draft.kind === "count" && draft.scale === 1 && !draft.number.grouped && !draft.number.decimal;

/** "page 12", "Article 50", "phase 3 trials", "No. 5": the number of a thing, not of things. */
function isLabelled({ tokens }: Passage, draft: Draft): boolean {
  // "3 min read"
  if (draft.unit === "min" && tokens[draft.last + 1]?.lower === "read") return true;
  if (draft.kind !== "count" || draft.scale !== 1 || (draft.number.form === "words" && draft.number.value > 12))
    return false;
  let at = draft.first - 1;
  let before = tokens[at];
  if (before?.text === "." && before.gap === "") before = tokens[--at];
  if (!before || tokens[draft.first]?.gap === "\n") return false;
  if (before.text === "#" || before.text === "§" || before.text === "№") return true;
  if (before.kind !== "word") return false;
  if (!labels.holds(before)) return false;
  if (before.lower === "no") return tokens[at + 1]?.text === "." || before.shape === "Capital";
  // "set 12 records", "issue 500 shares": verbs. "line 5 workers" stays a line.
  return !(draft.unit !== undefined && labelVerbs.holds(before) && before.shape === "lower");
}

const labels = wordSet(`
act agenda amendment annex apartment apollo appendix area article articles block box building bus category ch channel chapter class clause competition
council count cy day directive district division docket ep episode euro exhibit fig figure fiscal flight floor form formula fy
game gate gen generation grade group groups highway house interstate item lane level line liga lot mark match no nos nr number numbers order p
page pages para paragraph part patent phase pier platform point pp proposition question reactor regulation release resolution room
round route row rule s scene schedule scope season sec section sections sector series session set size slide stage step studio suite
system table terminal thread tier title top track tranche type unit v ver verse version vol volume ward week wing world year zone
`);
const labelVerbs = wordSet(
  "act count form game house issue lane line match number order page point release round row schedule set size stage step table top track unit part release group",
);

/** "15 U.S.C. § 78", "17 CFR 240", "410 U.S. 113", "550 F.3d 1023". */
function isCitation({ tokens }: Passage, draft: Draft): boolean {
  const [next, second] = [tokens[draft.last + 1], tokens[draft.last + 2]];
  if (draft.kind !== "count" || next?.kind !== "word") return false;
  return reporters.holds(next) || (second?.kind === "number" && /^(?:u\.s\.?|f\.?)$/.test(next.lower));
}

const reporters = wordSet(["c.f.r", "c.f.r.", "cfr", "u.s.c", "u.s.c.", "usc"]);

/** "10 Downing Street", "1600 Amphitheatre Parkway", "CA 94105": a house, a post code. */
function isAddress({ tokens, end }: Passage, draft: Draft): boolean {
  if (draft.kind !== "count" || draft.scale !== 1 || draft.number.grouped || draft.number.form !== "digits")
    return false;
  for (let at = draft.last + 1; at < end && at <= draft.last + 4; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "word" || (token.shape !== "Capital" && token.shape !== "UPPER")) return false;
    if (at > draft.last + 1 && streets.holds(token)) return true;
  }
  return false;
}

const streets = wordSet(
  "street st road rd avenue ave boulevard blvd lane drive parkway plaza square place court terrace crescent highway way row",
);

/** "one of the", "no one", "one another", "the two of them"; "one" with a noun is a number. */
function isPronounLike({ tokens, first }: Passage, draft: Draft): boolean {
  if (draft.number.form !== "words" || draft.kind !== "count" || draft.number.value !== 1 || draft.scale !== 1)
    return false;
  if (draft.unit === undefined) return !draft.counts;
  // "said one retailer", "one retailer told the paper"
  if (sayings.holds(tokens[draft.first - 1])) return true;
  if (sayings.holds(tokens[draft.nounEnd + 1]) || sayings.holds(tokens[draft.nounEnd + 2])) return true;
  const before = draft.first > first ? tokens[draft.first - 1] : undefined;
  return tokens[draft.last + 1]?.lower === "of" || (before !== undefined && beforePronoun.holds(before));
}

const sayings = wordSet(
  "said says told adds added noted wrote warned argued called asked complained explained joked quipped",
);
const beforePronoun = wordSet(
  "no any every each this that which the another some number first only-one every's at in on its their his her such",
);
