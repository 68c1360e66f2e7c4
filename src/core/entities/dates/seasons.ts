import { wordSet } from "../../text/word-lists.ts";
import type { DateValue } from "./date-expression.ts";
import { goesOn, holdsAt, lowerAt, type Phrase, phraseOf, type Reader, readYear, tokenAt } from "./reader.ts";
import { seasons } from "./words.ts";

/** "summer 2022", "the summer of 2022", "in the spring", "by autumn"; never "fall" the verb or "spring" the coil. */
export function readSeason(reader: Reader, at: number): Phrase | undefined {
  const token = tokenAt(reader, at);
  const season = token && seasons.of(token);
  if (season === undefined || token?.shape === "miXed") return undefined;
  const year = readYear(reader, at + 1);
  if (year) return phraseOf(at, year.next, { kind: "season", season, year: year.year });
  if (!isSeasonHere(reader, at, season)) return undefined;
  return phraseOf(at, at + 1, { kind: "season", season });
}

function isSeasonHere(reader: Reader, at: number, season: number): boolean {
  if (!goesOn(reader, at)) return false;
  const before = lowerAt(reader, at - 1);
  const after = tokenAt(reader, at + 1);
  const open = after === undefined || after.gap === "\n" || after.kind === "punctuation" || openers.holds(after);
  if (before === "the") {
    // "in the fall in prices" is a drop.
    const drop = season === 2 && lowerAt(reader, at) === "fall" && /^(in|of|to|from)$/.test(after?.lower ?? "");
    return holdsAt(reader, at - 2, cues) && open && !drop;
  }
  if (/^(early|mid|late)$/.test(before)) return true;
  return bare.has(before) && open && lowerAt(reader, at) !== "fall";
}

const cues = wordSet("in during over by to until since before after throughout through for from of early late");
const bare = wordSet("in by until since before after");
const openers = wordSet(
  "and or but when as to through with for after before at on in because that which while is was will would has had were are when, if " +
    "the a its this last next he she they it we months season period",
);

/** The season in "last summer", "this winter", with its word at `at`. */
export function seasonValue(reader: Reader, at: number, step: -1 | 0 | 1): DateValue | undefined {
  const season = seasons.of(tokenAt(reader, at));
  return season === undefined ? undefined : { kind: "season", season, step };
}
