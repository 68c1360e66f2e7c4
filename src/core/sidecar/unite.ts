import type { Anchor } from "../annotations/anchor.ts";
import { changeRoot, type Edited, entryOf, placeFor, refuse, without } from "./change.ts";
import { isList, isMap, type Plain, type PlainMap } from "./plain.ts";
import type { Sidecar } from "./sidecar.ts";

/**
 * Makes one claim of several stored ones: the first that has a check, else the first, goes on under its id with the words of
 * `anchor`, and has the tags and notes of all. Checks of the others go to its history, so that none is lost.
 */
export function uniteClaims(
  sidecar: Sidecar,
  ids: readonly string[],
  { anchor, claimants }: { readonly anchor: Anchor; readonly claimants?: readonly string[] | undefined },
): Edited {
  const found = ids.map((id) => sidecar.annotations.find((annotation) => annotation.id === id));
  const missing = ids.find((_, index) => found[index] === undefined);
  if (missing !== undefined && sidecar.state.kind !== "read-only")
    return refuse(sidecar, `there is no annotation ${missing}`);
  const kept = (found.find((one) => one?.check) ?? found[0])?.id ?? "";
  const edited = changeRoot(sidecar, (root) => {
    const list = isList(root.annotations) ? root.annotations : [];
    const entries = ids.flatMap(
      (id) => list.find((entry) => isMap(entry) && entry.id === id) ?? [],
    ) as readonly PlainMap[];
    const first = entries.find((entry) => entry.id === kept);
    if (!first) return root;
    const united = { ...unite(first, entries), ...(claimants && { claimants: [...claimants] }), ...entryOf(anchor) };
    const left = list.filter((entry) => !entries.includes(entry as PlainMap));
    const at = placeFor(left, anchor.start);
    return { ...root, annotations: [...left.slice(0, at), united, ...left.slice(at)] };
  });
  return edited.refused === undefined ? { ...edited, id: kept } : edited;
}

function unite(first: PlainMap, entries: readonly PlainMap[]): PlainMap {
  const base = without(first, ["quote", "prefix", "suffix", "start", "end", "occurrences", "rival"]);
  const tags = unique(entries.flatMap((entry) => itemsOf(entry.tags)));
  const notes = entries.flatMap((entry) => itemsOf(entry.notes));
  const check = isMap(first.check) ? first.check : undefined;
  const others = entries.filter((entry) => entry !== first).flatMap(({ check }) => (isMap(check) ? [check] : []));
  const history = [
    ...itemsOf(check?.history),
    ...others.flatMap((one) => [without(one, ["history"]), ...itemsOf(one.history)]),
  ];
  return {
    ...base,
    ...("status" in base && { status: "accepted" }),
    ...(tags.length > 0 && { tags }),
    ...(notes.length > 0 && { notes }),
    ...(check && { check: { ...check, ...(history.length > 0 && { history: newestFirst(history) }) } }),
  };
}

const itemsOf = (value: Plain | undefined): readonly Plain[] =>
  isList(value) ? value : value === undefined || value === null ? [] : [value];

const unique = (items: readonly Plain[]): readonly Plain[] => [...new Set(items)];

/** ISO times compare as they are written; what has none stays where it stands among its like, at the end. */
function newestFirst(checks: readonly Plain[]): readonly Plain[] {
  const timeOf = (check: Plain): string => (isMap(check) && typeof check.at === "string" ? check.at : "");
  return [...checks].sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : timeOf(a) > timeOf(b) ? -1 : 0));
}
