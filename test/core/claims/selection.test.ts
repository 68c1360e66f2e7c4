import assert from "node:assert/strict";
import { readArticle } from "../../../src/core/article/read-article.ts";
import { claimIn, claimsIn } from "./claims.ts";

describe("a claim", () => {
  const good = [
    "Sales of the Orbit vacuum fell 12% to $340 million last year.",
    "Harbour Line will close its depot in Genoa in June.",
    "The regulator fined Corvane €3 million on Monday.",
    "Lumetra owns a factory in Porto.",
    "The ferry is 140m long and carries 900 cars.",
    "“We sold 18,000 tickets in an hour,” she said.",
    "Corvane declined to comment.",
    "Corvane rose 2%.",
    "The mill, owned by Corvane Ltd, handled 41,000 logs a day.",
    "“There have been no talks with Corvane,” he said.",
    "I voted against the harbour bill in March 2004.",
  ];
  for (const text of good) it(`is "${text}"`, () => assert.equal(claimIn(text)?.text, text));

  const bad = [
    "Will Harbour Line sell its depot in Genoa?",
    "The company hopes that customers will forgive it.",
    "That could change the industry.",
    "“It is a wonderful day for all of us,” he said.",
    "The move underscores its remarkable ambition.",
    "A depot of Harbour Line in Genoa, Italy.",
    "Let us look at the details.",
    "We tried it out on the coast.",
    "Sadly, it was an utterly pointless exercise.",
    "Harbour Line results at a glance",
    "“Corvane is the ideal partner for us,” said Ana Okoro, the chief executive of Harbour Line.",
    "He called the offer “derisory”.",
  ];
  for (const text of bad) it(`is not "${text}"`, () => assert.deepEqual(claimsIn(text), []));

  it("is never found in an advert", () => {
    const text =
      "Corvane sold 900 ships.\n\nAdvertisement\n\nBook your stand now! 400 companies have joined.\n\nRead more";
    assert.deepEqual(
      claimsIn(text).map((claim) => claim.text),
      ["Corvane sold 900 ships."],
    );
  });

  it("begins after the dateline", () => {
    const text = "GENOA, March 3 (Reuters) - Harbour Line cut 300 jobs on Tuesday.";
    assert.equal(readArticle(text).claims[0]?.text, "Harbour Line cut 300 jobs on Tuesday.");
  });

  it("begins after a bullet, and after datelines of other forms", () => {
    const begins = (text: string): string | undefined => readArticle(text).claims[0]?.text.slice(0, 12);
    for (const before of [
      "• ",
      "- ",
      "> ",
      "(Wire) - ",
      "[GENOA] ",
      "GENOA (Wire)--",
      "GENOA/TURIN: ",
      "GENOA (AP) _ ",
      "(AP) — ",
      "3 Mar 2021 --- ",
      "Genoa, Italy – 3 March 2021: ",
    ])
      assert.equal(begins(`${before}Harbour Line cut 300 jobs on Tuesday.`), "Harbour Line", before);
  });

  it("needs no listed verb where an ending and an object tell", () => {
    assert.equal(claimsIn("Lumetra values a ferry like this at £3m.").length, 1);
    assert.equal(claimsIn("The loss compares with a profit of £3m.").length, 1);
  });

  it("does not cross a blank line", () => {
    const text = "Corvane said on Monday it had sold\n\nits depot in Genoa for $3 million.";
    for (const claim of claimsIn(text)) assert.ok(!claim.text.includes("\n"));
  });

  it("wrong: a hope with a figure is taken for one", () => {
    assert.equal(claimsIn("The company hopes to sell 9,000 boats.").length, 1);
  });
});
