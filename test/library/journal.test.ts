import assert from "node:assert/strict";
import { createJournal } from "../../src/library/journal.ts";
import { createMemoryFiles } from "./memory-files.ts";

const bytes = (text: string | undefined): Uint8Array | undefined =>
  text === undefined ? undefined : new TextEncoder().encode(text);

function start(texts: Readonly<Record<string, string>> = {}) {
  const files = createMemoryFiles(texts);
  const journal = createJournal(files, async (uri, now) => {
    const isSame = bytes(files.texts.get(uri))?.toString() === now.toString();
    return isSame && files.texts.delete(uri);
  });
  const change = async (uri: string, text: string, write = journal.files.write): Promise<void> => {
    assert.ok(await write(uri, bytes(text) as Uint8Array, bytes(files.texts.get(uri))));
  };
  return { files, journal, change, now: () => Object.fromEntries(files.texts) };
}

describe("taking back the last change", () => {
  it("puts back what was there, and takes away what was not", async () => {
    const { journal, change, now } = start({ a: "old" });
    await change("a", "new");
    await change("b", "made");
    assert.deepEqual(await journal.undo(), { taken: ["b"], left: [] });
    assert.deepEqual(await journal.undo(), { taken: ["a"], left: [] });
    assert.deepEqual(now(), { a: "old" });
    assert.deepEqual(await journal.undo(), { taken: [], left: [] });
  });

  it("takes back at once what belongs together, and not what others wrote meanwhile", async () => {
    const { journal, change, now } = start({ a: "a", b: "b", c: "c" });
    await journal.together(async ({ write }) => {
      await change("a", "a renamed", write);
      await change("c", "c tagged");
      await change("b", "b renamed", write);
    });
    assert.deepEqual(await journal.undo(), { taken: ["c"], left: [] });
    assert.deepEqual(now(), { a: "a renamed", b: "b renamed", c: "c" });
    assert.deepEqual(await journal.undo(), { taken: ["a", "b"], left: [] });
    assert.deepEqual(now(), { a: "a", b: "b", c: "c" });
  });

  it("leaves a file that somebody has built upon, names it, and takes back the others", async () => {
    const { files, journal, change, now } = start({ a: "a", b: "b", c: "c" });
    await journal.together(async ({ write }) => {
      for (const uri of ["a", "b", "c"]) await change(uri, `${uri} renamed`, write);
    });
    files.texts.set("b", "b renamed and more");
    assert.deepEqual(await journal.undo(), { taken: ["a", "c"], left: ["b"] });
    assert.deepEqual(now(), { a: "a", b: "b renamed and more", c: "c" });
    assert.equal(journal.canUndo, false);
  });

  it("never takes back another change of the same file with its own", async () => {
    const { journal, change, now } = start({ a: "1" });
    await journal.together(async ({ write }) => {
      await change("a", "2", write);
      await change("a", "3");
      await change("a", "4", write);
    });
    assert.deepEqual(await journal.undo(), { taken: [], left: ["a"] }, "the other change was built upon");
    assert.deepEqual(await journal.undo(), { taken: ["a"], left: ["a"] }, "back to before its last write, no further");
    assert.deepEqual(now(), { a: "3" });
  });

  it("goes on to the change before where somebody took one back by hand", async () => {
    const { files, journal, change, now } = start({ a: "a", b: "b" });
    await change("a", "a2");
    await change("b", "b2");
    files.texts.set("b", "b");
    assert.deepEqual(await journal.undo(), { taken: ["a"], left: [] });
    assert.deepEqual(now(), { a: "a", b: "b" });
  });

  it("takes back the others where one file cannot be written", async () => {
    const { files, journal, change, now } = start({ a: "a", b: "b" });
    await journal.together(async ({ write }) => {
      for (const uri of ["a", "b"]) await change(uri, `${uri}2`, write);
    });
    files.beforeWrite = (uri) => {
      if (uri === "b") throw new Error("the disk is full");
    };
    assert.deepEqual(await journal.undo(), { taken: ["a"], left: ["b"] });
    assert.deepEqual(now(), { a: "a", b: "b2" });
  });

  it("takes what is written after it, of a change that was not at its end, for a change of its own", async () => {
    const { journal, change, now } = start({ a: "a", b: "b" });
    let undone = 0;
    await journal.together(async ({ write, whenUndone }) => {
      whenUndone(async () => void undone++);
      await change("a", "a renamed", write);
      assert.deepEqual(await journal.undo(), { taken: ["a"], left: [] });
      await change("b", "b renamed", write);
    });
    assert.deepEqual(now(), { a: "a", b: "b renamed" });
    assert.deepEqual(await journal.undo(), { taken: ["b"], left: [] });
    assert.deepEqual(now(), { a: "a", b: "b" });
    assert.equal(undone, 1);
  });

  it("takes no file away into which another program wrote at the last moment", async () => {
    const files = createMemoryFiles({});
    const journal = createJournal(files, async () => false);
    assert.ok(await journal.files.write("a", bytes("made") as Uint8Array, undefined));
    assert.deepEqual(await journal.undo(), { taken: [], left: ["a"] });
  });

  it("also takes back what is kept in no file, once", async () => {
    const { journal, change } = start({ a: "a" });
    let remembered = "new";
    await journal.together(async ({ write, whenUndone }) => {
      await change("a", "a2", write);
      whenUndone(async () => {
        remembered = "old";
      });
    });
    assert.equal(remembered, "new");
    await journal.undo();
    assert.equal(remembered, "old");
  });
});
