import type { Token } from "../../text/tokens.ts";
import type { Passage } from "./draft.ts";
import { isHyphen } from "./hyphen.ts";
import { isMetre, isTemperature } from "./metre.ts";
import { scaleAbbreviations, scaleWords } from "./number-words.ts";

export interface Scale {
  readonly factor: number;
  readonly last: number;
}

interface Before {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** A currency stands before the number. */
  readonly money: boolean;
}

/** The scale after a number: "million", "bn", "-million" (of "$500-million"), "m", "lakh crore", "hundred thousand". */
export function readScale(passage: Passage, before: Before): Scale | undefined {
  const one = readOne(passage, before);
  if (!one) return undefined;
  const next = passage.tokens[one.last + 1];
  const more = next?.gap === " " && one.last + 1 < passage.end ? scaleWords.of(next) : undefined;
  // "lakh crore", "thousand billion": but "two dozen hundred-dollar bills" are 24.
  if (more === undefined || one.factor === 12 || more === 12 || joins(passage.tokens[one.last + 2])) return one;
  return { factor: one.factor * more, last: one.last + 1 };
}

function readOne({ tokens, first, end }: Passage, before: Before): Scale | undefined {
  const { last, money } = before;
  let at = last + 1;
  let next = tokens[at];
  if (!next || at >= end) return undefined;
  if (isHyphen(next) && tokens[at + 1]?.gap === "" && at + 1 < end) {
    next = tokens[++at] as Token;
    if (!money && scaleWords.of(next) === 12) return undefined;
    const factor = scaleWords.of(next) ?? scaleAbbreviations.of(next);
    return factor === undefined ? undefined : { factor, last: at };
  }
  if (next.kind !== "word") return undefined;
  const factor = scaleWords.of(next);
  if (factor !== undefined) return { factor, last: at };
  const short = scaleAbbreviations.of(next);
  if (short !== undefined) return { factor: short, last: withStop(tokens, at) };
  if (next.text === "MM" && (money || next.gap === "")) return { factor: 1e6, last: at };
  if (next.text.length > 1 && next.lower !== "m.") return undefined;
  const glued = next.gap === "";
  switch (next.lower) {
    case "m":
      if (money) return { factor: 1e6, last: at };
      // "7,500m²", "30m2"
      if (glued && tokens[at + 1]?.gap === "" && /^[²³23]$/.test(tokens[at + 1]?.text ?? "")) return undefined;
      if (!glued && next.text === "m" && !countsAfter(tokens[at + 1])) return undefined;
      // "3M" is a company, unless it stands among sums of money.
      if (next.text === "M" && before.value === 3 && !countsAfter(tokens[at + 1])) return undefined;
      return (next.text === "m" || glued) && !isMetre({ tokens, first, end }, before, at)
        ? { factor: 1e6, last: at }
        : undefined;
    case "b":
      return (money && (glued || next.text === "B")) || (glued && countsAfter(tokens[at + 1]))
        ? { factor: 1e9, last: at }
        : undefined;
    case "t":
      return money && (glued || next.text === "T") ? { factor: 1e12, last: at } : undefined;
    case "k":
      // "573.15K" is a temperature
      if (next.text === "K" && !money && isTemperature(tokens, at)) return undefined;
      return glued && (money || !isResolution(tokens, before, at)) ? { factor: 1e3, last: at } : undefined;
    default:
      return undefined;
  }
}

/** "$5 mn. of debt", "6 mil. cars": the dot belongs to the abbreviation where the sentence goes on in lower case. */
function withStop(tokens: readonly Token[], at: number): number {
  const [dot, next] = [tokens[at + 1], tokens[at + 2]];
  return dot?.text === "." && dot.gap === "" && next?.kind === "word" && next.shape === "lower" ? at + 1 : at;
}

const joins = (token: Token | undefined): boolean => isHyphen(token);

/** A word that may be counted follows: "5 m customers", "3B users". */
const countsAfter = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  token.gap !== "" &&
  token.lower.length > 3 &&
  (token.lower.endsWith("s") || token.lower === "people");

/** "4K screens", "an 8K television": a resolution. "4k jobs" is 4,000. */
const isResolution = (tokens: readonly Token[], { value }: Before, at: number): boolean =>
  tokens[at]?.text === "K" &&
  (value === 2 || value === 4 || value === 5 || value === 8 || value === 10) &&
  !countsAfter(tokens[at + 1]);
