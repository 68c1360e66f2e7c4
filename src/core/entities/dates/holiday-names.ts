import { wordSet } from "../../text/word-lists.ts";
import { holidays } from "./holidays.ts";
import { goesOn, holdsAt, isAt, lowerAt, type Phrase, phraseOf, type Reader, readYear, tokenAt } from "./reader.ts";

/** The first words of holidays, for the table of triggers. */
export const holidayStarts: ReadonlySet<string> = new Set([...holidays.keys()].map((name) => name.split(" ")[0] ?? ""));

/** "Christmas Eve", "Black Friday 2023", "by Easter"; a bare "Christmas" in "Christmas shoppers" is none. */
export function readHoliday(reader: Reader, at: number): Phrase | undefined {
  const token = tokenAt(reader, at);
  if (!token || token.shape === "miXed") return undefined;
  let name = token.lower;
  let found: string | undefined;
  let next = at + 1;
  if (holidays.has(name)) found = name;
  for (let end = at + 1; end < at + 5 && goesOn(reader, end); end++) {
    name += ` ${lowerAt(reader, end)}`;
    if (holidays.has(name)) {
      found = name;
      next = end + 1;
    }
  }
  if (found === undefined || isAt(reader, at - 1, /^(lunar|chinese|tamil)$/)) return undefined;
  const weekend = lowerAt(reader, next) === "weekend" && goesOn(reader, next);
  if (weekend) next++;
  const year = readYear(reader, next);
  // "on black friday" in a blog; "in the new year", "at easter" in no hurry.
  if (token.shape === "lower" && !year && (!found.includes(" ") || found === "new year")) return undefined;
  if (!year && !weekend && bareNames.has(found) && !isCued(reader, at, next)) return undefined;
  return phraseOf(at, year?.next ?? next, {
    kind: "holiday",
    holiday: found,
    ...(weekend ? { weekend } : {}),
    year: year?.year,
  });
}

const bareNames: ReadonlySet<string> = new Set(["christmas", "easter", "new year", "thanksgiving", "halloween"]);

function isCued(reader: Reader, at: number, next: number): boolean {
  if (!holdsAt(reader, at - 1, cues)) return false;
  const after = tokenAt(reader, next);
  return after === undefined || after.gap === "\n" || after.kind === "punctuation" || !nouns.test(after.lower);
}

const cues = wordSet("at by before over since until till after for on this last next of during around to from and");
const nouns =
  /^(trading|sales|shopping|shoppers|season|period|holiday|holidays|gift|gifts|tree|trees|rush|party|parties|quarter|break|bonus|weekend)$/;
