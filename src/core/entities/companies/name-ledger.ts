import { codeAt } from "../../text/code-at.ts";
import type { CompanyEntry } from "./company-entry.ts";
import { Evidence, weights } from "./evidence.ts";
import type { NameClass } from "./lexicon.ts";
import { foldName, isInitials } from "./lexicon-key.ts";
import type { NameCandidate } from "./name-candidate.ts";
import { indexOwnNames, type OwnNames } from "./own-names.ts";

/** What the blocks of an article say together of one name. */
export interface NameTally {
  readonly key: string;
  readonly parts: readonly string[];
  /** The cues of its first part, whatever its case. */
  readonly cues: number;
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
  readonly seen: number[];
  /** How the name is written, and how often. */
  form: string;
  formTimes: number;
  /** All ways of writing it, once there are two. */
  forms: Map<string, number> | undefined;
  aliases: Map<string, number> | undefined;
}

/** A block's names: what an incremental caller keeps of a block, to add it to a ledger and to take it out. */
export interface NameSummary {
  readonly names: readonly NameCandidate[];
}

export const summarise = (candidates: readonly NameCandidate[]): NameSummary => ({ names: candidates });

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
  /** The dossier's own names, to be looked for in the text itself. */
  readonly own: OwnNames;
  /** Key of the article's publisher, as its page names it. */
  readonly publisher: string | undefined;
  readonly add: (summary: NameSummary) => void;
  readonly remove: (summary: NameSummary) => void;
  /** What is worked out from the tallies, by key: whether it is a company's name, and which name it goes by; emptied by every change. */
  readonly verdicts: Map<string, unknown>;
  readonly names: Map<string, string>;
}

export function createLedger(entries: readonly CompanyEntry[] = [], publisher?: string): NameLedger {
  const tallies = new Map<string, NameTally>();
  const firsts: Index = new Map();
  const lasts: Index = new Map();
  const usuals: Index = new Map();
  const aliases: Index = new Map();
  const verdicts = new Map<string, unknown>();
  const names = new Map<string, string>();
  const own = new Map<string, CompanyEntry>();
  for (const entry of entries) for (const name of [entry.name, ...entry.aliases]) own.set(keyOfName(name), entry);

  const index = (tally: NameTally, change: typeof link | typeof unlink): void => {
    const { key, parts } = tally;
    if (parts.length > 1) {
      change(firsts, parts[0] ?? "", key);
      change(lasts, parts[parts.length - 1] ?? "", key);
      change(aliases, initialsOf(parts), key);
    }
    if (tally.usual && tally.known === parts.length) change(usuals, tally.usual, key);
  };
  const tallyOf = (candidate: NameCandidate): NameTally => {
    const tally = emptyTally(candidate);
    tallies.set(candidate.key, tally);
    index(tally, link);
    return tally;
  };
  const apply = (summary: NameSummary, sign: 1 | -1): void => {
    if (verdicts.size > 0) verdicts.clear();
    if (names.size > 0) names.clear();
    for (const candidate of summary.names) {
      const { key, alias } = candidate;
      const known = tallies.get(key);
      if (!known && sign < 0) continue;
      const tally = known ?? tallyOf(candidate);
      count(tally, candidate, sign);
      if (alias !== undefined) {
        if (sign > 0) link(aliases, alias, key);
        else if (!tally.aliases?.has(alias) && alias !== initialsOf(tally.parts)) unlink(aliases, alias, key);
      }
      if (sign < 0 && tally.running + tally.headings + tally.persons + tally.others === 0) {
        tallies.delete(key);
        index(tally, unlink);
      }
    }
  };
  return {
    tally: (key) => tallies.get(key),
    beginningWith: (part) => firsts.get(part) ?? none,
    endingWith: (part) => lasts.get(part) ?? none,
    calledUsually: (usual) => usuals.get(usual) ?? none,
    abbreviatedTo: (alias) => aliases.get(alias) ?? none,
    entry: (key) => (own.size === 0 ? undefined : own.get(key)),
    own: indexOwnNames(entries),
    publisher: publisher === undefined ? undefined : keyOfName(publisher.replace(/^the /i, "")),
    add: (summary) => apply(summary, 1),
    remove: (summary) => apply(summary, -1),
    verdicts,
    names,
  };
}

const none: readonly string[] = [];

/** How much speaks for a name: positive bits grow a little with each mention, negative ones count by their share. */
export function scoreOf(tally: NameTally): number {
  let score = 0;
  for (let index = 0; index < weightPlaces.length; index++) {
    const seen = tally.seen[weightPlaces[index] as number] ?? 0;
    if (seen === 0) continue;
    const weight = weightValues[index] as number;
    if (weight > 0) score += weight * (1 + 0.25 * Math.min(seen - 1, 4));
    else score += weight * Math.min(1, seen / Math.max(1, (tally.running + tally.headings) * 0.5));
  }
  return score;
}

const weightPlaces = weights.map(([bit]) => 31 - Math.clz32(bit));
const weightValues = weights.map(([, weight]) => weight);

export const has = (tally: NameTally, bit: number): boolean => (tally.seen[31 - Math.clz32(bit)] ?? 0) > 0;

/** The form written most often; of equals the first by code points, so that the order of blocks does not matter. */
export function formOf(tally: NameTally): string {
  let best = "";
  let most = 0;
  if (!tally.forms) return tally.formTimes > 0 ? tally.form : tally.key;
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
  if (parts.length < 3) return "";
  let initials = "";
  for (const part of parts) if (hasCapital(part)) initials += part.charAt(0);
  return initials.length > 2 && isInitials(initials, parts) ? initials : "";
};

function hasCapital(part: string): boolean {
  for (let at = 0, { length } = part; at < length; at++) {
    const code = codeAt(part, at);
    if (code > 127) return part !== part.toLowerCase();
    if (code >= 65 && code <= 90) return true;
  }
  return false;
}

/** Keys by a word of theirs. Most words belong to one key, and a list of one is smaller than a set. */
type Index = Map<string, readonly string[] | Set<string>>;

const link = (index: Index, at: string, key: string): void => {
  if (at === "") return;
  const keys = index.get(at);
  if (keys === undefined) index.set(at, [key]);
  else if (keys instanceof Set) keys.add(key);
  else if (keys[0] !== key) index.set(at, new Set([...keys, key]));
};
const unlink = (index: Index, at: string, key: string): void => {
  const keys = index.get(at);
  if (keys instanceof Set) {
    keys.delete(key);
    if (keys.size === 0) index.delete(at);
  } else if (keys?.[0] === key) index.delete(at);
};

const unseen: readonly number[] = new Array<number>(31).fill(0);

const emptyTally = ({ key, parts, cues, lexicon, usual, known }: NameCandidate): NameTally => ({
  key,
  parts,
  cues,
  lexicon,
  usual,
  known,
  running: 0,
  headings: 0,
  clitics: 0,
  genitives: 0,
  persons: 0,
  others: 0,
  seen: unseen.slice(),
  form: "",
  formTimes: 0,
  forms: undefined,
  aliases: undefined,
});

function count(tally: NameTally, candidate: NameCandidate, sign: 1 | -1): void {
  if (candidate.kind === "person") tally.persons += sign;
  else if (candidate.kind === "other") tally.others += sign;
  else if (candidate.evidence & Evidence.heading) tally.headings += sign;
  else tally.running += sign;
  if (candidate.clitic !== undefined) tally.clitics += sign;
  if (candidate.genitive) tally.genitives += sign;
  const { seen } = tally;
  for (let bits = candidate.evidence; bits !== 0; bits &= bits - 1) {
    const at = 31 - Math.clz32(bits & -bits);
    seen[at] = (seen[at] ?? 0) + sign;
  }
  countForm(tally, candidate.text.slice(0, candidate.coreEnd - candidate.start), sign);
  if (candidate.alias === undefined) return;
  tally.aliases ??= new Map();
  bump(tally.aliases, candidate.alias, sign);
}

function countForm(tally: NameTally, form: string, by: number): void {
  if (!tally.forms) {
    if (tally.formTimes === 0) tally.form = form;
    if (tally.form === form) {
      tally.formTimes += by;
      return;
    }
    tally.forms = new Map([[tally.form, tally.formTimes]]);
  }
  bump(tally.forms, form, by);
}

function bump(counts: Map<string, number>, key: string, by: number): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum > 0) counts.set(key, sum);
  else counts.delete(key);
}
