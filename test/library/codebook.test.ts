import assert from "node:assert/strict";
import { describeTag, newCodebook, readCodebook, renameInCodebook } from "../../src/library/codebook.ts";

const text = `# ours
- tag: plants # factories
  description: Where cars are made
  colour: "#1f77b4"
- uk
# the rest
- {tag: prices, colour: red}
`;

describe("the codebook", () => {
  it("describes tags, each entry a map or a mere name", () => {
    assert.deepEqual(readCodebook(text), {
      entries: [
        { tag: "plants", description: "Where cars are made", colour: "#1f77b4" },
        { tag: "uk" },
        { tag: "prices", colour: "red" },
      ],
      problems: [],
    });
    assert.deepEqual(readCodebook("# nothing yet\n"), { entries: [], problems: [] });
  });

  it("reports a bad entry at its place and keeps the others", () => {
    const bad = "- description: none\n- {tag: a, colour: pinkish}\n- tag: 2024\n- a\n";
    const { entries, problems } = readCodebook(bad);
    assert.deepEqual(entries, [{ tag: "a" }, { tag: "2024" }]);
    assert.deepEqual(
      problems.map(({ span, fault }) => [bad.slice(0, span.start).split("\n").length, fault]),
      [
        [1, { kind: "tag" }],
        [2, { kind: "colour" }],
        [4, { kind: "twice", tag: "a" }],
      ],
    );
    assert.equal(readCodebook("a: [\n").problems.length, 1);
    assert.equal(readCodebook("tag: a\n").problems[0]?.fault.kind, "list");
  });

  it("is changed in the lines that must be, comments kept", () => {
    assert.equal(
      describeTag(text, { tag: "plants", description: "What a plant makes" }),
      text.replace("Where cars are made", "What a plant makes"),
    );
    assert.equal(describeTag(text, { tag: "plants", colour: "" }), text.replace('  colour: "#1f77b4"\n', ""));
    assert.equal(
      describeTag(text, { tag: "jobs", description: "Who works where", colour: "green" }),
      `${text}- tag: jobs\n  description: Who works where\n  colour: green\n`,
    );
    assert.deepEqual(readCodebook(describeTag(text, { tag: "uk", colour: "blue" }) ?? "").entries[1], {
      tag: "uk",
      colour: "blue",
    });
  });

  it("is begun with a line that says what it is", () => {
    assert.equal(describeTag("", { tag: "uk", colour: "blue" }), `${newCodebook}- tag: uk\n  colour: blue\n`);
  });

  it("gives a tag another name in its line, and joins two", () => {
    assert.equal(renameInCodebook(text, "plants", "works"), text.replace("plants #", "works #"));
    assert.equal(renameInCodebook(text, "uk", "Great Britain: all"), text.replace("- uk", '- "Great Britain: all"'));
    assert.equal(renameInCodebook(text, "prices", "a, b"), text.replace("tag: prices", 'tag: "a, b"'));
    assert.equal(renameInCodebook(text, "prices", "uk"), text.replace("- {tag: prices, colour: red}\n", ""));
    assert.equal(renameInCodebook(text, "unknown", "uk"), text);
  });

  it("is left alone where it is no list", () => {
    assert.equal(describeTag("tags: yes\n", { tag: "a" }), undefined);
    assert.equal(renameInCodebook("- [", "a", "b"), undefined);
  });
});
