import * as vscode from "vscode";
import { splitLines } from "../core/text/lines.ts";
import type { Span } from "../core/text/span.ts";

/** Anything that keeps the text which its spans count in: a reading, an article. */
export interface HasText {
  readonly text: string;
}

/**
 * The editor's range of a span of the file's text. By line and character: VS Code turns mixed line ends into one kind
 * when it opens a file, so its offsets differ from the file's, while lines and characters are the same in both.
 */
export function rangeOf(holder: HasText, span: Span): vscode.Range {
  return new vscode.Range(positionOf(holder, span.start), positionOf(holder, span.end));
}

export function positionOf(holder: HasText, offset: number): vscode.Position {
  const lines = linesOf(holder);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const line = lines[low] ?? { start: 0, end: 0 };
  return new vscode.Position(low, Math.min(offset, line.end) - line.start);
}

/** The span in the file's text of a range of the editor; clipped to the text. */
export function spanOf(holder: HasText, range: vscode.Range): Span {
  const start = offsetOf(holder, range.start);
  return { start, end: Math.max(start, offsetOf(holder, range.end)) };
}

export function offsetOf(holder: HasText, position: vscode.Position): number {
  const lines = linesOf(holder);
  const line = lines[position.line];
  return line ? Math.min(line.start + position.character, line.end) : holder.text.length;
}

/** Made once for each text that somebody asks about, and dropped with it. */
const known = new WeakMap<HasText, readonly Span[]>();

function linesOf(holder: HasText): readonly Span[] {
  const before = known.get(holder);
  if (before) return before;
  const lines = splitLines(holder.text);
  known.set(holder, lines);
  return lines;
}
