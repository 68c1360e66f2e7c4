import assert from "node:assert/strict";
import { describe as describeSpan } from "../../src/core/annotations/describe.ts";
import { addNote, setTags, tagClaim } from "../../src/core/sidecar/edit.ts";
import { createLibrary, type EditContext, type Library } from "../../src/library/library.ts";
import { createMemoryFiles, type MemoryFiles } from "./memory-files.ts";

const uri = "file:///dossier/trams.txt";
const sidecar = `${uri}.factmark.yaml`;
const text = "Ferrovia sold 40 trams to Lyon. Lyon ordered 20 more in May 2024.\n";

function open(more: Readonly<Record<string, string>> = {}): { files: MemoryFiles; library: Library } {
  const files = createMemoryFiles({ [uri]: text, ...more });
  const library = createLibrary({
    files,
    clock: () => "2026-01-02T03:04:05Z",
    author: () => "Ann",
    roots: () => ["file:///dossier"],
  });
  return { files, library };
}

const tag =
  (words: string, tags: readonly string[] = []) =>
  ({ article, sidecar: before, by, at }: EditContext) => {
    const start = article.text.indexOf(words);
    return tagClaim(before, describeSpan(article.text, { start, end: start + words.length }), { tags, by, at });
  };

const statuses = async (library: Library) =>
  (await library.article(uri)).annotations.map(({ resolution }) => resolution?.status);

describe("library", () => {
  it("reads an article, stores an annotation with author and time, and shows it at once", async () => {
    const { files, library } = open();
    const fired: string[] = [];
    library.onDidChange((uris) => fired.push(...uris));
    assert.equal((await library.article(uri)).annotations.length, 0);
    const { id } = await library.update(uri, tag("40 trams", ["orders"]));
    const [placed] = (await library.article(uri)).annotations;
    assert.deepEqual(
      [placed?.annotation.id, placed?.annotation.by, placed?.annotation.at, placed?.resolution?.status],
      [id, "Ann", "2026-01-02T03:04:05Z", "exact"],
    );
    assert.match(files.texts.get(sidecar) ?? "", /file: trams\.txt/);
    assert.deepEqual(fired, [uri]);
  });

  it("knows a file again that was touched but not changed", async () => {
    const { files, library } = open();
    await library.update(uri, tag("40 trams"));
    const before = await library.article(uri);
    library.refresh(sidecar);
    assert.equal(await library.article(uri), before);
    files.texts.set(sidecar, `${files.texts.get(sidecar)}# by hand\n`);
    library.refresh(sidecar);
    const after = await library.article(uri);
    assert.notEqual(after, before);
    assert.match(after.sidecar.text, /# by hand/);
  });

  it("follows the words while an editor types, and finds them again when they are put back", async () => {
    const { library } = open();
    await library.article(uri);
    await library.update(uri, tag("40 trams"));
    library.setText(uri, `New. ${text}`, [{ start: 0, end: 0, text: "New. " }]);
    assert.deepEqual(await statuses(library), ["moved"]);
    library.setText(uri, `New. ${text.replace("40", "50")}`, [{ start: 19, end: 21, text: "50" }]);
    const changed = await library.article(uri);
    assert.deepEqual(
      changed.annotations.map(({ resolution }) => [resolution?.status, resolution?.span, resolution?.changes[0]?.what]),
      [["changed", { start: 19, end: 27 }, "figure"]],
    );
    library.setText(uri, text, [
      { start: 19, end: 21, text: "40" },
      { start: 0, end: 5, text: "" },
    ]);
    assert.deepEqual(await statuses(library), ["exact"]);
    library.closeText(uri);
    assert.deepEqual(await statuses(library), ["exact"]);
  });

  it("keeps words apart by where they were typed, though others say the same", async () => {
    const { library } = open({ [uri]: "Up. Up. Up. Up. Up.\n" });
    await library.article(uri);
    await library.update(uri, ({ sidecar: before, article }) =>
      tagClaim(before, describeSpan(article.text, { start: 8, end: 11 })),
    );
    library.setText(uri, "Up. Up. Up. Up.\n", [{ start: 0, end: 4, text: "" }]);
    const [placed] = (await library.article(uri)).annotations;
    assert.deepEqual(placed?.resolution?.span, { start: 4, end: 7 });
  });

  it("reads from the edits what it reads from the whole text", async () => {
    const { library } = open();
    await library.article(uri);
    let now = text;
    for (const [start, end, words] of [
      [14, 16, "fifty"],
      [0, 8, "Nissan"],
      [30, 30, "\n\nIt is late. "],
      [5, 40, ""],
    ] as const) {
      now = now.slice(0, start) + words + now.slice(end);
      library.setText(uri, now, [{ start, end, text: words }]);
      const fresh = createLibrary({ files: createMemoryFiles({ [uri]: now }), clock: () => "" });
      assert.deepEqual((await library.article(uri)).reading, (await fresh.article(uri)).reading);
    }
  });

  it("applies an edit anew where the sidecar changed while it was being written", async () => {
    const { files, library } = open();
    await library.article(uri);
    const other = createLibrary({ files, clock: () => "2026" });
    let once = true;
    let done: Promise<unknown> = Promise.resolve();
    files.beforeWrite = () => {
      if (!once) return;
      once = false;
      files.texts.set(sidecar, "factmark: 1\nannotations:\n  - {type: note, text: from a second window}\n");
    };
    await library.update(uri, tag("40 trams"));
    assert.deepEqual((await library.article(uri)).annotations.map(({ annotation }) => annotation.type).sort(), [
      "claim",
      "note",
    ]);
    done = Promise.all([
      library.update(uri, tag("20 more")),
      other.update(uri, tag("Lyon ordered")),
      library.update(uri, tag("Ferrovia")),
    ]);
    await done;
    library.refresh(sidecar);
    assert.equal((await library.article(uri)).annotations.length, 5);
  });

  it("never writes to a sidecar that does not parse, and shows what it can", async () => {
    const broken = "factmark: 1\nannotations:\n  - {type: claim, quote: Lyon}\n  - {type: claim, quote: 'trams\n";
    const { files, library } = open({ [sidecar]: broken });
    await assert.rejects(library.update(uri, tag("40 trams")), /trams\.txt\.factmark\.yaml.*line 4/s);
    assert.equal(files.texts.get(sidecar), broken);
    const article = await library.article(uri);
    assert.deepEqual([article.annotations.length, article.problems[0]?.code], [1, "sidecar-unreadable"]);
  });

  it("says which file can't be read, and why", async () => {
    const { files, library } = open({ "file:///dossier/b.txt": "a\0b" });
    await assert.rejects(library.article("file:///dossier/b.txt"), /Cannot read b\.txt: it is no text file\./);
    await assert.rejects(library.article("file:///dossier/a%20b.txt"), /Cannot read a b\.txt: there is no such file\./);
    files.read = async () => new Uint8Array([0x41, 0xff, 0x41]);
    await assert.rejects(library.article("file:///dossier/c.txt"), /not encoded in UTF-8/);
    files.read = async () => new Uint8Array([0xff, 0xfe, 0x41, 0]);
    await assert.rejects(library.article("file:///dossier/d.txt"), /encoded in UTF-16: save it in UTF-8/);
  });

  it("does nothing for an edit that changes nothing, and says why one is refused", async () => {
    const { files, library } = open();
    const { id = "" } = await library.update(uri, tag("40 trams", ["a"]));
    await library.update(uri, ({ sidecar: before }) => setTags(before, id, ["a"]));
    assert.equal(files.writes.length, 1);
    await assert.rejects(
      library.update(uri, ({ sidecar: before }) => addNote(before, { id: "c-1" }, { text: "x" })),
      /there is no annotation c-1/,
    );
  });

  it("takes the dossier's companies from the nearest file above the article", async () => {
    const companies = "file:///dossier/.factmark/companies.yaml";
    const { files, library } = open({
      [companies]: "# ours\n- name: Ferrovia Torino\n  aliases: [Ferrovia] # short\n",
    });
    const names = async () =>
      (await library.article(uri)).entities.flatMap((entity) => (entity.type === "company" ? entity.name : []));
    assert.deepEqual(await names(), ["Ferrovia Torino"]);
    await library.setCompany(uri, { name: "Lyon", aliases: [] });
    assert.equal(
      files.texts.get(companies),
      "# ours\n- name: Ferrovia Torino\n  aliases: [Ferrovia] # short\n- name: Lyon\n  aliases: []\n",
    );
    assert.deepEqual(await names(), ["Ferrovia Torino", "Lyon", "Lyon"]);
    await library.setCompany(uri, { name: "Lyon", aliases: [], not: true });
    assert.deepEqual(await names(), ["Ferrovia Torino"]);
  });

  it("makes the dossier's file in the root folder where there is none", async () => {
    const { files, library } = open();
    await library.article(uri);
    await library.setCompany(uri, { name: "Ferrovia", aliases: [] });
    assert.equal(files.texts.get("file:///dossier/.factmark/companies.yaml"), "- name: Ferrovia\n  aliases: []\n");
  });

  it("offers the dossier's tags and those in use, most used first", async () => {
    const { library } = open({
      "file:///dossier/.factmark/tags.yaml": "- {tag: orders, description: What was sold}\n- rare\n",
    });
    await library.update(uri, tag("40 trams", ["new"]));
    assert.deepEqual(await library.tags(uri), [
      { tag: "new", count: 1 },
      { tag: "orders", description: "What was sold", count: 0 },
      { tag: "rare", count: 0 },
    ]);
  });

  it("counts the tags of another dossier in the same window by themselves", async () => {
    const other = "file:///dossier/inner/b.txt";
    const { library } = open({ [other]: text, "file:///dossier/inner/.factmark/tags.yaml": "- rare\n" });
    await library.update(uri, tag("40 trams", ["orders"]));
    await library.update(other, tag("40 trams", ["rare"]));
    assert.deepEqual(await library.tags(uri), [{ tag: "orders", count: 1 }]);
    assert.deepEqual(await library.tags(other), [{ tag: "rare", count: 1 }]);
  });

  it("reads files anew that changed on disk", async () => {
    const { files, library } = open();
    await library.update(uri, tag("40 trams"));
    files.texts.set(uri, `Corrected. ${text}`);
    library.refresh(uri);
    assert.deepEqual(await statuses(library), ["moved"]);
    files.texts.delete(sidecar);
    library.refresh(sidecar);
    assert.deepEqual(await statuses(library), []);
  });

  it("lets what a person wrote of the article win", async () => {
    const { library } = open({ [sidecar]: "factmark: 1\narticle:\n  published: 2024-03-05\n  title: Trams\n" });
    const { document } = await library.article(uri);
    assert.deepEqual([document.published, document.title], ["2024-03-05", "Trams"]);
  });
});
