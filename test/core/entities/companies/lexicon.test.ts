import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { entryOf, lookUp } from "../../../../src/core/entities/companies/lexicon.ts";
import { tokenise } from "../../../../src/core/text/tokens.ts";

const longest = (text: string): string | undefined => {
  const tokens = tokenise(text);
  const match = lookUp(tokens, 0, tokens.length - 1);
  return match && text.slice(0, tokens[match.end - 1]?.end);
};

describe("the lexicon", () => {
  it("gives the usual full name", () => {
    assert.deepEqual(entryOf("Nissan"), { class: "company", name: "Nissan Motor", end: 1 });
    assert.equal(entryOf("AP")?.name, "Associated Press");
    assert.equal(entryOf("J.P. Morgan")?.name, "JPMorgan Chase");
  });

  it("knows which names are words, places or no companies", () => {
    assert.equal(entryOf("Target")?.class, "word");
    assert.equal(entryOf("Zurich")?.class, "place");
    assert.equal(entryOf("Bank of England")?.class, "other");
    assert.equal(entryOf("Nissan Leaf")?.class, "product");
  });

  it("takes the longest match", () => {
    assert.equal(longest("Bank of America Corp said"), "Bank of America");
    assert.equal(longest("Mitsubishi Heavy Industries won"), "Mitsubishi Heavy Industries");
  });

  it("heeds case, and folds apostrophes, hyphens, accents and ampersands", () => {
    assert.equal(entryOf("sap"), undefined);
    assert.ok(entryOf("SAP"));
    for (const name of ["McDonald’s", "Coca Cola", "Nestle", "Marks & Spencer", "Marks and Spencer", "3M", "1&1"])
      assert.ok(entryOf(name), name);
  });

  it("does not take a part of a word or number for a name", () => {
    assert.equal(entryOf("3 M"), undefined);
    assert.equal(entryOf("Nissans"), undefined);
  });
});
