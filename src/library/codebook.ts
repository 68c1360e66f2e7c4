import { isList, isMap, type Plain, type PlainMap } from "../core/sidecar/plain.ts";
import { rewriteYaml } from "../core/sidecar/rewrite.ts";
import { loadYaml } from "../core/sidecar/yaml.ts";
import { type ListFault, type ListFile, type ReadItem, readList, renameItem, textOf } from "./list-file.ts";

/** A tag as the dossier's `.factmark/tags.yaml`, its codebook, describes it. */
export interface TagEntry {
  readonly tag: string;
  readonly description?: string;
  /** One of `tagColours`, which follow the theme, or "#rrggbb". */
  readonly colour?: string;
}

export const tagColours = ["red", "orange", "yellow", "green", "blue", "purple", "grey"] as const;

export const isTagColour = (colour: string): boolean =>
  /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(colour) || (tagColours as readonly string[]).includes(colour);

/** Reads `tags.yaml`; of a tag that is described twice, the first description counts. */
export function readCodebook(text: string): ListFile<TagEntry> {
  const seen = new Set<string>();
  return readList(text, (item) => {
    const read = readTag(item);
    const tag = read.value?.tag;
    if (tag === undefined) return read;
    if (seen.has(tag)) return { faults: [{ kind: "twice", tag }] };
    seen.add(tag);
    return read;
  });
}

function readTag(item: Plain): ReadItem<TagEntry> {
  const fields: PlainMap = isMap(item) ? item : { tag: item };
  const tag = textOf(fields.tag);
  if (tag === undefined) return { faults: [{ kind: "tag" }] };
  const description = textOf(fields.description);
  const colour = textOf(fields.colour);
  const isColour = colour !== undefined && isTagColour(colour);
  const faults: readonly ListFault[] = [
    ...(isThere(fields.description) && description === undefined ? [{ kind: "description" } as const] : []),
    ...(isThere(fields.colour) && !isColour ? [{ kind: "colour" } as const] : []),
  ];
  const value = { tag, ...(description !== undefined && { description }), ...(isColour && { colour }) };
  return { value, faults };
}

const isThere = (value: Plain | undefined): boolean => value !== undefined && value !== null && value !== "";

/** What a codebook begins with that is made by a command. */
export const newCodebook = [
  "# The tags of this dossier and what they are for. A colour is red, orange, yellow, green, blue, purple, grey",
  '# or like "#1f77b4".',
  "",
].join("\n");

/** The codebook with a tag described or coloured; "" takes one away, undefined leaves it. Undefined where it is no list. */
export function describeTag(
  text: string,
  {
    tag,
    ...fields
  }: { readonly tag: string; readonly description?: string | undefined; readonly colour?: string | undefined },
): string | undefined {
  const list = listIn(text);
  if (!list) return undefined;
  const change = (item: Plain): PlainMap => {
    const before: PlainMap = isMap(item) ? item : { tag };
    const after = Object.entries({ ...before, ...withoutAbsent(fields) }).filter(([, value]) => value !== "");
    return Object.fromEntries(after);
  };
  const isTag = (item: Plain): boolean => tagOf(item) === tag;
  const after = list.some(isTag) ? list.map((item) => (isTag(item) ? change(item) : item)) : [...list, change(null)];
  return rewriteYaml(text.trim() === "" ? newCodebook : text, after as readonly PlainMap[]);
}

/** The codebook with `from` called `to`; where `to` is described already, that description stays and the other one goes. */
export function renameInCodebook(text: string, from: string, to: string): string | undefined {
  const list = listIn(text);
  if (!list) return undefined;
  if (!list.some((item) => tagOf(item) === from)) return text;
  if (list.some((item) => tagOf(item) === to)) {
    return rewriteYaml(text, list.filter((item) => tagOf(item) !== from) as readonly PlainMap[]);
  }
  return renameItem(text, "tag", from, to);
}

const tagOf = (item: Plain): string | undefined => textOf(isMap(item) ? item.tag : item);

function listIn(text: string): readonly Plain[] | undefined {
  const yaml = loadYaml(text);
  if (!yaml.ok) return undefined;
  return yaml.value === null ? [] : isList(yaml.value) ? yaml.value : undefined;
}

const withoutAbsent = (fields: { readonly [key: string]: string | undefined }): PlainMap =>
  Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== undefined));
