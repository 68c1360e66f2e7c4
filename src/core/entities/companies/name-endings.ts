import type { Token } from "../../text/tokens.ts";
import { Cue, cuesAt } from "./cue-words.ts";
import { legalSuffixEnd } from "./legal-suffixes.ts";
import { lookUp } from "./lexicon.ts";
import { isNameToken, type Scope } from "./name-runs.ts";

/** "Acme Robotics, Inc." has a comma before its suffix. */
export function suffixAfter(tokens: readonly Token[], at: number, last: number): number {
  if (at > last) return at;
  const next = tokens[at] as Token;
  // "Tai Wo Land (Holdings) Ltd"
  if (next.text === "(" && at + 3 <= last && tokens[at + 2]?.text === ")" && isNameToken(tokens[at + 1])) {
    return legalSuffixEnd(tokens, at + 3, last) > at + 3 ? legalSuffixEnd(tokens, at + 3, last) : at;
  }
  if (next.kind === "word")
    return next.shape === "lower" && next.lower !== "plc" ? at : legalSuffixEnd(tokens, at, last);
  if ((next.text === "," || next.text === "&") && at < last) {
    const end = legalSuffixEnd(tokens, at + 1, last);
    if (end > at + 1) return end;
  }
  return at;
}

/** After a known company: words that make a unit of it: "China", "Commercial Airplanes", "Energy". */
export function extensionEnd(tokens: readonly Token[], at: number, scope: Scope): number {
  let end = at;
  while (end <= scope.last && end - at < 4) {
    const token = tokens[end] as Token;
    if (!isNameToken(token) || token.gap === "" || !(cuesAt(token) & (Cue.tail | Cue.weakTail))) break;
    if (lookUp(tokens, end, scope.last)?.class === "company") break;
    end++;
  }
  if (end === at) return at;
  const next = tokens[end];
  if (suffixAfter(tokens, end, scope.last) > end) return end;
  if (end <= scope.last && next && next.gap !== "" && isNameToken(next)) {
    const cues = cuesAt(next);
    if (!(cues & Cue.rank) && lookUp(tokens, end, scope.last)?.class !== "company") return at;
  }
  // "Apple US sales": the country belongs to the sales, but "Nissan US said" is a unit.
  return end;
}

/** Whether the capitals from `at` to `end` end as a company's name does: "Green Hydrogen Holdings", "Robotics Ltd". */
export function endsAsCompany(tokens: readonly Token[], at: number, end: number, scope: Scope): boolean {
  if (suffixAfter(tokens, end, scope.last) > end) return true;
  const lastToken = tokens[end - 1] as Token;
  if (end - 1 < at) return false;
  if (legalSuffixEnd(tokens, end - 1, end - 1) === end) return true;
  const cues = cuesAt(lastToken);
  return (cues & Cue.tail) !== 0 && !scope.style.heading;
}

/** "Brannock Institute", "Confederation of Paper Industries", "Center for Auto Safety". */
export function isBody(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = end - 1; at >= from; at--) {
    if ((cuesAt(tokens[at] as Token) & Cue.bodyTail) === 0) continue;
    const lower = tokens[at + 1]?.lower;
    if (at === end - 1 || lower === "of" || lower === "for") return true;
  }
  return false;
}

export const isHeadOfBody = (tokens: readonly Token[], index: number): boolean =>
  (cuesAt(tokens[index] as Token) & Cue.bodyTail) !== 0;

/** "Nissan Sunderland Plant" is a place of the company; "Ford Foundation" a body of its own. */
export const isSite = (tokens: readonly Token[], end: number): boolean =>
  /^(campus|center|centre|classic|conference|cup|fleet|plan|plant|project|program|programme|quarter|show|station|tower|team|day|award|awards)$/.test(
    (tokens[end - 1] as Token).lower,
  );

/** "Volvo FH Electric": letters after the maker's name are a model's. */
export function isModel(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "number" || (token.shape === "UPPER" && token.text.length < 4)) return true;
  }
  return false;
}

/** "Brown & Rowe", but not "R&D". */
export function hasAmpersand(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from + 1; at < end - 1; at++) {
    const token = tokens[at] as Token;
    if (token.lower === "&" || token.text === "+")
      return (tokens[at - 1] as Token).text.length > 1 && (tokens[at + 1] as Token).text.length > 1;
  }
  return false;
}
