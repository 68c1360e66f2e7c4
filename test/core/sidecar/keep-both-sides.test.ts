import assert from "node:assert/strict";
import { keepBothSides } from "../../../src/core/sidecar/keep-both-sides.ts";
import { parseSidecar } from "../../../src/core/sidecar/parse.ts";

const head = "factmark: 1\narticle:\n  file: a.txt\nannotations:\n";
const entry = (id: string, words: string, more = "") => `  - id: ${id}\n    type: claim\n    quote: ${words}\n${more}`;
const conflict = (ours: string, theirs: string, base?: string) =>
  `<<<<<<< HEAD\n${ours}${base === undefined ? "" : `||||||| base\n${base}`}=======\n${theirs}>>>>>>> branch\n`;

function keep(text: string) {
  const kept = keepBothSides(text);
  assert.ok("text" in kept, "refused" in kept ? kept.refused : "");
  const { annotations, state, problems } = parseSidecar(kept.text);
  assert.deepEqual([state.kind, problems], ["ok", []]);
  return { ...kept, annotations };
}

const refusal = (text: string): string => {
  const kept = keepBothSides(text);
  return "refused" in kept ? kept.refused : "not refused";
};

describe("keepBothSides", () => {
  it("keeps entries that both sides added, with their comments", () => {
    const ours = entry("c-1", "Sales rose", "    # ask Ann\n");
    const { text, annotations } = keep(head + entry("c-0", "First") + conflict(ours, entry("c-2", "Sales fell")));
    assert.deepEqual(
      annotations.map(({ id }) => id),
      ["c-0", "c-1", "c-2"],
    );
    assert.match(text, /# ask Ann/);
    assert.doesNotMatch(text, /<<<<|====|>>>>/);
  });

  it("makes one of what both sides added alike, and joins their tags", () => {
    const both = conflict(entry("c-1", "Sales rose", "    tags: [a]\n"), entry("c-1", "Sales rose", "    tags: [b]\n"));
    const { annotations } = keep(head + both);
    assert.deepEqual(
      annotations.map(({ id, tags }) => [id, tags]),
      [["c-1", ["a", "b"]]],
    );
  });

  it("tells apart the ids of two entries that say different things under one", () => {
    const { annotations, conflicts } = keep(head + conflict(entry("c-1", "Sales rose"), entry("c-1", "Sales fell")));
    assert.deepEqual(annotations.map(({ anchor }) => anchor?.quote).sort(), ["Sales fell", "Sales rose"]);
    assert.equal(new Set(annotations.map(({ id }) => id)).size, 2);
    assert.equal(conflicts.length, 1);
  });

  it("keeps both of two verdicts within one entry", () => {
    const check = (verdict: string, at: string) =>
      `    check:\n      verdict: "${verdict}"\n      by: ${verdict}\n      at: ${at}\n`;
    const sides = conflict(check("true", "2026-01-01T00:00:00Z"), check("false", "2026-01-02T00:00:00Z"));
    const { annotations } = keep(head + entry("c-1", "Sales rose") + sides);
    const found = annotations[0]?.check;
    assert.deepEqual([found?.verdict, found?.history.map(({ verdict }) => verdict)], ["false", ["true"]]);
  });

  it("takes the version before the two where git wrote it down", () => {
    const status = (value: string) => `    status: ${value}\n`;
    const sides = conflict(status("rejected"), `${status("accepted")}    tags: [x]\n`, status("accepted"));
    const { annotations, conflicts } = keep(head + entry("c-1", "Sales rose") + sides);
    assert.deepEqual(
      annotations.map((one) => [one.status, one.tags]),
      [["rejected", ["x"]]],
    );
    assert.deepEqual(conflicts, []);
  });

  it("works with Windows line ends, and on several conflicts", () => {
    const text = `${head}${conflict(entry("c-1", "One"), entry("c-2", "Two"))}${entry("c-3", "Three")}${conflict(
      entry("c-4", "Four"),
      "",
    )}`;
    const { annotations, text: kept } = keep(text.replaceAll("\n", "\r\n"));
    assert.deepEqual(annotations.map(({ anchor }) => anchor?.quote).sort(), ["Four", "One", "Three", "Two"]);
    assert.doesNotMatch(kept, /[^\r]\n/);
  });

  it("refuses where the sides contradict each other about the article", () => {
    const dates = conflict("  published: 2026-01-01\n", "  published: 2026-01-02\n");
    const text = `factmark: 1\narticle:\n  file: a.txt\n${dates}annotations:\n${entry("c-1", "One")}`;
    assert.match(refusal(text), /contradict each other/);
  });

  it("refuses where a side can't be read, and where the markers are not in order", () => {
    assert.match(refusal(head + conflict("  - id: [\n", entry("c-1", "One"))), /first side can't be read/);
    assert.match(refusal(`${head}<<<<<<< a\n${entry("c-1", "One")}`), /not in order/);
    assert.match(refusal(`${head}>>>>>>> a\n`), /not in order/);
    assert.match(refusal(head), /no conflict markers/);
  });
});
