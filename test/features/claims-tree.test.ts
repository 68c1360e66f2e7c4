import assert from "node:assert/strict";
import { detailsOf } from "../../src/features/claims-tree/details-model.ts";
import {
  articleRows,
  fateOfRow,
  isUnchecked,
  type ListedArticle,
  rowAt,
} from "../../src/features/claims-tree/model.ts";
import { articleOf, claimOf, company, date, figure, placed, spanOf, storedOf } from "./article-for-tests.ts";

const text = "Acme sold 5 mills in 2024. Acme plans a port, Ann Lee said. The sky is blue.";
const first = "Acme sold 5 mills in 2024.";
const second = "Acme plans a port, Ann Lee said.";
const third = "The sky is blue.";
const uri = "file:///a.txt";
const change = { what: "figure", before: "4", after: "5" } as const;
const rowsOf = (article: ListedArticle["article"], before?: ReturnType<typeof articleRows>) =>
  articleRows({ uri, path: "sample/a.txt", ...(article && { article }) }, before);
const words = (rows: ReturnType<typeof articleRows>) =>
  rows.rows.map((row) => (row.kind === "claim" ? row.claim.text : ""));

describe("the Claims view", () => {
  it("puts what needs repair first, then what nobody has checked, best to check first, then the rest", () => {
    const article = articleOf(text, {
      claims: [
        claimOf(text, first, { status: "rejected", checkworthiness: 3, stored: storedOf("c-1") }),
        claimOf(text, second, { checkworthiness: 1 }),
        claimOf(text, third, { checkworthiness: 3 }),
        claimOf(text, "Acme", { status: "accepted", verdict: "true", stale: [change], stored: storedOf("c-2") }),
      ],
    });
    assert.deepEqual(words(rowsOf(article)), ["Acme", third, second, first]);
  });

  it("moves no row when its claim is decided or checked, until the list is ordered anew", () => {
    const claims = [claimOf(text, first, { checkworthiness: 3 }), claimOf(text, second, { checkworthiness: 2 })];
    const before = rowsOf(articleOf(text, { claims }));
    const decided = {
      status: "rejected",
      checkworthiness: 3,
      stored: storedOf("c-1", placed(spanOf(text, first))),
    } as const;
    const after = articleOf(text, { claims: [claimOf(text, first, decided), ...claims.slice(1)] });
    assert.deepEqual(words(rowsOf(after, before)), [first, second]);
    assert.deepEqual(words(rowsOf(after)), [second, first]);
  });

  it("asks for a check of what has no verdict, or a void one, and is not rejected", () => {
    const article = articleOf(text, {
      claims: [
        claimOf(text, first, { verdict: "true", status: "accepted" }),
        claimOf(text, second, { verdict: "true", status: "accepted", stale: [change] }),
        claimOf(text, third),
        claimOf(text, "Acme", { status: "rejected" }),
      ],
    });
    const unchecked = rowsOf(article).rows.filter(isUnchecked);
    assert.deepEqual(unchecked.map((row) => row.kind === "claim" && row.claim.text).sort(), [second, third].sort());
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
    const [one, two] = rowsOf(article).rows;
    assert.ok(one?.kind === "claim" && two?.kind === "claim");
    const shown = (node: { span?: { start: number; end: number } } | undefined) =>
      node?.span && text.slice(node.span.start, node.span.end);
    assert.deepEqual(detailsOf(one, []).map(shown), ["5 mills", "2024", "Acme"]);
    const [claimant] = detailsOf(two, []);
    assert.deepEqual([claimant?.kind, shown(claimant)], ["claimant", "Ann Lee"]);
  });

  it("says why an article was not read, and that its sidecar is read-only", () => {
    assert.equal(articleRows({ uri, path: "a.txt", failure: "too large" }).failure, "too large");
    const article = articleOf(text);
    const state = {
      kind: "read-only",
      reason: "conflict",
      line: 3,
      message: "a conflict",
      wayOut: "Resolve it.",
    } as const;
    const broken = { ...article, sidecar: { ...article.sidecar, state } };
    assert.equal(rowsOf(broken).readOnly, broken.sidecar);
  });

  it("finds the smallest claim or note at the cursor", () => {
    const note = storedOf("n-1", placed(spanOf(text, "5 mills")), { type: "note" });
    const rows = rowsOf(articleOf(text, { claims: [claimOf(text, first)], notes: [note] }));
    assert.equal(rowAt(rows, text.indexOf("mills"))?.kind, "note");
    assert.equal(rowAt(rows, 1)?.kind, "claim");
    assert.equal(rowAt(rows, text.length), undefined);
  });

  it("tells what became of words that have no place", () => {
    const anchor = { quote: "It rained.", prefix: "sold 5 mills in 2024. ", suffix: " Acme plans a port" };
    const lost = storedOf("c-9", { status: "orphaned", changes: [], candidates: [] }, { anchor });
    const { span: _, ...claim } = claimOf(text, first, { stored: lost, text: "It rained.", status: "accepted" });
    const [row] = rowsOf(articleOf(text, { claims: [claim] })).rows;
    assert.equal(row && fateOfRow(row)?.kind, "cut");
  });
});

describe("rows of the Claims view", () => {
  const idsOf = (texts: readonly string[], before?: ReturnType<typeof articleRows>) => {
    const whole = texts.join(" ");
    let from = 0;
    const claims = texts.map((one) => {
      const start = whole.indexOf(one, from);
      from = start + one.length;
      return { ...claimOf(whole, one), span: { start, end: from } };
    });
    return rowsOf(articleOf(whole, { claims }), before);
  };
  const ids = ({ rows }: ReturnType<typeof articleRows>) => rows.map(({ id }) => id);

  it("are the same while the text before them changes, and twins are told apart", () => {
    const one = idsOf([first, second, first]);
    assert.equal(new Set(ids(one)).size, 3);
    const two = idsOf(["A beginning.", first, second, first], one);
    assert.deepEqual(ids(two).slice(1), ids(one));
  });

  it("stay the same while somebody types in their sentence", () => {
    const one = idsOf([first, second, third]);
    const two = idsOf([first, "Acme plans two ports, Ann Lee said.", third], one);
    assert.deepEqual(ids(two), ids(one));
  });

  it("stay with the first part of a claim that is split", () => {
    const one = idsOf([first, second, third]);
    const two = idsOf([first, "Acme plans a port,", "Ann Lee said.", third], one);
    assert.deepEqual([ids(two)[0], ids(two)[1], ids(two)[3]], ids(one));
  });

  it("are not taken for others where sentences were written between them", () => {
    const one = idsOf([first, third]);
    const two = idsOf([first, "It rained.", "It snowed.", third], one);
    assert.deepEqual([ids(two)[0], ids(two)[3]], ids(one));
    assert.equal(new Set(ids(two)).size, 4);
  });

  it("stay the same when a claim is accepted, and when it loses its words", () => {
    const candidate = idsOf([first]);
    const stored = storedOf("c-1", placed({ start: 0, end: first.length }));
    const accepted = rowsOf(
      articleOf(first, { claims: [claimOf(first, first, { stored, status: "accepted" })] }),
      candidate,
    );
    assert.deepEqual(ids(accepted), ids(candidate));
    const { span: _, ...lost } = claimOf(first, first, {
      stored: storedOf("c-1", { status: "orphaned", changes: [], candidates: [] }),
      status: "accepted",
    });
    assert.deepEqual(ids(rowsOf(articleOf(third, { claims: [lost] }), accepted)), ids(candidate));
  });

  it("never share an id, though words of a later claim are those that a row was called by", () => {
    const one = idsOf([first]);
    const two = idsOf(["Acme sold 6 mills in 2024."], one);
    const three = idsOf(["Acme sold 6 mills in 2024.", second, first], two);
    assert.equal(ids(three)[0], ids(one)[0]);
    assert.equal(new Set(ids(three)).size, 3);
  });
});
