import assert from "node:assert/strict";
import type { ClaimKind } from "../../../src/core/claims/claim.ts";
import { claimIn } from "./claims.ts";

const cases: Readonly<Record<ClaimKind, readonly string[]>> = {
  statistic: [
    "Profit rose 8% to £41 million.",
    "Corvane sold 1,200 boats in May.",
    "The ferry is 140m long.",
    "Its profit beat the 33 cents of last year.",
    "The index closed 4 points lower at 9,752.",
    "Sales, by contrast, jumped 4% to £3 million.",
    "Shares in Corvane closed 3% lower at $14.20.",
    "Corvane was unchanged at $14.20.",
    "Lumetra reported revenue of $3 billion for the quarter.",
    "More than 4,000 swans died on the lake, the ministry said.",
    "Nine million shares of Corvane changed hands, eight times the usual number.",
  ],
  plan: [
    "Harbour Line will open a depot in Genoa.",
    "Corvane plans to hire 300 people next year.",
    "Lumetra expects sales of $4 billion this year.",
    "The depot is to close in June.",
    "Corvane said it would not contest the ruling.",
    "“We’ll have a yard in Izmir by May,” she said.",
    "Lumetra promised a report within 30 days.",
    "The deal, announced on Monday, is expected to close in the autumn.",
    "A sister ship built in Gdansk will follow.",
    "Deliveries start in May.",
    "“Deliveries should start in May,” she said.",
    "Corvane shared plans for a plant in Izmir.",
  ],
  event: [
    "Corvane bought Lumetra for $3 billion.",
    "The court fined Harbour Line €3 million.",
    "Lumetra named Ana Okoro chairman on Monday.",
    "Harbour Line has closed its depot in Genoa.",
    "Corvane declined to comment.",
    "The ruling comes a day after Lumetra settled.",
    "Last month, Corvane called in receivers.",
    "Volta Ferries took a $700 million stake in Corvane.",
  ],
  statement: [
    "The increase was primarily due to the opening of a depot in Porto.",
    "Lumetra makes engines in Porto.",
    "Ana Okoro, the finance director, said the depot had been sold too early.",
    "Corvane is the oldest shipyard in Izmir.",
  ],
};

describe("the kind of a claim", () => {
  for (const [kind, texts] of Object.entries(cases)) {
    for (const text of texts) it(`is ${kind} of "${text}"`, () => assert.equal(claimIn(text)?.kind, kind));
  }

  it("wrong: a future in a side clause makes a plan of a statement", () => {
    assert.equal(claimIn("Ana Okoro said the effect of the duty would be limited.")?.kind, "plan");
  });
});
