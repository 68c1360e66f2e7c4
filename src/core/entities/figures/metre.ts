import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import type { Passage } from "./draft.ts";
import { isHyphen } from "./hyphen.ts";

/**
 * Whether the "m" at token `at`, after a number without currency, is metres: "4.6m long", "a height of 30m", "a 50m pool",
 * "1.66 m high and 9cm longer". Otherwise millions: "7.8m cars", "sales hit 4.6m". Wrong on "a 400m ship of the line", where
 * the noun is none of those listed.
 */
export function isMetre(
  passage: Passage,
  number: { readonly first: number; readonly last: number },
  at: number,
): boolean {
  const { tokens, end } = passage;
  const next = at + 1 < end ? tokens[at + 1] : undefined;
  const after = isHyphen(next) ? tokens[at + 2] : next;
  // "1.5m sq ft", "2m square miles" are millions of them; "50m square" is a square of metres.
  if (after && (after.lower === "sq" || after.lower === "square")) {
    const unit = tokens[at + 2]?.text === "." ? tokens[at + 3] : tokens[at + 2];
    return unit === undefined || !sides.holds(unit);
  }
  if (after && dimensions.holds(after)) return true;
  if (after?.kind === "word" && long.holds(after)) return true;
  // "4.7m x 1.9m", "4.7m by 1.9m"
  if (after && (after.lower === "x" || after.lower === "×")) return true;
  if (after?.lower === "between" && tokens[at + 2]?.lower === "the") return true;
  if (after?.lower === "by" && tokens[at + 2]?.kind === "number") return true;
  // "by 30cm to 1m", "won the 100m in 9.9 seconds"
  if (joins.holds(tokens[number.first - 1]) && small.holds(tokens[number.first - 2])) return true;
  if (after?.lower === "in" && tokens[at + 2]?.kind === "number" && clocked.holds(tokens[at + 3])) return true;
  return measuredBefore(passage, number.first) || measuredAfter(passage, at + 1);
}

const joins = wordSet(["-", "and", "by", "or", "to", "x"]);
const small = wordSet(["cm", "ft", "km", "mm"]);
const clocked = wordSet(["minutes", "s", "sec", "seconds"]);

/** Words for a dimension shortly before: "a wheelbase of 2.775m", "measures 4.35m", "width is up to 1.85m". */
function measuredBefore({ tokens, first }: Passage, at: number): boolean {
  for (let index = at - 1; index >= first && index >= at - 6; index--) {
    const token = tokens[index];
    if (!token || token.text === "," || token.text === ";" || token.text === ".") return false;
    if (lengths.holds(token)) return true;
    if (token.kind === "number") return false;
  }
  return false;
}

/** "30m from the shore", "50m away", "15m in length", "2m deeper and 3m wider". */
function measuredAfter({ tokens, end }: Passage, at: number): boolean {
  const [next, second] = [tokens[at], at + 1 < end ? tokens[at + 1] : undefined];
  if (!next || at >= end || !second) return false;
  if (next.lower === "in" && lengths.holds(second)) return true;
  if (next.lower === "and" || next.lower === "," || next.lower === "or") {
    // "4.6m and 1.92m wide", "1.92m, 4.6m long": the last one's word holds for all.
    for (let index = at + 1; index < end && index < at + 6; index++) {
      const word = tokens[index]?.lower ?? "";
      if (word === "m" || word === "cm" || word === "mm") return dimensions.holds(tokens[index + 1]);
    }
  }
  return false;
}

/** Of squares. */
const sides = wordSet(
  "ft feet foot km kilometre kilometres kilometer kilometers m metre metres meter meters mile miles yard yards",
);

/** What follows a length. */
const dimensions = wordSet(
  "long wide tall high deep thick longer wider taller higher deeper thicker lower shorter narrower away apart above below " +
    "underground underwater upstream downstream offshore inland squared beneath across",
);

/** Things that a length qualifies in front of them: "a 50m pool", "the 100m sprint", "a 61m-wide ship". */
const long = wordSet(
  "race sprint dash final hurdles freestyle breaststroke backstroke butterfly relay pool yacht superyacht vessel ship boat " +
    "tower crane mast turbine blade blades pipe pipeline fence wall trench tunnel shaft cable drop radius diameter waves wave",
);

/** What is measured in metres, before the number. */
const lengths = wordSet(
  "height length width depth altitude elevation distance diameter radius wheelbase wingspan thickness long wide tall deep " +
    "cleared leapt threw vaulted measures measuring measured stretches stretching stands towering draught beam outreach clearance roofline hull dug taller shorter longer wider",
);

/** Whether the "C", "F" or "K" at token `at` is of a temperature: "highs of 12 C", "(572 °F, 573.15K)". */
export function isTemperature(tokens: readonly Token[], at: number): boolean {
  // "at 2C to 8C"
  if (tokens[at - 3]?.text === tokens[at]?.text && tokens[at - 1]?.kind === "number") return true;
  for (let index = Math.max(0, at - 10); index < at + 5; index++) if (heat.holds(tokens[index])) return true;
  return false;
}

const heat = wordSet(
  "° celsius chilled cold cooled degrees fahrenheit freezing frost heated highs hot kelvin lows mercury temperature temperatures thermometer thermometers " +
    "warming",
);
