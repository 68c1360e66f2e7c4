import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { parseSidecar } from "../../src/core/sidecar/parse.ts";
import { keyboard } from "./keyboard.ts";
import { until } from "./until.ts";
import { useWorkbench } from "./workbench.ts";

const article = "saic-overseas.txt";

describe("Two windows on one folder", () => {
  const workbench = useWorkbench({ settings: { "editor.wordWrap": "on", "editor.minimap.enabled": false } });
  let other: Page | undefined;

  it("keep what both accept at the same time", async () => {
    const { page, folder } = workbench();
    const browser = page.context().browser();
    assert.ok(browser);
    const second = await (await browser.newContext({ viewport: page.viewportSize() })).newPage();
    other = second;
    second.setDefaultTimeout(60_000);
    await second.goto(page.url());
    await second.locator(".monaco-workbench .explorer-folders-view .monaco-list-row").first().waitFor();
    const windows = [page, second].map((window) => ({ window, keys: keyboard(() => window) }));
    for (const { window, keys } of windows) {
      await keys.open(join(folder, article));
      await window.locator(".statusbar-item", { hasText: /[1-9]\d* to check/ }).waitFor();
    }
    const [first, last] = windows;
    assert.ok(first && last);
    await first.keys.press("Control+Home");
    await last.keys.press("Control+End");
    const selection = (window: Page) => window.locator(".statusbar-item", { hasText: /^Ln \d+, Col \d+/ }).innerText();
    for (let round = 0; round < 3; round++) {
      const before = await Promise.all(windows.map(({ window }) => selection(window)));
      await first.keys.press("Control+KeyK", "KeyN");
      await last.keys.run("Factmark: Go to Previous Claim");
      for (const [index, { window }] of windows.entries()) {
        // Another one than the claim of the round before.
        const other = { hasText: /\(\d+ selected\)/, hasNotText: before[index] ?? "" };
        await window.locator(".statusbar-item", other).waitFor();
      }
      await Promise.all(windows.map(({ keys }) => keys.press("Control+KeyK", "KeyY")));
      await until(async () => (await accepted(folder)) === 2 * (round + 1), "what both windows accepted");
    }
  });

  after(async () => {
    await other?.context().close();
  });
});

async function accepted(folder: string): Promise<number> {
  const text = await readFile(join(folder, `${article}.factmark.yaml`), "utf8").catch(() => undefined);
  const { annotations, state } = parseSidecar(text, article);
  assert.notEqual(state.kind, "read-only");
  return new Set(annotations.filter(({ status }) => status === "accepted").map(({ id }) => id)).size;
}
