import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { isConversion } from "./conversion.ts";
import { type Draft, imply, type Passage } from "./draft.ts";
import { qualifierBefore } from "./qualifiers.ts";

/**
 * Lets neighbours of a sentence share what is written once: "18-25 million", "between 3 and 5 million", "9.58 million and
 * 9.49 million units", "5-10%", "$3 to $5 billion", "to 5,100 stores from 4,800".
 */
export function shareBetweenNeighbours(passage: Passage, drafts: readonly Draft[]): void {
  // From right to left, as the last one has what all before lack: "3, 4 and 5 million cars".
  for (let index = drafts.length - 2; index >= 0; index--) {
    const [a, b] = [drafts[index] as Draft, drafts[index + 1] as Draft];
    const link = linkBetween(passage, a, b);
    if (link && !isConversion(passage.tokens, drafts, index)) lendBackwards(a, b, link);
  }
  for (let index = 1; index < drafts.length; index++) {
    const [a, b] = [drafts[index - 1] as Draft, drafts[index] as Draft];
    const link = linkBetween(passage, a, b);
    // "£3m, or $4m, up from 2m": the pounds go on.
    const lender = isConversion(passage.tokens, drafts, index - 1) ? (drafts[index - 2] ?? a) : a;
    if (link && !isConversion(passage.tokens, drafts, index)) lendForwards(passage.tokens, lender, b, link);
    if (link === "list" && isOpen(a) && isOpen(b) && passage.tokens[b.last + 1]?.lower === "respectively") {
      a.counts = true;
      b.counts = true;
    }
    // "five of the 12"
    if (link === "of" && a.kind === "count" && isBare(b) && b.number.value > a.number.value) b.counts = true;
    if (isComparative(passage.tokens, a, b)) lendComparative(a, b);
    if (b.kind === "percent" && a.unit === "point" && passage.tokens[a.nounEnd + 1]?.lower === "to") asPoints(a);
    if (isBare(b)) lendCurrency(passage.tokens, drafts, index);
    if (isBare(b)) lendNoun(drafts, index);
  }
}

/** "SEK 11,204m (10,870)", "4% (2)": the figure of the year before, in the same unit, as Nordic reports write it. */
function isComparative(tokens: readonly Token[], a: Draft, b: Draft): boolean {
  if ((a.kind !== "money" && a.kind !== "percent") || !isBare(b) || b.scale !== 1) return false;
  return b.first === a.last + 2 && tokens[a.last + 1]?.text === "(" && tokens[b.last + 1]?.text === ")";
}

function lendComparative(a: Draft, b: Draft): void {
  b.kind = a.kind;
  b.unit = a.unit;
  b.factor = a.factor;
  imply(b, "unit");
  if (a.scale === 1) return;
  b.scale = a.scale;
  imply(b, "scale");
}

/** "cut its forecast by 0.5 points to 2.4 percent": points of a percentage. */
function asPoints(draft: Draft): void {
  draft.kind = "percent";
  draft.unit = "%";
  draft.last = draft.nounEnd;
}

/** "fell to 1.4 billion crowns, just short of the 1.5 billion that banks expected": millions without a noun are of the sum before. */
function lendCurrency(tokens: readonly Token[], drafts: readonly Draft[], index: number): void {
  const draft = drafts[index] as Draft;
  if (draft.scale < 1e6) return;
  for (let before = index - 1; before >= 0; before--) {
    const other = drafts[before] as Draft;
    if (other.kind === "count" && other.unit !== undefined && other.scale >= 1000) return;
    if (other.kind !== "money" || isConversion(tokens, drafts, before)) continue;
    if (other.scale < 1e6) return;
    draft.kind = "money";
    draft.unit = other.unit;
    imply(draft, "unit");
    return;
  }
}

/** "range": two ends; "list": coordinated; "from": compared ("up from"); "of": a part of the other. */
type Link = "range" | "list" | "from" | "of";

function linkBetween({ tokens }: Passage, a: Draft, b: Draft): Link | undefined {
  if (b.first - a.last > 8) return undefined;
  let start = a.unit === "point" ? a.nounEnd : a.last;
  // "($215 million) from 3.06 billion", "9.50 crowns a share from 12"
  if (tokens[start + 1]?.text === ")") start++;
  else if (a.kind === "money" && b.scale === 1 && per.holds(tokens[start + 1]) && tokens[start + 3]?.lower === "from")
    start += 2;
  let last = b.first - 1;
  const qualifier = qualifierBefore(tokens, b.first);
  if (qualifier && qualifier.first > a.last + 1) last = qualifier.first - 1;
  if (last - start > mostLinking) return undefined;
  let text = "";
  for (let at = start + 1; at <= last; at++) text += `${text === "" ? "" : " "}${(tokens[at] as Token).lower}`;
  const link = links.get(text);
  if (link === "list" && text === "and" && isBetween(tokens, a)) return "range";
  return link;
}

const links: ReadonlyMap<string, Link> = new Map(
  (
    [
      ["range", "- and -|- and|- or|- to -|- to|-|--|/|to as much as|to|or"],
      ["list", "and|,|, and|and then"],
      ["of", "of|of a|of her|of his|of its|of the|of the first|of the last|of the next|of the past|of their"],
      [
        "from",
        ", against|, compared to|, compared with|, down from|, from|, up from|, versus|( vs|a year earlier to|against|compared to|compared with|down from|from|on top of the|rather than|than|up from|versus|vs",
      ],
    ] as const
  ).flatMap(([link, texts]) => texts.split("|").map((text): [string, Link] => [text, link])),
);

/** So many words make the longest link: "a year earlier to". */
const mostLinking = Math.max(...[...links.keys()].map((link) => link.split(" ").length));

export function isBetween(tokens: readonly Token[], draft: Draft): boolean {
  const qualifier = qualifierBefore(tokens, draft.first);
  const before = tokens[(qualifier?.first ?? draft.first) - 1]?.lower;
  return before === "between";
}

const per = wordSet("a an per");

const isBare = (draft: Draft): boolean => draft.kind === "count" && draft.unit === undefined;

/** A count whose noun is not written beside it. */
const isOpen = (draft: Draft): boolean =>
  draft.kind === "count" && (draft.unit === undefined || draft.implied.includes("unit"));

function lendBackwards(a: Draft, b: Draft, link: Link): void {
  if (link === "from" || a.kind === "ratio") return;
  if (link === "of") {
    // "2 million of the 5 million barrels", "30 of his 55 years"
    if (a.kind !== "count" || b.kind !== "measure") return;
    a.kind = b.kind;
    a.unit = b.unit;
    imply(a, "unit");
    return;
  }
  // "two to three times", "2-3x"
  if (b.kind === "ratio" && (link !== "range" || b.number.value < 1)) return;
  // "€4-5 billion, or 2-3%": millions are no percentage.
  if (b.kind === "percent" && (a.scale !== 1 || (a.number.grouped && a.number.value >= 1000))) return;
  // "2 lakh crore, and Rp1.2tn": a currency written before its number goes back over no "and".
  if (b.kind === "money" && link === "list" && b.first < b.number.first) return;
  const bare = isBare(a);
  if (!bare && !(a.kind === b.kind && a.kind === "money")) return;
  if (a.scale === 1 && b.scale >= 1000 && isSameScale(a, b) && !(link === "list" && !bare)) {
    a.scale = b.scale;
    imply(a, "scale");
  }
  if (!bare) return;
  if (b.unit === undefined) {
    if (a.scale !== 1 && a.implied.includes("scale")) a.counts = true;
    return;
  }
  // "3 and 50 km": a list lends its unit where nothing else is counted.
  if (link === "list" && b.kind === "count" && a.number.form === "words" && a.number.value === 1) return;
  a.kind = b.kind;
  a.unit = b.unit;
  a.factor = b.factor;
  imply(a, "unit");
  a.counts = true;
  a.ambiguous ??= b.ambiguous;
}

/** "18-25 million" and "from 25 to 18 million" share; "from 900 to 1.2 million" does not. */
function isSameScale(a: Draft, b: Draft): boolean {
  // "3,000-4,000 crore"
  if (b.number.value >= 1000) return a.number.value > b.number.value / 20 && a.number.value < 2 * b.number.value;
  if ((a.number.grouped && a.number.form === "digits") || a.number.value >= 1000) return false;
  const ratio = a.number.value / b.number.value;
  return ratio > 0.004 && ratio <= 20;
}

function lendForwards(tokens: readonly Token[], a: Draft, b: Draft, link: Link): void {
  const isGoverned = link === "range" || (link === "list" && (a.kind === b.kind || isBare(b)));
  if (a.qualifier !== undefined && b.qualifier === undefined && isGoverned) b.qualifier = a.qualifier;
  if (!isBare(b) || a.unit === undefined) return;
  const range = link === "range" || link === "from";
  switch (a.kind) {
    case "money":
      // "$3-5 billion", "up from 4.8 billion", "between $50 and 60"
      if (!range && b.scale === 1) return;
      if (b.scale === 1 && a.scale > 1 && link !== "from") return;
      // "Rs 50,000 to 112 growers"
      if (b.scale === 1 && link === "range" && b.number.value < a.number.value && !startsRange(tokens, a)) return;
      break;
    case "percent":
      if (!range || b.scale !== 1 || b.number.grouped || b.number.value > 1000) return;
      if (link === "range" && !startsRange(tokens, a)) return;
      break;
    case "measure":
      if (link === "list" && b.number.form === "words") return;
      break;
    default:
      return;
  }
  b.kind = a.kind;
  b.unit = a.unit;
  b.factor = a.kind === "money" && b.scale > 1 ? 1 : a.factor;
  imply(b, "unit");
  // "$3 to 5 billion"
  if (a.kind === "money" && a.scale === 1 && b.scale >= 1000 && link === "range" && isSameScale(a, b)) {
    a.scale = b.scale;
    imply(a, "scale");
  }
}

/** "from 5% to 7", "5%-7", "between 5% and 7"; not "up 5% to 7". */
function startsRange(tokens: readonly Token[], a: Draft): boolean {
  const before = tokens[a.first - 1]?.lower;
  return before === "from" || before === "between" || before === "of" || tokens[a.last + 1]?.text === "-";
}

/** The noun of the nearest count before, in the same sentence, and of like size: "5,100 stores in 3 states, up from 4,800". */
function lendNoun(drafts: readonly Draft[], index: number): void {
  const draft = drafts[index] as Draft;
  let noun: string | undefined;
  for (let before = index - 1; before >= 0 && before >= index - 4; before--) {
    const other = drafts[before] as Draft;
    if (other.kind !== "count" || !other.unit) continue;
    const isAlike = isLarge(other) === isLarge(draft);
    if (isAlike || noun === undefined) noun = other.unit;
    if (isAlike) break;
  }
  if (noun === undefined) return;
  draft.unit = noun;
  imply(draft, "unit");
}

const isLarge = ({ number, scale }: Draft): boolean => number.value * scale >= 1000;

/** "It sold 1.2 million cars. The year before it was 900,000": thousands are of what thousands were counted before. */
export function lendFromBefore(drafts: readonly Draft[], draft: Draft): void {
  const large = isLarge(draft);
  for (let index = drafts.length - 1; index >= 0 && index >= drafts.length - 8; index--) {
    const other = drafts[index] as Draft;
    if (other.kind !== "count" || !other.unit || isLarge(other) !== large) continue;
    draft.unit = other.unit;
    imply(draft, "unit");
    return;
  }
}
