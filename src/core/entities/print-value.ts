import type { DateMention, Figure } from "./entity.ts";

/** How values are written; units are words of the article, and stay in its language. Months from 1. */
export interface ValueWords {
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  readonly month: (year: string, month: number) => string;
  readonly since: (from: string) => string;
  readonly until: (to: string) => string;
  readonly period: (from: string, to: string) => string;
}

/** A figure's value in full, for people: "JPY 200,000,000,000", "35.8%", "2,800,000 vehicles", "0.2". */
export function printFigure(
  { value, unit, kind }: Pick<Figure, "value" | "unit" | "kind">,
  words: ValueWords = english,
): string {
  if (kind === "percent") return words.percent(value);
  const number = words.number(value);
  if (kind === "money") return unit ? `${unit} ${number}` : number;
  if (kind === "ratio" || unit === "") return number;
  if (kind === "measure" && !/^\p{Ll}{4,}$/u.test(unit)) return `${number} ${unit}`;
  return `${number} ${value === 1 ? unit : plural(unit)}`;
}

/** A date's first and last day, for people: "2023", "December 2023", "2023-12-17", "2023-01-01 to 2023-10-31". */
export function printDate(
  { from, to }: Pick<DateMention, "from" | "to">,
  words: ValueWords = english,
): string | undefined {
  if (from === undefined) return to === undefined ? undefined : words.until(to);
  if (to === undefined) return words.since(from);
  if (from === to) return from;
  const year = from.slice(0, 4);
  if (to.slice(0, 4) === year && from.endsWith("-01-01") && to.endsWith("-12-31")) return year;
  const month = Number(from.slice(5, 7));
  if (
    from.slice(0, 7) === to.slice(0, 7) &&
    from.endsWith("-01") &&
    Number(to.slice(8)) === daysOf(Number(year), month)
  )
    return words.month(year, month);
  return words.period(from, to);
}

/** Digits in groups of three, without the rounding of a screen: at most six decimals. */
export function printNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [whole = "", decimals] = String(Number(value.toFixed(6))).split(".");
  if (whole.includes("e")) return String(value);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals ? `${grouped}.${decimals}` : grouped;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const english: ValueWords = {
  number: printNumber,
  percent: (value) => `${printNumber(value)}%`,
  month: (year, month) => `${months[month - 1]} ${year}`,
  since: (from) => `from ${from}`,
  until: (to) => `up to ${to}`,
  period: (from, to) => `${from} to ${to}`,
};

const daysOf = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Good enough for a counted noun: "vehicles", "factories", "boxes", "people". */
function plural(noun: string): string {
  if (noun === "person") return "people";
  if (/^(?:staff|aircraft|crew|cattle|sheep|fish|headcount)$/.test(noun)) return noun;
  if (/(?:people|men|s)$/.test(noun) && !/(?:ss|us)$/.test(noun)) return noun;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}
