import assert from "node:assert/strict";
import { describe as describeSpan } from "../../../src/core/annotations/describe.ts";
import { openArticle } from "../../../src/core/article/article.ts";
import { groundsOf } from "../../../src/core/article/grounds.ts";
import { readArticle } from "../../../src/core/article/read-article.ts";
import {
  jointsOf,
  mergeClaims,
  moveClaim,
  type PlacedClaim,
  retag,
  splitClaim,
} from "../../../src/core/article/reshape.ts";
import { addNote, checkClaim, tagClaim } from "../../../src/core/sidecar/edit.ts";
import { parseSidecar } from "../../../src/core/sidecar/parse.ts";
import type { Sidecar } from "../../../src/core/sidecar/sidecar.ts";

const text =
  "The mill opened in spring. Norvane Paper sold 300 tonnes of pulp in May, and its owners were pleased. Mills like it are rare, Ida Brandt said.\n";
const whole = "Norvane Paper sold 300 tonnes of pulp in May, and its owners were pleased.";
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const open = (sidecar: Sidecar) => openArticle(readArticle(text), sidecar);

function stored(words: string, sidecar = parseSidecar(undefined, "a.txt"), tags: readonly string[] = []) {
  const { sidecar: tagged, id = "" } = tagClaim(sidecar, describeSpan(text, spanOf(words)), { tags });
  const grounds = groundsOf(open(tagged), spanOf(words));
  const check = checkClaim(tagged, { id }, { verdict: "true", ...grounds, rationale: words, at: "2026-01-01" });
  return { id, sidecar: addNote(check.sidecar, { id }, { text: `on ${words.slice(0, 4)}` }).sidecar };
}

const claimOf = (sidecar: Sidecar, words: string): PlacedClaim => {
  const found = open(sidecar).claims.find(({ text: own }) => own === words);
  assert.ok(found?.span, words);
  return found as PlacedClaim;
};

describe("splitting a claim", () => {
  it("makes two of it: check, notes and id stay with the first, tags go to both, and the verdict is stale", () => {
    const { id, sidecar } = stored(whole, undefined, ["pulp"]);
    const cuts = [text.indexOf(" and its")];
    const edited = splitClaim(sidecar, open(sidecar), { claim: claimOf(sidecar, whole), cuts, by: "Bo" });
    assert.equal(edited.refused, undefined);
    const [first, second] = open(edited.sidecar).annotations;
    assert.deepEqual(edited.ids, [first?.annotation.id, second?.annotation.id]);
    assert.equal(first?.annotation.id, id);
    assert.equal(first.annotation.anchor?.quote, "Norvane Paper sold 300 tonnes of pulp in May");
    assert.equal(second?.annotation.anchor?.quote, "its owners were pleased.");
    assert.deepEqual([first.annotation.notes.length, second.annotation.notes.length], [1, 0]);
    assert.deepEqual([first.annotation.tags, second.annotation.tags], [["pulp"], ["pulp"]]);
    assert.deepEqual([first.stale[0]?.what, second.annotation.check], ["wording", undefined]);
  });

  it("makes stored claims of a candidate's parts", () => {
    const none = parseSidecar(undefined, "a.txt");
    const claim = { ...claimOf(none, whole), span: spanOf(whole) };
    const edited = splitClaim(none, open(none), { claim, cuts: [text.indexOf("and its")] });
    assert.deepEqual(
      edited.sidecar.annotations.map(({ anchor, origin }) => [anchor?.quote.slice(0, 9), origin]),
      [
        ["Norvane P", "person"],
        ["its owner", "person"],
      ],
    );
  });

  it("is refused where one side would be empty", () => {
    const { sidecar } = stored(whole);
    const claim = claimOf(sidecar, whole);
    const edited = splitClaim(sidecar, open(sidecar), { claim, cuts: [claim.span.end - 1] });
    assert.match(edited.refused ?? "", /nothing on one side/);
    assert.equal(edited.sidecar, sidecar);
  });

  it("knows where a sentence has joints", () => {
    const joints = (words: string) =>
      jointsOf(words, { start: 0, end: words.length }).map((cut) => words.slice(0, cut));
    assert.deepEqual(joints("Sales rose 5%, and profit fell - the firm said"), [
      "Sales rose 5%,",
      "Sales rose 5%, and profit fell -",
    ]);
    assert.deepEqual(joints("It sold 1,200 cars"), []);
  });
});

describe("merging claims", () => {
  it("covers both, keeps both checks, notes and tags, and the verdict is stale", () => {
    const first = stored("Norvane Paper sold 300 tonnes", undefined, ["pulp"]);
    const second = stored("Mills like it are rare", first.sidecar, ["mills", "pulp"]);
    const { sidecar } = second;
    const claims = [claimOf(sidecar, "Mills like it are rare"), claimOf(sidecar, "Norvane Paper sold 300 tonnes")];
    const edited = mergeClaims(sidecar, open(sidecar), { claims });
    assert.equal(edited.id, first.id);
    const [placed, ...others] = open(edited.sidecar).annotations;
    assert.equal(others.length, 0);
    assert.equal(placed?.annotation.anchor?.quote, `${whole} Mills like it are rare`);
    assert.deepEqual(placed.annotation.tags, ["pulp", "mills"]);
    assert.equal(placed.annotation.notes.length, 2);
    assert.deepEqual(
      placed.annotation.check?.history.map(({ rationale }) => rationale),
      ["Mills like it are rare"],
    );
    assert.ok(placed.stale.length > 0);
  });

  it("goes on under the id of the one that was checked", () => {
    const plain = tagClaim(parseSidecar(undefined), describeSpan(text, spanOf("The mill opened in spring.")));
    const { id, sidecar } = stored(whole, plain.sidecar);
    const claims = [claimOf(sidecar, "The mill opened in spring."), claimOf(sidecar, whole)];
    assert.equal(mergeClaims(sidecar, open(sidecar), { claims }).id, id);
  });

  it("keeps claimants that a person gave beside those that were found", () => {
    const named = tagClaim(parseSidecar(undefined), describeSpan(text, spanOf(whole)), { claimants: ["Bo Lind"] });
    const said = "Mills like it are rare, Ida Brandt said.";
    const { sidecar } = tagClaim(named.sidecar, describeSpan(text, spanOf(said)));
    const edited = mergeClaims(sidecar, open(sidecar), { claims: [claimOf(sidecar, whole), claimOf(sidecar, said)] });
    assert.deepEqual(edited.sidecar.annotations[0]?.claimants, ["Bo Lind", "Ida Brandt"]);
  });
});

describe("giving a claim other words", () => {
  it("makes its verdict stale when it grows, shrinks or moves, though no figure changed", () => {
    const { sidecar } = stored("its owners were pleased");
    const claim = claimOf(sidecar, "its owners were pleased");
    const stale = (words: string) => {
      const edited = moveClaim(sidecar, open(sidecar), { claim, span: spanOf(words) });
      return open(edited.sidecar).annotations[0]?.stale.map(({ what }) => what);
    };
    assert.deepEqual(stale("owners were pleased"), ["wording"]);
    assert.deepEqual(stale("and its owners were pleased"), ["wording"]);
    assert.deepEqual(stale("Mills like it are rare"), ["wording"]);
    assert.deepEqual(stale("its owners were pleased."), []);
  });

  it("is refused where another claim has these words", () => {
    const one = stored(whole);
    const { sidecar } = stored("The mill opened in spring.", one.sidecar);
    const claim = claimOf(sidecar, "The mill opened in spring.");
    assert.match(moveClaim(sidecar, open(sidecar), { claim, span: spanOf(whole) }).refused ?? "", /merge the two/);
  });
});

describe("tagging anew", () => {
  it("adds and removes tags, and sets claimants only where they were changed", () => {
    const { id, sidecar } = stored(whole, undefined, ["pulp", "trade"]);
    const once = retag(sidecar, open(sidecar), { target: { id }, add: ["may"], remove: ["trade"] });
    assert.deepEqual(once.sidecar.annotations[0]?.tags, ["pulp", "may"]);
    assert.equal(once.sidecar.annotations[0]?.claimants, undefined);
    const twice = retag(once.sidecar, open(once.sidecar), { target: { id }, add: [], remove: [], claimants: [] });
    assert.deepEqual(twice.sidecar.annotations[0]?.claimants, []);
  });
});
