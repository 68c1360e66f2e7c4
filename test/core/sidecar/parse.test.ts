import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { parseSidecar } from "../../../src/core/sidecar/parse.ts";

const head = "factmark: 1\nannotations:\n";

describe("parseSidecar", () => {
  it("reads what a person writes by hand: type and quote are enough", () => {
    const { state, annotations, problems } = parseSidecar(`${head}  - type: claim\n    quote: Orders doubled\n`);
    assert.equal(state.kind, "ok");
    assert.deepEqual(problems, []);
    assert.equal(annotations.length, 1);
    const [claim] = annotations;
    assert.match(claim?.id ?? "", /^c-[0-9a-hjkmnp-tv-z]{6}$/);
    assert.deepEqual(
      [claim?.type, claim?.status, claim?.origin, claim?.anchor, claim?.tags, claim?.line],
      ["claim", "accepted", "person", { quote: "Orders doubled" }, [], 3],
    );
  });

  it("derives different ids for equal quotes, and the same ones each time", () => {
    const text = `${head}  - {type: claim, quote: Sales rose}\n  - {type: claim, quote: Sales rose}\n`;
    const ids = parseSidecar(text).annotations.map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
    assert.deepEqual(
      parseSidecar(text).annotations.map(({ id }) => id),
      ids,
    );
  });

  it('takes `verdict: true` and `verdict: "true"` for the same', () => {
    for (const verdict of ["true", '"true"', "'true'"]) {
      const text = `${head}  - {type: claim, quote: q, check: {verdict: ${verdict}}}\n`;
      assert.equal(parseSidecar(text).annotations[0]?.check?.verdict, "true", verdict);
    }
  });

  it("keeps a quote that YAML takes for a number, a date or a boolean as it is written", () => {
    for (const quote of ["12", "1e3", "0x10", "2024-05-09", "yes", "12.50"]) {
      assert.equal(parseSidecar(`${head}  - {type: claim, quote: ${quote}}\n`).annotations[0]?.anchor?.quote, quote);
    }
  });

  it("takes a year, a month, a day and a moment for dates, and a day that no calendar has for none", () => {
    for (const date of ["2026", "2026-04", "2024-02-29", "2026-04-22T09:00:00Z"]) {
      assert.deepEqual(parseSidecar(`factmark: 1\narticle: {published: ${date}}\n`).problems, [], date);
    }
    for (const date of ["2026-13", "2026-00-01", "2025-02-29", "22 April 2026"]) {
      const { article, problems } = parseSidecar(`factmark: 1\narticle: {published: ${date}}\n`);
      assert.equal(article.published, undefined, date);
      assert.match(problems[0]?.message ?? "", /`published` must be a date/, date);
    }
  });

  it("refuses a second document in the file, which would else be passed over", () => {
    const { state } = parseSidecar(
      "factmark: 1\n---\nfactmark: 1\nannotations:\n  - {type: claim, quote: Sales rose}\n",
    );
    assert.equal(state.kind, "read-only");
  });

  it("refuses an alias for what it stands in, and takes other aliases", () => {
    const loop = parseSidecar(`${head}  - &x\n    type: claim\n    quote: Sales rose\n    notes: [*x]\n`);
    assert.deepEqual([loop.state.kind, loop.problems[0]?.line], ["read-only", 6]);
    const twice = parseSidecar(
      `${head}  - {type: claim, quote: Sales, tags: &t [a]}\n  - {type: claim, quote: Costs, tags: *t}\n`,
    );
    assert.deepEqual([twice.state.kind, twice.annotations[1]?.tags], ["ok", ["a"]]);
  });

  it("reports an invalid entry at its line and reads the others", () => {
    const text = `${head}  - type: claim\n    quote: one\n  - type: clam\n    quote: two\n  - 12\n  - type: claim\n  - type: note\n    quote: five\n`;
    const { annotations, problems, state } = parseSidecar(text);
    assert.equal(state.kind, "ok");
    assert.deepEqual(
      annotations.map(({ anchor }) => anchor?.quote),
      ["one", "five"],
    );
    assert.deepEqual(
      problems.map(({ code, line }) => [code, line]),
      [
        ["entry-invalid", 5],
        ["entry-invalid", 7],
        ["entry-invalid", 8],
      ],
    );
    assert.match(problems[0]?.message ?? "", /clam.*claim, note, entity/);
  });

  it("reports an id that stands twice, and keeps the first", () => {
    const entry = (quote: string) => `  - {id: c-000001, type: claim, quote: ${quote}}\n`;
    const { annotations, problems } = parseSidecar(head + entry("a") + entry("b"));
    assert.deepEqual(
      annotations.map(({ anchor }) => anchor?.quote),
      ["a"],
    );
    assert.equal(problems[0]?.code, "entry-invalid");
  });

  it("makes an entry invalid, and not the file, for a key that stands in it twice", () => {
    const text = `${head}  - {type: claim, quote: a, tags: [x], tags: [y]}\n  - {type: claim, quote: b}\n`;
    const { annotations, problems } = parseSidecar(text);
    assert.equal(annotations.length, 1);
    assert.match(problems[0]?.message ?? "", /tags/);
  });

  it("is read-only with conflict markers, and shows the entries of both sides", () => {
    const text = `${head}<<<<<<< HEAD\n  - type: claim\n    quote: ours\n=======\n  - type: claim\n    quote: theirs\n>>>>>>> other\n`;
    const { state, annotations, problems } = parseSidecar(text);
    assert.deepEqual(state.kind === "read-only" && [state.reason, state.line], ["conflict", 3]);
    assert.deepEqual(
      annotations.map(({ anchor, line }) => [anchor?.quote, line]),
      [
        ["ours", 4],
        ["theirs", 7],
      ],
    );
    assert.equal(problems[0]?.code, "sidecar-conflict");
  });

  it("is read-only where it does not parse, names the line and recovers the readable entries", () => {
    const text = `${head}  - type: claim\n    quote: one\n  - type: claim\n    quote: "two\n`;
    const { state, annotations } = parseSidecar(text);
    assert.equal(state.kind === "read-only" && state.reason, "unreadable");
    assert.deepEqual(
      annotations.map(({ anchor }) => anchor?.quote),
      ["one"],
    );
  });

  it("is read-only for a newer format, without the line `factmark: 1`, and with two lists of annotations", () => {
    const newer = parseSidecar("factmark: 2\nannotations:\n  - {type: claim, quote: a}\n");
    assert.deepEqual(
      [newer.state.kind === "read-only" && newer.state.reason, newer.annotations.length],
      ["version", 1],
    );
    for (const text of [
      "annotations: []\n",
      "- 1\n",
      `${head}  - {type: note}\nannotations: []\n`,
      "factmark: 1\nannotations: 3\n",
    ]) {
      assert.equal(parseSidecar(text).state.kind, "read-only", text);
    }
  });

  it("says what is wrong for programs too, which tell it in another language", () => {
    const faults = (text: string) => parseSidecar(text).problems.map(({ fault }) => fault);
    const entry = (fields: string) => faults(`factmark: 1\nannotations:\n  - {${fields}}\n`)[0];
    assert.deepEqual(faults("<<<<<<< ours\n"), [{ kind: "conflict" }]);
    assert.deepEqual(faults("factmark: 9\n"), [{ kind: "newer" }]);
    assert.deepEqual(faults("annotations: []\n"), [{ kind: "version" }]);
    assert.deepEqual(faults("- a\n"), [{ kind: "sidecar" }]);
    assert.deepEqual(faults("factmark: 1\nannotations: a\n"), [{ kind: "list" }]);
    assert.equal(faults("factmark: [1\n")[0]?.kind, "yaml");
    assert.deepEqual(entry("quote: a"), { kind: "missing", key: "type" });
    assert.deepEqual(entry("type: claim"), { kind: "missing", key: "quote" });
    assert.deepEqual(entry("type: idea, quote: a"), {
      kind: "choice",
      key: "type",
      value: "idea",
      values: "claim, note, entity",
    });
    assert.deepEqual(entry("type: claim, quote: a, start: -1"), { kind: "whole", key: "start" });
    assert.deepEqual(entry("type: claim, quote: a, tags: {a: b}"), { kind: "texts", key: "tags" });
    assert.deepEqual(entry("type: claim, quote: a, quote: b"), { kind: "repeated", key: "quote" });
    assert.deepEqual(entry("type: claim, quote: a, check: {verdict: true, history: [x]}"), { kind: "earlier" });
  });

  it("takes an empty file, and one of comments alone, for a sidecar without annotations", () => {
    for (const text of ["", "\n", "# later\n", "\ufeff"]) assert.equal(parseSidecar(text).state.kind, "ok", text);
    assert.equal(parseSidecar(undefined).state.kind, "absent");
  });

  it("survives aliases that stand for gigabytes, deep nesting and size", () => {
    const bomb = Array.from(
      { length: 30 },
      (_, index) => `a${index}: &a${index} [${index ? `*a${index - 1}, *a${index - 1}` : 1}]`,
    );
    for (const text of [
      `factmark: 1\n${bomb.join("\n")}\n`,
      `factmark: 1\nx: ${"[".repeat(1000)}`,
      `factmark: 1\nx: ${"{? ".repeat(100)}a${"}".repeat(100)}`,
      `factmark: 1\nx: ${"? ".repeat(100)}a`,
      `#${"x".repeat(8_100_000)}`,
    ]) {
      assert.equal(parseSidecar(text).state.kind, "read-only");
    }
  });

  it("reads the sidecars of the sample dossier without a problem", () => {
    const folder = new URL("../../../media/sample/", import.meta.url);
    const names = readdirSync(folder).filter((name) => name.endsWith(".factmark.yaml"));
    assert.ok(names.length > 0);
    for (const name of names) {
      const { state, problems, annotations } = parseSidecar(readFileSync(new URL(name, folder), "utf8"));
      assert.deepEqual([state.kind, problems, annotations.length > 0], ["ok", [], true], name);
    }
  });
});
