import type { ArticleClaim } from "../../core/article/article.ts";
import type { Steps } from "../../core/text/steps.ts";

/** Of a row, what its successor is known by. */
interface Known {
  readonly id: string;
  readonly claim: Pick<ArticleClaim, "text" | "span" | "stored">;
}

/** So many claims are looked at in a step. */
const stride = 500;

/** What a claim is known by, and which one it was before, if it was there. */
export interface Kept<K extends Known> {
  readonly id: string;
  readonly before: K | undefined;
}

/**
 * Ids of claims, in their order, by which the view knows its rows again, and selection and focus stay where they are. A claim
 * is the one that was stored under the same id, else the one with the same words (accepted or not), else the only one that
 * stood between the same neighbours (a sentence that somebody types in stays the same row), else the one that began at the
 * same place: the first part of a claim that was split. `before` is in order, too.
 */
export function* keepIds<K extends Known>(
  claims: readonly Known["claim"][],
  before: readonly K[],
  prefix: string,
): Steps<readonly Kept<K>[]> {
  const { head, foot } = yield* sameEnds(claims, before);
  const end = claims.length - foot;
  const by = before.length - claims.length;
  const successor = yield* successors(claims.slice(head, end), before.slice(head, before.length - foot));
  yield;
  const kept: Kept<K>[] = [];
  let used: Set<string> | undefined;
  for (const [index, claim] of claims.entries()) {
    if (index % stride === stride - 1) yield;
    const at = index < head ? index : index >= end ? index + by : (successor.get(index - head) ?? Number.NaN) + head;
    const one = before[at];
    // A new one may not be called as any other is, though that one be gone.
    if (!one) used ??= yield* idsOf(before);
    kept.push({ id: one ? one.id : newId(claim, prefix, used ?? new Set()), before: one });
  }
  return kept;
}

function* idsOf(rows: readonly Known[]): Steps<Set<string>> {
  const ids = new Set<string>();
  for (const { id } of rows) {
    ids.add(id);
    if (ids.size % stride === stride - 1) yield;
  }
  return ids;
}

/** How many at the beginning and at the end are plainly as they were: after an edit, nearly all. */
function* sameEnds(
  claims: readonly Known["claim"][],
  before: readonly Known[],
): Steps<{ readonly head: number; readonly foot: number }> {
  const most = Math.min(claims.length, before.length);
  let head = 0;
  for (; head < most && isSame(claims[head], before[head]); head++) if (head % stride === stride - 1) yield;
  let foot = 0;
  for (; foot < most - head && isSame(claims.at(-1 - foot), before.at(-1 - foot)); foot++)
    if (foot % stride === stride - 1) yield;
  return { head, foot };
}

const isSame = (claim: Known["claim"] | undefined, known: Known | undefined): boolean =>
  claim !== undefined &&
  known !== undefined &&
  claim.text === known.claim.text &&
  claim.stored?.annotation.id === known.claim.stored?.annotation.id;

/** Which of the old ones each claim is, by their indices. */
function* successors(claims: readonly Known["claim"][], old: readonly Known[]): Steps<ReadonlyMap<number, number>> {
  const successor = new Map<number, number>();
  const taken = new Set<number>();
  const match = (index: number, at: number | undefined): void => {
    if (at === undefined || taken.has(at) || successor.has(index)) return;
    successor.set(index, at);
    taken.add(at);
  };
  const byStored = new Map<string, number>();
  for (const [at, { claim }] of old.entries()) {
    if (claim.stored) byStored.set(claim.stored.annotation.id, at);
    if (at % stride === stride - 1) yield;
  }
  for (const [index, { stored }] of claims.entries()) {
    if (stored) match(index, byStored.get(stored.annotation.id));
    if (index % stride === stride - 1) yield;
  }
  const byWords = new Map<string, number[]>();
  for (const [at, { claim }] of old.entries()) {
    if (at % stride === stride - 1) yield;
    if (taken.has(at)) continue;
    const same = byWords.get(claim.text);
    if (same) same.push(at);
    else byWords.set(claim.text, [at]);
  }
  for (const [index, { text }] of claims.entries()) {
    if (!successor.has(index)) match(index, byWords.get(text)?.shift());
    if (index % stride === stride - 1) yield;
  }
  fillGaps(claims.length, old.length, successor, match);
  yield;
  const byStart = new Map<number, number>();
  for (const [at, { claim }] of old.entries()) {
    if (claim.span && !taken.has(at)) byStart.set(claim.span.start, at);
    if (at % stride === stride - 1) yield;
  }
  for (const [index, { span }] of claims.entries()) {
    if (span) match(index, byStart.get(span.start));
    if (index % stride === stride - 1) yield;
  }
  return successor;
}

/** Between two matched neighbours, what is left on both sides belongs together if it is as many. */
function fillGaps(
  count: number,
  oldCount: number,
  successor: ReadonlyMap<number, number>,
  match: (index: number, at: number) => void,
): void {
  let first = 0;
  let firstOld = 0;
  for (let index = 0; index <= count; index++) {
    const at = index === count ? oldCount : successor.get(index);
    if (at === undefined) continue;
    const length = index - first;
    if (length > 0 && at - firstOld === length) {
      for (let step = 0; step < length; step++) match(first + step, firstOld + step);
    }
    first = index + 1;
    firstOld = at + 1;
  }
}

/** New ones are called by their words, or, without a place, by what is stored: the same in the next session. */
function newId(claim: Known["claim"], prefix: string, used: Set<string>): string {
  const words = claim.span || !claim.stored ? `=${claim.text}` : claim.stored.annotation.id;
  for (let nth = 1; ; nth++) {
    const fresh = `${prefix}#${words}${nth === 1 ? "" : `#${nth}`}`;
    if (used.has(fresh)) continue;
    used.add(fresh);
    return fresh;
  }
}
