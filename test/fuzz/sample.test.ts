import assert from "node:assert/strict";
import { fuzzes } from "./all.ts";

// A sample of what `npm run fuzz` runs in full; the seed is fixed, so that it comes out the same each time.
describe("a sample of the attacks", () => {
  for (const { name, sample, run } of fuzzes) {
    it(`finds nothing broken by ${name}`, async function () {
      this.timeout(300_000);
      const { failures, skipped } = await run({ runs: sample, seed: 1, progress: () => {} });
      if (skipped !== undefined) this.skip();
      assert.deepEqual(failures, []);
    });
  }
});
