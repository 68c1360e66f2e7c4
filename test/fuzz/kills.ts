import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseSidecar } from "../../src/core/sidecar/parse.ts";
import { factmark } from "../cli/command-line.ts";
import { createFolder, type Folder, main, makers } from "./folder.ts";
import { createLedger, type Fuzz, type Ledger } from "./fuzz.ts";
import { createRandom } from "./random.ts";

/** One that writes without a pause is killed at any moment: what it said to be stored is stored, and the file is whole. */
export const kills: Fuzz = {
  name: "writers killed at any moment",
  full: 300,
  sample: 6,
  run: async ({ runs, seed, progress }) => {
    const ledger = createLedger();
    const random = createRandom(seed);
    for (let run = 0; run < runs; run++) {
      const folder = createFolder();
      try {
        folder.write("a.txt", makers(120));
        // The second one starts where the first one was killed, its lock and its unfinished file perhaps still there.
        for (const first of [0, 40]) {
          const stored = await killWriter(folder, first, { after: 1 + random.below(6), delay: 12 * random.next() });
          check(folder, stored, ledger);
        }
        const { code, err } = await factmark("tag", folder.at("a.txt"), "--quote", "Maker 119 sold 119 cars");
        if (code !== 0) ledger.fail(`after a kill nothing can be tagged: ${err}`);
        ledger.count("kills", 2);
      } finally {
        folder.dispose();
      }
      progress(run);
    }
    return ledger.outcome();
  },
};

/** One write is killed before, after and in the middle of each of its uses of the file system. */
export const steps: Fuzz = {
  name: "writers killed at each step",
  full: 240,
  sample: 16,
  run: async ({ runs, seed, progress }) => {
    const ledger = createLedger();
    const die = fileURLToPath(new URL("./die.ts", import.meta.url));
    for (let run = 0; run < runs; run++) {
      const folder = createFolder();
      try {
        const article = folder.write("a.txt", makers(3));
        const { out } = await factmark("tag", article, "--quote", "Maker 1 sold");
        const step = 1 + ((run * (runs < 60 ? 2 : 1) + seed) % 40);
        const moment = ["after", "half", "before"][Math.floor(run / 40 + run) % 3] ?? "after";
        const env = { ...process.env, FACTMARK_DIE_AT: `${step}`, FACTMARK_DIE: moment };
        const args = ["--import", die, main, "tag", article, "--quote", "Maker 2 sold"];
        const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "ignore"] });
        const told: string[] = [];
        child.stdout.on("data", (chunk) => told.push(String(chunk)));
        const [, signal] = await once(child, "close");
        ledger.count(signal === "SIGKILL" ? "killed" : "ended before");
        check(
          folder,
          [out, told.join("")].map((id) => id.trim()).filter((id) => id !== ""),
          ledger,
          `step ${step} ${moment}`,
        );
        const began = Date.now();
        const next = await factmark("tag", article, "--quote", "Maker 0 sold");
        if (next.code !== 0) ledger.fail(`step ${step} ${moment}: nothing can be tagged afterwards: ${next.err}`);
        if (Date.now() - began > 2000) ledger.count("waited for a dead writer's lock");
        const litter = readdirSync(folder.path).filter((name) => !/^a\.txt(\.factmark\.yaml)?$/.test(name));
        ledger.count("litter left after the next write", litter.length);
      } finally {
        folder.dispose();
      }
      progress(run);
    }
    return ledger.outcome();
  },
};

/** The ids that the writer said to be stored before it was killed. */
async function killWriter(
  folder: Folder,
  first: number,
  { after, delay }: { readonly after: number; readonly delay: number },
): Promise<readonly string[]> {
  const program = fileURLToPath(new URL("./writer.ts", import.meta.url));
  const child = spawn(process.execPath, [program, folder.at("a.txt"), `${first}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = "";
  const ended = once(child, "close");
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk) => {
      told += String(chunk);
      if (told.split("\n").length > after) resolve();
    });
    child.on("close", () => resolve());
  });
  await wait(delay);
  child.kill("SIGKILL");
  await ended;
  return told.split("\n").slice(0, -1);
}

/** `stored`: ids, or lines like "verify c-123". */
function check(folder: Folder, stored: readonly string[], ledger: Ledger, when = "killed"): void {
  const { state, annotations, problems } = parseSidecar(folder.read("a.txt.factmark.yaml"));
  if (state.kind !== "ok" || problems.length > 0)
    ledger.fail(`${when}: the sidecar is broken: ${JSON.stringify(state)}`);
  for (const line of stored) {
    const [what, id] = line.includes(" ") ? line.split(" ") : ["tag", line];
    const found = annotations.find((annotation) => annotation.id === id);
    ledger.count("entries");
    if (!found || (what === "verify" && found.check?.verdict !== "true")) ledger.fail(`${when}: ${line} is lost`);
  }
  if (!existsSync(folder.at("a.txt"))) ledger.fail(`${when}: the article is gone`);
}
