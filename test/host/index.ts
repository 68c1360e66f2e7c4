import { load } from "factmark:host-tests";
import type Mocha from "mocha";
import * as vscode from "vscode";
import { type HostResults, type HostTest, PROGRESS_MARK, RESULTS_FILE } from "./results.ts";

/** VS Code calls this in its extension host, in Node.js and in the browser's worker alike. */
export async function run(): Promise<void> {
  const tests: HostTest[] = [];
  try {
    console.log(`${PROGRESS_MARK} started`);
    await folderIsThere();
    await runMocha((test) => tests.push(test));
    await report({ tests });
  } catch (error) {
    await report({ tests, crash: describe(error) });
  }
  if (tests.some((test) => test.state === "failed")) throw new Error("A host test failed");
}

/** On a machine that does much else, VS Code may start the tests before it has read the workspace file; it may tell nobody then. */
async function folderIsThere(): Promise<void> {
  for (const end = Date.now() + 60_000; !vscode.workspace.workspaceFolders?.length; ) {
    if (Date.now() > end) throw new Error("VS Code has started without its workspace folder");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function runMocha(found: (test: HostTest) => void): Promise<void> {
  const imported = await import("mocha");
  const globals = globalThis as { Mocha?: typeof Mocha }; // mocha's browser build puts its class there
  const mocha = new (globals.Mocha ?? imported.default)({
    ui: "bdd",
    // So long no test takes; a machine that does much else at the time may need it.
    timeout: 60_000,
    reporter: reporterTo(found),
  });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  load();
  await new Promise((resolve) => mocha.run(resolve));
}

function reporterTo(found: (test: HostTest) => void): Mocha.ReporterConstructor {
  const add = (runnable: Mocha.Runnable, state: HostTest["state"], error?: unknown): void => {
    const test = { path: runnable.titlePath(), state, milliseconds: runnable.duration ?? 0 };
    console.log(`${PROGRESS_MARK} ${state} ${test.path.join(" > ")}`);
    found(error === undefined ? test : { ...test, error: describe(error) });
  };
  return class {
    constructor(runner: Mocha.Runner) {
      runner.on("pass", (test) => add(test, "passed"));
      runner.on("pending", (test) => add(test, "skipped"));
      runner.on("fail", (test, error) => add(test, "failed", error));
    }
    // biome-ignore lint/suspicious/noExplicitAny: mocha's own reporter type carries a `stats` that nobody reads here
  } as any;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { actual, expected } = error as { actual?: unknown; expected?: unknown };
  const stack = error.stack ?? error.message;
  const both = stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
  if (actual === undefined && expected === undefined) return both;
  return `${both}\n+ actual:   ${print(actual)}\n- expected: ${print(expected)}`;
}

function print(value: unknown): string {
  if (value instanceof RegExp) return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/** By VS Code's own file system, which reaches the disk from the worker host too. */
async function report(results: HostResults): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error("A host test run needs a workspace folder");
  const target = vscode.Uri.joinPath(folder, "..", RESULTS_FILE);
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(JSON.stringify(results)));
}
