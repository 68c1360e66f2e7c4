import assert from "node:assert/strict";
import { type RunOn, severalOf } from "../../src/host/rows.ts";
import type { ClaimItem, SelectedClaim } from "../../src/host/view-items.ts";

const uri = "file:///a.txt" as unknown as ClaimItem["uri"];
const row = (id: string): ClaimItem => ({ view: "claims", kind: "claim", uri, id });
const [one, two, three] = [row("c-1"), row("c-2"), row("c-3")];

describe("the rows that a command is meant for", () => {
  const selected = (isUsedLast: boolean): SelectedClaim => ({ item: one, items: [one, two], isUsedLast });
  const meant = (on: Partial<RunOn>, isUsedLast = true): readonly (string | undefined)[] =>
    severalOf({ selected: selected(isUsedLast) }, { argument: undefined, items: [], focus: undefined, ...on }).map(
      ({ id }) => id,
    );

  it("are those selected with the one whose menu it was run from", () => {
    assert.deepEqual(meant({ argument: two, items: [two, three] }), ["c-2", "c-3"]);
    assert.deepEqual(meant({ argument: two, items: [two] }), []);
  });

  it("are all that are selected, for a key in the view", () => {
    assert.deepEqual(meant({ argument: { view: "claims" } }, false), ["c-1", "c-2"]);
  });

  it("are all that are selected, for the palette, while the view was used last", () => {
    assert.deepEqual(meant({}), ["c-1", "c-2"]);
    assert.deepEqual(meant({}, false), [], "the cursor was moved since");
  });

  it("are none for a key in the editor, whatever is selected in the view", () => {
    assert.deepEqual(meant({ focus: "editor" }), []);
  });

  it("are claims and notes, and not what stands above or beneath them", () => {
    assert.deepEqual(meant({ argument: one, items: [one, { ...two, kind: "other" } as ClaimItem, three] }), [
      "c-1",
      "c-3",
    ]);
  });
});
