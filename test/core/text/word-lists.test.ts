import assert from "node:assert/strict";
import { type Token, tokenise } from "../../../src/core/text/tokens.ts";
import { wordMap, wordSet } from "../../../src/core/text/word-lists.ts";

const only = (text: string): Token => tokenise(text)[0] as Token;

describe("a list of words", () => {
  const list = wordSet("said says , internationalisations don't");

  it("holds its words however they are written", () => {
    for (const text of ["said", "Said", "SAYS", "internationalisations", "don’t", ","])
      assert.ok(list.holds(only(text)), text);
  });

  it("holds no others, and nothing beyond the text", () => {
    for (const text of ["saying", "2024", "1,234,567", ".", "https://example.org"])
      assert.ok(!list.holds(only(text)), text);
    assert.ok(!list.holds(undefined));
  });

  it("knows words that were met before it was made", () => {
    const early = "Quonsettled";
    assert.equal(only(early).lower, "quonsettled");
    assert.ok(wordSet(["quonsettled"]).holds(only(early)));
  });

  it("tells what is known of each", () => {
    const months = wordMap([["may", 5]]);
    assert.equal(months.of(only("May")), 5);
    assert.equal(months.of(only("Maybe")), undefined);
  });
});

describe("words of one spelling", () => {
  it("are one word, long ones and those with other letters too", () => {
    for (const text of [
      "a",
      "Abcde",
      "abcdefghij",
      "abcdefghijklmno",
      "abcdefghijklmnop",
      "Nestlé",
      "O'Reilly",
      "2024",
    ]) {
      assert.equal(only(`${text} x`).word, only(`${text}, x`).word, text);
      assert.equal(only(`${text} x`).text, text);
    }
  });

  it("are told from their like", () => {
    assert.notEqual(only("abcdef").word, only("abcdeg").word);
    assert.notEqual(only("May").word, only("may").word);
    assert.notEqual(only("aaaaaaaaaa").word, only("aaaaaaaaa").word);
  });
});
