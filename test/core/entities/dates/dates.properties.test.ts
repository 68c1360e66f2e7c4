import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { recogniseDates } from "../../../../src/core/entities/dates/recognise.ts";
import { resolveDates } from "../../../../src/core/entities/dates/resolve.ts";
import { readBlock } from "../../../../src/core/text/block.ts";

const words = (
  "last next this that the same past first second third final early mid late end start of in on by to from since until and - , . : ' / ( " +
  "year years month months week quarter quarters half day days decade period fiscal financial FY Q H 1 2 3 4 10 24 31 99 1990 2000 2019 2024 s th " +
  "May June Dec Friday Sun summer fall winter Christmas New Year today yesterday ago earlier later ended ending before after year-ago a an 2023-24 " +
  "5/24/24 24.05.2024 said will rose 😀 date nineties previous following 0 00 0000 9999 Monday March"
).split(" ");

const texts = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(" "));
const glued = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom("", " ", "\n")), { maxLength: 60 })
  .map((list) => list.flat().join(""));

describe("dates in any text", () => {
  it("lie in order inside it, never overlap, and run from earlier to later", () => {
    fc.assert(
      fc.property(
        fc.oneof(texts, glued, fc.string({ unit: "binary" })),
        fc.constantFrom("2024-02-29", "1999-12-31", undefined),
        (text, published) => {
          const block = readBlock(text);
          const found = resolveDates(recogniseDates(block), published === undefined ? {} : { published });
          let end = 0;
          for (const date of found) {
            assert.ok(date.start >= end && date.end > date.start && date.end <= text.length);
            assert.equal(date.text, text.slice(date.start, date.end));
            assert.equal(date.from === undefined, date.to === undefined);
            if (date.from !== undefined && date.to !== undefined)
              assert.ok(date.from <= date.to, `${date.text}: ${date.from}..${date.to}`);
            end = date.end;
          }
        },
      ),
      { numRuns: 400, seed: 3 },
    );
  });

  it("that resolve without an article's date resolve alike with one, unless they say that they are relative", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const expressions = recogniseDates(readBlock(text));
        const one = resolveDates(expressions, { published: "2024-02-29" });
        const other = resolveDates(expressions, { published: "2011-07-04" });
        one.forEach((date, index) => {
          if (!date.relative && !date.implied) assert.equal(date.from, other[index]?.from, date.text);
        });
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});
