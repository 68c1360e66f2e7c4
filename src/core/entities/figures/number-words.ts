import { type WordMap, wordMap } from "../../text/word-lists.ts";
/** Words of which numbers are made. */
export const smallNumbers: WordMap<number> = wordMap(
  new Map([
    ["zero", 0],
    ["one", 1],
    ["two", 2],
    ["three", 3],
    ["four", 4],
    ["five", 5],
    ["six", 6],
    ["seven", 7],
    ["eight", 8],
    ["nine", 9],
    ["ten", 10],
    ["eleven", 11],
    ["twelve", 12],
    ["thirteen", 13],
    ["fourteen", 14],
    ["fifteen", 15],
    ["sixteen", 16],
    ["seventeen", 17],
    ["eighteen", 18],
    ["nineteen", 19],
    ["twenty", 20],
    ["thirty", 30],
    ["forty", 40],
    ["fourty", 40],
    ["fifty", 50],
    ["sixty", 60],
    ["seventy", 70],
    ["eighty", 80],
    ["ninety", 90],
  ]),
);

/** Scales written out: they follow a number, or "a" ("a million cars"). */
export const scaleWords: WordMap<number> = wordMap(
  new Map([
    ["billion", 1e9],
    ["billions", 1e9],
    ["crore", 1e7],
    ["crores", 1e7],
    ["dozen", 12],
    ["hundred", 1e2],
    ["lakh", 1e5],
    ["lakhs", 1e5],
    ["million", 1e6],
    ["millions", 1e6],
    ["quadrillion", 1e15],
    ["thousand", 1e3],
    ["trillion", 1e12],
  ]),
);

/** Scales in short that no unit of measure is written like; "m", "b", "t" and "k" depend on what stands around them. */
export const scaleAbbreviations: WordMap<number> = wordMap(
  new Map([
    ["bil", 1e9],
    ["billn", 1e9],
    ["bln", 1e9],
    ["bn", 1e9],
    ["cr", 1e7],
    ["mil", 1e6],
    ["mio", 1e6],
    ["mln", 1e6],
    ["mn", 1e6],
    ["tln", 1e12],
    ["tn", 1e12],
    ["trn", 1e12],
  ]),
);

/** Denominators, in the singular ("a fifth") and the plural ("two-fifths"). */
export const denominators: WordMap<number> = wordMap(
  new Map(
    (
      [
        ["half", 2],
        ["third", 3],
        ["quarter", 4],
        ["fourth", 4],
        ["fifth", 5],
        ["sixth", 6],
        ["seventh", 7],
        ["eighth", 8],
        ["ninth", 9],
        ["tenth", 10],
        ["twelfth", 12],
        ["fifteenth", 15],
        ["sixteenth", 16],
        ["twentieth", 20],
        ["thirtieth", 30],
        ["fortieth", 40],
        ["fiftieth", 50],
        ["hundredth", 100],
        ["thousandth", 1000],
        ["millionth", 1e6],
      ] as const
    ).flatMap(([name, value]): [string, number][] => [
      [name, value],
      [name === "half" ? "halves" : `${name}s`, value],
    ]),
  ),
);
