import { type WordMap, wordMap } from "../../text/word-lists.ts";
/** Words of which numbers are made. */
export const smallNumbers: WordMap<number> = wordMap(
  new Map([
    ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
      .split(" ")
      .map((word, value): [string, number] => [word, value]),
    ...valued(
      "naught=0 nought=0 twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90",
    ),
  ]),
);

/** "word=value", the values as JavaScript writes numbers. */
export function valued(list: string): [string, number][] {
  return list.split(" ").map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), Number(pair.slice(at + 1))];
  });
}

/** Scales written out: they follow a number, or "a" ("a million cars"). */
export const scaleWords: WordMap<number> = wordMap(
  new Map(
    valued(
      "billion=1e9 billions=1e9 crore=1e7 crores=1e7 dozen=12 hundred=100 lakh=1e5 lakhs=1e5 million=1e6 millions=1e6 quadrillion=1e15 " +
        "thousand=1000 trillion=1e12",
    ),
  ),
);

/** Scales in short that no unit of measure is written like; "m", "b", "t" and "k" depend on what stands around them. */
export const scaleAbbreviations: WordMap<number> = wordMap(
  new Map(valued("bil=1e9 billn=1e9 bln=1e9 bn=1e9 cr=1e7 mil=1e6 mio=1e6 mln=1e6 mn=1e6 tln=1e12 tn=1e12 trn=1e12")),
);

/** Denominators, in the singular ("a fifth") and the plural ("two-fifths"). */
export const denominators: WordMap<number> = wordMap(
  new Map(
    valued(
      "half=2 third=3 quarter=4 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 twelfth=12 fifteenth=15 sixteenth=16 " +
        "twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 hundredth=100 thousandth=1000 millionth=1e6",
    ).flatMap(([name, value]): [string, number][] => [
      [name, value],
      [name === "half" ? "halves" : `${name}s`, value],
    ]),
  ),
);
