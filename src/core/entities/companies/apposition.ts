import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { Cue, cuesAt } from "./cue-words.ts";
import { Evidence } from "./evidence.ts";
import { isNameToken } from "./name-runs.ts";

/** After "X,": "the maker of", "a Berlin-based software company", "which makes", "chief executive of". */
export function apposition(tokens: readonly Token[], at: number, last: number): number {
  const token = tokens[at];
  if (!token || at > last) return 0;
  if (token.kind === "number") {
    // "Mehta, 54, said"
    const next = tokens[at + 1];
    return next?.text === "," && token.text.length === 2 ? Evidence.person : 0;
  }
  if (token.kind !== "word") return 0;
  const lower = token.lower;
  if (lower === "who" || lower === "whom") return Evidence.person;
  if (lower === "whose" || lower === "which") {
    for (let index = at + 1; index <= last && index < at + 5; index++) {
      const cues = cuesAt(tokens[index] as Token);
      if (cues & Cue.companyAsset && lower === "whose") return Evidence.apposition;
      if (cues & Cue.companyVerb && lower === "which") return Evidence.apposition;
    }
    return lower === "which" ? Evidence.subject : 0;
  }
  if (
    lower === "owned" ||
    lower === "backed" ||
    lower === "listed" ||
    lower === "formerly" ||
    lower === "founded" ||
    lower === "known"
  )
    return Evidence.apposition;
  // "Wyeside Bakes, run by a couple"
  if (doneTo.holds(token) && particles.holds(tokens[at + 1])) return Evidence.apposition;
  if (lower === "based" || lower === "headquartered") return Evidence.apposition;
  const determined =
    lower === "the" ||
    lower === "a" ||
    lower === "an" ||
    lower === "one" ||
    lower === "part" ||
    lower === "another" ||
    lower === "its" ||
    lower === "maker" ||
    lower === "owner" ||
    lower === "parent";
  if (!determined && isNameToken(token) && !(cuesAt(token) & Cue.rank))
    return roleOfPerson(tokens, at, last) ? Evidence.person : 0;
  // "Circle, issuer of a stablecoin"
  if (!determined && token.shape === "lower" && cuesAt(token) & Cue.companyNoun && tokens[at + 1]?.lower === "of")
    return Evidence.apposition;
  if (!determined && !(cuesAt(token) & Cue.role)) return 0;
  if (!determined) return token.shape === "lower" || cuesAt(token) & Cue.rank ? Evidence.person : 0;
  let role = 0;
  for (let index = at; index <= last && index < at + 11; index++) {
    const word = tokens[index] as Token;
    if (word.kind === "punctuation" && word.text !== "-") break;
    if (word.kind !== "word") continue;
    const cues = cuesAt(word);
    if (clauseOpeners.holds(word)) break;
    if (personNouns.holds(word)) return Evidence.person;
    if (cues & (Cue.companyNoun | Cue.companyNouns) && word.shape === "lower") {
      const next = tokens[index + 1];
      // "the company chairman" is a person, "a chip maker" is not.
      if (next && index < last && cuesAt(next) & Cue.role && next.shape === "lower") role = Evidence.person;
      // "Scattered Spider, a group that hacks" may be anything.
      else if (index === at + 1 && tokens[index + 1]?.lower !== "of" && vague.holds(word)) return 0;
      else if (!role) return Evidence.apposition;
    }
    if (cues & Cue.role && word.shape === "lower") return Evidence.person;
    if (word.lower === "of" && index > at + 1) break;
  }
  return role;
}

/** "Ravinder Mehta, Nissan's COO," */
function roleOfPerson(tokens: readonly Token[], at: number, last: number): boolean {
  for (let index = at; index <= last && index < at + 8; index++) {
    const token = tokens[index] as Token;
    if (token.kind === "punctuation" && token.text !== "-") return false;
    if (index > at && cuesAt(token) & Cue.rank) return true;
    if (token.shape === "lower" && cuesAt(token) & (Cue.companyVerb | Cue.speech)) return false;
  }
  return false;
}

/** "Wyeside Bakes, run by a couple". */
const doneTo = wordSet("acquired bought created established headed led run set spun");
const particles = wordSet("by in off out up");
const clauseOpeners = wordSet("at for from in that which who with");
/** "Scattered Spider, a group that hacks" may be anything. */
const vague = wordSet("chain group label outfit partner player unit");
const personNouns = wordSet(
  "analyst author billionaire chairman chief consultant director economist engineer entrepreneur executive father fellow founder head lawyer manager minister mother politician president professor researcher resident scientist senator spokesman spokeswoman strategist veteran",
);
