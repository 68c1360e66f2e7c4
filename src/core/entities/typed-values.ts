import { readBlock } from "../text/block.ts";
import { isDate } from "./dates/calendar.ts";
import { recogniseDates } from "./dates/recognise.ts";
import { resolveDates } from "./dates/resolve.ts";
import type { DateMention, Figure } from "./entity.ts";
import { recogniseFigures } from "./figures/recognise.ts";

/** What a person types for a figure, as the engine understands it: "3.4bn dollars", "12%", "4.6 m", "2,800,000 vehicles". */
export function understandFigure(typed: string): Pick<Figure, "value" | "unit" | "kind"> | undefined {
  const text = typed.trim();
  const plain = /^([-−]?\d[\d,]*(?:\.\d+)?)\s*(.*)$/.exec(text);
  const figures = recogniseFigures(readBlock(text));
  const [figure, ...others] = figures;
  if (figure && others.length === 0 && isAllOf(text, figure)) return pick(figure, text);
  if (figure && others.length > 0) return undefined;
  // A bare number is no figure in a text, but it is one where a figure is asked for: "3400000", "12 km/h".
  if (!plain) return undefined;
  const value = Number((plain[1] ?? "").replaceAll(",", "").replace("−", "-"));
  const unit = plain[2] ?? "";
  if (!Number.isFinite(value) || (unit !== "" && !isUnit(unit))) return undefined;
  return { value, unit, kind: /^[A-Z]{3}$/.test(unit) ? "money" : "count" };
}

/** "EUR", "%", "vehicle", "km/h": what may stand behind a number. */
const isUnit = (unit: string): boolean => unit.trim() !== "" && !/[\d\r\n]/.test(unit) && unit.length <= 40;

/** A figure's value and unit as a program gives them, one or both; else which of them is none. */
export function checkFigure({
  value,
  unit,
}: {
  readonly value?: unknown;
  readonly unit?: unknown;
}): { readonly value?: number; readonly unit?: string } | { readonly wrong: "value" | "unit" } {
  if (value !== undefined && (typeof value !== "number" || !Number.isFinite(value))) return { wrong: "value" };
  if (unit !== undefined && (typeof unit !== "string" || !isUnit(unit))) return { wrong: "unit" };
  return { ...(value !== undefined && { value }), ...(unit !== undefined && { unit: unit.trim() }) };
}

/** The recogniser reads what counts, and nothing of weight is left over: "400 people", not "400 and more besides". */
function isAllOf(text: string, { start, end, unit }: Figure): boolean {
  const rest = `${text.slice(0, start)} ${text.slice(end)}`.replace(
    /\b(?:about|around|some|of|a|the|over|nearly)\b/gi,
    " ",
  );
  const words = rest.match(/[\p{L}\p{N}%$€£¥]+/gu) ?? [];
  return words.length === 0 || (unit !== "" && words.length <= 3 && !/\d/.test(rest) && isUnitOf(words, unit));
}

/** "vehicles" for "vehicle": the recogniser gives the singular of the last word. */
const isUnitOf = (words: readonly string[], unit: string): boolean => {
  const last = (words.at(-1) ?? "").toLowerCase();
  const noun = (unit.split(" ").at(-1) ?? "").toLowerCase();
  return last.slice(0, 3) === noun.slice(0, 3) || (last === "people" && noun === "person");
};

const pick = ({ value, unit, kind }: Figure, text: string): Pick<Figure, "value" | "unit" | "kind"> => ({
  value: /^[-−]/.test(text) && value > 0 ? -value : value,
  unit,
  kind,
});

export interface Days {
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
}

/**
 * What a person types for a date: "May 2024", "2024-05-03", "third quarter of 2023", "1 April 2023 to 31 March 2024". What
 * depends on the article's date ("last year") counts from `published`.
 */
export function understandDate(typed: string, published?: string): Days | undefined {
  const text = typed.trim();
  const iso = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:\s*(?:to|until|–|—|\/|\.\.|-)\s*(\d{4}(?:-\d\d(?:-\d\d)?)?))?$/.exec(
    text,
  );
  if (iso) {
    const first = isoDays(iso[1] ?? "");
    const last = isoDays(iso[2] ?? iso[1] ?? "");
    return first && last && first.from <= last.to ? { from: first.from, to: last.to } : undefined;
  }
  const found = resolveDates(recogniseDates(readBlock(text)), published === undefined ? {} : { published });
  const [first] = found;
  const last = found.at(-1);
  const rest = found.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  if (!first?.from || !last?.to || found.length > 2 || first.from > last.to) return undefined;
  if (!/^\W*(?:(?:from|between|in|on|the|to|until|till|and|through)\W*)*$/i.test(rest)) return undefined;
  return { from: first.from, to: last.to };
}

/** The one day that is meant, for what takes no longer time: "3 May 2024" and not "May 2024". */
export function understandDay(typed: string, published?: string): string | undefined {
  const days = understandDate(typed, published);
  return days && days.from === days.to ? days.from : undefined;
}

/** The ends of a date as a program gives them, one or both, in ISO form; else which of them is none, or that they are swapped. */
export function checkDays({
  from,
  to,
}: {
  readonly from?: unknown;
  readonly to?: unknown;
}): Partial<Days> | { readonly wrong: "from" | "to" | "order" } {
  const [first, last] = [from, to].map((day) => (typeof day === "string" ? isoDays(day) : undefined));
  if (from !== undefined && !first) return { wrong: "from" };
  if (to !== undefined && !last) return { wrong: "to" };
  if (first && last && first.from > last.to) return { wrong: "order" };
  return { ...(from !== undefined && { from: from as string }), ...(to !== undefined && { to: to as string }) };
}

/** The days of "2024", "2024-05", "2024-05-03"; undefined for what no calendar has. */
function isoDays(text: string): Days | undefined {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)) return undefined;
  const [year = 0, month, day] = text.split("-").map(Number);
  if (!isDate(year, month ?? 1, day ?? 1)) return undefined;
  if (month === undefined) return { from: `${text}-01-01`, to: `${text}-12-31` };
  if (day !== undefined) return { from: text, to: text };
  const last = [31, 30, 29, 28].find((one) => isDate(year, month, one)) ?? 28;
  return { from: `${text}-01`, to: `${text}-${last}` };
}

/** A date's value in full, as it can be typed again: "2024-05-01 to 2024-05-31". */
export const printDays = ({ from, to }: Pick<DateMention, "from" | "to">): string =>
  from === undefined || to === undefined ? (from ?? to ?? "") : from === to ? from : `${from} to ${to}`;
