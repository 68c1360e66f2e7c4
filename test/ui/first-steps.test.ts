import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { useWorkbench } from "./workbench.ts";

describe("A folder that nobody turned on", () => {
  const workbench = useWorkbench({ folder: "test/host/workspace" });
  const marks = () => workbench().page.locator(".view-overlays .cdr[class*='ced-']");

  it("shows no marks, and one button in the Factmark view", async () => {
    await workbench().openFile("lindqvist.txt");
    await workbench().page.locator(".activitybar a[aria-label='Factmark']").click();
    await workbench().page.locator(".welcome-view-content .monaco-button").waitFor();
    assert.equal(await marks().count(), 0);
    assert.equal(existsSync(join(workbench().folder, ".factmark")), false);
    await workbench().screenshot("welcome");
  });

  it("is read once the button is pressed", async () => {
    await workbench().page.locator(".welcome-view-content .monaco-button").click();
    await marks().first().waitFor();
    await workbench().page.locator(".monaco-list-row[aria-level='2']").first().waitFor();
    assert.match(readFileSync(join(workbench().folder, ".factmark/config.yaml"), "utf8"), /articles:/);
    await workbench().screenshot("welcome-enabled");
  });

  it("keeps every mark on the screen while one types", async () => {
    const { page } = workbench();
    await page.locator(".view-line", { hasText: "sold its pump business" }).click({ position: { x: 4, y: 8 } });
    await page.keyboard.press("Home");
    await page.evaluate(() => {
      const counts: number[] = [];
      const count = (): void => {
        counts.push(document.querySelectorAll(".view-overlays .cdr[class*='ced-']").length);
        requestAnimationFrame(count);
      };
      Object.assign(globalThis, { markCounts: counts });
      count();
    });
    const before = await marks().count();
    await page.keyboard.type("In short, ", { delay: 45 });
    await page.locator(".view-line", { hasText: "In short, Lindqvist sold" }).waitFor();
    await page.waitForFunction((length) => Reflect.get(globalThis, "markCounts").length > length, 90);
    const fewest = await page.evaluate(() => Math.min(...Reflect.get(globalThis, "markCounts")));
    assert.ok(fewest >= before, `${fewest} marks at one moment, ${before} before`);
  });

  it("marks both of two editors side by side", async () => {
    const { page } = workbench();
    await workbench().runCommand("View: Split Editor Right");
    const both = page.locator(".editor-instance .view-overlays:has(.cdr[class*='ced-'])");
    await page.waitForFunction(() => document.querySelectorAll(".editor-group-container").length === 2);
    await both.nth(1).waitFor({ state: "attached" });
    await workbench().runCommand("View: Close Editor");
    await page.waitForFunction(() => document.querySelectorAll(".editor-group-container").length === 1);
  });

  it("lists the companies of the article, and goes to a mention", async () => {
    const { page } = workbench();
    const entities = page.locator(".pane", { has: page.locator(".pane-header", { hasText: "Entities" }) });
    const company = entities.locator(".monaco-list-row", { hasText: "Harwell Industries" }).first();
    await company.locator(".monaco-tl-twistie").click();
    const mention = entities.locator(".monaco-list-row[aria-level='3']", { hasText: "pump business" }).first();
    await mention.locator(".label-name").click();
    const selected = new RegExp(`\\(${"Harwell Industries".length} selected\\)`);
    await page.locator(".statusbar-item", { hasText: selected }).waitFor();
    await workbench().screenshot("entities");
  });
});
