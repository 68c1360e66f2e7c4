import { wordSet } from "../../text/word-lists.ts";
import type { DateValue, Unit } from "./date-expression.ts";
import { goesOn, holdsAt, isAt, lowerAt, type Phrase, phraseOf, type Reader, yearAt } from "./reader.ts";
import { pluralUnits, units } from "./words.ts";

/** "same period last year", "corresponding quarter of 2022", "same month a year earlier", "same time last year". */
export function readSame(reader: Reader, at: number): Phrase | undefined {
  const noun = lowerAt(reader, at + 1);
  if (yearAt(reader, at + 1) !== undefined) {
    // "the same 1997 quarter"
    const inner = reader.read(reader, at + 1);
    return inner?.value.kind === "same" && inner.first === at + 1 ? { ...inner, first: at } : undefined;
  }
  if (fiscalNouns.has(noun) && lowerAt(reader, at + 2) === "year" && lowerAt(reader, at) === "same") {
    return phraseOf(at, at + 3, { kind: "that", unit: "fiscal-year", step: 0 });
  }
  const next = /^(three|six|nine)$/.test(noun) ? at + 3 : at + 2;
  const unit = sameUnits.get(lowerAt(reader, next - 1));
  if (unit === undefined || !goesOn(reader, at + 1)) return undefined;
  const year = readComparedYear(reader, next);
  if (year) return phraseOf(at, year.next, { kind: "same", unit, year: year.value });
  if (lowerAt(reader, at) !== "same" && unit !== "year" && units.has(noun)) {
    // "against £14m in the (previous) corresponding period"
    const before = isAt(reader, at - 1, /^(previous|prior)$/) && at - 1 >= reader.floor;
    return phraseOf(before ? at - 1 : at, next, { kind: "same", unit, year: "earlier" });
  }
  if (lowerAt(reader, at) !== "same" || noun === "time" || noun === "period" || noun === "point" || next !== at + 2)
    return undefined;
  return phraseOf(at, next, { kind: "that", unit, step: 0 });
}

const sameUnits: ReadonlyMap<string, Unit> = new Map([
  ...units,
  ...pluralUnits,
  ["time", "period"],
  ["point", "period"],
  ["stage", "period"],
]);

/** The year that a comparison names: "last year", "in 2022", "a year earlier", "the year before", "of the previous year". */
function readComparedYear(
  reader: Reader,
  at: number,
): { readonly value: DateValue | "earlier"; readonly next: number } | undefined {
  if (!goesOn(reader, at)) return undefined;
  let start = at;
  if (isAt(reader, start, /^(of|in|from|during)$/)) start++;
  const article = lowerAt(reader, start);
  if (article === "a" || article === "one" || article === "the") start++;
  const word = lowerAt(reader, start);
  if (word === "year" && isAt(reader, start + 1, /^(ago|earlier|before|previously|prior)$/))
    return { value: "earlier", next: start + 2 };
  if (/^(previous|prior|preceding)$/.test(word)) {
    const noun = holdsAt(reader, start + 1, fiscalNouns) ? start + 2 : start + 1;
    if (lowerAt(reader, start + 1) === "fiscal" && lowerAt(reader, noun) !== "year")
      return { value: "earlier", next: noun };
    return lowerAt(reader, noun) === "year" ? { value: "earlier", next: noun + 1 } : undefined;
  }
  if (article === "a" || article === "one") return undefined;
  const phrase = reader.read(reader, start);
  if (!phrase || phrase.first !== start || !compared.has(phrase.value.kind)) return undefined;
  return { value: phrase.value, next: phrase.next };
}

const compared = wordSet("year shift fiscal");

/** "this time last year" */
export function readSameTime(reader: Reader, at: number, next: number): Phrase | undefined {
  const year = readComparedYear(reader, next);
  if (!year || year.value === "earlier") return undefined;
  return phraseOf(at, year.next, { kind: "same", unit: "day", year: year.value });
}

export const fiscalNouns = wordSet("fiscal financial calendar business");
