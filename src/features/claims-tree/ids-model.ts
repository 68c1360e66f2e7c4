import type { ArticleClaim } from "../../core/article/article.ts";
import type { Steps } from "../../core/text/steps.ts";

/** Of a row, what its successor is known by. */
interface Known {
  readonly id: string;
  readonly claim: Pick<ArticleClaim, "text" | "span" | "stored">;
}

/**
 * Ids of claims, in their order, by which the view knows its rows again, and selection and focus stay where they are. A claim
 * is the one that was stored under the same id, else the one with the same words (accepted or not), else the only one that
 * stood between the same neighbours: a sentence that somebody types in stays the same row.
 */
export function* keepIds(
  claims: readonly Known["claim"][],
  before: readonly Known[],
  prefix: string,
): Steps<readonly string[]> {
  const old = [...before].sort((a, b) => placeOf(a.claim) - placeOf(b.claim));
  yield;
  const successor = new Map<number, number>();
  const taken = new Set<number>();
  const match = (index: number, at: number | undefined): void => {
    if (at === undefined || taken.has(at) || successor.has(index)) return;
    successor.set(index, at);
    taken.add(at);
  };
  const byStored = new Map(old.flatMap(({ claim }, at) => (claim.stored ? [[claim.stored.annotation.id, at]] : [])));
  claims.forEach(({ stored }, index) => {
    if (stored) match(index, byStored.get(stored.annotation.id));
  });
  yield;
  const byWords = new Map<string, number[]>();
  old.forEach(({ claim }, at) => {
    if (taken.has(at)) return;
    const same = byWords.get(claim.text);
    if (same) same.push(at);
    else byWords.set(claim.text, [at]);
  });
  yield;
  claims.forEach(({ text }, index) => {
    if (!successor.has(index)) match(index, byWords.get(text)?.shift());
  });
  yield;
  fillGaps(claims.length, old.length, successor, match);
  yield;
  return named(claims, (index) => old[successor.get(index) ?? -1]?.id, prefix);
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
function named(
  claims: readonly Known["claim"][],
  idOf: (index: number) => string | undefined,
  prefix: string,
): readonly string[] {
  const kept = claims.map((_, index) => idOf(index));
  const used = new Set(kept.filter((id) => id !== undefined));
  return claims.map((claim, index) => {
    const id = kept[index];
    if (id !== undefined) return id;
    const words = claim.span || !claim.stored ? `=${claim.text}` : claim.stored.annotation.id;
    for (let nth = 1; ; nth++) {
      const fresh = `${prefix}#${words}${nth === 1 ? "" : `#${nth}`}`;
      if (used.has(fresh)) continue;
      used.add(fresh);
      return fresh;
    }
  });
}

const placeOf = ({ span }: Known["claim"]): number => span?.start ?? Number.MAX_SAFE_INTEGER;
