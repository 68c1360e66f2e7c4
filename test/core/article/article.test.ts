import assert from "node:assert/strict";
import { describe as describeSpan } from "../../../src/core/annotations/describe.ts";
import { openArticle } from "../../../src/core/article/article.ts";
import { dateBehind, sentenceAround } from "../../../src/core/article/find-stale.ts";
import { readArticle } from "../../../src/core/article/read-article.ts";
import { reanchorAll } from "../../../src/core/article/reanchor-all.ts";
import { checkClaim, correctEntity, rejectClaim, tagClaim } from "../../../src/core/sidecar/edit.ts";
import { parseSidecar } from "../../../src/core/sidecar/parse.ts";
import type { Sidecar } from "../../../src/core/sidecar/sidecar.ts";

const text =
  "Toyota said on Monday that it sold 40,000 cars in May. Its yard in Lyon will not close, and sales rose 4% last year.\n";
const published = { document: { published: "2024-06-05" } };
const none = parseSidecar(undefined);

const spanOf = (words: string, within = text) => ({
  start: within.indexOf(words),
  end: within.indexOf(words) + words.length,
});

function checked(words: string): Sidecar {
  const reading = readArticle(text, published);
  const span = spanOf(words);
  const sentence = sentenceAround(reading, span);
  return checkClaim(
    none,
    { anchor: describeSpan(text, span) },
    {
      verdict: "true",
      quote: words,
      sentence: text.slice(sentence.start, sentence.end),
      published: dateBehind(reading, span),
    },
  ).sidecar;
}

const staleAfter = (words: string, from: string, to: string): readonly string[] => {
  const article = openArticle(readArticle(text.replace(from, to), published), checked(words));
  assert.deepEqual(
    article.problems.filter(({ code }) => code === "stale").length,
    article.annotations[0]?.stale.length ? 1 : 0,
  );
  return article.annotations.flatMap(({ stale }) => stale.map(({ what }) => what));
};

describe("openArticle", () => {
  it("puts a stored claim in the place of the candidate that it overlaps, with the candidate's kind", () => {
    const reading = readArticle(text, published);
    const before = openArticle(reading, none).claims;
    assert.equal(before.length, 2);
    const { sidecar } = tagClaim(none, describeSpan(text, spanOf("sold 40,000 cars")), { tags: ["sales"] });
    const claims = openArticle(reading, sidecar).claims;
    assert.deepEqual(
      claims.map((claim) => [claim.text, claim.status, claim.kind, claim.tags]),
      [
        ["sold 40,000 cars", "accepted", before[0]?.kind, ["sales"]],
        [before[1]?.text, "candidate", before[1]?.kind, []],
      ],
    );
  });

  it("keeps rejected claims from coming back as candidates", () => {
    const reading = readArticle(text, published);
    const [candidate] = reading.claims;
    assert.ok(candidate);
    const { sidecar } = rejectClaim(none, { anchor: describeSpan(text, candidate) });
    assert.deepEqual(
      openArticle(reading, sidecar).claims.map(({ status }) => status),
      ["rejected", "candidate"],
    );
  });

  it("lists claims without a place last, and reports them at their entry", () => {
    const { sidecar } = tagClaim(none, { quote: "something else entirely", prefix: "a b c d ", suffix: " e f g" });
    const { claims, problems } = openArticle(readArticle(text, published), sidecar);
    assert.equal(claims.at(-1)?.span, undefined);
    assert.deepEqual(
      problems.map(({ code, severity, in: where }) => [code, severity, where]),
      [["orphaned", "warning", "sidecar"]],
    );
  });

  it("corrects entities: none, another kind, a value", () => {
    const correct = (words: string, correction: Parameters<typeof correctEntity>[2]["correction"]) => {
      const { sidecar } = correctEntity(none, describeSpan(text, spanOf(words)), { correction });
      return openArticle(readArticle(text, published), sidecar).entities.find(
        ({ start }) => start === spanOf(words).start,
      );
    };
    assert.equal(correct("Toyota", { entity: "none" }), undefined);
    assert.deepEqual(
      { ...correct("Lyon", { entity: "company" }), correction: "" },
      { type: "company", ...spanOf("Lyon"), text: "Lyon", name: "Lyon", correction: "" },
    );
    const figure = correct("40,000", { entity: "figure", unit: "EUR" });
    assert.ok(figure?.type === "figure");
    assert.deepEqual([figure.value, figure.unit, figure.kind], [40000, "EUR", "money"]);
    const date = correct("May", { entity: "date", from: "2023-05" });
    assert.ok(date?.type === "date");
    assert.deepEqual([date.from, date.to], ["2023-05-01", "2023-05-31"]);
  });

  it("applies a correction written by hand, quote alone, to every mention", () => {
    const twice = "Arm rose. Shares of Arm rose.\n";
    const sidecar = parseSidecar(
      "factmark: 1\nannotations:\n  - {type: entity, quote: Arm, entity: company, name: Arm Holdings}\n",
    );
    const { entities, problems } = openArticle(readArticle(twice), sidecar);
    assert.deepEqual(
      entities.flatMap((entity) => (entity.type === "company" ? entity.name : [])),
      ["Arm Holdings", "Arm Holdings"],
    );
    assert.deepEqual(problems, []);
  });

  it("voids a verdict for each fact that changes in its words", () => {
    assert.deepEqual(staleAfter("sold 40,000 cars", "40,000", "41,000"), ["figure"]);
    assert.deepEqual(staleAfter("sales rose 4%", "rose", "fell"), ["direction"]);
    assert.deepEqual(staleAfter("Toyota said on Monday", "Toyota", "Nissan"), ["company"]);
    assert.deepEqual(staleAfter("Toyota said on Monday", "Monday", "Friday"), ["date"]);
    assert.deepEqual(staleAfter("Its yard in Lyon will not close", "will not", "will"), ["negation"]);
  });

  it("voids a verdict for a fact that changes elsewhere in its sentence", () => {
    assert.deepEqual(staleAfter("Toyota said", "40,000", "41,000"), ["figure"]);
    assert.deepEqual(staleAfter("sales rose 4%", "will not", "will"), ["negation"]);
  });

  it("leaves a verdict valid for other wording, and for what changes in another sentence", () => {
    assert.deepEqual(staleAfter("sold 40,000 cars", "sold 40,000", "has sold 40,000"), []);
    assert.deepEqual(staleAfter("sales rose 4%", "40,000", "41,000"), []);
    assert.deepEqual(staleAfter("sales rose 4%", "rose 4%", "climbed by 4 percent"), []);
  });

  it("voids a verdict when a relative date in its sentence comes to mean another one", () => {
    const sidecar = checked("sales rose 4%");
    const later = openArticle(readArticle(text, { document: { published: "2025-06-05" } }), sidecar);
    assert.deepEqual(
      later.annotations[0]?.stale.map(({ what }) => what),
      ["date"],
    );
    assert.deepEqual(openArticle(readArticle(text, published), sidecar).annotations[0]?.stale, []);
  });

  it("does not void what nobody has checked", () => {
    const { sidecar } = tagClaim(none, describeSpan(text, spanOf("sold 40,000 cars")));
    const article = openArticle(readArticle(text.replace("40,000", "41,000"), published), sidecar);
    assert.deepEqual([article.annotations[0]?.resolution?.status, article.annotations[0]?.stale], ["changed", []]);
  });

  it("stores new positions, and never a quote whose words changed", () => {
    const { sidecar } = tagClaim(none, describeSpan(text, spanOf("sold 40,000 cars")));
    const moved = `Corrected.\n\n${text.replace("sold 40,000", "sold\n40,000")}`;
    const changed = moved.replace("40,000", "41,000");
    for (const [now, quote] of [
      [moved, "sold\n40,000 cars"],
      [changed, "sold 40,000 cars"],
    ] as const) {
      const { annotations } = openArticle(readArticle(now), sidecar);
      const after = reanchorAll(sidecar, annotations, (span) => describeSpan(now, span)).sidecar;
      const anchor = after.annotations[0]?.anchor;
      assert.deepEqual([anchor?.quote, anchor?.start], [quote, now.indexOf("sold")]);
      const again = openArticle(readArticle(now), after).annotations[0]?.resolution;
      assert.deepEqual([again?.status, again?.span?.start], [now === moved ? "exact" : "changed", now.indexOf("sold")]);
    }
  });
});
