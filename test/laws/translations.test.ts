import assert from "node:assert/strict";
import { ROOT } from "../../scripts/paths.ts";
import { readSources } from "./source.ts";
import { fixedParts, languagesOf, readTranslation, saidIn, type Translation } from "./translations.ts";

describe("Translations", () => {
  const said = saidIn(readSources(ROOT));
  const english: Translation = Object.fromEntries(said.map((text) => [text, text]));
  const manifest = readTranslation(ROOT, "package.nls.json");

  it("can be made: each word said to a person stands in the code as it is", () => {
    assert.equal(said.includes(undefined), false);
  });

  it("exist in one language besides English", () => {
    assert.deepEqual(languagesOf(ROOT), ["de"]);
  });

  for (const language of languagesOf(ROOT)) {
    const parts = [
      ["bundle", english, readTranslation(ROOT, "l10n", `bundle.l10n.${language}.json`)],
      ["manifest", manifest, readTranslation(ROOT, `package.nls.${language}.json`)],
    ] as const;
    for (const [name, from, to] of parts) {
      it(`say all in ${language}, and nothing else (${name})`, () => {
        assert.deepEqual(missing(from, to), [], "missing");
        assert.deepEqual(missing(to, from), [], "not used any more");
      });

      it(`keep places, icons and links in ${language} (${name})`, () => {
        for (const [key, text] of Object.entries(from)) {
          const translated = to[key] ?? "";
          assert.notEqual(translated.trim(), "", key);
          assert.deepEqual(fixedParts(translated), fixedParts(text), key);
        }
      });
    }
  }
});

const missing = (from: Translation, to: Translation): readonly string[] =>
  Object.keys(from).filter((key) => !(key in to));
