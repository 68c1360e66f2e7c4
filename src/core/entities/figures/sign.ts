import type { Token } from "../../text/tokens.ts";
import type { Draft, Passage } from "./draft.ts";
import { isHyphen } from "./hyphen.ts";

/** Takes in the sign before a figure: "-5%", "−0.3%", "minus 3", "+2.5%", and the brackets of a loss in a table. */
export function readSign({ tokens, first, end }: Passage, draft: Draft): Draft | undefined {
  const before = tokens[draft.first - 1];
  const head = tokens[draft.first] as Token;
  if (!before || draft.first - 1 < first) return draft;
  if (head.gap === "") {
    if (before.text === "(" && isLoss(tokens, draft, end)) {
      return {
        ...draft,
        first: draft.first - 1,
        last: draft.last + 1,
        nounEnd: draft.last + 1,
        sign: -1,
        counts: true,
      };
    }
    const open = before.gap !== "" || opens.has(tokens[draft.first - 2]?.text ?? "");
    const minus = before.text === "-" || before.text === "−" || before.text === "–";
    // "a 75 -300mm lens"
    const range = draft.kind === "measure" && tokens[draft.first - 2]?.kind === "number" && before.gap === " ";
    if (minus && open && !range) {
      // "- 5 plants" and "-5 plants" at the start of a line are items of a list.
      if (draft.kind === "count" && before.gap === "\n") return draft;
      if (before.text === "–" && draft.kind === "count") return draft;
      return { ...draft, first: draft.first - 1, sign: -1, counts: true };
    }
    if (before.text === "+" && open) {
      // "+44 20 7946": a telephone
      if (draft.kind === "count" && draft.unit === undefined && !draft.number.grouped && !draft.number.decimal)
        return undefined;
      return { ...draft, first: draft.first - 1 };
    }
    return draft;
  }
  if (before.lower === "minus" && tokens[draft.first - 2]?.lower === "or") return draft;
  if (before.lower === "minus" || (before.lower === "negative" && draft.kind !== "count")) {
    return { ...draft, first: draft.first - 1, sign: -1, counts: true };
  }
  return draft;
}

const opens: ReadonlySet<string> = new Set(["(", "|", ":", "[", "/", ",", ";", "="]);

/**
 * "Net loss (1,234) (2,105)", "| (45.2) |": a number alone in brackets between cells, or after a label at the end of its
 * line. "Lehman Brothers ($691 billion)", "fell 5% (323.65 points)" and "A320s (24) and" stand in sentences.
 */
function isLoss(tokens: readonly Token[], draft: Draft, end: number): boolean {
  if (draft.number.form !== "digits" || draft.nounEnd > draft.last) return false;
  if (tokens[draft.last + 1]?.text !== ")" || draft.last + 1 >= end) return false;
  const [before, next] = [tokens[draft.first - 2], tokens[draft.last + 2]];
  // "(617) 555-0142"
  if (next?.kind === "number" && isHyphen(tokens[draft.last + 3])) return false;
  const nextCell = next === undefined || next.gap === "\n" || cells.has(next.text) || next.kind === "number";
  if (!nextCell) return false;
  if (before === undefined || before.kind === "number" || cells.has(before.text) || before.text === "%") {
    return draft.kind === "count" || cells.has(before?.text ?? "");
  }
  const row = next?.text === "(" || next?.text === "|" || next?.kind === "number";
  const label = before.kind === "word" && (draft.number.grouped || draft.number.decimal || row);
  return label && draft.kind !== "percent" && lineStart(tokens, draft.first) <= 6;
}

const cells: ReadonlySet<string> = new Set(["|", "(", ")", "$", "£", "€"]);

/** How many tokens stand between the line's start and `at`; 99 where there is a stop among them. */
function lineStart(tokens: readonly Token[], at: number): number {
  for (let back = 1; back <= 8; back++) {
    const token = tokens[at - back];
    if (!token || token.gap === "\n") return back;
    if (token.text === "." || token.text === ",") return 99;
  }
  return 99;
}
