import assert from "node:assert/strict";
import { describe as describeSpan } from "../../../src/core/annotations/describe.ts";
import { openArticle } from "../../../src/core/article/article.ts";
import { fateOf } from "../../../src/core/article/fate.ts";
import { groundsOf } from "../../../src/core/article/grounds.ts";
import { readArticle } from "../../../src/core/article/read-article.ts";
import { confirmVerdict, reattach } from "../../../src/core/article/repair.ts";
import { checkClaim, tagClaim } from "../../../src/core/sidecar/edit.ts";
import { parseSidecar } from "../../../src/core/sidecar/parse.ts";

const text =
  "The mill opened in spring. Norvane Paper sold 300 tonnes of pulp in May. Its owners were pleased with it.\n";
const words = "sold 300 tonnes of pulp";

function stored() {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const { sidecar, id = "" } = tagClaim(parseSidecar(undefined, "a.txt"), describeSpan(text, span));
  const article = openArticle(readArticle(text), sidecar);
  const check = { verdict: "true", ...groundsOf(article, span), at: "2026-01-01" } as const;
  return { id, sidecar: checkClaim(sidecar, { id }, check).sidecar };
}

const open = (now: string, sidecar = stored().sidecar) => openArticle(readArticle(now), sidecar);

describe("confirming a verdict", () => {
  it("makes it hold for the words as they are now, and keeps the check that it was", () => {
    const { id, sidecar } = stored();
    const article = open(text.replace("300", "400"), sidecar);
    assert.deepEqual(
      article.annotations[0]?.stale.map(({ what }) => what),
      ["figure"],
    );
    const { sidecar: after } = confirmVerdict(sidecar, article, { id, by: "Bo", at: "2026-02-02" });
    const [placed] = open(article.text, after).annotations;
    assert.deepEqual([placed?.stale, placed?.resolution?.status], [[], "exact"]);
    const { check } = placed?.annotation ?? {};
    assert.deepEqual(
      [check?.verdict, check?.by, check?.at, check?.quote, check?.history[0]?.quote],
      ["true", "Bo", "2026-02-02", "sold 400 tonnes of pulp", words],
    );
  });

  it("is refused where the words are gone", () => {
    const { id, sidecar } = stored();
    assert.match(confirmVerdict(sidecar, open("Nothing.\n"), { id }).refused ?? "", /put it on other words/);
  });
});

describe("re-attaching", () => {
  it("puts the annotation on other words, and judges its verdict by them", () => {
    const { id, sidecar } = stored();
    const now = "The mill moved 500 tonnes.\n";
    const span = { start: 9, end: 25 };
    const [placed] = open(now, reattach(sidecar, { text: now }, { id, span }).sidecar).annotations;
    assert.deepEqual(placed?.resolution?.span, span);
    assert.ok((placed?.stale.length ?? 0) > 0);
  });
});

describe("what became of lost words", () => {
  const fate = (now: string) => {
    const { annotation, resolution } = open(now).annotations[0] ?? {};
    return annotation?.anchor && resolution && fateOf(now, annotation.anchor, resolution);
  };

  it("is that they were cut, where what stood around them is still there", () => {
    const now = "The mill opened in spring. Norvane Paper in May. Its owners were pleased with it.\n";
    const found = fate(now);
    assert.equal(found?.kind, "cut");
  });

  it("is that the passage is gone, where that is gone too", () => {
    assert.deepEqual(fate("Another article altogether.\n"), { kind: "passage" });
  });

  it("is nothing while they have their place", () => {
    assert.equal(fate(text), undefined);
  });
});
