import assert from "node:assert/strict";
import { openArticle } from "../../../src/core/article/article.ts";
import { readArticle } from "../../../src/core/article/read-article.ts";
import { companiesIn, countCompanies, fullest, mentionsOf } from "../../../src/core/corpus/companies.ts";
import { parseSidecar } from "../../../src/core/sidecar/parse.ts";

const read = (text: string) => openArticle(readArticle(text), parseSidecar(undefined));
const files = [
  {
    uri: "a",
    article: read("Lindqvist AB sold a mine.\n\nLindqvist AB, which is Swedish, said so. Harwell Inc. bought it.\n"),
  },
  { uri: "b", article: read("Harwell Inc. paid $3 million to Lindqvist AB.\n") },
  { uri: "unread" },
];

describe("a dossier's companies", () => {
  it("have their mentions in all articles, by one name", () => {
    const places = mentionsOf(files, "Lindqvist").map(({ uri, mentions }) => [uri, mentions.length]);
    assert.deepEqual(places, [
      ["a", 2],
      ["b", 1],
    ]);
    assert.deepEqual(mentionsOf(files, "Nobody"), []);
  });

  it("are counted, most mentioned first", () => {
    assert.deepEqual(countCompanies(files), [
      { name: "Lindqvist", mentions: 3, articles: 2 },
      { name: "Harwell", mentions: 2, articles: 2 },
    ]);
  });

  it("are told of most where their name is written longest, and first of those", () => {
    const text = "Lindqvist AB sold a mine. Lindqvist said so. Lindqvist AB is Swedish.\n";
    const mentions = companiesIn(read(text)).get("Lindqvist") ?? [];
    assert.equal(fullest(mentions)?.start, 0);
    assert.equal(fullest([]), undefined);
  });
});
