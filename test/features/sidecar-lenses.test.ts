import assert from "node:assert/strict";
import { openArticle } from "../../src/core/article/article.ts";
import { readArticle } from "../../src/core/article/read-article.ts";
import { parseSidecar } from "../../src/core/sidecar/parse.ts";
import { finish } from "../../src/core/text/steps.ts";
import { entryAt, lensesOf, linksOf, passageIn } from "../../src/features/sidecar-lenses/model.ts";

const text = "Orders rose 12% in 2024. Profit fell 3%. The mill closed.\n";
const sidecar = `factmark: 1
article:
  file: orders.txt
annotations:
  - type: claim
    quote: Orders rose 12% in 2024.
    check:
      verdict: "true"
      quote: Orders rose 15% in 2024.
      evidence:
        - {stance: refutes, article: other.txt, quote: Orders fell}
  - type: claim
    quote: Profit fell 3%.
  - type: claim
    quote: Nobody said this in any article.
  - type: note
    text: About all of it.
  - type: claim
    quote: The mill closed.
    status: rejected
`;
const article = openArticle(readArticle(text), parseSidecar(sidecar));

describe("what stands above an entry of a sidecar", () => {
  it("offers what the entry needs", () => {
    assert.deepEqual(
      lensesOf(article).map(({ line, actions }) => [line, actions]),
      [
        [5, ["confirm", "check"]],
        [12, ["check"]],
        [14, ["reattach"]],
        [16, []],
        [18, []],
      ],
    );
  });

  it("offers nothing where nothing may be written", () => {
    const damaged = openArticle(readArticle(text), parseSidecar(`${sidecar}  - "\n`));
    assert.ok(lensesOf(damaged).length > 0);
    assert.ok(lensesOf(damaged).every(({ actions }) => actions.length === 0));
  });
});

describe("links in a sidecar", () => {
  it("lead to the article, to the words and to passages that are evidence", () => {
    const links = finish(linksOf(article)).map((link) => [
      link.to,
      sidecar.slice(link.span.start, link.span.end),
      link.to === "words" ? text.slice(link.words.start, link.words.end) : "",
    ]);
    assert.deepEqual(links, [
      ["article", "orders.txt", ""],
      ["words", "Orders rose 12% in 2024.", "Orders rose 12% in 2024."],
      ["evidence", "other.txt", ""],
      ["evidence", "Orders fell", ""],
      ["words", "Profit fell 3%.", "Profit fell 3%."],
      ["words", "The mill closed.", "The mill closed."],
    ]);
  });

  it("find a passage by its words alone", () => {
    const span = passageIn(article, "Profit  fell");
    assert.equal(span && text.slice(span.start, span.end), "Profit fell");
    assert.equal(passageIn(article, undefined), undefined);
  });

  it("know the entry that a place is in", () => {
    assert.equal(entryAt(article, sidecar.indexOf("Profit"))?.annotation.anchor?.quote, "Profit fell 3%.");
    assert.equal(entryAt(article, 0), undefined);
  });
});
