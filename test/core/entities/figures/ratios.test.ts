import { check, checkAll, checkNone } from "./check.ts";

describe("ratios and multiples", () => {
  it("keep the article of a fraction and leave the qualifier out", () => {
    check("China made up just over [a fifth] of sales.", {
      value: 0.2,
      unit: "ratio",
      kind: "ratio",
      qualifier: "just over",
    });
    checkAll(
      "Prices fell by [a third|0.3333333333333333 ratio].",
      "Nearly [two-thirds|0.6666666666666666 ratio] agreed, and [half|0.5 ratio] of them paid.",
      "[Three quarters|0.75 ratio] of the staff left.",
    );
  });

  it("include multiples and parts of a whole", () => {
    checkAll(
      "Debt is [3.2 times|3.2 ratio] earnings, [1.1x|1.1 ratio] the sector's.",
      "Profit rose [tenfold|10 ratio] after a [three-fold|3 ratio] gain.",
      "[One in five|0.2 ratio] staff, or [nine out of 10|0.9 ratio] managers, agreed.",
    );
  });

  it("include a part of what is named between", () => {
    checkAll(
      "It serves [one household in nine|0.1111111111111111 ratio] and lost [one customer in eight|0.125 ratio].",
      "It opened [two|2 shop] shops in [five|5 town] towns and sent [one|1 plane] plane in June.",
    );
  });

  it("include one in any number, and a factor", () => {
    checkAll(
      "The odds are [one in 14 million|7.142857142857142e-8 ratio], not [one in a million|0.000001 ratio].",
      "[1 in 500|0.002 ratio] people are ill, and [3 in 1,000|0.003 ratio] of them die.",
      "It grew by a factor of [10|10 ratio]; [three-fourths|0.75 ratio] of it is new, [a fourth|0.25 ratio] of it sold.",
    );
    checkAll("It is the No. 1 in [10|10 market] markets and built a fourth in Iowa.");
  });

  it("include what an offer was subscribed and what earnings are multiplied by", () => {
    checkAll(
      "The issue was subscribed [148 times|148 ratio] by noon.",
      "It paid [13 times|13 ratio] for Corvane, [11 times|11 ratio] this year's profit.",
      "It said so [three|3 time] times, and rings [five|5 time] times a day.",
    );
  });

  it("are no ordinals, periods or scales", () => {
    checkNone(
      "A third plant will open.",
      "The first half of the year was poor.",
      "It spends that each quarter, a quarter earlier than planned.",
      "It was the second quarter.",
    );
    checkAll(
      "It sold [half a million|500000 car] cars.",
      "It lost [a quarter of a million dollars|250000 USD].",
      "They met [three|3 time] times.",
    );
  });
});
