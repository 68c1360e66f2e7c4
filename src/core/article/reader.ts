import { isSamePeople, noPeople, type People, peopleOf } from "../claims/claimants.ts";
import { createLedger } from "../entities/companies/name-ledger.ts";
import { type FiscalYear, fiscalYearOf, fiscalYearOfCurrency } from "../entities/dates/fiscal-years.ts";
import type { Earlier } from "../entities/dates/frame.ts";
import { homeMoney, type MoneyBlock } from "../entities/figures/home-money.ts";
import type { LineRole } from "../layout/layout.ts";
import { layOut } from "../layout/read-layout.ts";
import { assignRoles } from "../layout/roles.ts";
import { sameStanding, type TraitLine } from "../layout/traits.ts";
import { addLanguage, isEnglish, noLanguage } from "../text/language.ts";
import { finish, type Steps } from "../text/steps.ts";
import { type Change, type Cut, cut, type Replacement, replace, settleStarts } from "./cut.ts";
import { type Gathered, gather } from "./gather.ts";
import { hear, isInterview } from "./interview.ts";
import { countNames, type Frame, factsOf, nameCompanies, type Part, resolveClaims, resolveEntities } from "./part.ts";
import { publicationDate, writtenDay } from "./published.ts";
import type { DocumentFields, Reading, ReadingContext } from "./reading.ts";

/**
 * Reads one article and keeps up with its edits. Work is done in small steps, so that the caller can stop between any two: a
 * block is read once and kept; what it means in the article is settled over all blocks. An edit is answered at once for the
 * blocks that it touches, from what was known of the rest; `finish` gives exactly what reading the whole text anew would.
 */
export interface ArticleReader {
  /** Replaces the whole text; nothing is read yet. */
  open(text: string): void;
  /** Makes a change of the text. Takes time in proportion to the blocks touched. */
  edit(change: Change): void;
  /** Does a little of what is left, a fraction of a millisecond for most blocks; false when nothing is. */
  step(): boolean;
  /** The blocks in order with what is known of them now. */
  parts(): readonly Part[];
  /** Does all that is left. */
  finish(): Reading;
}

export function createReader(context: ReadingContext = {}): ArticleReader {
  let text: Cut = cut("");
  const held: Held = { state: undefined };
  let reading: Reading | undefined;
  let work: Steps<Reading> | undefined;

  const restart = (): void => {
    reading = undefined;
    work = read(text, context, held);
  };
  const step = (): boolean => {
    if (!work) return false;
    const { done, value } = work.next();
    if (done) {
      reading = value;
      work = undefined;
    }
    return work !== undefined;
  };
  return {
    open(whole) {
      held.state = undefined;
      text = cut(whole);
      restart();
    },
    edit(change) {
      const touched = replace(text, change);
      text = touched;
      if (held.state) answer(held.state, touched);
      restart();
    },
    step,
    parts: () => {
      settleStarts(text);
      return text.parts;
    },
    finish() {
      while (step());
      reading ??= finish(gather(text, emptyState(context)));
      return reading;
    },
  };
}

/** Everything known of the whole article when all its blocks are settled. */
interface Settled extends Frame, Gathered {}

/** What was settled last. */
interface Held {
  state: Settled | undefined;
}

// No function inside another: the engine keeps what belongs to a generator's function, and with it the whole article, until it
// clears all of its memory, which took a third of the time of reading many articles.
function* read(text: Cut, context: ReadingContext, held: Held): Steps<Reading> {
  held.state = yield* settle(text, context, held.state?.people);
  return yield* gather(text, held.state);
}

const emptyState = (context: ReadingContext): Settled => ({
  isEnglish: true,
  layout: { lines: [], frontMatter: new Map() },
  document: context.document ?? {},
  ledger: createLedger(context.companies ?? []),
  lead: undefined,
  passing: new Set(),
  published: undefined,
  fiscalYear: undefined,
  home: undefined,
  people: noPeople,
});

/** So many blocks are settled in a step: after some edits all are settled anew. */
const chunk = 4;

/** Reads the blocks that are new and settles all; yields between small pieces of work. */
function* settle(text: Cut, context: ReadingContext, known: People | undefined): Steps<Settled> {
  settleStarts(text);
  const { parts } = text;
  let language = noLanguage;
  for (const part of parts) {
    const isNew = part.facts === undefined;
    language = addLanguage(language, factsOf(part).language);
    if (isNew) yield undefined;
  }
  const lines = yield* linesOf(parts);
  yield undefined;
  const layout = yield* layOut(lines);
  yield undefined;
  yield* giveRoles(parts, layout.lines);
  const document = documentOf(layout, publicationDate(layout, parts), context);
  yield undefined;
  const ledger = createLedger(context.companies ?? [], layout.source);
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Part;
    part.names = countNames(part);
    ledger.add(part.names);
    if (at % chunk === 0) yield undefined;
  }
  const counts = new Map<string, number>();
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Part;
    nameCompanies(part, ledger);
    for (const { name } of part.companies) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (at % chunk === 0) yield undefined;
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const published = writtenDay(document.published, parts);
  yield undefined;
  const blocks = parts.map(moneyOf);
  yield undefined;
  const home = yield* homeMoney(blocks);
  yield undefined;
  const most = ranked[0]?.[1] ?? 0;
  const passing = new Set(ranked.filter(([, times]) => times === 1 && most > 2).map(([name]) => name));
  const frame = {
    lead: ranked[0]?.[0],
    passing,
    ledger,
    published,
    fiscalYear: fiscalYear(ranked, parts),
    home,
    people: noPeople,
  };
  let dates: readonly (Earlier | undefined)[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Part;
    resolveEntities(part, dates, frame);
    dates = followed(dates, part);
    if (at % chunk === 0) yield undefined;
  }
  const prose = parts.flatMap((part) => part.prose);
  yield undefined;
  const named = yield* peopleOf(prose);
  const people = known && isSamePeople(known, named) ? known : named;
  const settled = { ...frame, people, isEnglish: isEnglish(language), layout, document };
  yield undefined;
  const interview = yield* isInterview(parts);
  yield undefined;
  let conversation: Part["before"] = { last: [], ...(ranked[0] === undefined ? {} : { company: ranked[0][0] }) };
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Part;
    if (interview) conversation = hear(part, conversation);
    conversation = resolveClaims(part, conversation, settled);
    if (at % chunk === 0) yield undefined;
  }
  return settled;
}

/** After an edit: what the touched blocks say, as far as the rest of the article is known from before. */
function answer(state: Settled, { parts, first, last, removed }: Replacement): void {
  for (const part of removed) if (part.names) state.ledger.remove(part.names);
  const added = parts.slice(first, last);
  const kept = removed.flatMap((part) => factsOf(part).lines.map((line, at) => ({ line, role: part.roles[at] })));
  const lines = added.flatMap((part) => factsOf(part).lines);
  const isSame =
    lines.length === kept.length && lines.every((line, at) => sameStanding(line.traits, kept[at]?.line.traits));
  let next = 0;
  for (const part of added) {
    part.roles = factsOf(part).lines.map(() => (isSame ? kept[next++]?.role : undefined) ?? "body");
  }
  if (!isSame) giveNearRoles(parts, first, last);
  for (const part of added) {
    part.names = countNames(part);
    state.ledger.add(part.names);
  }
  let dates = datesBefore(parts, first);
  let conversation = removed[0]?.before ?? { last: [] };
  for (const part of added) {
    nameCompanies(part, state.ledger);
    resolveEntities(part, dates, state);
    dates = followed(dates, part);
    conversation = resolveClaims(part, conversation, state);
  }
}

function* linesOf(parts: readonly Part[]): Steps<readonly TraitLine[]> {
  const lines: TraitLine[] = [];
  for (const [at, part] of parts.entries()) {
    const { start: by } = part;
    for (const { start, end, text, traits } of factsOf(part).lines)
      lines.push({ start: start + by, end: end + by, text, traits });
    if (at % 100 === 99) yield;
  }
  return lines;
}

function* giveRoles(parts: readonly Part[], lines: readonly { readonly role: LineRole }[]): Steps<void> {
  let next = 0;
  for (let index = 0; index < parts.length; index++) {
    if (index % 100 === 99) yield;
    const part = parts[index] as Part;
    const count = factsOf(part).lines.length;
    const before = part.roles;
    let isSame = before.length === count;
    for (let at = 0; isSame && at < count; at++) isSame = before[at] === (lines[next + at]?.role ?? "body");
    if (!isSame) part.roles = lines.slice(next, next + count).map(({ role }) => role);
    next += count;
  }
}

/** Roles for the blocks from `first` up to `last`, judged among the forty blocks around them. */
function giveNearRoles(parts: readonly Part[], first: number, last: number): void {
  const near = parts.slice(Math.max(0, first - 20), last + 20);
  const roles = assignRoles(near.flatMap((part) => factsOf(part).lines.map(({ traits }) => traits)));
  let next = 0;
  for (const part of near) {
    const own = roles.slice(next, next + factsOf(part).lines.length);
    next += own.length;
    const index = parts.indexOf(part, Math.max(0, first - 20));
    if (index >= first && index < last) part.roles = own;
  }
}

/** The last dozen dates, which later ones may refer to. */
const followed = (dates: readonly (Earlier | undefined)[], part: Part): readonly (Earlier | undefined)[] =>
  part.dates.length === 0 ? dates : [...dates, ...part.carried].slice(-12);

function datesBefore(parts: readonly Part[], index: number): readonly (Earlier | undefined)[] {
  let dates: readonly (Earlier | undefined)[] = [];
  for (let at = index - 1; at >= 0 && dates.length < 12; at--) dates = [...(parts[at]?.carried ?? []), ...dates];
  return dates.slice(-12);
}

/**
 * The financial year of the company that the article names most, else what its money suggests. One named in passing, the shop
 * that sells a maker's tools, does not count.
 */
function fiscalYear(ranked: readonly (readonly [string, number])[], parts: readonly Part[]): FiscalYear | undefined {
  const most = ranked[0]?.[1] ?? 0;
  for (const [name, times] of ranked) {
    if (times * 3 < most) break;
    const year = fiscalYearOf(name);
    if (year) return year;
  }
  for (const part of parts) {
    for (const { kind, unit } of factsOf(part).figures) {
      const year = kind === "money" ? fiscalYearOfCurrency(unit) : undefined;
      if (year) return year;
    }
  }
  return undefined;
}

const moneyOf = (part: Part): MoneyBlock => {
  const { figures, block } = factsOf(part);
  return { figures, text: part.text, tokens: block.tokens };
};

function documentOf(found: DocumentFields, published: string | undefined, context: ReadingContext): DocumentFields {
  const { title, author, source } = found;
  const date = published ?? context.fallbackDate;
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(source === undefined ? {} : { source }),
    ...(date === undefined ? {} : { published: date }),
    ...context.document,
  };
}
