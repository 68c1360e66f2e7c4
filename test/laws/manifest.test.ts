import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/paths.ts";
import { type Manifest, namedIds, readSettings, registeredCommands } from "./manifest.ts";
import { readSources } from "./source.ts";

describe("package.json and the code", () => {
  const text = readFileSync(join(ROOT, "package.json"), "utf8");
  const manifest = JSON.parse(text) as Manifest & Readonly<Record<string, unknown>>;
  const { commands, configuration, views } = manifest.contributes;
  const sources = readSources(ROOT);

  it("name the same commands", () => {
    assert.deepEqual(registeredCommands(sources), commands.map(({ command }) => command).sort());
  });

  it("name the same settings", () => {
    assert.deepEqual(readSettings(sources), Object.keys(configuration.properties).sort());
  });

  it("name the same views", () => {
    const declared = Object.values(views).flatMap((list) => list.map(({ id }) => id));
    const created = namedIds(sources).filter((id) => declared.includes(id));
    assert.deepEqual(created, declared.sort());
  });

  it("give each command a name that is a verb and a noun, and Factmark's category", () => {
    const odd = commands.filter(({ command, category }) => !/^factmark\.[a-z]+[A-Z]\w+$/.test(command) || !category);
    assert.deepEqual(odd, []);
  });

  it("let Ctrl+Enter save a comment that is edited: VS Code runs the first action", () => {
    const { menus } = JSON.parse(text).contributes;
    const [first] = [...menus["comments/comment/context"]].sort((a, b) => a.group.localeCompare(b.group));
    assert.equal(first.command, "factmark.saveComment");
  });

  it("hold no word that package.nls.json does not translate", () => {
    const words = JSON.parse(readFileSync(join(ROOT, "package.nls.json"), "utf8")) as Readonly<Record<string, string>>;
    const used = [...text.matchAll(/"%([\w.-]+)%"/g)].map(([, key = ""]) => key);
    assert.deepEqual(
      used.filter((key) => !(key in words)),
      [],
    );
    assert.deepEqual(
      Object.keys(words).filter((key) => !used.includes(key)),
      [],
    );
  });
});

describe("The lock file", () => {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<
      Record<string, { readonly version?: string; readonly resolved?: string; readonly link?: boolean }>
    >;
  };

  it("names no registry", () => {
    const named = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
    assert.deepEqual(named, []);
  });

  it("has a version for every package, those for other systems included", () => {
    const bare = Object.entries(lock.packages).filter(([, entry]) => entry.version === undefined);
    assert.deepEqual(bare, []);
  });
});

describe("What reads ids from the code", () => {
  const source = {
    path: "src/host/settings.ts",
    text: `is("dates"); of(u).get<string>("author"); registerCommand(\n "tagClaim"`,
  };

  it("finds them", () => {
    assert.deepEqual(registeredCommands([source]), ["factmark.tagClaim"]);
    assert.deepEqual(readSettings([source]), ["factmark.author", "factmark.highlight.dates"]);
  });

  it("does not find them in comments", () => {
    assert.deepEqual(registeredCommands([{ path: "src/a.ts", text: `// registerCommand("tagClaim")` }]), []);
  });
});
