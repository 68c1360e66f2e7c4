import assert from "node:assert/strict";
import { createLibrary, openText } from "../../src/library/library.ts";
import { createMemoryFiles } from "./memory-files.ts";

const uri = "file:///dossier/trams.txt";
const text = Array.from({ length: 40 }, (_, at) => `Ferrovia sold ${at + 2} trams to Lyon in 2024.`).join("\n\n");

describe("a library that rests between steps", () => {
  /** `between` is called at each rest. */
  function open(between: () => void) {
    const files = createMemoryFiles({ [uri]: text });
    const rest = () => async () => between();
    const library = createLibrary({ files, rest, clock: () => "2026-01-02T03:04:05Z" });
    return { files, library };
  }

  it("gives others their turn while it reads, and reads the same", async () => {
    let rests = 0;
    const { library } = open(() => rests++);
    const read = (await library.article(uri)).reading;
    const fresh = createLibrary({ files: createMemoryFiles({ [uri]: text }), clock: () => "" });
    assert.ok(rests > 40, `${rests} rests`);
    assert.deepEqual(read, (await fresh.article(uri)).reading);
  });

  it("begins anew when a key comes in between, and follows annotated words through it", async () => {
    let now = text;
    let rests = 0;
    const { library } = open(() => {
      if (++rests % 20 !== 0 || rests > 60) return;
      now = `New. ${now}`;
      library.edit(
        uri,
        [{ start: 0, end: 0, text: "New. " }],
        openText(() => now),
      );
    });
    await library.article(uri);
    library.setText(uri, now, []);
    const article = await library.article(uri);
    assert.equal(article.text, now);
    assert.ok(now.startsWith("New. New. "));
    const fresh = createLibrary({ files: createMemoryFiles({ [uri]: now }), clock: () => "" });
    assert.deepEqual(article.reading, (await fresh.article(uri)).reading);
    assert.ok(library.isCurrent(uri));
  });

  it("knows when an editor's text has been saved as it is, and keeps what it knows", async () => {
    const { files, library } = open(() => {});
    await library.article(uri);
    library.setText(uri, `${text}!`, [{ start: text.length, end: text.length, text: "!" }]);
    assert.equal(await library.isSaved(uri), false);
    const before = await library.article(uri);
    files.texts.set(uri, `${text}!`);
    assert.equal(await library.isSaved(uri), true);
    library.refresh(uri);
    assert.equal(await library.article(uri), before);
  });
});
