import assert from "node:assert/strict";
import { checkAll, figuresOf } from "./check.ts";

describe("ranges and coordination", () => {
  it("carry scale and unit over", () => {
    checkAll(
      "It aims at [18|18000000 car]-[25 million|25000000 car] cars.",
      "Between [3|3000000 visitor] and [5 million|5000000 visitor] visitors came.",
      "It will cost [$3|3000000000 USD] to [$5 billion|5000000000 USD].",
      "It will cost [€4|4000000000 EUR]-[5 billion|5000000000 EUR], or [2|2 %]-[3%|3 %] of output.",
      "Guidance is [2 cents|0.02 USD] to [5 cents|0.05 USD] a share.",
      "Output will be [330,000|330000 oz]-[345,000 ounces|345000 oz].",
      "The arm is worth [Rs 3,000|30000000000 INR]-[4,000 crore|40000000000 INR].",
      "The lens is [8|8 m]- to [16-metre|16 m] wide.",
    );
  });

  it("carry no scale where the first number is as it stands", () => {
    checkAll("The range went from [900|900 unit] to [1.2 million|1200000 unit] units.");
  });

  it("carry the unit to a part, a comparison and a year-ago figure in brackets", () => {
    checkAll(
      "It sold [2 million|2000000 bbl] of the [5 million barrels|5000000 bbl].",
      "It raised the payout to [12 cents|0.12 USD] from [10|0.1 USD].",
      "Orders were [SEK 11,204m|11204000000 SEK] ([10,870|10870000000 SEK]).",
      "They closed [114|114 branch] branches; the rivals [60|60 branch] and [154|154 branch] respectively.",
      "The yen fell to [152.4|152.4 JPY] per dollar.",
    );
  });

  it("say what is implied", () => {
    const [first, second] = figuresOf("It wants 18-25 million cars.");
    assert.deepEqual(first?.implied, ["scale", "unit"]);
    assert.equal(second?.implied, undefined);
  });

  it("give the qualifier to both", () => {
    const found = figuresOf("Output surpassed 9.58 million and 9.49 million cars.");
    assert.deepEqual(
      found.map(({ qualifier }) => qualifier),
      ["surpassed", "surpassed"],
    );
  });
});
