import { mergeSidecars } from "./merge.ts";
import { formatVersion, parseSidecar } from "./parse.ts";
import { isList, isMap, isSame, type Plain, type PlainMap } from "./plain.ts";
import { loadYaml } from "./yaml.ts";

export type KeptBoth =
  | {
      readonly text: string;
      /** What both sides say differently, for a person: both versions are in the text. */
      readonly conflicts: readonly string[];
    }
  /** Why this is for a person to do. */
  | { readonly refused: string };

/**
 * Resolves a sidecar's conflict markers so that all annotations of both sides are kept; what was changed on both sides is
 * merged by id and field, or stands there twice under two ids. Refuses rather than lose anything: the result is always
 * read again and each side's entries are looked for in it.
 */
export function keepBothSides(conflicted: string): KeptBoth {
  const hunks = splitConflicts(conflicted);
  if (hunks === undefined) {
    return { refused: "The conflict markers are not in order: each <<<<<<< needs one ======= and one >>>>>>>." };
  }
  if (!hunks.some((hunk) => typeof hunk !== "string")) return { refused: "There are no conflict markers." };
  const ours = take(hunks, "ours");
  const theirs = take(hunks, "theirs");
  for (const [side, text] of [
    ["first", ours],
    ["second", theirs],
  ] as const) {
    const { state } = parseSidecar(text);
    if (state.kind === "read-only") return { refused: `The ${side} side can't be read by itself: ${state.message}.` };
  }
  const together = take(hunks, "both");
  if (isSound(together, [ours, theirs], "")) return { text: together, conflicts: [] };
  // Where git did not write down what stood there before, all is new on either side, and nothing counts as removed.
  const isBaseKnown = hunks.every((hunk) => typeof hunk === "string" || hunk.base !== undefined);
  const base = isBaseKnown ? take(hunks, "base") : `factmark: ${formatVersion}\n`;
  const merged = mergeSidecars(base, ours, theirs);
  if (merged && isSound(merged.text, [ours, theirs], base)) return merged;
  return { refused: "The two sides contradict each other outside of the annotations, or one has comments of its own." };
}

/** A stretch that both sides share, or the versions of one that they do not. */
type Hunk = string | { readonly ours: string; readonly base?: string; readonly theirs: string };

/** undefined: the markers are not in order. */
function splitConflicts(text: string): readonly Hunk[] | undefined {
  const hunks: Hunk[] = [];
  let open: { ours: string; base?: string; theirs?: string } | undefined;
  for (const line of text.split(/(?<=\n|\r(?!\n))/)) {
    const marker = /^(<{7}|={7}|>{7}|\|{7})(?: .*)?[\r\n]*$/.exec(line)?.[1]?.charAt(0);
    if (marker === "<") {
      if (open) return undefined;
      open = { ours: "" };
    } else if (open && marker === "|") {
      if (open.base !== undefined || open.theirs !== undefined) return undefined;
      open.base = "";
    } else if (open && marker === "=") {
      if (open.theirs !== undefined) return undefined;
      open.theirs = "";
    } else if (marker === ">") {
      if (open?.theirs === undefined) return undefined;
      hunks.push({ ...open, theirs: open.theirs });
      open = undefined;
    } else if (marker === "|") return undefined;
    else if (!open) hunks.push(line);
    else if (open.theirs !== undefined) open.theirs += line;
    else if (open.base !== undefined) open.base += line;
    else open.ours += line;
  }
  return open ? undefined : hunks;
}

const take = (hunks: readonly Hunk[], side: "ours" | "theirs" | "base" | "both"): string =>
  hunks
    .map((hunk) => {
      if (typeof hunk === "string") return hunk;
      return side === "both" ? hunk.ours + hunk.theirs : (hunk[side] ?? "");
    })
    .join("");

/** Whether a text can be read whole, and says all that either side says and `base` does not. */
function isSound(text: string, sides: readonly string[], base: string): boolean {
  const { state, problems } = parseSidecar(text);
  if (state.kind === "read-only") return false;
  const known = sides.flatMap((side) => parseSidecar(side).problems.map(({ message }) => message));
  if (problems.some(({ message }) => !known.includes(message))) return false;
  const [root, old] = [rootOf(text), rootOf(base)];
  return sides.every((side) => holds(root, rootOf(side), old) && commentsOf(side).every((line) => text.includes(line)));
}

function holds(root: PlainMap, side: PlainMap, base: PlainMap): boolean {
  const { annotations: list, ...head } = side;
  const { annotations: all, ...ownHead } = root;
  const { annotations: old, ...oldHead } = base;
  if (!says(ownHead, newIn(head, oldHead))) return false;
  const before = listOf(old);
  return listOf(list)
    .filter((wanted) => !before.some((entry) => isSame(entry, wanted)))
    .every((wanted) => {
      const was = before.find((entry) => isMap(entry) && isMap(wanted) && entry.id === wanted.id);
      return listOf(all).some((entry) => saysEntry(entry, newIn(wanted, was)));
    });
}

/** What a map says that it did not say before. */
function newIn(value: Plain, before: Plain | undefined): Plain {
  if (!isMap(value) || !isMap(before)) return value;
  const entries = Object.entries(value).filter(([key, item]) => key === "type" || !isSame(item, before[key]));
  return Object.fromEntries(entries.map(([key, item]) => [key, newIn(item, before[key])]));
}

/** Found anew whenever the words are looked for, or told apart on purpose. */
const free = ["id", "start", "end", "prefix", "suffix", "occurrences", "rival", "by", "at"];

function saysEntry(entry: Plain, wanted: Plain): boolean {
  if (!isMap(entry) || !isMap(wanted)) return isSame(entry, wanted);
  const { check, ...rest } = wanted;
  const keys = Object.keys(rest).filter((key) => !free.includes(key));
  if (!keys.every((key) => says(entry[key], rest[key]))) return false;
  if (check === undefined) return true;
  const checks = isMap(entry.check) ? [entry.check, ...listOf(entry.check.history)] : [];
  return checks.some((one) => says(one, check, ["history"]));
}

const listOf = (value: Plain | undefined): readonly Plain[] => (isList(value) ? value : []);

/** Whether `value` says all that `wanted` does, and in a list or a map maybe more. */
function says(value: Plain | undefined, wanted: Plain | undefined, but: readonly string[] = []): boolean {
  if (isList(value) && isList(wanted)) return wanted.every((item) => value.some((other) => isSame(other, item)));
  if (isMap(value) && isMap(wanted)) {
    return Object.entries(wanted).every(([key, item]) => but.includes(key) || says(value[key], item));
  }
  return isSame(value, wanted);
}

function rootOf(text: string): PlainMap {
  const yaml = loadYaml(text);
  return yaml.ok && isMap(yaml.value) ? yaml.value : {};
}

const commentsOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line.startsWith("#"));
