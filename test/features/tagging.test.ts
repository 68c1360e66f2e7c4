import assert from "node:assert/strict";
import { namesCompany } from "../../src/core/article/names-company.ts";
import { companiesOf, correctionAt, entityAt, typedValue } from "../../src/features/correcting/model.ts";
import { fileNames, printArticle, readPasted, slugOf, usualExtension } from "../../src/features/new-article/model.ts";
import { occurrencesOf, wordsAtCursor } from "../../src/features/occurrences/model.ts";
import { cleanProperty, fieldsOf, propertiesOf } from "../../src/features/properties/model.ts";
import { claimsAt, cutsAt, neighboursOf } from "../../src/features/reshaping/model.ts";
import { suggestionsAt } from "../../src/features/suggesting/model.ts";
import { claimantsOf, possibleClaimants, storedAt, tagChange } from "../../src/features/tagging/model.ts";
import { articleOf, claimOf, company, date, figure, placed, spanOf, storedOf } from "./article-for-tests.ts";

const text = "Acme sold 5 mills last year, Bo Lind said. Later, Acme Corp bought a port; Acmeville cheered.";
const stored = (words: string, id: string) => ({
  ...claimOf(text, words, { status: "accepted" }),
  span: spanOf(text, words),
  stored: storedOf(id, placed(spanOf(text, words))),
});
const outer = stored("Acme sold 5 mills last year, Bo Lind said.", "c-1");
const inner = stored("5 mills", "c-2");
const other = claimOf(text, "Later, Acme Corp bought a port; Acmeville cheered.", { claimants: ["Ida Brandt"] });
const article = articleOf(text, {
  entities: [
    company(text, "Acme"),
    figure(text, "5 mills", 5, "mill"),
    date(text, "last year", "2024-01-01", true),
    company(text, "Acme Corp", "Acme"),
  ],
  claims: [outer, inner, other],
});
const cursor = (words: string) => ({ start: spanOf(text, words).start, end: spanOf(text, words).start });

describe("tagging at a place", () => {
  it("means the smallest stored claim around the cursor", () => {
    assert.equal(storedAt(article, cursor("mills").start), inner);
    assert.equal(storedAt(article, cursor("Bo Lind").start), outer);
    assert.equal(storedAt(article, cursor("Corp").start), undefined);
  });

  it("offers whoever speaks in the article and the companies in the words as claimants", () => {
    assert.deepEqual(possibleClaimants(article, outer.span), ["Ida Brandt", "Acme"]);
    assert.deepEqual(claimantsOf(article, spanOf(text, "Acme sold")), []);
  });

  it("tells companies among them from people", () => {
    assert.deepEqual(
      ["Ida Brandt", "Acme", "Acme Corp"].map((name) => namesCompany(article, name)),
      [false, true, true],
    );
  });

  it("takes away what was unticked", () => {
    assert.deepEqual(tagChange(["a", "b"], ["b", "c"]), { add: ["c"], remove: ["a"] });
  });
});

describe("all occurrences of words", () => {
  it("are whole words of the article, each with what stands around it", () => {
    assert.deepEqual(
      occurrencesOf(article, "Acme").map(({ before, words, after }) => `${before}[${words}]${after.slice(0, 5)}`),
      ["[Acme] sold", "… year, Bo Lind said. Later, [Acme] Corp"],
    );
    assert.deepEqual(occurrencesOf(article, "5 mills")[0]?.tags, []);
  });

  it("leave out what is not the article", () => {
    const advert = articleOf(text, { boilerplate: [spanOf(text, "Acme sold 5 mills last year, Bo Lind said.")] });
    assert.equal(occurrencesOf(advert, "Acme").length, 1);
  });

  it("start from the name or the word at the cursor", () => {
    const wordAt = (words: string) => {
      const span = wordsAtCursor(article, cursor(words).start + 1);
      return span && text.slice(span.start, span.end);
    };
    assert.deepEqual([wordAt("Corp"), wordAt("cheered"), wordAt(", Bo")], ["Acme Corp", "cheered", undefined]);
  });
});

describe("giving claims other words", () => {
  it("finds nested claims, the inner one first, and those beside", () => {
    assert.deepEqual(claimsAt(article, cursor("mills")), [inner, outer]);
    assert.deepEqual(claimsAt(article, outer.span), [outer]);
    assert.deepEqual(neighboursOf(article, inner), [other, outer]);
  });

  it("cuts within the claim only", () => {
    assert.deepEqual(cutsAt(outer, spanOf(text, "mills last")), [12, 22]);
    assert.deepEqual(cutsAt(outer, outer.span), []);
  });
});

describe("the light bulb", () => {
  const offered = (span: { start: number; end: number }, last: readonly string[] = []) =>
    suggestionsAt(article, span, last).map(({ command }) => command);

  it("offers corrections and decisions at a cursor, the likeliest first", () => {
    assert.deepEqual(offered(cursor("mills"), ["a"]), [
      "correctFigure",
      "dismissEntity",
      "checkClaim",
      "tagClaim",
      "tagAgain",
      "splitClaim",
      "addNote",
    ]);
    assert.deepEqual(offered(cursor("cheered")), [
      "acceptClaim",
      "rejectClaim",
      "checkClaim",
      "tagClaim",
      "splitClaim",
      "addNote",
    ]);
  });

  it("offers tagging on a selection, and what claims it touches can become", () => {
    assert.deepEqual(offered(spanOf(text, "Bo Lind said")), [
      "tagClaim",
      "tagOccurrences",
      "resizeClaim",
      "addNote",
      "addCompany",
    ]);
    assert.ok(offered(spanOf(text, "mills last year, Bo Lind said. Later")).includes("mergeClaims"));
  });
});

describe("corrections", () => {
  it("are of the mention around the cursor or right before it", () => {
    assert.equal(entityAt(article, cursor(" sold"), ["company"])?.text, "Acme");
    assert.equal(entityAt(article, cursor("mills"), ["company"]), undefined);
    assert.equal(correctionAt(article, cursor("mills")), undefined);
  });

  it("start from the value as it can be typed again", () => {
    assert.equal(typedValue(figure(text, "5 mills", 5, "mill")), "mill 5");
    assert.equal(typedValue(figure(text, "5 mills", 3_400_000_000, "USD")), "USD 3,400,000,000");
    assert.equal(typedValue(figure(text, "5 mills", 1234.000_000_5, "USD")), "USD 1234.0000005");
    assert.equal(typedValue(date(text, "last year", "2024-01-01")), "2024-01-01");
    assert.deepEqual(companiesOf([article, article]), [{ name: "Acme", mentions: 4, articles: 2 }]);
  });
});

describe("an article's properties", () => {
  it("say where each comes from", () => {
    const written = articleOf("---\nurl: https://example.org/a\n---\n\nText.\n", { published: "2025-02-03" });
    const known = { ...written, sidecar: { ...written.sidecar, article: { author: "Ann" } } };
    assert.deepEqual(
      propertiesOf(known).map(({ name, value, from }) => [name, value, from]),
      [
        ["title", undefined, "nowhere"],
        ["author", "Ann", "person"],
        ["source", undefined, "nowhere"],
        ["url", "https://example.org/a", "text"],
        ["published", "2025-02-03", "text"],
        ["retrieved", undefined, "nowhere"],
      ],
    );
  });

  it("are read as people write them", () => {
    assert.equal(cleanProperty("published", "3 May 2024", "2026-01-01"), "2024-05-03");
    assert.equal(cleanProperty("retrieved", "yesterday", "2026-01-01"), "2025-12-31");
    assert.equal(cleanProperty("published", "May 2024", "2026-01-01"), undefined);
    assert.equal(cleanProperty("url", "example.org/a", ""), "https://example.org/a");
    assert.equal(cleanProperty("url", "no address", ""), undefined);
    assert.equal(cleanProperty("title", "  Two \n words ", ""), "Two words");
    assert.deepEqual(fieldsOf({ title: "", author: "Bo" }), { title: undefined, author: "Bo" });
  });
});

describe("an article from copied text", () => {
  const pasted = "\ufeffhttps://example.org/a\r\nPort strike ends\r\n\r\nThe strike&nbsp;ended  on 3 May 2024.\r\n";

  it("keeps the text as it was, under what it says of itself", () => {
    const read = readPasted(pasted, "2026-01-02");
    assert.deepEqual([read.title, read.url], ["Port strike ends", "https://example.org/a"]);
    assert.equal(
      printArticle({ ...read, title: 'A "new" port: open' }),
      "---\r\ntitle: 'A \"new\" port: open'\r\nurl: https://example.org/a\r\nretrieved: 2026-01-02\r\n---\r\n\r\n" +
        "Port strike ends\r\n\r\nThe strike&nbsp;ended  on 3 May 2024.\r\n",
    );
  });

  it("needs neither an address nor a title", () => {
    const read = readPasted("just a line without an end", "2026-01-02");
    assert.deepEqual([read.url, read.title], [undefined, "just a line without an end"]);
    assert.ok(printArticle(read).endsWith("\n\njust a line without an end\n"));
  });

  it("has a file name that every system takes, and the dossier's extension", () => {
    assert.equal(slugOf("Škoda’s profit rose 5% – to €2bn!"), "skodas-profit-rose-5-to-2bn");
    assert.equal(slugOf("??"), "article");
    assert.equal(slugOf("CON"), "con-article");
    assert.ok(slugOf("very ".repeat(40)).length <= 60);
    assert.deepEqual(fileNames("a", "md", 3), ["a.md", "a-2.md", "a-3.md"]);
    assert.equal(usualExtension(["/a.txt", "/b.txt", "/c.md"]), "txt");
    assert.equal(usualExtension([]), "md");
  });
});
