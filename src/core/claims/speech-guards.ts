import type { Token } from "../text/tokens.ts";
import { wordSet } from "../text/word-lists.ts";
import { isNameLike, type Range } from "./subject.ts";

/** "Nine states, among them Ohio, joined the case": what is counted says nothing. */
export const isCounted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "states" && (tokens[at - 1]?.kind === "number" || counting.holds(tokens[at - 1]));

/** "than analysts polled by Corvane had expected": the pollster says nothing. */
export const isPolled = (tokens: readonly Token[], at: number): boolean => {
  for (let by = at - 1; by > Math.max(1, at - 8); by--)
    if (tokens[by]?.lower === "by") return polled.holds(tokens[by - 1]);
  return false;
};

const polled = wordSet("polled surveyed");

const counting = wordSet(
  "two three four five six seven eight nine ten eleven twelve dozen several some many most all these those other member",
);

/** A name, a pronoun, or people and bodies that speak: guards verbs that are nouns too ("its earnings forecast"). */
export function isSpeaker(tokens: readonly Token[], { first, last: end }: Range): boolean {
  const last = tokens[end]?.text === "." ? end - 1 : end;
  if (objectPrepositions.holds(tokens[first - 1])) return false;
  if (
    isNameLike(tokens, { first: last, last }) &&
    (!determiners.holds(tokens[first]) || tokens[first]?.lower === "the")
  )
    return true;
  const head = tokens[last];
  return speakers.holds(head) || (head?.lower.endsWith("maker") === true && /^[a-z]+maker$/.test(head.lower));
}

/** "the reported loss", "was expected", "is said to", "as expected", "to be announced": no assertion by a subject. */
export function isParticiple(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const beforeThat = tokens[at - 2];
  if (!before) return false;
  // "McDonald's said": the name ends so; "the company's reported loss" is a loss.
  if (before.lower === "'s" && plainSayings.holds(tokens[at] as Token)) return false;
  if (noSubject.holds(before)) {
    if (before.lower === "as") return tokens[at]?.lower !== "said";
    return true;
  }
  return before.lower === "also" && beings.holds(beforeThat);
}

const objectPrepositions = wordSet("of to than from for above below against beating with by");
const determiners = wordSet("its their his her the");
const speakers = wordSet(
  "analyst analysts economist economists broker brokers official officials executive executives company firm group bank lender carmaker automaker chipmaker maker retailer airline carrier supplier insurer operator developer ministry government agency regulator spokesman spokeswoman spokesperson investors lawyers prosecutors police daily paper newspaper unit company's states residents union unions workers customers rivals critics campaigners",
);
const noSubject = wordSet(
  "was were is are been be being as than a an the its their his her to not of 's widely long previously",
);
const beings = wordSet("was were is are been be");
export const plainSayings = wordSet("said says told tells");
