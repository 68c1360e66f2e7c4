import { noteSentences, type SentenceNotes } from "../claims/sentence-notes.ts";
import { findNames } from "../entities/companies/find-names.ts";
import type { NameCandidate } from "../entities/companies/name-candidate.ts";
import type { DateExpression } from "../entities/dates/date-expression.ts";
import { recogniseDates } from "../entities/dates/recognise.ts";
import type { Figure } from "../entities/entity.ts";
import { recogniseFigures } from "../entities/figures/recognise.ts";
import { readLines } from "../layout/read-layout.ts";
import type { TraitLine } from "../layout/traits.ts";
import { type Block, readBlock } from "../text/block.ts";
import { countLanguage, type LanguageCount } from "../text/language.ts";

/**
 * Everything that a block tells by itself. It holds wherever the block stands and whatever the rest of the article says, so it
 * is read once for each text of a block; all offsets count from the block's start.
 */
export interface BlockFacts {
  readonly block: Block;
  readonly lines: readonly TraitLine[];
  readonly language: LanguageCount;
  readonly figures: readonly Figure[];
  readonly dates: readonly DateExpression[];
  readonly names: readonly NameCandidate[];
  readonly notes: readonly SentenceNotes[];
}

export function readBlockFacts(text: string): BlockFacts {
  const block = readBlock(text);
  return {
    block,
    lines: readLines(text),
    language: countLanguage(block.tokens),
    figures: recogniseFigures(block),
    dates: recogniseDates(block),
    names: findNames(block),
    notes: noteSentences(block),
  };
}
