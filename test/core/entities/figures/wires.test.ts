import { checkAll, checkNone } from "./check.ts";

describe("the style of old wires and archives", () => {
  it("has fractions for decimals", () => {
    checkAll(
      "The stock rose [1 1/8|1.125] to [35-3/8|35.375], while prime went to [9-3/4 pct|9.75 %] from [9-7/8|9.875 %].",
      "Wheat closed at [$3.95 3/4|3.9575 USD] a bushel, maize at [1.52-1/4 dlrs|1.5225 USD].",
      "A [1 1/2-hour|1.5 h] film of a [3 1/2-year-old|3.5 year] boy with a [3/4-inch|0.75 in] bolt",
      "Corn closed at [$2.67-3/4|2.6775 USD].",
    );
    checkNone("On 1/2/94 it moved; call 555-123-4567.");
  });

  it("prices shares in eighths of a dollar that is not written", () => {
    checkAll(
      "Corvane, off [5/8|0.625 USD] at [24 1/4|24.25 USD], was down [1|1 USD] in May; Lumetra gained [1/2|0.5 USD] to [124|124 USD].",
      "The bond rose [7/32|0.21875 ratio] to yield [5.86 percent|5.86 %].",
    );
  });

  it("has short names for moneys", () => {
    checkAll(
      "Shr [34 cts|0.34 USD] vs [1.19 dlrs|1.19 USD]; it takes a [12.5 mln dlr|12500000 USD] charge.",
      "The bank lent [250 mln stg|250000000 GBP] and [3.5 mln Canadian dlrs|3500000 CAD].",
      "It paid [Pounds 4.2m|4200000 GBP] (after [Dollars 30bn|30000000000 USD]), [Ecu 5m|5000000 XEU], [Pta 5bn|5000000000 ESP].",
      "The dollar bought [1.8472 marks|1.8472 DEM], later [1.85 D-marks|1.85 DEM]; a [150-million-mark|150000000 DEM] loan",
      "It cost [Y120bn|120000000000 JPY], [L300bn|300000000000 ITL], [P500-million|500000000 PHP], [IR£45m|45000000 IEP] and [Bt500m|500000000 THB].",
      "Casinos took [30.7 billion patacas|30700000000 MOP] in August.",
      "Net per share: [$.34|0.34 USD] vs. [$.29|0.29 USD]",
    );
    checkAll("Beyond the [5 million|5000000 mark] mark, BT and the P100 chip sold in FL 33101.");
  });

  it("tells rises, votes and indices", () => {
    checkAll(
      "The index rose [1.10|1.1 point] to [343.85|343.85 point].",
      "Falling issues outnumbered rising ones [875|875] to [567|567].",
      "The gauge fell [26|26 point] to [10,300|10300 point] and closed up [12|12 point] at [3,400|3400 point].",
      "The house voted [218|218] to [210|210]; it passed by [31|31 vote] votes to [29|29 vote].",
      "The gauge dropped [79.25|79.25 point] points or [1.06 percent|1.06 %].",
      "The bank cut its forecast by [0.5 points|0.5 %] to [2.4 percent|2.4 %].",
    );
    checkNone("The 500-stock index and the 30-share BSE Sensex fell.");
  });

  it("gives a price by weight its own money", () => {
    checkAll("Copper rose to [$1.1560|1.156 USD] a pound and sugar to [12 cents|0.12 USD] a pound.");
  });
});
