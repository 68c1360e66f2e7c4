import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { keyboard } from "./keyboard.ts";
import { useWorkbench } from "./workbench.ts";

const article = "nissan-turnaround.txt";

describe("A reader's day", () => {
  const workbench = useWorkbench({ settings: { "editor.wordWrap": "on", "editor.minimap.enabled": false } });
  const page = () => workbench().page;
  const sidecar = () => join(workbench().folder, `${article}.factmark.yaml`);
  const stored = () => (existsSync(sidecar()) ? readFileSync(sidecar(), "utf8") : "");
  const rows = (text: string | RegExp): Locator =>
    page().locator(".pane-body .monaco-list-row").filter({ hasText: text });

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
    const claim = await firstClaim();
    await claim.locator(".monaco-tl-twistie").click();
    await page().locator(".monaco-list-row[aria-level='3']").first().waitFor();
  });

  it("clicks a claim and gets its words selected in the article", async () => {
    const claim = await firstClaim();
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
    const input = page().locator(".quick-input-widget input[type=text]").first();
    await input.fill("restructuring");
    await page().keyboard.press("Enter");
    await until(() => /tags: \[restructuring\]/.test(stored()));
    await rows("#restructuring").first().waitFor();
  });

  it("takes the tag back with one command", async () => {
    await workbench().runCommand("Factmark: Undo Last Factmark Change");
    await until(() => !existsSync(sidecar()));
  });

  it("finds an article by words with typing errors", async () => {
    await workbench().runCommand("Factmark: Search Dossier");
    await page().locator(".quick-input-widget input[type=text]").first().fill("Sunderlnad built 282,000");
    await page().locator(".quick-input-list .monaco-list-row", { hasText: "282,000" }).first().waitFor();
    await page().keyboard.press("Enter");
    await page()
      .locator(".statusbar-item", { hasText: /\(\d+ selected\)/ })
      .waitFor();
  });

  /** The best claim of the article: the row below the article's own. The list keeps its rows in no order of their own. */
  async function firstClaim(): Promise<Locator> {
    const own = page().locator(".monaco-list-row[aria-level='1'][aria-expanded='true']", { hasText: article });
    await own.waitFor();
    const index = Number(await own.getAttribute("data-index")) + 1;
    return page().locator(`.monaco-list-row[aria-level='2'][data-index='${index}']`);
  }
});

describe("A reader's day with the keyboard alone", () => {
  const workbench = useWorkbench({ settings: { "editor.wordWrap": "on", "editor.minimap.enabled": false } });
  const keys = keyboard(() => workbench().page);
  const stored = (name: string) => {
    const file = join(workbench().folder, `${name}.factmark.yaml`);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };

  it("goes to the next claim, accepts it, tags it and checks it", async () => {
    await keys.open(join(workbench().folder, article));
    await workbench()
      .page.locator(".statusbar-item", { hasText: /[1-9]\d* to check/ })
      .waitFor();
    await keys.press("Control+KeyK", "KeyN");
    await workbench()
      .page.locator(".statusbar-item", { hasText: /\(\d+ selected\)/ })
      .waitFor();
    await keys.press("Control+KeyK", "KeyY");
    await until(() => /status: accepted/.test(stored(article)));
    await keys.press("Control+KeyK", "KeyT");
    await keys.answer("key claim");
    await until(() => /tags: \[key claim\]/.test(stored(article)));
    await keys.press("Control+KeyK", "KeyG");
    await keys.answer("Mostly true");
    await keys.answer("Rounded in the report.");
    await keys.answer("");
    await until(() => /verdict: mostly-true/.test(stored(article)));
    assert.match(stored(article), /rationale: Rounded in the report\./);
  });

  it("rejects the next one in the Claims view", async () => {
    await keys.run("Factmark: Show Claims");
    await workbench().page.locator(".monaco-list:focus .monaco-list-row.focused[aria-label^='Mostly true']").waitFor();
    await keys.press("ArrowDown");
    await keys.press("Control+KeyK", "KeyX");
    await until(() => /status: rejected/.test(stored(article)));
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 15_000; !holds(); ) {
    if (Date.now() > end) throw new Error(`did not come true: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
