import assert from "node:assert/strict";
import type { Figure } from "../../../../src/core/entities/entity.ts";
import { recogniseFigures } from "../../../../src/core/entities/figures/recognise.ts";
import { readBlock } from "../../../../src/core/text/block.ts";
import { readMarks, writeMarks } from "../../marked.ts";

/** The one figure of a text is the marked one, and has (at least) what is expected of it. */
export function check(marked: string, expected: Partial<Figure>): void {
  const { text, marks } = readMarks(marked);
  const figures = figuresOf(text);
  assert.equal(writeMarks(text, figures), writeMarks(text, marks));
  const [figure] = figures;
  assert.ok(figure);
  for (const [key, value] of Object.entries(expected)) {
    assert.deepEqual(figure[key as keyof Figure], value, `${key} of "${figure.text}" in: ${text}`);
  }
}

/** All figures of a text, each marked with value and unit: "sold [5,000|5000 car] cars for [$3m|3000000 USD]". */
export function checkAll(...sentences: readonly string[]): void {
  for (const marked of sentences) {
    const { text } = readMarks(marked);
    const found = figuresOf(text).map((figure) => ({ ...figure, note: `${figure.value} ${figure.unit}`.trim() }));
    assert.equal(writeMarks(text, found), marked.replaceAll("\\", ""));
  }
}

/** No figure is found in any of these. */
export function checkNone(...sentences: readonly string[]): void {
  for (const text of sentences) assert.equal(writeMarks(text, figuresOf(text)), text);
}

export const figuresOf = (text: string): readonly Figure[] => recogniseFigures(readBlock(text));
