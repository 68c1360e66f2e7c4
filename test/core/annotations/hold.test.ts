import assert from "node:assert/strict";
import { createHolder } from "../../../src/core/annotations/hold.ts";

const text = "Sales rose 4% in May.\n\nThe plant closed. Sales rose 4% in June, the company said.\n";

describe("words that are held while somebody answers", () => {
  const start = text.lastIndexOf("Sales rose 4%");
  const held = createHolder(text)({ start, end: start + "Sales rose 4%".length });
  const found = (now: string): number | undefined => held.find(now)?.start;

  it("are where they were as long as nothing changes", () => {
    assert.equal(found(text), start);
  });

  it("are followed, and not taken for the same words elsewhere", () => {
    assert.equal(found(`New: ${text}`), start + 5);
    assert.equal(found(text.replace("Sales rose 4% in May.\n\n", "")), start - 23);
  });

  it("are not found once they are other words, or may be in either of two places", () => {
    assert.equal(found(text.replace("rose 4% in June", "rose 6% in June")), undefined);
    assert.equal(
      found(text.replace("The plant closed. Sales rose 4% in June, the company said.", "Nothing.")),
      undefined,
    );
    const twice = createHolder("12%\n")({ start: 0, end: 3 });
    assert.equal(twice.find("x\n12%\n12%\n"), undefined);
  });

  it("are the same characters: other white space in them makes offsets within them wrong", () => {
    assert.equal(found(text.replace(/Sales rose 4% in June/, "Sales rose\n4% in June")), undefined);
  });
});
