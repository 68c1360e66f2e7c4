import assert from "node:assert/strict";
import { useWorkbench } from "./workbench.ts";

describe("What a reader sees", () => {
  const workbench = useWorkbench({
    width: 1360,
    height: 820,
    settings: { "editor.wordWrap": "on", "editor.minimap.enabled": false, "breadcrumbs.enabled": false },
  });

  it("is there in each theme, highlights and tree", async () => {
    await workbench().openFile("leaf-sunderland.txt");
    await workbench().runCommand("Factmark: Focus on Claims View");
    const { page } = workbench();
    await page.locator(".monaco-list-row[aria-level='2']").first().waitFor();
    for (const theme of [
      "Dark Modern",
      "Default High Contrast",
      "Default High Contrast Light",
      "Light Modern",
    ] as const) {
      await workbench().setTheme(theme);
      await page.locator(".statusbar-item", { hasText: /\d+ to check/ }).waitFor();
      const marks = await page.locator(".view-overlays .cdr").count();
      assert.ok(marks > 5);
      await workbench().screenshot(`claims-${theme.toLowerCase().replaceAll(" ", "-")}`);
    }
  });
});
