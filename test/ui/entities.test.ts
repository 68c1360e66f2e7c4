import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keyboard } from "./keyboard.ts";
import { useWorkbench } from "./workbench.ts";

describe("The Entities view", () => {
  const workbench = useWorkbench({ width: 1400, height: 860, settings: { "editor.minimap.enabled": false } });
  const keys = keyboard(() => workbench().page);
  const page = () => workbench().page;
  const pane = () => page().locator(".pane", { has: page().locator(".pane-header", { hasText: "Entities" }) });
  const row = (label: RegExp) => pane().locator(".monaco-list-row").filter({ hasText: label });

  before(async () => {
    await keys.open(join(workbench().folder, "nissan-turnaround.txt"));
    await page()
      .locator(".statusbar-item", { hasText: /[1-9]\d* to check/ })
      .waitFor();
    await keys.run("Factmark: Show Claims");
    await row(/^Nissan Motor/).waitFor();
  });

  it("shows the article's companies, or those of the whole dossier", async () => {
    await keys.run("Factmark: Show Entities of the Whole Dossier");
    await row(/^Nissan Motor\d+ in \d articles/).waitFor();
    await pane().locator(".pane-header", { hasText: "whole dossier" }).waitFor();
  });

  it("calls a company otherwise in all articles, by keyboard alone", async () => {
    await keys.run("Factmark: Show Entities of the Article");
    await row(/^Kabuto Securities/).waitFor();
    await keys.open(join(workbench().folder, "nissan-turnaround.txt"));
    await keys.press("Control+KeyF");
    await page().keyboard.type("Kabuto");
    await page().locator(".statusbar-item", { hasText: "(6 selected)" }).waitFor();
    await keys.press("Escape");
    await keys.run("Factmark: Rename Company…");
    await keys.answer("Kabuto Research");
    await row(/^Kabuto Research/).waitFor();
    const list = readFileSync(join(workbench().folder, ".factmark/companies.yaml"), "utf8");
    if (!/# A share index of that newspaper/.test(list)) throw new Error(list);
    await keys.run("Factmark: Undo Last Factmark Change");
    await row(/^Kabuto Securities/).waitFor();
  });
});
