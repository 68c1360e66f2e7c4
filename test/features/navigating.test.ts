import assert from "node:assert/strict";
import { claimAfter, claimBefore, nextUnchecked } from "../../src/features/navigating/model.ts";
import { articleOf, claimOf, storedOf } from "./article-for-tests.ts";

const text = "One is 1. Two is 2. Three is 3.";
const claims = [
  claimOf(text, "One is 1."),
  claimOf(text, "Two is 2.", { status: "rejected" }),
  claimOf(text, "Three is 3."),
];
const article = articleOf(text, { claims });

describe("stepping through claims", () => {
  it("passes by what was rejected and goes round the ends", () => {
    assert.equal(claimAfter(article, 0)?.text, "Three is 3.");
    assert.equal(claimAfter(article, 20)?.text, "One is 1.");
    assert.equal(claimBefore(article, 20)?.text, "One is 1.");
    assert.equal(claimBefore(article, 0)?.text, "Three is 3.");
  });

  it("passes by claims whose words are gone", () => {
    const { span: _, ...orphan } = claimOf(text, "One is 1.", { stored: storedOf("c-1") });
    assert.equal(claimAfter(articleOf(text, { claims: [orphan] }), 0), undefined);
  });
});

describe("the next unchecked claim", () => {
  const checked = articleOf(text, { claims: [claimOf(text, "One is 1.", { status: "accepted", verdict: "true" })] });
  const files = [{ name: "a", article: checked }, { name: "b", article }, { name: "c" }];

  it("is looked for in this article first, then in the ones after it, then from the beginning", () => {
    assert.equal(nextUnchecked(files, files[1], -1)?.claim.text, "One is 1.");
    assert.equal(nextUnchecked(files, files[1], 0)?.claim.text, "Three is 3.");
    const again = nextUnchecked(files, files[1], 25);
    assert.deepEqual([again?.file.name, again?.claim.text], ["b", "One is 1."]);
    assert.equal(nextUnchecked(files, files[0], 0)?.file.name, "b");
    assert.equal(nextUnchecked(files, undefined, 0)?.file.name, "b");
  });

  it("may be one whose verdict no longer holds", () => {
    const stale = [{ what: "figure", before: "1", after: "2" } as const];
    const file = { article: articleOf(text, { claims: [claimOf(text, "One is 1.", { verdict: "true", stale })] }) };
    assert.equal(nextUnchecked([file], undefined, 0)?.claim.text, "One is 1.");
  });

  it("is none where all is done", () => {
    assert.equal(nextUnchecked([files[0] ?? {}], undefined, 0), undefined);
  });
});
