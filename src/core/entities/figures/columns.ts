import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { currencyNouns, currencySigns, isoCodes } from "./currencies.ts";
import { type Draft, imply } from "./draft.ts";
import { valued } from "./number-words.ts";
import { unitsByName } from "./units.ts";

/**
 * A number alone in a column set with spaces, as results reports have them: under "£ million" or "(in millions of dollars)" it
 * is as many millions, under "Output (kt)" kilotonnes; what is told per share is not scaled. The heading is the block's first two lines.
 */
export function lendColumn(tokens: readonly Token[], draft: Draft): void {
  const isMoney = draft.kind === "money" && draft.scale === 1 && draft.factor === 1;
  const isBare =
    draft.kind === "count" && (draft.unit === undefined || draft.unit === "" || draft.implied.includes("unit"));
  if ((!isMoney && !isBare) || !isCell(tokens, draft)) return;
  const start = lineStart(tokens, draft.first);
  if (start <= 0) return;
  const lines = headLines(tokens, start);
  const row = cellsOf(tokens, start, lineEnd(tokens, draft.last));
  const column = row.findIndex(({ first, last }) => first <= draft.first && draft.last <= last);
  if (column < 1) return;
  const label = wordsOf(tokens, row[0] as Cell);
  if (label.some((word) => countWords.has(word))) return;
  const isPerShare = label.some((word) => shareWords.has(word));
  for (const line of lines) {
    const head = line[line.length - (row.length - column)];
    const unit = head && isBare ? unitIn(tokens, head) : undefined;
    if (unit === undefined) continue;
    draft.kind = unit === "%" ? "percent" : "measure";
    draft.unit = unit;
    draft.counts = true;
    imply(draft, "unit");
    return;
  }
  const money = moneyOf(tokens, lines);
  if (isBare) {
    if (money.code === undefined || money.scale === 1) return;
    draft.kind = "money";
    draft.unit = money.code;
    draft.counts = true;
    imply(draft, "unit");
  }
  if (money.scale === 1 || isPerShare) return;
  draft.scale = money.scale;
  imply(draft, "scale");
}

/** Tokens `first` to `last`, inclusive. */
interface Cell {
  readonly first: number;
  readonly last: number;
}

/** No line of a table has more tokens that are looked at. */
const widest = 60;

/** Whether two spaces or a line end stand around it. */
export const isCell = (tokens: readonly Token[], { first, last }: Pick<Draft, "first" | "last">): boolean =>
  isApart(tokens, first) && (last + 1 >= tokens.length || tokens[last + 1]?.gap === "\n" || isApart(tokens, last + 1));

/** At least two spaces before the token, in its line. */
const isApart = (tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before !== undefined && token !== undefined && token.gap === " " && token.start - before.end > 1;
};

function lineStart(tokens: readonly Token[], at: number): number {
  for (let index = at; index >= 0 && index > at - widest; index--) if (tokens[index]?.gap === "\n") return index;
  return -1;
}

function lineEnd(tokens: readonly Token[], at: number): number {
  let last = at;
  while (last + 1 < tokens.length && tokens[last + 1]?.gap !== "\n" && last < at + widest) last++;
  return last;
}

/** The cells of the block's first two lines, as far as they stand above `before`. */
function headLines(tokens: readonly Token[], before: number): readonly (readonly Cell[])[] {
  const first = lineEnd(tokens, 0);
  const lines = [cellsOf(tokens, 0, first)];
  if (first + 1 < before) lines.push(cellsOf(tokens, first + 1, lineEnd(tokens, first + 1)));
  return lines;
}

function cellsOf(tokens: readonly Token[], first: number, last: number): readonly Cell[] {
  const cells: Cell[] = [];
  let start = first;
  for (let at = first + 1; at <= last + 1; at++) {
    if (at <= last && !isApart(tokens, at)) continue;
    cells.push({ first: start, last: at - 1 });
    start = at;
  }
  return cells;
}

const wordsOf = (tokens: readonly Token[], { first, last }: Cell): readonly string[] =>
  tokens.slice(first, last + 1).map(({ lower }) => lower);

/** "(kt/year)", "(%)": the unit that a bracket of a heading begins with. */
function unitIn(tokens: readonly Token[], { first, last }: Cell): string | undefined {
  for (let at = first; at < last; at++) {
    if (tokens[at]?.text !== "(") continue;
    const word = tokens[at + 1]?.lower ?? "";
    return word === "%" ? "%" : unitsByName.get(word);
  }
  return undefined;
}

/** The currency and scale of "£ million", "$m", "(In millions of dollars, except per share data)". */
function moneyOf(tokens: readonly Token[], lines: readonly (readonly Cell[])[]): { code?: string; scale: number } {
  let code: string | undefined;
  let scale = 1;
  for (const cell of lines.flat()) {
    for (let at = cell.first; at <= cell.last; at++) {
      const word = tokens[at]?.lower ?? "";
      const iso = tokens[at]?.text ?? "";
      const sign = currencySigns.get(word) ?? currencyNouns.get(word)?.code ?? (isoCodes.has(iso) ? iso : undefined);
      const isBeside =
        (at > cell.first && tokens[at - 1]?.kind === "number") || (at < cell.last && tokens[at + 1]?.kind === "number");
      if (sign !== undefined && !isBeside) code ??= sign;
      const found = scales.get(word);
      if (found !== undefined && !isBeside && (word.length > 2 || currencySigns.has(tokens[at - 1]?.lower ?? "")))
        scale = found;
    }
  }
  return { ...(code === undefined ? {} : { code }), scale };
}

const scales: ReadonlyMap<string, number> = new Map(
  valued(
    "000=1e3 billion=1e9 billions=1e9 bn=1e9 k=1e3 m=1e6 million=1e6 millions=1e6 mn=1e6 thousand=1e3 thousands=1e3",
  ),
);
const shareWords = wordSet("dividend dividends eps share");
const countWords = wordSet(
  "customers employees headcount members outlets number rate ratio return sites staff stores subscribers margin times units volume weeks yield year",
);
