import type { Token } from "../../text/tokens.ts";
import { currencySigns } from "./currencies.ts";
import { type Draft, imply } from "./draft.ts";
import { scaleAbbreviations, scaleWords } from "./number-words.ts";
import { isPlural, singular } from "./singular.ts";
import { unitsByName, unitsByShort } from "./units.ts";

/**
 * A number alone in a cell of a Markdown table is what the column's heading says: "| Jobs |" a count of jobs, "Sales ($m)"
 * millions of dollars, "Range (km)" kilometres, "Share (%)" percent. Headings that name no quantity ("Rank", "Year") leave
 * it as it is.
 */
export function lendHeading(tokens: readonly Token[], draft: Draft): void {
  if (draft.kind !== "count" || draft.unit !== undefined) return;
  const [before, after] = [tokens[draft.first - 1], tokens[draft.last + 1]];
  if (before?.text !== "|" || (after !== undefined && after.text !== "|" && after.gap !== "\n")) return;
  const heading = headingOf(tokens, columnOf(tokens, draft.first));
  const lent = read(heading);
  if (!lent) return;
  draft.kind = lent.kind;
  draft.unit = lent.unit;
  if (draft.scale === 1) draft.scale = lent.scale;
  imply(draft, "unit");
  if (lent.scale !== 1) imply(draft, "scale");
  draft.counts = true;
}

/** Tables wider than this are not read, so that a line of a million cells stays linear. */
const widest = 120;

/** How many bars stand before `at` in its line; -1 where too many do. */
function columnOf(tokens: readonly Token[], at: number): number {
  let bars = 0;
  for (let index = at - 1; index >= 0 && index >= at - widest; index--) {
    const token = tokens[index] as Token;
    if (token.text === "|") bars++;
    if (token.gap === "\n") return bars;
  }
  return -1;
}

/** The tokens of the heading cell of a column: that of the block's first line with bars. */
function headingOf(tokens: readonly Token[], column: number): readonly Token[] {
  const cell: Token[] = [];
  if (column < 0) return cell;
  let bars = 0;
  for (let at = 0; at < tokens.length && at < 2 * widest; at++) {
    const token = tokens[at] as Token;
    if (token.gap === "\n" && at > 0) {
      if (bars > 0) break;
      bars = 0;
    }
    if (token.text === "|") bars++;
    else if (bars === column) cell.push(token);
  }
  return cell;
}

function read(cell: readonly Token[]): { kind: Draft["kind"]; unit: string; scale: number } | undefined {
  for (const [at, token] of cell.entries()) {
    const next = cell[at + 1];
    const code = currencySigns.of(token);
    if (code !== undefined) return { kind: "money", unit: code, scale: next ? (scaleOf(next) ?? 1) : 1 };
    if (token.text === "%") return { kind: "percent", unit: "%", scale: 1 };
    const unit = cell[at - 1]?.text === "(" ? (unitsByName.of(token) ?? unitsByShort.get(token.text)) : undefined;
    if (unit !== undefined && next?.text === ")") return { kind: "measure", unit, scale: 1 };
  }
  const end = cell.findIndex(({ text }) => text === "(" || text === ",");
  const words = (end < 0 ? cell : cell.slice(0, end)).filter(({ kind }) => kind === "word");
  const noun = words.findLast(({ lower }) => isPlural(lower));
  if (!noun) return undefined;
  const scale = cell.map(scaleOf).find((found) => found !== undefined) ?? 1;
  return { kind: "count", unit: singular(noun.lower), scale };
}

/** "m" of "$m", "millions", "thousand", "'000" is not read. */
const scaleOf = ({ lower }: Token): number | undefined =>
  lower === "m" ? 1e6 : (scaleAbbreviations.get(lower) ?? (lower === "thousands" ? 1e3 : scaleWords.get(lower)));
