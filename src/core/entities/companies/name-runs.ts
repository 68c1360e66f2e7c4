import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { Cue, cuesAt } from "./cue-words.ts";
import { legalSuffixEnd } from "./legal-suffixes.ts";
import { lookUp } from "./lexicon.ts";

export interface SentenceStyle {
  /** Capitals say nothing here: a heading in Title Case or a line in capitals. */
  readonly heading: boolean;
  readonly capitals: boolean;
}

export interface Scope extends Pick<Sentence, "first" | "last"> {
  readonly style: SentenceStyle;
}

export const isNameToken = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === "word" && token.shape !== "lower";

/** The end of the capitals that begin at `index`, as far as they can be one unknown name. */
export function runEnd(tokens: readonly Token[], index: number, scope: Scope): number {
  // "SHARES IN ACME FALL": in capitals nothing tells where a name ends.
  if (scope.style.capitals) {
    const [hyphen, next] = [tokens[index + 1], tokens[index + 2]];
    return hyphen?.text === "-" && hyphen.gap === "" && next?.gap === "" ? index + 3 : index + 1;
  }
  const firm = firmEnd(tokens, index, scope.last);
  if (firm > index) return firm;
  let end = index + 1;
  const limit = Math.min(scope.last, index + 12);
  while (end <= limit) {
    const token = tokens[end] as Token;
    const next = tokens[end + 1];
    const before = tokens[end - 1] as Token;
    // A heading's name ends with its line.
    if (scope.style.heading && token.gap === "\n") break;
    if (token.kind === "word" && token.shape !== "lower") {
      if (token.gap === "" && before.kind === "punctuation" && before.text !== "-" && before.text !== ".") break;
      const cues = cuesAt(token);
      if (cues & (Cue.rank | Cue.calendar) || token.lower === "i") break;
      const match = lookUp(tokens, end, scope.last);
      // "Yamato Life Insurance": an ordinary word goes on with the name though a company is called by it.
      const place = end === index + 1 && placeHeads.holds(before);
      const plain = place || (match?.end === end + 1 && (cues & (Cue.tail | Cue.ordinary)) !== 0);
      if (match && !plain && (match.class === "company" || (match.end > end + 1 && match.class !== "other"))) break;
      if (match?.class === "other" && match.end > end + 1 && end - index > 0 && !joinsBody(before)) break;
      end++;
      continue;
    }
    if (end >= limit || !next) break;
    // "Hartwell-Brandt", "C3.ai", "A330", "J. Smith", "Brown & Rowe".
    if (token.text === "-" && token.gap === "" && next.gap === "" && (isNameToken(next) || next.kind === "number")) {
      if (lookUp(tokens, end + 1, scope.last)?.class === "company") break;
      end += 2;
    } else if (
      token.text === "." &&
      token.gap === "" &&
      next.gap === "" &&
      next.shape === "lower" &&
      domains.holds(next)
    )
      end += 2;
    else if (
      token.text === "." &&
      token.gap === "" &&
      before.text.length === 1 &&
      isNameToken(next) &&
      next.gap === " "
    )
      end++;
    else if (token.text === "." && token.gap === "" && before.lower === "st" && isNameToken(next)) end++;
    else if (token.kind === "number" && token.gap === "") end++;
    else if (token.lower === "'s" && isNameToken(next) && legalSuffixEnd(tokens, end + 1, scope.last) > end + 1)
      end += 2;
    else if (
      (token.lower === "&" || (token.text === "+" && token.gap === " ")) &&
      isNameToken(next) &&
      (tokens[end + 1] as Token).gap === token.gap
    ) {
      if (lookUp(tokens, end + 1, scope.last)?.class === "company") break;
      end += 2;
    } else if (
      (token.lower === "of" || (token.lower === "for" && !(cuesAt(before) & Cue.tail))) &&
      takesOf(before) &&
      (isNameToken(next) || next.lower === "the")
    ) {
      end += next.lower === "the" && isNameToken(tokens[end + 2]) ? 3 : isNameToken(next) ? 2 : 0;
      if (!isNameToken(tokens[end - 1])) break;
    } else if (token.lower === "and" && isNameToken(next) && joinsTail(tokens, end, scope.last)) end += 2;
    else if (cuesAt(token) & Cue.particle && next.shape === "Capital" && next.gap === " " && token.lower !== "al")
      end += 2;
    else if (token.lower === "de" && next.lower === "la" && isNameToken(tokens[end + 2])) end += 3;
    else break;
  }
  return end;
}

/** "Port Talbot", "San Miguel": the second word is no company's. */
const placeHeads = wordSet("cape ciudad el fort lake las los monte mount mt port puerto san santa santo");

/**
 * "Skadden, Arps, Slate, Meagher & Flom", "Goldman, Sachs & Company": commas before an ampersand join partners' names, and before
 * an "and" where a firm is spoken of ("the firm Harlow, Dent and Ruiz").
 */
export function firmEnd(tokens: readonly Token[], index: number, last: number): number {
  let at = index;
  let commas = 0;
  while (at + 2 <= last && at - index < 14) {
    const next = tokens[at + 1] as Token;
    const name = tokens[at + 2] as Token;
    if (!isNameToken(name)) return index;
    if (next.lower === "&" || (next.lower === "and" && firms.holds(tokens[index - 1])))
      return commas > 0 ? businessEnd(tokens, at + 3, last) : index;
    if (next.text !== "," || name.gap === "" || lookUp(tokens, at + 2, last)?.class === "company") return index;
    commas++;
    at += 2;
  }
  return index;
}

const firms = wordSet("firm partnership");

/** "Donaldson, Lufkin & Jenrette Securities": business words go on with a firm's name. */
function businessEnd(tokens: readonly Token[], at: number, last: number): number {
  let end = at;
  while (end <= last && isNameToken(tokens[end]) && cuesAt(tokens[end] as Token) & (Cue.tail | Cue.weakTail)) end++;
  return end;
}

const joinsBody = (before: Token): boolean => before.lower === "of" || before.lower === "the";

const domains = wordSet("com ai io net co org uk de in tv app dev eu tech");

const takesOf = (before: Token): boolean => before.lower === "bank" || (cuesAt(before) & Cue.bodyTail) !== 0;

/** "Defence and Space Company", "Hale and Sons": business words on the right, a suffix or another of them after. */
function joinsTail(tokens: readonly Token[], and: number, last: number): boolean {
  const word = tokens[and + 1] as Token;
  if (/^(sons|daughters|associates|co|company|partners)$/.test(word.lower)) return true;
  if (!(cuesAt(word) & Cue.tail) && word.lower !== "space") return false;
  if (and + 2 > last) return false;
  return legalSuffixEnd(tokens, and + 2, last) > and + 2;
}
