import type { TagEntry } from "../../library/library.ts";

/** The tags to offer: the ones used last first, then the dossier's in its own order; none twice. */
export function offeredTags(recent: readonly string[], known: readonly TagEntry[]): readonly TagEntry[] {
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
