// `npm start [-- FOLDER] [--desktop] [--open]`: a real VS Code with Factmark on a folder of articles.
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { installedCode } from "./desktop.ts";
import { CACHE, ROOT } from "./paths.ts";
import { run } from "./run.ts";
import { Refusal, start } from "./say.ts";
import { startServer } from "./server.ts";

const SAMPLE = "media/sample";
/** The same one each time where it is free: a browser keeps what VS Code remembers by address. */
const PORT = 3790;

start(async () => {
  const { values, positionals } = readArguments();
  const folder = existingFolder(positionals[0]);
  if ((await run([process.execPath, "esbuild.js"], { cwd: ROOT, show: "all" })).code !== 0) return 1;
  return values.desktop ? inDesktop(folder) : inServer(folder, values.open);
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { desktop: { type: "boolean", default: false }, open: { type: "boolean", default: false } },
    });
  } catch (error) {
    throw new Refusal(`${(error as Error).message.split(".")[0]}. Usage: npm start [-- FOLDER] [--desktop] [--open]`);
  }
}

/** npm runs scripts in the project's folder: a relative path is meant from where the person stands. */
function existingFolder(given: string | undefined): string {
  const folder = given === undefined ? join(ROOT, SAMPLE) : resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new Refusal(
    `${folder} is not a folder: name one that holds articles, as in \`npm start -- path/to/articles\`.`,
  );
}

async function inServer(folder: string, open: boolean): Promise<number> {
  const server = await startServer({ data: join(CACHE, "server-data"), port: PORT });
  const address = server.address({ folder, extension: ROOT });
  console.log(
    `\nVS Code with Factmark runs on ${relative(ROOT, folder) || "this folder"}. Open in a browser:\n\n  ${address}\n`,
  );
  console.log("Ctrl+C ends it.");
  if (open) openInBrowser(address);
  const why = await Promise.race([askedToEnd(), server.ended]);
  await server.end();
  if (why === "asked") return 0;
  throw new Refusal(`VS Code's server ended by itself: ${server.log().trim().split("\n").at(-1)}. Run this again.`);
}

/** By Ctrl+C, or because the npm that started this is gone without passing its signal on. */
function askedToEnd(): Promise<"asked"> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGHUP"] as const) process.once(signal, () => resolve("asked"));
    setInterval(() => process.ppid !== parent && resolve("asked"), 300);
  });
}

async function inDesktop(folder: string): Promise<number> {
  const code = installedCode();
  if (code === undefined) {
    throw new Refusal("No `code` command on the PATH: install VS Code and its shell command, or leave --desktop out.");
  }
  const { code: status } = await run([code, "--new-window", `--extensionDevelopmentPath=${ROOT}`, folder], {
    show: "all",
  });
  if (status === 0) console.log(`VS Code opens ${folder} with Factmark.`);
  return status;
}

function openInBrowser(address: string): void {
  const opener = { darwin: ["open"], win32: ["explorer"] }[process.platform as string] ?? ["xdg-open"];
  spawn(opener[0] ?? "xdg-open", [address], { stdio: "ignore", detached: true }).on("error", () => {
    console.log("No browser could be opened: open the address by hand.");
  });
}
