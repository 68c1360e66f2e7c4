import assert from "node:assert/strict";
import fc from "fast-check";
import { splitBlocks } from "../../../src/core/text/blocks.ts";
import { lineStarts, splitLines } from "../../../src/core/text/lines.ts";
import { contains, cover, isSpace, overlaps, shift, trim } from "../../../src/core/text/span.ts";

const linesOf = (text: string): readonly string[] => splitLines(text).map(({ start, end }) => text.slice(start, end));
const blocksOf = (text: string): readonly string[] => splitBlocks(text).map(({ start, end }) => text.slice(start, end));

describe("lines", () => {
  it("end at LF, CRLF or a lone CR, mixed as they come", () => {
    assert.deepEqual(linesOf("a\nb\r\nc\rd"), ["a", "b", "c", "d"]);
    assert.deepEqual(linesOf("a\n\r\n\r\nb\n\rc"), ["a", "", "", "b", "", "c"]);
    assert.deepEqual(linesOf("a\r\r\nb"), ["a", "", "b"]);
  });

  it("have an empty last one after a final line end, and one in an empty text", () => {
    assert.deepEqual(linesOf("a\r\n"), ["a", ""]);
    assert.deepEqual(linesOf(""), [""]);
  });

  it("begin where they begin, however many there are", () => {
    const text = "Sales rose.\r\n".repeat(3000);
    assert.deepEqual(
      [...lineStarts(text)],
      splitLines(text).map(({ start }) => start),
    );
  });

  it("give the text again with the line ends between them", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "\n", "\r", "\r\n", "🚗", "\u2028"), { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        const lines = splitLines(text);
        let end = 0;
        for (const [at, line] of lines.entries()) {
          if (at > 0) assert.match(text.slice(end, line.start), /^(?:\r\n|\r|\n)$/);
          assert.doesNotMatch(text.slice(line.start, line.end), /[\r\n]/);
          end = line.end;
        }
        assert.equal(end, text.length);
        assert.equal(lines.length, text.split(/\r\n|\r|\n/).length);
        const starts = lines.map(({ start }) => start);
        assert.deepEqual([...lineStarts(text)], starts);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe("blocks", () => {
  it("are lines with no blank line between them", () => {
    assert.deepEqual(blocksOf("a\nb\n\nc\n"), ["a\nb", "c"]);
    assert.deepEqual(blocksOf("\r\n\r\na\r\nb\r\n\r\n\r\nc"), ["a\r\nb", "c"]);
  });

  it("take a line of white space for blank, no-break spaces and byte-order marks too", () => {
    assert.deepEqual(blocksOf("\uFEFF\na\n \t\u00a0\u200b\nb"), ["a", "b"]);
  });

  it("are none in a text without words", () => {
    assert.deepEqual(blocksOf(""), []);
    assert.deepEqual(blocksOf("\n \r\n\t"), []);
  });

  it("leave out nothing but white space", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "\n", "\r\n", " ", "\0", "\ud800", "🚗"), { maxLength: 30 }),
        (parts) => {
          const text = parts.join("");
          let rest = text;
          for (const block of [...splitBlocks(text)].reverse())
            rest = rest.slice(0, block.start) + rest.slice(block.end);
          assert.ok(
            [...rest].every((char) => isSpace(char.charCodeAt(0))),
            JSON.stringify(text),
          );
          assert.ok(blocksOf(text).every((block) => !/\n[ \0]*\r?\n/.test(block)));
        },
      ),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe("spans", () => {
  it("overlap where they share a character and not where they only touch", () => {
    assert.ok(overlaps({ start: 0, end: 3 }, { start: 2, end: 5 }));
    assert.ok(!overlaps({ start: 0, end: 3 }, { start: 3, end: 5 }));
  });

  it("contain themselves and what lies within", () => {
    assert.ok(contains({ start: 0, end: 3 }, { start: 0, end: 3 }));
    assert.ok(!contains({ start: 0, end: 3 }, { start: 2, end: 4 }));
  });

  it("move with all that they carry, and stay the same object where they do not move", () => {
    const name = { start: 1, end: 3, text: "ab" };
    assert.deepEqual(shift(name, 2), { start: 3, end: 5, text: "ab" });
    assert.equal(shift(name, 0), name);
    assert.deepEqual(cover({ start: 4, end: 5 }, { start: 1, end: 2 }), { start: 1, end: 5 });
  });

  it("lose the white space at their ends", () => {
    assert.deepEqual(trim(" \u00a0ab \n", { start: 0, end: 6 }), { start: 2, end: 4 });
    assert.deepEqual(trim("a   b", { start: 1, end: 4 }), { start: 4, end: 4 });
  });
});
