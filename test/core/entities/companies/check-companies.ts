import assert from "node:assert/strict";
import type { CompanyEntry } from "../../../../src/core/entities/companies/company-entry.ts";
import { findNames } from "../../../../src/core/entities/companies/find-names.ts";
import { resolveNames } from "../../../../src/core/entities/companies/resolve-names.ts";
import type { Company } from "../../../../src/core/entities/entity.ts";
import { readBlock } from "../../../../src/core/text/block.ts";
import { splitBlocks } from "../../../../src/core/text/blocks.ts";
import { shift } from "../../../../src/core/text/span.ts";
import { readMarks, writeMarks } from "../../marked.ts";

/** The companies of a whole text, read block by block. */
export function companiesIn(text: string, entries: readonly CompanyEntry[] = []): readonly Company[] {
  const blocks = splitBlocks(text);
  const names = blocks.map(({ start, end }) => {
    const block = readBlock(text.slice(start, end));
    return { block, candidates: findNames(block) };
  });
  return resolveNames(names, entries).flatMap((found, at) =>
    found.map((company) => shift(company, blocks[at]?.start ?? 0)),
  );
}

/** Asserts that the marked stretches, and no others, are companies; "[AP|Associated Press]" asserts the name as well. */
export function check(marked: string, entries: readonly CompanyEntry[] = []): void {
  const { text, marks } = readMarks(marked);
  const found = companiesIn(text, entries);
  const noted = found.map(({ start, end, name }) => {
    const mark = marks.find((other) => other.start === start && other.end === end);
    return { start, end, note: mark?.note === undefined ? undefined : name };
  });
  assert.equal(writeMarks(text, noted), writeMarks(text, marks));
}
