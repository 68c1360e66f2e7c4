import { codeAt } from "./code-at.ts";
/** A stretch of a text: UTF-16 offsets, half-open, `start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Of spans in order, no two of which overlap, those that overlap `span`: found by halving, because an article has many. */
export function overlapping<T extends Span>(list: readonly T[], span: Span): readonly T[] {
  const first = firstAfter(list, span.start);
  let last = first;
  while (last < list.length && (list[last] as T).start < span.end) last++;
  return list.slice(first, last);
}

/** The index of the first of spans in order, no two of which overlap, that ends after `offset`. */
export function firstAfter(list: readonly Span[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same value, further on by `by` characters. */
export const shift = <T extends Span>(value: T, by: number): T =>
  by === 0 ? value : { ...value, start: value.start + by, end: value.end + by };

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** `span` without the white space at its ends; empty (at its start) when there is nothing else. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(codeAt(text, start))) start++;
  while (end > start && isSpace(codeAt(text, end - 1))) end--;
  return { start, end };
}

/** White space as people see it: includes no-break and zero-width spaces, the byte-order mark and direction marks. */
export const isSpace = (code: number): boolean =>
  code <= 32 ||
  code === 0x7f ||
  code === 0x85 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  (code >= 0x2060 && code <= 0x2064) ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff;
