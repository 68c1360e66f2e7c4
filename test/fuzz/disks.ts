import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { factmark } from "../cli/command-line.ts";
import { createFolder, makers } from "./folder.ts";
import { createLedger, type Fuzz, type Ledger } from "./fuzz.ts";
import { createRandom, type Random } from "./random.ts";

/** A disk that is full, or nearly so, or read-only: a message with the reason, exit 2, and nothing lost. */
export const disks: Fuzz = {
  name: "disks full and read-only",
  full: 60,
  sample: 6,
  run: async ({ runs, seed, progress }) => {
    const ledger = createLedger();
    const folder = createFolder();
    const disk = folder.path;
    try {
      mount("-t", "tmpfs", "-o", "size=96k", "tmpfs", disk);
    } catch {
      folder.dispose();
      return { ...ledger.outcome(), skipped: "no small disk could be mounted here: that takes Linux and root" };
    }
    try {
      for (let run = 0; run < runs; run++) {
        await (run % 4 === 3 ? tryReadOnly(disk, ledger) : tryFull(disk, createRandom(seed + run), ledger));
        for (const name of readdirSync(disk)) rmSync(join(disk, name));
        progress(run);
      }
    } finally {
      execFileSync("umount", [disk]);
      folder.dispose();
    }
    return ledger.outcome();
  },
};

const mount = (...args: string[]): void => void execFileSync("mount", args, { stdio: "ignore" });

/** So long that the new sidecar needs more pages than the old one. */
const long = "See the register of the port. ".repeat(400);

async function prepare(disk: string): Promise<{ readonly article: string; readonly id: string }> {
  const article = join(disk, "a.txt");
  writeFileSync(article, makers(20));
  const { out } = await factmark("tag", article, "--quote", "Maker 1 sold 1 cars");
  return { article, id: out.trim() };
}

async function tryFull(disk: string, random: Random, ledger: Ledger): Promise<void> {
  const { article, id } = await prepare(disk);
  const before = readFileSync(`${article}.factmark.yaml`, "utf8");
  fill(join(disk, "filler"));
  if (random.chance(0.6)) {
    // Room for a few pages: for the lock, perhaps, but not for all of the new file.
    const filler = join(disk, "filler");
    writeFileSync(filler, readFileSync(filler).subarray(0, -4096 * (1 + random.below(3))));
  }
  for (const args of [
    ["verify", article, id, "--verdict", "true", "--rationale", long],
    ["tag", article, "--quote", "Maker 2 sold 2 cars", "--tag", long],
  ]) {
    const { code, out, err } = await factmark(...args);
    ledger.count("full");
    if (code !== 2 || out !== "" || !/a\.txt\.factmark\.yaml: cannot write it: the disk is full\n$/.test(err)) {
      ledger.fail(`full: exit ${code}, ${JSON.stringify(err.slice(0, 300))}`);
    }
    check({ disk, before, files: ["a.txt", "a.txt.factmark.yaml", "filler"] }, ledger);
  }
  rmSync(join(disk, "filler"));
  const { code } = await factmark("verify", article, id, "--verdict", "true");
  if (code !== 0) ledger.fail("with room again, nothing can be written");
}

async function tryReadOnly(disk: string, ledger: Ledger): Promise<void> {
  const { article, id } = await prepare(disk);
  const before = readFileSync(`${article}.factmark.yaml`, "utf8");
  writeFileSync(article, `Corrected. ${makers(20)}`);
  mount("-o", "remount,ro", disk);
  try {
    for (const args of [
      ["verify", article, id, "--verdict", "true"],
      ["tag", article, "--quote", "Maker 2 sold 2 cars"],
      ["reanchor", article, "--write", "--format", "json"],
    ]) {
      const { code, err } = await factmark(...args);
      ledger.count("read-only");
      if (code !== 2 || !/a\.txt\.factmark\.yaml: cannot write it: the folder is read-only\n$/.test(err)) {
        ledger.fail(`read-only: exit ${code}, ${JSON.stringify(err)}`);
      }
      check({ disk, before, files: ["a.txt", "a.txt.factmark.yaml"] }, ledger);
    }
  } finally {
    mount("-o", "remount,rw", disk);
  }
}

function fill(path: string): void {
  for (let size = 96 * 1024; size > 0; size -= 1024) {
    try {
      writeFileSync(path, new Uint8Array(size));
      return;
    } catch {
      // Less will do.
    }
  }
}

interface Expected {
  readonly disk: string;
  readonly before: string;
  readonly files: readonly string[];
}

function check({ disk, before, files }: Expected, ledger: Ledger): void {
  if (readFileSync(join(disk, "a.txt.factmark.yaml"), "utf8") !== before) ledger.fail("the sidecar was changed");
  const found = readdirSync(disk).sort().join(" ");
  if (found !== files.join(" ")) ledger.fail(`left behind: ${found}`);
}
