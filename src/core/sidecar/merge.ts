import { clip } from "../text/clip.ts";
import { placeFor } from "./change.ts";
import { deriveId } from "./identify.ts";
import { formatVersion, parseSidecar } from "./parse.ts";
import { isList, isMap, isSame, type Plain, type PlainMap } from "./plain.ts";
import { rewriteYaml } from "./rewrite.ts";
import type { Annotation, Sidecar } from "./sidecar.ts";
import { loadYaml } from "./yaml.ts";

export interface Merged {
  readonly text: string;
  /** What both sides changed in different ways, for a person: both versions are kept. */
  readonly conflicts: readonly string[];
}

/**
 * Merges what two people made of one sidecar, by annotation and field, into our text: only the lines that must change do.
 * What both changed differently is kept twice and reported. undefined: one of the three can't be read, so that nothing can
 * be merged without loss.
 */
export function mergeSidecars(base: string, ours: string, theirs: string): Merged | undefined {
  const sides = [base, ours, theirs].map((text) => parseSidecar(text));
  if (sides.some(({ state }) => state.kind === "read-only")) return undefined;
  const [old, mine, yours] = sides.map(dataOf) as [PlainMap, PlainMap, PlainMap];
  const conflicts: Conflict[] = [];
  const { annotations: oldList, ...oldHead } = old;
  const { annotations: myList, ...myHead } = mine;
  const { annotations: yourList, ...yourHead } = yours;
  const head = mergeMap([oldHead, myHead, yourHead], { path: "", conflicts });
  const lists = [oldList, myList, yourList].map((list) => (isList(list) ? list : [])) as unknown as Lists;
  const annotations = mergeEntries(lists, conflicts);
  const hasList = annotations.length > 0 || myList !== undefined;
  const merged = { factmark: formatVersion, ...head, ...(hasList ? { annotations } : {}) };
  const text = isSame(merged, mine) ? ours : rewriteYaml(ours, merged);
  return text === undefined ? undefined : { text, conflicts: conflicts.map(({ message }) => message) };
}

type Three<T> = readonly [base: T, ours: T, theirs: T];
type Lists = Three<readonly Plain[]>;

/** A sidecar's data, every entry with its id. */
function dataOf(sidecar: Sidecar): PlainMap {
  const yaml = loadYaml(sidecar.text);
  const root = yaml.ok && isMap(yaml.value) ? yaml.value : {};
  if (!isList(root.annotations)) return root;
  const ids = new Map(sidecar.annotations.map(({ index, id }: Annotation) => [index, id]));
  const annotations = root.annotations.map((entry, index) => {
    const id = ids.get(index);
    return isMap(entry) && id !== undefined && entry.id === undefined ? { id, ...entry } : entry;
  });
  return { ...root, annotations };
}

interface Progress {
  /** What is being merged, for a person. */
  readonly path: string;
  readonly conflicts: Conflict[];
}

interface Conflict {
  readonly message: string;
  /** "lost": our version stands alone in what was merged, so that theirs must be kept beside it. */
  readonly theirs: "kept" | "lost";
}

function mergeEntries([base, ours, theirs]: Lists, conflicts: Conflict[]): readonly Plain[] {
  const old = byKey(base);
  const yours = byKey(theirs);
  const mine = byKey(ours);
  const taken = new Set([...old.keys(), ...mine.keys(), ...yours.keys()]);
  const merged: Plain[] = [];
  for (const [key, entry] of mine) {
    const other = yours.get(key);
    const before = old.get(key);
    if (other !== undefined) merged.push(...mergeEntry([before, entry, other], { path: key, conflicts }, taken));
    else if (before === undefined) merged.push(entry);
    else if (!isSame(before, entry)) {
      conflicts.push({ message: `${key} was changed here and removed there: it is kept`, theirs: "kept" });
      merged.push(entry);
    }
  }
  for (const [key, entry] of yours) {
    if (mine.has(key)) continue;
    const before = old.get(key);
    if (before !== undefined && isSame(before, entry)) continue;
    if (before !== undefined)
      conflicts.push({ message: `${key} was removed here and changed there: it is kept`, theirs: "kept" });
    insertInOrder(merged, entry, theirs);
  }
  return merged;
}

/** Entries by id; what has none, because it is invalid, by what it says. */
function byKey(list: readonly Plain[]): Map<string, Plain> {
  const entries = new Map<string, Plain>();
  for (const entry of list) {
    const id = isMap(entry) && entry.id !== undefined && entry.id !== null ? String(entry.id) : JSON.stringify(entry);
    // An id that stands twice: the second one is invalid, and kept.
    entries.set(entries.has(id) ? `${id} ${JSON.stringify(entry)}` : id, entry);
  }
  return entries;
}

/** By its place in the text; what has none, after the entry that it follows on their side, where that is here too. */
function insertInOrder(merged: Plain[], entry: Plain, theirs: readonly Plain[]): void {
  if (isMap(entry) && typeof entry.start === "number") {
    merged.splice(placeFor(merged, entry.start), 0, entry);
    return;
  }
  const before = theirs[theirs.indexOf(entry) - 1];
  const at = merged.findLastIndex(
    (other) => isMap(other) && isMap(before) && other.id !== undefined && other.id === before.id,
  );
  merged.splice(at < 0 || at === merged.length - 1 ? merged.length : at + 1, 0, entry);
}

function mergeEntry(
  [before, ours, theirs]: Three<Plain | undefined>,
  progress: Progress,
  taken: Set<string>,
): readonly Plain[] {
  if (isSame(ours, theirs) || isSame(before, theirs)) return [ours ?? null];
  if (isSame(before, ours)) return [theirs ?? null];
  if (!isMap(ours) || !isMap(theirs)) return [ours ?? null, theirs ?? null];
  const old = isMap(before) ? before : {};
  const own: Conflict[] = [];
  const merged = mergeMap([old, ours, theirs], { path: progress.path, conflicts: own });
  progress.conflicts.push(...own);
  if (own.every(({ theirs: version }) => version === "kept")) return [merged];
  // Theirs is kept as an entry of its own, with what only this side added.
  const id = deriveId("note", [progress.path, "theirs"], taken);
  taken.add(id);
  return [merged, { ...theirs, id }];
}

function mergeMap([old, ours, theirs]: Three<PlainMap>, progress: Progress): PlainMap {
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = mergeValue([old[key], ours[key], theirs[key]], {
        path: progress.path === "" ? key : `${progress.path} ${key}`,
        conflicts: progress.conflicts,
      });
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function mergeValue([old, ours, theirs]: Three<Plain | undefined>, progress: Progress): Plain | undefined {
  if (isSame(ours, theirs) || isSame(old, theirs)) return ours;
  if (isSame(old, ours)) return theirs;
  if (progress.path.endsWith(" check")) return mergeChecks([old, ours, theirs], progress);
  if (isList(ours) && isList(theirs)) return mergeLists([isList(old) ? old : [], ours, theirs]);
  if (isMap(ours) && isMap(theirs)) return mergeMap([isMap(old) ? old : {}, ours, theirs], progress);
  // Positions and contexts are found again whichever is kept.
  if (/ (start|end|prefix|suffix|occurrences|rival|at|by)$/.test(progress.path)) return later([ours, theirs]);
  const message = `${progress.path} was changed on both sides: ${tell(ours)} here, ${tell(theirs)} there`;
  progress.conflicts.push({ message, theirs: "lost" });
  return ours;
}

/** Tags, claimants, notes, evidence: what either side added is in, what either side removed is out. */
function mergeLists([old, ours, theirs]: Lists): readonly Plain[] {
  const has = (list: readonly Plain[], item: Plain): boolean => list.some((other) => isSame(other, item));
  const kept = ours.filter((item) => has(theirs, item) || !has(old, item));
  return [...kept, ...theirs.filter((item) => !has(ours, item) && !has(old, item))];
}

/** Of two new checks the later one holds, and the other goes to the history: both are there, and somebody must choose. */
function mergeChecks([old, ours, theirs]: Three<Plain | undefined>, { path, conflicts }: Progress): Plain | undefined {
  if (!isMap(ours) || !isMap(theirs)) {
    conflicts.push({ message: `${path} was changed on one side and removed on the other: it is kept`, theirs: "kept" });
    return ours ?? theirs;
  }
  const before = isMap(old) ? old : {};
  const isSameCheck = ours.verdict === theirs.verdict && isSame(ours.quote, theirs.quote) && isSame(ours.at, theirs.at);
  if (isSameCheck) return mergeMap([before, ours, theirs], { path, conflicts });
  const [first, second] = String(theirs.at ?? "") > String(ours.at ?? "") ? [theirs, ours] : [ours, theirs];
  const { history: newer, ...check } = first;
  const { history: older, ...past } = second;
  const listOf = (value: Plain | undefined): readonly Plain[] => (isList(value) ? value : []);
  const history = mergeLists([listOf(before.history), listOf(newer), listOf(older)]);
  const { history: _, ...basePast } = before;
  const known = isSame(past, basePast) || history.some((item) => isSame(item, past));
  if (!known) {
    const message = `${path} was made on both sides: ${tell(ours.verdict)} here, ${tell(theirs.verdict)} there; the later one holds, the other is in its history`;
    conflicts.push({ message, theirs: "kept" });
  }
  return { ...check, history: known ? history : [past, ...history] };
}

const later = ([ours, theirs]: readonly [Plain | undefined, Plain | undefined]): Plain | undefined =>
  ours === undefined ? theirs : ours;

const tell = (value: Plain | undefined): string => clip(value === undefined ? "removed" : JSON.stringify(value), 60);
