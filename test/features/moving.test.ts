import assert from "node:assert/strict";
import { describe as describeSpan } from "../../src/core/annotations/describe.ts";
import { tagClaim } from "../../src/core/sidecar/edit.ts";
import { parseSidecar } from "../../src/core/sidecar/parse.ts";
import { companions, fingerprintOf, fitsOf, ranked } from "../../src/features/moving/model.ts";
import { spanOf } from "./article-for-tests.ts";

const text = "The quay of Brennholm opened in 2024. It cost $30 million, the port said. Nobody knew why.";
const tag = (...quotes: readonly string[]) =>
  quotes.reduce(
    (sidecar, quote) => tagClaim(sidecar, describeSpan(text, spanOf(text, quote))).sidecar,
    parseSidecar(undefined, "a.txt"),
  );

describe("sidecars of moved articles", () => {
  it("go with each article, in every folder", () => {
    assert.deepEqual(companions([{ from: "file:///d/a.txt", to: "file:///e/b.txt" }]), [
      { from: "file:///d/a.txt.factmark.yaml", to: "file:///e/b.txt.factmark.yaml" },
    ]);
  });

  it("do not go twice where a person moved them too, and have none of their own", () => {
    const both = [
      { from: "file:///d/a.txt", to: "file:///e/a.txt" },
      { from: "file:///d/a.txt.factmark.yaml", to: "file:///e/a.txt.factmark.yaml" },
    ];
    assert.deepEqual(companions(both), []);
  });
});

describe("a text that a sidecar may be of", () => {
  const other = { uri: "file:///other.txt", text: "Something else in 2024." };

  it("is one in which the annotations are on their words, a few of them changed", () => {
    const sidecar = tag("quay of Brennholm opened in 2024", "$30 million", "Nobody knew why.");
    const renamed = { uri: "file:///b.txt", text: text.replace("Nobody knew why.", "") };
    assert.deepEqual(fitsOf(sidecar, [other, renamed], undefined), [
      { uri: "file:///b.txt", placed: 2, of: 3, isSame: false },
    ]);
  });

  it("is the very same text, whatever the annotations, with other line ends or white space", () => {
    const sidecar = tag("2024");
    const same = { uri: "file:///c.txt", text: `${text.replaceAll(" ", "\r\n")}\n` };
    assert.equal(fitsOf(sidecar, [other, same], fingerprintOf(text))[0]?.uri, same.uri);
    assert.notEqual(fingerprintOf(text), fingerprintOf(text.replace("2024", "2025")));
    const long = `${text}\n`.repeat(300);
    assert.equal(fingerprintOf(long), fingerprintOf(long.replaceAll("\n", " \r\n\r\n").trim()));
  });

  it("is not one that happens to hold the same year", () => {
    assert.deepEqual(fitsOf(tag("2024"), [other], undefined), []);
  });

  it("can be chosen among all, those that hold most quotes first", () => {
    const found = ranked(tag("2024", "$30 million"), [other, { uri: "file:///b.txt", text }]);
    assert.deepEqual(
      found.map(({ uri, placed }) => [uri, placed]),
      [
        ["file:///b.txt", 2],
        ["file:///other.txt", 1],
      ],
    );
  });
});
