import { check, checkAll } from "./check.ts";

describe("percentages", () => {
  it("are read in all their spellings", () => {
    check("Sales fell [35.8%] in a year.", { value: 35.8, unit: "%", kind: "percent" });
    checkAll(
      "Output grew [2.1 per cent|2.1 %] after [three percent|3 %] and [4pc|4 %].",
      "A [10-percent|10 %] levy was replaced by one of [.5 percent|0.5 %].",
      "The change was [-5%|-5 %], then [+2.5%|2.5 %], then [minus 3 per cent|-3 %].",
    );
  });

  it("are in points where points are written; a basis point is a hundredth", () => {
    checkAll(
      "Its share rose by [1.2 percentage points|1.2 %].",
      "The margin slipped [12 basis points|0.12 %] to [3.98 per cent|3.98 %].",
      "The bank made a [25-basis-point|0.25 %] cut, not [half a percentage point|0.5 %].",
      "A [quarter-point|0.25 %] rise is expected.",
    );
  });

  it("may be parts of one percent", () => {
    checkAll(
      "Prices rose [three-tenths of 1 percent|0.3 %], rents [half of one percent|0.5 %], fees [0.2 of 1%|0.2 %].",
    );
  });

  it("share their sign in a range", () => {
    checkAll(
      "It expects growth of [5|5 %]-[10%|10 %].",
      "Growth of [5|5 %] to [7 percent|7 %] is likely.",
      "Fares will rise by between [5%|5 %] and [10%|10 %].",
    );
  });
});
