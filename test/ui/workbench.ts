import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/browser.ts";
import { CACHE, ROOT } from "../../scripts/paths.ts";
import { type Server, startServer } from "../../scripts/server.ts";

/** A real VS Code in a headless browser, with Factmark, on a copy of a folder of articles: what a person sees and does. */
export interface Workbench {
  readonly page: Page;
  /** The copy that is open: tests may write into it. */
  readonly folder: string;
  /** Opens `sub/article.txt` of the folder in an editor and waits until it shows. */
  readonly openFile: (name: string) => Promise<void>;
  /** Runs a command by its title in the palette, as in `Factmark: Tag Claim`. */
  readonly runCommand: (title: string) => Promise<void>;
  /** Changes settings of the workspace, and keeps those from before. */
  readonly setSettings: (settings: Settings) => Promise<void>;
  readonly setTheme: (id: Theme) => Promise<void>;
  /** Writes `.vscode-test/screenshots/NAME.png` and returns its path. */
  readonly screenshot: (name: string) => Promise<string>;
  /** What the page's console said, extension host included. */
  readonly console: readonly string[];
  readonly close: () => Promise<void>;
}

export type Theme = "Light Modern" | "Dark Modern" | "Default High Contrast" | "Default High Contrast Light";

export type Settings = Readonly<Record<string, unknown>>;

export interface WorkbenchOptions {
  /** The folder to copy, from the project's own folder: the sample dossier where absent. */
  readonly folder?: string;
  readonly settings?: Settings;
  readonly width?: number;
  readonly height?: number;
}

/**
 * Opens a workbench before the tests of the enclosing `describe` and closes it after them. A test that fails leaves
 * `.vscode-test/screenshots/failed-….png`. Use: `const workbench = useWorkbench();`, then `workbench().page` in a test.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let opened: Workbench | undefined;
  before(async () => {
    opened = await openWorkbench(options);
  });
  afterEach(async function () {
    if (this.currentTest?.state !== "failed") return;
    const name = this.currentTest.fullTitle().replace(/\W+/g, "-").slice(0, 80);
    console.log(`      looked like ${await opened?.screenshot(`failed-${name}`)}`);
  });
  after(() => opened?.close());
  return () => {
    if (opened === undefined) throw new Error("The workbench opens before the first test, not earlier");
    return opened;
  };
}

export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const home = await mkdtemp(join(tmpdir(), "factmark-ui-"));
  const folder = join(home, basename(options.folder ?? "sample"));
  await cp(join(ROOT, options.folder ?? "media/sample"), folder, { recursive: true });
  const open: Partial<{ server: Server; browser: Browser }> = {};
  const close = async (): Promise<void> => {
    await open.browser?.close();
    await open.server?.end();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await setSettings(folder, {
      "workbench.colorTheme": "Light Modern",
      "files.exclude": { ".vscode": true },
      ...options.settings,
    });
    open.server = await startServer();
    open.browser = await launchBrowser();
    const viewport = { width: options.width ?? 1280, height: options.height ?? 800 };
    const page = await (await open.browser.newContext({ viewport, deviceScaleFactor: 1 })).newPage();
    const lines: string[] = [];
    page.on("console", (message) => lines.push(message.text()));
    await page.goto(open.server.address({ folder, extension: ROOT }));
    await page.locator(".monaco-workbench .explorer-folders-view .monaco-list-row").first().waitFor();
    return {
      page,
      folder,
      openFile: (name) => openFile(page, join(folder, name)),
      runCommand: (title) => runCommand(page, title),
      setSettings: (settings) => setSettings(folder, settings),
      setTheme: async (id) => {
        await setSettings(folder, { "workbench.colorTheme": id });
        await page.locator(`.monaco-workbench.${THEME_CLASSES[id]}`).waitFor();
      },
      screenshot: async (name) => {
        const path = join(CACHE, "screenshots", `${name}.png`);
        await mkdir(join(CACHE, "screenshots"), { recursive: true });
        await page.screenshot({ path });
        return path;
      },
      console: lines,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const THEME_CLASSES: Readonly<Record<Theme, string>> = {
  "Light Modern": "vscode-theme-defaults-themes-light_modern-json",
  "Dark Modern": "vscode-theme-defaults-themes-dark_modern-json",
  "Default High Contrast": "vscode-theme-defaults-themes-hc_black-json",
  "Default High Contrast Light": "vscode-theme-defaults-themes-hc_light-json",
};

/** In the workspace, where this VS Code sees a change at once: it does not watch a person's own settings. */
async function setSettings(folder: string, settings: Settings): Promise<void> {
  const file = join(folder, ".vscode/settings.json");
  const before = await readFile(file, "utf8").then(JSON.parse, () => ({}));
  await mkdir(join(folder, ".vscode"), { recursive: true });
  await writeFile(file, JSON.stringify({ ...before, ...settings }, undefined, 2));
}

/** Quick open takes an absolute path without searching for it. */
async function openFile(page: Page, path: string): Promise<void> {
  await page.keyboard.press("Control+KeyP");
  await pick(page, path, basename(path));
  await page.locator(`.tab.active[data-resource-name="${basename(path)}"]`).waitFor();
  await page.locator(".editor-group-container.active .monaco-editor .view-line").first().waitFor();
}

async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press("F1");
  await pick(page, `>${title}`, title);
}

/** Types into the open quick pick and takes the row of exactly that label. */
async function pick(page: Page, text: string, label: string): Promise<void> {
  const widget = page.locator(".quick-input-widget");
  await widget.locator("input").first().fill(text);
  const labels = widget.locator(".monaco-list-row .quick-input-list-row:first-child .label-name");
  await labels.getByText(label, { exact: true }).first().click();
}
