import type { CompanyEntry } from "./company-entry.ts";
import { Evidence, weights } from "./evidence.ts";
import type { NameClass } from "./lexicon.ts";
import { foldName, isInitials } from "./lexicon-key.ts";
import type { NameCandidate } from "./name-candidate.ts";

/** What the blocks of an article say together of one name. */
export interface NameTally {
  readonly key: string;
  readonly parts: readonly string[];
  lexicon: NameClass | undefined;
  usual: string | undefined;
  known: number;
  /** Mentions in running text, in headings, and as a person or as something else. */
  running: number;
  headings: number;
  /** Mentions with a "'s", and those of them where it belongs to the name. */
  clitics: number;
  genitives: number;
  persons: number;
  others: number;
  /** How often each bit of `Evidence` was seen. */
  readonly seen: Uint32Array;
  /** How the name is written, with how often. */
  readonly forms: Map<string, number>;
  readonly aliases: Map<string, number>;
}

/** A block's names, counted: what an incremental caller keeps of a block beside its candidates. */
export interface NameSummary {
  readonly tallies: ReadonlyMap<string, NameTally>;
}

export function summarise(candidates: readonly NameCandidate[]): NameSummary {
  const tallies = new Map<string, NameTally>();
  for (const candidate of candidates) {
    let tally = tallies.get(candidate.key);
    if (!tally) {
      tally = emptyTally(candidate);
      tallies.set(candidate.key, tally);
    }
    count(tally, candidate);
  }
  return { tallies };
}

/**
 * The names of an article as its blocks add up. Blocks may be added and removed in any order; the words of what changed are
 * told, and only blocks that use one of these words can have other mentions than before.
 */
export interface NameLedger {
  readonly tally: (key: string) => NameTally | undefined;
  /** Keys of more than one part that begin, or end, with this part; keys whose usual name, alias or initials these are. */
  readonly beginningWith: (part: string) => Iterable<string>;
  readonly endingWith: (part: string) => Iterable<string>;
  readonly calledUsually: (usual: string) => Iterable<string>;
  readonly abbreviatedTo: (alias: string) => Iterable<string>;
  readonly entry: (key: string) => CompanyEntry | undefined;
  readonly add: (summary: NameSummary) => void;
  readonly remove: (summary: NameSummary) => void;
  /** Kept results of what is worked out from the tallies; emptied by every change. */
  readonly memo: Map<string, unknown>;
}

export function createLedger(entries: readonly CompanyEntry[] = []): NameLedger {
  const tallies = new Map<string, NameTally>();
  const firsts = new Map<string, Set<string>>();
  const lasts = new Map<string, Set<string>>();
  const usuals = new Map<string, Set<string>>();
  const aliases = new Map<string, Set<string>>();
  const memo = new Map<string, unknown>();
  const own = new Map<string, CompanyEntry>();
  for (const entry of entries) for (const name of [entry.name, ...entry.aliases]) own.set(keyOfName(name), entry);

  const index = (tally: NameTally, change: typeof link | typeof unlink): void => {
    const { key, parts } = tally;
    if (parts.length > 1) {
      change(firsts, parts[0] ?? "", key);
      change(lasts, parts.at(-1) ?? "", key);
      change(aliases, initialsOf(parts), key);
    }
    if (tally.usual && tally.known === parts.length) change(usuals, tally.usual, key);
  };
  const apply = (summary: NameSummary, sign: 1 | -1): void => {
    memo.clear();
    for (const part of summary.tallies.values()) {
      let tally = tallies.get(part.key);
      if (!tally) {
        if (sign < 0) continue;
        tally = {
          ...part,
          running: 0,
          headings: 0,
          clitics: 0,
          genitives: 0,

          persons: 0,
          others: 0,
          seen: new Uint32Array(part.seen.length),
          forms: new Map(),
          aliases: new Map(),
        };
        tallies.set(part.key, tally);
        index(tally, link);
      }
      for (const alias of part.aliases.keys()) if (sign > 0) link(aliases, alias, part.key);
      merge(tally, part, sign);
      for (const alias of part.aliases.keys())
        if (sign < 0 && !tally.aliases.has(alias) && alias !== initialsOf(tally.parts))
          unlink(aliases, alias, part.key);
      if (tally.running + tally.headings + tally.persons + tally.others === 0) {
        tallies.delete(part.key);
        index(tally, unlink);
      }
    }
  };
  const none: Iterable<string> = [];
  return {
    tally: (key) => tallies.get(key),
    beginningWith: (part) => firsts.get(part) ?? none,
    endingWith: (part) => lasts.get(part) ?? none,
    calledUsually: (usual) => usuals.get(usual) ?? none,
    abbreviatedTo: (alias) => aliases.get(alias) ?? none,
    entry: (key) => own.get(key),
    add: (summary) => apply(summary, 1),
    remove: (summary) => apply(summary, -1),
    memo,
  };
}

/** How much speaks for a name: positive bits grow a little with each mention, negative ones count by their share. */
export function scoreOf(tally: NameTally): number {
  let score = 0;
  weights.forEach(([bit, weight]) => {
    const seen = tally.seen[31 - Math.clz32(bit)] ?? 0;
    if (seen === 0) return;
    if (weight > 0) score += weight * (1 + 0.25 * Math.min(seen - 1, 4));
    else score += weight * Math.min(1, seen / Math.max(1, (tally.running + tally.headings) * 0.5));
  });
  return score;
}

export const has = (tally: NameTally, bit: number): boolean => (tally.seen[31 - Math.clz32(bit)] ?? 0) > 0;

/** The form written most often; of equals the first by code points, so that the order of blocks does not matter. */
export function formOf(tally: NameTally): string {
  let best = "";
  let most = 0;
  for (const [form, times] of tally.forms) {
    if (times > most || (times === most && form < best)) {
      best = form;
      most = times;
    }
  }
  return best || tally.key;
}

const keyOfName = (name: string): string =>
  foldName(name)
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();

const initialsOf = (parts: readonly string[]): string => {
  let initials = "";
  for (const part of parts) if (part !== part.toLowerCase()) initials += part.charAt(0);
  return initials.length > 2 && isInitials(initials, parts) ? initials : "";
};

const link = (index: Map<string, Set<string>>, at: string, key: string): void => {
  if (at === "") return;
  const keys = index.get(at);
  if (keys) keys.add(key);
  else index.set(at, new Set([key]));
};
const unlink = (index: Map<string, Set<string>>, at: string, key: string): void => {
  const keys = index.get(at);
  keys?.delete(key);
  if (keys?.size === 0) index.delete(at);
};

const emptyTally = ({ key, parts, lexicon, usual, known }: NameCandidate): NameTally => ({
  key,
  parts,
  lexicon,
  usual,
  known,
  running: 0,
  headings: 0,
  clitics: 0,
  genitives: 0,
  persons: 0,
  others: 0,
  seen: new Uint32Array(31),
  forms: new Map(),
  aliases: new Map(),
});

function count(tally: NameTally, candidate: NameCandidate): void {
  if (candidate.kind === "person") tally.persons++;
  else if (candidate.kind === "other") tally.others++;
  else if (candidate.evidence & Evidence.heading) tally.headings++;
  else tally.running++;
  if (candidate.clitic !== undefined) tally.clitics++;
  if (candidate.genitive) tally.genitives++;
  for (let bits = candidate.evidence; bits !== 0; bits &= bits - 1) {
    const at = 31 - Math.clz32(bits & -bits);
    tally.seen[at] = (tally.seen[at] ?? 0) + 1;
  }
  bump(tally.forms, candidate.text.slice(0, candidate.coreEnd - candidate.start), 1);
  if (candidate.alias !== undefined) bump(tally.aliases, candidate.alias, 1);
}

function merge(into: NameTally, part: NameTally, sign: 1 | -1): void {
  into.running += sign * part.running;
  into.headings += sign * part.headings;
  into.clitics += sign * part.clitics;
  into.genitives += sign * part.genitives;
  into.persons += sign * part.persons;
  into.others += sign * part.others;
  part.seen.forEach((seen, at) => {
    into.seen[at] = (into.seen[at] ?? 0) + sign * seen;
  });
  for (const [form, times] of part.forms) bump(into.forms, form, sign * times);
  for (const [alias, times] of part.aliases) bump(into.aliases, alias, sign * times);
}

function bump(counts: Map<string, number>, key: string, by: number): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum > 0) counts.set(key, sum);
  else counts.delete(key);
}
