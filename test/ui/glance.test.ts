import { useWorkbench } from "./workbench.ts";

const themes = ["Dark Modern", "Default High Contrast", "Default High Contrast Light", "Light Modern"] as const;

describe("What a reader understands at a glance", () => {
  const workbench = useWorkbench({
    width: 1360,
    height: 820,
    settings: { "editor.minimap.enabled": false, "workbench.layoutControl.enabled": false },
  });

  it("is under the cursor, by keyboard, in each theme: what an amount is, and the claim that rests on it", async () => {
    const { keys, page } = workbench();
    await workbench().readFile("nissan-results.txt");
    await keys.find("568.7 billion yen");
    await keys.run("Show or Focus Hover");
    const hover = page.locator(".monaco-hover:visible", { hasText: "JPY 568,700,000,000" });
    await hover.getByText("568.7 × 1,000,000,000 (billion)").waitFor();
    await hover.getByText("Mostly true").waitFor();
    for (const theme of themes) {
      await workbench().setTheme(theme);
      await workbench().screenshot(`glance-hover-${slug(theme)}`);
    }
  });

  it("is decided from the hover without a mouse", async () => {
    const { keys, page } = workbench();
    await keys.press("Escape");
    await keys.find("Mitsubishi Motors");
    await keys.press("Control+KeyK", "Control+KeyI");
    const hover = page.locator(".monaco-hover:visible", { hasText: "6 mentions in 4 articles" });
    await hover.waitFor();
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
    await workbench().screenshot("glance-company");
    await keys.press("Control+KeyK", "Control+KeyI");
    await page.waitForFunction(() => document.activeElement?.closest(".monaco-hover") !== null);
    const accept = hover.locator("a", { hasText: "Accept" });
    for (let tabs = 0; tabs < 20; tabs++) {
      if (await accept.evaluate((link) => link === document.activeElement)) break;
      await keys.press("Tab");
    }
    await keys.press("Enter");
    await page.locator(".statusbar-item", { hasText: "Claim accepted" }).waitFor();
  });

  it("is in the outline, section by section", async () => {
    const { keys, page } = workbench();
    await keys.run("Explorer: Focus on Outline View");
    const rows = page.locator(".outline-pane .monaco-list-row");
    await rows.filter({ hasText: "Nissan Motor Co. reported" }).waitFor();
    await page.locator(".monaco-breadcrumbs", { hasText: "Nissan holds 34%" }).waitFor();
    await workbench().screenshot("glance-outline");
  });

  it("is above each entry of a sidecar, in each theme", async () => {
    const { page } = workbench();
    await workbench().openFile("nissan-results.txt.factmark.yaml");
    await page.locator(".codelens-decoration", { hasText: "Mostly true" }).waitFor();
    await page.locator(".detected-link", { hasText: "nissan-turnaround.txt" }).waitFor();
    for (const theme of themes) {
      await workbench().setTheme(theme);
      await workbench().screenshot(`glance-sidecar-${slug(theme)}`);
    }
  });
});

const slug = (theme: string): string => theme.toLowerCase().replaceAll(" ", "-");
