import { type WordMap, wordMap } from "../../text/word-lists.ts";

/** A unit of measure: its symbol, and the names it is written by. */
interface UnitLine {
  readonly symbol: string;
  /** Lower case, a space between words; singular and plural. */
  readonly names: readonly string[];
  /** Exactly as written, only right after the number ("800V", "5 V"): too short to be told from words in lower case. */
  readonly short?: readonly string[];
}

/** One unit a line, sorted by symbol. The symbols are those of the International System where it has one. */
const unitLines: readonly UnitLine[] = [
  { symbol: "A", names: ["amp", "amps", "ampere", "amperes"], short: ["A"] },
  { symbol: "Ah", names: ["ah", "amp hour", "amp hours"] },
  { symbol: "acre", names: ["acre", "acres"] },
  { symbol: "bbl", names: ["barrel", "barrels", "bbl", "bbls"] },
  { symbol: "bcm", names: ["bcm"] },
  { symbol: "bhp", names: ["bhp"] },
  { symbol: "bit", names: ["bit", "bits"] },
  { symbol: "boe", names: ["boe"] },
  { symbol: "boe/d", names: ["boepd", "boe/d"] },
  { symbol: "bpd", names: ["bpd", "b/d"] },
  { symbol: "bushel", names: ["bushel", "bushels"] },
  { symbol: "byte", names: ["byte", "bytes"] },
  { symbol: "cal", names: ["calorie", "calories"] },
  { symbol: "carat", names: ["carat", "carats"] },
  { symbol: "cc", names: ["cc"] },
  { symbol: "century", names: ["century", "centuries"] },
  { symbol: "cl", names: ["cl", "centilitre", "centilitres", "centiliter", "centiliters"] },
  { symbol: "cm", names: ["cm", "cms", "centimetre", "centimetres", "centimeter", "centimeters"] },
  { symbol: "cm²", names: ["sq cm", "square centimetre", "square centimetres", "square centimeters"] },
  { symbol: "dB", names: ["db", "decibel", "decibels"] },
  { symbol: "day", names: ["day", "days"] },
  { symbol: "decade", names: ["decade", "decades"] },
  { symbol: "EB", names: ["exabyte", "exabytes"], short: ["EB"] },
  { symbol: "ft", names: ["foot", "feet", "ft"] },
  { symbol: "ft²", names: ["square foot", "square feet", "sq ft", "sq. ft", "sqft", "sq feet", "sq foot"] },
  { symbol: "ft³", names: ["cubic foot", "cubic feet", "cu ft"] },
  { symbol: "g", names: ["gram", "grams", "gramme", "grammes"], short: ["g"] },
  { symbol: "g/km", names: ["g/km"] },
  { symbol: "gal", names: ["gallon", "gallons"] },
  { symbol: "GB", names: ["gb", "gigabyte", "gigabytes"] },
  { symbol: "Gbps", names: ["gbps", "gbit/s", "gb/s", "gigabits per second", "gigabit"] },
  { symbol: "GHz", names: ["ghz", "gigahertz"] },
  { symbol: "GW", names: ["gw", "gigawatt", "gigawatts"] },
  { symbol: "GWh", names: ["gwh", "gigawatt hour", "gigawatt hours"] },
  { symbol: "GWp", names: ["gwp"] },
  { symbol: "h", names: ["hour", "hours", "hr", "hrs"], short: ["h"] },
  { symbol: "ha", names: ["ha", "hectare", "hectares"] },
  { symbol: "hp", names: ["hp", "horsepower"] },
  { symbol: "Hz", names: ["hz", "hertz"] },
  { symbol: "in", names: ["inch", "inches"], short: ["in"] },
  { symbol: "K", names: ["kelvin"] },
  { symbol: "kB", names: ["kb", "kilobyte", "kilobytes"] },
  { symbol: "kcal", names: ["kcal", "kilocalorie", "kilocalories"] },
  { symbol: "kg", names: ["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"] },
  { symbol: "kHz", names: ["khz", "kilohertz"] },
  { symbol: "km", names: ["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"] },
  {
    symbol: "km/h",
    names: [
      "km/h",
      "kmh",
      "kph",
      "kmph",
      "kilometres per hour",
      "kilometers per hour",
      "kilometres an hour",
      "kilometers an hour",
    ],
  },
  {
    symbol: "km²",
    names: [
      "sq km",
      "square km",
      "square kilometre",
      "square kilometres",
      "square kilometer",
      "square kilometers",
      "km²",
      "km squared",
    ],
  },
  { symbol: "kn", names: ["knot", "knots"] },
  { symbol: "koz", names: ["koz"] },
  { symbol: "kt", names: ["kt", "kilotonne", "kilotonnes", "kiloton", "kilotons"] },
  { symbol: "kV", names: ["kv", "kilovolt", "kilovolts"] },
  { symbol: "kVA", names: ["kva"] },
  { symbol: "kW", names: ["kw", "kilowatt", "kilowatts"] },
  { symbol: "kWh", names: ["kwh", "kilowatt hour", "kilowatt hours"] },
  { symbol: "kWh/100 km", names: ["kwh/100km", "kwh/100 km"] },
  { symbol: "L", names: ["litre", "litres", "liter", "liters"], short: ["l", "L"] },
  { symbol: "lb", names: ["lb", "lbs", "pound", "pounds"] },
  { symbol: "lumen", names: ["lumen", "lumens"] },
  { symbol: "m", names: ["metre", "metres", "meter", "meters"], short: ["m"] },
  { symbol: "m/s", names: ["m/s", "metres per second", "meters per second"] },
  { symbol: "mAh", names: ["mah"] },
  { symbol: "MB", names: ["mb", "megabyte", "megabytes"] },
  { symbol: "Mbps", names: ["mbps", "mbit/s", "mb/s", "megabits per second", "megabit"] },
  { symbol: "mg", names: ["mg", "milligram", "milligrams", "milligramme", "milligrammes"] },
  { symbol: "MHz", names: ["mhz", "megahertz"] },
  { symbol: "mi", names: ["mile", "miles", "mi"] },
  { symbol: "mi²", names: ["square mile", "square miles", "sq mile", "sq miles", "sq mi"] },
  { symbol: "min", names: ["minute", "minutes", "min", "mins"] },
  { symbol: "mL", names: ["ml", "millilitre", "millilitres", "milliliter", "milliliters"] },
  { symbol: "mm", names: ["mm", "millimetre", "millimetres", "millimeter", "millimeters"] },
  { symbol: "mm²", names: ["sq mm", "square millimetre", "square millimetres", "square millimeters", "mm²"] },
  { symbol: "month", names: ["month", "months"] },
  { symbol: "MP", names: ["megapixel", "megapixels"], short: ["MP"] },
  { symbol: "mpg", names: ["mpg", "miles per gallon", "miles a gallon", "miles to the gallon"] },
  { symbol: "mph", names: ["mph", "miles per hour", "miles an hour"] },
  { symbol: "ms", names: ["millisecond", "milliseconds"] },
  { symbol: "Mt", names: ["megatonne", "megatonnes", "megaton", "megatons", "mtpa"], short: ["Mt"] },
  { symbol: "MVA", names: ["mva"] },
  { symbol: "MW", names: ["mw", "megawatt", "megawatts"] },
  { symbol: "MWh", names: ["mwh", "megawatt hour", "megawatt hours"] },
  { symbol: "MWp", names: ["mwp"] },
  {
    symbol: "m²",
    names: [
      "square metre",
      "square metres",
      "square meter",
      "square meters",
      "sq m",
      "sqm",
      "square m",
      "m²",
      "m2",
      "sq metres",
      "sq meters",
    ],
  },
  { symbol: "m³", names: ["cubic metre", "cubic metres", "cubic meter", "cubic meters", "cu m", "m³"] },
  { symbol: "Nm", names: ["newton metres", "newton meters"], short: ["Nm", "nm of torque"] },
  { symbol: "nm", names: ["nm", "nanometre", "nanometres", "nanometer", "nanometers"] },
  { symbol: "nmi", names: ["nautical mile", "nautical miles"] },
  { symbol: "oz", names: ["ounce", "ounces", "oz", "troy ounce", "troy ounces"] },
  { symbol: "PB", names: ["pb", "petabyte", "petabytes"] },
  { symbol: "pint", names: ["pint", "pints"] },
  { symbol: "ppm", names: ["ppm", "parts per million"] },
  { symbol: "PS", names: [], short: ["PS"] },
  { symbol: "psi", names: ["psi"] },
  { symbol: "quarter", names: ["quarter", "quarters"] },
  { symbol: "rpm", names: ["rpm"] },
  { symbol: "s", names: ["second", "seconds", "sec", "secs"], short: ["s"] },
  { symbol: "sq yd", names: ["square yard", "square yards"] },
  {
    symbol: "t",
    names: [
      "ton",
      "tons",
      "tonne",
      "tonnes",
      "metric ton",
      "metric tons",
      "metric tonne",
      "metric tonnes",
      "short ton",
      "short tons",
      "long ton",
      "long tons",
    ],
    short: ["t"],
  },
  { symbol: "TB", names: ["tb", "terabyte", "terabytes"] },
  { symbol: "tcf", names: ["tcf"] },
  { symbol: "teaspoon", names: ["teaspoon", "teaspoons"] },
  { symbol: "TEU", names: ["teu", "teus"] },
  { symbol: "TW", names: ["terawatt", "terawatts"], short: ["TW"] },
  { symbol: "TWh", names: ["twh", "terawatt hour", "terawatt hours"] },
  { symbol: "V", names: ["volt", "volts"], short: ["V"] },
  { symbol: "W", names: ["watt", "watts"], short: ["W"] },
  { symbol: "week", names: ["week", "weeks", "wk", "wks"] },
  { symbol: "Wh", names: ["wh", "watt hour", "watt hours"] },
  { symbol: "yd", names: ["yard", "yards"] },
  { symbol: "year", names: ["year", "years", "yr", "yrs"] },
  { symbol: "°", names: ["°", "degree", "degrees"] },
  {
    symbol: "°C",
    names: [
      "°c",
      "degree celsius",
      "degrees celsius",
      "degrees centigrade",
      "deg celsius",
      "degrees c",
      "celsius",
      "centigrade",
    ],
    short: ["C"],
  },
  {
    symbol: "°F",
    names: ["°f", "degree fahrenheit", "degrees fahrenheit", "deg fahrenheit", "degrees f", "fahrenheit"],
    short: ["F"],
  },
  { symbol: "µg", names: ["microgram", "micrograms", "mcg", "µg"] },
  { symbol: "µm", names: ["micron", "microns", "micrometre", "micrometres", "micrometer", "micrometers"] },
];

export const unitsByName: WordMap<string> = wordMap(
  new Map(unitLines.flatMap(({ symbol, names }) => names.map((name): [string, string] => [name, symbol]))),
);

export const unitsByShort: ReadonlyMap<string, string> = new Map(
  unitLines.flatMap(({ symbol, short = [] }) => short.map((name): [string, string] => [name, symbol])),
);

/** First words of names of two words and more. */
export const unitOpeners: ReadonlySet<string> = new Set(
  unitLines.flatMap(({ names }) =>
    names.filter((name) => /[ /°]/.test(name)).map((name) => name.split(/[ /]|(?<=°)/)[0] ?? ""),
  ),
);

/** Whether a name of a unit begins so: what has no such beginning need not be read on. */
export const beginsUnit = (name: string): boolean => {
  beginnings ??= new Set(
    [...unitsByName.keys()].flatMap((whole) => Array.from(whole, (_, at) => whole.slice(0, at + 1))),
  );
  return beginnings.has(name);
};
let beginnings: ReadonlySet<string> | undefined;

export const timeUnits: ReadonlySet<string> = new Set([
  "century",
  "day",
  "decade",
  "h",
  "min",
  "month",
  "quarter",
  "s",
  "week",
  "year",
]);
