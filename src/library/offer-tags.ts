import type { TagEntry } from "./codebook.ts";

/** The tags to offer: the ones used last first, then the dossier's in its own order; none twice. */
export function offeredTags<T extends TagEntry>(
  recent: readonly string[],
  known: readonly T[],
): readonly (T | TagEntry)[] {
  const byName = new Map(known.map((entry) => [entry.tag, entry]));
  const first = recent.map((tag) => byName.get(tag) ?? { tag });
  const rest = known.filter(({ tag }) => !recent.includes(tag));
  return [...first, ...rest];
}

/** The recent tags after these were used: newest first, each once, at most twenty. */
export function afterUse(recent: readonly string[], used: readonly string[]): readonly string[] {
  return [...new Set([...used, ...recent])].slice(0, 20);
}

/** A tag as it is stored: no white space around it, single spaces in it, no leading "#"; undefined where nothing is left. */
export function cleanTag(typed: string): string | undefined {
  const tag = typed
    .replace(/^[\s#]+/, "")
    .replace(/\s+/g, " ")
    .trim();
  return tag === "" ? undefined : tag;
}

/** Commas part tags where they are typed, so none has one in it. */
export const isOneTag = (tag: string): boolean => !/[,;]/.test(tag);

/** Tags that a program gives, as they are stored: its "" or 7 would make an entry that nobody can read again. */
export const cleanTags = (given: readonly unknown[]): readonly string[] => [
  ...new Set(given.flatMap((tag) => (typeof tag === "string" ? (cleanTag(tag) ?? []) : []))),
];

/** What is typed where several names may be given: "plants, uk" is two; the last one is still being typed. */
export function splitTyped(
  typed: string,
  clean: (name: string) => string | undefined,
): { readonly done: readonly string[]; readonly last: string | undefined } {
  const parts = typed.split(/[,;\n]/);
  const last = clean(parts.at(-1) ?? "");
  const done = new Set(parts.slice(0, -1).flatMap((part) => clean(part) ?? []));
  return { done: [...done].filter((name) => name !== last), last };
}
