import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { createNodeFiles } from "../../src/cli/node-files.ts";
import { parseSidecar } from "../../src/core/sidecar/parse.ts";
import { temporaryFolder } from "./command-line.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const main = new URL("../../src/cli/main.ts", import.meta.url).pathname;

describe("files on the disk", () => {
  const { write, path } = temporaryFolder();
  const files = createNodeFiles();
  const uriOf = (name: string) => pathToFileURL(path(name)).href;

  it("are written only if they still hold what was read", async () => {
    assert.equal(await files.write(uriOf("a"), bytes("1"), undefined), true);
    assert.equal(await files.write(uriOf("a"), bytes("2"), undefined), false);
    assert.equal(await files.write(uriOf("a"), bytes("2"), bytes("0")), false);
    assert.equal(await files.write(uriOf("b"), bytes("2"), bytes("0")), false);
    assert.equal(await files.write(uriOf("a"), bytes("2"), bytes("1")), true);
    assert.equal(readFileSync(path("a"), "utf8"), "2");
  });

  it("lose nothing when several processes write at once", async function () {
    this.timeout(60_000);
    write("many.txt", Array.from({ length: 12 }, (_, index) => `Maker ${index} sold ${index} cars.`).join("\n"));
    const runs = Array.from({ length: 12 }, (_, index) =>
      spawn(process.execPath, [main, "tag", path("many.txt"), "--quote", `sold ${index} cars`]),
    );
    const codes = await Promise.all(runs.map(async (child) => (await once(child, "exit"))[0]));
    assert.deepEqual(new Set(codes), new Set([0]));
    assert.equal(parseSidecar(readFileSync(path("many.txt.factmark.yaml"), "utf8")).annotations.length, 12);
  });

  it("are whole, old or new, when the writer is killed at any moment", async function () {
    this.timeout(60_000);
    write("kill.txt", "Maker 1 sold 1 car. Maker 2 sold 2 cars.");
    const sidecar = path("kill.txt.factmark.yaml");
    write("kill.txt.factmark.yaml", "factmark: 1\nannotations:\n  - {id: c-1, type: claim, quote: Maker 1}\n");
    for (let round = 0; round < 8; round++) {
      const child = spawn(process.execPath, [
        main,
        "verify",
        path("kill.txt"),
        "c-1",
        "--verdict",
        "true",
        "--rationale",
        `${round} `.repeat(20_000),
      ]);
      await wait(150 + round * 40);
      child.kill("SIGKILL");
      const { state, annotations } = parseSidecar(readFileSync(sidecar, "utf8"));
      assert.deepEqual([state.kind, annotations.length], ["ok", 1]);
    }
    assert.ok(readdirSync(path(".")).includes("kill.txt.factmark.yaml"));
  });
});
