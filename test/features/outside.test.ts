import assert from "node:assert/strict";
import { add, compare, isWorthTelling, noChange, placesOf } from "../../src/features/outside/model.ts";
import { articleOf, claimOf, placed, spanOf, storedOf } from "./article-for-tests.ts";

const text = "Acme sold 5 mills in 2024. Acme plans a port. The sky is blue.";
const change = { what: "figure", before: "4", after: "5" } as const;
const at = (words: string, status: "exact" | "moved" | "changed" = "exact") => placed(spanOf(text, words), status);
const orphaned = { status: "orphaned", changes: [], candidates: [] } as const;

const holding = (...stored: readonly ReturnType<typeof storedOf>[]) =>
  articleOf(text, { claims: stored.map((one) => claimOf(text, "Acme", { stored: one })) });

describe("what a change from outside did", () => {
  const before = placesOf(
    holding(
      storedOf("c-1", at("Acme")),
      storedOf("c-2", at("port")),
      storedOf("c-3", at("sky")),
      storedOf("c-4", at("blue")),
    ),
  );

  it("is counted by what became of each annotation", () => {
    const after = placesOf(
      holding(
        storedOf("c-1", at("Acme")),
        storedOf("c-2", at("plans", "moved")),
        { ...storedOf("c-3", at("sky", "changed")), stale: [change] },
        storedOf("c-4", orphaned),
        storedOf("c-5", orphaned),
      ),
    );
    const summary = compare(before, after);
    assert.deepEqual(summary, { inPlace: 1, moved: 1, changed: 1, ambiguous: 0, orphaned: 1, void: 1, news: 4 });
    assert.deepEqual(add(summary, summary).news, 8);
    assert.equal(isWorthTelling(summary), true);
  });

  it("is not worth a message where one annotation moved, or nothing did", () => {
    assert.equal(isWorthTelling(compare(before, before)), false);
    assert.equal(isWorthTelling({ ...noChange, moved: 1, news: 1 }), false);
    assert.equal(isWorthTelling({ ...noChange, orphaned: 1, news: 1 }), true);
  });

  it("is not what was so before", () => {
    const lost = placesOf(holding(storedOf("c-1", orphaned)));
    assert.equal(compare(lost, lost).news, 0);
  });
});
