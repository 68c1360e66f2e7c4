import { execFileSync, spawnSync } from "node:child_process";
import { checkClaim, removeAnnotation, setTags, tagClaim } from "../../src/core/sidecar/edit.ts";
import { mergeSidecars } from "../../src/core/sidecar/merge.ts";
import { parseSidecar } from "../../src/core/sidecar/parse.ts";
import type { Sidecar } from "../../src/core/sidecar/sidecar.ts";
import { factmark } from "../cli/command-line.ts";
import { createFolder, type Folder, main, makers } from "./folder.ts";
import { createLedger, type Fuzz, type Ledger } from "./fuzz.ts";
import { createRandom, type Random } from "./random.ts";

/** Two people's changes of one sidecar, merged by id and field: whatever either wrote is in the result. */
export const merges: Fuzz = {
  name: "merges by id and field",
  full: 3000,
  sample: 150,
  run: async ({ runs, seed, progress }) => {
    const ledger = createLedger();
    for (let run = 0; run < runs; run++) {
      mergeOnce(seed + run, ledger);
      if (run % 50 === 0) progress(run);
    }
    return ledger.outcome();
  },
};

function mergeOnce(seed: number, ledger: Ledger): void {
  const random = createRandom(seed);
  const base = change(parseSidecar(undefined, "a.txt"), random, { who: "base", steps: 4 });
  const ours = change(base, random, { who: "ours", steps: 1 + random.below(4) });
  const theirs = change(base, random, { who: "theirs", steps: 1 + random.below(4) });
  const merged = mergeSidecars(base.text, ours.text, theirs.text);
  const after = parseSidecar(merged?.text);
  if (!merged || after.state.kind !== "ok" || after.problems.length > 0) {
    ledger.fail(`seed ${seed}: ${JSON.stringify(after.state)} ${JSON.stringify(after.problems)}`);
    return;
  }
  ledger.count(merged.conflicts.length > 0 ? "reported" : "clean");
  for (const side of [ours, theirs]) {
    for (const words of written(side.text)) {
      ledger.count("pieces");
      // A tag or an entry that one side removed is gone unless the other changed it.
      const isRemoved = written(base.text).has(words) && [ours, theirs].some(({ text }) => !written(text).has(words));
      if (!isRemoved && !merged.text.includes(words)) ledger.fail(`seed ${seed}: ${words} is lost`);
    }
  }
}

/** What people wrote: each piece has words of its own. */
const written = (text: string): ReadonlySet<string> =>
  new Set(text.match(/\b(?:base|ours|theirs)-[a-z]+-\d+\b/g) ?? []);

let pieces = 0;

function change(
  before: Sidecar,
  random: Random,
  { who, steps }: { readonly who: string; readonly steps: number },
): Sidecar {
  let sidecar = before;
  for (let step = 0; step < steps; step++) {
    const own = sidecar.annotations.length > 0 ? random.pick(sidecar.annotations).id : undefined;
    const start = 10 * random.below(8);
    const at = `2026-01-0${1 + random.below(8)}T00:00:00Z`;
    const piece = (what: string): string => `${who}-${what}-${++pieces}`;
    const tag = (): Sidecar =>
      tagClaim(sidecar, { quote: `words ${start}`, start, end: start + 8 }, { tags: [piece("tag")], at }).sidecar;
    if (own === undefined) sidecar = tag();
    else {
      sidecar = random.pick<() => Sidecar>([
        tag,
        tag,
        () => setTags(sidecar, own, [piece("tag"), piece("tag")]).sidecar,
        () => checkClaim(sidecar, { id: own }, { verdict: "true", rationale: piece("rationale"), at }).sidecar,
        () => checkClaim(sidecar, { id: own }, { verdict: "false", rationale: piece("rationale"), at }).sidecar,
        () => (random.chance(0.3) ? removeAnnotation(sidecar, own).sidecar : sidecar),
      ])();
    }
  }
  return sidecar;
}

/** Two branches of a real repository that annotate the same article. */
export const branches: Fuzz = {
  name: "git merges of two branches",
  full: 60,
  sample: 3,
  run: async ({ runs, seed, progress }) => {
    const ledger = createLedger();
    for (let run = 0; run < runs; run++) {
      const folder = createFolder();
      try {
        await mergeApart(folder, createRandom(seed + run), ledger);
        await mergeSame(folder, ledger);
      } catch (error) {
        ledger.fail(`seed ${seed + run}: ${String(error)}`);
      } finally {
        folder.dispose();
      }
      progress(run);
    }
    return ledger.outcome();
  },
};

const sidecarName = "a.txt.factmark.yaml";
const identity = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false"];

const git = (folder: Folder, ...args: string[]) =>
  spawnSync("git", [...identity, ...args], { cwd: folder.path, encoding: "utf8" });

async function tag(folder: Folder, line: number, ...more: string[]): Promise<string> {
  const { code, out, err } = await factmark(
    "tag",
    folder.at("a.txt"),
    "--quote",
    `Maker ${line} sold ${line} cars`,
    ...more,
  );
  if (code !== 0) throw new Error(err);
  return out.trim();
}

/** Without any driver: additions between different neighbours. */
async function mergeApart(folder: Folder, random: Random, ledger: Ledger): Promise<void> {
  folder.write("a.txt", makers(60));
  git(folder, "init", "-q", "-b", "main");
  const ids: string[] = [];
  for (const line of [10, 20, 30, 40, 50]) ids.push(await tag(folder, line));
  git(folder, "add", ".");
  git(folder, "commit", "-qm", "base");
  const gaps = [0, 10, 20, 30, 40, 50].sort(() => random.next() - 0.5);
  const sides = [gaps.slice(0, 3), gaps.slice(3)];
  for (const [index, name] of ["theirs", "ours"].entries()) {
    git(folder, "checkout", "-q", name === "theirs" ? "-b" : "main", ...(name === "theirs" ? [name] : []));
    for (const gap of sides[index] ?? []) {
      const id = await tag(folder, gap + 1 + random.below(9));
      if (random.chance(0.5)) await factmark("verify", folder.at("a.txt"), id, "--verdict", "true");
      ids.push(id);
    }
    git(folder, "commit", "-qam", name);
  }
  const merged = git(folder, "merge", "-q", "--no-edit", "theirs");
  ledger.count("merged by git alone");
  if (merged.status !== 0) ledger.fail(`git leaves a conflict: ${sides.map((side) => side.join(" ")).join(" | ")}`);
  expectIds(folder, ids, ledger);
}

/** With the driver: the same gap, the same claim, and the same check, on both sides. */
async function mergeSame(folder: Folder, ledger: Ledger): Promise<void> {
  const driver = `"${process.execPath}" "${main}" merge %O %A %B`;
  execFileSync("git", ["config", "merge.factmark.driver", driver], { cwd: folder.path });
  folder.write(".gitattributes", "*.factmark.yaml merge=factmark\n");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "driver");
  const ids = parseSidecar(folder.read(sidecarName)).annotations.map(({ id }) => id);
  git(folder, "checkout", "-q", "-b", "other");
  ids.push(await tag(folder, 55, "--tag", "left"), await tag(folder, 56));
  git(folder, "commit", "-qam", "other");
  git(folder, "checkout", "-q", "main");
  ids.push(await tag(folder, 55, "--tag", "right"), await tag(folder, 57));
  git(folder, "commit", "-qam", "main");
  const clean = git(folder, "merge", "-q", "--no-edit", "other");
  ledger.count("merged by the driver");
  if (clean.status !== 0) ledger.fail(`the driver leaves a conflict: ${clean.stdout}${clean.stderr}`);
  expectIds(folder, ids, ledger);
  if (!/tags: \[right, left\]/.test(folder.read(sidecarName))) ledger.fail("a tag is lost");
  const [id = ""] = ids;
  git(folder, "checkout", "-q", "-b", "third");
  await factmark("verify", folder.at("a.txt"), id, "--verdict", "true", "--rationale", "the first reason");
  git(folder, "commit", "-qam", "third");
  git(folder, "checkout", "-q", "main");
  await factmark("verify", folder.at("a.txt"), id, "--verdict", "false", "--rationale", "the second reason");
  git(folder, "commit", "-qam", "main");
  const both = git(folder, "merge", "--no-edit", "third");
  ledger.count("kept twice");
  if (both.status !== 1 || !`${both.stdout}${both.stderr}`.includes(`${id} check was made on both sides`)) {
    ledger.fail(`not reported: ${both.status} ${both.stdout}${both.stderr}`);
  }
  for (const reason of ["the first reason", "the second reason"]) {
    if (!folder.read(sidecarName).includes(reason)) ledger.fail(`${reason} is lost`);
  }
  expectIds(folder, ids, ledger);
}

function expectIds(folder: Folder, ids: readonly string[], ledger: Ledger): void {
  const { state, annotations, problems } = parseSidecar(folder.read(sidecarName));
  if (state.kind !== "ok" || problems.length > 0) ledger.fail(`the sidecar is broken: ${JSON.stringify(state)}`);
  const lost = ids.filter((id) => !annotations.some((annotation) => annotation.id === id));
  ledger.count("entries", ids.length);
  if (lost.length > 0) ledger.fail(`lost: ${lost.join(", ")}`);
}
