/**
 * Columns aligned with spaces. Cells are one line each; the column `shrink` (the last but one by default) is cut so that the
 * table fits into `width`, where there is a terminal.
 */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { width, right = [], shrink = head.length - 2 }: TableOptions,
): string {
  if (rows.length === 0) return "";
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replace(/\s+/g, " ").trim()));
  const widths = head.map((_, column) =>
    cells.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? "")), 0),
  );
  // Long claims are cut even in a pipe: whoever wants them whole takes JSON.
  const limit = Math.min(
    100,
    width === undefined ? 100 : Math.max(20, width - sum(widths) + (widths[shrink] ?? 0) - 2 * head.length),
  );
  widths[shrink] = Math.min(widths[shrink] ?? 0, limit);
  const lines = cells.map((row) =>
    row
      .map((cell, column) => pad(clip(cell, widths[column] ?? 0), widths[column] ?? 0, right.includes(column)))
      .join("  ")
      .trimEnd(),
  );
  return lines.map((line) => `  ${line}\n`).join("");
}

export interface TableOptions {
  readonly width: number | undefined;
  /** The columns whose cells stand to the right. */
  readonly right?: readonly number[];
  readonly shrink?: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const pad = (cell: string, width: number, isRight: boolean): string => {
  const gap = " ".repeat(Math.max(0, width - displayWidth(cell)));
  return isRight ? gap + cell : cell + gap;
};

function clip(cell: string, width: number): string {
  if (displayWidth(cell) <= width) return cell;
  let kept = "";
  let used = 1;
  for (const char of cell) {
    used += displayWidth(char);
    if (used > width) break;
    kept += char;
  }
  return `${kept}…`;
}

/** Terminals draw East Asian signs and emoji two columns wide, and accents none. */
function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (/\p{M}|\p{Cf}/u.test(char)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Emoji_Presentation}/u.test(
        char,
      )
        ? 2
        : 1;
  }
  return width;
}
