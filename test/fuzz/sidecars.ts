import { tagClaim } from "../../src/core/sidecar/edit.ts";
import { parseSidecar } from "../../src/core/sidecar/parse.ts";
import type { Sidecar } from "../../src/core/sidecar/sidecar.ts";
import { factmark } from "../cli/command-line.ts";
import { createFolder, type Folder } from "./folder.ts";
import { createLedger, type Fuzz, type Ledger } from "./fuzz.ts";
import { mutate } from "./mutate.ts";
import { createRandom } from "./random.ts";

/** Sidecars that somebody or something spoilt: never written to where they don't parse, and else changed in one place only. */
export const sidecars: Fuzz = {
  name: "spoilt sidecars",
  full: 8000,
  sample: 200,
  run: async ({ runs, seed, progress }) => {
    const ledger = createLedger();
    const folder = createFolder();
    folder.write("a.txt", article);
    try {
      for (let run = 0; run < runs; run++) {
        const random = createRandom(seed + run);
        const before = random.pick(whole);
        const { name, text, touched } = mutate(before, random);
        const one = { seed: seed + run, name, before, text, touched };
        try {
          tryParsing(one, ledger);
          if (run % 10 === 0) await tryCommands(folder, one, ledger);
        } catch (error) {
          ledger.fail(`seed ${one.seed} (${name}) throws ${String(error)}`);
        }
        if (run % 50 === 0) progress(run);
      }
    } finally {
      folder.dispose();
    }
    return ledger.outcome();
  },
};

interface Spoilt {
  readonly seed: number;
  readonly name: string;
  readonly before: string;
  readonly text: string;
  /** The lines of `before` that were changed, and of those put between, the ones around; from 0. undefined: all may be. */
  readonly touched: readonly [from: number, to: number] | undefined;
}

function tryParsing({ seed, name, before, text, touched }: Spoilt, ledger: Ledger): void {
  const told = `seed ${seed} (${name})`;
  const sidecar = parseSidecar(text);
  ledger.count(
    sidecar.state.kind === "read-only"
      ? sidecar.state.reason
      : sidecar.problems.length > 0
        ? "entries invalid"
        : "valid",
  );
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const { line, message } of sidecar.problems) {
    if (line < 1 || line > lines || message === "") ledger.fail(`${told}: problem at line ${line}: ${message}`);
  }
  if (touched) checkUntouched({ before, sidecar, touched }, told, ledger);
  const edited = tagClaim(
    sidecar,
    { quote: "Costs fell 2%", prefix: "", suffix: ".", start: 9000, end: 9013 },
    { tags: ["new"] },
  );
  if (sidecar.state.kind === "read-only") {
    const isRefused = edited.refused?.includes(`line ${sidecar.state.line}`) && edited.sidecar.text === text;
    if (!isRefused) ledger.fail(`${told}: not refused: ${edited.refused}`);
    return;
  }
  if (edited.refused !== undefined) {
    ledger.count("left to people");
    return;
  }
  checkEdited(sidecar, edited.sidecar, told, ledger);
}

/** Every entry whose own lines nobody touched is there as it was, whatever became of the others. */
function checkUntouched(
  { before, sidecar, touched }: { before: string; sidecar: Sidecar; touched: readonly [number, number] },
  told: string,
  ledger: Ledger,
): void {
  const [from, to] = touched;
  const own = parseSidecar(before).annotations;
  own.forEach((annotation, index) => {
    const first = annotation.line - 1;
    const last = (own[index + 1]?.line ?? before.split(/\r\n|\n/).length) - 2;
    // What stands right above or below may be read as a part of it.
    if (to >= first - 1 && from <= last + 1) return;
    const found = sidecar.annotations.find(({ id }) => id === annotation.id);
    ledger.count("entries untouched");
    if (!found || bareOf(found) !== bareOf(annotation))
      ledger.fail(`${told}: ${annotation.id} is lost: ${JSON.stringify(sidecar.state)}`);
  });
}

const bareOf = ({ source: _, line: __, index: ___, ...annotation }: Sidecar["annotations"][number]): string =>
  JSON.stringify(annotation, sorted);

const sorted = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** One entry more; the others, and the lines of all that can't be understood, as they were. */
function checkEdited(before: Sidecar, after: Sidecar, told: string, ledger: Ledger): void {
  ledger.count("edited");
  if (after.state.kind !== "ok") ledger.fail(`${told}: broken by an edit: ${JSON.stringify(after.state)}`);
  for (const annotation of before.annotations) {
    const found = after.annotations.find(({ id }) => id === annotation.id);
    if (!found || bareOf(found) !== bareOf(annotation)) ledger.fail(`${told}: ${annotation.id} is lost by an edit`);
  }
  if (after.annotations.length !== before.annotations.length + 1)
    ledger.fail(`${told}: ${after.annotations.length} entries`);
  if (after.problems.length !== before.problems.length) ledger.fail(`${told}: an edit made problems come or go`);
  // An id written down shares the line of the dash that `type` stood on.
  const strip = (line: string): string => line.replace(/^[\s-]+/, "").trimEnd();
  const lines = after.text.split("\n").map(strip);
  let at = 0;
  for (const line of before.text.split("\n").map(strip)) {
    const found = lines.indexOf(line, at);
    if (found >= 0) at = found + 1;
    else if (!/^(annotations:|id:|\{|\[|null$|$)/.test(line))
      ledger.fail(`${told}: an edit changed the line ${JSON.stringify(line)}`);
  }
}

/** What the commands do: nothing to the file where it does not parse, with the line in the message. */
async function tryCommands(folder: Folder, { seed, name, text }: Spoilt, ledger: Ledger): Promise<void> {
  const told = `seed ${seed} (${name})`;
  const path = folder.at("a.txt");
  const bytes = folder.write("a.txt.factmark.yaml", text) && folder.read("a.txt.factmark.yaml");
  const { state } = parseSidecar(bytes);
  for (const args of [
    ["check", path, "--format", "json"],
    ["tag", path, "--quote", "Costs fell 2%"],
    ["verify", path, "c-000001", "--verdict", "false"],
    ["reanchor", path, "--write", "--format", "json"],
    ["extract", path, "--format", "ndjson"],
  ]) {
    const { code, out, err } = await factmark(...args);
    ledger.count("commands");
    if (err.trim().split("\n").length > 1) ledger.fail(`${told}: ${args[0]} says more than a line: ${err}`);
    if (/Error:|undefined|\bat .*\.ts:/.test(err)) ledger.fail(`${told}: ${args[0]}: ${err}`);
    if (args[0] === "check") {
      const codes = JSON.parse(out).map(({ code: found }: { code: string }) => found);
      const isTold = state.kind !== "read-only" || codes.some((found: string) => /^sidecar-/.test(found));
      if (!isTold || code > 1) ledger.fail(`${told}: check tells ${codes}, exit ${code}`);
    } else if (state.kind === "read-only" && !bytes.includes("\0")) {
      const isTold = code === 2 && /a\.txt\.factmark\.yaml/.test(err) && /line \d|:\d+:/.test(err);
      if (!isTold) ledger.fail(`${told}: ${args[0]}: exit ${code}: ${err}`);
    }
    if (state.kind === "read-only" && folder.read("a.txt.factmark.yaml") !== bytes)
      ledger.fail(`${told}: ${args[0]} wrote to it`);
  }
}

const article = `Toyota sold 40,000 cars in May. Sales rose 4%. Costs fell 2%. Nissan sold 9,000 cars. “Demand is good,” said Mira Holm. 📈 Orders grew.\n`;

const entry = (number: number, words: string, more = ""): string => `  - id: c-00000${number}
    type: claim
    quote: ${words}
    prefix: ""
    suffix: " and more, to the end of it."
    start: ${number * 100}
    end: ${number * 100 + words.length}
    status: accepted
    origin: person
    by: Ann
    at: 2026-01-02T03:04:05Z
    tags: [sales, "a: b"]
${more}`;

const check = `    check:
      verdict: "true"
      quote: Sales rose 4%
      rationale: |
        Two lines,
        with a # in them.
      by: Ann
      evidence:
        - {stance: supports, url: "https://example.org/q1.pdf"}
      history: []
    notes:
      - {by: Ann, text: Ask again.}
`;

const large = `factmark: 1
# The dossier's own remark.
article:
  file: a.txt
  published: 2026-04-21
  desk: Economy
annotations:
${entry(1, "Sales rose 4%", check)}${entry(2, "Nissan sold 9,000 cars")}    # a remark of Ann's
    colour: blue
${entry(3, '"“Demand is good,” said Mira Holm"')}${entry(4, "Orders grew")}${entry(5, "Costs fell", check)}${entry(6, "📈 Orders")}`;

const byHand = `factmark: 1
annotations:
- type: claim
  quote: Sales rose 4%   # no id
- {type: entity, quote: Toyota, entity: none}

- type: note
  text: About all of it.
- type: claim
  quote: >-
    Nissan sold
    9,000 cars
  check: {verdict: true}
`;

const whole = [large, large, large.replaceAll("\n", "\r\n"), `\ufeff${large}`, byHand];
