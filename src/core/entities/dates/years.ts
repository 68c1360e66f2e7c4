import { monthNames } from "../../text/calendar-words.ts";
import { wordSet } from "../../text/word-lists.ts";
import { carMakes, carModels } from "./car-names.ts";
import { countNouns } from "./count-nouns.ts";
import type { DateValue } from "./date-expression.ts";
import {
  fullYear,
  goesOn,
  holdsAt,
  isAt,
  isGlued,
  isHyphen,
  lowerAt,
  type Phrase,
  phraseOf,
  type Reader,
  tokenAt,
  yearAt,
} from "./reader.ts";
import { units } from "./words.ts";

/** "2024", "2019-23", "2023-24", "2023/24 financial year", with the number at `at`; a mere number gives nothing. */
export function readBareYear(reader: Reader, at: number): Phrase | undefined {
  const year = yearAt(reader, at);
  if (year === undefined || !isYear(reader, at, year)) return undefined;
  const split = readSplitYear(reader, at, year);
  if (split) return split;
  const double = readDoubleYear(reader, at, year);
  if (double) return double;
  const fiscal = fiscalNounEnd(reader, at + 1);
  if (fiscal) return phraseOf(at, fiscal, { kind: "fiscal", year, split: false });
  const compared = isAt(reader, at + 1, /^(quarter|qtr|half|period)$/) && units.of(tokenAt(reader, at + 1));
  if (compared && goesOn(reader, at + 1) && lowerAt(reader, at - 1) !== "fiscal") {
    // "up from 40 cents in the 1986 quarter": the one spoken of, in another year
    return phraseOf(at, at + 2, { kind: "same", unit: compared, year: { kind: "year", year } });
  }
  // "in calendar 2021"
  const first = lowerAt(reader, at - 1) === "calendar" && goesOn(reader, at) ? at - 1 : at;
  return phraseOf(first, at + 1, { kind: "year", year });
}

/** "2023-24", "2023/24", "2019-23": the second half has no century of its own, so the whole is one date. */
function readSplitYear(reader: Reader, at: number, year: number): Phrase | undefined {
  const tie = lowerAt(reader, at + 1);
  if ((tie !== "-" && tie !== "/") || !isGlued(reader, at + 1) || !isGlued(reader, at + 2)) return undefined;
  const written = tokenAt(reader, at + 2)?.text ?? "";
  const last = /^\d\d$/.test(written)
    ? Math.floor(year / 100) * 100 + Number(written)
    : tie === "/"
      ? yearAt(reader, at + 2)
      : undefined;
  if (last === undefined || (isGlued(reader, at + 3) && tokenAt(reader, at + 3)?.kind === "word")) return undefined;
  if (last === year + 1 || last + 100 === year + 1) {
    const next = fiscalNounEnd(reader, at + 3) ?? at + 3;
    // "the 2008-09 financial crisis" took two calendar years.
    for (let noun = at - 3; noun < at + 6; noun++) {
      if (holdsAt(reader, noun, crises)) return phraseOf(at, at + 3, { kind: "year", year, last: year + 1 });
    }
    return phraseOf(at, next, { kind: "fiscal", year, split: true });
  }
  if (tie === "/") return undefined;
  if (last > year) return phraseOf(at, at + 3, { kind: "year", year, last });
  // "2024-05" is a month; "2004-05" above is not.
  const month = Number(written);
  if (month < 1 || month > 12) return undefined;
  return phraseOf(at, at + 3, { kind: "month", month, year });
}

const crises = wordSet("crisis recession pandemic downturn crash slump");

/** "the 2023-2024 season": elsewhere, the two years of a range are two dates. */
function readDoubleYear(reader: Reader, at: number, year: number): Phrase | undefined {
  if (!isHyphen(reader, at + 1) || yearAt(reader, at + 2) !== year + 1) return undefined;
  const noun = lowerAt(reader, at + 3);
  if (noun !== "season" && lowerAt(reader, at + 4) !== "year") return undefined;
  if (noun !== "season" && !/^(fiscal|financial|academic|school|tax|marketing|crop)$/.test(noun)) return undefined;
  return phraseOf(at, fiscalNounEnd(reader, at + 3) ?? at + 3, { kind: "fiscal", year, split: true });
}

/** The index behind "fiscal year", "financial year" that follows a year: "the 2024 fiscal year". */
function fiscalNounEnd(reader: Reader, at: number): number | undefined {
  const word = lowerAt(reader, at);
  const next = isHyphen(reader, at + 1) ? at + 2 : at + 1;
  return (word === "fiscal" || word === "financial") && lowerAt(reader, next) === "year" ? next + 1 : undefined;
}

/** Whether four digits are a year: "in 2023", "2019 levels", not "2000 workers", "$2000", "Windows 2000", "2020 Sentra". */
function isYear(reader: Reader, at: number, year: number): boolean {
  const { tokens } = reader;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const cue = before !== undefined && goesOn(reader, at) ? before.lower : "";
  const cued = yearCues.has(cue);
  if (before && isGlued(reader, at) && !isOpenBefore(reader, at)) return false;
  if (after && isGlued(reader, at + 1) && !isOpenAfter(reader, at)) return false;
  if (
    before?.kind === "symbol" &&
    goesOn(reader, at) &&
    before.text !== "©" &&
    before.text !== "|" &&
    before.text !== "•"
  )
    return false;
  if (numberedNames.has(cue) && (before?.shape === "Capital" || before?.shape === "UPPER" || lowerNames.has(cue)))
    return false;
  if (currencies.has(cue)) return false;
  // The last digits of a telephone number: "+44 20 7946 2020".
  if (before?.kind === "number" && goesOn(reader, at) && yearAt(reader, at - 1) === undefined) return false;
  if (year < 1900 || year > 2100) {
    // "dates back to 1865"
    const back = cue === "to" && isAt(reader, at - 2, /^(back|dat(es?|ed|ing))$/);
    if (!cued || (cue === "to" && !back) || cue === "of" || cue === "and" || cue === "for") return false;
  }
  if (!goesOn(reader, at + 1) || !after) return !approximators.has(cue) || year % 100 !== 0;
  if (after.gap !== "" && quantities.holds(after)) return false;
  if (after.gap !== "" && countNouns.holds(after) && (!cued || year % 50 === 0 || cue === "to" || cue === "of"))
    return false;
  // "over 2023 as a whole"
  if (cue === "over" && after.lower === "as") return true;
  if (approximators.has(cue) && (year % 10 === 0 || after.shape === "lower"))
    return year % 100 !== 0 && cue === "around";
  if (year % 100 === 0 && !cued) return false;
  // "1999 of them"
  if (after.lower === "of" && !cued) return false;
  return !isModelYear(reader, at);
}

/** What may be glued before a year: a bracket, a quote, a dash, the hyphen of "mid-2011", "pre-2008" or of a range. */
function isOpenBefore(reader: Reader, at: number): boolean {
  const before = tokenAt(reader, at - 1);
  if (before?.kind !== "punctuation") return false;
  if (before.lower === "/" || before.lower === "-") {
    const tied = tokenAt(reader, at - 2);
    if (!tied || before.gap !== "") return true;
    if (tied.kind === "number") return reader.previous?.next === at - 1 && yearAt(reader, at - 2) !== undefined;
    return reader.previous?.next === at - 1 || hyphened.holds(tied);
  }
  return before.lower !== "." && before.lower !== "," && before.lower !== ":";
}

/** What may be glued after a year: punctuation, "'s", the hyphen of a range or of "2008-era". */
function isOpenAfter(reader: Reader, at: number): boolean {
  const after = tokenAt(reader, at + 1);
  if (!after) return true;
  if (after.kind === "word")
    return after.lower === "'s" || after.text === "Q" || after.text === "H" || after.text === "T";
  if (after.kind !== "punctuation") return false;
  const next = tokenAt(reader, at + 2);
  const tied = next !== undefined && next.gap === "";
  if (after.lower === ":" || after.lower === "." || after.lower === ",") return !(tied && next.kind === "number");
  if ((after.lower === "-" || after.lower === "/") && tied && next.kind === "number") {
    return /^\d{2}$/.test(next.text)
      ? after.lower === "-" || Number(next.text) > 12 || true
      : yearAt(reader, at + 2) !== undefined;
  }
  return true;
}

/** "2020 Sentra", "the 2008 Ford Taurus", "2024 model": the year is part of a product's name. "In 2020 Ford", "early 2020 Ford" are none. */
function isModelYear(reader: Reader, at: number): boolean {
  const before = lowerAt(reader, at - 1);
  const after = tokenAt(reader, at + 1);
  if (!after || after.gap === "\n") return false;
  const hyphen = isHyphen(reader, at + 1) && isGlued(reader, at + 2) ? at + 2 : at + 1;
  if (holdsAt(reader, hyphen, modelWords)) return true;
  if (prepositions.has(before)) return false;
  return carModels.holds(after)
    ? after.shape !== "lower"
    : carMakes.holds(after) && after.shape !== "lower" && before !== "";
}

const modelWords = wordSet("model models model-year edition");
const prepositions = wordSet("in since by until from during before after through for early mid late");
const yearCues = wordSet(
  "in since by until till from after before during of through for to between and around circa year early late mid pre post end " +
    `start beginning ${monthNames} spring summer autumn winter fall calendar fiscal or through throughout ,`,
);
const approximators = wordSet(
  "about around approximately nearly almost over than least most some roughly just only total up exactly",
);
const hyphened = wordSet("mid pre post early late end start since until non");
const numberedNames = wordSet(
  "no nos number page room flight boeing section article chapter windows office iso rule regulation route highway russell " +
    "nikkei agenda vision horizon area act regulations bill order directive sp server studio ford peugeot " +
    "paragraph channel model type series",
);
const lowerNames = wordSet("section room flight page number route article paragraph highway channel");
const currencies = wordSet("rs usd eur gbp jpy cny rmb inr aud cad hkd chf sek nok dkk");
const quantities = wordSet(
  "million billion trillion thousand hundred percent per km kilometres kilometers miles metres meters kg kilograms tonnes tons " +
    "dollars euros pounds yen yuan rupees pence cents mah hp cc bps basis years months weeks days hours minutes gmt utc hrs " +
    "mm cm sq square barrels megawatts mw gw kwh mwh gwh mg g litres liters gallons feet ft inches horsepower volts rpm est " +
    "edt bst cet hectares acres degrees crore lakh",
);

/** Exported for periods: two digits behind "FY" or "Q3". */
export const yearOfDigits = (written: string): number | undefined =>
  /^\d\d$/.test(written) ? fullYear(Number(written)) : /^(19|20|21)\d\d$/.test(written) ? Number(written) : undefined;

export type YearValue = Extract<DateValue, { kind: "year" | "fiscal" }>;
