import assert from "node:assert/strict";
import fc from "fast-check";
import { createDescriber } from "../../../src/core/annotations/describe.ts";
import { createResolver } from "../../../src/core/annotations/resolve.ts";

const phrases = [
  "sales rose 4%",
  "sales fell 4%",
  "in Lyon",
  "in Turin",
  "for 7 million euros",
  "Ferrovia said",
  "the yard employs 900 people",
  "on Monday",
  "it will not close",
  "it will close",
  "📈",
];
const sentence = fc
  .array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 5 })
  .map((parts) => `${parts.join(" ")}. `);
const article = fc.array(sentence, { minLength: 2, maxLength: 12 }).map((sentences) => sentences.join(""));
const fraction = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** A character that knows who it is, to see after the edits which of them survived, and where. */
interface Character {
  readonly char: string;
  readonly id: number;
}

describe("anchors under random edits", () => {
  it("find any span in its own text", () => {
    fc.assert(
      fc.property(article, fraction, fraction, (text, from, length) => {
        const start = Math.floor(from * text.length);
        const end = Math.min(text.length, start + 1 + Math.floor(length * 80));
        if (text.slice(start, end).trim() === "") return;
        const { status, span } = createResolver(text)(createDescriber(text)({ start, end }));
        assert.deepEqual([status, span], ["exact", { start, end }]);
      }),
      { numRuns: 500 },
    );
  });

  it("find every word whose neighbourhood is untouched, and hardly ever land on others", () => {
    let placed = 0;
    let astray = 0;
    const edit = fc.record({
      at: fraction,
      length: fraction,
      kind: fc.constantFrom("insert", "remove", "replace", "move"),
      words: sentence,
    });
    fc.assert(
      fc.property(
        article,
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        fraction,
        fraction,
        (text, edits, from, length) => {
          const start = text.indexOf(" ", Math.floor(from * text.length)) + 1;
          const end = text.indexOf(" ", Math.min(text.length - 2, start + 4 + Math.floor(length * 40)));
          if (start <= 0 || end <= start) return;
          const anchor = createDescriber(text)({ start, end });
          const characters = edits.reduce(apply, number(text, 0));
          const after = characters.map(({ char }) => char).join("");
          const { status, span } = createResolver(after)(anchor);
          const placeOf = new Map(characters.map(({ id }, index) => [id, index]));
          const near = { start: start - (anchor.prefix?.length ?? 0), end: end + (anchor.suffix?.length ?? 0) };
          const places = Array.from(
            { length: near.end - near.start },
            (_, index) => placeOf.get(near.start + index) ?? -9,
          );
          const untouched = places.every(
            (place, index) => place >= 0 && (index === 0 || place === (places[index - 1] ?? 0) + 1),
          );
          if (untouched && (anchor.rival ?? 0) < 80 && near.end - near.start > 40) {
            assert.deepEqual(
              [span?.start, span?.end],
              [placeOf.get(start), (placeOf.get(end - 1) ?? 0) + 1],
              `${status}: ${text} -> ${after}`,
            );
          }
          if (!span) return;
          placed++;
          const own = characters
            .slice(span.start, span.end)
            .some(({ id, char }) => id >= start && id < end && char !== " ");
          if (!own) astray++;
        },
      ),
      { numRuns: 3000, seed: 7 },
    );
    // What was removed and typed anew elsewhere in the same words can't be told from what was moved.
    assert.ok(astray / placed < 0.01, `${astray} of ${placed}`);
  });
});

const number = (text: string, from: number): Character[] =>
  text.split("").map((char, index) => ({ char, id: from + index }));

let fresh = 1_000_000;

function apply(
  before: Character[],
  {
    at,
    length,
    kind,
    words,
  }: { readonly at: number; readonly length: number; readonly kind: string; readonly words: string },
): Character[] {
  const text = [...before];
  const start = Math.floor(at * text.length);
  const count = kind === "insert" ? 0 : Math.floor(length * 40);
  const added = kind === "insert" || kind === "replace" ? number(words, fresh) : [];
  fresh += added.length;
  const removed = text.splice(start, count, ...added);
  if (kind === "move") text.splice(Math.floor(length * text.length), 0, ...removed);
  return text;
}
