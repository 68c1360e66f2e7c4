// `npm test`: everything, then what failed once more, as a long log may be kept only in part, and one closing line. `npm test -- --only unit,node` runs some of it, `--host server` or
// FACTMARK_HOST=server chooses the VS Code of the node suite.
import { inspect, parseArgs, stripVTControlCharacters } from "node:util";
import type { HostResults } from "../test/host/results.ts";
import { findDesktop } from "./desktop.ts";
import { runInServer, runOnDesktop } from "./host-suite.ts";
import { ROOT } from "./paths.ts";
import { npm, run } from "./run.ts";
import { Refusal, start } from "./say.ts";
import { inSources } from "./stacks.ts";

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What is to be read about those that failed. */
  readonly report: string;
}

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0, report: "" };
const failure = (report: string): Counts => ({ ...NOTHING, failed: 1, report });

/** So many characters of what a failing step printed are told again. */
const ENOUGH = 4000;

/** What these run is the build: without one they would show an older build's faults, or wait for nothing. */
const OF_THE_BUILD = ["node", "web", "ui"];

/** In this order. What only checks (build, types, lint) counts when it fails. */
const PARTS: Readonly<Record<string, () => Promise<Counts>>> = {
  build: () => check("node", "esbuild.js", "--tests"),
  types: () => check(...npm("run", "--silent", "check")),
  lint: () => check(...npm("run", "--silent", "lint")),
  unit: () => mocha("test/**/*.test.ts"),
  node: nodeSuite,
  web: async () => told(await runInServer("web")),
  ui: () => mocha("--config", "test/ui/.mocharc.json", "test/ui/**/*.test.ts"),
};

const { values: flags } = parseArgs({
  options: { only: { type: "string" }, host: { type: "string", default: process.env.FACTMARK_HOST ?? "" } },
});

start(async () => {
  const wanted = flags.only?.split(",") ?? Object.keys(PARTS);
  const unknown = wanted.find((name) => !(name in PARTS));
  if (unknown !== undefined) throw new Refusal(`No part "${unknown}": there are ${Object.keys(PARTS).join(", ")}.`);
  if (!["", "desktop", "server"].includes(flags.host)) throw new Refusal("The host is desktop or server.");
  const all: { readonly name: string; readonly counts: Counts }[] = [];
  let unbuilt = false;
  for (const [name, part] of Object.entries(PARTS)) {
    if (!wanted.includes(name)) continue;
    if (unbuilt && OF_THE_BUILD.includes(name)) {
      console.log(`\n== ${name}: not run, because the build failed`);
      continue;
    }
    console.log(`\n== ${name}`);
    const started = Date.now();
    const counts = await part().catch(broken);
    all.push({ name, counts });
    if (name === "build") unbuilt = counts.failed > 0;
    console.log(`== ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  for (const { name, counts } of all) {
    if (counts.failed > 0) console.log(`\n== failed in ${name}\n${counts.report}`);
  }
  const sum = (key: "passed" | "failed" | "skipped"): number =>
    all.reduce((total, { counts }) => total + counts[key], 0);
  const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
  return sum("failed") > 0 ? 1 : 0;
});

async function check(...command: readonly string[]): Promise<Counts> {
  const { code, output } = await run(command, { cwd: ROOT, show: "all" });
  return code === 0 ? NOTHING : failure(output.slice(-ENOUGH));
}

async function mocha(...args: readonly string[]): Promise<Counts> {
  const forbid = process.env.CI ? ["--forbid-only"] : [];
  const colour = process.stdout.isTTY ? "--color" : "--no-color";
  const command = [process.execPath, "node_modules/mocha/bin/mocha.js", colour, ...forbid, ...args];
  const { code, output } = await run(command, { cwd: ROOT, show: "all" });
  const plain = stripVTControlCharacters(output);
  const count = (word: string): number => Number(new RegExp(`^ +(\\d+) ${word}\\b`, "m").exec(plain)?.[1] ?? 0);
  const failing = /^ +\d+ failing\b/m.exec(plain);
  const failed = count("failing");
  return {
    passed: count("passing"),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: count("pending"),
    report: failing ? plain.slice(failing.index) : plain.slice(-ENOUGH),
  };
}

async function nodeSuite(): Promise<Counts> {
  const desktop = flags.host === "server" ? undefined : await findDesktop();
  if (desktop === undefined && flags.host === "desktop") {
    throw new Refusal(
      "No desktop VS Code: it takes a display or xvfb-run, and VS Code's download server or a .vscode-test/vscode-*.",
    );
  }
  if (desktop !== undefined) {
    console.log(`In the desktop VS Code ${desktop.program}`);
    const results = await runOnDesktop(desktop);
    const started = results.tests.length > 0 || flags.host === "desktop";
    if (started) return told(results);
    console.log("It did not start (its libraries may be missing here).");
  }
  console.log("In VS Code's server with a headless Chromium");
  return told(await runInServer("node"));
}

/** Prints what came back from an extension host as mocha's spec reporter would have. */
function told({ tests, crash }: HostResults): Counts {
  let suite: string | undefined;
  for (const { path, state, milliseconds } of tests) {
    const title = path.slice(0, -1).join(" > ");
    if (title !== suite) console.log(`\n  ${title}`);
    suite = title;
    const mark = { passed: "✔", failed: "✘", skipped: "-" }[state];
    console.log(`    ${mark} ${path.at(-1)}${milliseconds > 500 ? ` (${milliseconds} ms)` : ""}`);
  }
  const failures = tests
    .filter((test) => test.state === "failed")
    .map(({ path, error }) => `${path.join(" > ")}\n${inSources(error ?? "").replace(/^/gm, "      ")}`);
  if (crash !== undefined) failures.push(crash);
  const nothing = tests.length === 0 && crash === undefined;
  if (nothing) failures.push("The suite has no tests");
  const report = failures.map((text) => `\n  ✘ ${text}`).join("\n");
  if (report !== "") console.log(report);
  const count = (state: string): number => tests.filter((test) => test.state === state).length;
  return {
    passed: count("passed"),
    failed: count("failed") + (crash !== undefined || nothing ? 1 : 0),
    skipped: count("skipped"),
    report,
  };
}

function broken(error: unknown): Counts {
  const report = error instanceof Refusal ? `  ✘ ${error.message}` : inspect(error);
  console.log(report);
  return failure(report);
}
