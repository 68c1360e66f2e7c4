import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { parseSidecar } from "../../src/core/sidecar/parse.ts";
import { factmark } from "../cli/command-line.ts";
import { createFolder, main, makers } from "./folder.ts";
import { createLedger, type Fuzz } from "./fuzz.ts";

const atOnce = 12;

/** Many processes add to, and check claims of, one article at the same time. */
export const parallel: Fuzz = {
  name: "processes writing at once",
  full: 25,
  sample: 1,
  run: async ({ runs, progress }) => {
    const ledger = createLedger();
    for (let run = 0; run < runs; run++) {
      const folder = createFolder();
      try {
        const article = folder.write("a.txt", makers(atOnce + 4));
        const known = await Promise.all(
          [0, 1, 2].map(async (line) => (await factmark("tag", article, "--quote", `Maker ${line} sold`)).out.trim()),
        );
        const tags = Array.from({ length: atOnce }, (_, index) => [
          "tag",
          article,
          "--quote",
          `Maker ${index + 3} sold`,
        ]);
        const checks = known.map((id) => ["verify", article, id, "--verdict", "true", "--by", "Bo"]);
        const results = await Promise.all([...tags, ...checks].map(runAlone));
        for (const { code, err } of results) if (code !== 0) ledger.fail(`exit ${code}: ${err}`);
        const { state, annotations, problems } = parseSidecar(folder.read("a.txt.factmark.yaml"));
        const ids = new Set(annotations.map(({ id }) => id));
        const lost = [...known, ...results.map(({ out }) => out.trim())].filter((id) => !ids.has(id));
        const checked = annotations.filter(({ check }) => check?.by === "Bo").length;
        if (state.kind !== "ok" || problems.length > 0) ledger.fail(`the sidecar is broken: ${JSON.stringify(state)}`);
        if (lost.length > 0) ledger.fail(`lost: ${lost.join(", ")}`);
        if (checked !== known.length) ledger.fail(`${known.length - checked} checks are lost`);
        if (readdirSync(folder.path).length !== 2) ledger.fail(`left behind: ${readdirSync(folder.path).join(", ")}`);
        ledger.count("writes", results.length);
      } finally {
        folder.dispose();
      }
      progress(run);
    }
    return ledger.outcome();
  },
};

async function runAlone(args: readonly string[]) {
  const child = spawn(process.execPath, [main, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    err += String(chunk);
  });
  const [code] = await once(child, "close");
  return { code, out, err };
}
