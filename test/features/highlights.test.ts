import assert from "node:assert/strict";
import { highlightsOf, moveHighlights, noHighlights, sameSpans } from "../../src/features/highlights/model.ts";
import { articleOf, claimOf, company, date, figure, placed, spanOf, storedOf } from "./article-for-tests.ts";

const text = "Acme sold 5 mills in 2024. Acme plans a port.";
const all = { companies: true, figures: true, dates: true, claims: true, boilerplate: true };

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
    const marks = highlightsOf(article, all);
    assert.deepEqual(marks.company, [spanOf(text, "Acme")]);
    assert.deepEqual(marks.figure, [spanOf(text, "5 mills")]);
    assert.deepEqual(marks.date, [spanOf(text, "2024")]);
    assert.deepEqual(marks.claim, [spanOf(text, "Acme sold 5 mills in 2024."), spanOf(text, "port")]);
    assert.deepEqual(marks.accepted, [{ start: 0, end: 1 }]);
    assert.deepEqual(marks.boilerplate, [{ start: 0, end: 4 }]);
  });

  it("leave out what is switched off", () => {
    const marks = highlightsOf(article, {
      companies: false,
      figures: false,
      dates: false,
      claims: false,
      boilerplate: false,
    });
    assert.deepEqual(marks, noHighlights);
  });

  it("show a checked claim and one that needs another look by other icons", () => {
    const span = spanOf(text, "port");
    const icons = (more: Parameters<typeof claimOf>[2]) => {
      const claims = [claimOf(text, "port", { status: "accepted", ...more })];
      const marks = highlightsOf(articleOf(text, { claims }), all);
      return (["accepted", "checked", "attention"] as const).filter((kind) => marks[kind].length > 0);
    };
    assert.deepEqual(icons({ verdict: "unchecked" }), ["accepted"]);
    assert.deepEqual(icons({ verdict: "false" }), ["checked"]);
    const stale = [{ what: "figure", before: "4", after: "5" } as const];
    assert.deepEqual(icons({ verdict: "true", stale }), ["attention"]);
    assert.deepEqual(icons({ stored: storedOf("c-1", placed(span, "changed")) }), ["attention"]);
  });

  it("move with edits as the editor moves them, so that nothing is set that did not change", () => {
    const before = highlightsOf(article, all);
    const longer = `New. ${text}`;
    const again = articleOf(longer, { entities: [company(longer, "Acme"), figure(longer, "5 mills", 5)] });
    const moved = moveHighlights(before, [{ start: 0, end: 0, text: "New. " }]);
    assert.ok(sameSpans(moved.figure, highlightsOf(again, all).figure));
    assert.ok(sameSpans(moved.company, highlightsOf(again, all).company));
  });

  it("are set again where an edit was inside of them", () => {
    const moved = moveHighlights(highlightsOf(article, all), [{ start: 11, end: 11, text: "0" }]);
    assert.ok(!sameSpans(moved.figure, [{ start: 10, end: 18 }]));
  });
});
