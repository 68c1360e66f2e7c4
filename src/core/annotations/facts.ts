import { findNames } from "../entities/companies/find-names.ts";
import { resolveNames } from "../entities/companies/resolve-names.ts";
import { recogniseDates } from "../entities/dates/recognise.ts";
import { resolveDates } from "../entities/dates/resolve.ts";
import type { Company, DateMention, Entity, Figure } from "../entities/entity.ts";
import { recogniseFigures } from "../entities/figures/recognise.ts";
import { refine } from "../entities/refine.ts";
import { type Block, readBlock } from "../text/block.ts";
import { contains } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

/** What a passage says that a verdict may depend on, read by the engine's own recognisers. */
export interface Facts {
  readonly companies: readonly Company[];
  readonly figures: readonly (Figure | PlainNumber)[];
  readonly dates: readonly DateMention[];
  /** The words outside of these, for direction and negation: "above" of "above 9%". */
  readonly words: readonly Token[];
}

/** A number that is no figure to the recognisers: "A330", "Section 4". */
export interface PlainNumber {
  readonly type: "number";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
}

/** `names`: companies of the article that the passage stands in, which a passage alone may not prove to be any. */
export function readFacts(text: string, names: ReadonlySet<string> = new Set()): Facts {
  // Line ends are no ends of sentences in a passage that somebody may have wrapped anew.
  const block = readBlock(text.replace(/\s+/g, " "));
  const dates = resolveDates(recogniseDates(block), {});
  const entities = refine({ companies: findCompanies(block, names), figures: recogniseFigures(block), dates });
  const rest = block.tokens.filter((token) => !entities.some((entity) => contains(entity, token)));
  const figures = [...entities.filter((entity) => entity.type === "figure"), ...rest.flatMap(plainNumber)];
  return {
    companies: entities.filter((entity): entity is Company & Entity => entity.type === "company"),
    figures: figures.sort((a, b) => a.start - b.start),
    dates: entities.filter((entity) => entity.type === "date"),
    words: rest.filter((token) => token.kind === "word"),
  };
}

function findCompanies(block: Block, names: ReadonlySet<string>): readonly Company[] {
  const candidates = findNames(block);
  const found = resolveNames([{ candidates }])[0] ?? [];
  const known = candidates
    .filter(({ key, text }) => names.has(text) || names.has(key))
    .map(({ start, end, text }): Company => ({ type: "company", start, end, text, name: text }))
    .filter((company) => !found.some((other) => other.start < company.end && company.start < other.end));
  return [...found, ...known].sort((a, b) => a.start - b.start);
}

function plainNumber({ kind, start, end, text }: Token): readonly PlainNumber[] {
  const value = kind === "number" ? Number(text.replaceAll(",", "")) : Number.NaN;
  return Number.isNaN(value) ? [] : [{ type: "number", start, end, text, value }];
}
