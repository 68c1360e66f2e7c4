import assert from "node:assert/strict";
import { groundsOf } from "../../src/core/article/grounds.ts";
import { finish } from "../../src/core/text/steps.ts";
import { articleObject } from "../../src/features/api/model.ts";
import { cleanEvidence, cleanLink } from "../../src/features/checking/model.ts";
import { hintsOf } from "../../src/features/inlay-hints/model.ts";
import { createSearch } from "../../src/features/search/model.ts";
import { countsOf } from "../../src/features/status/model.ts";
import { afterUse, cleanTag, offeredTags, splitTyped } from "../../src/library/offer-tags.ts";
import { relativePath } from "../../src/library/paths.ts";
import { acme, articleOf, claimOf, company, date, figure, placed, spanOf, storedOf } from "./article-for-tests.ts";

const { text, entities } = acme;
const article = articleOf(text, {
  entities,
  sentences: [spanOf(text, "Acme sold 5 mills last year."), spanOf(text, "Later, Acme Corp bought a port for ¥5.")],
  claims: [claimOf(text, "Acme sold 5 mills last year."), claimOf(text, "bought a port", { status: "accepted" })],
  published: "2025-02-03",
});

describe("what a verdict is given for", () => {
  it("is the words, their sentence, and the article's date where the sentence counts from it", () => {
    assert.deepEqual(groundsOf(article, spanOf(text, "5 mills")), {
      quote: "5 mills",
      sentence: "Acme sold 5 mills last year.",
      published: "2025-02-03",
    });
    assert.deepEqual(groundsOf(article, spanOf(text, "Later, Acme Corp bought a port for ¥5.")), {
      quote: "Later, Acme Corp bought a port for ¥5.",
    });
  });
});

describe("evidence", () => {
  it("takes web addresses, with the scheme left out too", () => {
    assert.equal(cleanLink(" https://example.org/a "), "https://example.org/a");
    assert.equal(cleanLink("example.org/a"), "https://example.org/a");
    for (const bad of ["", "command:x", "javascript:alert(1)", "see the report", "file:///etc"]) {
      assert.equal(cleanLink(bad), undefined, bad);
    }
  });

  it("without a stance gives context, and without a source is none", () => {
    assert.deepEqual(cleanEvidence([{ url: "https://x.org" }, { title: "nothing" }]), [
      { url: "https://x.org", stance: "context" },
    ]);
  });

  it("names another article from where this one stands", () => {
    assert.equal(relativePath("/d/a.txt", "/d/b.txt"), "b.txt");
    assert.equal(relativePath("/d/x/a.txt", "/d/y/b.txt"), "../y/b.txt");
    assert.equal(relativePath("/d/a.txt", "/d/x/b.txt"), "x/b.txt");
  });
});

describe("inlay hints", () => {
  it("write out what is counted or scaled, and nothing that is written already", () => {
    const words = "Last year Acme made ¥2 billion, 4,000 mills and 3 ports.";
    const entities = [
      date(words, "Last year", "2024-02-03", true),
      company(words, "Acme"),
      figure(words, "¥2 billion", 2_000_000_000),
      figure(words, "4,000 mills", 4000),
      figure(words, "3 ports", 3),
    ];
    const hints = hintsOf(articleOf(words, { entities }), { start: 0, end: words.length });
    assert.deepEqual(
      hints.map(({ text }) => text),
      ["Last year", "¥2 billion"],
    );
    assert.deepEqual(hintsOf(articleOf(words, { entities }), { start: 40, end: 50 }), []);
  });
});

describe("search", () => {
  const notes = [storedOf("n-1", placed(spanOf(text, "port")), { notes: [{ text: "Which harbour?" }], type: "note" })];
  const files = [{ uri: "file:///a.txt", article: { ...article, annotations: notes } }];
  const index = finish(createSearch(files));
  const search = (query: string, limit: number) => finish(index(query, limit));

  it("forgives typing errors", () => {
    assert.equal(search("bougth a port", 5)[0]?.text, "bought a port");
    assert.equal(search("wich harbor", 5)[0]?.kind, "note");
  });

  it("shows claims of Markdown articles as people read them", () => {
    const written = "**Acme** bought [a port](https://x.org/a).";
    const claims = [{ ...claimOf(written, written), text: written }];
    const found = finish(createSearch([{ uri: "file:///a.md", article: articleOf(written, { claims }) }]));
    assert.equal(finish(found("port", 5))[0]?.text, "Acme bought a port.");
  });

  it("lists each company of an article once", () => {
    assert.equal(search("Acme", 20).filter(({ kind }) => kind === "company").length, 1);
  });

  it("shows something before anything is typed", () => {
    assert.ok(search("", 3).length > 0);
  });
});

describe("tags", () => {
  it("are offered recent ones first, then as the dossier has them", () => {
    const offered = offeredTags(["b", "z"], [{ tag: "a" }, { tag: "b", description: "B!" }]);
    assert.deepEqual(offered, [{ tag: "b", description: "B!" }, { tag: "z" }, { tag: "a" }]);
    assert.deepEqual(afterUse(["a", "b"], ["b", "c"]), ["b", "c", "a"]);
  });

  it("are stored clean", () => {
    assert.equal(cleanTag("  #order   intake "), "order intake");
    assert.equal(cleanTag(" # "), undefined);
  });

  it("are several where commas stand between them, the last one still being typed", () => {
    assert.deepEqual(splitTyped("plants, #uk", cleanTag), { done: ["plants"], last: "uk" });
    assert.deepEqual(splitTyped("plants, plants,", cleanTag), { done: ["plants"], last: undefined });
    assert.deepEqual(splitTyped("uk, uk", cleanTag), { done: [], last: "uk" });
  });
});

describe("the status item", () => {
  it("counts claims and what is still to check", () => {
    assert.deepEqual(countsOf(article), { claims: 2, unchecked: 2, problems: 0, repairs: 0 });
  });
});

describe("the exported API", () => {
  it("gives a document line with the editor's offsets", () => {
    const object = finish(articleObject("a.txt", article, (at) => at + 100)) as Record<
      string,
      readonly Record<string, unknown>[]
    >;
    assert.deepEqual(object.document, { published: "2025-02-03", title: null, author: null, source: null });
    assert.deepEqual(object.entities?.[0], { type: "company", start: 100, end: 104, text: "Acme", name: "Acme" });
    assert.equal(object.entities?.[1]?.qualifier, null);
  });
});
