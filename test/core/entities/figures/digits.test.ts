import assert from "node:assert/strict";
import { parseDigits } from "../../../../src/core/entities/figures/digits.ts";

describe("digits", () => {
  it("are read with the separators of their place", () => {
    const values: Record<string, number> = {
      "7": 7,
      "1,250": 1250,
      "1,250.5": 1250.5,
      "12,34,567": 1234567,
      "1,00,000": 100000,
      "1.234.567": 1234567,
      "1.234,56": 1234.56,
      "0.5": 0.5,
      "½": 0.5,
    };
    for (const [text, value] of Object.entries(values)) assert.equal(parseDigits(text)?.value, value, text);
  });

  it("say so where a separator could mean two things", () => {
    assert.equal(parseDigits("1.234")?.ambiguous, '"1.234" may be 1,234');
    assert.equal(parseDigits("2,5")?.ambiguous, '"2,5" is read with a decimal comma');
    assert.equal(parseDigits("1,234")?.ambiguous, undefined);
  });

  it("are no number where they are a code", () => {
    for (const text of ["007", "0800", "1.2.3", "192.168.1.2", "1,2,3", "1234567890123456", "00.5"]) {
      assert.equal(parseDigits(text), undefined, text);
    }
  });
});
