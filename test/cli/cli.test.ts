import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { parseSidecar } from "../../src/core/sidecar/parse.ts";
import { factmark, temporaryFolder } from "./command-line.ts";

const text = "Toyota sold 40,000 cars in May 2024. Sales rose 4%.\r\nIn Lyon, sales rose 4% as well.\r\n";

describe("factmark extract", () => {
  const { write, path } = temporaryFolder();

  it("prints one document a line, with nulls and offsets without the byte-order mark", async () => {
    const file = write("a.txt", `\ufeff${text}`);
    const { code, out, err } = await factmark("extract", file, "--format", "ndjson");
    assert.deepEqual([code, err, out.split("\n").length], [0, "", 2]);
    const document = JSON.parse(out);
    assert.equal(document.file, file);
    assert.deepEqual(document.document, { published: null, title: null, author: null, source: null });
    const figure = document.entities.find(({ type }: { type: string }) => type === "figure");
    assert.deepEqual(
      [figure.text, text.slice(figure.start, figure.end), figure.value, figure.kind, figure.qualifier],
      ["40,000", "40,000", 40000, "count", null],
    );
    assert.equal(document.claims[0].text, "Toyota sold 40,000 cars in May 2024.");
  });

  it("prints one JSON array, also of nothing, and a table", async () => {
    const file = write("a.txt", text);
    const json = JSON.parse((await factmark("extract", file, file, "--format", "json")).out);
    assert.equal(json.length, 1);
    mkdirSync(path("empty"));
    assert.deepEqual(JSON.parse((await factmark("extract", path("empty"), "--format", "json")).out), []);
    const table = (await factmark("extract", file)).out;
    assert.match(table, /^ +1 {2}company {2}Toyota/m);
    assert.match(table, /^ +1 {2}figure {3}40,000/m);
  });

  it("takes --date only where neither the sidecar nor the text has one", async () => {
    const file = write("d.txt", "Sales rose 4% last year.\n");
    const yearOf = async () => {
      const { out } = await factmark("extract", file, "--format", "ndjson", "--date", "2020-05-01");
      return JSON.parse(out).entities.find(({ type }: { type: string }) => type === "date").from;
    };
    assert.equal(await yearOf(), "2019-01-01");
    write("d.txt.factmark.yaml", "factmark: 1\narticle: {published: 2024-03-01}\n");
    assert.equal(await yearOf(), "2023-01-01");
  });

  it("applies corrections and leaves rejected claims out", async () => {
    const file = write("c.txt", "Toyota sold 40,000 cars.\n");
    write(
      "c.txt.factmark.yaml",
      "factmark: 1\nannotations:\n  - {type: entity, quote: Toyota, entity: none}\n  - {type: claim, quote: 'Toyota sold 40,000 cars.', status: rejected}\n",
    );
    const document = JSON.parse((await factmark("extract", file, "--format", "ndjson")).out);
    assert.deepEqual([document.entities.length, document.claims], [1, []]);
  });

  it("walks folders: articles only, no dot folders, packages or sidecars, and what the config leaves out", async () => {
    for (const folder of ["w", "w/.git", "w/node_modules", "w/deep", "w/drafts", "w/.factmark"])
      mkdirSync(path(folder));
    for (const name of [
      "w/b.md",
      "w/a.txt",
      "w/deep/c.article",
      "w/drafts/d.txt",
      "w/x.html",
      "w/.git/e.txt",
      "w/node_modules/f.txt",
      "w/a.txt.factmark.yaml",
    ]) {
      write(name, name.endsWith("yaml") ? "factmark: 1\n" : text);
    }
    const files = async (...args: string[]) =>
      (await factmark("extract", "--format", "ndjson", ...args)).out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).file.slice(path("w").length + 1));
    assert.deepEqual(await files(path("w")), ["a.txt", "b.md", "deep/c.article", "drafts/d.txt"]);
    write("w/.factmark/config.yaml", "articles: ['**/*.txt', '!drafts/**']\n");
    assert.deepEqual(await files(path("w")), ["a.txt"]);
    assert.deepEqual(await files(path("w"), path("w/x.html")), ["a.txt", "x.html"]);
    symlinkSync(path("w/drafts/d.txt"), path("w/link.txt"));
    symlinkSync(path("w"), path("w/round"));
    assert.deepEqual(await files(path("w")), ["a.txt", "link.txt"]);
  });

  it("names each file that it can't read, with the reason, and goes on", async () => {
    const files = [
      write("binary.txt", new Uint8Array([0x41, 0, 0x42])),
      write("latin.txt", new Uint8Array([0x41, 0xe9, 0x42, 0x20])),
      write("large.txt", new Uint8Array(17 * 1024 * 1024).fill(0x41)),
      path("missing.txt"),
    ];
    const { code, out, err } = await factmark("extract", ...files, write("good.txt", text), "--format", "ndjson");
    assert.deepEqual([code, out.trim().split("\n").length], [2, 1]);
    const lines = err.trim().split("\n");
    assert.equal(lines.length, files.length);
    for (const [index, reason] of [
      /no text file/,
      /not encoded in UTF-8/,
      /too large .*17 MB/,
      /no such file/,
    ].entries()) {
      const line = lines.find((candidate) => candidate.includes(files[index] ?? ""));
      assert.match(line ?? "", reason);
    }
  });

  it("reports a sidecar that does not parse with file and line, and prints the article", async () => {
    const file = write("s.txt", text);
    write("s.txt.factmark.yaml", "factmark: 1\nannotations:\n<<<<<<< a\n");
    const { code, out, err } = await factmark("extract", file, "--format", "ndjson");
    assert.deepEqual([code, out !== ""], [2, true]);
    assert.match(err, /s\.txt\.factmark\.yaml:3: a merge left both sides/);
  });
});

describe("factmark tag and verify", () => {
  const { write, path } = temporaryFolder();

  it("know a claim that stands in the sidecar without its position, or with an old one", async () => {
    const file = write("known.txt", text);
    write(
      "known.txt.factmark.yaml",
      "factmark: 1\nannotations:\n  - {type: claim, quote: Sales rose 4%, tags: [sales]}\n",
    );
    const quote = ["--quote", "Sales rose 4%"];
    const first = await factmark("tag", file, ...quote, "--tag", "growth");
    write("known.txt", `Carmakers\n\n${text}`);
    const second = await factmark("tag", file, ...quote, "--tag", "margins");
    assert.equal(second.out, first.out);
    const { annotations } = parseSidecar(readFileSync(path("known.txt.factmark.yaml"), "utf8"));
    assert.deepEqual(
      annotations.map(({ tags }) => tags),
      [["sales", "growth", "margins"]],
    );
  });

  it("refuse empty names and evidence that no browser should open", async () => {
    const file = write("names.txt", text);
    for (const args of [
      ["tag", file, "--quote", "Toyota", "--tag", ""],
      ["tag", file, "--quote", "Toyota", "--claimant", " "],
      ["verify", file, "c-1", "--verdict", "true", "--evidence", "javascript:alert(1)"],
      ["verify", file, "c-1", "--verdict", "true", "--evidence", "file:///etc/hosts"],
    ]) {
      const { code, err } = await factmark(...args);
      assert.equal(code, 2, args.join(" "));
      assert.match(err, /^factmark: option '--(tag|claimant|evidence) <\w+>'.*\n$/);
    }
    assert.equal(existsSync(path("names.txt.factmark.yaml")), false);
  });

  it("stores a claim and prints its id alone, then its check", async () => {
    const file = write("a.txt", text);
    const tagged = await factmark(
      "tag",
      file,
      "--quote",
      "Toyota sold 40,000 cars",
      "--tag",
      "sales",
      "--tag",
      "cars",
      "--claimant",
      "Mira Holm",
    );
    assert.match(tagged.out, /^c-[0-9a-z]{6}\n$/);
    const id = tagged.out.trim();
    const checked = await factmark(
      "verify",
      file,
      id,
      "--verdict",
      "half-true",
      "--rationale",
      "Only in May.",
      "--evidence",
      "https://example.org/a",
      "--evidence",
      "https://example.org/b",
      "--by",
      "Bo",
    );
    assert.equal(checked.code, 0);
    assert.equal(
      readFileSync(`${file}.factmark.yaml`, "utf8"),
      `factmark: 1
article:
  file: a.txt
annotations:
  - id: ${id}
    type: claim
    quote: Toyota sold 40,000 cars
    prefix: ""
    suffix: " in May 2024. Sales rose 4%.\\r\\nIn"
    start: 0
    end: 23
    status: accepted
    origin: person
    by: Ann
    at: 2026-01-02T03:04:05Z
    tags: [sales, cars]
    claimants: [Mira Holm]
    check:
      verdict: half-true
      quote: Toyota sold 40,000 cars
      sentence: Toyota sold 40,000 cars in May 2024.
      rationale: Only in May.
      by: Bo
      at: 2026-01-02T03:04:05Z
      evidence:
        - {stance: context, url: "https://example.org/a", accessed: 2026-01-02}
        - {stance: context, url: "https://example.org/b", accessed: 2026-01-02}
`,
    );
    assert.deepEqual(
      readdirSync(path(".")).filter((name) => /part|lock/.test(name)),
      [],
    );
  });

  it("asks which of several places is meant, and lists them", async () => {
    const file = write("b.txt", text);
    const many = await factmark("tag", file, "--quote", "rose 4%");
    assert.deepEqual([many.code, many.out], [2, ""]);
    assert.match(many.err, /b\.txt: .*--nth: 1 at 1:44, 2 at 2:16\n$/);
    const second = await factmark("tag", file, "--quote", "rose 4%", "--nth", "2");
    assert.equal(second.code, 0);
    assert.match(readFileSync(`${file}.factmark.yaml`, "utf8"), /start: 68/);
    assert.equal((await factmark("tag", file, "--quote", "rose 4%", "--nth", "3")).code, 2);
    assert.match((await factmark("tag", file, "--quote", "rose 5%")).err, /b\.txt: the quote does not stand/);
  });

  it("ends with 2 and one line for wrong usage", async () => {
    const file = write("u.txt", text);
    for (const args of [
      ["verify", file, "c-1", "--verdict", "maybe"],
      ["verify", file, "c-1", "--verdict", "true"],
      ["tag", file],
      ["tag", file, "--quote", "x", "--nth", "0"],
      ["extract"],
      ["extract", file, "--format", "xml"],
      ["extract", file, "--date", "2024-13-01"],
      ["nonsense"],
      ["check", path("nowhere")],
    ]) {
      const { code, out, err } = await factmark(...args);
      assert.deepEqual([code, out, err.trim().split("\n").length], [2, "", 1], args.join(" "));
    }
    assert.equal((await factmark("--help")).code, 0);
    assert.equal((await factmark("tag", "--help")).code, 0);
    const { code, out } = await factmark("--version");
    assert.match(`${code} ${out}`, /^0 \d+\.\d+\.\d+\n$/);
  });

  it("leaves a sidecar alone that does not parse", async () => {
    const file = write("p.txt", text);
    const broken = "factmark: 1\nannotations:\n  - {type: claim, quote: 'x\n";
    write("p.txt.factmark.yaml", broken);
    const { code, err } = await factmark("tag", file, "--quote", "Toyota");
    assert.equal(code, 2);
    assert.match(err, /p\.txt\.factmark\.yaml: .*line 3/);
    assert.equal(readFileSync(`${file}.factmark.yaml`, "utf8"), broken);
  });

  it("says that a folder can't be written to", async function () {
    if (process.getuid?.() === 0) this.skip();
    mkdirSync(path("ro"));
    const file = write("ro/a.txt", text);
    chmodSync(path("ro"), 0o555);
    const { code, err } = await factmark("tag", file, "--quote", "Toyota");
    chmodSync(path("ro"), 0o755);
    assert.equal(code, 2);
    assert.match(err, /ro\/a\.txt\.factmark\.yaml: cannot write it: no permission/);
    assert.equal(existsSync(`${file}.factmark.yaml`), false);
  });
});

describe("factmark reanchor and check", () => {
  const { write } = temporaryFolder();

  it("say where annotations are, what changed, and store new positions without new words", async () => {
    const file = write("a.txt", text);
    const id = (await factmark("tag", file, "--quote", "sold 40,000 cars")).out.trim();
    await factmark("verify", file, id, "--verdict", "true");
    write("a.txt", `Corrected.\r\n\r\n${text.replace("40,000", "41,000")}`);
    const [record] = JSON.parse((await factmark("reanchor", file, "--format", "json", "--write")).out);
    assert.deepEqual(record, {
      file,
      id,
      status: "changed",
      start: 21,
      end: 37,
      text: "sold 41,000 cars",
      changes: [{ what: "figure", before: "40,000", after: "41,000" }],
    });
    const sidecar = readFileSync(`${file}.factmark.yaml`, "utf8");
    assert.match(sidecar, /quote: sold 40,000 cars\n {4}prefix: "Corrected.*Toyota "\n.*\n {4}start: 21\n {4}end: 37/);
    assert.match(
      (await factmark("reanchor", file)).out,
      /a\.txt:3:8: c-\w+ changed: sold 41,000 cars \(figure “40,000” is now “41,000”\)\n.*1 changed/,
    );
    const { code, out } = await factmark("check", file, "--format", "json");
    const [problem, ...others] = JSON.parse(out);
    assert.deepEqual([code, others.length], [1, 0]);
    assert.deepEqual(
      [problem.file, problem.line, problem.column, problem.code, problem.severity],
      [file, 3, 8, "stale", "warning"],
    );
    assert.deepEqual([problem.related[0].file, problem.related[0].line], [`${file}.factmark.yaml`, 5]);
    write("a.txt", "Nothing of it is left.\r\n");
    const orphan = JSON.parse((await factmark("check", file, "--format", "json")).out);
    assert.deepEqual(
      orphan.map((entry: { code: string; file: string }) => [entry.code, entry.file]),
      [["orphaned", `${file}.factmark.yaml`]],
    );
    const [gone] = JSON.parse((await factmark("reanchor", file, "--format", "json")).out);
    assert.deepEqual([gone.status, gone.start, gone.end, gone.text, gone.changes], ["orphaned", null, null, null, []]);
  });

  it("report invalid entries and conflicts as problems, in text and SARIF", async () => {
    const file = write("b.txt", text);
    write("b.txt.factmark.yaml", "factmark: 1\nannotations:\n  - type: claim\n    quote: Toyota\n  - type: clam\n");
    const plain = await factmark("check", file);
    assert.deepEqual([plain.code, plain.err], [1, ""]);
    assert.match(plain.out, /b\.txt\.factmark\.yaml:5:5: error: .*\[entry-invalid\]/);
    const sarif = JSON.parse((await factmark("check", file, "--format", "sarif")).out);
    assert.equal(sarif.runs[0].results[0].ruleId, "entry-invalid");
    write("b.txt.factmark.yaml", "factmark: 1\n<<<<<<< a\n");
    const [conflict] = JSON.parse((await factmark("check", file, "--format", "json")).out);
    assert.deepEqual([conflict.code, conflict.line], ["sidecar-conflict", 2]);
  });

  it("find nothing wrong with an article without a sidecar", async () => {
    const file = write("c.txt", text);
    assert.deepEqual(await factmark("check", file), { code: 0, out: "", err: "" });
    assert.deepEqual(JSON.parse((await factmark("reanchor", file, "--format", "json")).out), []);
  });
});
