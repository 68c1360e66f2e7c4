import assert from "node:assert/strict";
import type { FactChange } from "../../../src/core/annotations/anchor.ts";
import { changedFacts } from "../../../src/core/annotations/changed-facts.ts";

const check = (before: string, after: string, ...expected: FactChange["what"][]): void =>
  assert.deepEqual(
    changedFacts(before, after).map(({ what }) => what),
    expected,
    `${before} -> ${after}`,
  );

describe("changedFacts", () => {
  it("says nothing of equal words", () => check("Sales rose 4%.", "Sales rose 4%."));

  it("sees another number or another scale word", () => {
    check("a loss of €12 million", "a loss of €21 million", "figure");
    check("It sold 3.4 billion shares", "It sold 3.4 million shares", "figure");
    check("from 9% to 12%", "from 12% to 9%", "figure");
    check("rose 12% to $3 billion", "rose to $3 billion", "figure");
  });

  it("sees another currency or measure", () => {
    check("worth SEK 40 million", "worth NOK 40 million", "unit");
    check("a 30-metre ferry", "a 30-foot ferry", "unit");
    check("a range of 400 km", "a range of 400 miles", "unit");
  });

  it("sees another date", () => {
    check("signed on Monday", "signed on Tuesday", "date");
    check("opened in May 2026", "opened in March 2027", "date");
  });

  it("sees another company, but not another form of its name", () => {
    check("Toyota said on Friday", "Nissan said on Friday", "company");
    check("Nissan bought a stake in Renault", "Renault bought a stake in Nissan", "company");
    check("Nissan Motor Co said so", "Nissan said so", "wording");
  });

  it("sees the direction turned", () => {
    check("profit rose 12%", "profit fell 12%", "direction");
    check("it was above 9%", "it was below 9%", "direction");
    check("up from 290 MW", "down from 290 MW", "direction");
    check("more than 500 people", "less than 500 people", "direction");
    check("a profit of 7 million euros", "a loss of 7 million euros", "direction");
    check("profit rose 12%", "profit climbed 12%", "wording");
  });

  it("sees a negation come or go", () => {
    check("it will close", "it will not close", "negation");
    check("it won't close", "it will close", "negation");
    check("it is likely to close", "it is unlikely to close", "negation");
    check("it has never paid", "it has paid", "negation");
    check("it won't close", "it will not close", "wording");
  });

  it("takes the same value written otherwise for wording", () => {
    check("four hundred people", "400 people", "wording");
    check("SEK 4.2 billion", "SEK 4,200 million", "wording");
    check("$3.4bn", "$3.4 billion", "wording");
    check("four plants", "four factories", "wording");
    check("35.8%", "35.8 percent", "wording");
    check("on May 9, 2024", "on 9 May 2024", "wording");
  });

  it("takes marks and white space for wording", () => {
    check("“we won”", '"we won"', "wording");
    check("2026 – a promise", "2026 — a promise", "wording");
  });

  it("names what was and what is", () => {
    assert.deepEqual(changedFacts("profit rose 12%", "profit rose 13%"), [
      { what: "figure", before: "12%", after: "13%" },
    ]);
  });
});
