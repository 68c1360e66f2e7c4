import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { currencyBefore } from "./money.ts";
import { isMixed } from "./written-number.ts";

/** "A330", "COVID-19", "192-168-1": a number glued to letters, or a chain of numbers. */
export function isCode(tokens: readonly Token[], at: number, taken: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  if (token.gap === "" && before && at - 1 >= taken) {
    if (before.kind === "word") return currencyBefore(tokens, at) === undefined && before.lower !== "'s";
    if (before.kind === "link" || before.text === "'" || before.text === "’") return true;
    if (before.text === "#") return currencyBefore(tokens, at) === undefined;
    const glued = before.gap === "" ? tokens[at - 2] : undefined;
    if (glued && at - 2 >= taken && (before.text === "-" || before.text === "/")) {
      if (glued.kind === "number") return true;
      if (glued.kind === "word") return !rangeWords.holds(glued);
    }
  }
  if (token.text.length > 1 && token.text.startsWith("0") && token.text[1] !== "." && token.text[1] !== ",") {
    return !(before?.text === "." && token.gap === "");
  }
  // "+44 (0)20 7946 1234"
  const [close, group] = [tokens[at + 1], tokens[at + 2]];
  if (before?.text === "(" && close?.text === ")" && group?.kind === "number" && group.gap === "") return true;
  return chainLength(tokens, at) > 2 && !isMixed(tokens, at);
}

const rangeWords = wordSet(["to", "or", "and", "mid", "sub", "low", "high", "near", "plus"]);

/** How many numbers are glued together by hyphens, strokes and points: "555-123-4567" is 3. */
function chainLength(tokens: readonly Token[], at: number): number {
  let length = 1;
  for (let index = at; length < 4; index += 2, length++) {
    const [mark, number] = [tokens[index + 1], tokens[index + 2]];
    if (number?.kind !== "number" || number.gap !== "" || mark?.gap !== "" || !/^[-./]$/.test(mark.text)) break;
  }
  return length;
}

/** The last token of what is glued on to `at`. */
export function codeEnd(tokens: readonly Token[], at: number, end: number): number {
  let last = at;
  while (last + 1 < end) {
    const next = tokens[last + 1] as Token;
    if (next.gap !== "") {
      // The groups of a telephone number: "0800 123 4567"
      if (
        next.kind === "number" &&
        next.gap === " " &&
        (tokens[at] as Token).text.startsWith("0") &&
        /^\d{3,4}$/.test(next.text)
      )
        last++;
      else break;
    } else if (next.kind === "word" || next.kind === "number") last++;
    else if (/^[-./]$/.test(next.text) && tokens[last + 2]?.gap === "" && tokens[last + 2]?.kind !== "symbol") last++;
    else break;
  }
  return last;
}
