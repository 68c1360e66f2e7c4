import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CACHE } from "./paths.ts";
import { end, endsWithUs, npm, removeUsed, run } from "./run.ts";
import { Refusal, step } from "./say.ts";

/** A VS Code server on this machine: a full workbench for a browser, with a Node.js extension host. */
export interface Server {
  readonly address: (page: Page) => string;
  /** What the server has printed so far. */
  readonly log: () => string;
  readonly ended: Promise<void>;
  readonly end: () => Promise<void>;
}

/** What to open: absolute paths on this machine. */
export interface Page {
  /** Or a workspace file. */
  readonly folder: string;
  /** The folder of the extension under development. */
  readonly extension: string;
  /** The suite to run in the extension host, with its `.cjs` ending. */
  readonly tests?: string;
}

export interface ServerOptions {
  /** Where the server keeps its data: a folder of its own that goes with it where absent. */
  readonly data?: string;
  /** Taken where it is free. */
  readonly port?: number;
}

/** VS Code's own server build comes inside this package. */
const PACKAGE = "code-server@4.139.1";
const HOME = join(CACHE, PACKAGE.replace("@", "-"));
const SERVER = "node_modules/code-server/lib/vscode";

const QUIET_SETTINGS = {
  "workbench.startupEditor": "none",
  // As on the desktop: in a browser VS Code saves by itself a second after the last key.
  "files.autoSave": "off",
  "telemetry.telemetryLevel": "off",
  "chat.disableAIFeatures": true,
  "security.workspace.trust.enabled": false,
  "extensions.ignoreRecommendations": true,
  "extensions.autoCheckUpdates": false,
  "update.mode": "none",
  "git.openRepositoryInParentFolders": "never",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
};

export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const main = await ensureServer();
  const port = await freePort(options.port);
  const data = options.data ?? (await mkdtemp(join(tmpdir(), "factmark-server-")));
  await settle(data);
  // The smoke test driver is what makes a release build take the page's payload: extension and suite.
  const flags = [
    ...["--host", "127.0.0.1", "--port", String(port), "--server-data-dir", data],
    ...["--without-connection-token", "--accept-server-license-terms", "--telemetry-level", "off"],
    "--enable-smoke-test-driver",
  ];
  const child = spawn(process.execPath, [main, ...flags], { stdio: ["ignore", "pipe", "pipe"] });
  endsWithUs(child);
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (log += chunk.toString()));
  child.on("error", (error) => (log += error.message)); // not started at all: it has no process id then
  await answers(child, port, () => log);
  return {
    address: (page) => address(port, page),
    log: () => log,
    ended: new Promise((resolve) => child.once("exit", () => resolve())),
    end: async () => {
      await end(child);
      if (options.data === undefined) await removeUsed(data);
    },
  };
}

/** This build keeps a person's settings beside the server. Machine settings would not do: trust is none of them. */
async function settle(data: string): Promise<void> {
  const file = join(data, "data/User/settings.json");
  if (existsSync(file)) return; // kept from an earlier start, perhaps changed by hand since
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(QUIET_SETTINGS, undefined, 2));
}

/** Installs the server once, into the cache. A half-done install never counts: it is renamed when it is complete. */
export async function ensureServer(): Promise<string> {
  const main = join(HOME, SERVER, "out/server-main.js");
  if (existsSync(main)) return main;
  const partial = `${HOME}.${process.pid}.partial`;
  try {
    await step(`Installing VS Code's server (${PACKAGE}, once, about 600 MB, into .vscode-test)`, async () => {
      await mkdir(partial, { recursive: true });
      await writeFile(join(partial, "package.json"), '{ "private": true }\n');
      await install(partial, PACKAGE);
      await install(join(partial, SERVER), "--omit=dev");
      await install(join(partial, SERVER, "extensions"), "--omit=dev");
      await rename(partial, HOME).catch((error: unknown) => {
        if (!existsSync(main)) throw error; // else another run was quicker
      });
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return main;
}

/** Without install scripts: the native modules that they would compile are not needed, the server only grumbles. */
async function install(folder: string, ...args: readonly string[]): Promise<void> {
  const quiet = ["--no-audit", "--no-fund", "--no-progress", "--prefer-offline", "--fetch-retries=1"];
  const { code, output } = await run(npm("install", "--ignore-scripts", ...quiet, ...args), { cwd: folder });
  if (code === 0) return;
  const errors = output.split("\n").flatMap((line) => /^npm error (.+)$/.exec(line)?.[1] ?? []);
  const why =
    errors.find((line) => /^request to|^network |^\d{3} /.test(line)) ?? errors[0] ?? `npm ended with ${code}`;
  throw new Refusal(
    `VS Code's server could not be installed: ${why}. ` +
      `It is the npm package ${PACKAGE}: check that \`npm view ${PACKAGE}\` finds it, then run this again.`,
  );
}

function address(port: number, page: Page): string {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${asUriPath(path)}`;
  const payload = [["extensionDevelopmentPath", remote(page.extension)]];
  if (page.tests !== undefined) payload.push(["extensionTestsPath", remote(page.tests)]);
  const kind = page.folder.endsWith(".code-workspace") ? "workspace" : "folder";
  const query = `${kind}=${encodeURIComponent(asUriPath(page.folder))}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  return `http://127.0.0.1:${port}/?${query}`;
}

function asUriPath(path: string): string {
  const slashes = path.replaceAll("\\", "/");
  return slashes.startsWith("/") ? slashes : `/${slashes}`;
}

async function answers(child: ChildProcess, port: number, log: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && child.exitCode === null && child.pid !== undefined) {
    const up = await fetch(`http://127.0.0.1:${port}/version`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await end(child);
  throw new Refusal(
    `VS Code's server did not start on port ${port}: ${log().trim().split("\n").at(-1) ?? "no output"}. ` +
      "It needs Node.js 24, which `npm ci` installs: run `npm ci`, delete .vscode-test and try again.",
  );
}

async function freePort(wanted = 0): Promise<number> {
  const port = await new Promise<number | undefined>((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen(wanted, "127.0.0.1", () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === "object" && bound !== null ? bound.port : undefined));
    });
  });
  if (port !== undefined) return port;
  if (wanted === 0) throw new Refusal("No free port on 127.0.0.1: end a server that runs there and try again.");
  return freePort();
}
