import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { keyOrder } from "../../../src/core/sidecar/print.ts";
import { verdicts } from "../../../src/core/sidecar/sidecar.ts";

interface Schema {
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
}

const schema: Schema = JSON.parse(readFileSync(new URL("../../../media/sidecar.schema.json", import.meta.url), "utf8"));

describe("the sidecar's schema", () => {
  it("knows exactly the keys that are written", () => {
    const keys = new Set<string>();
    const visit = (part: Schema): void => {
      for (const [key, value] of Object.entries(part.properties ?? {})) {
        keys.add(key);
        visit(value);
      }
      for (const child of [
        ...(part.oneOf ?? []),
        ...Object.values(part.definitions ?? {}),
        ...(part.items ? [part.items] : []),
      ])
        visit(child);
    };
    visit(schema);
    assert.deepEqual([...keys].sort(), [...keyOrder].sort());
  });

  it("describes every key and every verdict for whoever writes by hand", () => {
    const visit = (part: Schema, name: string): void => {
      for (const [key, value] of Object.entries(part.properties ?? {})) {
        assert.ok(value.description, `${name}.${key}`);
        visit(value, `${name}.${key}`);
      }
    };
    for (const [name, part] of Object.entries({ root: schema, ...schema.definitions })) visit(part, name);
    const listed = schema.definitions?.check?.properties?.verdict?.oneOf ?? [];
    assert.deepEqual(
      listed.map((entry) => entry.const ?? entry.enum?.[0]),
      verdicts,
    );
  });
});
