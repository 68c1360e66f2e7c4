import { monthNames, weekdayNames } from "../../text/calendar-words.ts";
import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import type { Draft, Passage } from "./draft.ts";
import { timeUnits } from "./units.ts";

/** Numbers of calendar days, years and clock times, which the recogniser of dates reads. */
export function isDatePart(passage: Passage, draft: Draft): boolean {
  if (draft.kind !== "count" || draft.scale !== 1 || draft.number.form !== "digits") {
    return draft.number.form === "words" && draft.kind === "count" && isClock(passage.tokens, draft);
  }
  if (draft.number.grouped) return false;
  return isYear(passage, draft) || isDay(passage.tokens, draft) || isClock(passage.tokens, draft);
}

/**
 * "in 2019", "2024 sales", "the 2020 Sentra", "1987 crash": four digits that can be a year are one, unless something is
 * counted that no year has so many of ("2000 people"). "6,000 jobs" has its comma, "5000 mark" is no year.
 */
function isYear({ tokens }: Passage, { number, last, unit }: Draft): boolean {
  const { value } = number;
  const token = tokens[number.first];
  if (token?.text.length !== 4 || value < 1600 || value > 2100 || !Number.isInteger(value)) return false;
  const next = tokens[last + 1];
  return (
    unit === undefined ||
    next?.lower === "of" ||
    !plainlyCounted.holds(next) ||
    (datePrepositions.holds(tokens[number.first - 1]) && tokens[number.first - 1]?.lower !== "of")
  );
}

const plainlyCounted = wordSet(
  "adults children households participants patients pupils refugees schoolchildren students voters women people jobs employees workers staff homes stores passengers points soldiers troops seats dollars migrants",
);
const datePrepositions = wordSet("in since until by from during of early mid late fiscal before after year");

/** "Dec. 17", "17 December", "June 5-7", "March 3 and 4", "Sunday 5", "the 5th". */
function isDay(tokens: readonly Token[], { first, last, number }: Draft): boolean {
  if (number.value > 31 || number.decimal || number.value === 0) return false;
  return isMonth(tokens, nextWord(tokens, last)) || afterMonth(tokens, first);
}

/** The index of the word after a day: past "-7", "and 7", "to 7", "or", "of" and an ordinal's letters. */
function nextWord(tokens: readonly Token[], last: number): number {
  let at = last + 1;
  for (let step = 0; step < 2; step++) {
    const next = tokens[at];
    if (next?.lower === "of") at++;
    if (!next || !dayJoins.holds(next) || tokens[at + 1]?.kind !== "number" || (tokens[at + 1]?.text.length ?? 3) > 2)
      break;
    at += 2;
    if (/^(?:st|nd|rd|th)$/.test(tokens[at]?.lower ?? "")) at++;
  }
  return at;
}

/** A month stands before, maybe with another day between: "June 5 and 6", "December 17". */
function afterMonth(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  for (let step = 0; step < 3; step++) {
    const before = tokens[at];
    if (before?.text === "." && before.gap === "") at--;
    if (isMonth(tokens, at) || (step === 0 && weekdays.holds(tokens[at]))) return true;
    const joined = tokens[at];
    if (
      !joined ||
      !dayJoins.holds(joined) ||
      tokens[at - 1]?.kind !== "number" ||
      (tokens[at - 1]?.text.length ?? 3) > 2
    )
      return false;
    at -= 2;
  }
  return false;
}

const dayJoins = wordSet("- and to or , / --");

/** "may" and "march" are months only with a capital. */
export function isMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || !months.holds(token)) return false;
  return (
    token.shape !== "lower" ||
    (token.lower !== "may" && token.lower !== "march" && token.lower !== "mar" && token.lower !== "dec")
  );
}

const months = wordSet(`${monthNames} jan feb mar apr jun jul aug sep sept oct nov dec`);
const weekdays = wordSet(`${weekdayNames} mon tue tues wed thu thur thurs fri sat sun`);

/** "9am", "9.30 p.m.", "10 o'clock", "18:00", "0800 GMT". */
function isClock(tokens: readonly Token[], { first, last }: Draft): boolean {
  const [before, next] = [tokens[first - 1], tokens[last + 1]];
  if (next && clockWords.holds(next)) return true;
  if (next?.text === ":" && next.gap === "" && tokens[last + 2]?.kind === "number" && tokens[last + 2]?.gap === "")
    return true;
  return before?.text === ":" && before.gap === "" && tokens[first - 2]?.kind === "number" && tokens[first]?.gap === "";
}

const clockWords = wordSet("am pm a.m a.m. p.m p.m. o'clock gmt utc bst est edt et cet cest ist pst pdt hrs");

/**
 * Periods tied to the calendar, which are dates: "the first 10 months of the year", "the past five years", "13 weeks to
 * September 1", "three months ended March 31", "15 years ago", "two years earlier". Untied ones are figures ("15 years").
 */
export function isPeriod({ tokens, first, end }: Passage, draft: Draft): boolean {
  if (draft.kind !== "measure" || draft.unit === undefined || !timeUnits.has(draft.unit)) return false;
  if (draft.unit === "s" || draft.unit === "min") return false;
  // "the 2017 financial year"
  if (draft.unit === "year" && /^(?:19|20)\d\d$/.test(tokens[draft.number.first]?.text ?? "")) return true;
  const hyphened = tokens[draft.last - 1]?.text === "-";
  const before = draft.first > first ? tokens[draft.first - 1] : undefined;
  // "due to last 45 days" is a verb.
  const isVerb = before?.lower === "last" && lastsBefore.holds(tokens[draft.first - 2]);
  if (before && !hyphened && !isVerb && windows.holds(before)) return !(before.lower === "first" && draft.unit === "h");
  const next = draft.last + 1 < end ? tokens[draft.last + 1] : undefined;
  if (!next) return false;
  if (shifts.holds(next)) return true;
  if (next.text === "'" && tokens[draft.last + 2]?.lower === "time") return true;
  const second = tokens[draft.last + 2];
  if (next.lower === "from" && (second?.lower === "now" || isMonth(tokens, draft.last + 2))) return true;
  if (!hyphened && ends.holds(next)) return true;
  if (untils.holds(next) && draft.unit !== "h") {
    return isCalendar(tokens, draft.last + 2, next.lower);
  }
  return false;
}

/** Before a number of months or years: a window on the calendar. */
const windows = wordSet(
  "last past next first previous final coming preceding latest recent opening initial closing following prior remaining subsequent intervening",
);
const lastsBefore = wordSet("to will would can could may might should not");
const shifts = wordSet("ago earlier hence previously prior");
const ends = wordSet("ended ending through");

const untils = wordSet(["in", "into", "of", "through", "to", "until", "up"]);

function isCalendar(tokens: readonly Token[], at: number, preposition: string): boolean {
  let index = at;
  const first = tokens[index];
  if (!first) return false;
  if (preposition === "of" || preposition === "in") {
    if (/^(?:19|20)\d\d$/.test(first.text) || first.lower === "fiscal") return true;
    return (
      preposition === "of" &&
      (first.lower === "the" || first.lower === "this" || first.lower === "last") &&
      /^(?:year|fiscal|financial)$/.test(tokens[at + 1]?.lower ?? "")
    );
  }
  if (first.lower === "to" || first.lower === "the") index++;
  if (tokens[index]?.lower === "end" || tokens[index]?.lower === "the") index++;
  if (tokens[index]?.lower === "of" || tokens[index]?.lower === "end") index++;
  if (tokens[index]?.kind === "number" && isMonth(tokens, index + 1)) return true;
  if (tokens[index]?.kind === "number" && /^(?:st|nd|rd|th)$/.test(tokens[index + 1]?.lower ?? "")) return true;
  if (/^(?:19|20)\d\d$/.test(tokens[index]?.text ?? "")) return true;
  for (let skip = 0; skip < 3; skip++) if (isMonth(tokens, index + skip)) return true;
  return weekdays.holds(tokens[index]);
}
