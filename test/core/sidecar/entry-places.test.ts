import assert from "node:assert/strict";
import { entryPlaces, filePlace } from "../../../src/core/sidecar/entry-places.ts";
import { parseSidecar } from "../../../src/core/sidecar/parse.ts";

const text = `# by hand
factmark: 1
article: # the head
  title: "file: not this"
  file: orders.txt
annotations:
  - id: c-1
    type: claim
    quote: Orders rose
      by a third, so
    start: 0   # the first words
    end: 11
    check:
      verdict: "true"
      quote: Orders rose
      rationale: |
        It says so.
        quote: no key
      evidence:
        # one link, two passages
        - https://example.org/q1
        - {stance: refutes, article: "other.txt", quote: "Orders: fell"}
        - article: third.txt
          quote: >-
            Orders
            stayed
  - type: entity
    "quote": 'Arm'
    entity: none
  - {type: note, quote: Arm, text: in braces}
`;
const sidecar = parseSidecar(text);
const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
const places = sidecar.annotations.map((annotation) => entryPlaces(text, annotation));

describe("the places in a sidecar that point to an article", () => {
  it("are an entry's own words, whatever else its values say", () => {
    assert.equal(sidecar.annotations.length, 3);
    assert.deepEqual(
      places.map(({ words }) => words.map(at)),
      [["Orders rose\n      by a third, so", "0"], ["'Arm'"], []],
    );
  });

  it("are the passages that a check rests on", () => {
    assert.deepEqual(
      places[0]?.evidence.map(({ evidence, spans }) => [evidence.article, spans.map(at)]),
      [
        ["other.txt", [`"other.txt"`, `"Orders: fell"`]],
        ["third.txt", ["third.txt", ">-\n            Orders\n            stayed"]],
      ],
    );
  });

  it("are the name of the article", () => {
    const file = filePlace(text);
    assert.equal(file && at(file), "orders.txt");
    assert.equal(filePlace("factmark: 1\nannotations: []\n"), undefined);
  });

  it("are the same with other line ends, a byte-order mark and no indentation of the list", () => {
    const other =
      "\ufefffactmark: 1\r\narticle:\r\n  file: a.txt\r\nannotations:\r\n- type: claim\r\n  quote: Orders\r\n  start: 0\r\n";
    const cut = ({ start, end }: { start: number; end: number }) => other.slice(start, end);
    const [annotation] = parseSidecar(other).annotations;
    assert.ok(annotation);
    assert.deepEqual(entryPlaces(other, annotation).words.map(cut), ["Orders", "0"]);
    const file = filePlace(other);
    assert.equal(file && cut(file), "a.txt");
  });

  it("are found in what can be read of a damaged one", () => {
    const damaged = `factmark: 1\nannotations:\n  - type: claim\n    quote: Orders\n  - type: "claim\n    quote: x\n`;
    const [annotation] = parseSidecar(damaged).annotations;
    assert.ok(annotation);
    assert.deepEqual(
      entryPlaces(damaged, annotation).words.map(({ start, end }) => damaged.slice(start, end)),
      ["Orders"],
    );
  });

  it("are found as fast in values that are mostly white space or signs of a remark", () => {
    const gap = " ".repeat(100_000);
    const odd = `factmark: 1\nannotations:\n  - type: note\n    quote: Orders${gap}rose\n    start: 0${" #".repeat(50_000)}\n`;
    const [annotation] = parseSidecar(odd).annotations;
    assert.ok(annotation);
    assert.deepEqual(
      entryPlaces(odd, annotation).words.map(({ start, end }) => odd.slice(start, end)),
      [`Orders${gap}rose`, "0"],
    );
  });
});
