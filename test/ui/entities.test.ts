import { readFileSync } from "node:fs";
import { join } from "node:path";
import { useWorkbench } from "./workbench.ts";

describe("The Entities view", () => {
  const workbench = useWorkbench({ width: 1400, height: 860, settings: { "editor.minimap.enabled": false } });
  const page = () => workbench().page;
  const pane = () => page().locator(".pane", { has: page().locator(".pane-header", { hasText: "Entities" }) });
  const row = (label: RegExp) => pane().locator(".monaco-list-row").filter({ hasText: label });

  before(async () => {
    const { keys } = workbench();
    await workbench().readFile("nissan-turnaround.txt");
    await keys.run("Factmark: Show Claims");
    await row(/^Nissan Motor/).waitFor();
  });

  it("shows the article's companies, or those of the whole dossier", async () => {
    const { keys } = workbench();
    await keys.run("Factmark: Show Entities of the Whole Dossier");
    await row(/^Nissan Motor\d+ in \d articles/).waitFor();
    await pane().locator(".pane-header", { hasText: "whole dossier" }).waitFor();
  });

  it("calls a company otherwise in all articles, by keyboard alone", async () => {
    const { keys } = workbench();
    await keys.run("Factmark: Show Entities of the Article");
    await row(/^Kabuto Securities/).waitFor();
    await workbench().openFile("nissan-turnaround.txt");
    await keys.find("Kabuto");
    await keys.run("Factmark: Rename Company…");
    await keys.answer("Kabuto Research");
    await row(/^Kabuto Research/).waitFor();
    const list = readFileSync(join(workbench().folder, ".factmark/companies.yaml"), "utf8");
    if (!/# A share index of that newspaper/.test(list)) throw new Error(list);
    await keys.run("Factmark: Undo Last Factmark Change");
    await row(/^Kabuto Securities/).waitFor();
  });

  it("merges a company with the only one of the words typed, without a tick", async () => {
    const { keys } = workbench();
    await workbench().openFile("nissan-turnaround.txt");
    await keys.find("Kabuto");
    await keys.run("Factmark: Merge Companies…");
    await keys.answer("Nissan Motor");
    await keys.answer("Nissan Motor");
    await row(/^Kabuto Securities/).waitFor({ state: "hidden" });
    await row(/^Nissan Motor/).waitFor();
  });
});
