import { monthNames, weekdayNames } from "../../text/calendar-words.ts";
import { type WordMap, wordMap, wordSet } from "../../text/word-lists.ts";
import type { Unit } from "./date-expression.ts";

/** 1 to 12, by full name and by abbreviation (which needs its dot or a number beside it: "Mar" is also a verb). */
export const months: WordMap<number> = wordMap(numbered(monthNames, 1));
export const monthAbbreviations: WordMap<number> = wordMap(
  new Map([...numbered("jan feb mar apr - jun jul aug sep oct nov dec", 1), ["sept", 9]]),
);

/** 0 is Monday. */
export const weekdays: WordMap<number> = wordMap(numbered(weekdayNames, 0));
export const weekdayAbbreviations: WordMap<number> = wordMap(
  new Map([...numbered("mon tue wed thu fri sat sun", 0), ["tues", 1], ["thur", 3], ["thurs", 3]]),
);

/** 0 is spring; each begins in March and so on. */
export const seasons: WordMap<number> = wordMap(new Map([...numbered("spring summer autumn winter", 0), ["fall", 2]]));

export const units: WordMap<Unit> = wordMap(
  new Map(
    (
      [
        "day",
        "week",
        "weekend",
        "fortnight",
        "month",
        "quarter",
        "year",
        "decade",
        "century",
        "period",
        "half",
      ] as const
    )
      .map((unit): [string, Unit] => [unit, unit])
      .concat([
        ["qtr", "quarter"],
        ["mth", "month"],
        ["yr", "year"],
      ]),
  ),
);
export const pluralUnits: WordMap<Unit> = wordMap(
  new Map([
    ["days", "day"],
    ["weeks", "week"],
    ["weekends", "weekend"],
    ["fortnights", "fortnight"],
    ["months", "month"],
    ["quarters", "quarter"],
    ["years", "year"],
    ["decades", "decade"],
    ["centuries", "century"],
    ["qtrs", "quarter"],
    ["mths", "month"],
    ["wks", "week"],
    ["yrs", "year"],
  ]),
);

export const numberWords: WordMap<number> = wordMap(
  new Map([
    ...numbered(
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
      1,
    ),
    ["thirty", 30],
    ["forty", 40],
    ["fifty", 50],
    ["sixty", 60],
    ["hundred", 100],
  ]),
);

/** -1 is the last of its kind. */
export const ordinals: WordMap<number> = wordMap(
  new Map([
    ...numbered("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1),
    ...numbered("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", 13),
    ["opening", 1],
    ["latter", 2],
    ["final", -1],
    ["closing", -1],
    ["last", -1],
  ]),
);

/** "the nineties": of the twentieth century. */
export const decadeWords: WordMap<number> = wordMap(
  new Map(
    "twenties thirties forties fifties sixties seventies eighties nineties"
      .split(" ")
      .map((word, index): [string, number] => [word, 1920 + index * 10])
      .concat([["noughties", 2000]]),
  ),
);

/** "Tuesday morning", "last night": the part of a day belongs to its expression. */
export const dayParts = wordSet("morning afternoon evening night");

function numbered(words: string, first: number): Map<string, number> {
  return new Map(words.split(" ").map((word, index) => [word, first + index]));
}

/** What is reported of a period. */
export const results = wordSet("results earnings figures numbers data report");
export const sums = wordSet(
  "profit profits loss losses sales revenue net income gdp pretax operating adjusted core headline underlying",
);
