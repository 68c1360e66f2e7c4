import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { until } from "./until.ts";
import { useWorkbench } from "./workbench.ts";

const settings = { "editor.wordWrap": "on", "editor.minimap.enabled": false };
const turnaround = "nissan-turnaround.txt";

describe("The Claims view", () => {
  const workbench = useWorkbench({ width: 1400, height: 860, settings });
  const page = () => workbench().page;
  const header = () => page().locator(".pane-header", { hasText: "Claims" });
  const row = (label: string | RegExp, level: number): Locator =>
    page().locator(`.pane-body .monaco-list-row[aria-level='${level}']`).filter({ hasText: label });
  const stored = (name: string): string => {
    const file = join(workbench().folder, `${name}.factmark.yaml`);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };
  /** The row in focus, once it is the one that is meant. */
  const focused = (label: string) =>
    page().locator(`.monaco-list:focus .monaco-list-row.focused[aria-label*='${label}']`);

  const saysSelected = () => page().locator(".statusbar-item", { hasText: /\(\d+ selected\)/ });
  /** To the first claim of the article that nobody has checked. */
  const goToUnchecked = async (): Promise<void> => {
    const { keys } = workbench();
    await workbench().readFile(turnaround);
    await keys.press("Control+Home");
    await page()
      .locator(".statusbar-item", { hasText: /^Ln 1, Col 1$/ })
      .waitFor();
    await keys.press("Control+KeyK", "KeyN");
    await saysSelected().waitFor();
  };

  before(async () => {
    const { keys } = workbench();
    await workbench().readFile(turnaround);
    await keys.run("Factmark: Show Claims");
    await page().locator(".pane-body .monaco-list:focus .monaco-list-row.focused").waitFor();
  });

  it("groups the claims of the dossier by what a person picks, and says by what", async () => {
    const { keys } = workbench();
    await keys.run("Factmark: Group Claims By…");
    await keys.answer("by verdict");
    await header().filter({ hasText: "by verdict" }).waitFor();
    await row("Half true", 1).waitFor();
    await row(/^Unchecked.*\d/, 1).waitFor();
  });

  it("shows in its menu what is chosen, by a check mark", async () => {
    const { keys } = workbench();
    await header().hover();
    await header().locator(".codicon-toolbar-more").click();
    await page().locator(".context-view .action-label", { hasText: "Group By" }).hover();
    await page().locator(".monaco-submenu .action-label", { hasText: "By Verdict ✓" }).waitFor();
    await keys.press("Escape", "Escape");
    await keys.run("Factmark: Group Claims By…");
    await keys.answer("by article");
    await header().filter({ hasText: "by article" }).waitFor();
    await row(turnaround, 1).waitFor();
  });

  it("shows only what passes a filter, says so, and shows all again", async () => {
    const { keys } = workbench();
    await keys.run("Factmark: Filter Claims…");
    await keys.answer("Accepted");
    await keys.answer("Sunderland");
    await page().locator(".pane-body .message", { hasText: "Only accepted, with “Sunderland”" }).waitFor();
    await row("leaf-sunderland.txt", 1).waitFor();
    assert.equal(await row("saic-overseas.txt", 1).count(), 0);
    await header().hover();
    await header().locator(".codicon-clear-all").click();
    await row("saic-overseas.txt", 1).waitFor();
  });

  it("makes a claim that is dragged onto another one evidence for it", async () => {
    const { keys } = workbench();
    await keys.run("Factmark: Show Claims");
    await row(turnaround, 1).and(page().locator("[aria-expanded='true']")).waitFor();
    const claims = page().locator(".pane-body .monaco-list-row[aria-level='2'][aria-label^='Candidate']");
    const [source, target] = [claims.nth(0), claims.nth(1)];
    const quote = wordsOf(await source.getAttribute("aria-label"));
    await source.locator(".label-name").dragTo(target.locator(".label-name"));
    await keys.answer("refutes");
    await until(() => /stance: refutes/.test(stored(turnaround)), "the evidence");
    const yaml = stored(turnaround).replace(/\s+/g, " ");
    assert.ok(yaml.includes(quote.slice(0, 30)), quote);
    await keys.run("Factmark: Undo Last Factmark Change");
    await until(() => stored(turnaround) === "", "no sidecar");
  });

  it("decides all rows that are selected there, from the palette too", async () => {
    const { keys } = workbench();
    await goToUnchecked();
    await keys.run("Factmark: Show Claims");
    const selected = page().locator(".pane-body .monaco-list:focus .monaco-list-row.selected[aria-label^='Candidate']");
    await selected.and(page().locator(".focused")).waitFor();
    await keys.press("Shift+ArrowDown");
    await selected.nth(1).waitFor();
    await keys.run("Factmark: Accept Claim");
    await until(() => stored(turnaround).split("status: accepted").length === 3, "two accepted claims");
    await keys.run("Factmark: Undo Last Factmark Change");
    await until(() => stored(turnaround) === "", "no sidecar");
  });

  it("leaves the palette of a file that is no article without what is done with claims", async () => {
    const { keys, openFile } = workbench();
    await goToUnchecked();
    await keys.run("Factmark: Show Claims");
    await page().locator(".pane-body .monaco-list:focus .monaco-list-row.selected[aria-label^='Candidate']").waitFor();
    const offered = page().locator(".quick-input-list .monaco-list-row", { hasText: "Factmark: Accept Claim" });
    await keys.press("F1");
    await keys.type("Factmark: Accept Claim");
    await offered.waitFor();
    await keys.press("Escape");
    await openFile(".vscode/settings.json");
    await keys.press("F1");
    await keys.type("Factmark: Accept Claim");
    // What is like it is offered once it is known that nothing fits.
    await page().locator(".quick-input-list", { hasText: "similar commands" }).waitFor();
    assert.equal(await offered.count(), 0);
    await keys.press("Escape");
  });

  it("does the same by keyboard, and leads from the evidence to its words", async () => {
    const { keys } = workbench();
    await goToUnchecked();
    await keys.run("Factmark: Use as Evidence For…");
    await keys.answer("Sunderland built 282,000");
    await keys.answer("supports");
    await until(() => stored("leaf-sunderland.txt").includes(`article: ${turnaround}`), "the evidence");
    await workbench().readFile("leaf-sunderland.txt");
    await keys.find("employs about");
    await keys.run("Factmark: Show Claims");
    await focused("Half true").waitFor();
    await keys.press("ArrowRight");
    const evidence = page().locator(`.monaco-list-row[aria-label^='Evidence, supports']`, { hasText: turnaround });
    await evidence.waitFor();
    const reached = evidence.and(page().locator(".focused"));
    for (let step = 0; step < 40 && (await reached.count()) === 0; step++) await keys.press("ArrowDown");
    await keys.press("Enter");
    await page().locator(`.tab.active[data-resource-name="${turnaround}"]`).waitFor();
    await saysSelected().waitFor();
  });
});

/** What stands between the state and the kind of a claim. */
const wordsOf = (label: string | null): string => (label ?? "").replace(/^[\w ,]+: |, \w+$/g, "");
