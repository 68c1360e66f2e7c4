import assert from "node:assert/strict";
import { ROOT } from "../../scripts/paths.ts";
import { RULES } from "./rules.ts";
import { readSources } from "./source.ts";

describe("The laws of the source tree", () => {
  const files = readSources(ROOT);

  it("have something to look at", () => {
    assert.ok(files.length > 10);
  });

  for (const [law, rule] of Object.entries(RULES)) {
    it(law, () => {
      const breaches = rule(files);
      if (breaches.length > 0) assert.fail(`\n${breaches.join("\n")}`);
    });
  }
});
