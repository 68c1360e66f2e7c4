import { splitBlocks } from "../text/blocks.ts";
import { splitLines } from "../text/lines.ts";
import { newPart, type Part } from "./part.ts";

/** A change of a text: the characters from `start` to `end` become `inserted`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly inserted: string;
}

/**
 * A text cut into its blocks; `tail` is the white space after the last. Where one types, the blocks after it move with every key:
 * those from `moved` on stand `by` characters further on than their `start` says, until `settleStarts`.
 */
export interface Cut {
  readonly parts: Part[];
  readonly tail: string;
  moved: number;
  by: number;
}

/** The same after a change: the blocks from `first` up to `last` are new and stand where `removed` stood. */
export interface Replacement extends Cut {
  readonly first: number;
  readonly last: number;
  readonly removed: readonly Part[];
}

export function cut(text: string, offset = 0): Cut {
  const parts: Part[] = [];
  let end = 0;
  for (const block of splitBlocks(text)) {
    parts.push(newPart(text.slice(end, block.start), text.slice(block.start, block.end), offset + block.start));
    end = block.end;
  }
  return { parts, tail: text.slice(end), moved: parts.length, by: 0 };
}

/** Gives every block its place. */
export function settleStarts(cut: Cut): void {
  moveTo(cut, cut.parts.length);
  cut.by = 0;
}

/**
 * Cuts anew around the change only; blocks elsewhere stay the same objects, with their new places. The list of blocks is changed
 * in place: an edit that leaves their number as it was touches no other block.
 */
export function replace(cut: Cut, change: Change): Replacement {
  const { parts, tail } = cut;
  const first = Math.max(0, countBefore(cut, change.start) - 2);
  let after = Math.min(parts.length, countBefore(cut, change.end) + 1);
  moveTo(cut, after);
  let made = recut(parts, tail, { first, after, change });
  while (!made) {
    moveTo(cut, ++after);
    made = recut(parts, tail, { first, after, change });
  }
  const next = parts[after];
  if (next) next.gap = made.tail + next.gap;
  const old = parts.slice(first, after);
  const { head, foot } = sameEnds(old, made.parts);
  const fresh = made.parts.slice(head, made.parts.length - foot);
  old.forEach((part, at) => {
    const kept =
      at < head
        ? made.parts[at]
        : at >= old.length - foot
          ? made.parts[at - old.length + made.parts.length]
          : undefined;
    if (kept) place(part, kept);
  });
  splice(parts, first + head, old.length - head - foot, fresh);
  return {
    parts,
    tail: next ? tail : made.tail,
    moved: first + made.parts.length,
    by: cut.by + change.inserted.length - (change.end - change.start),
    first: first + head,
    last: first + head + fresh.length,
    removed: old.slice(head, old.length - foot),
  };
}

/** The text of the blocks from `first` up to `last`, with the white space before each. */
export function joined(parts: readonly Part[], first = 0, last = parts.length): string {
  let text = "";
  for (let at = first; at < last && at < parts.length; at++) {
    const { gap, text: words } = parts[at] as Part;
    text += gap + words;
  }
  return text;
}

interface Region {
  readonly first: number;
  readonly after: number;
  readonly change: Change;
}

/**
 * The blocks from `first` up to `after`, cut anew with the change made; undefined where the boundary after them would not be
 * one, in a long line parted otherwise now.
 */
function recut(
  parts: readonly Part[],
  tail: string,
  { first, after, change }: Region,
): Pick<Cut, "parts" | "tail"> | undefined {
  const opening = parts[first];
  const from = opening ? opening.start - opening.gap.length : 0;
  const next = parts[after];
  const old = joined(parts.slice(first, after)) + (next ? "" : tail);
  const text = old.slice(0, change.start - from) + change.inserted + old.slice(change.end - from);
  if (!next || hasBlankLine(next.gap)) return cut(text, from);
  const wider = cut(text + next.gap + next.text, from);
  const boundary = from + text.length + next.gap.length;
  const at = wider.parts.findIndex((part) => part.start >= boundary);
  const met = wider.parts[at];
  if (!met || met.start !== boundary || met.gap !== next.gap) return undefined;
  return { parts: wider.parts.slice(0, at), tail: "" };
}

const hasBlankLine = (gap: string): boolean => splitLines(gap).length > 2;

/** Makes `index` the first block whose place is not its `start`. */
function moveTo(cut: Cut, index: number): void {
  for (; cut.moved < index; cut.moved++) (cut.parts[cut.moved] as Part).start += cut.by;
  while (cut.moved > index) (cut.parts[--cut.moved] as Part).start -= cut.by;
}

function place(part: Part, { start, gap }: Part): void {
  part.start = start;
  part.gap = gap;
}

/** As the method of arrays, for any number of new blocks: a call takes only so many arguments. */
function splice(parts: Part[], at: number, count: number, fresh: readonly Part[]): void {
  if (fresh.length <= 1000) {
    parts.splice(at, count, ...fresh);
    return;
  }
  const rest = parts.splice(at);
  for (const part of fresh) parts.push(part);
  for (const part of rest.slice(count)) parts.push(part);
}

/** How many blocks begin, with the white space before them, at or before `offset`. */
function countBefore({ parts, moved, by }: Cut, offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const part = parts[middle] as Part;
    const start = middle < moved ? part.start : part.start + by;
    if (start - part.gap.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many blocks at the beginning and at the end are as they were. */
function sameEnds(old: readonly Part[], made: readonly Part[]): { readonly head: number; readonly foot: number } {
  const most = Math.min(old.length, made.length);
  let head = 0;
  while (head < most && old[head]?.text === made[head]?.text) head++;
  let foot = 0;
  while (foot < most - head && old[old.length - 1 - foot]?.text === made[made.length - 1 - foot]?.text) foot++;
  return { head, foot };
}
