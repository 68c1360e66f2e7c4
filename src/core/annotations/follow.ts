import type { Span } from "../text/span.ts";

/** An edit of a text. `start` and `end` count in the text before it. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Where a span's words are after an edit. Text typed at an edge stays outside; undefined: none of the words is left. A
 * replacement that reaches over an edge takes its part of the words away.
 */
export function followSpan(span: Span, edit: TextEdit): Span | undefined {
  const shift = edit.text.length - (edit.end - edit.start);
  if (edit.end <= span.start) return { start: span.start + shift, end: span.end + shift };
  if (edit.start >= span.end) return span;
  const isInside = edit.start >= span.start && edit.end <= span.end;
  if (isInside) {
    const end = span.end + shift;
    const isAll = edit.start === span.start && edit.end === span.end;
    return end > span.start && !isAll ? { start: span.start, end } : undefined;
  }
  if (edit.start <= span.start && edit.end >= span.end) return undefined;
  return edit.start < span.start
    ? { start: edit.start + edit.text.length, end: span.end + shift }
    : { start: span.start, end: edit.start };
}
