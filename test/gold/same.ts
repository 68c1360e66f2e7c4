import type { Entity, Figure } from "../../src/core/entities/entity.ts";
import type { GoldCompany, GoldDate, GoldEntity, GoldFigure } from "./gold.ts";

/** Whether a found entity means what the annotated one means: the enterprise, the quantity, the interval. */
export function sameValue(gold: GoldEntity, found: Entity): boolean {
  if (gold.type === "company" && found.type === "company") return isNamed(gold, found.name);
  if (gold.type === "figure" && found.type === "figure") return sameQuantity(gold, found);
  if (gold.type === "date" && found.type === "date") return sameInterval(gold, found.from, found.to);
  return false;
}

/** Every claimant of one list stands in the other, and the other way round; "Gupta" is "Ashwani Gupta". */
export const sameClaimants = (gold: readonly string[], found: readonly string[]): boolean =>
  gold.every((name) => found.some((other) => samePerson(name, other))) &&
  found.every((name) => gold.some((other) => samePerson(name, other)));

/** The same words, whatever their case, punctuation, compatibility forms and final possessive. */
export const sameWords = (a: string | null | undefined, b: string | null | undefined): boolean => fold(a) === fold(b);

const fold = (text: string | null | undefined): string =>
  (text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’']s$/, "")
    .replace(/[^\p{L}\p{N}%$£€¥° ]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

const wordsOf = (text: string): readonly string[] => fold(text).split(" ").filter(Boolean);

/** One name's words begin the other's: "Nissan" and "Nissan Motor". */
const isNamed = (gold: GoldCompany, found: string): boolean => {
  const theirs = wordsOf(found);
  return [gold.name, ...(gold.accept ?? [])].map(wordsOf).some((ours) => {
    const shared = Math.min(ours.length, theirs.length);
    return shared > 0 && ours.slice(0, shared).every((word, at) => word === theirs[at]);
  });
};

/** All words of the shorter name stand in the longer one. */
function samePerson(a: string, b: string): boolean {
  const [shorter, longer] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return shorter.length > 0 && shorter.every((word) => longer.includes(word));
}

const sameInterval = (gold: GoldDate, from: string | undefined, to: string | undefined): boolean =>
  (from ?? null) === gold.from && (to ?? null) === gold.to;

function sameQuantity(gold: GoldFigure, found: Figure): boolean {
  const tolerance = (gold.kind === "ratio" ? 1e-3 : 1e-9) * Math.max(1e-9, Math.abs(gold.value));
  if (found.kind !== gold.kind || !(Math.abs(found.value - gold.value) <= tolerance)) return false;
  return gold.kind === "count" ? sameNoun(gold.unit, found.unit) : unitOf(gold.unit) === unitOf(found.unit);
}

/** The head noun of one is among the words of the other, in singular or plural: "vehicle", "electric vehicles". */
function sameNoun(a: string, b: string): boolean {
  const ours = wordsOf(a).map(singular);
  const theirs = wordsOf(b).map(singular);
  const ourHead = ours.at(-1);
  const theirHead = theirs.at(-1);
  return ourHead !== undefined && theirHead !== undefined && (theirs.includes(ourHead) || ours.includes(theirHead));
}

const singular = (word: string): string =>
  word
    .replace(/ies$/, "y")
    .replace(/(ss|x|ch|sh)es$/, "$1")
    .replace(/([^s])s$/, "$1");

const unitOf = (unit: string): string => units.get(unit.toLowerCase()) ?? units.get(fold(unit)) ?? fold(unit);

/** A unit's symbol, then the other ways to write it, one unit a line. Of two units written alike the first counts. */
const units = readUnits(`
  year: years, yr, yrs
  month: months, mo
  week: weeks, wk
  day: days, d
  h: hour, hours, hr, hrs
  min: minute, minutes, mins
  s: second, seconds, sec, secs
  km: kilometre, kilometres, kilometer, kilometers
  m: metre, metres, meter, meters
  cm: centimetre, centimetres, centimeter, centimeters
  mm: millimetre, millimetres, millimeter, millimeters
  mi: mile, miles
  in: inch, inches
  ft: foot, feet
  yd: yard, yards
  kg: kilogram, kilograms, kilo, kilos
  g: gram, grams
  t: tonne, tonnes, ton, tons
  lb: pound, pounds, lbs
  oz: ounce, ounces
  L: litre, litres, liter, liters, l
  gal: gallon, gallons
  bbl: barrel, barrels
  V: volt, volts
  kW: kilowatt, kilowatts
  MW: megawatt, megawatts
  GW: gigawatt, gigawatts
  kWh:
  MWh:
  GWh:
  hp: horsepower, bhp
  mph:
  km/h: kph, kmh
  mpg:
  °C: c, celsius
  °F: f, fahrenheit
  %: percent, per, cent, percentage, point, pp
  decade: decades
`);

function readUnits(lines: string): ReadonlyMap<string, string> {
  const symbols = new Map<string, string>();
  for (const line of lines.trim().split("\n")) {
    const [symbol = "", others = ""] = line.trim().split(":");
    for (const name of [symbol.toLowerCase(), ...others.split(",").map((other) => other.trim())]) {
      if (name !== "" && !symbols.has(name)) symbols.set(name, symbol);
    }
  }
  return symbols;
}
