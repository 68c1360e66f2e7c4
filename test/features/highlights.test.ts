import assert from "node:assert/strict";
import { isCovered, isMarkedInParts, markKinds, marksOf, nearLines } from "../../src/features/highlights/model.ts";
import { articleOf, claimOf, company, date, figure, placed, spanOf, storedOf } from "./article-for-tests.ts";

const text = "Acme sold 5 mills in 2024. Acme plans a port.";
const all = { companies: true, figures: true, dates: true, claims: true, notes: true, boilerplate: true };
const plain = (spans: readonly { readonly start: number; readonly end: number }[]) =>
  spans.map(({ start, end }) => ({ start, end }));

describe("highlights", () => {
  const article = articleOf(text, {
    entities: [company(text, "Acme"), figure(text, "5 mills", 5), date(text, "2024", "2024-01-01")],
    claims: [
      claimOf(text, "Acme sold 5 mills in 2024.", { status: "accepted", stored: storedOf("c-1") }),
      claimOf(text, "Acme plans a port."),
    ],
    notes: [storedOf("n-1", placed(spanOf(text, "port")), { type: "note" })],
    boilerplate: [{ start: 0, end: 4 }],
  });

  it("mark each kind in its own way, and candidates not at all", () => {
    const marks = marksOf(article, all);
    assert.deepEqual(plain(marks.company), [spanOf(text, "Acme")]);
    assert.deepEqual(plain(marks.figure), [spanOf(text, "5 mills")]);
    assert.deepEqual(plain(marks.date), [spanOf(text, "2024")]);
    assert.deepEqual(plain(marks.claim), [spanOf(text, "Acme sold 5 mills in 2024.")]);
    assert.deepEqual(plain(marks.note), [spanOf(text, "port")]);
    assert.deepEqual(marks.accepted, [{ start: 0, end: 1 }]);
    assert.deepEqual(marks.noted, [{ start: 40, end: 41 }]);
    assert.deepEqual(marks.boilerplate, [{ start: 0, end: 4 }]);
  });

  it("tell a claim within another from the one around it", () => {
    const claims = [text.slice(0, 26), "5 mills", "Acme plans a port."].map((words) =>
      claimOf(text, words, { status: "accepted" }),
    );
    const marks = marksOf(articleOf(text, { claims }), all);
    assert.deepEqual(plain(marks.claim), [{ start: 0, end: 26 }, spanOf(text, "Acme plans a port.")]);
    assert.deepEqual(plain(marks.innerClaim), [spanOf(text, "5 mills")]);
  });

  it("leave out each kind that is switched off, with its signs in the margin", () => {
    const without = (kind: keyof typeof all) => {
      const marks = marksOf(article, { ...all, [kind]: false });
      return markKinds.filter((one) => marks[one].length === 0 && marksOf(article, all)[one].length > 0);
    };
    assert.deepEqual(without("companies"), ["company"]);
    assert.deepEqual(without("figures"), ["figure"]);
    assert.deepEqual(without("dates"), ["date"]);
    assert.deepEqual(without("claims"), ["claim", "accepted"]);
    assert.deepEqual(without("notes"), ["note", "noted"]);
    assert.deepEqual(without("boilerplate"), ["boilerplate"]);
  });

  it("show a checked claim and one that needs another look by other signs", () => {
    const signs = (more: Parameters<typeof claimOf>[2]) => {
      const claims = [claimOf(text, "port", { status: "accepted", ...more })];
      const marks = marksOf(articleOf(text, { claims }), all);
      return (["accepted", "checked", "attention"] as const).filter((kind) => marks[kind].length > 0);
    };
    assert.deepEqual(signs({ verdict: "unchecked" }), ["accepted"]);
    assert.deepEqual(signs({ verdict: "false" }), ["checked"]);
    const stale = [{ what: "figure", before: "4", after: "5" } as const];
    assert.deepEqual(signs({ verdict: "true", stale }), ["attention"]);
    const changed = storedOf("c-1", placed(spanOf(text, "port"), "changed"));
    assert.deepEqual(signs({ stored: changed }), ["attention"]);
  });

  it("of a very long article are those near what is seen, claims and notes all the same everywhere", () => {
    const long = text.repeat(3000);
    const at = (copy: number) => ({ start: copy * text.length, end: copy * text.length + 4 });
    const entities = Array.from({ length: 3000 }, (_, copy) => ({ ...company(text, "Acme"), ...at(copy) }));
    const claims = [claimOf(text, "Acme", { status: "accepted" })];
    const whole = articleOf(long, { entities, claims });
    assert.ok(isMarkedInParts(whole) && !isMarkedInParts(article));
    const near = { start: 1000 * text.length, end: 1003 * text.length };
    const marks = marksOf(whole, all, [near, near]);
    assert.deepEqual(plain(marks.company), [at(1000), at(1001), at(1002)]);
    assert.equal(marks.claim.length, 1);
  });

  it("reach so far beyond what is seen that a little scrolling sets none anew", () => {
    const near = nearLines([{ first: 500, last: 540 }]);
    assert.deepEqual(near, [{ first: 420, last: 620 }]);
    assert.ok(isCovered([{ first: 460, last: 500 }], near));
    assert.ok(!isCovered([{ first: 430, last: 470 }], near));
    assert.deepEqual(
      nearLines([
        { first: 0, last: 10 },
        { first: 100, last: 110 },
      ]),
      [{ first: 0, last: 170 }],
    );
  });
});
