import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { Cue, cuesAt } from "./cue-words.ts";
import { legalSuffixEnd } from "./legal-suffixes.ts";
import { lookUp } from "./lexicon.ts";
import { suffixAfter } from "./name-endings.ts";
import { isNameToken, type Scope } from "./name-runs.ts";

/** The end of a person's name that begins at `index` with a title or a given name; `index` where none does. */
export function personEnd(tokens: readonly Token[], index: number, scope: Scope): number {
  const token = tokens[index] as Token;
  const cues = cuesAt(token);
  if (!(cues & (Cue.given | Cue.title)) || token.shape === "miXed") return index;
  let start = index + 1;
  if (cues & Cue.title) {
    if (tokens[start]?.text === "." && tokens[start]?.gap === "") start++;
    const next = tokens[start];
    if (!next || start > scope.last || !isNameToken(next) || next.shape === "UPPER" || next.gap === "") return index;
    const honorific = honorifics.holds(token);
    if (!honorific && !(cuesAt(next) & Cue.given)) return index;
    return nameEnd(tokens, start, scope);
  }
  const next = tokens[start];
  if (!next || start > scope.last || scope.style.capitals) return index;
  if (!isNameToken(next) && !(cuesAt(next) & Cue.particle)) return index;
  // "Mark Nissan": a word at the start of a sentence before a company.
  if (index === scope.first && cues & Cue.opener) return index;
  const company = lookUp(tokens, start, scope.last);
  if (company?.class === "company" && (company.end !== start + 1 || (index === scope.first && cues & Cue.ordinary)))
    return index;
  const end = nameEnd(tokens, index, scope);
  if (end === index + 1 || end - index > 7) return index;
  const lastCues = cuesAt(tokens[end - 1] as Token);
  if (lastCues & (Cue.tail | Cue.bodyTail | Cue.calendar) || legalSuffixEnd(tokens, end - 1, scope.last) > end - 1)
    return index;
  return suffixAfter(tokens, end, scope.last) > end ? index : end;
}

/** "Ruiz" in "Messrs. Harlow, Dent and Ruiz". */
export function isSecondOfMessrs(tokens: readonly Token[], index: number, { first }: Scope): boolean {
  let at = index - 1;
  while (at >= first && index - at < 10 && (isNameToken(tokens[at]) || isJoint(tokens[at] as Token))) {
    if (tokens[at]?.lower === "messrs") return at < index - 2;
    at--;
  }
  return false;
}

const isJoint = ({ text, lower }: Token): boolean => text === "," || text === "." || lower === "and";

const honorifics = wordSet(
  "messrs mr mrs ms mx miss dr prof professor sir dame rev sen rep gov senator justice judge minister chancellor premier lord lady baroness sgt capt col lt madam congressman congresswoman cllr".split(
    " ",
  ),
);

export function nameEnd(tokens: readonly Token[], index: number, scope: Scope): number {
  let end = index + 1;
  for (; end <= scope.last && end - index < 7; end++) {
    const token = tokens[end] as Token;
    const before = tokens[end - 1] as Token;
    if (isNameToken(token) && token.gap !== "\n") {
      if (cuesAt(token) & (Cue.rank | Cue.calendar)) break;
      if (scope.style.heading && end - index >= 2) break;
      continue;
    }
    const next = tokens[end + 1];
    if (!next || end + 1 > scope.last) break;
    if (token.text === "." && token.gap === "" && before.text.length === 1 && isNameToken(next)) continue;
    if (token.text === "-" && token.gap === "" && next.gap === "" && isNameToken(next)) continue;
    if (
      cuesAt(token) & Cue.particle &&
      token.kind === "word" &&
      (next.shape === "Capital" || cuesAt(next) & Cue.particle)
    )
      continue;
    if ((token.text === '"' || token.text === "(") && next.shape === "Capital" && tokens[end + 2]?.lower === '"') {
      end += 2;
      continue;
    }
    break;
  }
  return end;
}

/** The end of "Chief Executive Officer", "President and CEO", "Vice President"; `index` where these are no ranks. */
export function rankEnd(tokens: readonly Token[], index: number, last: number): number {
  let end = index;
  while (end <= last) {
    const token = tokens[end] as Token;
    const word = token.kind === "word" && token.shape !== "lower";
    if (
      word &&
      (cuesAt(token) & Cue.rank ||
        /^(operating|financial|general|technology|marketing|legal|investment|state|prime|foreign|finance|trade)$/.test(
          token.lower,
        ))
    ) {
      end++;
    } else if (end > index && (token.lower === "and" || token.text === "-" || token.text === "&")) {
      const next = tokens[end + 1];
      if (!next || !isNameToken(next) || !(cuesAt(next) & Cue.rank)) break;
      end++;
    } else break;
  }
  return end;
}

/** "President Toshiro Honda", "managing director Rio Kingsley": whatever the second word is, this is a person. */
export function followsRank(tokens: readonly Token[], index: number, scope: Scope): boolean {
  const before = index > scope.first ? tokens[index - 1] : undefined;
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  if (before?.kind !== "word" || !(cuesAt(before) & Cue.rank) || token.gap !== " ") return false;
  if (!next || index + 1 > scope.last || next.gap !== " " || next.shape !== "Capital" || token.shape !== "Capital")
    return false;
  if (cuesAt(token) & (Cue.rank | Cue.calendar) || cuesAt(next) & (Cue.tail | Cue.weakTail | Cue.rank | Cue.bodyTail))
    return false;
  const hit = lookUp(tokens, index + 1, scope.last);
  return hit === undefined || hit.end === index + 2;
}
