import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { launchBrowser } from "../../scripts/browser.ts";
import { CACHE, ROOT } from "../../scripts/paths.ts";
import { run } from "../../scripts/run.ts";
import { Refusal } from "../../scripts/say.ts";
import { startServer } from "../../scripts/server.ts";
import { articleOfWords } from "./corpus.ts";
import { median, quantile, type Report, show, table } from "./timing.ts";
import { annotate } from "./typing/annotate.ts";
import { type Phase, progress, type TypingResults, type TypingTask } from "./typing/results.ts";

const words = 200_000;
const annotations = 500;
/** What people take for smooth: one frame of a screen. */
const frame = 16;

/** How long the extension host is busy at a time while a very long, much annotated article is typed in, in a real VS Code. */
export async function typing(): Promise<Report> {
  try {
    const { phases, crash } = await inVsCode();
    if (crash !== undefined) throw new Error(crash);
    return reportOf(phases);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { lines: [`Left out, because no VS Code can be started here. ${error.message}`], figures: undefined };
  }
}

function reportOf(phases: readonly Phase[]): Report {
  const rows = phases.map(({ name, keys, milliseconds, stretches }) => ({
    name,
    keys,
    seconds: milliseconds / 1000,
    stretches: stretches.length,
    median: median(stretches),
    p99: quantile(stretches, 0.99),
    longest: Math.max(0, ...stretches),
    overFrame: stretches.filter((one) => one > frame).length,
  }));
  return {
    lines: [
      `${words.toLocaleString("en")} words, ${annotations} annotations; how long the extension host is busy at a time, in ms`,
      table([
        ["", "keys", "seconds", "stretches", "median", "p99", "longest", `over ${frame} ms`],
        ...rows.map((row) => [
          row.name,
          ...[row.keys, row.seconds, row.stretches, row.median, row.p99, row.longest, row.overFrame].map((value) =>
            Number.isInteger(value) ? String(value) : show(value),
          ),
        ]),
      ]),
      "",
      "Stretches of 0.5 ms and more; VS Code's own work, garbage collection and up to 4 ms of the clock's grain are included",
    ],
    figures: rows,
  };
}

async function inVsCode(): Promise<TypingResults> {
  const home = await mkdtemp(join(tmpdir(), "factmark-typing-"));
  const folder = join(home, "workspace");
  try {
    const tests = await prepare(home, folder);
    const server = await startServer();
    const browser = await launchBrowser();
    try {
      const page = await (await browser.newContext()).newPage();
      const said: string[] = [];
      page.on("console", (message) => {
        said.push(message.text());
        if (message.text().includes(progress)) process.stderr.write(`  ${message.text()}\n`);
      });
      await page.goto(server.address({ folder, extension: ROOT, tests }));
      const results = await appears(join(home, "results.json"), () => said.length);
      if (process.env.FACTMARK_PROFILE) await keepProfile(home);
      return results ?? { phases: [], crash: ["VS Code handed back no results", ...said.slice(-20)].join("\n") };
    } finally {
      await browser.close();
      await server.end();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Builds the extension and what runs beside it, and writes the article; returns the path of the suite. */
async function prepare(home: string, folder: string): Promise<string> {
  const { code, output } = await run([process.execPath, "esbuild.js"], { cwd: ROOT });
  if (code !== 0) throw new Error(output);
  const tests = join(home, "host.cjs");
  await build({
    entryPoints: [join(ROOT, "test/bench/typing/host.ts")],
    outfile: tests,
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["vscode"],
    logLevel: "warning",
  });
  const text = articleOfWords(words);
  const task: TypingTask = {
    article: "long.txt",
    plain: "long.log",
    human: 240,
    burst: 240,
    profile: Boolean(process.env.FACTMARK_PROFILE),
  };
  await mkdir(folder);
  await writeFile(join(folder, task.article), text);
  await writeFile(join(folder, task.plain), text);
  await writeFile(join(folder, `${task.article}.factmark.yaml`), annotate(text, task.article, annotations));
  await writeFile(join(home, "task.json"), JSON.stringify(task));
  return tests;
}

/**
 * FACTMARK_PROFILE=1 keeps a profile of the typing in .vscode-test, which a browser's developer tools and VS Code can show, and
 * where in it the long stretches are.
 */
async function keepProfile(home: string): Promise<void> {
  const text = await readFile(join(home, "profile.json"), "utf8").catch(() => undefined);
  if (text === undefined) return;
  const { profile, long } = JSON.parse(text) as { readonly profile: unknown; readonly long: unknown };
  await writeFile(join(CACHE, "typing.cpuprofile"), JSON.stringify(profile));
  await writeFile(join(CACHE, "typing.stretches.json"), JSON.stringify(long));
}

/** Milliseconds without a sign of life after which the run is given up. */
const patience = 240_000;

async function appears(path: string, signs: () => number): Promise<TypingResults | undefined> {
  let seen = 0;
  for (let deadline = Date.now() + patience; Date.now() < deadline; ) {
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text?.endsWith("}")) return JSON.parse(text) as TypingResults;
    if (signs() > seen) deadline = Date.now() + patience;
    seen = signs();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return undefined;
}
