import assert from "node:assert/strict";
import fc from "fast-check";
import { isSpace } from "../../../src/core/text/span.ts";
import { type Token, tokenise } from "../../../src/core/text/tokens.ts";

/** The tokens as written, each after its gap: "·" for white space, "¶" for a line end, nothing where glued. */
const show = (text: string): string =>
  tokenise(text)
    .map((token, at) => (at === 0 ? "" : { "": "|", " ": " ", "\n": "¶" }[token.gap]) + token.text)
    .join("");
const check = (text: string, expected: string): void => assert.equal(show(text), expected, JSON.stringify(text));
const only = (text: string): Token => {
  const tokens = tokenise(text);
  assert.equal(tokens.length, 1, `${text} gives ${show(text)}`);
  return tokens[0] as Token;
};

describe("tokens", () => {
  it("part letters, digits, symbols and punctuation, and tell which are glued", () => {
    check("Sales fell 35.8%.", "Sales fell 35.8|%|.");
    check("a 10-minute charge", "a 10|-|minute charge");
    check("the A330neo", "the A|330|neo");
    check("(US$4.5bn)", "(|US|$|4.5|bn|)");
  });

  it("keep points and commas inside a number and not after it", () => {
    check("1,250.5, 7.", "1,250.5|, 7|.");
    check("2023-24", "2023|-|24");
    check("3½", "3|½");
    check(".5", ".|5");
  });

  it("keep an apostrophe inside a word and part the possessive", () => {
    check("don't O’Reilly’s", "don't O’Reilly|’s");
    check("Lindqvist's", "Lindqvist|'s");
    check("the workers' pay", "the workers|' pay");
    assert.equal(tokenise("Lindqvist’s")[1]?.lower, "'s");
    assert.equal(only("Don’t").lower, "don't");
  });

  it("keep dotted initials together with their last dot", () => {
    check("the U.S. market", "the U.S. market");
    check("at 5 p.m. today", "at 5 p.m. today");
    check("J. Okoro", "J. Okoro".replace("J.", "J|."));
    check("end.Next", "end|.|Next");
  });

  it("tell how a word is written", () => {
    const shapes = { sales: "lower", Sales: "Capital", A: "Capital", BMW: "UPPER", "U.S.": "UPPER", iPhone: "miXed" };
    for (const [word, shape] of Object.entries({ ...shapes, McDonald: "miXed", Éclair: "Capital", "O'Neill": "miXed" }))
      assert.equal(only(word).shape, shape, word);
    assert.equal(only("2024").shape, "");
  });

  it("fold quotes and dashes for look-up and keep what is written", () => {
    assert.deepEqual(
      tokenise("“Yes” – no").map(({ lower }) => lower),
      ['"', "yes", '"', "-", "no"],
    );
    check("“Yes”", "“|Yes|”");
  });

  it("read an address or a handle as one link", () => {
    check("see https://example.org/a?b=c, or", "see https://example.org/a?b=c|, or");
    check("(www.example.org)", "(|www.example.org|)");
    check("Mail press.office@example.org now", "Mail press.office@example.org now");
    check("by @ann_okoro.", "by @ann_okoro|.");
    assert.equal(only("https://example.org/").kind, "link");
    check("Amazon.com rose", "Amazon|.|com rose");
  });

  it("do not see Markdown's emphasis and link targets", () => {
    check("**Acme** [Motor](https://example.org/x_(y)) rose", "Acme Motor rose");
    check("[Acme](a.html)'s", "Acme|'s");
    check("the [_Acme_](x) deal", "the Acme deal");
    check("a list [1] of", "a list [|1|] of");
    check("[Acme](unclosed", "[|Acme|]|(|unclosed");
  });

  it("read HTML entities left in a paste as what they stand for", () => {
    check("AT&amp;T", "AT|&amp;|T");
    assert.equal(tokenise("AT&amp;T")[1]?.lower, "&");
    check("5&nbsp;million", "5 million");
    check("Acme&rsquo;s", "Acme|&rsquo;s");
    assert.equal(tokenise("Acme&#8217;s")[1]?.lower, "'s");
    check("R&D; P&G", "R|&|D|; P|&|G");
    check("&pound;5", "&pound;|5");
  });

  it("take no-break and zero-width spaces, direction marks and a byte-order mark for white space", () => {
    check("\uFEFFSales\u00A0of 5\u202F000 \u200Fcars\u200B.", "Sales of 5 000 cars .");
  });

  it("know a line end by any of its forms", () => {
    check("a\r\nb\rc\nd e\u2028f", "a¶b¶c¶d e¶f");
  });

  it("count offsets in UTF-16 units around emoji, and keep a pair of surrogates together", () => {
    const tokens = tokenise("🚗🚗 Acme 👩‍🔧");
    const acme = tokens.find(({ text }) => text === "Acme");
    assert.deepEqual([acme?.start, acme?.end], [5, 9]);
    assert.deepEqual(
      tokens.slice(0, 2).map(({ text }) => text),
      ["🚗", "🚗"],
    );
  });

  it("survive NUL, lone surrogates and private characters", () => {
    check("a\0b", "a b");
    assert.equal(tokenise("x \ud800y \udc00").length, 4);
    assert.equal(tokenise("\ue000\uffff").length, 2);
  });

  it("read a part of a text with offsets of the whole", () => {
    const tokens = tokenise("one two three", 4, 7);
    assert.deepEqual([tokens.length, tokens[0]?.start, tokens[0]?.text], [1, 4, "two"]);
  });

  it("lie in order, apart, and on what is written, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          assert.ok(token.start >= end && token.end > token.start && token.end <= text.length, show(text));
          assert.equal(token.text, text.slice(token.start, token.end));
          if (token.gap === "" && token.start > end) assert.match(text.slice(end, token.start), hidden);
          end = token.end;
        }
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it("leave out nothing but white space and Markdown's marks", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const token of [...tokenise(text), { start: text.length, end: text.length }]) {
          const skipped = [...text.slice(end, token.start)].filter((char) => !isSpace(char.charCodeAt(0))).join("");
          assert.match(skipped, hidden, JSON.stringify(text));
          end = token.end;
        }
      }),
      { seed: 2, numRuns: 400 },
    );
  });

  it("take a long line of one word or one sign in stride", () => {
    for (const piece of [
      "word ",
      "a",
      "9",
      "1,",
      "(",
      "[",
      "](",
      "“",
      "'",
      "a'",
      "a.",
      "&",
      "@",
      "a@",
      "www.",
      "*",
      "🚗",
    ]) {
      const text = piece.repeat(2 ** 17 / piece.length);
      assert.equal(tokenise(text)[0]?.start, piece === "*" ? undefined : 0, piece);
    }
  });
});

/** What gives no token: white space, emphasis, link brackets and targets, entities that are spaces. */
const hidden = /^(?:[*_`[\s]|\]\([^\n]*\)|&[a-z#0-9]+;)*$/i;

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."aBé9 .,'’&;*_`[]()@$%-–“”\n\r\0\u00a0\u200b\ufeff🚗\ud800\udc00".split("")),
      fc.constantFrom("U.S.", "&nbsp;", "&amp;", "www.", "https://", "](", "Acme", "'s", "1,000", "½", "👩‍🔧"),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));
