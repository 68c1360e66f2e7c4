import assert from "node:assert/strict";
import { clip } from "../../../src/core/text/clip.ts";

describe("words clipped for a row", () => {
  it("stay whole where they fit, on one line", () => {
    assert.equal(clip("Sales\n rose  3%.", 20), "Sales rose 3%.");
  });

  it("are cut after a word, without the comma there", () => {
    assert.equal(clip("Sales rose by a third, the company said", 24), "Sales rose by a third…");
  });

  it("are cut within a word that is longer than the row, never within a character", () => {
    assert.equal(clip("abcdefghijklmnop", 8), "abcdefgh…");
    assert.equal(clip(`${"a".repeat(7)}😀😀`, 8), "aaaaaaa…");
  });
});
