import assert from "node:assert/strict";
import { difference, isOwn, safeLink, type Thread, threadsOf } from "../../src/features/comments/model.ts";
import { articleOf, claimOf, placed, spanOf, storedOf } from "./article-for-tests.ts";

const text = "Acme sold 5 mills in 2024. Acme plans a port. The sky is blue.";
const check = { verdict: "true", evidence: [], history: [] } as const;
const note = { text: "Ask them." };
const change = { what: "figure", before: "4", after: "5" } as const;
const at = (words: string) => placed(spanOf(text, words));
const claims = (...stored: readonly ReturnType<typeof storedOf>[]) =>
  articleOf(text, { claims: stored.map((one) => claimOf(text, "Acme", { stored: one })) });

describe("comment threads", () => {
  it("are for accepted claims of which something was said, and for notes on words", () => {
    const article = articleOf(text, {
      claims: [
        storedOf("c-checked", at("5 mills"), { check }),
        storedOf("c-noted", at("a port"), { notes: [note] }),
        storedOf("c-bare", at("sky")),
        storedOf("c-rejected", at("blue"), { status: "rejected", check }),
        storedOf("c-lost", { status: "orphaned", changes: [], candidates: [] }, { check }),
      ].map((stored) => claimOf(text, "Acme", { stored })),
      notes: [
        storedOf("n-words", at("2024"), { type: "note", notes: [note] }),
        storedOf("n-article", undefined, { type: "note", notes: [note] }),
      ],
    });
    assert.deepEqual(
      threadsOf(article).map(({ id }) => id),
      ["c-checked", "c-noted", "n-words"],
    );
  });

  it("are resolved by a verdict that holds, and by nothing else", () => {
    const stale = { ...storedOf("c-2", at("a port"), { check }), stale: [change] };
    const undone = storedOf("c-3", at("sky"), { check: { ...check, verdict: "unchecked" } });
    const resolved = threadsOf(claims(storedOf("c-1", at("5 mills"), { check }), stale, undone));
    assert.deepEqual(
      resolved.map(({ isResolved }) => isResolved),
      [true, false, false],
    );
  });

  it("can be read and not written where the sidecar is read-only", () => {
    const state = { kind: "read-only", reason: "conflict", line: 1, message: "", wayOut: "" } as const;
    const article = claims(storedOf("c-1", at("5 mills"), { check }));
    assert.equal(threadsOf({ ...article, sidecar: { ...article.sidecar, state } })[0]?.isReadOnly, true);
  });
});

describe("what is shown anew", () => {
  const [first, second] = threadsOf(
    claims(storedOf("c-1", at("5 mills"), { check }), storedOf("c-2", at("a port"), { notes: [note] })),
  ) as readonly [Thread, Thread];
  const shown = new Map([first, second].map((thread) => [thread.id, thread]));
  const ids = (threads: readonly Thread[]) => threads.map(({ id }) => id);

  it("is nothing where nothing changed", () => {
    const { added, changed, moved, removed } = difference(shown, [{ ...first }, { ...second }]);
    assert.deepEqual([added, changed, moved, removed], [[], [], [], []]);
  });

  it("is the place alone of what moved, and the words of what says something else", () => {
    const moved = { ...first, span: { start: 12, end: 19 } };
    const changed = { ...second, notes: [note, { text: "Asked." }] };
    const found = difference(shown, [moved, changed]);
    assert.deepEqual([ids(found.moved), ids(found.changed)], [["c-1"], ["c-2"]]);
  });

  it("is a thread whose verdict a changed figure made void", () => {
    assert.deepEqual(ids(difference(shown, [{ ...first, stale: [change] }, second]).changed), ["c-1"]);
  });

  it("is what came, and what went", () => {
    const found = difference(shown, [{ ...second, id: "c-3" }, first]);
    assert.deepEqual([ids(found.added), found.removed], [["c-3"], ["c-2"]]);
  });

  it("costs little for five hundred threads of which one changed", () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ ...first, id: `c-${index}` }));
    const before = new Map(many.map((thread) => [thread.id, thread]));
    const now = many.map((thread) => (thread.id === "c-7" ? { ...thread, notes: [note] } : { ...thread }));
    assert.deepEqual(ids(difference(before, now).changed), ["c-7"]);
  });
});

describe("notes of others", () => {
  it("are not for one to change", () => {
    assert.equal(isOwn("Ann", "Ann"), true);
    assert.equal(isOwn("Ann", "Ben"), false);
    assert.equal(isOwn(undefined, undefined), true);
    assert.equal(isOwn("Ann", undefined), false);
  });
});

describe("links from a sidecar", () => {
  it("are shown as links where a browser opens them, and cannot break out", () => {
    assert.equal(safeLink("https://example.org/a b>c"), "https://example.org/a%20b%3Ec");
    assert.equal(safeLink("https://example.org/a?b=c#d"), "https://example.org/a?b=c#d");
    for (const url of [
      "command:workbench.action.quit",
      "javascript:alert(1)",
      "file:///etc",
      "//example.org",
      undefined,
    ])
      assert.equal(safeLink(url), undefined, url);
  });
});
