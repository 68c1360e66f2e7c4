import { wordSet } from "../../text/word-lists.ts";
import type { Step } from "./date-expression.ts";
import { readFrame } from "./periods.ts";
import {
  countAt,
  goesOn,
  holdsAt,
  isAt,
  lowerAt,
  type Phrase,
  pastHyphen,
  phraseOf,
  type Reader,
  tokenAt,
} from "./reader.ts";
import { pluralUnits, units } from "./words.ts";

/** "past three months", "next two years", "last 12 months", "next couple of years". */
export function readWindow(reader: Reader, at: number, step: Step): Phrase | undefined {
  let next = at + 1;
  if (step === 0) return undefined;
  // "is due to last 45 days"
  if (lowerAt(reader, at) === "last" && holdsAt(reader, at - 1, lastsBefore)) return undefined;
  if (lowerAt(reader, next) === "full") return undefined;
  let count = countAt(reader, next);
  if (lowerAt(reader, next) === "couple") {
    count = 2;
    if (lowerAt(reader, next + 1) === "of") next++;
  }
  if (count === undefined) return undefined;
  next = pastHyphen(reader, next + 1);
  if (isAt(reader, next, /^(to|or|-)$/) && countAt(reader, next + 1) !== undefined) {
    // "next three to five years": as far as the longer.
    count = countAt(reader, next + 1) ?? count;
    next += 2;
  }
  if (isAt(reader, next, /^(full|consecutive|calendar|trading|business|straight|fiscal|financial)$/)) next++;
  const unit = pluralUnits.of(tokenAt(reader, next)) ?? units.of(tokenAt(reader, next));
  if (unit === undefined || unit === "period" || !goesOn(reader, next)) return undefined;
  const word = lowerAt(reader, at);
  if (word === "last") {
    const of = readFrame(reader, next + 1);
    if (of && lowerAt(reader, next + 1) !== "in")
      return phraseOf(at, of.next, { kind: "stretch", nth: -1, count, unit, of: of.value });
  }
  return phraseOf(at, next + 1, {
    kind: "window",
    unit,
    count,
    direction: step === -1 ? -1 : 1,
    compares: /^(previous|prior|preceding)$/.test(word) || undefined,
  });
}

const lastsBefore = wordSet("to will would can could may might should not");
