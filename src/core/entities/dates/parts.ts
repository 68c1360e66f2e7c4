import { type WordMap, wordMap, wordSet } from "../../text/word-lists.ts";
import type { Part } from "./date-expression.ts";
import { readFrame } from "./periods.ts";
import {
  goesOn,
  holdsAt,
  isGlued,
  isHyphen,
  looseThat,
  lowerAt,
  type Phrase,
  pastHyphen,
  phraseOf,
  type Reader,
  tokenAt,
} from "./reader.ts";
import { units } from "./words.ts";

/** "early 2030s", "mid-May", "late last year", "end of fiscal 2023", "earlier this week", "later in the year". */
export function readPart(reader: Reader, at: number): Phrase | undefined {
  const part = parts.of(tokenAt(reader, at));
  if (part === undefined) return undefined;
  const next = pastHyphen(reader, at + 1);
  if (!goesOn(reader, next)) return undefined;
  if (thirds.test(part)) {
    // "early to mid-2025", "mid- to late June"
    const to = isHyphen(reader, at + 1) ? at + 2 : at + 1;
    const until = lowerAt(reader, to) === "to" ? parts.of(tokenAt(reader, pastHyphen(reader, to + 1))) : undefined;
    const later = until && thirds.test(until) ? reader.read(reader, pastHyphen(reader, to + 1)) : undefined;
    if (later?.value.kind === "part" && until === later.value.part && !later.value.until)
      return phraseOf(at, later.next, { ...later.value, part, until });
  }
  const frame = frames.get(part) === "of" && next === at + 1 ? undefined : readWhole(reader, next);
  const word = lowerAt(reader, next);
  if (frame) {
    // "late Friday" is an hour of it, and the day for all that is known.
    if (frame.value.kind === "weekday" && next === at + 1 && (part === "early" || part === "late"))
      return phraseOf(at, frame.next, frame.value);
    // "end 2024", "end-March" are days.
    if (timeless.has(frame.value.kind)) return undefined;
    // "talks should end this month" is a verb, "by end next year" is not.
    if (part === "end" && frame.value.kind === "shift" && next === at + 1 && !holdsAt(reader, at - 1, ends))
      return undefined;
    return phraseOf(at, frame.next, { kind: "part", part, of: frame.value });
  }
  if (word === "year" && part === "mid") return phraseOf(at, next + 1, { kind: "part", part, of: looseThat("year") });
  const tied = word === "of" || (word === "in" && part !== "end" && part !== "start" && part !== "rest");
  if (!tied || next !== at + 1) return undefined;
  const of = readFrame(reader, next);
  if (!of || timeless.has(of.value.kind) || (of.value.kind === "that" && of.value.unit === "weekend")) return undefined;
  return phraseOf(at, of.next, { kind: "part", part, of: of.value });
}

const ends = wordSet("by at until till from since before after the");
const thirds = /^(early|mid|late)$/;

/** "midyear", "year-end" alone. */
export function readMidyear(_reader: Reader, at: number): Phrase | undefined {
  return phraseOf(at, at + 1, { kind: "part", part: "mid", of: looseThat("year") });
}

const parts: WordMap<Part> = wordMap([
  ...(["early", "mid", "middle", "late", "end", "start", "earlier", "later", "rest"] as const).map(
    (part) => [part, part] as const,
  ),
  ["close", "end"],
  ["beginning", "start"],
  ["remainder", "rest"],
]);

/** Nouns take "of" before the period ("end of 2024"), unless hyphened ("end-2024") or in headline manner ("end 2024"). */
const frames: ReadonlyMap<Part, "of"> = new Map([
  ["middle", "of"],
  ["rest", "of"],
  ["start", "of"],
]);

const timeless = wordSet("weekday day numeric holiday");

function readWhole(reader: Reader, at: number): Phrase | undefined {
  if (isGlued(reader, at) && !isHyphen(reader, at - 1)) return undefined;
  const phrase = reader.read(reader, at);
  if (!phrase || phrase.first !== at) return undefined;
  const { value } = phrase;
  if (value.kind === "shift" && value.unit === "day" && lowerAt(reader, at) !== "today") return undefined;
  return phrase;
}

export const isUnitWord = (word: string): boolean => units.has(word);
