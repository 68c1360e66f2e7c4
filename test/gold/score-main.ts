/**
 * Scores the engine on annotated articles: `npm run score` on the project's own sets, `npm run score -- DIR` on any folder of
 * annotations with the texts beside them, or in the folder that `--articles` names. `--errors` lists what went wrong, `--json`
 * prints figures for programs, `--raise` lifts the floors of the project's own sets to what is measured now.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Floors, raise } from "./floors.ts";
import { type GoldSet, ownSets, readSet } from "./read-gold.ts";
import { type Score, score } from "./score.ts";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: "string" },
    errors: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    raise: { type: "boolean", default: false },
  },
});

const usage = "Usage: npm run score -- [DIR [--articles DIR]] [--errors] [--json] [--raise]";
if (positionals.length > 1 || (flags.raise && positionals.length > 0)) {
  console.error(usage);
  process.exit(2);
}
const folder = positionals[0];
const sets: readonly GoldSet[] =
  folder === undefined
    ? ownSets
    : [{ name: basename(resolve(folder)), annotations: folder, articles: flags.articles ?? folder }];
const scores = new Map(sets.map((set) => [set.name, score(readSet(set))] as const));

if (flags.json)
  console.log(JSON.stringify(Object.fromEntries([...scores].map(([name, result]) => [name, figuresOf(result)]))));
else for (const [name, result] of scores) print(name, result);
if (flags.raise) raiseFloors();

function print(name: string, result: Score): void {
  if (flags.errors) for (const { line } of result.misses) console.log(line);
  console.log(`${name}: ${result.documents} articles`);
  const rows = Object.entries(figuresOf(result));
  const columns = [...new Set(rows.flatMap(([, figures]) => Object.keys(figures)))];
  const table = [
    ["", ...columns],
    ...rows.map(([about, figures]) => [about, ...columns.map((column) => show(figures[column]))]),
  ];
  const widths = columns.map((_, at) => Math.max(...table.map((row) => row[at + 1]?.length ?? 0)));
  for (const row of table) {
    const cells = widths.map((width, at) => (row[at + 1] ?? "").padStart(width));
    console.log(`${(row[0] ?? "").padEnd(12)}${cells.join("  ")}`.trimEnd());
  }
  console.log();
}

function figuresOf(result: Score): Record<string, Record<string, number>> {
  const { company, figure, date, claim, boilerplate, document } = result;
  return { company, figure, date, claim, boilerplate, document } as unknown as Record<string, Record<string, number>>;
}

function show(value: number | undefined): string {
  if (value === undefined) return "";
  return Number.isInteger(value) && value !== 1 && value !== 0 ? String(value) : value.toFixed(3);
}

function raiseFloors(): void {
  const path = join(import.meta.dirname, "floors.json");
  const old = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Record<string, Floors>) : {};
  const raised = Object.fromEntries([...scores].map(([name, result]) => [name, raise(old[name] ?? {}, result)]));
  writeFileSync(path, `${JSON.stringify(raised, null, 2)}\n`);
  console.error(`Wrote ${path}`);
}
