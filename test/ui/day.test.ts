import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { until } from "./until.ts";
import { useWorkbench } from "./workbench.ts";

const article = "nissan-turnaround.txt";

for (const host of ["node", "web"] as const) {
  describe(`A reader's day (${host} extension host)`, () => {
    const workbench = useWorkbench({ host, settings: { "editor.wordWrap": "on", "editor.minimap.enabled": false } });
    const page = () => workbench().page;
    const sidecar = () => join(workbench().folder, `${article}.factmark.yaml`);
    const stored = () => (existsSync(sidecar()) ? readFileSync(sidecar(), "utf8") : "");

    it("sees companies, figures and dates marked, each by its own line", async () => {
      await workbench().openFile(article);
      await page().waitForFunction(() => {
        const styles = [...document.querySelectorAll(".view-overlays .cdr")].map(
          (mark) => getComputedStyle(mark).borderBottomStyle,
        );
        return ["dotted", "solid", "dashed"].every((style) => styles.includes(style));
      });
    });

    it("reads in the status bar how much there is to check", async () => {
      await page()
        .locator(".statusbar-item", { hasText: /\d+ claims, \d+ to check/ })
        .waitFor();
    });

    it("sees the claims in a tree, opens one and finds its figures beneath", async () => {
      await workbench().runCommand("Factmark: Show Claims");
      await firstClaim().locator(".monaco-tl-twistie").click();
      await page().locator(".monaco-list-row[aria-level='3']").first().waitFor();
    });

    it("clicks a claim and gets its words selected in the article", async () => {
      const claim = firstClaim();
      const words = (await claim.getAttribute("aria-label"))?.replace(/^[\w ,]+: |, \w+$/g, "") ?? "";
      await claim.locator(".label-name").click();
      await page()
        .locator(".statusbar-item", { hasText: `(${words.length} selected)` })
        .waitFor();
      const shown = (await page().locator(".view-lines").first().innerText()).replace(/\s+/g, " ");
      assert.ok(shown.includes(words), words);
    });

    it("tags a claim from the palette, and it is in the sidecar", async () => {
      await workbench().runCommand("Factmark: Tag Claim");
      await workbench().keys.answer("restructuring");
      await until(() => /tags: \[restructuring\]/.test(stored()), "the tag in the sidecar");
      await page().locator(".pane-body .monaco-list-row", { hasText: "#restructuring" }).first().waitFor();
    });

    it("takes the tag back with one command", async () => {
      await workbench().runCommand("Factmark: Undo Last Factmark Change");
      await until(() => !existsSync(sidecar()), "no sidecar");
    });

    it("finds an article by words with typing errors", async () => {
      const words =
        "Sunderland built 282,000 cars in 2024, down from 325,000 a year earlier, and employs about 6,000 workers.";
      await workbench().runCommand("Factmark: Search Dossier");
      await workbench().keys.answer("Sunderlnad built 282,000", words);
      await page().locator(".tab.active[data-resource-name='leaf-sunderland.txt']").waitFor();
      await page()
        .locator(".statusbar-item", { hasText: `(${words.length} selected)` })
        .waitFor();
    });

    const firstClaim = (): Locator =>
      page().locator(".monaco-list-row[aria-level='2']", { hasText: "Nissan Motor will cut 20,000 jobs" });
  });
}

describe("A reader's day with the keyboard alone", () => {
  const workbench = useWorkbench({ settings: { "editor.wordWrap": "on", "editor.minimap.enabled": false } });
  const stored = (name: string) => {
    const file = join(workbench().folder, `${name}.factmark.yaml`);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };

  it("goes to the next claim, accepts it, tags it and checks it", async () => {
    const { keys, page } = workbench();
    await workbench().readFile(article);
    await keys.press("Control+KeyK", "KeyN");
    await page.locator(".statusbar-item", { hasText: /\(\d+ selected\)/ }).waitFor();
    await keys.press("Control+KeyK", "KeyY");
    await until(() => /status: accepted/.test(stored(article)), "the accepted claim");
    await keys.press("Control+KeyK", "KeyT");
    await keys.answer("key claim");
    await until(() => /tags: \[key claim\]/.test(stored(article)), "the tag");
    await keys.press("Control+KeyK", "KeyG");
    await keys.answer("Mostly true");
    await keys.answer("Rounded in the report.");
    await keys.answer("");
    await until(() => /verdict: mostly-true/.test(stored(article)), "the verdict");
    assert.match(stored(article), /rationale: Rounded in the report\./);
  });

  it("rejects the next one in the Claims view", async () => {
    const { keys, page } = workbench();
    await keys.run("Factmark: Show Claims");
    await page.locator(".monaco-list:focus .monaco-list-row.focused[aria-label^='Mostly true']").waitFor();
    await keys.press("ArrowDown", "Control+KeyK", "KeyX");
    await until(() => /status: rejected/.test(stored(article)), "the rejected claim");
  });
});
