import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/paths.ts";
import { useWorkbench } from "./workbench.ts";

describe("A workbench with Factmark", () => {
  const workbench = useWorkbench();
  const article = readdirSync(join(ROOT, "media/sample")).find((name) => name.endsWith(".txt")) ?? "no article";

  it("opens an article of the sample dossier", async () => {
    await workbench().openFile(article);
    const shown = await workbench().page.locator(".view-lines").first().innerText();
    assert.ok(shown.length > 20);
  });

  it("runs a command by its title", async () => {
    await workbench().runCommand("Problems: Focus on Problems View");
    await workbench().page.locator(".part.panel").waitFor();
  });

  it("shows each theme", async () => {
    for (const theme of ["Dark Modern", "Default High Contrast", "Light Modern"] as const) {
      await workbench().setTheme(theme);
      await workbench().screenshot(`smoke-${theme.toLowerCase().replaceAll(" ", "-")}`);
    }
  });
});
