/**
 * The proleptic Gregorian calendar on plain integers: independent of time zone, clock and the machine's locale. A `Day` counts
 * days from 1970-01-01. After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
 */
export type Day = number;

/** First and last day, inclusive; `from <= to`. */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
}

export const daysOf = ({ from, to }: Interval): number => to - from + 1;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The day of a date that exists; see `isDate`. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

export function civilOf(at: Day): CivilDate {
  const z = at + 719468;
  const era = Math.floor(z / 146097);
  const ofEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (at: Day): number => (((at + 3) % 7) + 7) % 7;

/** "2024-05-24". */
export function printDay(at: Day): string {
  const { year, month, day } = civilOf(at);
  const years = year > 999 && year < 10_000 ? String(year) : String(year).padStart(4, "0");
  return `${years}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Reads "2024-05-24", whatever may follow it ("T10:00:00Z"); undefined for what is no date of the calendar. */
export function parseDay(iso: string): Day | undefined {
  // Every date of an article comes by here several times: no pattern.
  if (iso.charCodeAt(4) !== 45 || iso.charCodeAt(7) !== 45 || isDigit(iso.charCodeAt(10))) return undefined;
  const year = digitsAt(iso, 0) * 100 + digitsAt(iso, 2);
  const month = digitsAt(iso, 5);
  const day = digitsAt(iso, 8);
  return isDate(year, month, day) ? dayOf(year, month, day) : undefined;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The number of two digits at an offset; NaN where others stand there. */
function digitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - 48) * 10 + ones - 48 : Number.NaN;
}

/** So many months later (earlier when negative); the 31st becomes the last day of a shorter month. */
export function addMonths(at: Day, count: number): Day {
  const { year, month, day } = civilOf(at);
  const index = year * 12 + month - 1 + count;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(day, daysIn(newYear, newMonth)));
}

/** `count` whole months from the first of `month`, which may lie outside 1 to 12. */
export function monthsFrom(year: number, month: number, count: number): Interval {
  const index = year * 12 + month - 1;
  const first = (of: number): Day => dayOf(Math.floor(of / 12), of - Math.floor(of / 12) * 12 + 1, 1);
  return { from: first(index), to: first(index + count) - 1 };
}

export const yearInterval = (year: number): Interval => monthsFrom(year, 1, 12);

/** The interval so many months later; whole months stay whole ("February" a year after 2024's ends on the 28th). */
export const shiftMonths = ({ from, to }: Interval, count: number): Interval => {
  const last = isMonthEnd(to) ? addMonths(to + 1, count) - 1 : addMonths(to, count);
  // "£4m six months earlier" than on June 30 is what it was on December 31, "a month later" than that July 30.
  if (from === to && count % 3 === 0) return { from: last, to: last };
  return { from: addMonths(from, count), to: from === to ? addMonths(to, count) : last };
};

const isMonthEnd = (at: Day): boolean => civilOf(at + 1).day === 1;

/** Easter Sunday (the anonymous Gregorian algorithm). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}
