import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Floors, fallsBelow, floorsOf, raise } from "./floors.ts";
import { ownSets, readSet } from "./read-gold.ts";
import { score } from "./score.ts";

const floors = JSON.parse(readFileSync(join(import.meta.dirname, "floors.json"), "utf8")) as Record<string, Floors>;

describe("the engine on the project's own articles", () => {
  for (const set of ownSets) {
    it(`reads the ${set.name} set at least as well as it once did`, () => {
      const measured = score(readSet(set));
      const falls = fallsBelow(floors[set.name] ?? {}, measured);
      const about = new Set(falls.map((fall) => fall.about));
      const lines = [
        ...falls.map(
          ({ about, figure, floor, now }) => `${about} ${figure} is ${now.toFixed(4)}, the floor is ${floor}`,
        ),
        ...measured.misses.filter((miss) => about.has(miss.about)).map((miss) => `  ${miss.line}`),
      ];
      assert.ok(falls.length === 0, `The engine reads the ${set.name} set worse than before:\n${lines.join("\n")}`);
    });
  }
});

describe("floors", () => {
  const nothing = score([]);
  const perfect = floorsOf(nothing);

  it("are what was measured, rounded down", () => {
    const measured = { ...nothing, document: { accuracy: 0.98765 } };
    assert.equal(floorsOf(measured).document?.accuracy, 0.987);
    assert.deepEqual(fallsBelow(floorsOf(measured), measured), []);
  });

  it("rise to a better score and never sink to a worse one", () => {
    const worse = { ...nothing, document: { accuracy: 0.5 } };
    assert.deepEqual(raise(perfect, worse), perfect);
    assert.deepEqual(raise(floorsOf(worse), nothing), perfect);
    assert.deepEqual(raise({}, worse).document, { accuracy: 0.5 });
  });

  it("break when one figure falls below", () => {
    const worse = { ...nothing, document: { accuracy: 0.5 } };
    assert.deepEqual(fallsBelow(perfect, worse), [{ about: "document", figure: "accuracy", floor: 1, now: 0.5 }]);
  });

  it("name only what is measured", () => {
    assert.throws(() => fallsBelow({ company: { fame: 1 } }, nothing), /company\.fame/);
  });
});
