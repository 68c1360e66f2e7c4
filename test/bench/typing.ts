import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { HeapProfiler, Profiler } from "node:inspector";
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
import { allocations } from "./typing/allocations.ts";
import { annotate } from "./typing/annotate.ts";
import { type Attributed, attribute } from "./typing/attribute.ts";
import { type Phase, progress, type TypingResults, type TypingTask } from "./typing/results.ts";

const words = 200_000;
const annotations = 500;
/** What people take for smooth: one frame of a screen. */
const frame = 16;

/** How long the extension host is busy at a time while a very long, much annotated article is typed in, in a real VS Code. */
export async function typing(): Promise<Report> {
  try {
    const { phases, crash, allocated } = await inVsCode();
    if (crash !== undefined) throw new Error(crash);
    return allocated ? { lines: allocated, figures: undefined } : reportOf(phases);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { lines: [`Left out, because no VS Code can be started here. ${error.message}`], figures: undefined };
  }
}

type MeasuredPhase = Omit<Phase, "stretches"> & { readonly stretches: readonly Attributed[] };

function reportOf(phases: readonly MeasuredPhase[]): Report {
  const rows = phases.map(({ name, keys, milliseconds, stretches }) => {
    const own = stretches.map((one) => one.own).filter((one) => one >= 0.5);
    const longest = (values: readonly number[]): number => Math.max(0, ...values);
    const over = (values: readonly number[]): number => values.filter((one) => one > frame).length;
    return {
      name,
      keys,
      seconds: milliseconds / 1000,
      ownMedian: median(own),
      ownP99: quantile(own, 0.99),
      ownLongest: longest(own),
      ownOver: over(own),
      collectingLongest: longest(stretches.map(collected)),
      collectingAllLongest: longest(stretches.map((one) => Math.min(one.collectingAll, one.busy))),
      collectingOver: over(stretches.map(collected)),
      collectingSum: stretches.reduce((sum, { collecting }) => sum + collecting, 0),
      allLongest: longest(stretches.map(({ busy }) => busy)),
      allOver: over(stretches.map(({ busy }) => busy)),
      waitedLongest: longest(stretches.map(({ waited }) => waited)),
    };
  });
  const print = (value: number): string => (Number.isInteger(value) ? String(value) : show(value));
  const lasting = phases
    .flatMap(({ name, stretches }) => stretches.map((one) => ({ name, ...one })))
    .filter(({ own }) => own > frame / 2)
    .sort((a, b) => b.own - a.own);
  return {
    lines: [
      `${words.toLocaleString("en")} words, ${annotations} annotations, each a comment thread; how long the extension host is busy`,
      "at a time, in ms of processor time: with Factmark's own work; with clearing memory (gc); with anything, VS Code's work",
      "included. What was waited besides, for a processor or for what another thread held, stands last",
      "",
      table([
        [
          "",
          "keys",
          "seconds",
          "own median",
          "p99",
          "longest",
          `>${frame}`,
          "gc longest",
          "of all memory",
          `>${frame}`,
          "sum",
          "all longest",
          `>${frame}`,
          "waited",
        ],
        ...rows.map(({ name, ...values }) => [name, ...Object.values(values).map(print)]),
      ]),
      "",
      `Longest stretches with more than ${frame / 2} ms of Factmark's own work, ${Math.min(lasting.length, shown)} of ${lasting.length}`,
      ...lasting.slice(0, shown).map(({ name, own, busy, waited, doing }) => {
        const parts = doing.slice(0, 3).map(([path, milliseconds]) => `${show(milliseconds)} ${path}`);
        return `${show(own)} of ${show(busy)} (and ${show(waited)} waited)  ${name}: ${parts.join("; ")}`;
      }),
    ],
    figures: rows,
  };
}

/** Never more than the thread was busy: a collection that had to wait for a processor did not take all the time that passed. */
const collected = ({ collecting, busy }: Attributed): number => Math.min(collecting, busy);

const shown = 40;

interface Measured {
  readonly phases: readonly MeasuredPhase[];
  readonly crash?: string;
  readonly allocated?: readonly string[];
}

async function inVsCode(): Promise<Measured> {
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
      if (!results) return { phases: [], crash: ["VS Code handed back no results", ...said.slice(-20)].join("\n") };
      if (results.crash !== undefined) return { phases: [], crash: results.crash };
      const json = await readFile(join(home, "profile.json"), "utf8");
      if (kept) await writeFile(join(CACHE, kept === "heap" ? "typing.heapprofile" : "typing.cpuprofile"), json);
      if (kept === "heap") {
        const profile = JSON.parse(json) as HeapProfiler.SamplingHeapProfile;
        return { phases: [], allocated: allocations(profile, bundle) };
      }
      const profile = JSON.parse(json) as Profiler.Profile;
      const phases = results.phases.map((phase) => ({
        ...phase,
        stretches: attribute(phase.stretches, profile, bundle),
      }));
      return { phases };
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
    keys: keys ?? 240,
    plainKeys: keys === undefined ? 240 : 0,
    decisions: 12,
    heap: kept === "heap",
  };
  await mkdir(folder);
  await writeFile(join(folder, task.article), text);
  await writeFile(join(folder, task.plain), text);
  await writeFile(join(folder, `${task.article}.factmark.yaml`), annotate(text, task.article, annotations));
  await writeFile(join(home, "task.json"), JSON.stringify(task));
  return tests;
}

/**
 * FACTMARK_PROFILE=1 keeps the profile in .vscode-test: a browser's developer tools and VS Code can show it. With "heap" it tells
 * who allocated memory since typing began, instead of times.
 */
const kept = process.env.FACTMARK_PROFILE;

/** FACTMARK_KEYS=60 for a quick look: fewer keys, and none in a file that is no article. */
const keys = process.env.FACTMARK_KEYS === undefined ? undefined : Number(process.env.FACTMARK_KEYS);

const bundle = "dist/extension.cjs";

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
