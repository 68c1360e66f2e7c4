import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/browser.ts";
import { CACHE, ROOT } from "../../scripts/paths.ts";
import { removeUsed } from "../../scripts/run.ts";
import { type Server, startServer } from "../../scripts/server.ts";
import { webOnly } from "../../scripts/web-only.ts";
import { describePage } from "./diagnosis.ts";
import { type Keyboard, keyboard } from "./keyboard.ts";

/** A real VS Code in a headless browser, with Factmark, on a copy of a folder of articles: what a person sees and does. */
export interface Workbench {
  readonly page: Page;
  /** The copy that is open: tests may write into it. */
  readonly folder: string;
  readonly keys: Keyboard;
  /** Opens `sub/article.txt` of the folder in an editor and waits until it shows and has the keyboard. */
  readonly openFile: (name: string) => Promise<void>;
  /** The same, and waits until Factmark has read it. */
  readonly readFile: (name: string) => Promise<void>;
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

/** A window in which little but the article is seen. */
export const plainWindow: Settings = {
  "editor.wordWrap": "on",
  "editor.minimap.enabled": false,
  "editor.occurrencesHighlight": "off",
  "breadcrumbs.enabled": false,
  "workbench.layoutControl.enabled": false,
};

export interface WorkbenchOptions {
  /** The folder to copy, from the project's own folder: the sample dossier where absent. */
  readonly folder?: string;
  readonly settings?: Settings;
  readonly width?: number;
  readonly height?: number;
  /** Where the extension runs: in Node.js, as on the desktop, or in the browser's web worker. */
  readonly host?: Host;
}

export type Host = "node" | "web";

/**
 * Opens a workbench before the tests of the enclosing `describe` and closes it after them. A test that fails leaves
 * `.vscode-test/screenshots/failed-….png` and says in words what the page showed. Use: `const workbench = useWorkbench();`,
 * then `workbench().page` in a test.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let opened: Workbench | undefined;
  const tellOf = async (title: string): Promise<void> => {
    if (opened === undefined) return;
    console.log(await describePage(opened.page, opened.console));
    console.log(`        looked like ${await opened.screenshot(`failed-${title.replace(/\W+/g, "-").slice(0, 80)}`)}`);
  };
  before(async () => {
    opened = await openWorkbench(options);
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await tellOf(this.currentTest.fullTitle());
  });
  after(async function () {
    // No test was run: a `before` failed.
    const suite = this.test?.parent;
    if (suite?.tests.every(({ state }) => state === undefined)) await tellOf(suite.fullTitle());
    await opened?.close();
  });
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
    await removeUsed(home);
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
    // No step takes that long; a machine that does much else at the time may need it.
    page.setDefaultTimeout(60_000);
    const lines: string[] = [];
    page.on("console", (message) => lines.push(message.text()));
    page.on("pageerror", (error) => lines.push(String(error)));
    const keys = keyboard(() => page);
    const extension = options.host === "web" ? await webOnly(join(home, "extension")) : ROOT;
    await page.goto(open.server.address({ folder, extension }));
    await page.locator(".monaco-workbench .explorer-folders-view .monaco-list-row").first().waitFor();
    return {
      page,
      folder,
      keys,
      openFile: (name) => keys.open(join(folder, name)),
      readFile: async (name) => {
        await keys.open(join(folder, name));
        // Its tooltip names the article: one that was open before may still be in the status bar.
        await page.locator(`.statusbar-item[aria-label*="claims of ${basename(name)}"]`).waitFor();
      },
      runCommand: keys.run,
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
