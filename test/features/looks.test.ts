import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/paths.ts";
import { boilerplateOpacity, shapes } from "../../src/features/highlights/shapes.ts";
import {
  contrast,
  contributed,
  type Deficiency,
  deficiencies,
  distance,
  over,
  parse,
  simulate,
  type Theme,
  themes,
} from "./colours.ts";

const kinds = ["company", "figure", "date", "claim", "note"] as const;

/** Of VS Code's default themes (Light Modern, Dark Modern, the two of high contrast): what text stands on, and the colours it has. */
const editors: Readonly<Record<Theme, { readonly ground: string; readonly texts: readonly string[] }>> = {
  // Text; in Markdown headings, bold, quotes and links.
  light: { ground: "#FFFFFF", texts: ["#3B3B3B", "#800000", "#000080", "#0451A5"] },
  dark: { ground: "#1F1F1F", texts: ["#CCCCCC", "#569CD6", "#CE9178", "#D4D4D4"] },
  highContrastLight: { ground: "#FFFFFF", texts: ["#292929", "#0F4A85", "#000080"] },
  highContrast: { ground: "#000000", texts: ["#FFFFFF", "#6796E6", "#569CD6", "#CE9178"] },
};

/** What a word may stand on: each kind by itself, and a word of an entity within a claim, a note, or a claim with a note. */
const passages = [[], ["claim"], ["note"], ["claim", "note"]];
const entities = [[], ["company"], ["figure"], ["date"]];
const alone = kinds.map((kind) => [kind]);
const overlapped = passages.flatMap((passage) => entities.map((entity) => [...passage, ...entity]));

const leastContrast = (text: string, stacks: readonly (readonly string[])[], theme: Theme): number =>
  Math.min(
    ...stacks.map((stack) => {
      const ground = stack.reduce(
        (below, kind) => over(contributed(`${kind}Background`, theme), below),
        parse(editors[theme].ground),
      );
      return contrast(parse(text), ground);
    }),
  );

describe("marks in the text", () => {
  for (const theme of themes) {
    it(`leave text readable in the default theme, also where they overlap: ${theme}`, () => {
      const [text = "", ...others] = editors[theme].texts;
      assert.ok(leastContrast(text, overlapped, theme) >= 4.5);
      for (const other of others) {
        const least = leastContrast(other, alone, theme);
        assert.ok(least >= 4.5, `${other} has ${least.toFixed(2)}`);
      }
    });

    it(`leave dimmed boilerplate readable: ${theme}`, () => {
      const ground = parse(editors[theme].ground);
      const [text = ""] = editors[theme].texts;
      const dimmed = over({ ...parse(text), alpha: boilerplateOpacity }, ground);
      assert.ok(contrast(dimmed, ground) >= 4.5, contrast(dimmed, ground).toFixed(2));
    });

    it(`have lines that stand out from what they are on: ${theme}`, () => {
      const ground = parse(editors[theme].ground);
      for (const kind of kinds) {
        const seen = contrast(over(contributed(`${kind}Border`, theme), ground), ground);
        assert.ok(seen >= 3, `${kind} has ${seen.toFixed(2)}`);
      }
    });

    for (const deficiency of Object.keys(deficiencies) as Deficiency[]) {
      it(`are told apart by who cannot tell all colours apart, by hue or by shape: ${theme}, ${deficiency}`, () => {
        const ground = parse(editors[theme].ground);
        const line = (kind: string) => simulate(over(contributed(`${kind}Border`, theme), ground), deficiency);
        for (const [at, a] of kinds.entries()) {
          for (const b of kinds.slice(at + 1)) {
            const isOtherShape =
              shapes[a].borderStyle !== shapes[b].borderStyle || shapes[a].borderWidth !== shapes[b].borderWidth;
            assert.ok(isOtherShape || distance(line(a), line(b)) >= 20, `${a} and ${b}`);
          }
        }
      });
    }
  }

  it("all differ in shape, so that hue is never needed", () => {
    const known = kinds.map((kind) => `${shapes[kind].borderStyle} ${shapes[kind].borderWidth}`);
    assert.equal(new Set(known).size, kinds.length);
  });

  it("have signs in the margin of other forms, not only of other colours", () => {
    const path = (sign: string) =>
      / d="[^"]+"/g.exec(readFileSync(join(ROOT, `media/gutter/${sign}-dark.svg`), "utf8"))?.[0];
    const forms = ["accepted", "checked", "attention", "note"].map(path);
    assert.equal(new Set(forms).size, forms.length);
  });
});
