import type { Anchor } from "../annotations/anchor.ts";
import { defined } from "./fields.ts";
import { deriveId } from "./identify.ts";
import { addOne, changeOne } from "./one-entry.ts";
import { formatVersion, parseSidecar } from "./parse.ts";
import { isList, isMap, isSame, type Plain, type PlainMap } from "./plain.ts";
import { rewriteYaml } from "./rewrite.ts";
import type { Annotation, Sidecar } from "./sidecar.ts";
import { loadYaml } from "./yaml.ts";

export interface Edited {
  /** The sidecar after the edit; the same one where nothing was to change or the edit was refused. */
  readonly sidecar: Sidecar;
  /** The annotation that was made or changed. */
  readonly id?: string;
  /** Why nothing was done, for a person. */
  readonly refused?: string;
}

export const refuse = (sidecar: Sidecar, refused: string): Edited => ({ sidecar, refused });

/**
 * The sidecar that says what `change` makes of its data. With every write, entries without an id are given theirs. Refused
 * where the sidecar is read-only or its YAML can't be changed without loss.
 */
export function changeRoot(sidecar: Sidecar, change: (root: PlainMap) => PlainMap): Edited {
  const { state } = sidecar;
  if (state.kind === "read-only") {
    return refuse(sidecar, `the sidecar is left alone, ${state.message} (line ${state.line}). ${state.wayOut}`);
  }
  const before = withIds(rootOf(sidecar), sidecar.annotations);
  const after = change(before);
  if (isSame(before, after)) return { sidecar };
  const text = rewriteYaml(sidecar.text, after);
  if (text === undefined) {
    return refuse(sidecar, "the sidecar uses YAML (anchors, tags) that can only be changed by hand");
  }
  return { sidecar: parseSidecar(text) };
}

/** Changes one entry's data; undefined removes it. */
export function changeEntry(
  sidecar: Sidecar,
  which: { readonly id: string; readonly type?: Annotation["type"] },
  change: (entry: PlainMap) => PlainMap | undefined,
): Edited {
  const found = sidecar.annotations.find((annotation) => annotation.id === which.id);
  if (!found && sidecar.state.kind !== "read-only") return refuse(sidecar, `there is no annotation ${which.id}`);
  if (found && which.type !== undefined && found.type !== which.type) {
    return refuse(sidecar, `${which.id} is no ${which.type} (its type is ${found.type})`);
  }
  const quick = found && changeOne(sidecar, found, change);
  if (quick) return { sidecar: quick, id: which.id };
  const edited = changeRoot(sidecar, (root) => {
    const annotations = listOf(root).flatMap((entry, index) => {
      if (index !== found?.index || !isMap(entry)) return [entry];
      return change(entry) ?? [];
    });
    return { ...root, annotations };
  });
  return edited.refused === undefined ? { ...edited, id: which.id } : edited;
}

/** Adds an entry to the list, by its place in the text. */
export function addEntry(
  sidecar: Sidecar,
  entry: {
    readonly type: Annotation["type"];
    readonly anchor: Anchor | undefined;
    readonly fields: { readonly [key: string]: Plain | undefined };
  },
): Edited {
  const { type, anchor, fields } = entry;
  const taken = new Set(sidecar.annotations.map((annotation) => annotation.id));
  const words = anchor ? [anchor.quote, anchor.start] : [JSON.stringify(fields)];
  const id = deriveId(type, words, taken);
  const added = { id, type, ...(anchor && entryOf(anchor)), ...defined(fields) } as PlainMap;
  const starts = sidecar.annotations.map((one) => defined({ start: one.anchor?.start }));
  const quick = addOne(sidecar, added, placeFor(starts, anchor?.start));
  if (quick) return { sidecar: quick, id };
  const edited = changeRoot(sidecar, (root) => {
    const list = listOf(root);
    const at = placeFor(list, anchor?.start);
    return { ...root, annotations: [...list.slice(0, at), added, ...list.slice(at)] };
  });
  return edited.refused === undefined ? { ...edited, id } : edited;
}

/**
 * Where in the list an entry goes: before the first that stands later in the text. Two people's additions then come to stand
 * in different places of the file, and git merges them.
 */
export function placeFor(list: readonly Plain[], start: number | undefined): number {
  const startOf = (entry: Plain): number | undefined =>
    isMap(entry) && typeof entry.start === "number" ? entry.start : undefined;
  const next = start === undefined ? -1 : list.findIndex((entry) => (startOf(entry) ?? -1) > start);
  if (next >= 0) return next;
  const last = list.findLastIndex((entry) => startOf(entry) !== undefined);
  return start === undefined || last < 0 ? list.length : last + 1;
}

/** The id of the annotation of this type that is stored for the same words in the same place. */
export function findSame(sidecar: Sidecar, type: Annotation["type"], anchor: Anchor): string | undefined {
  return sidecar.annotations.find(
    ({ type: stored, anchor: other }) =>
      stored === type &&
      other?.quote === anchor.quote &&
      (other.start === undefined || anchor.start === undefined
        ? other.prefix === anchor.prefix && other.suffix === anchor.suffix
        : other.start === anchor.start),
  )?.id;
}

/** An anchor as it is stored. */
export const entryOf = ({ quote, prefix, suffix, start, end, occurrences, rival }: Anchor): PlainMap =>
  defined({ quote, prefix, suffix, start, end, occurrences, rival });

export const without = (map: PlainMap, keys: readonly string[]): PlainMap =>
  Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)));

const listOf = (root: PlainMap): readonly Plain[] => (isList(root.annotations) ? root.annotations : []);

function rootOf(sidecar: Sidecar): PlainMap {
  const yaml = loadYaml(sidecar.text);
  const value = yaml.ok ? yaml.value : null;
  if (isMap(value)) return value;
  const article = defined({ ...sidecar.article });
  return Object.keys(article).length > 0 ? { factmark: formatVersion, article } : { factmark: formatVersion };
}

/** The data with the derived ids written down: from then on they no longer depend on what stands around them. */
function withIds(root: PlainMap, annotations: readonly Annotation[]): PlainMap {
  if (!isList(root.annotations)) return root;
  const ids = new Map(annotations.map(({ index, id }) => [index, id]));
  const filled = root.annotations.map((entry, index) => {
    const id = ids.get(index);
    // Whatever somebody wrote for an id stays, as oddly as it may be written (`!!binary x`).
    const isGiven = isMap(entry) && entry.id !== undefined && entry.id !== null && entry.id !== "";
    return id === undefined || !isMap(entry) || isGiven ? entry : { id, ...without(entry, ["id"]) };
  });
  return { ...root, annotations: filled };
}
