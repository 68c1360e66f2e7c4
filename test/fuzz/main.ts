// `npm run fuzz`: all attacks with their full counts. `-- --only NAME,…` some of them, `--runs N`, `--seed N`.
import { parseArgs } from "node:util";
import { fuzzes } from "./all.ts";
import type { Outcome } from "./fuzz.ts";

const { values: flags } = parseArgs({
  options: { only: { type: "string" }, runs: { type: "string" }, seed: { type: "string", default: "1" } },
});
const wanted = fuzzes.filter(
  ({ name }) => flags.only === undefined || flags.only.split(",").some((part) => name.includes(part)),
);
const rows: string[][] = [["", "cases", "broken", "seconds", ""]];
for (const fuzz of wanted) {
  const runs = flags.runs === undefined ? fuzz.full : Number(flags.runs);
  const began = Date.now();
  const progress = (done: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${fuzz.name}: ${done} of ${runs}`);
  };
  if (!process.stderr.isTTY) console.error(`${fuzz.name} …`);
  const outcome = await fuzz.run({ runs, seed: Number(flags.seed), progress });
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  for (const failure of outcome.failures.slice(0, 20)) console.log(`  ✘ ${fuzz.name}: ${failure}`);
  if (outcome.failures.length > 0) process.exitCode = 1;
  rows.push(rowOf(fuzz.name, runs, outcome, (Date.now() - began) / 1000));
}
const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
for (const row of rows)
  console.log(
    row
      .map((cell, column) =>
        column === 0 || column === 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );

function rowOf(name: string, runs: number, { counts, failures, skipped }: Outcome, seconds: number): string[] {
  const told = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  return [
    name,
    skipped === undefined ? `${runs}` : "0",
    `${failures.length}`,
    seconds.toFixed(1),
    skipped ?? told.join(", "),
  ];
}
