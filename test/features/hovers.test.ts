import assert from "node:assert/strict";
import { openArticle } from "../../src/core/article/article.ts";
import { readArticle } from "../../src/core/article/read-article.ts";
import { parseSidecar } from "../../src/core/sidecar/parse.ts";
import { companyPlaces, derivationOf, hoverAt, listedCompany } from "../../src/features/hovers/model.ts";
import { articleOf, claimOf, company, figure, placed, spanOf, storedOf } from "./article-for-tests.ts";

const text = "Acme sold 5 mills last year. Later, Acme Corp bought a port for ¥5. Nobody minds.";
const article = articleOf(text, {
  entities: [company(text, "Acme"), figure(text, "5 mills", 5), company(text, "Acme Corp", "Acme")],
  claims: [
    claimOf(text, "Acme sold 5 mills last year."),
    claimOf(text, "bought a port", {
      status: "accepted",
      stored: storedOf("c-1", placed(spanOf(text, "bought a port"))),
    }),
    claimOf(text, "Nobody minds", { status: "rejected" }),
  ],
});

describe("a hover", () => {
  it("tells of the entity at a place and of the claim that rests on it", () => {
    const content = hoverAt(article, text.indexOf("mills"));
    assert.equal(content?.entity?.text, "5 mills");
    assert.deepEqual(
      content?.claims.map((claim) => claim.text),
      ["Acme sold 5 mills last year."],
    );
  });

  it("tells of stored claims over any of their words, and pops up over no others", () => {
    assert.equal(hoverAt(article, text.indexOf("a port"))?.claims.length, 1);
    assert.equal(hoverAt(article, text.indexOf("sold")), undefined);
    assert.equal(hoverAt(article, text.indexOf("Later") + 2), undefined);
  });

  it("tells of three claims at most, the smallest first", () => {
    const claims = ["Acme sold 5 mills last year.", "Acme sold 5 mills", "sold 5 mills", "5 mills last year"].map(
      (words) => claimOf(text, words, { stored: storedOf(words, placed(spanOf(text, words))) }),
    );
    const many = articleOf(text, { entities: article.entities, claims });
    assert.deepEqual(
      hoverAt(many, text.indexOf("mills"))?.claims.map((claim) => claim.text),
      ["sold 5 mills", "Acme sold 5 mills", "5 mills last year"],
    );
  });

  it("counts a company's mentions and claims here and in the dossier", () => {
    const other = "Acme closed. Acme is small.";
    const files = [
      { uri: "a", article },
      {
        uri: "b",
        article: articleOf(other, { entities: [company(other, "Acme")], claims: [claimOf(other, "Acme closed.")] }),
      },
    ];
    const { others, ...counts } = companyPlaces(files, article, "Acme");
    assert.deepEqual(counts, { here: 2, total: 3, articles: 2, claimsHere: 1, claims: 2 });
    assert.deepEqual(
      others.map(({ uri }) => uri),
      ["b"],
    );
  });
});

describe("a company in the dossier's list", () => {
  it("is one that people named so, and none that they struck off", () => {
    const entries = [
      { name: "Acme Group", aliases: ["Acme"] },
      { name: "Bolt", aliases: [], not: true },
    ];
    assert.deepEqual(
      ["Acme Group", "Bolt", "Ordwin"].map((name) => listedCompany(entries, { name })),
      [true, false, false],
    );
  });
});

describe("how a value came about", () => {
  const words = "Mills\n\nPublished: 24 May 2024\n\nActo AB said it made 200 billion yen ($1.82 billion) last year.\n";
  const derive = (of: string, text?: string) => {
    const sidecar = parseSidecar(text);
    const { published } = sidecar.article;
    const document = published === undefined ? {} : { published };
    const read = openArticle(readArticle(words, { document }), sidecar);
    const entity = read.entities.find((one) => one.text === of);
    assert.ok(entity && entity.type !== "company", of);
    return derivationOf(read, entity);
  };

  it("is by a scale, beside what the article gives itself", () => {
    const derived = derive("200 billion yen");
    assert.equal(derived.kind === "figure" && derived.scaling?.name, "billion");
    assert.equal(derived.kind === "figure" && derived.conversion?.other.text, "$1.82 billion");
  });

  it("is by the article's date, as its text or a person has it", () => {
    const grounds = [{ kind: "counted", unit: "year", by: -1 }];
    assert.deepEqual(derive("last year"), { kind: "date", grounds, published: { day: "2024-05-24", by: "text" } });
    const dated = "factmark: 1\narticle:\n  published: 2023-03-01\n";
    assert.deepEqual(derive("last year", dated), {
      kind: "date",
      grounds,
      published: { day: "2023-03-01", by: "person" },
    });
  });

  it("is a person's own, where they corrected it", () => {
    const corrected =
      "factmark: 1\nannotations:\n  - {type: entity, quote: last year, entity: date, from: 2020, to: 2020}\n  - {type: entity, quote: 200 billion yen, entity: figure, value: 7}\n";
    assert.deepEqual(derive("last year", corrected), { kind: "date", grounds: [] });
    const derived = derive("200 billion yen", corrected);
    assert.equal(derived.kind === "figure" && derived.scaling, undefined);
  });
});
