import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { useReader } from "./reader.ts";
import { until } from "./until.ts";

const article = "lindqvist.txt";
const words = "Lindqvist sold its pump business to Harwell Industries in March 2025.";
const here = ".monaco-list:focus .monaco-list-row.focused";

for (const host of ["node", "web"] as const) {
  describe(`Without a mouse, from an untouched folder to a fact-check (${host} extension host)`, () => {
    const reader = useReader({ folder: "test/host/workspace", host });
    const stored = () =>
      readFile(join(reader().folder, `${article}.factmark.yaml`), "utf8").then(
        (text) => text,
        () => "",
      );

    it("a folder is turned on from the palette, and its claims have the keyboard", async () => {
      const { keys, sees } = reader();
      await keys.open(join(reader().folder, article));
      await keys.run("Factmark: Treat This Folder's Text Files as Articles");
      await sees(here, article);
      await sees(".view-overlays .cdr[class*='ced-']");
    });

    it("a claim is found in the tree and shown in its article", async () => {
      const { keys, sees } = reader();
      await sees(".monaco-list-row[aria-level='2']", words);
      // By its words, as a list is searched by keyboard.
      await keys.press("ArrowDown");
      for (let step = 0; step < 20 && !(await sees(here)).includes(words); step++) await keys.press("ArrowDown");
      await keys.press("Enter");
      await sees(".statusbar-item", `(${words.length} selected)`);
    });

    it("it is accepted, tagged and checked, with a link as evidence", async () => {
      const { keys, sees, screenshot } = reader();
      await keys.press("Control+KeyK", "KeyY");
      await sees(`${here}[aria-label^='Accepted']`, words);
      await keys.press("Control+KeyK", "KeyT");
      await keys.answer("deal");
      await sees(here, "#deal");
      await keys.press("Control+KeyK", "KeyG");
      await keys.answer("Mostly true");
      await keys.answer("Signed in March, closed in May.");
      await keys.answer("Add a link");
      await keys.answer("https://example.org/filing");
      await keys.answer("Stock exchange filing");
      await keys.answer("supports");
      await keys.answer("Store the fact-check");
      await sees(`${here}[aria-label^='Mostly true']`, words);
      await until(async () => /url: .*example\.org\/filing/.test(await stored()), "the evidence in the sidecar");
      const yaml = await stored();
      for (const part of [/verdict: mostly-true/, /rationale: Signed in March/, /tags: \[deal\]/, /supports/]) {
        assert.match(yaml, part);
      }
      await screenshot(`no-mouse-${host}`);
    });

    it("what it rests on is read in the tree, and one step is taken back", async () => {
      const { keys, sees } = reader();
      await keys.press("ArrowRight");
      await sees(".monaco-list-row[aria-level='3']", "Stock exchange filing");
      await keys.run("Factmark: Undo Last Factmark Change");
      await sees(".monaco-list-row[aria-label^='Accepted']", words);
      assert.doesNotMatch(await stored(), /verdict: mostly-true/);
    });
  });
}
