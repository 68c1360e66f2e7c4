import assert from "node:assert/strict";
import fc from "fast-check";
import { figuresOf } from "./check.ts";

const pieces = [
  "about",
  "$",
  "US$",
  "£",
  "5",
  "1,250",
  "4.6",
  "m",
  "bn",
  "million",
  "%",
  "per cent",
  "-",
  "–",
  "to",
  "and",
  "between",
  "(",
  ")",
  ",",
  ".",
  "cars",
  "two",
  "twenty",
  "a",
  "half",
  "third",
  "of",
  "the",
  "years",
  "😀",
  "é",
  "\n",
  "km",
  "S&P",
  "in",
  "hundred",
  "point",
  "+",
  "|",
  "1/2",
  "½",
];

describe("figures of a block", () => {
  it("lie in order within the text, do not overlap, and carry their own words", () => {
    const texts = fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom("", " ", " ")), { maxLength: 40 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.map(([piece, gap]) => piece + gap).join("");
        let end = 0;
        for (const figure of figuresOf(text)) {
          assert.ok(figure.start >= end && figure.end > figure.start && figure.end <= text.length);
          assert.equal(figure.text, text.slice(figure.start, figure.end));
          assert.ok(Number.isFinite(figure.value));
          end = figure.end;
        }
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it("have offsets that count emoji as the editor does", () => {
    const text = "😀 Sales 😀 fell 35.8%";
    assert.deepEqual(
      figuresOf(text).map(({ start, end }) => [start, end]),
      [[17, 22]],
    );
  });

  it("take time in proportion to the text, whatever is repeated", () => {
    for (const piece of [
      "7",
      "(",
      "Inc. ",
      "1 ",
      "1,",
      "1.",
      "1-",
      "two ",
      "$",
      "a ",
      "5% to ",
      "half a ",
      "5 and ",
      "of 5 ",
      "million ",
      "-5",
      "May 5, ",
      "one in ",
    ]) {
      figuresOf(piece.repeat(100_000 / piece.length));
    }
  });
});
