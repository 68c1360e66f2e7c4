import type { Claim } from "../claims/claim.ts";
import type { Conversation, People } from "../claims/claimants.ts";
import { extractClaims, type ProseSentence, proseOf } from "../claims/extract-claims.ts";
import { type NameLedger, type NameSummary, summarise } from "../entities/companies/name-ledger.ts";
import { mentions } from "../entities/companies/resolve-names.ts";
import type { FiscalYear } from "../entities/dates/fiscal-years.ts";
import type { Earlier } from "../entities/dates/frame.ts";
import { carry, resolveDates } from "../entities/dates/resolve.ts";
import type { Company, DateMention, Entity } from "../entities/entity.ts";
import { atHome, type HomeMoney } from "../entities/figures/home-money.ts";
import { refine } from "../entities/refine.ts";
import type { LineRole } from "../layout/layout.ts";
import type { TraitLine } from "../layout/traits.ts";
import type { Span } from "../text/span.ts";
import { type BlockFacts, readBlockFacts } from "./block-facts.ts";

/**
 * One block of an article: its text, what it tells by itself, and what follows for it from the rest of the article. Each field
 * is filled by the stage that finds it; all offsets count from the block's start.
 */
export interface Part {
  /** White space before the block. */
  gap: string;
  readonly text: string;
  /** Where the block starts in the article. */
  start: number;
  facts: BlockFacts | undefined;
  roles: readonly LineRole[];
  names: NameSummary | undefined;
  companies: readonly Company[];
  dates: readonly DateMention[];
  /** What its dates are for those after them. */
  carried: readonly (Earlier | undefined)[];
  entities: readonly Entity[];
  prose: readonly ProseSentence[];
  claims: readonly Claim[];
  /** The conversation as it stands where the block begins, and where it ends. */
  before: Conversation;
  after: Conversation;
  /** What the results of a stage were made of, by which it is known that they hold still. */
  namesFrom: readonly unknown[];
  entitiesFrom: EntitiesFrom | undefined;
  claimsFrom: ClaimsFrom | undefined;
  /** What the block gives to the article's lists, with offsets in the article. */
  placed:
    | {
        /** What they were made of. */
        readonly by: number;
        readonly of: readonly Entity[];
        readonly and: readonly Claim[];
        readonly roles: readonly LineRole[];
        readonly entities: readonly Entity[];
        readonly sentences: readonly Span[];
        readonly claims: readonly Claim[];
      }
    | undefined;
}

interface EntitiesFrom {
  readonly facts: BlockFacts;
  readonly roles: readonly LineRole[];
  readonly companies: readonly Company[];
  readonly published: string | undefined;
  readonly fiscalYear: FiscalYear | undefined;
  readonly home: HomeMoney | undefined;
  readonly carried: readonly (Earlier | undefined)[];
}

interface ClaimsFrom {
  readonly prose: readonly ProseSentence[];
  readonly people: People;
  readonly published: string | undefined;
  readonly before: Conversation;
}

/** What a block's resolution needs of the whole article. */
export interface Frame {
  readonly ledger: NameLedger;
  readonly published: string | undefined;
  readonly fiscalYear: FiscalYear | undefined;
  readonly people: People;
  /** The company that the article names most, and those that it names once, whom no later paragraph means by "the company". */
  readonly lead: string | undefined;
  readonly passing: ReadonlySet<string>;
  /** Whose the bare dollars and cents are; undefined: America's. */
  readonly home: HomeMoney | undefined;
}

export const newPart = (gap: string, text: string, start: number): Part => ({
  gap,
  text,
  start,
  facts: undefined,
  roles: [],
  names: undefined,
  companies: [],
  dates: [],
  carried: [],
  entities: [],
  prose: [],
  claims: [],
  before: { last: [] },
  after: { last: [] },
  namesFrom: [],
  entitiesFrom: undefined,
  claimsFrom: undefined,
  placed: undefined,
});

export const factsOf = (part: Part): BlockFacts => {
  part.facts ??= readBlockFacts(part.text);
  return part.facts;
};

/** Counts the names of the block's lines that are the article's. */
export function countNames(part: Part): NameSummary {
  const from = [factsOf(part), part.roles];
  if (!part.names || !isSame(part.namesFrom, from)) part.names = summarise(inArticle(part, factsOf(part).names));
  part.namesFrom = from;
  return part.names;
}

/** After an edit nearly all blocks are as they were: what has not changed stays the same object, and all that rests on it too. */
const isSame = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  before === now || (before.length === now.length && before.every((one, at) => one === now[at]));

const sameValues = <T extends object>(before: readonly T[], now: readonly T[]): readonly T[] =>
  before.length === now.length && before.every((one, at) => hasSameValues(one, now[at] as T)) ? before : now;

function hasSameValues(a: object, b: object): boolean {
  const one = a as Readonly<Record<string, unknown>>;
  const other = b as Readonly<Record<string, unknown>>;
  let fields = 0;
  for (const key in one) {
    const value = one[key];
    if (value !== other[key] && !(Array.isArray(value) && isEqualList(value, other[key]))) return false;
    fields++;
  }
  for (const _ in other) fields--;
  return fields === 0;
}

const isEqualList = (a: readonly unknown[], b: unknown): boolean => Array.isArray(b) && isSame(a, b);

export function nameCompanies(part: Part, ledger: NameLedger): void {
  const { block, names } = factsOf(part);
  part.companies = sameValues(part.companies, inArticle(part, mentions(inArticle(part, names), ledger, block)));
}

/** Resolves the block's dates after those before it, and settles which recogniser has which words. */
export function resolveEntities(part: Part, carried: readonly (Earlier | undefined)[], frame: Frame): void {
  const { published, fiscalYear, home } = frame;
  const facts = factsOf(part);
  const from = part.entitiesFrom;
  // Asked of each block after each edit: a list of all that is compared would be memory to be cleared away.
  if (
    from?.facts === facts &&
    from.roles === part.roles &&
    from.companies === part.companies &&
    from.published === published &&
    from.fiscalYear === fiscalYear &&
    isSameMoney(from.home, home) &&
    isSame(from.carried, carried)
  )
    return;
  part.entitiesFrom = { facts, roles: part.roles, companies: part.companies, published, fiscalYear, home, carried };
  const dates = inArticle(part, facts.dates);
  const resolved =
    dates.length === 0
      ? []
      : resolveDates(dates, {
          ...(frame.published === undefined ? {} : { published: frame.published }),
          ...(frame.fiscalYear === undefined ? {} : { fiscalYear: frame.fiscalYear }),
          carried,
          companies: part.companies,
        });
  const known = part.dates;
  part.dates = sameValues(known, resolved);
  if (part.dates !== known) part.carried = part.dates.map(carry);
  const figures = inArticle(part, facts.figures);
  part.entities = refine({
    companies: part.companies,
    dates: part.dates,
    figures: home ? figures.map((figure) => atHome(figure, home, part.text)) : figures,
  });
  part.prose = proseOf({
    block: facts.block,
    notes: facts.notes,
    entities: part.entities,
    isProse: (sentence) => isProse(part, sentence),
  });
}

/** Extracts the block's claims and returns the conversation as it goes on. */
export function resolveClaims(
  part: Part,
  given: Conversation,
  { people, published, lead, passing }: Frame,
): Conversation {
  const before =
    given.company !== undefined && lead !== undefined && passing.has(given.company)
      ? { ...given, company: lead }
      : given;
  part.before = before;
  const { prose, claimsFrom: from } = part;
  if (
    from?.prose === prose &&
    from.people === people &&
    from.published === published &&
    isSameConversation(from.before, before)
  )
    return part.after;
  const { claims, after } = extractClaims(prose, before, { people, published });
  part.claims = claims;
  part.after = after;
  part.claimsFrom = { prose, people, published, before };
  return after;
}

const isSameConversation = (a: Conversation, b: Conversation): boolean =>
  a.person === b.person && a.company === b.company && a.interviewee === b.interviewee && isSame(a.last, b.last);

const isSameMoney = (a: HomeMoney | undefined, b: HomeMoney | undefined): boolean =>
  a === b || (a?.dollar === b?.dollar && a?.cents === b?.cents && (a === undefined) === (b === undefined));

const holdsEntities = (role: LineRole | undefined): boolean => role !== "boilerplate" && role !== "code";
const holdsProse = (role: LineRole | undefined): boolean => role === "body" || role === "caption";

/** The spans that begin neither in boilerplate nor in code. */
function inArticle<T extends Span>(part: Part, spans: readonly T[]): readonly T[] {
  if (spans.length === 0 || (part.roles.length === 1 ? part.roles[0] === "body" : part.roles.every(holdsEntities)))
    return spans;
  return spans.filter((span) => holdsEntities(roleAt(part, span.start)));
}

/** Whether a sentence of the block is prose of the article, given its index. */
export const isProse = (part: Part, sentence: number): boolean => {
  const span = factsOf(part).block.sentences[sentence];
  return span !== undefined && holdsProse(part.roles.length === 1 ? part.roles[0] : roleAt(part, span.start));
};

function roleAt(part: Part, offset: number): LineRole {
  const { lines } = factsOf(part);
  let at = 0;
  while (at < lines.length && offset >= (lines[at] as TraitLine).end) at++;
  return part.roles[at] ?? "body";
}
