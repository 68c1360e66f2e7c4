import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { firstArticle, sampleFiles } from "../../src/features/welcome/model.ts";

describe("the packaged sample dossier", () => {
  it("is exactly the files that are named", () => {
    const root = join(import.meta.dirname, "../../media/sample");
    const files = readdirSync(root, { recursive: true }).map((name) => String(name).replaceAll("\\", "/"));
    assert.deepEqual([...sampleFiles].sort(), files.filter((name) => statSync(join(root, name)).isFile()).sort());
  });

  it("begins with an article that nobody has worked on", () => {
    const names: readonly string[] = sampleFiles;
    assert.ok(names.includes(firstArticle) && !names.includes(`${firstArticle}.factmark.yaml`));
  });
});
