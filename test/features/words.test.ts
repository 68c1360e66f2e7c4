import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const bundle = join(root, "l10n/bundle.l10n.json");

/** What the code says to people at run time: the first argument of each `l10n.t`. */
function spoken(): readonly string[] {
  const files = readdirSync(join(root, "src"), { recursive: true })
    .map(String)
    .filter((name) => /^(host|features)\b.*\.ts$/.test(name));
  const words = files.flatMap((name) => {
    const source = readFileSync(join(root, "src", name), "utf8");
    return [...source.matchAll(/l10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)].map(
      (match) => JSON.parse(match[1] ?? "") as string,
    );
  });
  return [...new Set(words)].sort();
}

describe("the words of the editor side", () => {
  it("are all in the bundle that translators start from (FACTMARK_UPDATE=1 writes it)", () => {
    const words = spoken();
    assert.ok(words.length > 100);
    const wanted = `${JSON.stringify(Object.fromEntries(words.map((word) => [word, word])), null, 2)}\n`;
    if (process.env.FACTMARK_UPDATE) writeFileSync(bundle, wanted);
    assert.equal(readFileSync(bundle, "utf8"), wanted);
  });

  it("are never glued together from pieces", () => {
    const template = /l10n\.t\(\s*(`|[^"\s{)][^)]*\+)/;
    for (const name of readdirSync(join(root, "src/features"), { recursive: true }).map(String)) {
      if (name.endsWith(".ts"))
        assert.doesNotMatch(readFileSync(join(root, "src/features", name), "utf8"), template, name);
    }
  });
});
