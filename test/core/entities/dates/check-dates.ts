import assert from "node:assert/strict";
import { recogniseDates } from "../../../../src/core/entities/dates/recognise.ts";
import { type DateContext, resolveDates } from "../../../../src/core/entities/dates/resolve.ts";
import { readBlock } from "../../../../src/core/text/block.ts";
import { readMarks, writeMarks } from "../../marked.ts";

/**
 * The dates of a block are the marked ones, no more and no less. A mark's note is the interval: "[Friday|2024-05-24]",
 * "[last year|2023-01-01..2023-12-31]", "[last year|?]" for no value; without a note only the span counts.
 */
export function checkDates(marked: string, context: DateContext = {}): void {
  const { text, marks } = readMarks(marked);
  const found = resolveDates(recogniseDates(readBlock(text)), context);
  const noted = found.map(({ start, end, from, to }) => {
    const wanted = marks.find((mark) => mark.start === start && mark.end === end);
    const value = from === undefined ? "?" : from === to ? from : `${from}..${to}`;
    return { start, end, note: wanted && wanted.note === undefined ? undefined : value };
  });
  assert.equal(writeMarks(text, noted), writeMarks(text, marks));
}

/** No line of the list holds a date. */
export function checkNoDates(lines: readonly string[]): void {
  for (const line of lines) checkDates(line, { published: "2024-05-24" });
}
