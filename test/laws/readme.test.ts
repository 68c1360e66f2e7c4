import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/paths.ts";

const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");

const manifest = JSON.parse(read("package.json"));
const words: Readonly<Record<string, string>> = JSON.parse(read("package.nls.json"));
/** Without examples of files, in which stars mean something else. */
const readme = read("README.md").replace(/```[^`]*```/g, "");

describe("The README", () => {
  it("names commands by their titles", () => {
    const titles = new Set(
      manifest.contributes.commands.map(({ title }: { title: string }) => words[title.slice(1, -1)]),
    );
    const notOurs = /^(Extensions|Preferences): |^(event|statistic)$/;
    const named = [...readme.matchAll(/(?<![*\w])\*([^*]+)\*(?![*\w])/g)].map(([, name = ""]) =>
      name.replace(/\s+/g, " "),
    );
    assert.ok(named.length > 30);
    assert.deepEqual(
      named.filter((name) => !titles.has(name) && !notOurs.test(name)),
      [],
    );
  });

  it("tells of each setting and of no other", () => {
    const settings = Object.keys(manifest.contributes.configuration.properties);
    const rows = readme.split("\n").filter((line) => line.startsWith("| `factmark."));
    const told = rows.flatMap((row) => {
      const names = [...(row.split(" | ")[0] ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
      const group = names[0]?.replace(/\.[^.]+$/, "");
      return names.map((name) => (name.startsWith(".") ? group + name : name));
    });
    assert.deepEqual(told.sort(), settings.sort());
  });

  it("tells of each chord and of no other", () => {
    const keys = manifest.contributes.keybindings.map(({ key }: { key: string }) => key);
    const chords = keys.flatMap((key: string) => (key.startsWith("ctrl+k ") ? key.slice(-1).toUpperCase() : []));
    const told = [...readme.matchAll(/^\| `Ctrl\+K.*$/gm)].flatMap(([row]) =>
      [...row.matchAll(/Ctrl\+K ([A-Z])`/g)].map(([, key]) => key),
    );
    assert.deepEqual(told.sort(), [...new Set(chords)].sort());
  });

  it("links to what is there", () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path = ""]) => path);
    assert.deepEqual(
      links.filter((path) => !existsSync(join(ROOT, path))),
      [],
    );
  });
});
