import assert from "node:assert/strict";
import { checkClaim, setRationale } from "../../../src/core/sidecar/edit.ts";
import { addEvidence, setEvidence } from "../../../src/core/sidecar/edit-evidence.ts";
import { parseSidecar } from "../../../src/core/sidecar/parse.ts";

const file = `factmark: 1
annotations:
  - id: c-1
    type: claim
    quote: Orders doubled
  - id: c-2
    type: claim
    quote: in May
    check:
      verdict: half-true
      rationale: Only at home.
      evidence:
        - {stance: supports, url: "https://example.org/q1", accessed: 2026-04-22, page: 3} # the table
`;
const sidecar = () => parseSidecar(file, "orders.txt");
const passage = { stance: "refutes", article: "other.txt", quote: "Orders fell." } as const;
const link = { stance: "supports", url: "https://example.org/q1", accessed: "2026-04-22" } as const;

describe("edits of evidence", () => {
  it("add it under the verdict that stands, which is no new check", () => {
    const { sidecar: after } = addEvidence(sidecar(), "c-2", [passage]);
    const check = after.annotations[1]?.check;
    assert.deepEqual(check?.evidence, [link, passage]);
    assert.deepEqual(check?.history, []);
    assert.ok(after.text.includes("page: 3} # the table"));
  });

  it("add the same only once", () => {
    const once = addEvidence(sidecar(), "c-2", [passage]).sidecar;
    assert.equal(addEvidence(once, "c-2", [passage]).sidecar.text, once.text);
  });

  it("leave a claim without a verdict unchecked, and a verdict given later starts no history", () => {
    const { sidecar: after } = addEvidence(sidecar(), "c-1", [passage]);
    assert.equal(after.annotations[0]?.check?.verdict, "unchecked");
    const checked = checkClaim(after, { id: "c-1" }, { verdict: "false", evidence: [passage] }).sidecar;
    assert.deepEqual(checked.annotations[0]?.check?.history, []);
    const bare = checkClaim(after, { id: "c-1" }, { verdict: "false" }).sidecar;
    assert.deepEqual(bare.annotations[0]?.check?.history[0]?.evidence, [passage], "nothing put down is lost");
  });

  it("take some away and keep what is unknown in the others", () => {
    const both = addEvidence(sidecar(), "c-2", [passage]).sidecar;
    const { sidecar: after } = setEvidence(both, "c-2", [link]);
    assert.deepEqual(after.annotations[1]?.check?.evidence, [link]);
    assert.ok(after.text.includes("page: 3}"));
  });
});

describe("edits of a rationale", () => {
  it("keep the reason that was given before in the history, and the words that the verdict is about", () => {
    const { sidecar: after } = setRationale(sidecar(), "c-2", { rationale: "At home only.", by: "Ann" });
    const check = after.annotations[1]?.check;
    assert.equal(check?.rationale, "At home only.");
    assert.deepEqual(check?.evidence, [link]);
    assert.equal(check?.history[0]?.rationale, "Only at home.");
  });

  it("add a first reason to the verdict that stands", () => {
    const given = checkClaim(sidecar(), { id: "c-1" }, { verdict: "true", by: "Ann" }).sidecar;
    const { sidecar: after } = setRationale(given, "c-1", { rationale: "Two\nlines.", by: "Ann" });
    assert.equal(after.annotations[0]?.check?.rationale, "Two\nlines.");
    assert.deepEqual(after.annotations[0]?.check?.history, []);
  });

  it("change nothing where the reason is the same, and are refused without a verdict", () => {
    assert.equal(setRationale(sidecar(), "c-2", { rationale: "Only at home." }).sidecar.text, file);
    assert.match(setRationale(sidecar(), "c-1", { rationale: "Why" }).refused ?? "", /no verdict/);
  });
});
