import type { Reading } from "../../src/core/article/reading.ts";
import { overlaps, type Span } from "../../src/core/text/span.ts";
import type { GoldDocument, GoldEntity } from "./gold.ts";
import { sameClaimants, sameValue, sameWords } from "./same.ts";

/** How well readings agree with annotations; every figure but the counts lies between 0 and 1. */
export interface Score {
  readonly documents: number;
  readonly company: EntityScore;
  readonly figure: EntityScore;
  readonly date: EntityScore;
  readonly claim: ClaimScore;
  readonly boilerplate: SpanScore;
  /** The share of published, title, author and source that are right, or rightly absent. */
  readonly document: { readonly accuracy: number };
  readonly misses: readonly Miss[];
}

export interface SpanScore {
  /** How many are annotated, and how many were found. */
  readonly gold: number;
  readonly found: number;
  /** For spans that overlap an annotated one (claims and boilerplate: by more than half). */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** For spans that begin and end where the annotated one does. */
  readonly exactF1: number;
}

/** value: the share of the overlapping ones that mean the same; valueOfAll: of all annotated ones. */
export type EntityScore = SpanScore & { readonly value: number; readonly valueOfAll: number };

/** kind, claimant: the share of the matching claims where they are right. */
export type ClaimScore = SpanScore & { readonly kind: number; readonly claimant: number };

/** What went wrong at one place, in words. */
export interface Miss {
  readonly about: "company" | "figure" | "date" | "claim" | "boilerplate" | "document";
  readonly line: string;
}

export interface Scored {
  readonly gold: GoldDocument;
  readonly reading: Reading;
}

/**
 * Compares readings with annotations. Entities found inside annotated boilerplate are not counted, claims found there are
 * wrong. Each annotated span is paired with at most one found span and the other way round, closest pairs first.
 */
export function score(documents: readonly Scored[]): Score {
  const misses: Miss[] = [];
  const tallies = {
    company: newTally(),
    figure: newTally(),
    date: newTally(),
    claim: newTally(),
    boilerplate: newTally(),
  };
  const fields = { right: 0, all: 0 };
  for (const scored of documents) {
    const report = reporter(scored, misses);
    for (const type of ["company", "figure", "date"] as const) tallyEntities(scored, type, tallies[type], report);
    tallyClaims(scored, tallies.claim, report);
    tallyBoilerplate(scored, tallies.boilerplate, report);
    tallyFields(scored, fields, report);
  }
  return {
    documents: documents.length,
    company: entityScore(tallies.company),
    figure: entityScore(tallies.figure),
    date: entityScore(tallies.date),
    claim: {
      ...spanScore(tallies.claim),
      kind: ratio(tallies.claim.kindRight, tallies.claim.overlapping),
      claimant: ratio(tallies.claim.claimantRight, tallies.claim.overlapping),
    },
    boilerplate: spanScore(tallies.boilerplate),
    document: { accuracy: ratio(fields.right, fields.all) },
    misses,
  };
}

type Tally = ReturnType<typeof newTally>;
const newTally = () => ({ gold: 0, found: 0, overlapping: 0, exact: 0, valueRight: 0, kindRight: 0, claimantRight: 0 });

type Report = (about: Miss["about"], what: string, at?: Span) => void;

function reporter({ gold, reading }: Scored, misses: Miss[]): Report {
  return (about, what, at) => {
    const place = at ? `${gold.file}:${positionOf(reading.text, at.start)}` : gold.file;
    misses.push({ about, line: `${place} ${about} ${what}` });
  };
}

const positionOf = (text: string, offset: number): string => {
  const before = text.slice(0, offset);
  return `${before.split("\n").length}:${offset - (before.lastIndexOf("\n") + 1) + 1}`;
};

function tallyEntities({ gold, reading }: Scored, type: GoldEntity["type"], tally: Tally, report: Report): void {
  const wanted = gold.entities.filter((entity) => entity.type === type);
  const found = reading.entities.filter(
    (entity) => entity.type === type && !gold.boilerplate.some((line) => overlaps(line, entity)),
  );
  const matching = match(wanted, found, 0);
  count(tally, matching);
  for (const [want, have] of matching.pairs) {
    if (closeness(want, have) < 1) report(type, `span: wanted ${quote(want)}, found ${quote(have)}`, want);
    if (sameValue(want, have)) tally.valueRight++;
    else report(type, `value of ${quote(want)}: wanted ${meaning(want)}, found ${meaning(have)}`, want);
  }
  for (const want of matching.missed) report(type, `missed: ${quote(want)} ${around(reading.text, want)}`, want);
  for (const have of matching.spurious) report(type, `spurious: ${quote(have)} ${around(reading.text, have)}`, have);
}

function tallyClaims({ gold, reading }: Scored, tally: Tally, report: Report): void {
  const matching = match(gold.claims, reading.claims, 0.5);
  count(tally, matching);
  for (const [want, have] of matching.pairs) {
    if (closeness(want, have) < 1) report("claim", `span: wanted ${quote(want)}, found ${quote(have)}`, want);
    if (want.kind === have.kind) tally.kindRight++;
    else report("claim", `kind: wanted ${want.kind}, found ${have.kind}: ${quote(want)}`, want);
    if (sameClaimants(want.claimants, have.claimants)) tally.claimantRight++;
    else
      report("claim", `claimants: wanted ${list(want.claimants)}, found ${list(have.claimants)}: ${quote(want)}`, want);
  }
  for (const want of matching.missed) report("claim", `missed: ${quote(want)}`, want);
  for (const have of matching.spurious) report("claim", `spurious: ${quote(have)}`, have);
}

function tallyBoilerplate({ gold, reading }: Scored, tally: Tally, report: Report): void {
  const matching = match(gold.boilerplate, reading.boilerplate, 0.5);
  count(tally, matching);
  const line = (span: Span): string => quote({ text: reading.text.slice(span.start, span.end) });
  for (const want of matching.missed) report("boilerplate", `missed: ${line(want)}`, want);
  for (const have of matching.spurious) report("boilerplate", `spurious: ${line(have)}`, have);
}

function tallyFields({ gold, reading }: Scored, fields: { right: number; all: number }, report: Report): void {
  for (const field of ["published", "title", "author", "source"] as const) {
    const want = gold.document[field];
    const have = reading.document[field];
    const isInferred = field === "published" && want === null && have !== undefined && have === gold.published;
    fields.all++;
    if (isInferred || sameWords(want, have)) fields.right++;
    else report("document", `${field}: wanted ${JSON.stringify(want)}, found ${JSON.stringify(have ?? null)}`);
  }
}

interface Matching<G, F> {
  readonly gold: readonly G[];
  readonly found: readonly F[];
  readonly pairs: readonly (readonly [G, F])[];
  readonly missed: readonly G[];
  readonly spurious: readonly F[];
}

/** One-to-one pairs, the closest first; a pair must be closer than `minimum`. */
function match<G extends Span, F extends Span>(
  gold: readonly G[],
  found: readonly F[],
  minimum: number,
): Matching<G, F> {
  const candidates: { readonly want: G; readonly have: F; readonly close: number }[] = [];
  for (const want of gold) {
    for (const have of found) {
      const close = closeness(want, have);
      if (close > minimum) candidates.push({ want, have, close });
    }
  }
  candidates.sort((a, b) => b.close - a.close);
  const taken = new Set<Span>();
  const pairs: (readonly [G, F])[] = [];
  for (const { want, have } of candidates) {
    if (taken.has(want) || taken.has(have)) continue;
    taken.add(want).add(have);
    pairs.push([want, have]);
  }
  const isLeft = (span: Span): boolean => !taken.has(span);
  return { gold, found, pairs, missed: gold.filter(isLeft), spurious: found.filter(isLeft) };
}

/** The characters that both spans cover as a share of those that either covers. */
function closeness(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared === 0 ? 0 : shared / (a.end - a.start + b.end - b.start - shared);
}

function count(tally: Tally, { gold, found, pairs }: Matching<Span, Span>): void {
  tally.gold += gold.length;
  tally.found += found.length;
  tally.overlapping += pairs.length;
  tally.exact += pairs.filter(([want, have]) => closeness(want, have) === 1).length;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const f1 = (hits: number, { gold, found }: Tally): number => {
  const precision = ratio(hits, found);
  const recall = ratio(hits, gold);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
};

const spanScore = (tally: Tally): SpanScore => ({
  gold: tally.gold,
  found: tally.found,
  precision: ratio(tally.overlapping, tally.found),
  recall: ratio(tally.overlapping, tally.gold),
  f1: f1(tally.overlapping, tally),
  exactF1: f1(tally.exact, tally),
});

const entityScore = (tally: Tally): EntityScore => ({
  ...spanScore(tally),
  value: ratio(tally.valueRight, tally.overlapping),
  valueOfAll: ratio(tally.valueRight, tally.gold),
});

const quote = ({ text }: { readonly text: string }): string => {
  const flat = text.replace(/\s+/g, " ");
  return `"${flat.length > 120 ? `${flat.slice(0, 117)}…` : flat}"`;
};

const around = (text: string, { start, end }: Span): string =>
  `in "…${text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, " ")}…"`;

const list = (names: readonly string[]): string => (names.length === 0 ? "none" : names.join(" + "));

function meaning(entity: GoldEntity | Reading["entities"][number]): string {
  if (entity.type === "company") return entity.name;
  if (entity.type === "date") return `${entity.from ?? "?"}..${entity.to ?? "?"}`;
  return `${entity.kind} ${entity.value} ${entity.unit}`;
}
