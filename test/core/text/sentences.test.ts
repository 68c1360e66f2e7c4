import assert from "node:assert/strict";
import fc from "fast-check";
import { readBlock } from "../../../src/core/text/block.ts";

const sentencesOf = (text: string): readonly string[] =>
  readBlock(text).sentences.map(({ start, end }) => text.slice(start, end));

/** The block that the sentences make when a space stands between them parts into just these. */
const parts = (...sentences: readonly string[]): void => assert.deepEqual(sentencesOf(sentences.join(" ")), sentences);

describe("sentences", () => {
  it("end at a stop, a question or exclamation mark, or where the block ends", () => {
    parts("Sales fell.", "Why?", "Nobody knows!", "Nobody at all");
    parts("Sales fell…", "Then they rose.");
    parts("No, really?!", "Yes.");
  });

  it("keep abbreviations before a name, a number or a day", () => {
    parts("Mr. Okoro met Dr. Wei at St. Pancras on Dec. 18 and bought No. 5.", "He left.");
    parts("It runs vs. Acme in approx. 30 places.");
    parts("The vote of Jan. 3 was close.", "It failed.");
  });

  it("end with an abbreviation that a new sentence follows", () => {
    parts("He works at Acme Inc.", "The company makes cars.");
    parts("Shares trade in the U.S.", "They fell.");
    parts("It opened at 9 a.m.", "By noon it had closed.");
    parts("The deal closes in Dec.", "The price is secret.");
    parts("She chose plan C.", "It worked.");
    parts("The answer was no.", "Nobody laughed.");
  });

  it("go on after a legal form or initials that are part of a name", () => {
    parts("Acme Inc. Chief Executive Ann Okoro left the U.S. Senate.");
    parts("J. P. Okoro and Samuel L. Wei run Acme Co. Ltd. and Sons.");
  });

  it("keep decimals, addresses and dotted names whole", () => {
    parts("It rose 3.5 percent on Amazon.com and node.js, says www.example.org.", "Then it fell.");
  });

  it("end after the quotes and brackets that close them", () => {
    parts("“We sold it.”", "He left.");
    parts('"We sold it."', '"We bought it."');
    parts("(It closed in May.)", "It reopened.");
    parts("He said “No!”", "She laughed.");
    parts("It was 'done.'", "He left.");
  });

  it("go on after a quotation that its attribution follows", () => {
    parts("“Is it sold?” he asked.", "She nodded.");
    parts('"It is sold!" said Okoro.', "She nodded.");
    parts("“It is sold,” Okoro said.");
  });

  it("start anew after a stop whose space was lost", () => {
    assert.deepEqual(sentencesOf("It saw growth.The company left."), ["It saw growth.", "The company left."]);
    assert.deepEqual(sentencesOf("He said “No.”Then he left."), ["He said “No.”", "Then he left."]);
    parts("The site Acme.The is for sale.".replace("Acme.The", "acme.org"));
  });

  it("start with a small letter where a brand does, else not", () => {
    parts("Demand rose.", "iPhone sales fell.");
    parts("It rose approx. by a fifth, i.e. much, e.g. in May.");
  });

  it("end at a line end, unless the line is wrapped", () => {
    assert.deepEqual(sentencesOf("Acme leaves Leeds\nThe carmaker said so."), [
      "Acme leaves Leeds",
      "The carmaker said so.",
    ]);
    const wrapped =
      "The carmaker said on Tuesday that it would leave\nLeeds for good and move every one of its lines\nto Hull. It gave no reason for the move at all\nand would take no questions.";
    assert.deepEqual(sentencesOf(wrapped), [
      "The carmaker said on Tuesday that it would leave\nLeeds for good and move every one of its lines\nto Hull.",
      "It gave no reason for the move at all\nand would take no questions.",
    ]);
  });

  it("end at a line end before a bullet", () => {
    assert.deepEqual(sentencesOf("• Sales rose\n• Profit fell"), ["• Sales rose", "• Profit fell"]);
    assert.deepEqual(sentencesOf("- sales rose\n- profit fell"), ["- sales rose", "- profit fell"]);
  });

  it("hold a word or a number: signs alone are none", () => {
    assert.deepEqual(sentencesOf("* * *"), []);
    assert.deepEqual(sentencesOf("…\n---\n!!!"), []);
    assert.deepEqual(sentencesOf(""), []);
  });

  it("stay on their words behind emoji, CRLF and no-break spaces", () => {
    assert.deepEqual(sentencesOf("🚗🚗 Sales fell. 🚀 They rose.\r\nAnd so on."), [
      "🚗🚗 Sales fell.",
      "🚀 They rose.",
      "And so on.",
    ]);
    assert.deepEqual(sentencesOf("Mr.\u00a0Okoro left.\u00a0He was tired."), ["Mr.\u00a0Okoro left.", "He was tired."]);
  });

  it("read through HTML entities, and leave Markdown's emphasis around them out", () => {
    assert.deepEqual(sentencesOf("**Sales fell.** They rose."), ["Sales fell.", "They rose."]);
    parts("&ldquo;We sold it.&rdquo;", "He left.");
  });

  it("are in order, apart, and hold every word, whatever the text", () => {
    fc.assert(
      fc.property(anyProse, (text) => {
        const { tokens, sentences } = readBlock(text);
        let end = 0;
        let next = 0;
        for (const sentence of sentences) {
          assert.ok(sentence.start >= end && sentence.end > sentence.start, JSON.stringify(text));
          assert.equal(sentence.start, tokens[sentence.first]?.start);
          assert.equal(sentence.end, tokens[sentence.last]?.end);
          const skipped = tokens.slice(next, sentence.first);
          assert.ok(
            skipped.every(({ kind }) => kind === "punctuation" || kind === "symbol"),
            JSON.stringify(text),
          );
          end = sentence.end;
          next = sentence.last + 1;
        }
        assert.ok(tokens.slice(next).every(({ kind }) => kind === "punctuation" || kind === "symbol"));
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it("take time in proportion to the length of a run of dots that ends nothing", () => {
    const dots = `${".".repeat(100_000)}a`;
    assert.deepEqual(sentencesOf(dots), [dots]);
    const asked = `${"?".repeat(100_000)} why`;
    assert.deepEqual(sentencesOf(asked), [asked]);
  });
});

const anyProse = fc
  .array(
    fc.constantFrom(
      ..."Sales|fell|Inc.|U.S.|3.5|.|. |?|!|…|“|”|\"|'|(|)| | |\n|\r\n|The|the|iPhone|No.|Mr.|A.|🚗|*|&nbsp;|-|•|\ud800|\0".split(
        "|",
      ),
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(""));
