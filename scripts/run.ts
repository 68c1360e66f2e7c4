import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { rm } from "node:fs/promises";

export interface Finished {
  readonly code: number;
  /** Standard output and error, in the order in which they came. */
  readonly output: string;
}

/** Runs a program to its end. With `show`, what it prints is passed on as it comes. */
export function run(command: readonly string[], options: SpawnOptions & { show?: "all" } = {}): Promise<Finished> {
  const [program = "", ...args] = command;
  const { show, ...rest } = options;
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...rest });
    endsWithUs(child);
    let output = "";
    const take = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString();
      if (show === "all") to.write(chunk);
    };
    child.stdout?.on("data", take(process.stdout));
    child.stderr?.on("data", take(process.stderr));
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on("close", (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\n(${signal})` : output }),
    );
  });
}

/** npm as the one that runs this script, else the one on the PATH. */
export function npm(...args: readonly string[]): readonly string[] {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith(".js")) return [process.execPath, cli, ...args];
  return [process.platform === "win32" ? "npm.cmd" : "npm", ...args];
}

/** Leaves no child behind when this process is told to end. */
export function endsWithUs(child: ChildProcess): void {
  const kill = (): boolean => child.kill();
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  if (process.listenerCount("SIGTERM") === 0) process.once("SIGTERM", () => process.exit(143)); // else no "exit" comes
}

/** Ends a child, gently first. One that was spawned `detached` ends with everything that it started. */
export async function end(child: ChildProcess, reach: "child" | "group" = "child"): Promise<void> {
  const { pid } = child;
  if (child.exitCode !== null || child.signalCode !== null || pid === undefined) return;
  const target = reach === "group" && process.platform !== "win32" ? -pid : pid;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  signal(target, "SIGTERM");
  const patience = setTimeout(() => signal(target, "SIGKILL"), 3000);
  await gone;
  clearTimeout(patience);
}

/** Removes a folder in which what a program started may write for a moment after the program has ended. */
export const removeUsed = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

function signal(target: number, name: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(target, name);
  } catch {
    // it ended in between
  }
}
