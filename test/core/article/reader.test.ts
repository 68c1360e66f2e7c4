import assert from "node:assert/strict";
import fc from "fast-check";
import { readArticle } from "../../../src/core/article/read-article.ts";
import { createReader } from "../../../src/core/article/reader.ts";

const article = `Harbour Line lifts forecast

By Ana Lindt
3 March 2021

Harbour Line Ltd said on Tuesday that revenue rose 12% to $3.4 billion in the year to December 31, up from $3 billion a year earlier.

“We will open two plants in Ohio by 2023,” Mira Sandoval, its chief executive, said. She added that Corvane had asked for talks.

Advertisement

Outlook

The company expects sales of about 1.2 million boxes this year. It cut 400 jobs last month.

Share this article
`;

const pieces = [
  "\n\n",
  "\n",
  " ",
  "Corvane ",
  "Harbour Line",
  "said ",
  "7",
  "%",
  "“",
  ". ",
  "last year ",
  "Advertisement\n\n",
  "😀",
  "\r\n\r\n",
];

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(200)),
  inserted: fc.oneof(fc.constantFrom(...pieces), fc.constant("")),
});

describe("reader", () => {
  it("after any edits gives what reading the whole text anew gives", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.array(fc.boolean()), (changes, settles) => {
        const reader = createReader();
        reader.open(article);
        let text = article;
        changes.forEach(({ at, length, inserted }, index) => {
          if (settles[index]) reader.finish();
          const start = Math.floor(at * text.length);
          const end = Math.min(text.length, start + length);
          reader.edit({ start, end, inserted });
          text = text.slice(0, start) + inserted + text.slice(end);
        });
        assert.deepEqual(reader.finish(), readArticle(text));
      }),
      { numRuns: 300, seed: 20 },
    );
  });

  it("after edits in a line of fifty thousand characters too", () => {
    const long = `${"Corvane sold 3 ships in 2020, it said. Harbour Line did not. ".repeat(900)}\n\nThe end came on Friday.`;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const reader = createReader();
        reader.open(long);
        reader.finish();
        let text = long;
        for (const { at, length, inserted } of changes) {
          const start = Math.floor(at * text.length);
          const end = Math.min(text.length, start + length);
          reader.edit({ start, end, inserted });
          text = text.slice(0, start) + inserted + text.slice(end);
        }
        assert.deepEqual(reader.finish(), readArticle(text));
      }),
      { numRuns: 15, seed: 21 },
    );
  });

  it("answers an edit at once for the paragraph that it is in", () => {
    const reader = createReader();
    reader.open(article);
    reader.finish();
    const at = article.indexOf("400 jobs");
    reader.edit({ start: at, end: at + 3, inserted: "650" });
    const touched = reader.parts().find((part) => part.text.includes("650 jobs"));
    assert.deepEqual(
      touched?.entities.map(({ text }) => text),
      ["1.2 million", "this year", "650", "last month"],
    );
    assert.equal(touched?.claims[1]?.text, "It cut 650 jobs last month.");
  });

  it("takes no financial year from a company named in passing", () => {
    const text = (buyer: string) =>
      `3 November 2021\n\nCorvane Ltd said its sales rose. Corvane hired 20 people. Corvane profit doubled in the third quarter. ` +
      `${buyer} is a customer of Corvane.\n`;
    const quarter = (buyer: string) =>
      readArticle(text(buyer)).entities.find(({ text: words }) => words === "third quarter");
    for (const buyer of ["Macy's Inc", "Nordfyl Inc"]) {
      const found = quarter(buyer);
      assert.ok(found?.type === "date");
      assert.deepEqual([found.from, found.to], ["2021-07-01", "2021-09-30"], buyer);
    }
  });

  it("reads only the blocks that an edit touches", () => {
    const reader = createReader();
    reader.open(article);
    reader.finish();
    const before = new Map(reader.parts().map((part) => [part.text, part.facts]));
    const at = article.indexOf("cut 400");
    reader.edit({ start: at, end: at, inserted: "also " });
    const anew = reader.parts().filter((part) => before.get(part.text) !== part.facts);
    assert.deepEqual(
      anew.map(({ text }) => text.includes("also cut 400")),
      [true],
    );
  });

  it("stops between any two steps", () => {
    const reader = createReader();
    reader.open(article);
    let steps = 1;
    while (reader.step()) steps++;
    assert.ok(steps > 8, "a step a block at least");
    assert.deepEqual(reader.finish(), readArticle(article));
  });
});
