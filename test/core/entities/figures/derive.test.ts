import assert from "node:assert/strict";
import { scalingOf } from "../../../../src/core/entities/figures/derive.ts";

const scaled = (text: string, value: number) => {
  const scaling = scalingOf({ text, value });
  return scaling && `${scaling.digits} × ${scaling.factor} (${scaling.name})`;
};

describe("how a figure's value comes from its digits", () => {
  it("is by a scale, written or carried over", () => {
    assert.equal(scaled("200 billion yen", 200e9), "200 × 1000000000 (billion)");
    assert.equal(scaled("$4.5bn", 4.5e9), "4.5 × 1000000000 (billion)");
    assert.equal(scaled("1,200.5 crore", 12_005_000_000), "1200.5 × 10000000 (crore)");
    assert.equal(scaled("18", 18e6), "18 × 1000000 (million)");
    assert.equal(scaled("17 cents", 0.17), "17 × 0.01 (hundredth)");
    assert.equal(scaled("-3 million", -3e6), "3 × 1000000 (million)");
  });

  it("needs no word where the digits are the value, or there are none", () => {
    assert.equal(scaled("35.8%", 35.8), undefined);
    assert.equal(scaled("1,200 workers", 1200), undefined);
    assert.equal(scaled("two million", 2e6), undefined);
    assert.equal(scaled("0", 0), undefined);
  });
});
