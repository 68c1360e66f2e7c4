import type { Company, DateMention } from "../entities/entity.ts";
import type { FactChange } from "./anchor.ts";
import { type Facts, readFacts } from "./facts.ts";
import { isSubsidiaryName } from "./same-name.ts";
import { directionChange, negationChange } from "./sense.ts";

/**
 * What differs between the words that were and the words that are: facts, as far as the recognisers see any, or else the
 * wording alone. The same value written otherwise ("four", "4"; "4.2 billion", "4,200 million") is no other fact.
 */
export function changedFacts(before: string, after: string, names?: ReadonlySet<string>): readonly FactChange[] {
  if (before === after) return [];
  const old = readFacts(before, names);
  const now = readFacts(after, names);
  const changes = [
    ...figureChanges(old.figures, now.figures),
    ...changesOf("date", old.dates, now.dates, isSameDate),
    ...changesOf("company", old.companies, now.companies, isSameCompany),
    ...directionChange(old.words, now.words),
    ...negationChange(old.words, now.words),
  ];
  return changes.length > 0 ? changes : [{ what: "wording", before, after }];
}

type Number = Facts["figures"][number];

const figureChanges = (before: readonly Number[], after: readonly Number[]): readonly FactChange[] =>
  differences(before, after, isSameFigure).map(({ old, now, ...texts }) => {
    const isUnit = old && now && isSameValue(old.value, now.value) && !isSameFigure(old, now);
    return { what: isUnit ? "unit" : "figure", ...texts };
  });

function isSameFigure(a: Number, b: Number): boolean {
  if (!isSameValue(a.value, b.value)) return false;
  if (a.type === "number" || b.type === "number" || a.unit === b.unit) return true;
  // Another noun for what is counted ("four plants", "four factories") is wording; what is measured is not.
  return a.kind === "count" && b.kind === "count";
}

const isSameValue = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

function isSameDate(a: DateMention, b: DateMention): boolean {
  if (a.from !== undefined && b.from !== undefined) return a.from === b.from && a.to === b.to;
  return fold(a.text) === fold(b.text);
}

const isSameCompany = (a: Company, b: Company): boolean =>
  fold(a.name) === fold(b.name) || fold(a.text) === fold(b.text) || isSubsidiaryName(a.text, b.text);

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const changesOf = <T extends Written>(
  what: "date" | "company",
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
): readonly FactChange[] =>
  differences(before, after, isSame).map(({ before: was, after: is }) => ({ what, before: was, after: is }));

interface Written {
  readonly text: string;
}

interface Difference<T> {
  readonly old?: T | undefined;
  readonly now?: T | undefined;
  readonly before: string;
  readonly after: string;
}

/**
 * What two rows do not share, in order, paired as far as possible. Order counts: "from 9% to 12%" is not "from 12% to 9%".
 * What was only said again, or once instead of twice, is no difference.
 */
function differences<T extends Written>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
): readonly Difference<T>[] {
  const shared = longestShared(before, after, isSame);
  const left = before.filter((_, index) => !shared.some(([old]) => old === index));
  const right = after.filter((_, index) => !shared.some(([, now]) => now === index));
  const isPaired = left.length === right.length;
  const lost = isPaired ? left : left.filter((item) => !after.some((other) => isSame(item, other)));
  const added = isPaired ? right : right.filter((item) => !before.some((other) => isSame(other, item)));
  const pairs = Array.from({ length: Math.max(lost.length, added.length) }, (_, index): Difference<T> => {
    const [old, now] = [lost[index], added[index]];
    return { old, now, before: old?.text ?? "", after: now?.text ?? "" };
  });
  const isReordered = pairs.length > 0 && pairs.every(({ old, now }) => old && now && isSame(old, now));
  const [first] = pairs;
  return isReordered && first ? [{ ...first, before: listed(before), after: listed(after) }] : pairs;
}

const listed = (items: readonly Written[]): string => items.map(({ text }) => text).join(", ");

/** Index pairs of a longest common subsequence; rows longer than this are compared from both ends only. */
function longestShared<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
): [number, number][] {
  let head = 0;
  while (head < before.length && head < after.length && isSame(before[head] as T, after[head] as T)) head++;
  let tail = 0;
  const limit = Math.min(before.length, after.length) - head;
  while (tail < limit && isSame(before.at(-1 - tail) as T, after.at(-1 - tail) as T)) tail++;
  const ends: [number, number][] = [
    ...Array.from({ length: head }, (_, index): [number, number] => [index, index]),
    ...Array.from({ length: tail }, (_, index): [number, number] => [
      before.length - 1 - index,
      after.length - 1 - index,
    ]),
  ];
  const rows = before.length - head - tail;
  const columns = after.length - head - tail;
  if (rows * columns > 250_000) return ends;
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const same = isSame(before[head + row] as T, after[head + column] as T);
      (lengths[row] as Uint16Array)[column] = same
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isSame(before[head + row] as T, after[head + column] as T)) ends.push([head + row++, head + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return ends;
}
