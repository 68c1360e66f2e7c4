import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { tagColours } from "../../src/library/codebook.ts";

interface Schema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

const fieldsOf = (name: string): Readonly<Record<string, Schema>> => {
  const file = new URL(`../../media/${name}.schema.json`, import.meta.url);
  const schema: Schema = JSON.parse(readFileSync(file, "utf8"));
  return schema.items?.oneOf?.find(({ properties }) => properties)?.properties ?? {};
};

describe("the schemas of a dossier's lists", () => {
  it("know and describe the fields that are read", () => {
    assert.deepEqual(Object.keys(fieldsOf("tags")), ["tag", "description", "colour"]);
    assert.deepEqual(Object.keys(fieldsOf("companies")), ["name", "aliases", "not"]);
    for (const fields of [fieldsOf("tags"), fieldsOf("companies")]) {
      for (const [name, field] of Object.entries(fields)) assert.ok(field.description, name);
    }
  });

  it("name the colours that follow the theme", () => {
    assert.deepEqual(fieldsOf("tags").colour?.anyOf?.[0]?.enum, tagColours);
  });
});
