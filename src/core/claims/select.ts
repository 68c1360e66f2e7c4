import type { Entity, Figure } from "../entities/entity.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { ClaimKind } from "./claim.ts";
import type { SentenceNotes } from "./sentence-notes.ts";

/** Counts of what a sentence names; the weight of a figure is what a fact-checker would look up. */
export interface Facts {
  readonly companies: number;
  readonly dates: number;
  /** Money, percentages, ratios and counts above ten: the figures that statistics are made of. */
  readonly amounts: number;
  /** Lengths, weights, speeds: measures of anything but time. */
  readonly sizes: number;
  readonly figures: number;
  /** Amounts and sizes outside relative clauses. */
  readonly main: number;
  /** A date named lies after the article's. */
  readonly isAhead: boolean;
}

/** `asidesOf` is asked only where there is an amount or a size. */
export function countFacts(
  entities: readonly Entity[],
  asidesOf: () => readonly Span[],
  published: string | undefined,
): Facts {
  let asides: readonly Span[] | undefined;
  const facts = { companies: 0, dates: 0, amounts: 0, sizes: 0, figures: 0, main: 0, isAhead: false };
  for (const entity of entities) {
    if (entity.type === "company") facts.companies++;
    else if (entity.type === "date") {
      facts.dates++;
      if (published !== undefined && entity.from !== undefined && entity.from > published) facts.isAhead = true;
    } else {
      facts.figures++;
      const size = isSize(entity);
      const amount = isAmount(entity);
      if (size) facts.sizes++;
      if (amount) facts.amounts++;
      if (!size && !amount) continue;
      asides ??= asidesOf();
      if (!asides.some((aside) => overlaps(aside, entity))) facts.main++;
    }
  }
  return facts;
}

/** A length, weight, speed: a measure of anything but time. */
export const isSize = ({ kind, unit }: Figure): boolean => kind === "measure" && !timeUnits.has(unit);

/** Money, a percentage, a ratio, or a count above ten. */
export const isAmount = ({ kind, value }: Figure): boolean =>
  kind !== "measure" && (kind !== "count" || Math.abs(value) > 10);

const timeUnits: ReadonlySet<string> = new Set(["year", "month", "week", "day", "h", "min", "s"]);

/** Whether a sentence asserts something checkable; reporting does, unless it asks, hopes, speculates, judges or sells. */
export function isCheckable(notes: SentenceNotes, facts: Facts, isAttributed: boolean): boolean {
  if (notes.isFragment || notes.isQuestion) return false;
  if (isLeadIn(notes, facts) && !isAttributed) return false;
  const isHard = facts.amounts + facts.sizes > 0 || facts.figures > 1;
  if (notes.secondPerson && notes.quoted === "none" && !isHard && !(notes.event && facts.companies > 0)) return false;
  if (notes.quoted === "most" || notes.inQuote) return isHard || isFactualQuote(notes, facts);
  // "I voted against it last week" can be looked up, "we tried it on the coast" can't.
  const isDated = notes.event && facts.dates > 0;
  if (notes.firstPerson && notes.quoted === "none" && !isHard && !isDated && !isAttributed && facts.companies === 0)
    return false;
  // "The company hopes to sell 10,000 cars" is still a hope; "thrilled to announce" promotion.
  if (notes.hope && !isHard) return false;
  if (notes.maybe && !isHard) return false;
  if (notes.interprets && !isHard && !(notes.event && facts.dates > 0)) return false;
  if (notes.opinions > 0 && !isHard && !isAttributed && facts.companies + facts.dates + facts.figures === 0)
    return false;
  return notes.opinions < 2 || isHard;
}

/** "Others are on the same track.", "Unions are less cheerful.": a few words that name nothing lead in to what does. */
const isLeadIn = ({ sentence, main, hasName }: SentenceNotes, facts: Facts): boolean =>
  main !== "event" &&
  !hasName &&
  sentence.last - sentence.first < 11 &&
  facts.companies + facts.dates + facts.figures === 0;

/** What a person is quoted with is a claim where it tells what is done or will be, or denies it: "we are shifting", "there were no talks". */
function isFactualQuote(notes: SentenceNotes, facts: Facts): boolean {
  if (notes.hope || notes.maybe || notes.opinions > 0) return false;
  return (
    facts.dates > 0 ||
    facts.figures > 0 ||
    notes.denies ||
    (notes.plan && facts.companies > 0) ||
    (notes.event && !notes.secondPerson)
  );
}

/** The main verb decides; sizes make a statistic of what merely is so. */
export function kindOf(notes: SentenceNotes, facts: Facts, isTold: boolean): ClaimKind {
  if (notes.main === "plan") return "plan";
  // "Deliveries start in May": the present tense with a date to come.
  if (facts.isAhead && (notes.main === "present" || notes.main === "none")) return "plan";
  // "The next hearing is on March 4"; not "Hungary has Audi in Gyor and, from 2025, BMW in Debrecen".
  if (facts.isAhead && notes.main === "state" && !isTold && facts.main === 0 && facts.companies < 2) return "plan";
  const hasSize = facts.main > 0;
  if (notes.main === "event") {
    if (facts.amounts > 3) return "statistic";
    return isTold && notes.asserts === "clause" && !hasSize ? "statement" : "event";
  }
  if (notes.main === "measure") {
    // "Only three of them rose" counts; "dropped a plan, which would have cost €3 billion" does not.
    const counts = facts.amounts + facts.sizes === 0 ? facts.figures > 0 : hasSize;
    return counts ? "statistic" : isTold ? "statement" : "event";
  }
  return hasSize ? "statistic" : "statement";
}

export function checkworthiness(kind: ClaimKind, facts: Facts, notes: SentenceNotes): 1 | 2 | 3 {
  const named = facts.companies > 0 ? 1 : 0;
  const dated = facts.dates > 0 ? 1 : 0;
  if (facts.amounts > 0) return 3;
  if (notes.quoted === "most") return named + dated + facts.figures > 1 ? 2 : 1;
  if (kind === "plan" || kind === "event")
    return named + dated + facts.figures >= 2 || (named === 1 && kind === "plan") ? 3 : 2;
  return named + dated + facts.figures >= 2 ? 2 : 1;
}
