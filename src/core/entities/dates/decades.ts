import { wordSet } from "../../text/word-lists.ts";
import { holdsAt, isGlued, lowerAt, type Phrase, phraseOf, type Reader, shortYearAt, tokenAt } from "./reader.ts";
import { decadeWords } from "./words.ts";

/** "1990s", "1990's", "90s"; the word before says whether the last two may be meant. */
export function readDecade(reader: Reader, at: number): Phrase | undefined {
  const token = tokenAt(reader, at);
  const ending = lowerAt(reader, at + 1);
  if (token?.kind !== "number" || (ending !== "s" && ending !== "'s") || !isGlued(reader, at + 1)) return undefined;
  const written = token.text;
  if (/^(1[0-9]|20)\d0$/.test(written)) {
    if (ending === "'s" && !holdsAt(reader, at - 1, decadeCues)) return undefined;
    const year = Number(written);
    const count = year % 100 === 0 && year < 2000 ? 100 : 10;
    return phraseOf(at, at + 2, { kind: "years", year, count });
  }
  if (!/^[2-9]0$/.test(written) || ending !== "s") return undefined;
  const apostrophe = lowerAt(reader, at - 1) === "'" && isGlued(reader, at);
  if (!apostrophe && !isDecadeShort(reader, at)) return undefined;
  const first = apostrophe && at - 1 >= reader.floor ? at - 1 : at;
  return phraseOf(first, at + 2, { kind: "years", year: 1900 + Number(written), count: 10 });
}

/** "the nineties", "the late eighties"; but "in his thirties" is an age. */
export function readDecadeWord(reader: Reader, at: number): Phrase | undefined {
  const year = decadeWords.of(tokenAt(reader, at));
  if (year === undefined || !isDecadeShort(reader, at)) return undefined;
  return phraseOf(at, at + 1, { kind: "years", year, count: 10 });
}

/** "'82", "'90s". */
export function readShortYear(reader: Reader, at: number): Phrase | undefined {
  const year = shortYearAt(reader, at);
  if (year === undefined) return undefined;
  const decade = readDecade(reader, at + 1);
  if (decade) return { ...decade, first: at };
  // "in '82", "since '08"; what follows a quote that opens is no year ("'50 ways'").
  if (!holdsAt(reader, at - 1, shortYearCues) || isGlued(reader, at)) return undefined;
  return phraseOf(at, at + 2, { kind: "year", year });
}

const shortYearCues = wordSet("in since of by until from to and before after during summer spring autumn winter fall");
const decadeCues = wordSet("the early mid late - in");

function isDecadeShort(reader: Reader, at: number): boolean {
  const before = lowerAt(reader, at - 1);
  if (reader.previous?.value.kind === "years" && reader.previous.next >= at - 3) return true;
  if (before === "the") return true;
  if (!/^(early|mid|late|-)$/.test(before)) return false;
  const owner = lowerAt(reader, before === "-" ? at - 3 : at - 2);
  return owner === "the" || owner === "since";
}
