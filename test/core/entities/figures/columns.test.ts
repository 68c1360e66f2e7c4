import { checkAll } from "./check.ts";

describe("numbers in columns set with spaces", () => {
  it("are in the money and millions of the heading, save what is told per share", () => {
    checkAll(
      "£ million          Half-year     Change\n" +
        "Revenue            [241.6|241600000 GBP]         [+5.8%|5.8 %]\n" +
        "Net debt           [(61.5)|-61500000 GBP]\n" +
        "Earnings per share   [4.1p|0.041 GBP]",
      "(In millions, except per share data)\nNet sales     [$ 1,204.5|1204500000 USD]\nNet income per share    [$ 1.20|1.2 USD]",
    );
  });

  it("are in the unit of the column's heading", () => {
    checkAll("Maker      Capacity (kt/year)    Used\nCorvane    [360|360 kt]          [92%|92 %]");
  });
});
