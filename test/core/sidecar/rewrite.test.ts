import assert from "node:assert/strict";
import fc from "fast-check";
import { isMap, isSame, type Plain, type PlainMap } from "../../../src/core/sidecar/plain.ts";
import { printMap } from "../../../src/core/sidecar/print.ts";
import { rewriteYaml } from "../../../src/core/sidecar/rewrite.ts";
import { loadYaml } from "../../../src/core/sidecar/yaml.ts";

const scalar = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "true",
    "null",
    "~",
    "- a",
    "a: b",
    "#x",
    "[",
    "12",
    "1_000",
    "é",
    "📈",
    "a\nb",
    "\r\n",
    "{",
    "? x",
    "'",
    '"',
  ),
  fc.integer(),
  fc.boolean(),
);
const key = fc.constantFrom("id", "type", "quote", "tags", "check", "notes", "evidence", "x y", "é");
const { value } = fc.letrec<{ value: Plain; map: PlainMap }>((tie) => ({
  value: fc.oneof({ depthSize: "small" }, scalar, fc.array(tie("value"), { maxLength: 3 }), tie("map")),
  map: fc.dictionary(key, tie("value"), { maxKeys: 4 }),
}));
const map = fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 });

describe("printing and rewriting YAML", () => {
  it("leaves an entry alone whose id is a map by mistake", () => {
    const text = "annotations:\n  - id: {}\n    type: claim\n    # a remark\n    by: Ann\n";
    const added = { id: "c-2", type: "claim" };
    const whole = { annotations: [{ id: {}, type: "claim", by: "Ann" }, added] };
    assert.equal(rewriteYaml(text, whole), `${text}  - id: c-2\n    type: claim\n`);
  });

  it("reads back what it prints", () => {
    fc.assert(
      fc.property(map, (data) => {
        const yaml = loadYaml(`${printMap(data, "").join("\n")}\n`);
        assert.ok(yaml.ok && isSame(yaml.value, data), JSON.stringify(yaml));
      }),
      { numRuns: 300 },
    );
  });

  it("turns any data into any other, and back into the same bytes' meaning", () => {
    fc.assert(
      fc.property(map, map, fc.constantFrom("\n", "\r\n"), (before, after, eol) => {
        const text = `# top${eol}${printMap(before, "").join(eol)}${eol}# end${eol}`;
        const result = rewriteYaml(text, after);
        assert.ok(result !== undefined, text);
        const yaml = loadYaml(result);
        assert.ok(yaml.ok && isSame(yaml.value, after));
        assert.ok(result.startsWith(`# top${eol}`) && result.includes("# end"));
      }),
      { numRuns: 300 },
    );
  });

  it("leaves every line alone that says nothing new", () => {
    fc.assert(
      fc.property(map, key, scalar, (data, changed, now) => {
        const lines = printMap(data, "").map(
          (line, index) => (/^\S/.test(line) && !line.includes("|") ? line : `${line}`) + (index < 0 ? "" : ""),
        );
        const text = `${lines.join("\n")}\n`;
        const result = rewriteYaml(text, { ...data, [changed]: now });
        assert.ok(result !== undefined);
        const other = Object.fromEntries(Object.entries(data).filter(([name]) => name !== changed));
        const kept = result.split("\n");
        for (const line of isMap(other) ? printMap(other, "") : []) assert.ok(kept.includes(line), line);
      }),
      { numRuns: 200 },
    );
  });
});
