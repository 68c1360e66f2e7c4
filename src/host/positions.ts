import * as vscode from "vscode";
import { lineStarts } from "../core/text/lines.ts";
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
  const starts = startsOf(holder);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return new vscode.Position(low, Math.min(offset, endOf(holder, low)) - (starts[low] ?? 0));
}

/** The span in the file's text of a range of the editor; clipped to the text. */
export function spanOf(holder: HasText, range: vscode.Range): Span {
  const start = offsetOf(holder, range.start);
  return { start, end: Math.max(start, offsetOf(holder, range.end)) };
}

export function offsetOf(holder: HasText, position: vscode.Position): number {
  const start = startsOf(holder)[position.line];
  if (start === undefined) return holder.text.length;
  return Math.min(start + position.character, endOf(holder, position.line));
}

/** Where a line ends, before its line end. */
function endOf(holder: HasText, line: number): number {
  const { text } = holder;
  const next = startsOf(holder)[line + 1];
  if (next === undefined) return text.length;
  return text.endsWith("\r\n", next) ? next - 2 : next - 1;
}

/** Made once for each text that somebody asks about, and dropped with it. */
const known = new WeakMap<HasText, Int32Array>();

function startsOf(holder: HasText): Int32Array {
  const before = known.get(holder);
  if (before) return before;
  const starts = lineStarts(holder.text);
  known.set(holder, starts);
  return starts;
}
