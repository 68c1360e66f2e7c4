import assert from "node:assert/strict";
import { plainWindow, useWorkbench } from "./workbench.ts";

describe("What a reader sees", () => {
  const workbench = useWorkbench({
    width: 1360,
    height: 820,
    settings: plainWindow,
  });

  it("is there in each theme: marks in the text, claims and what they rest on in the tree", async () => {
    const { keys, page } = workbench();
    await workbench().readFile("leaf-sunderland.txt");
    await keys.find("employs about");
    await keys.run("Factmark: Show Claims");
    await page.locator(".monaco-list:focus .monaco-list-row.focused[aria-label^='Half true']").waitFor();
    await keys.press("ArrowRight");
    await page.locator(".monaco-list-row[aria-level='3']").first().waitFor();
    await keys.press("Control+Digit1");
    for (const theme of [
      "Dark Modern",
      "Default High Contrast",
      "Default High Contrast Light",
      "Light Modern",
    ] as const) {
      await workbench().setTheme(theme);
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
      assert.ok((await page.locator(".view-overlays .cdr[class*='ced-']").count()) > 20);
      await workbench().screenshot(`claims-${theme.toLowerCase().replaceAll(" ", "-")}`);
    }
  });

  it("says under the pointer what a word means", async () => {
    const { keys } = workbench();
    await keys.find("a year earlier");
    await keys.run("Show or Focus Hover");
    const hover = workbench().page.locator(".monaco-hover:visible", { hasText: "2023" });
    await hover.waitFor();
    assert.match(await hover.innerText(), /inferred, not written/);
    await workbench().screenshot("hover");
  });
});
