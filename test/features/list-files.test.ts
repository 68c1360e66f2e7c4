import assert from "node:assert/strict";
import { problemsOf, tagAt, tagText } from "../../src/features/list-files/model.ts";

/** Whether a tag is being typed at the mark. */
const at = (marked: string): number | undefined => {
  const [before = ""] = marked.split("|");
  const lines = marked.replace("|", "").split("\n");
  const line = before.split("\n").length - 1;
  return tagAt((index) => lines[index] ?? "", line, before.length - before.lastIndexOf("\n") - 1);
};

describe("typing a tag into a sidecar", () => {
  it("is known within brackets, behind commas, in a list, and as the only one", () => {
    assert.equal(at("    tags: [|]"), 11);
    assert.equal(at("    tags: [plants, u|]"), 19);
    assert.equal(at("    tags: pl|"), 10);
    assert.equal(at("    tags:\n      - plants\n      - u|"), 8);
    assert.equal(at("  - {type: claim, tags: [u|]}"), 25);
  });

  it("is not known elsewhere", () => {
    for (const text of ["    quote: x|", "    tags: [a] |", "    claimants:\n      - u|", "  - |"])
      assert.equal(at(text), undefined, text);
  });

  it("quotes what YAML would take for something else", () => {
    assert.equal(tagText("uk"), "uk");
    assert.equal(tagText("a, b"), '"a, b"');
  });
});

describe("a list of the dossier", () => {
  it("is read as what its name says", () => {
    assert.equal(problemsOf("/d/.factmark/tags.yaml", "- colour: red\n")[0]?.fault.kind, "tag");
    assert.equal(problemsOf("/d/.factmark/companies.yaml", "- tag: a\n")[0]?.fault.kind, "name");
  });
});
