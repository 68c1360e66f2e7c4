import { changeEntry, changeRoot, type Edited } from "./change.ts";
import { isList, isMap, type Plain, type PlainMap } from "./plain.ts";
import type { Sidecar } from "./sidecar.ts";

/** Gives an annotation further tags and takes others from it; those that are neither stay as they are. */
export const changeTags = (
  sidecar: Sidecar,
  id: string,
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): Edited =>
  changeEntry(sidecar, { id }, (entry) => {
    const own = listOf(entry.tags).filter((tag) => !remove.includes(String(tag)));
    const tags = [...own, ...new Set(add.filter((tag) => !own.some((other) => String(other) === tag)))];
    return tags.length === 0 && entry.tags === undefined ? entry : { ...entry, tags };
  });

/** Calls a tag something else in every entry, those that are invalid included; where both stood, one stays. */
export function renameTag(sidecar: Sidecar, from: string, to: string): Edited {
  // A sidecar that can't be written matters only where it uses the tag, as far as anybody can tell.
  if (sidecar.state.kind === "absent") return { sidecar };
  if (sidecar.state.kind === "read-only" && sidecar.text !== "" && !sidecar.text.includes(from)) return { sidecar };
  return changeRoot(sidecar, (root) => ({
    ...root,
    ...(isList(root.annotations) && { annotations: root.annotations.map((entry) => renameIn(entry, from, to)) }),
  }));
}

function renameIn(entry: Plain, from: string, to: string): Plain {
  if (!isMap(entry)) return entry;
  const tags = listOf(entry.tags);
  if (!tags.some((tag) => String(tag) === from)) return entry;
  const renamed = tags.map((tag) => (String(tag) === from ? to : tag));
  return {
    ...entry,
    tags: renamed.filter((tag, index) => renamed.findIndex((one) => String(one) === String(tag)) === index),
  };
}

/** How many entries have the tag. */
export const countTag = (sidecar: Sidecar, tag: string): number =>
  sidecar.annotations.filter(({ tags }) => tags.includes(tag)).length;

/** A single tag may stand without a list. */
const listOf = (tags: PlainMap[string] | undefined): readonly Plain[] =>
  isList(tags) ? tags : tags === undefined || tags === null ? [] : [tags];
