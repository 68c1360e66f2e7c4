import assert from "node:assert/strict";
import { articleNode, nodeAt } from "../../src/features/claims-tree/model.ts";
import { articleOf, claimOf, company, date, figure, placed, spanOf, storedOf } from "./article-for-tests.ts";

const text = "Acme sold 5 mills in 2024. Acme plans a port, Ann Lee said. The sky is blue.";
const first = "Acme sold 5 mills in 2024.";
const second = "Acme plans a port, Ann Lee said.";
const third = "The sky is blue.";
const uri = "file:///a.txt";
const change = { what: "figure", before: "4", after: "5" } as const;

describe("the Claims view", () => {
  it("puts what needs repair first, then what is best to check, whatever was decided on it", () => {
    const article = articleOf(text, {
      claims: [
        claimOf(text, first, { status: "rejected", stored: storedOf("c-1") }),
        claimOf(text, second, { checkworthiness: 1 }),
        claimOf(text, third, { checkworthiness: 3 }),
        claimOf(text, "Acme", { status: "accepted", verdict: "true", stale: [change], stored: storedOf("c-2") }),
      ],
    });
    const rows = articleNode({ uri, article }).children;
    assert.deepEqual(
      rows.map((row) => (row.kind === "claim" ? row.claim.text : "")),
      ["Acme", third, first, second],
    );
  });

  it("counts what nobody has decided on or checked, a void verdict among it", () => {
    const article = articleOf(text, {
      claims: [
        claimOf(text, first, { verdict: "true", status: "accepted" }),
        claimOf(text, second, { verdict: "true", status: "accepted", stale: [change] }),
        claimOf(text, third),
        claimOf(text, "Acme", { status: "rejected" }),
      ],
    });
    const { claims, unchecked } = articleNode({ uri, article });
    assert.deepEqual({ claims, unchecked }, { claims: 3, unchecked: 2 });
  });

  it("shows beneath a claim who says it and the figures, dates and companies in it, each with its place", () => {
    const article = articleOf(text, {
      entities: [
        company(text, "Acme"),
        figure(text, "5 mills", 5),
        date(text, "2024", "2024-01-01"),
        { ...company(text, "port"), start: 40, end: 44 },
      ],
      claims: [claimOf(text, first), claimOf(text, second, { claimants: ["Ann Lee"] })],
    });
    const [one, two] = articleNode({ uri, article }).children;
    assert.ok(one?.kind === "claim" && two?.kind === "claim");
    const words = (node: { span?: { start: number; end: number } }) =>
      node.span && text.slice(node.span.start, node.span.end);
    assert.deepEqual(one.children.map(words), ["5 mills", "2024", "Acme"]);
    assert.deepEqual([two.children[0]?.kind, words(two.children[0] ?? {})], ["claimant", "Ann Lee"]);
  });

  it("keeps a candidate's row while the text before it changes, and tells twins apart", () => {
    const keys = (prefix: string) => {
      const longer = `${prefix}${text}${first}`;
      const twin = { ...claimOf(longer, first), span: { start: longer.lastIndexOf(first), end: longer.length } };
      const article = articleOf(longer, { claims: [claimOf(longer, first), twin] });
      return articleNode({ uri, article }).children.map(({ key }) => key);
    };
    assert.deepEqual(keys(""), keys("A new beginning. "));
    assert.equal(new Set(keys("")).size, 2);
  });

  it("keeps a claim's row when it is accepted", () => {
    const keyOf = (more: Parameters<typeof claimOf>[2]) =>
      articleNode({ uri, article: articleOf(text, { claims: [claimOf(text, first, more)] }) }).children[0]?.key;
    assert.equal(keyOf({}), keyOf({ status: "accepted", stored: storedOf("c-1", placed(spanOf(text, first))) }));
  });

  it("says why an article was not read, and that its sidecar is read-only", () => {
    assert.equal(articleNode({ uri, failure: "too large" }).failure, "too large");
    const article = articleOf(text);
    const state = {
      kind: "read-only",
      reason: "conflict",
      line: 3,
      message: "Conflict.",
      wayOut: "Resolve it.",
    } as const;
    const broken = { ...article, sidecar: { ...article.sidecar, state } };
    assert.equal(articleNode({ uri, article: broken }).readOnly, "Conflict. Resolve it.");
  });

  it("finds the smallest claim or note at the cursor", () => {
    const note = storedOf("n-1", placed(spanOf(text, "5 mills")), { type: "note" });
    const node = articleNode({ uri, article: articleOf(text, { claims: [claimOf(text, first)], notes: [note] }) });
    assert.equal(nodeAt(node, text.indexOf("mills"))?.kind, "note");
    assert.equal(nodeAt(node, 1)?.kind, "claim");
    assert.equal(nodeAt(node, text.length), undefined);
  });
});
