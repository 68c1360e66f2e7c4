import assert from "node:assert/strict";
import fc from "fast-check";
import { changeRoot, placeFor } from "../../../src/core/sidecar/change.ts";
import { addOne, changeOne } from "../../../src/core/sidecar/one-entry.ts";
import { parseSidecar } from "../../../src/core/sidecar/parse.ts";
import { parseEntries } from "../../../src/core/sidecar/parse-in-steps.ts";
import { isList, type Plain, type PlainMap } from "../../../src/core/sidecar/plain.ts";
import type { Sidecar } from "../../../src/core/sidecar/sidecar.ts";
import { finish } from "../../../src/core/text/steps.ts";
import { mutate } from "../../fuzz/mutate.ts";
import { createRandom } from "../../fuzz/random.ts";

const plain = `factmark: 1
article:
  file: mills.txt
annotations:
  - id: c-1
    type: claim
    quote: Orders doubled
    start: 0
    end: 14
    tags: [orders]   # more to come
    check:
      verdict: "true"
      rationale: |-
        Seen in the report,
        on page 2.
      evidence:
        - {stance: supports, url: "https://example.org/q1"}

  # about the harbour
  - id: n-1
    type: note
    quote: in May
    start: 15
    text: "Which May? - this one"
  - {id: n-2, type: note, text: All of it.}
  - type: entity
    id: e-1
    quote: Arm
    entity: none
    # to be asked
last: of all
`;

const others = [
  plain.replaceAll("\n", "\r\n"),
  plain.replace("article:\n  file: mills.txt\n", "").trimEnd(),
  plain.replace(/^ {2}(?! file)/gm, ""),
  plain.replace("last: of all\n", "# the end\n"),
];

const changes: Readonly<Record<string, (entry: PlainMap) => PlainMap | undefined>> = {
  "a verdict": (entry) => ({ ...entry, check: { verdict: "false", rationale: "It is not.", evidence: [] } }),
  "a reason of several lines": (entry) => ({ ...entry, check: { verdict: "true", rationale: "One.\n\nTwo." } }),
  "other tags": (entry) => ({ ...entry, tags: ["a: b", "#c"] }),
  "no tags": ({ tags, ...entry }) => entry,
  "a note": (entry) => ({
    ...entry,
    notes: [...(isList(entry.notes) ? entry.notes : []), { by: "Ann", text: "Ask *them* & others" }],
  }),
  "other words": (entry) => ({ ...entry, quote: "Orders\nfell", start: 3 }),
  nothing: (entry) => entry,
  "its end": () => undefined,
};

/** The same by reading and writing the whole. */
function changeWhole(sidecar: Sidecar, index: number, change: (entry: PlainMap) => PlainMap | undefined): Sidecar {
  return changeRoot(sidecar, (root) => {
    const list = root.annotations as readonly PlainMap[];
    return { ...root, annotations: list.flatMap((entry, at) => (at === index ? (change(entry) ?? []) : [entry])) };
  }).sidecar;
}

function addWhole(sidecar: Sidecar, entry: PlainMap, index: number): Sidecar {
  return changeRoot(sidecar, (root) => {
    const list = root.annotations as readonly Plain[];
    return { ...root, annotations: [...list.slice(0, index), entry, ...list.slice(index)] };
  }).sidecar;
}

describe("an edit of one entry", () => {
  it("gives what reading and writing all of them gives, edit after edit", () => {
    let quick = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(plain, ...others),
        fc.array(fc.tuple(fc.nat({ max: 5 }), fc.constantFrom("added", ...Object.keys(changes))), { maxLength: 6 }),
        (text, edits) => {
          let sidecar = parseSidecar(text);
          for (const [nth, [at, what]] of edits.entries()) {
            const { annotations } = sidecar;
            const start = 5 * at;
            const added = { id: `c-new${nth}`, type: "claim", quote: "Rain fell", start, end: start + 9 };
            const index = placeFor(
              annotations.map(({ anchor }) => (anchor?.start === undefined ? {} : { start: anchor.start })),
              start,
            );
            const annotation = annotations[at % Math.max(1, annotations.length)];
            const change = changes[what];
            if (!annotation) return;
            const one = change ? changeOne(sidecar, annotation, change) : addOne(sidecar, added, index);
            const whole = change ? changeWhole(sidecar, annotation.index, change) : addWhole(sidecar, added, index);
            if (one) {
              quick++;
              assert.equal(one.text, whole.text, what);
              assert.deepEqual(one, parseSidecar(whole.text), what);
            }
            sidecar = one ?? whole;
          }
        },
      ),
      { seed: 7, numRuns: 70 },
    );
    assert.ok(quick > 90, `${quick} of them`);
  });

  it("starts from what reading entry by entry gives, which is what reading the whole gives", () => {
    let quick = 0;
    for (let seed = 0; seed < 150; seed++) {
      const random = createRandom(seed);
      const before = random.pick([plain, ...others]);
      const text = seed < 10 ? before : mutate(before, random).text;
      if (text.length > 1500) continue; // nested a thousand times, it takes its time
      const parsed = finish(parseEntries(text));
      if (!parsed) continue;
      quick++;
      assert.deepEqual(parsed, parseSidecar(text), JSON.stringify(text));
    }
    assert.ok(quick > 15, `${quick} of them`);
  });

  it("never makes of the file what memory does not say, however its lines lie", () => {
    const head = "factmark: 1\nannotations:\n";
    const claim = (id: string, more = "") => `  - id: ${id}\n    type: claim\n    quote: Orders fell ${id}\n${more}`;
    const texts = [
      `${head}  - # Ann's\n    id: c-1\n    type: claim\n    quote: Rain\n    start: 9\n${claim("c-2")}`,
      `${head}  - \n    id: c-1\n    type: claim\n    quote: Rain\n    start: 9\n${claim("c-2")}`,
      `${head}${claim("c-1")}\narticle:\n  published: 2026-04-21\n`,
      `article:\n  file: a.txt\n${head}${claim("c-1")}\narticle:\n  published: 2026-04-21\n`,
      `${head}${claim("c-1")}\n${claim("c-2")}\n\nlast: of all\n`,
      `${head}${claim("c-1")}  - id: n-1\n    type: note\n    text: abc\u2028word: rest\n`,
      `${head}${claim("c-1")}  - id: n-1\n    type: note\n    text: |\n      hi\n      \u00a0\n${claim("c-2")}`,
      `${head}${claim("c-1")}  - id: n-1\n    type: note\n    text: |\n      hi\n      \u3000\nlast: one\n`,
      `${head}  - id: n-1\n    type: note\n    text: |+\n      hi\n\n\n${claim("c-2")}${claim("c-3")}`,
      `${head}${claim("c-1")}  - id: n-1\n    type: note\n    text: >2+\n        hi\n\n\n`,
      `${head}  - id: n-1\n    type: note\n    text: |-\n      hello\n      world\n  - {id: n-2, type: note, text: b}\n      # ask Ann again\n  - {id: n-3, type: note, text: c}\n`,
    ];
    for (const text of texts.flatMap((one) => [one, one.replaceAll("\n", "\r\n")])) {
      const whole = parseSidecar(text);
      const parsed = finish(parseEntries(text));
      if (parsed) assert.deepEqual(parsed, whole, text);
      for (const sidecar of parsed ? [parsed, whole] : [whole]) {
        const made = sidecar.annotations.flatMap((annotation, at) => [
          changeOne(sidecar, annotation, (entry) => ({ ...entry, tags: ["x"] })),
          changeOne(sidecar, annotation, (entry) => ({ ...entry, text: "One.\n\nTwo.\n\n" })),
          changeOne(sidecar, annotation, () => undefined),
          addOne(sidecar, { id: "c-new", type: "claim", quote: "Rain fell" }, at),
          addOne(sidecar, { id: "n-new", type: "note", text: "One.\n\n" }, at + 1),
        ]);
        for (const one of made) if (one) assert.deepEqual(one, parseSidecar(one.text), text);
      }
    }
  });

  it("reads no other entry", () => {
    const sidecar = parseSidecar(plain);
    const [first, second] = sidecar.annotations;
    const after = first && changeOne(sidecar, first, (entry) => ({ ...entry, tags: ["sales"] }));
    assert.deepEqual(after?.annotations[0]?.tags, ["sales"]);
    assert.equal(after?.annotations[1]?.anchor, second?.anchor);
    assert.equal(after?.annotations[1]?.line, second?.line);
  });

  it("is left to reading the whole where an entry may lean on others, or is yet to get its id", () => {
    const spoilt: readonly (readonly [string, string])[] = [
      ["quote: in May", "quote: &may in May"],
      ['verdict: "true"', "verdict: !!str true"],
      ["  - id: n-1\n    type", "  -   id: n-1\n      type"],
      ["  - id: n-1\n    type: note", "  - type: note"],
      ["factmark: 1", "---\nfactmark: 1"],
      ["id: e-1", "id: c-1"],
    ];
    for (const [before, after] of spoilt) {
      const sidecar = parseSidecar(plain.replace(before, after));
      const first = sidecar.annotations[0];
      assert.ok(first);
      assert.equal(
        changeOne(sidecar, first, (entry) => ({ ...entry, tags: ["x"] })),
        undefined,
        after,
      );
    }
  });
});
