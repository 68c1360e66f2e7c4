import type { Entity, Figure } from "../entities/entity.ts";
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
  helper: 3,
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
  const when = (holds: boolean, feature: number): void => {
    if (holds) found.push(feature);
  };
  const withVerb = (holds: boolean, group: number): void => {
    if (holds) found.push(group, group + 1 + main);
  };
  const flags = [
    notes.inQuote,
    isTold,
    isClaimed,
    facts.isAhead,
    notes.plan,
    notes.event,
    notes.hope,
    notes.maybe,
    notes.interprets,
    notes.firstPerson,
  ];
  for (let flag = 0; flag < flags.length; flag++) if (flags[flag]) found.push(at.flags + flag);
  const figures = entities.filter((entity): entity is Figure => entity.type === "figure");
  withVerb(
    figures.some((figure) => figure.kind === "percent"),
    at.percent,
  );
  withVerb(
    figures.some((figure) => figure.kind === "money"),
    at.money,
  );
  withVerb(
    figures.some((figure) => figure.kind === "count" && isAmount(figure)),
    at.count,
  );
  when(
    figures.some((figure) => figure.kind === "ratio"),
    at.ratio,
  );
  const weighty = figures.filter((figure) => figure.kind !== "measure" || isSize(figure));
  const [opening] = weighty;
  if (opening) {
    const place = opening.start - (tokens[notes.sentence.first]?.start ?? 0);
    found.push(at.position + (place < 26 ? 0 : place < 60 ? 1 : 2));
    when(place < 26, at.leads + main);
  }
  when(notes.compares, at.compares);
  const verb = tokens[notes.verb];
  if (verb) {
    const reach = tokens[Math.min(notes.verb + 5, notes.sentence.last)]?.start ?? verb.end;
    withVerb(
      weighty.some(({ start }) => start < verb.start),
      at.before,
    );
    withVerb(
      weighty.some(({ start }) => start > verb.start && start < reach),
      at.object,
    );
    const helper = helpers.of(verb);
    if (helper !== undefined) found.push(at.helper + helper);
  }
  return found;
}

const helpers: WordMap<number> = wordMap(
  new Map([
    ["has", 0],
    ["have", 0],
    ["had", 0],
    ["is", 1],
    ["are", 1],
    ["be", 1],
    ["was", 2],
    ["were", 2],
  ]),
);
