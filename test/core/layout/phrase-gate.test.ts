import assert from "node:assert/strict";
import { createGate } from "../../../src/core/layout/phrase-gate.ts";
import { biography, promotion } from "../../../src/core/layout/phrases.ts";
import { phrase, readSigns } from "../../../src/core/layout/signs.ts";
import { unitsOf } from "../../../src/core/text/characters.ts";
import { ownArticles } from "../../bench/corpus.ts";

const opens = (source: string, line: string): boolean => {
  const gate = createGate([{ bit: 1, sources: [source] }]);
  return gate.at(unitsOf(line, 0, line.length), 0, line.length) === 1;
};

const phrasesIn = (line: string): number => readSigns(unitsOf(line, 0, line.length), 0, line.length).phrases;

describe("the gate before a pattern of many phrases", () => {
  it("lets through what begins as a phrase does, in any case", () => {
    assert.ok(opens("sign up (?:for|to)", "Sign up to the letter"));
    assert.ok(!opens("sign up (?:for|to)", "Signed by both"));
  });

  it("knows alternatives, what may be left out, and what may come several times", () => {
    assert.ok(opens("\\b(?:get|read) (?:our |the )?news", "read news"));
    assert.ok(opens("\\b(?:get|read) (?:our |the )?news", "Get our news"));
    assert.ok(!opens("\\b(?:get|read) (?:our |the )?news", "get a rise"));
    assert.ok(opens("your (?:[a-z]+ ){0,3}list", "your own short list"));
  });

  it("is told by what comes after signs and spaces that open a phrase", () => {
    assert.ok(opens("% apr", "apr"));
    assert.ok(opens("[\"'* ]*sign up", "sign up"));
  });

  it("lets every line of the articles through that a pattern matches", () => {
    const lines = ownArticles().flatMap((text) => text.split("\n"));
    const missed = lines.filter(
      (line) =>
        (promotion.test(line) && (phrasesIn(line) & phrase.promotion) === 0) ||
        (biography.test(line) && (phrasesIn(line) & phrase.biography) === 0),
    );
    assert.deepEqual(missed, []);
    assert.ok(lines.filter((line) => (phrasesIn(line) & phrase.promotion) !== 0).length < lines.length / 4);
  });
});
