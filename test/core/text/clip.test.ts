import assert from "node:assert/strict";
import { clip, withoutMarks } from "../../../src/core/text/clip.ts";

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
    for (const whole of ["👩‍🔬", "👍🏽", "🇯🇵", "é", "☎️"]) {
      for (let room = 1; room < whole.length; room++) {
        assert.equal(clip(`${"a".repeat(7)}${whole}bcd`, 7 + room), "aaaaaaa…", whole);
      }
      assert.equal(clip(`${"a".repeat(7)}${whole}bcd`, 7 + whole.length), `aaaaaaa${whole}…`);
    }
    assert.equal(clip("🇯🇵🇩🇪🇫🇷🇮🇹", 9), "🇯🇵🇩🇪…");
  });
});

describe("what a line of Markdown says", () => {
  it("is there without bullets, links and stars", () => {
    assert.equal(
      withoutMarks("- **Acme** sold [a mill](https://x.org/a), *5 ports* and a_b."),
      "Acme sold a mill, 5 ports and a_b.",
    );
    assert.equal(withoutMarks("## What goes where"), "What goes where");
    assert.equal(withoutMarks("2 * 3 is 6; 5* and 4* hotels"), "2 * 3 is 6; 5* and 4* hotels");
  });
});
