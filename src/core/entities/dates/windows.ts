import { wordSet } from "../../text/word-lists.ts";
import type { Step } from "./date-expression.ts";
import { readFrame } from "./periods.ts";
import { countAt, goesOn, lowerAt, type Phrase, pastHyphen, type Reader } from "./reader.ts";
import { pluralUnits, units } from "./words.ts";

/** "past three months", "next two years", "last 12 months", "next couple of years". */
export function readWindow(reader: Reader, at: number, step: Step): Phrase | undefined {
  let next = at + 1;
  if (step === 0) return undefined;
  // "is due to last 45 days"
  if (lowerAt(reader, at) === "last" && lastsBefore.holds(reader.tokens[at - 1])) return undefined;
  if (lowerAt(reader, next) === "full") return undefined;
  let count = countAt(reader, next);
  if (lowerAt(reader, next) === "couple") {
    count = 2;
    if (lowerAt(reader, next + 1) === "of") next++;
  }
  if (count === undefined) return undefined;
  next = pastHyphen(reader, next + 1);
  if (/^(to|or|-)$/.test(lowerAt(reader, next)) && countAt(reader, next + 1) !== undefined) {
    // "next three to five years": as far as the longer.
    count = countAt(reader, next + 1) ?? count;
    next += 2;
  }
  if (/^(full|consecutive|calendar|trading|business|straight|fiscal|financial)$/.test(lowerAt(reader, next))) next++;
  const unit = pluralUnits.of(reader.tokens[next]) ?? units.of(reader.tokens[next]);
  if (unit === undefined || unit === "period" || !goesOn(reader, next)) return undefined;
  const word = lowerAt(reader, at);
  if (word === "last") {
    const of = readFrame(reader, next + 1);
    if (of && lowerAt(reader, next + 1) !== "in")
      return { first: at, next: of.next, value: { kind: "stretch", nth: -1, count, unit, of: of.value } };
  }
  return { first: at, next: next + 1, value: { kind: "window", unit, count, direction: step === -1 ? -1 : 1 } };
}

const lastsBefore = wordSet("to will would can could may might should not");
