import assert from "node:assert/strict";
import { checkClaim, removeAnnotation, setTags, tagClaim } from "../../../src/core/sidecar/edit.ts";
import { mergeSidecars } from "../../../src/core/sidecar/merge.ts";
import { parseSidecar } from "../../../src/core/sidecar/parse.ts";
import type { Sidecar } from "../../../src/core/sidecar/sidecar.ts";

const at = (start: number) => ({ quote: `words ${start}`, start, end: start + 8 });
const base = [10, 20].reduce(
  (sidecar, start) => tagClaim(sidecar, at(start)).sidecar,
  parseSidecar(undefined, "a.txt"),
);
const [first = "", second = ""] = base.annotations.map(({ id }) => id);

function merge(ours: Sidecar, theirs: Sidecar, from: Sidecar = base) {
  const merged = mergeSidecars(from.text, ours.text, theirs.text);
  assert.ok(merged);
  const { annotations, state, problems } = parseSidecar(merged.text);
  assert.deepEqual([state.kind, problems], ["ok", []]);
  return { ...merged, annotations };
}

describe("mergeSidecars", () => {
  it("keeps what both added, in the order of the text", () => {
    const { annotations, conflicts } = merge(tagClaim(base, at(15)).sidecar, tagClaim(base, at(16)).sidecar);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      annotations.map(({ anchor }) => anchor?.start),
      [10, 15, 16, 20],
    );
  });

  it("makes one of the same claim, tagged by both", () => {
    const { annotations, conflicts } = merge(
      tagClaim(base, at(15), { tags: ["a"] }).sidecar,
      tagClaim(base, at(15), { tags: ["b"] }).sidecar,
    );
    assert.deepEqual([annotations.length, annotations[1]?.tags, conflicts], [3, ["a", "b"], []]);
  });

  it("merges two files that both people made", () => {
    const empty = parseSidecar(undefined);
    const { annotations } = merge(tagClaim(empty, at(1)).sidecar, tagClaim(empty, at(2)).sidecar, empty);
    assert.equal(annotations.length, 2);
  });

  it("merges field by field, and leaves our comments and lines alone", () => {
    const ours = parseSidecar(base.text.replace("status: accepted", "status: accepted # sure"));
    const { text, annotations } = merge(
      setTags(ours, first, ["ours"]).sidecar,
      checkClaim(setTags(base, first, ["theirs"]).sidecar, { id: first }, { verdict: "true" }).sidecar,
    );
    assert.match(text, /# sure/);
    assert.deepEqual([annotations[0]?.tags, annotations[0]?.check?.verdict], [["ours", "theirs"], "true"]);
  });

  it("lets go what one removed and the other left alone, and keeps what the other changed", () => {
    assert.equal(merge(removeAnnotation(base, first).sidecar, base).annotations.length, 1);
    assert.equal(merge(base, removeAnnotation(base, first).sidecar).annotations.length, 1);
    const { annotations, conflicts } = merge(
      removeAnnotation(base, first).sidecar,
      setTags(base, first, ["x"]).sidecar,
    );
    assert.deepEqual([annotations.length, conflicts.length], [2, 1]);
    assert.match(conflicts[0] ?? "", new RegExp(first));
  });

  it("keeps both of two verdicts: the later holds, the other is in the history", () => {
    const ours = checkClaim(base, { id: second }, { verdict: "true", at: "2026-01-01T00:00:00Z", by: "Ann" }).sidecar;
    const theirs = checkClaim(base, { id: second }, { verdict: "false", at: "2026-01-02T00:00:00Z", by: "Bo" }).sidecar;
    for (const [a, b] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const { annotations, conflicts } = merge(a, b);
      const check = annotations[1]?.check;
      assert.deepEqual(
        [check?.verdict, check?.by, check?.history.map(({ verdict, by }) => [verdict, by])],
        ["false", "Bo", [["true", "Ann"]]],
      );
      assert.equal(conflicts.length, 1);
    }
  });

  it("keeps an entry twice where both changed the same field", () => {
    const change = (words: string) => parseSidecar(base.text.replace("quote: words 10", `quote: ${words}`));
    const { annotations, conflicts } = merge(change("ours"), change("theirs"));
    assert.deepEqual(annotations.map(({ anchor }) => anchor?.quote).sort(), ["ours", "theirs", "words 20"]);
    assert.equal(conflicts.length, 1);
  });

  it("keeps invalid entries of both sides", () => {
    const add = (words: string) => parseSidecar(`${base.text}  - {type: clam, quote: ${words}}\n`);
    const merged = mergeSidecars(base.text, add("ours").text, add("theirs").text);
    for (const words of ["ours", "theirs"]) assert.match(merged?.text ?? "", new RegExp(`clam,?\\s+quote: ${words}`));
  });

  it("does nothing with a side that can't be read", () => {
    assert.equal(mergeSidecars(base.text, "<<<<<<< a\n", base.text), undefined);
  });

  it("gives our own bytes back where they brought nothing new", () => {
    const ours = tagClaim(base, at(15)).sidecar;
    assert.equal(merge(ours, base).text, ours.text);
    assert.equal(merge(ours, ours).text, ours.text);
  });
});
