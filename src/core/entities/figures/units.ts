import { type WordMap, wordMap } from "../../text/word-lists.ts";

/**
 * One unit a line, sorted by symbol: the symbol, those of the International System where it has one; the names it is written by, in
 * lower case, a space between words ("*": singular and plural, "~": the two and both spellings of metre and litre); and what it
 * is written by right after the number alone ("800V", "5 V"): too short to be told from words in lower case.
 */
const unitLines: readonly (readonly string[])[] = `
A|amp*,ampere*|A
Ah|ah,amp hour*
acre|acre*
acre-foot|acre foot,acre feet
bbl|barrel*,bbl*
bcf|bcf
bcm|bcm
bhp|bhp
bit|bit*
boe|boe
boe/d|boepd,boe/d
bpd|bpd,b/d
bushel|bushel*
Btu|btu*
byte|byte*
cal|calorie*
carat|carat*
cc|cc
century|century,centuries
cl|cl,centilit~
cm|cm*,centimet~
cm²|sq cm,square centimet~
cm³|cubic centimet~
dB|db,decibel*
day|day*
decade|decade*
EB|exabyte*|EB
eV|electron volt*
fps|fps
ft|foot,feet,ft
ft²|square foot,square feet,sq ft,sq. ft,sqft,sq feet,sq foot
ft³|cubic foot,cubic feet,cu ft
g|gram*,gramme*|g
g/km|g/km
gal|gallon*
GB|gb,gigabyte*
Gbps|gbps,gbit/s,gb/s,gigabits per second,gigabit
GeV|gev
GHz|ghz,gigahertz
GW|gw,gigawatt*
GWh|gwh,gigawatt hour*
GWp|gwp
h|hour*,hr*|h
ha|ha,hectare*
hp|hp,horsepower
Hz|hz,hertz
in|inch,inches|in
K|kelvin*|K
kB|kb,kilobyte*
kbps|kbps
kcal|kcal,kilocalorie*
kg|kg*,kilo*,kilogram*,kilogramme*
kHz|khz,kilohertz
km|km*,kilomet~
km/h|km/h,kmh,kph,kmph,kilometres per hour,kilometers per hour,kilometres an hour,kilometers an hour
km/s|km/s,kilometres per second,kilometers per second,kilometres a second,kilometers a second
km²|sq km,square km,square kilomet~,km²,km2,km squared
km³|cubic kilomet~
kn|knot*
koz|koz
kt|kt,kilotonne*,kiloton*
kV|kv,kilovolt*
kVA|kva
kW|kw,kilowatt*
kWh|kwh,kilowatt hour*
L|lit~|l,L
lb|lb*,pound*
light-year|light year*
m|met~|m
m/s|m/s,metres per second,meters per second
mAh|mah
MB|mb,megabyte*
Mbps|mbps,mbit/s,mb/s,megabits per second,megabit
mg|mg,milligram*,milligramme*
MHz|mhz,megahertz
mi|mile*,mi
mi²|square mile*,sq mile*,sq mi
min|minute*,min*
mL|ml,millilit~
mm|mm,millimet~
mm²|sq mm,square millimet~,mm²
month|month*,mth*
MP|megapixel*|MP
mmcf/d|mmcf/d
mpg|mpg,miles per gallon,miles a gallon,miles to the gallon
mph|mph,miles per hour,miles an hour
ms|millisecond*
Mt|megatonne*,megaton*,mtpa|Mt
MeV|mev
MVA|mva
MW|mw,megawatt*
MWh|mwh,megawatt hour*
MWp|mwp
m²|square met~,sq m,sqm,square m,m²,m2,sq metres,sq meters
m³|cubic met~,cu m,m³
Nm|newton metres,newton meters|Nm,nm of torque
nm|nm,nanomet~
nmi|nautical mile*
oz|ounce*,oz,troy ounce*
PB|pb,petabyte*
pint|pint*
ppb|ppb,parts per billion
ppm|ppm,parts per million
PS||PS
psi|psi
quarter|quarter*,qtr*
rpm|rpm
s|second*,sec*|s
sq yd|square yard*
t|ton*,tonne*,metric ton*,metric tonne*,short ton*,long ton*,deadweight ton*,dwt|t
TB|tb,terabyte*
tcf|tcf
TeV|tev
teaspoon|teaspoon*
TEU|teu*
TW|terawatt*|TW
TWh|twh,terawatt hour*
V|volt*|V
W|watt*|W
week|week*,wk*
Wh|wh,watt hour*
yd|yard*
yd³|cubic yard*
year|year*,yr*
°|°,degree*
°C|°c,degree celsius,degrees celsius,degrees centigrade,deg celsius,degrees c,celsius,centigrade|C
°F|°f,degree fahrenheit,degrees fahrenheit,deg fahrenheit,degrees f,fahrenheit|F
µg|microgram*,mcg,µg
µm|micron*,micromet~
`
  .trim()
  .split("\n")
  .map((line) => line.split("|"));

const listed = (names: string | undefined): readonly string[] => (names ? names.split(",") : []);

const written = (name: string): readonly string[] =>
  name.endsWith("*")
    ? [name.slice(0, -1), `${name.slice(0, -1)}s`]
    : name.endsWith("~")
      ? ["re", "res", "er", "ers"].map((ending) => name.slice(0, -1) + ending)
      : [name];

export const unitsByName: WordMap<string> = wordMap(
  new Map(
    unitLines.flatMap(([symbol = "", names]) =>
      listed(names)
        .flatMap(written)
        .map((name): [string, string] => [name, symbol]),
    ),
  ),
);

export const unitsByShort: ReadonlyMap<string, string> = new Map(
  unitLines.flatMap(([symbol = "", , short]) => listed(short).map((name): [string, string] => [name, symbol])),
);

/** First words of names of two words and more. */
export const unitOpeners: ReadonlySet<string> = new Set(
  [...unitsByName.keys()].filter((name) => /[ /°]/.test(name)).map((name) => name.split(/[ /]|(?<=°)/)[0] ?? ""),
);

/** Whether a name of a unit begins so: what has no such beginning need not be read on. */
export const beginsUnit = (name: string): boolean => {
  beginnings ??= new Set(
    [...unitsByName.keys()].flatMap((whole) => Array.from(whole, (_, at) => whole.slice(0, at + 1))),
  );
  return beginnings.has(name);
};
let beginnings: ReadonlySet<string> | undefined;

export const timeUnits: ReadonlySet<string> = new Set("century day decade h min month quarter s week year".split(" "));
