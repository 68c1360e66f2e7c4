import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { downloadAndUnzipVSCode, SilentReporter } from "@vscode/test-electron";
import { CACHE, ROOT } from "./paths.ts";
import { end, removeUsed } from "./run.ts";
import { step } from "./say.ts";

/** A desktop VS Code, as a program to start. */
export interface Desktop {
  readonly program: string;
  /** Started before it where there is no display. */
  readonly screen: readonly string[];
}

/** An unpacked one in the cache, else one from VS Code's download server; undefined where neither can be had quickly. */
export async function findDesktop(): Promise<Desktop | undefined> {
  const screen = findScreen();
  if (screen === undefined) return undefined;
  const cached = existsSync(CACHE) && readdirSync(CACHE).some((name) => name.startsWith("vscode-"));
  if (!cached && !(await reachable())) return undefined;
  try {
    const program = await step("Getting a desktop VS Code (once, into .vscode-test)", () =>
      downloadAndUnzipVSCode({ version: "stable", cachePath: CACHE, timeout: 10_000, reporter: new SilentReporter() }),
    );
    return { program, screen };
  } catch {
    return undefined;
  }
}

/** The `code` command of an installed VS Code. */
export function installedCode(): string | undefined {
  const names = process.platform === "win32" ? ["code.cmd"] : ["code", "code-insiders", "codium"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

export interface DesktopRun {
  readonly folder: string;
  readonly tests: string;
  /** Milliseconds after which it is ended. */
  readonly patience: number;
}

/** What it printed. The results lie beside the folder. */
export async function runInDesktop(desktop: Desktop, { folder, tests, patience }: DesktopRun): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), "factmark-desktop-"));
  const flags = [
    ...["--no-sandbox", "--disable-gpu-sandbox", "--disable-updates", "--skip-welcome", "--skip-release-notes"],
    ...["--disable-workspace-trust", "--disable-telemetry", "--disable-extensions"],
    ...[`--user-data-dir=${data}`, `--extensionDevelopmentPath=${ROOT}`, `--extensionTestsPath=${tests}`],
  ];
  const [program = "", ...args] = [...desktop.screen, desktop.program, ...flags, folder];
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], detached: true, env });
  const clock = setTimeout(() => void end(child, "group"), patience);
  try {
    return await collected(child);
  } finally {
    clearTimeout(clock);
    await removeUsed(data);
  }
}

function collected(child: ChildProcess): Promise<string> {
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve(`${output}${error.message}`));
    child.on("close", () => resolve(output));
  });
}

/** Nothing where a display is there, xvfb-run where it has to make one, undefined where neither is. */
function findScreen(): readonly string[] | undefined {
  if (process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  const xvfb = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "xvfb-run"));
  const found = xvfb.find((path) => existsSync(path));
  return found === undefined ? undefined : [found, "-a"];
}

/** Whether VS Code's download server answers within a moment: without a network nothing may hang here. */
async function reachable(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(4000);
    const answer = await fetch("https://update.code.visualstudio.com/api/releases/stable?released=true", { signal });
    return answer.ok;
  } catch {
    return false;
  }
}
