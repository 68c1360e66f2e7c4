import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { CACHE, ROOT } from "./paths.ts";
import { Refusal, step } from "./say.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** A headless Chromium: the one that FACTMARK_CHROMIUM names, else an unpacked one of our own, else an installed one. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.FACTMARK_CHROMIUM ?? (await ownChromium()) ?? installed();
  if (executablePath === undefined) {
    throw new Refusal(
      "No Chromium found: install Google Chrome or Chromium, or set FACTMARK_CHROMIUM to the path of one, and run this again.",
    );
  }
  try {
    return await chromium.launch({ executablePath, args: FLAGS, headless: true, env: environment(executablePath) });
  } catch (error) {
    const why = String(error)
      .split("\n")
      .find((line) => /error while loading|ENOENT|EACCES|not found/.test(line));
    throw new Refusal(
      `Chromium (${executablePath}) did not start: ${why?.trim() ?? String(error).split("\n")[0]}. ` +
        "Install Chromium with your system's packages and set FACTMARK_CHROMIUM to its path.",
    );
  }
}

/** `@sparticuz/chromium` carries a packed headless Chromium for Linux on x64. */
async function ownChromium(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const packed = join(ROOT, "node_modules/@sparticuz/chromium");
  if (!existsSync(packed)) return undefined;
  const manifest = JSON.parse(await readFile(join(packed, "package.json"), "utf8")) as { version: string };
  const home = join(CACHE, `chromium-${manifest.version}`);
  if (!existsSync(join(home, "chromium")))
    await step("Unpacking Chromium (once, into .vscode-test)", () => unpack(home));
  return join(home, "chromium");
}

/** The package unpacks into the system's temporary folder, for good: ours is named, private and complete or absent. */
async function unpack(home: string): Promise<void> {
  const partial = `${home}.${process.pid}.partial`;
  await mkdir(partial, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = partial;
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
    await rename(partial, home).catch((error: unknown) => {
      if (!existsSync(join(home, "chromium"))) throw error;
    });
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rm(partial, { recursive: true, force: true });
  }
}

/** A machine without any font shows boxes: the packed Chromium brings one. */
function environment(executablePath: string): Record<string, string> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined));
  const fonts = join(executablePath, "../fonts");
  const bare = !existsSync("/usr/share/fonts") && existsSync(fonts);
  return { ...env, ...(bare ? { FONTCONFIG_PATH: fonts } : {}) } as Record<string, string>;
}

function installed(): string | undefined {
  const onPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].flatMap(
    (name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)),
  );
  const apps = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ];
  return [...onPath, ...apps].find((path) => existsSync(path));
}
