import assert from "node:assert/strict";
import { check, checkAll, checkNone, figuresOf } from "./check.ts";

describe("money", () => {
  it("is read with its sign, scale and country", () => {
    check("The sale brought in [$1.8bn].", { value: 1.8e9, unit: "USD", kind: "money", implied: ["unit"] });
    check("The sale brought in [US$1.8bn].", { value: 1.8e9, unit: "USD", kind: "money" });
    checkAll(
      "It paid [HK$318 million|318000000 HKD] for the tower.",
      "It paid [A$4.2m|4200000 AUD], not [C$3.9m|3900000 CAD], for the mine.",
      "The flat went for [S$2.1 million|2100000 SGD] and the shop for [NT$90 million|90000000 TWD].",
      "Profit was [R$412 million|412000000 BRL].",
      "They owe [£96m|96000000 GBP], [€1.5 billion|1500000000 EUR] and [₩40 billion|40000000000 KRW].",
      "Nickel costs [$US16,000|16000 USD] and the target is [480p|4.8 GBP].",
      "The fund holds [U.S.$600 million|600000000 USD] in cash.",
      "It was a [US $150 million|150000000 USD] loan, or [USD$ 23 million|23000000 USD] less.",
    );
  });

  it("keeps its currency behind a conversion", () => {
    checkAll(
      "It lost [1.2 billion euros|1200000000 EUR] ([$1.39 billion|1390000000 USD]) after a profit of [800 million|800000000 EUR].",
      "It cost [£3m|3000000 GBP], or [$4m|4000000 USD], up from [2m|2000000 GBP] a year earlier.",
    );
  });

  it("is of the sum before where a million has no noun", () => {
    checkAll(
      "It earned [1.4 billion crowns|1400000000 SEK] ([$215 million|215000000 USD]), short of the [1.5 billion|1500000000 SEK] that banks expected.",
      "It cut its forecast to [9.50 crowns|9.5 SEK] a share from [12|12 SEK].",
    );
  });

  it("is read with a code or word before the number", () => {
    checkAll(
      "The group lost [USD34.6 million|34600000 USD] on it.",
      "It will borrow [JPY 200bn|200000000000 JPY].",
      "Orders reached [SEK 4.2 billion|4200000000 SEK].",
      "The contract is worth [EUR125m|125000000 EUR].",
      "Sales were [MSEK 450|450000000 SEK].",
      "The price is [RM5.20|5.2 MYR], up from [RM4.80|4.8 MYR].",
      "It raised [Rs 2,500 crore|25000000000 INR], or [Rs. 36|36 INR] a share.",
      "Eskom will spend [R5bn|5000000000 ZAR].",
      "The bank raised [N500 billion|500000000000 NGN] and holds [5.2 million soles|5200000 PEN].",
      "The toll is [RMB 1.2 billion|1200000000 CNY].",
      "The bank earned [CHF 310m|310000000 CHF].",
    );
  });

  it("is read with the currency after the number", () => {
    checkAll(
      "The line cost [200 billion yen|200000000000 JPY] to build.",
      "They sought [2.5bn euros|2500000000 EUR] in damages.",
      "It sold for [4,000 yuan|4000 CNY] ([HK$3,770|3770 HKD]) a head.",
      "Fines of [50 million Hong Kong dollars|50000000 HKD] were paid.",
      "The state lent [760 million marks|760000000 DEM] then.",
      "The fee is [30 Swiss francs|30 CHF] or [28 €|28 EUR].",
      "It cost [500 USD|500 USD], later [600USD|600 USD].",
      "They raised [eleven billion dollars|11000000000 USD].",
      "A [5-million-euro|5000000 EUR] grant was refused.",
    );
  });

  it("gives pence and cents in the main unit", () => {
    check("Shares fell to [61p].", { value: 0.61, unit: "GBP", kind: "money" });
    check("It pays [7.5 cents] a share.", { value: 0.075, unit: "USD", implied: ["unit"] });
    checkAll("The dividend is [17 pence|0.17 GBP] a share.", "The software maker sank to [88½p|0.885 GBP].");
  });

  it("takes cents for those of the money beside them", () => {
    checkAll(
      "The airline earned [€186m|186000000 EUR] and pays [22 cent|0.22 EUR] a share.",
      "It pays [7.5¢|0.075 AUD] out of profits of [A$96.3 million|96300000 AUD].",
      "The loss of [21.6 HK cents|0.216 HKD] a share is its first.",
    );
  });

  it("reads lakh and crore, with Indian separators", () => {
    checkAll(
      "Deposits crossed [₹2.6 lakh crore|2600000000000 INR] in March.",
      "The house was valued at [Rs 12,34,567|1234567 INR].",
      "The bank opened [4.5 lakh|450000 account] accounts.",
    );
  });

  it("settles crowns and yen signs by the text around them", () => {
    check("The Swedish lender earned [kr 400 million].", { value: 4e8, unit: "SEK", implied: ["unit"] });
    check("It cost [kr 400].", { value: 400, ambiguous: "crowns of Sweden, Norway, Denmark or another country" });
    check("The loan was repaid in yuan: [¥30 million] in all.", { value: 3e7, unit: "CNY" });
  });

  it("reads bracketed and signed amounts as losses", () => {
    checkAll(
      "Earnings (loss): [$(0.11)|-0.11 USD]",
      "A loss of [(17) cents|-0.17 USD] a share",
      "Net result [$(12.4) million|-12400000 USD]",
      "A swing of [-$5 million|-5000000 USD] was seen.",
    );
  });

  it("keeps pounds of copper apart from pounds of debt", () => {
    check("It mined [400 million pounds] of copper.", { unit: "lb", kind: "measure" });
    check("It carries [400 million pounds] of debt.", { unit: "GBP", kind: "money" });
  });

  it("may have its thousands apart", () => {
    checkAll(
      "Sales were [EUR 1 234 million|1234000000 EUR] ([1 102|1102000000 EUR]); the fee is [1 500 kronor|1500 SEK].",
      "It ordered [10|10 jet] 777 jets for [#13 billion|13000000000 GBP]; it is the #2 maker.",
    );
  });

  it("says where pounds may be weight", () => {
    check("He carried [2,000 pounds].", { unit: "GBP", ambiguous: "pounds of money or of weight" });
    assert.equal(figuresOf("He paid 2,000 pounds.")[0]?.ambiguous, undefined);
    check("He lost [25 pounds].", { unit: "lb", kind: "measure" });
  });

  it("is of no other kind beside it", () => {
    checkAll(
      "It paid [Rs 50,000|50000 INR] to [112|112 person] injured.",
      "Profit fell to [58.6 billion yen|58600000000 JPY]. Sales rose to [1.69 trillion|1690000000000 JPY].",
    );
  });

  it("is no vague or missing sum", () => {
    checkNone(
      "The state spent billions of dollars on it.",
      "A billion-dollar plan was shelved.",
      "The dollar fell against the pound.",
      "ALL visitors must sign.",
      "The two won awards.",
    );
  });
});
