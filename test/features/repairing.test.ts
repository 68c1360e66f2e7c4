import assert from "node:assert/strict";
import { likelyPlaces, lostOf, nextRepair, repairsOf } from "../../src/features/repairing/model.ts";
import { articleOf, claimOf, placed, spanOf, storedOf } from "./article-for-tests.ts";

const text = "Acme sold 5 mills in 2024. Acme plans a port. The sky is blue.";
const change = { what: "figure", before: "4", after: "5" } as const;
const at = (words: string, status: "exact" | "moved" | "changed" = "exact") => placed(spanOf(text, words), status);
const orphaned = { status: "orphaned", changes: [], candidates: [] } as const;
const ambiguous = {
  status: "ambiguous",
  changes: [],
  candidates: [spanOf(text, "Acme sold"), spanOf(text, "Acme plans")],
} as const;

const holding = (...stored: readonly ReturnType<typeof storedOf>[]) =>
  articleOf(text, { claims: stored.map((one) => claimOf(text, "Acme", { stored: one })) });

describe("what needs repair", () => {
  it("is void verdicts, then lost words, then changed ones", () => {
    const article = {
      ...holding(
        storedOf("c-1", at("sky", "changed")),
        storedOf("c-2", orphaned),
        { ...storedOf("c-3", at("port")), stale: [change] },
        storedOf("c-4", at("blue")),
      ),
      problems: [
        {
          code: "orphaned",
          severity: "warning",
          in: "sidecar",
          span: { start: 0, end: 0 },
          message: "",
          id: "c-2",
          related: [],
        },
      ] as const,
    };
    assert.deepEqual(
      repairsOf(article).map(({ annotation }) => annotation.id),
      ["c-3", "c-2", "c-1"],
    );
    assert.deepEqual(
      lostOf(article).map(({ annotation }) => annotation.id),
      ["c-2"],
    );
  });
});

describe("places for lost words", () => {
  const sentences = ["Acme sold 5 mills in 2024.", "Acme plans a port.", "The sky is blue."].map((one) =>
    spanOf(text, one),
  );
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end));

  it("are the ones that are equally good", () => {
    assert.deepEqual(words(likelyPlaces(articleOf(text), storedOf("c-1", ambiguous))), ["Acme sold", "Acme plans"]);
  });

  it("are sentences, those that share most words first", () => {
    const anchor = { quote: "Acme plans a big new port" };
    const found = likelyPlaces(articleOf(text, { sentences }), storedOf("c-1", orphaned, { anchor }));
    assert.deepEqual(words(found)[0], "Acme plans a port.");
    assert.equal(found.length, 3);
  });
});

describe("the next annotation to repair", () => {
  const stale = (id: string, words: string) => ({ ...storedOf(id, at(words)), stale: [change] });
  const lost = (...ids: readonly string[]) =>
    ids.map(
      (id) =>
        ({
          code: "orphaned",
          severity: "warning",
          in: "sidecar",
          span: { start: 0, end: 0 },
          message: "",
          id,
          related: [],
        }) as const,
    );
  const one = {
    ...holding(storedOf("c-1", orphaned), stale("c-2", "sky"), stale("c-3", "5 mills")),
    problems: lost("c-1"),
  };
  const two = { ...holding(stale("d-1", "port"), storedOf("d-2", orphaned)), problems: lost("d-2") };
  const files = [
    { uri: "a", article: one },
    { uri: "b", article: holding() },
    { uri: "c", article: two },
  ];
  const next = (uri: string | undefined, offset: number, more: { id?: string; kept?: readonly string[] } = {}) =>
    nextRepair(files, { ...(uri && { uri }), offset, ...(more.id && { id: more.id }) }, () => new Set(more.kept))
      ?.placed.annotation.id;

  it("is the first one that stands after the cursor, those without a place last", () => {
    assert.equal(next("a", -1), "c-3");
    assert.equal(next("a", spanOf(text, "5 mills").start), "c-2");
    assert.equal(next("a", spanOf(text, "sky").start), "c-1");
  });

  it("is in the next article after the last one of an article, and round again", () => {
    assert.equal(next("a", -1, { id: "c-1" }), "d-1");
    assert.equal(next("c", -1, { id: "d-2" }), "c-3");
    assert.equal(next("b", 0), "d-1");
    assert.equal(next(undefined, -1), "c-3");
  });

  it("is none that a person knows of and keeps", () => {
    assert.equal(next("a", spanOf(text, "sky").start, { kept: ["c-1"] }), "d-1");
  });
});
