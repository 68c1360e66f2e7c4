import { type ClaimBlock, extractClaims } from "../claims/extract-claims.ts";
import { resolveNames } from "../entities/companies/resolve-names.ts";
import { type FiscalYear, fiscalYearOf, fiscalYearOfCurrency } from "../entities/dates/fiscal-years.ts";
import { resolveDates } from "../entities/dates/resolve.ts";
import type { Company, DateMention, Entity } from "../entities/entity.ts";
import { refine } from "../entities/refine.ts";
import type { LineRole } from "../layout/layout.ts";
import { layOut, type TraitLine } from "../layout/read-layout.ts";
import { splitBlocks } from "../text/blocks.ts";
import { isEnglish, type LanguageCount } from "../text/language.ts";
import { type Span, shift } from "../text/span.ts";
import { type BlockFacts, readBlockFacts } from "./block-facts.ts";
import { type PlacedBlock, publicationDate } from "./published.ts";
import type { DocumentFields, Reading, ReadingContext } from "./reading.ts";

/** Reads a whole text: what is the article in it, its companies, figures and dates, its claims. */
export function readArticle(text: string, context: ReadingContext = {}): Reading {
  const facts = splitBlocks(text).map(({ start, end }) => ({ start, facts: readBlockFacts(text.slice(start, end)) }));
  if (!isEnglish(facts.map((block) => block.facts.language).reduce(sum, none))) return silent(text, context);
  const layout = layOut(
    text,
    facts.flatMap((block) => block.facts.lines.map((line): TraitLine => shift(line, block.start))),
  );
  let next = 0;
  const blocks = facts.map(
    (block): PlacedBlock => ({ ...block, roles: block.facts.lines.map(() => layout.lines[next++]?.role ?? "body") }),
  );
  const document = documentOf(layout, publicationDate(layout, blocks), context);
  const entities = entitiesOf(blocks, document, context);
  const claimBlocks = blocks.map(
    (block, at): ClaimBlock => ({
      start: block.start,
      block: block.facts.block,
      notes: block.facts.notes,
      entities: entities[at] ?? [],
      isProse: (sentence) => isProse(block, sentence),
    }),
  );
  return {
    text,
    language: "en",
    document,
    boilerplate: layout.lines.filter(({ role }) => role === "boilerplate").map(({ start, end }) => ({ start, end })),
    entities: blocks.flatMap(({ start }, at) => (entities[at] ?? []).map((entity) => shift(entity, start))),
    sentences: blocks.flatMap(sentencesOf),
    claims: extractClaims(claimBlocks, document.published),
  };
}

const none: LanguageCount = { words: 0, english: 0, foreign: 0 };
const sum = (a: LanguageCount, b: LanguageCount): LanguageCount => ({
  words: a.words + b.words,
  english: a.english + b.english,
  foreign: a.foreign + b.foreign,
});

/** A text in another language: nothing is looked for. */
const silent = (text: string, { document = {} }: ReadingContext): Reading => ({
  text,
  language: "other",
  document,
  boilerplate: [],
  entities: [],
  sentences: [],
  claims: [],
});

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

/** The entities of each block, relative to it, without those in lines that are no article. */
function entitiesOf(
  blocks: readonly PlacedBlock[],
  { published }: DocumentFields,
  { companies: entries = [] }: ReadingContext,
): readonly (readonly Entity[])[] {
  const companies = resolveNames(
    blocks.map((block) => ({ candidates: inArticle(block, block.facts.names) })),
    entries,
  );
  const fiscalYear = mainFiscalYear(companies, blocks);
  let before: readonly DateMention[] = [];
  return blocks.map((block, at) => {
    const named = companies[at] ?? [];
    const dates = resolveDates(inArticle(block, block.facts.dates), {
      ...(published === undefined ? {} : { published }),
      ...(fiscalYear === undefined ? {} : { fiscalYear }),
      before,
      companies: named,
    });
    if (dates.length > 0) before = [...before, ...dates].slice(-12);
    return refine({ companies: named, dates, figures: inArticle(block, block.facts.figures) });
  });
}

/** The financial year of the company that the article names most, else what its money suggests. */
function mainFiscalYear(
  companies: readonly (readonly Company[])[],
  blocks: readonly PlacedBlock[],
): FiscalYear | undefined {
  const counts = new Map<string, number>();
  for (const named of companies) for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  const main = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => fiscalYearOf(name))
    .find((year) => year !== undefined);
  if (main) return main;
  for (const { facts } of blocks) {
    for (const { kind, unit } of facts.figures) {
      const year = kind === "money" ? fiscalYearOfCurrency(unit) : undefined;
      if (year) return year;
    }
  }
  return undefined;
}

const withEntities: ReadonlySet<LineRole> = new Set([
  "body",
  "caption",
  "heading",
  "title",
  "byline",
  "date",
  "table",
  "front-matter",
]);
const prose: ReadonlySet<LineRole> = new Set(["body", "caption"]);

/** The spans that do not begin in boilerplate or code. */
function inArticle<T extends Span>({ facts, roles }: PlacedBlock, spans: readonly T[]): readonly T[] {
  if (roles.every((role) => withEntities.has(role))) return spans;
  return spans.filter((span) => withEntities.has(roleAt(facts, roles, span.start)));
}

const isProse = ({ facts, roles }: PlacedBlock, sentence: number): boolean => {
  const span = facts.block.sentences[sentence];
  return span !== undefined && prose.has(roleAt(facts, roles, span.start));
};

function roleAt(facts: BlockFacts, roles: readonly LineRole[], offset: number): LineRole {
  const at = facts.lines.findIndex((line) => offset < line.end);
  return roles[at] ?? "body";
}

const sentencesOf = (block: PlacedBlock): readonly Span[] =>
  block.facts.block.sentences
    .filter((_, at) => isProse(block, at))
    .map(({ start, end }) => ({ start: start + block.start, end: end + block.start }));
