import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { useWorkbench } from "./workbench.ts";

const article = "nissan-turnaround.txt";

describe("A fact-check with the keyboard alone", () => {
  const workbench = useWorkbench({
    settings: { "editor.wordWrap": "on", "editor.minimap.enabled": false, "factmark.author": "Ann" },
  });
  const page = () => workbench().page;
  const box = () => page().locator(".quick-input-widget:visible");
  /** What is typed before the box has the keyboard goes into the article. */
  const asks = async (words: string | RegExp): Promise<void> => {
    await box().filter({ hasText: words }).waitFor();
    await page().waitForFunction(() => document.activeElement?.closest(".quick-input-widget") !== null);
  };
  const focused = (words: string | RegExp) => box().locator(".monaco-list-row.focused", { hasText: words }).waitFor();
  const stored = () => {
    const file = join(workbench().folder, `${article}.factmark.yaml`);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };

  it("leaves by Escape, stores nothing, and goes on where it was left", async () => {
    const { keys } = workbench();
    await workbench().readFile(article);
    await keys.press("Control+KeyK", "KeyN");
    await page()
      .locator(".statusbar-item", { hasText: /\(\d+ selected\)/ })
      .waitFor();
    await keys.press("Control+KeyK", "KeyG");
    await asks("Check Claim (1/3)");
    await keys.answer("Half true");
    await asks("Check Claim (2/3)");
    await page().keyboard.type("Only at home");
    await keys.press("Escape");
    await box().waitFor({ state: "hidden" });
    assert.equal(stored(), "");
    await keys.press("Control+KeyK", "KeyG");
    await asks("Check Claim, Continued (2/3)");
    assert.equal(await box().locator("input[type=text]").inputValue(), "Only at home");
    await keys.press("Enter");
    await asks("Check Claim, Continued (3/3)");
  });

  it("takes a link and a passage of another article as evidence", async () => {
    const { keys } = workbench();
    await focused("Store the fact-check");
    await keys.press("ArrowDown");
    await focused("Add a link…");
    await keys.press("Enter");
    await asks("Address of the page");
    await page().keyboard.type("example.org/report");
    await keys.press("Enter");
    await asks("Title of the page");
    await keys.press("Enter");
    await focused("supports");
    await keys.press("Enter");
    await asks(/Evidence so far/);
    await focused("Store the fact-check");
    // Without choosing first what to add: words are looked for in the articles.
    await page().keyboard.type("Sunderlnad built 282,000");
    await focused("Search the articles for these words");
    await keys.press("Enter");
    await page().locator(".quick-input-widget input[placeholder^='Type words of the passage']:focus").waitFor();
    await focused(/Sunderland built 282,000/);
    await workbench().screenshot("passages");
    await keys.press("Enter");
    await focused("supports");
    await keys.press("ArrowDown");
    await focused("refutes");
    await keys.press("Enter");
    await asks(/refutes: “Sunderland built/);
    await focused("Store the fact-check");
    await keys.press("Enter");
    await box().waitFor({ state: "hidden" });
    await page().locator(".statusbar-item", { hasText: "Checked: Half true" }).waitFor();
    const yaml = stored();
    for (const words of [
      "verdict: half-true",
      "rationale: Only at home",
      "by: Ann",
      "url: https://example.org/report",
      "accessed: 2",
      "stance: refutes",
      "article: leaf-sunderland.txt",
    ])
      assert.ok(yaml.replaceAll('"', "").includes(words), `${words} in ${yaml}`);
    assert.ok(!yaml.includes("history"));
  });

  it("is there as a thread, in which a note is added", async () => {
    const { keys } = workbench();
    await keys.run("Factmark: Show Fact-Check and Notes");
    const thread = page().locator(".review-widget", { hasText: "Only at home" });
    await thread.locator("a", { hasText: "https://example.org/report" }).waitFor();
    await page().waitForFunction(() => document.activeElement?.closest(".review-widget"));
    await workbench().screenshot("thread");
    await keys.press("Tab");
    await keys.press("Escape");
  });

  it("begins with its answers when it is made again, and keeps the verdict from before", async () => {
    const { keys } = workbench();
    await keys.press("Control+Digit1");
    await page().waitForFunction(() => {
      const { activeElement } = document;
      return activeElement?.closest(".editor-instance") && !activeElement.closest(".review-widget");
    });
    await keys.press("Control+KeyK", "KeyG");
    await focused(/Half true.*verdict so far/);
    await keys.answer("False");
    await asks("Check Claim (2/3)");
    assert.equal(await box().locator("input[type=text]").inputValue(), "Only at home");
    await keys.press("Enter");
    await asks(/refutes: “Sunderland built/);
    await keys.press("Enter");
    await page().locator(".statusbar-item", { hasText: "Checked: False" }).waitFor();
    assert.match(stored(), /verdict: "false"[\s\S]*history:[\s\S]*verdict: half-true/);
  });
});
