import assert from "node:assert/strict";
import fc from "fast-check";
import { stepSort } from "../../../src/core/text/sort.ts";
import { finish } from "../../../src/core/text/steps.ts";

describe("sorting in steps", () => {
  it("gives what sorting at once does, equal ones in their order", () => {
    const pairs = fc.array(fc.record({ key: fc.nat(20), id: fc.nat() }), { maxLength: 1500, size: "max" });
    const byKey = (a: { readonly key: number }, b: { readonly key: number }): number => a.key - b.key;
    fc.assert(
      fc.property(pairs, (list) => assert.deepEqual(finish(stepSort(list, byKey)), [...list].sort(byKey))),
      { seed: 5, numRuns: 30 },
    );
  });

  it("stops on the way", () => {
    const many = Array.from({ length: 5000 }, (_, at) => (at * 7919) % 5003);
    let steps = 0;
    const sorting = stepSort(many, (a, b) => a - b);
    while (!sorting.next().done) steps++;
    assert.ok(steps > 50, `${steps} steps`);
  });
});
