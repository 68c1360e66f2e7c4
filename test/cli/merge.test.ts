import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { factmark, temporaryFolder } from "./command-line.ts";

const text = "Toyota sold 40,000 cars in May. Sales rose 4%. Costs fell 2%. Nissan sold 9,000.\n";

describe("factmark merge", () => {
  const { write, path } = temporaryFolder();
  const read = () => readFileSync(path("a.txt.factmark.yaml"), "utf8");
  const git = (...args: string[]) =>
    spawnSync(
      "git",
      ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false", ...args],
      {
        cwd: path("."),
        encoding: "utf8",
      },
    );

  it("is not even needed where two people's additions stand apart: git merges them", async () => {
    write("a.txt", text);
    git("init", "-q", "-b", "main");
    await factmark("tag", path("a.txt"), "--quote", "Sales rose 4%");
    git("add", ".");
    git("commit", "-qm", "base");
    git("checkout", "-qb", "other");
    await factmark("tag", path("a.txt"), "--quote", "Nissan sold 9,000");
    git("commit", "-qam", "theirs");
    git("checkout", "-q", "main");
    await factmark("tag", path("a.txt"), "--quote", "Toyota sold 40,000 cars");
    git("commit", "-qam", "ours");
    assert.equal(git("merge", "-q", "--no-edit", "other").status, 0);
    assert.equal(read().match(/- id:/g)?.length, 3);
  });

  it("writes OURS, and ends with 1 where both are kept", async () => {
    const base = read();
    const id = /id: (\S+)/.exec(base)?.[1] ?? "";
    await factmark("verify", path("a.txt"), id, "--verdict", "true", "--by", "Ann");
    const ours = write("ours.yaml", read());
    write("a.txt.factmark.yaml", base);
    await factmark("verify", path("a.txt"), id, "--verdict", "false", "--by", "Bo");
    const theirs = write("theirs.yaml", read());
    const { code, err } = await factmark("merge", write("base.yaml", base), ours, theirs);
    assert.equal(code, 1);
    assert.match(err, /ours\.yaml: .*check was made on both sides/);
    const merged = readFileSync(ours, "utf8");
    assert.ok(merged.includes('"true"') && merged.includes('"false"'));
    assert.equal((await factmark("merge", path("base.yaml"), write("same.yaml", base), path("base.yaml"))).code, 0);
  });

  it("merges by lines, with markers, where a side is no sidecar", async () => {
    const ours = write("broken.yaml", "factmark: 1\nannotations: [\n");
    const { code } = await factmark(
      "merge",
      write("b.yaml", "factmark: 1\n"),
      ours,
      write("t.yaml", "factmark: 1\nx: 1\n"),
    );
    assert.equal(code, 1);
    assert.match(readFileSync(ours, "utf8"), /<{7} ours[\s\S]*annotations: \[[\s\S]*x: 1/);
    assert.equal((await factmark("merge", path("nowhere"), ours, ours)).code, 2);
  });

  it("works as git's merge driver for all the rest", async () => {
    const driver = path("driver.sh");
    const cli = new URL("../../src/cli/main.ts", import.meta.url).pathname;
    write("driver.sh", `exec "${process.execPath}" "${cli}" merge "$@"\n`);
    write(".gitattributes", "*.factmark.yaml merge=factmark\n");
    execFileSync("git", ["config", "merge.factmark.driver", `sh ${driver} %O %A %B`], { cwd: path(".") });
    git("add", "-A");
    git("commit", "-qm", "driver");
    git("checkout", "-qb", "third");
    await factmark("tag", path("a.txt"), "--quote", "Costs fell 2%", "--tag", "theirs");
    git("commit", "-qam", "theirs");
    git("checkout", "-q", "main");
    await factmark("tag", path("a.txt"), "--quote", "Costs fell 2%", "--tag", "ours");
    git("commit", "-qam", "ours");
    const merged = git("merge", "--no-edit", "third");
    assert.equal(merged.status, 0, merged.stdout + merged.stderr);
    assert.match(read(), /tags: \[ours, theirs\]/);
  });
});
