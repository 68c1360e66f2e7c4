import { changeEntry, type Edited } from "./change.ts";
import { defined } from "./fields.ts";
import { isList, isMap, isSame, type Plain, type PlainMap } from "./plain.ts";
import type { Evidence, Sidecar } from "./sidecar.ts";

/** Adds evidence to the check that a claim has; one without a check is unchecked still, and has something to go by. */
export function addEvidence(sidecar: Sidecar, id: string, added: readonly Evidence[]): Edited {
  return changeEntry(sidecar, { id, type: "claim" }, (entry) => {
    const check: PlainMap = isMap(entry.check) ? entry.check : { verdict: "unchecked" };
    const before = listOf(check.evidence);
    const fresh = added.map(plainEvidence).filter((one) => !before.some((other) => isSame(one, other)));
    return fresh.length > 0 ? { ...entry, check: { ...check, evidence: [...before, ...fresh] } } : entry;
  });
}

/** Puts other evidence under the verdict that stands: it was given once, so it is no further check. */
export function setEvidence(sidecar: Sidecar, id: string, evidence: readonly Evidence[]): Edited {
  return changeEntry(sidecar, { id, type: "claim" }, (entry) =>
    isMap(entry.check)
      ? { ...entry, check: { ...entry.check, evidence: keep(entry.check.evidence, evidence) } }
      : entry,
  );
}

/** What says the same stays as it was written, with keys that only its writer knows. */
function keep(before: Plain | undefined, evidence: readonly Evidence[]): readonly Plain[] {
  const old = listOf(before);
  return evidence.map((one) => {
    const plain = plainEvidence(one);
    return (
      old.find((other) => isMap(other) && Object.entries(plain).every(([key, value]) => same(other[key], value))) ??
      plain
    );
  });
}

const same = (a: Plain | undefined, b: Plain): boolean => a !== undefined && a !== null && String(a) === String(b);

export const plainEvidence = ({ stance, url, article, quote, title, accessed }: Evidence): PlainMap =>
  defined({ stance, url, article, quote, title, accessed });

const listOf = (value: Plain | undefined): readonly Plain[] =>
  isList(value) ? value : value === undefined || value === null ? [] : [value];
