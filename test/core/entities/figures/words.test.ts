import { checkAll, checkNone } from "./check.ts";

describe("numbers in words", () => {
  it("are whole, however many scales they have", () => {
    checkAll(
      "The ferry held [a hundred and two|102 passenger] passengers and [a thousand five hundred|1500 crate] crates.",
      "It sold [two million three hundred thousand|2300000 tyre] tyres for [one million two hundred and fifty thousand euros|1250000 EUR].",
      "It earned [two thousand three hundred million yen|2300000000 JPY] and lent [a million and a half|1500000 pound] old pounds.",
      "The village of [one thousand and five|1005 person] people grew by [a hundred and ten percent|110 %].",
    );
  });

  it("may be held together by hyphens, or begin with nought", () => {
    checkAll(
      "It has [one-hundred-and-fifty|150 loom] looms, [a hundred|100 mill]-odd mills and a [three-quarter-million|750000 spindle] spindles.",
      "It rose [zero point five percent|0.5 %], then [nought point four per cent|0.4 %].",
      "They paid with [twenty|20 bill] [five-dollar|5 USD] bills.",
    );
  });

  it("beside one another stay two", () => {
    checkAll(
      "Between [one hundred|100 guest] and [two hundred|200 guest] guests came.",
      "Between [two hundred|200000 seat] and [three hundred thousand|300000 seat] seats are free.",
    );
  });

  it("may go on in lower scales after digits", () => {
    checkAll(
      "He paid [Rs 3 crore 25 lakh|32500000 INR] for [4 thousand 3 hundred|4300 tree] trees.",
      "The state has [two crore twenty lakh|22000000 voter] voters.",
    );
  });

  it("are none where they are ordinals", () => {
    checkNone("The twenty-first plant was built under the twenty-second treaty, the hundred-and-first of its kind.");
    checkAll("A [twenty-second|20 s] film was shown.");
  });

  it("may have a half behind what they measure", () => {
    checkAll(
      "It took [an hour and a half|1.5 h], then [two years and a half|2.5 year] and [a mile and a half|1.5 mi].",
    );
    checkNone("They led by a game and a half.");
  });
});

describe("powers of ten", () => {
  it("are multiplied out", () => {
    checkAll(
      "It holds [6.1 x 10-3 kg|0.0061 kg] in [2 × 10^24 metres|2e+24 m] and [10⁻⁹ metres|1e-9 m].",
      "The beam reached [10^12 electron volts|1000000000000 eV].",
    );
    checkNone("The 4x100m relay began.");
  });
});
