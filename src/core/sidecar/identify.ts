import type { Span } from "../text/span.ts";
import { printFault } from "./fault.ts";
import type { Entry } from "./read-entry.ts";
import type { Annotation, SidecarProblem } from "./sidecar.ts";

export interface PlacedEntry {
  readonly entry: Entry;
  readonly index: number;
  readonly line: number;
  readonly source: Span;
}

/** Gives every entry an id. An id that stands twice names the first; the other one is reported. */
export function identify(entries: readonly PlacedEntry[], problems: SidecarProblem[]): readonly Annotation[] {
  const taken = new Set(entries.flatMap(({ entry }) => entry.id ?? []));
  const seen = new Set<string>();
  const times = new Map<string, number>();
  return entries.flatMap(({ entry, index, line, source }) => {
    if (entry.id !== undefined && seen.has(entry.id)) {
      const fault = { kind: "id", id: entry.id } as const;
      problems.push({ code: "entry-invalid", span: source, line, message: printFault(fault), fault });
      return [];
    }
    const words = entry.anchor?.quote ?? entry.notes[0]?.text ?? "";
    const key = `${entry.type} ${words}`;
    const nth = (times.get(key) ?? 0) + 1;
    if (entry.id === undefined) times.set(key, nth);
    const id = entry.id ?? deriveId(entry.type, [words, nth], taken);
    taken.add(id);
    seen.add(id);
    return [{ ...entry, id, index, line, source }];
  });
}

/**
 * An annotation's id: its type's first letter and six characters, the same for the same words each time, so that two people
 * who tag the same words make the same claim, and a file written by hand needs none. `taken` is avoided.
 */
export function deriveId(
  type: Annotation["type"],
  words: readonly (string | number | undefined)[],
  taken: ReadonlySet<string>,
): string {
  for (let turn = 0; ; turn++) {
    const id = `${type.charAt(0)}-${base32(hash(JSON.stringify([type, ...words, turn])))}`;
    if (!taken.has(id)) return id;
  }
}

/** Without i, l, o and u, which are misread (Crockford's alphabet). */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

function base32(value: number): string {
  let rest = value;
  let id = "";
  for (let digit = 0; digit < 6; digit++) {
    id = alphabet.charAt(rest & 31) + id;
    rest >>>= 5;
  }
  return id;
}

/** 30 bits; MurmurHash3's mixing over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0xcc9e2d51);
    value = Math.imul((value << 15) | (value >>> 17), 0x1b873593);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 2;
}
