import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "./until.ts";
import { useWorkbench } from "./workbench.ts";

const article = "nissan-turnaround.txt";

describe("Tagging and correcting with the keyboard alone", () => {
  const workbench = useWorkbench({ settings: { "editor.wordWrap": "on", "editor.minimap.enabled": false } });
  const page = () => workbench().page;
  const box = () => page().locator(".quick-input-widget:visible");
  const stored = (name = `${article}.factmark.yaml`): string => {
    const file = join(workbench().folder, name);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };

  it("types two tags at once, and gives them again with one key", async () => {
    const { keys } = workbench();
    await workbench().readFile(article);
    await keys.find("Sunderland made 303,000 cars in 2023");
    await keys.press("Control+KeyK", "KeyT");
    await title(/^Tag “Sunderland made/);
    await type("plants, uk");
    await row("plants, uk");
    await keys.press("Enter");
    await until(() => /tags: \[plants, uk\]/.test(stored()), "both tags");
    await keys.find("Nissan Motor will cut 20,000 jobs");
    await keys.press("Control+KeyK", "KeyA");
    await until(() => stored().match(/tags: \[plants, uk\]/g)?.length === 2, "the tags on both");
  });

  it("says who says so besides, in the list of tags, whose ticks stay", async () => {
    const { keys } = workbench();
    await keys.find("Nissan Motor will cut 20,000 jobs");
    await keys.press("Control+KeyK", "KeyT");
    await title(/Said by Nissan Motor$/);
    await keys.press("ArrowDown", "End");
    await box().locator(".monaco-list-row.focused", { hasText: "Change…" }).waitFor();
    await keys.press("Enter");
    await title(/^Who Says So\?$/);
    await type("Ann Example");
    await row("Ann Example");
    await keys.press("Enter");
    await title(/Said by Nissan Motor, Ann Example$/);
    await keys.press("Enter");
    await until(() => /claimants: \[Nissan Motor, Ann Example\]/.test(stored()), "who says so");
    assert.equal(stored().match(/tags: \[plants, uk\]/g)?.length, 2);
  });

  it("splits a claim where the list offers it, and takes that back", async () => {
    const { keys } = workbench();
    await keys.find("Sunderland made 303,000 cars in 2023 and 282,000 in 2024, Nissan told Pacific Newswire.");
    const before = stored();
    await keys.run("Factmark: Tag Again with the Last Tags");
    await until(() => /quote: Sunderland made .* Newswire/.test(stored()), "the whole claim");
    await keys.run("Factmark: Split Claim");
    await title(/^Split Claim$/);
    await keys.press("Enter");
    await until(() => /quote: Nissan told Pacific Newswire|quote: 282,000 in 2024/.test(stored()), "the parts");
    await keys.run("Factmark: Undo Last Factmark Change");
    await until(() => !/quote: Nissan told Pacific Newswire|quote: 282,000 in 2024/.test(stored()), "the whole again");
    await keys.run("Factmark: Undo Last Factmark Change");
    await until(() => stored() === before, "no claim");
  });

  it("reads back a value while it is typed, and stores it", async () => {
    const { keys } = workbench();
    await keys.find("$3.4 billion");
    await keys.run("Factmark: Different Value or Unit");
    await title(/^Value of/);
    await type("3.5bn euros");
    await box().locator(".quick-input-message", { hasText: "= EUR 3,500,000,000" }).waitFor();
    await keys.press("Enter");
    await until(() => /value: 3500000000\n\s+unit: EUR/.test(stored()), "the value");
  });

  it("edits the article's properties in one list, field by field", async () => {
    const { keys } = workbench();
    await keys.run("Factmark: Article Properties");
    await title(/^Properties of/);
    await type("author");
    await row("Author", ".focused");
    await keys.press("Enter");
    await title(/^Author$/);
    await type("Kaori Ishii and others");
    await keys.press("Enter");
    await title(/^Properties of/);
    await box().locator(".monaco-list-row", { hasText: "written by a person" }).waitFor();
    await keys.press("Escape");
    await until(() => /author: Kaori Ishii and others/.test(stored()), "the author");
    assert.equal(stored(article), readFileSync(join(workbench().folder, article), "utf8"));
  });

  it("renames a tag everywhere", async () => {
    const { keys } = workbench();
    await keys.run("Factmark: Rename Tag in All Articles");
    await title(/^Rename Tag$/);
    await type("uk");
    await row("uk", ".focused");
    await keys.press("Enter");
    await title(/^Rename “uk”/);
    await type("United Kingdom");
    await keys.press("Enter");
    await until(() => stored().match(/tags: \[plants, United Kingdom\]/g)?.length === 2, "the new tag");
  });

  /** Waits for the box that has this title, and for the keys to be its. */
  async function title(text: RegExp): Promise<void> {
    await page().locator(".quick-input-widget:visible .quick-input-title", { hasText: text }).waitFor();
    await page().waitForFunction(() => document.querySelector(".quick-input-widget")?.contains(document.activeElement));
  }

  async function type(text: string): Promise<void> {
    await page().keyboard.press("Control+KeyA");
    await page().keyboard.type(text);
  }

  const row = (text: string, state = ""): Promise<void> =>
    box().locator(`.monaco-list-row${state}`, { hasText: text }).first().waitFor();
});
