import type { Entity } from "../entities/entity.ts";
import type { Token } from "../text/tokens.ts";
import { type WordMap, wordMap } from "../text/word-lists.ts";
import type { ClaimKind } from "./claim.ts";
import { type Facts, isAmount, isSize } from "./select.ts";
import type { SentenceNotes } from "./sentence-notes.ts";
import type { MainVerb } from "./verb-meaning.ts";

/** What there is to weigh: the sentence's notes and tokens, its figures, companies and dates, and what the main verb alone suggests. */
export interface KindEvidence {
  readonly notes: SentenceNotes;
  readonly tokens: readonly Token[];
  readonly entities: readonly Entity[];
  readonly facts: Facts;
  readonly isClaimed: boolean;
  readonly isTold: boolean;
  readonly suggested: ClaimKind;
}

export const kinds: readonly ClaimKind[] = ["statistic", "plan", "event", "statement"];
const verbs: readonly MainVerb[] = ["plan", "event", "measure", "present", "state", "none"];

const sizes = {
  suggested: kinds.length,
  main: verbs.length,
  suggestedByMain: kinds.length * verbs.length,
  asserts: 3,
  quoted: 3,
  flags: 10,
  amounts: 5,
  mainFigures: 4,
  companies: 4,
  dates: 3,
  percent: 1 + verbs.length,
  money: 1 + verbs.length,
  count: 1 + verbs.length,
  ratio: 1,
  position: 3,
  leads: verbs.length,
  compares: 1,
  before: 1 + verbs.length,
  object: 1 + verbs.length,
  helper: 5,
};

/** Where each group of features begins. */
const at = offsetsOf(sizes);

/** How many features there are, with the one that always holds. */
export const featureCount = Object.values(sizes).reduce((sum, size) => sum + size, 1);

function offsetsOf<K extends string>(groups: Readonly<Record<K, number>>): Readonly<Record<K, number>> {
  let next = 1;
  const offsets = {} as Record<K, number>;
  for (const key of Object.keys(groups) as K[]) {
    offsets[key] = next;
    next += groups[key];
  }
  return offsets;
}

/** The features that hold for a sentence, each once, as numbers below `featureCount`. */
export function kindFeatures({ notes, tokens, entities, facts, isClaimed, isTold, suggested }: KindEvidence): number[] {
  const main = verbs.indexOf(notes.main);
  const kind = kinds.indexOf(suggested);
  const found = [
    0,
    at.suggested + kind,
    at.main + main,
    at.suggestedByMain + kind * verbs.length + main,
    at.asserts + (notes.asserts === undefined ? 0 : notes.asserts === "clause" ? 1 : 2),
    at.quoted + (notes.quoted === "none" ? 0 : notes.quoted === "part" ? 1 : 2),
    at.amounts + Math.min(sizes.amounts - 1, facts.amounts),
    at.mainFigures + Math.min(sizes.mainFigures - 1, facts.main),
    at.companies + Math.min(sizes.companies - 1, facts.companies),
    at.dates + Math.min(sizes.dates - 1, facts.dates),
  ];
  const flag = (place: number, holds: boolean): void => {
    if (holds) found.push(at.flags + place);
  };
  flag(0, notes.inQuote);
  flag(1, isTold);
  flag(2, isClaimed);
  flag(3, facts.isAhead);
  flag(4, notes.plan);
  flag(5, notes.event);
  flag(6, notes.hope);
  flag(7, notes.maybe);
  flag(8, notes.interprets);
  flag(9, notes.firstPerson);
  const verb = tokens[notes.verb];
  const reach = verb ? (tokens[Math.min(notes.verb + 5, notes.sentence.last)]?.start ?? verb.end) : 0;
  const seen = lookAtFigures(entities, verb?.start ?? 0, reach);
  const withVerb = (holds: boolean, group: number): void => {
    if (holds) found.push(group, group + 1 + main);
  };
  withVerb(seen.percent, at.percent);
  withVerb(seen.money, at.money);
  withVerb(seen.count, at.count);
  if (seen.ratio) found.push(at.ratio);
  if (seen.opening !== undefined) {
    const place = seen.opening - (tokens[notes.sentence.first]?.start ?? 0);
    found.push(at.position + (place < 26 ? 0 : place < 60 ? 1 : 2));
    if (place < 26) found.push(at.leads + main);
  }
  if (notes.compares) found.push(at.compares);
  if (verb) {
    withVerb(seen.before, at.before);
    withVerb(seen.object, at.object);
    const helper = helpers.of(verb);
    if (helper !== undefined) found.push(at.helper + helper);
  }
  return found;
}

/** Which kinds of figures there are, and where the weighty ones stand: all but times, ages and other small measures. */
interface FiguresSeen {
  percent: boolean;
  money: boolean;
  /** A count above ten. */
  count: boolean;
  ratio: boolean;
  /** Where the first weighty one begins. */
  opening: number | undefined;
  /** A weighty one stands before the verb, or near behind it. */
  before: boolean;
  object: boolean;
}

function lookAtFigures(entities: readonly Entity[], verb: number, reach: number): FiguresSeen {
  const seen: FiguresSeen = {
    percent: false,
    money: false,
    count: false,
    ratio: false,
    opening: undefined,
    before: false,
    object: false,
  };
  for (const entity of entities) {
    if (entity.type !== "figure") continue;
    const { kind, start } = entity;
    if (kind === "percent") seen.percent = true;
    else if (kind === "money") seen.money = true;
    else if (kind === "ratio") seen.ratio = true;
    else if (kind === "measure") {
      if (!isSize(entity)) continue;
    } else if (isAmount(entity)) seen.count = true;
    seen.opening ??= start;
    if (start < verb) seen.before = true;
    else if (start > verb && start < reach) seen.object = true;
  }
  return seen;
}

const helpers: WordMap<number> = wordMap(
  new Map([
    ["has", 0],
    ["have", 0],
    ["had", 3],
    ["is", 1],
    ["are", 1],
    ["be", 1],
    ["was", 2],
    ["were", 2],
    ["should", 4],
    ["must", 4],
  ]),
);
