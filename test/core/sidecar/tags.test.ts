import assert from "node:assert/strict";
import { parseSidecar } from "../../../src/core/sidecar/parse.ts";
import { changeTags, countTag, renameTag } from "../../../src/core/sidecar/tags.ts";

const hand = `factmark: 1
annotations:
  - {id: c-1, type: claim, quote: Up 5%, tags: [plants, uk]}
  # two
  - id: n-1
    type: note
    quote: Down
    tags: plants # one
  - {type: nonsense, tags: [2024, plants]}
`;

describe("tags of a sidecar", () => {
  it("are renamed in every entry, invalid ones too, and nothing else changes", () => {
    const { sidecar } = renameTag(parseSidecar(hand), "plants", "works, all");
    assert.equal(
      sidecar.text,
      hand
        .replace("[plants", '["works, all"')
        .replace("tags: plants #", 'tags: ["works, all"] #')
        .replace("{type: nonsense, tags: [2024, plants]}", 'type: nonsense\n    tags: [2024, "works, all"]'),
    );
  });

  it("are merged where both stand on one claim", () => {
    assert.match(renameTag(parseSidecar(hand), "uk", "plants").sidecar.text, /tags: \[plants\]}/);
    assert.equal(renameTag(parseSidecar(hand), "none", "x").sidecar.text, hand);
    assert.match(renameTag(parseSidecar(hand), "2024", "x").sidecar.text, /tags: \[x, plants\]/);
  });

  it("are left alone in a sidecar that can't be read, which is told where it uses them", () => {
    const broken = parseSidecar(`${hand}<<<<<<< ours\n`);
    assert.match(renameTag(broken, "plants", "x").refused ?? "", /left alone/);
    assert.equal(renameTag(broken, "other", "x").refused, undefined);
  });

  it("are added and taken one by one", () => {
    const { sidecar } = changeTags(parseSidecar(hand), "c-1", { add: ["uk", "new"], remove: ["plants"] });
    assert.match(sidecar.text, /tags: \[uk, new\]}/);
    assert.equal(countTag(sidecar, "plants"), 1);
  });
});
