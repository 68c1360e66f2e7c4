/**
 * Measures the engine: `npm run bench`. `--only NAME` runs one part (throughput, stages, keystrokes, loading, adversarial, typing),
 * `--json FILE` writes the figures. Nothing is asserted: machines differ. The ratios within one run are what counts; times are
 * the thread's processor time, which other programs on the machine disturb less.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { adversarial } from "./adversarial.ts";
import { keystrokes } from "./keystrokes.ts";
import { loading } from "./loading.ts";
import { stages } from "./stages.ts";
import { throughput } from "./throughput.ts";
import type { Report } from "./timing.ts";
import { typing } from "./typing.ts";

const parts: Readonly<Record<string, () => Report | Promise<Report>>> = {
  throughput,
  stages,
  keystrokes,
  loading,
  adversarial,
  typing,
};

const { values: flags } = parseArgs({ options: { only: { type: "string" }, json: { type: "string" } } });
if (flags.only !== undefined && !(flags.only in parts)) {
  console.error(`No part "${flags.only}": there are ${Object.keys(parts).join(", ")}`);
  process.exit(2);
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}, Node ${process.version}`;
console.log(machine);
const figures: Record<string, unknown> = { machine };
for (const [name, measure] of Object.entries(parts)) {
  if (flags.only !== undefined && flags.only !== name) continue;
  const started = performance.now();
  const report = await measure();
  figures[name] = report.figures;
  console.log(
    `\n== ${name}\n${report.lines.join("\n")}\n== ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
}
if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify(figures, null, 2)}\n`);
