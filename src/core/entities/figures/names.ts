import { weekdayNames } from "../../text/calendar-words.ts";
import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { isMonth } from "./date-parts.ts";
import type { Draft, Passage } from "./draft.ts";
import { isHeading } from "./heading.ts";
import { isHyphen } from "./hyphen.ts";
import { nounStops } from "./noun-words.ts";

/**
 * Numbers inside names: "S&P 500", "iPhone 15", "Boeing 737 MAX", "Windows 8.1", "Big Four", "Three Mile Island". A plain
 * number right after a word with a capital belongs to it: "In Germany 300 jobs will go" is lost, "the Fortune 500 firms" won.
 */
export function isNamePart(passage: Passage, draft: Draft): boolean {
  if (draft.kind === "count" && corporate.has(passage.tokens[draft.nounEnd]?.text ?? "")) return true;
  if (draft.kind === "measure") return isSpelledMeasure(passage, draft);
  if (draft.kind !== "count" || draft.scale !== 1) return false;
  const { number, first } = draft;
  const { tokens } = passage;
  const token = tokens[first] as Token;
  // "the 500-stock index", "the 30-share BSE Sensex"
  if (indexed.holds(tokens[draft.nounEnd]))
    for (let at = 1; at < 4; at++) if (indices.holds(tokens[draft.nounEnd + at])) return true;
  if (number.form === "words") return isSpelledName(passage, draft);
  if (number.grouped && number.value >= 1000) return false;
  if (isModelPair(tokens, draft)) return true;
  const before = first > passage.first ? tokens[first - 1] : undefined;
  if (before?.kind !== "word" || token.gap === "\n") return isNamedAfter(passage, draft);
  if (before.shape === "lower" || before.lower === "'s" || isMonth(tokens, first - 1))
    return isNamedAfter(passage, draft);
  if (token.gap === "") return true;
  if (nounStops.holds(before) || openers.holds(before)) return false;
  const counted = draft.unit !== undefined && draft.unit !== "";
  if (isHeading(passage)) {
    // Headings write verbs with capitals: "Acme Cuts 300 Jobs", "BYD to Build 12 Plants".
    return !(counted && (before.lower.endsWith("s") || before.lower.endsWith("ing") || headingVerbs.holds(before)));
  }
  if (
    first - 1 === passage.first &&
    counted &&
    (/(?:ly|ed)$/.test(before.lower) || (before.lower.endsWith("ing") && before.lower !== "boeing"))
  ) {
    return false;
  }
  return !(counted && givenTo.holds(tokens[nameStart(tokens, first) - 1]));
}

const indexed = wordSet(["issue", "share", "stock"]);
const indices = wordSet(["average", "gauge", "index", "sensex"]);

/** "cost Acme 340 flights", "gave Airbus 12 orders": the name before the number is who it is given to. */
const givenTo = wordSet("awarded brought cost costs earned gave give gives giving owed owes saved");

const nameStart = (tokens: readonly Token[], at: number): number => {
  let start = at;
  while (start > 0 && at - start < 4 && tokens[start - 1]?.kind === "word" && tokens[start - 1]?.shape !== "lower")
    start--;
  return start;
};

/** "the 787-9", "a 737-800", "the 530-4": no range goes down, and no count is of that form. */
function isModelPair(tokens: readonly Token[], { first, last, number }: Draft): boolean {
  const [hyphen, next] = [tokens[last + 1], tokens[last + 2]];
  if (first !== last || !isHyphen(hyphen) || next?.gap !== "" || next.kind !== "number") return false;
  return /^7\d7$/.test(tokens[first]?.text ?? "") || isScore(number.value, next.text);
}

/** "2-1", "52-35": no range goes down. */
const isScore = (value: number, next: string): boolean =>
  /^\d{1,4}$/.test(next) && value >= Number(next) && value < 1000;

/** "Big Four", "Magnificent Seven", "Formula One", "Six Flags", "Three Mile Island": with capitals where none is due. */
function isSpelledName(passage: Passage, { first, last, unit, nounEnd }: Draft): boolean {
  const { tokens } = passage;
  const token = tokens[first] as Token;
  if (token.shape === "lower") return groups.holds(tokens[first - 1]) && tokens[first - 1]?.shape === "Capital";
  if (isHeading(passage)) return unit === undefined || namedGroups.holds(tokens[first - 1]);
  if (!isOpening(passage, first)) return true;
  const next = tokens[last + 1];
  if (next?.kind !== "word" || next.shape === "lower" || next.gap === "\n") return false;
  // "Two Nissan plants closed" counts plants; "Four Seasons opened" is a name.
  return unit === undefined || tokens[nounEnd]?.shape !== "lower";
}

/** "Three Mile Island", "Nine Inch Nails". */
const isSpelledMeasure = (passage: Passage, { number, last }: Draft): boolean =>
  number.form === "words" &&
  passage.tokens[number.first]?.shape === "Capital" &&
  passage.tokens[last]?.shape === "Capital" &&
  !isHeading(passage);

/** "888 Holdings", "3 Step Partners" */
const corporate: ReadonlySet<string> = new Set(
  "Brands Communications Games Holdings Industries Labs Partners Resources Studios Systems Technologies Ventures".split(
    " ",
  ),
);

const groups = wordSet(["big", "magnificent", "formula"]);
const namedGroups = wordSet([...groups, "group", "air", "force", "channel", "the"]);

function isOpening({ tokens, first }: Passage, at: number): boolean {
  for (let index = at - 1; index >= first; index--) {
    const token = tokens[index] as Token;
    if (token.kind === "word") return false;
    if (token.text === '"' || token.text === ":" || token.text === "•") return true;
  }
  return true;
}

/** "7-Eleven", "3-D", "20 Minuten", "1-800-FLOWERS". */
function isNamedAfter({ tokens, end }: Passage, { last, unit }: Draft): boolean {
  const [next, second] = [tokens[last + 1], tokens[last + 2]];
  if (!isHyphen(next) || second?.gap !== "" || second.kind !== "word" || last + 2 >= end) return false;
  return unit === undefined && (second.shape === "Capital" || second.shape === "UPPER");
}

/** Words with a capital at a sentence's start that leave the number alone: "Some 300 workers", "Over 12 firms". */
const openers = wordSet(
  "another around almost approximately nearly over roughly some under yet because even since while although though once when last next further " +
    `total altogether overall ${weekdayNames} plus minus yes then now today yesterday ` +
    "tomorrow including additional aged age estimated average maximum minimum new old their your my our its his her these those",
);

const headingVerbs = wordSet(
  "add axe build buy close create cut deliver employ export fire fly hire hold import invest kill launch lay lose make move offer open order " +
    "own pay produce raise recall recruit replace sell ship shut sign slash sold take train win scrap lost sheds shed won cuts plan eye",
);
