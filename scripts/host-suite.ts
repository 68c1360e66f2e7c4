import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type HostResults, PROGRESS_MARK, RESULTS_FILE } from "../test/host/results.ts";
import { launchBrowser } from "./browser.ts";
import { type Desktop, runInDesktop } from "./desktop.ts";
import { ROOT } from "./paths.ts";
import { removeUsed } from "./run.ts";
import { startServer } from "./server.ts";
import { webOnly } from "./web-only.ts";

/** Milliseconds without a sign of life after which a run is given up. */
const PATIENCE = 120_000;

/** Runs the suite of test/host in a VS Code server with a headless browser; `web` puts it into the browser's worker. */
export async function runInServer(kind: "node" | "web"): Promise<HostResults> {
  const { results, hasBegun } = await runOnce(kind);
  if (hasBegun) return results;
  console.log("VS Code's server did not get as far as the tests; once more, with a new one");
  return (await runOnce(kind)).results;
}

interface Run {
  readonly results: HostResults;
  /** Whether VS Code has called the suite at all. */
  readonly hasBegun: boolean;
}

async function runOnce(kind: "node" | "web"): Promise<Run> {
  return withWorkspace(async ({ home, folder, results }) => {
    const extension = kind === "web" ? await webOnly(join(home, "extension")) : ROOT;
    const server = await startServer();
    const browser = await launchBrowser();
    const lines: string[] = [];
    try {
      const page = await (await browser.newContext()).newPage();
      page.setDefaultTimeout(PATIENCE);
      page.on("console", (message) => lines.push(message.text()));
      page.on("pageerror", (error) => lines.push(String(error)));
      const tests = join(extension, `dist/test/host/${kind}.cjs`);
      await page.goto(server.address({ folder, extension, tests }));
      const found = await appears(results, () => count(lines));
      return { results: found ?? silence([server.log(), ...lines]), hasBegun: found !== undefined || count(lines) > 0 };
    } finally {
      await browser.close();
      await server.end();
    }
  });
}

/** Runs the same suite in a desktop VS Code. */
export async function runOnDesktop(desktop: Desktop): Promise<HostResults> {
  return withWorkspace(async ({ folder, results }) => {
    const output = await runInDesktop(desktop, {
      folder,
      tests: join(ROOT, "dist/test/host/node.cjs"),
      patience: 5 * PATIENCE,
    });
    return (await read(results)) ?? silence(output.split("\n"));
  });
}

/** A fresh folder for each run, holding a copy of `test/host/workspace`: tests may write into it. */
async function withWorkspace<T>(use: (place: Place) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), "factmark-host-"));
  const model = join(ROOT, "test/host/workspace");
  const first = join(home, "workspace");
  // A workspace of one folder, to which tests add others: from a mere folder VS Code would start anew.
  const folder = join(home, "tests.code-workspace");
  await mkdir(first);
  if (existsSync(model)) await cp(model, first, { recursive: true });
  else await writeFile(join(first, "empty.txt"), "");
  await writeFile(folder, JSON.stringify({ folders: [{ path: "workspace" }] }));
  try {
    return await use({ home, folder, results: join(home, RESULTS_FILE) });
  } finally {
    await removeUsed(home);
  }
}

interface Place {
  readonly home: string;
  readonly folder: string;
  readonly results: string;
}

/** Waits for the results as long as tests go on to end. */
async function appears(path: string, testsDone: () => number): Promise<HostResults | undefined> {
  let done = 0;
  let deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const results = await read(path);
    if (results !== undefined) return results;
    if (testsDone() > done) deadline = Date.now() + PATIENCE;
    done = testsDone();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return undefined;
}

function count(lines: readonly string[]): number {
  return lines.filter((line) => line.includes(PROGRESS_MARK)).length;
}

/** Absent, or not written to its end yet: undefined. */
async function read(path: string): Promise<HostResults | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as HostResults;
  } catch {
    return undefined;
  }
}

function silence(lines: readonly string[]): HostResults {
  const done = lines.filter((line) => line.includes(PROGRESS_MARK)).slice(-5);
  const tail = lines.flatMap((line) => line.split("\n")).slice(-20);
  return { tests: [], crash: ["VS Code handed back no results. The last that it said:", ...done, ...tail].join("\n") };
}
