import assert from "node:assert/strict";
import { claimsIn } from "./claims.ts";

/** The claimants of the last claim of a text. */
const claimants = (text: string): readonly string[] => claimsIn(text).at(-1)?.claimants ?? ["no claim"];

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["before the clause", "Corvane Ltd said on Monday that it had sold 300 boats.", ["Corvane"]],
  ["in a name that ends in 's", "McDonald's said that it would close 300 restaurants.", ["McDonald's"]],
  ["before a blame", "Corvane Ltd blamed the price of steel, which has doubled since May 2019.", ["Corvane"]],
  ["behind figures that show", "Exports rose 9% in May, Trade Ministry figures show.", ["Trade Ministry"]],
  ["behind as per", "The yard cost $5 million, as per Corvane Ltd.", ["Corvane"]],
  [
    "before those who are told",
    "Corvane's lawyer, Ana Okoro of Volta Law, told jurors it had sold 300 boats.",
    ["Ana Okoro"],
  ],
  ["in a court's finding", "Judge Ana Okoro found that Corvane Ltd had sold 300 boats in May.", ["Ana Okoro"]],
  ["before its town and region", "Corvane Ltd, based in Izmir, Turkey, said it had sold 300 boats.", ["Corvane"]],
  ["not in what is announced", "Corvane Group plc (“the Group”), the shipyard, announces its half-year results.", []],
  ["never by states that are counted", "Nine states, among them Ohio, joined the case in May.", []],
  ["after it", "The yard in Izmir employs 300 people, Corvane Ltd said.", ["Corvane"]],
  [
    "behind what others are said to think",
    "Ana Okoro, its chairwoman, joined Corvane Ltd in 2019.\n\nTar is dry, and people think dry means safe, she explained.",
    ["Ana Okoro"],
  ],
  [
    "before an estimate of analysts of a firm",
    "Analysts at Corvane expect premiums to rise by 10% in 2030.",
    ["Corvane"],
  ],
  ["never in a detour that adds miles", "The detour adds some 3,300 miles.", []],
  ["never in counters", "Shares of Corvane Ltd fell 3% as banks outweighed gains in property counters.", []],
  [
    "before a denial with could",
    "Ana Okoro, whose mother founded the mill, said Corvane Ltd could not pay.",
    ["Ana Okoro"],
  ],
  ["turned round", "“We sold 300 boats in May,” said Ana Okoro, the finance director.", ["Ana Okoro"]],
  ["with an apposition", "Ana Okoro, finance director of Corvane Ltd, said it had sold 300 boats.", ["Ana Okoro"]],
  ["with an apposition left open", "Ana Okoro, Corvane's CFO said it had sold 300 boats.", ["Ana Okoro"]],
  ["behind a role", "Corvane chief executive Luc de Vries said 300 boats had been sold.", ["Luc de Vries"]],
  ["behind a role in capitals", "Chief Financial Officer Ana Okoro said 300 boats had been sold.", ["Ana Okoro"]],
  ["after a weekday", "Corvane Ltd on Sunday said it will open a yard in Izmir.", ["Corvane"]],
  ["by surname", "Ana Okoro runs Corvane Ltd.\n\nOkoro said 300 boats were sold in May.", ["Ana Okoro"]],
  [
    "as he or she",
    "Ana Okoro, its chairwoman, joined Corvane Ltd in 2019.\n\nShe said 300 boats were sold in May.",
    ["Ana Okoro"],
  ],
  [
    "as the shipbuilder",
    "Corvane Ltd opened a yard in Izmir.\n\nThe company said it had hired 300 people.",
    ["Corvane"],
  ],
  [
    "by role alone",
    "Ana Okoro, chief executive of Corvane Ltd, was hired in May 2019.\n\nThe shipyard's CEO said 300 boats were sold.",
    ["Ana Okoro"],
  ],
  ["of the inner one of two", "Reuters noted Corvane Ltd had said it would hire 300 people.", ["Corvane"]],
  [
    "of both of two",
    "Ana Okoro said 300 boats were sold in May and Luc de Vries said 200 were lost.",
    ["Ana Okoro", "Luc de Vries"],
  ],
  [
    "of a list",
    "Corvane Ltd, Lumetra Inc and Volta Corp announced plans for a yard in Izmir.",
    ["Corvane", "Lumetra", "Volta"],
  ],
  ["named by according to", "Exports reached 3 million boxes, according to a report by Lumetra Inc.", ["Lumetra"]],
  [
    "that nobody names",
    "Corvane has sold its yard for $3 million, people close to the talks said.",
    ["people close to the talks"],
  ],
  ["of analysts", "Analysts at Jefferies said the price of $3 billion was high.", ["Jefferies Financial Group"]],
  [
    "behind a role and whom it serves",
    "A lawyer for Corvane, Ana Okoro of Volta Law, countered that 300 boats were sold.",
    ["Ana Okoro"],
  ],
  [
    "behind a role and who pays for it",
    "An economist hired by the state, Ana Okoro, said 300 boats were sold.",
    ["Ana Okoro"],
  ],
  [
    "before the list in an insertion",
    "Ana Okoro, whose customers are Nissan, Renault and Tesla, said 300 boats were sold.",
    ["Ana Okoro"],
  ],
  ["before a clause without commas", "A welder who has been there for 19 years said 300 boats were sold.", ["welder"]],
  ["before the first of two verbs", "Ana Okoro apologised and said that 300 boats were lost.", ["Ana Okoro"]],
  ["before a guess at a value", "Lumetra Inc puts the cost of the yard at $3 million.", ["Lumetra"]],
  [
    "behind those who published it",
    "Exports rose 9%, according to figures published on Monday by the Trade Ministry.",
    ["Trade Ministry"],
  ],
  ["never by the pollster", "Profit was $3 million, less than analysts polled by Reuters had expected.", []],
  ["before the day and a that", "Corvane Ltd confirmed on Monday that 300 boats were sold.", ["Corvane"]],
  [
    "as the company that the article is about, not the one named in passing",
    "Corvane Ltd opened a yard.\n\nCorvane sold 300 boats. Corvane is 40 years old.\n\nLumetra Inc bought 20 of them.\n\nThe company said it had hired 300 people.",
    ["Corvane"],
  ],
  [
    "of the answers in an interview",
    "Ana Okoro runs Corvane Ltd.\n\nQ: How is trade?\n\nA: We sold 300 boats in May.\n\nQ: And now?\n\nA: We sold 20 in June.\n\nQ: Why is that?\n\nA: We had 3 strikes in June.",
    ["Ana Okoro"],
  ],
  [
    "of a quotation that runs on",
    "“We sold 300 boats in May. In June we sold 200,” Ana Okoro told Reuters.",
    ["Ana Okoro"],
  ],
];

describe("a claimant", () => {
  for (const [where, text, expected] of cases) it(`stands ${where}`, () => assert.deepEqual(claimants(text), expected));

  it("is nobody where the article itself asserts", () => {
    for (const text of [
      "Corvane sold 300 boats in May.",
      "Profit was 3% above the $138 million expected by analysts.",
      "Lumetra added 200 jobs in Porto.",
    ]) {
      assert.deepEqual(claimants(text), [], text);
    }
  });
});
