import assert from "node:assert/strict";
import {
  acceptClaim,
  addNote,
  checkClaim,
  confirmCheck,
  correctEntity,
  rejectClaim,
  removeAnnotation,
  setAnchor,
  setArticleFields,
  setTags,
  tagClaim,
} from "../../../src/core/sidecar/edit.ts";
import { parseSidecar } from "../../../src/core/sidecar/parse.ts";

const anchor = { quote: "Orders doubled", prefix: "", suffix: " in May.", start: 0, end: 14 };

const hand = `# What Ann found
factmark: 1 # the format
annotations: # in no order
# the first
- quote: 'Orders doubled'   # as printed
  type: claim
  priority: {high: 1}
  tags: [orders] # more to come

# the second
- {type: note, quote: in May}
# the end
`;

describe("edits of a sidecar", () => {
  it("make the file with the article's name", () => {
    const { sidecar, id } = tagClaim(parseSidecar(undefined, "lindqvist.txt"), anchor, {
      tags: ["orders"],
      by: "Ann",
      at: "2026-04-22T09:00:00Z",
    });
    assert.equal(
      sidecar.text,
      `factmark: 1
article:
  file: lindqvist.txt
annotations:
  - id: ${id}
    type: claim
    quote: Orders doubled
    prefix: ""
    suffix: " in May."
    start: 0
    end: 14
    status: accepted
    origin: person
    by: Ann
    at: 2026-04-22T09:00:00Z
    tags: [orders]
`,
    );
  });

  it("change only the lines that they must, and store the missing ids", () => {
    const before = parseSidecar(hand);
    const [first, second] = before.annotations;
    const { sidecar } = addNote(before, { id: first?.id ?? "" }, { text: "Ask: is it intake?", by: "Bo" });
    assert.equal(
      sidecar.text,
      hand
        .replace("- quote", `- id: ${first?.id}\n  quote`)
        .replace("# more to come\n", '# more to come\n  notes:\n    - {by: Bo, text: "Ask: is it intake?"}\n')
        .replace("in May}", `in May, id: ${second?.id}}`),
    );
  });

  it("give the same bytes for the same content", () => {
    const before = parseSidecar(hand);
    assert.equal(setTags(before, before.annotations[0]?.id ?? "", ["orders"]).sidecar.text, hand);
    assert.equal(removeAnnotation(before, "c-000000").refused, "there is no annotation c-000000");
  });

  it("keep CRLF, a byte-order mark, and a last line without a line end", () => {
    const crlf = `\ufeff${hand.trimEnd().replaceAll("\n", "\r\n")}`;
    const before = parseSidecar(crlf);
    const { sidecar } = setTags(before, before.annotations[0]?.id ?? "", ["orders", "may, june"]);
    assert.ok(sidecar.text.startsWith("\ufeff# What"));
    assert.doesNotMatch(sidecar.text, /(?<!\r)\n/);
    assert.match(sidecar.text, /tags: \[orders, "may, june"\] # more to come\r\n/);
    assert.ok(sidecar.text.endsWith("# the end"));
  });

  it("keep all comments when the last annotation goes", () => {
    let sidecar = parseSidecar(hand);
    for (const { id } of parseSidecar(hand).annotations) sidecar = removeAnnotation(sidecar, id).sidecar;
    assert.deepEqual(sidecar.annotations, []);
    for (const comment of ["What Ann", "the format", "in no order", "the first", "the second", "the end"]) {
      assert.ok(sidecar.text.includes(`# ${comment}`), comment);
    }
  });

  it("store a quote with line ends, quotes, emoji and half a surrogate pair exactly", () => {
    for (const quote of [
      'a\r\nb "c" \\ \t',
      "📈 up",
      "x\ud83d",
      "\u2028",
      "- a: b #c",
      "true",
      "12",
      "'",
      "\ufeffq",
      " a ",
    ]) {
      const { sidecar } = tagClaim(parseSidecar(undefined), { quote, start: 1, end: 2 });
      assert.equal(parseSidecar(sidecar.text).annotations[0]?.anchor?.quote, quote);
    }
  });

  it("put a claim where it stands in the text, so that two people's additions rarely meet", () => {
    const at = (start: number) => ({ quote: `q${start}`, start, end: start + 2 });
    const sidecar = [50, 10, 30].reduce(
      (before, start) => tagClaim(before, at(start)).sidecar,
      parseSidecar(undefined),
    );
    assert.deepEqual(
      sidecar.annotations.map((entry) => entry.anchor?.start),
      [10, 30, 50],
    );
  });

  it("tag the same words once: tags and claimants come together", () => {
    const one = tagClaim(parseSidecar(undefined), anchor, { tags: ["a"] });
    const two = tagClaim(one.sidecar, anchor, { tags: ["b", "a"], claimants: ["Mira Holm"] });
    assert.equal(two.id, one.id);
    assert.deepEqual(
      two.sidecar.annotations.map(({ tags, claimants }) => [tags, claimants]),
      [[["a", "b"], ["Mira Holm"]]],
    );
  });

  it("reject and accept again", () => {
    const rejected = rejectClaim(parseSidecar(undefined), { anchor }, { origin: "engine" });
    assert.equal(rejected.sidecar.annotations[0]?.status, "rejected");
    const accepted = acceptClaim(rejected.sidecar, { id: rejected.id ?? "" });
    assert.equal(accepted.sidecar.annotations[0]?.status, "accepted");
    assert.equal(accepted.sidecar.annotations[0]?.origin, "engine");
  });

  it("keep the check before in the history, newest first, unknown keys and all", () => {
    const { sidecar, id = "" } = tagClaim(parseSidecar(undefined), anchor);
    const once = checkClaim(sidecar, { id }, { verdict: "true", rationale: "As filed.", at: "1" });
    const edited = parseSidecar(once.sidecar.text.replace('at: "1"', 'at: "1"\n      score: 3'));
    const twice = checkClaim(
      edited,
      { id },
      { verdict: "false", evidence: [{ stance: "refutes", url: "https://example.org/a,b" }], at: "2" },
    );
    const thrice = checkClaim(twice.sidecar, { id }, { verdict: "misleading", at: "3" });
    const check = thrice.sidecar.annotations[0]?.check;
    assert.deepEqual([check?.verdict, check?.history.map(({ verdict }) => verdict)], ["misleading", ["false", "true"]]);
    assert.equal(check?.history[0]?.evidence[0]?.url, "https://example.org/a,b");
    assert.equal(thrice.sidecar.text.match(/score: 3/g)?.length, 1);
  });

  it("confirm a verdict for the words as they are now", () => {
    const { sidecar, id = "" } = checkClaim(parseSidecar(undefined), { anchor }, { verdict: "true", rationale: "r" });
    const { sidecar: after } = confirmCheck(sidecar, id, { quote: "Orders trebled", at: "2" });
    const check = after.annotations[0]?.check;
    assert.deepEqual(
      [check?.verdict, check?.rationale, check?.quote, check?.history.length],
      ["true", "r", "Orders trebled", 1],
    );
  });

  it("correct an entity, once per place", () => {
    const one = correctEntity(parseSidecar(undefined), anchor, {
      correction: { entity: "figure", value: 2, unit: "ratio" },
    });
    const two = correctEntity(one.sidecar, anchor, { correction: { entity: "none" } });
    assert.deepEqual(
      two.sidecar.annotations.map(({ correction }) => correction),
      [{ entity: "none" }],
    );
    assert.doesNotMatch(two.sidecar.text, /unit|value/);
  });

  it("set and remove what is said of the article", () => {
    const before = parseSidecar("factmark: 1\narticle:\n  file: a.txt # mine\n  published: 2024-01-01\n");
    const { sidecar } = setArticleFields(before, { published: undefined, source: "Courier: late" });
    assert.equal(sidecar.text, 'factmark: 1\narticle:\n  file: a.txt # mine\n  source: "Courier: late"\n');
  });

  it("put an orphan on other words", () => {
    const { sidecar, id = "" } = tagClaim(parseSidecar(undefined), { ...anchor, occurrences: 3, rival: 60 });
    const after = setAnchor(sidecar, id, { quote: "Sales", start: 4, end: 9 }).sidecar.annotations[0];
    assert.deepEqual(after?.anchor, { quote: "Sales", start: 4, end: 9 });
  });

  it("are refused on a sidecar that is read-only, and say the line and the way out", () => {
    const conflicted = parseSidecar("factmark: 1\n<<<<<<< HEAD\nannotations: []\n=======\n>>>>>>> b\n");
    const { sidecar, refused } = tagClaim(conflicted, anchor);
    assert.equal(sidecar, conflicted);
    assert.match(refused ?? "", /line 2.*Keep one side or both/);
  });

  it("are refused where an alias elsewhere would change along", () => {
    const text =
      "factmark: 1\nannotations:\n  - {id: a, type: claim, quote: q, tags: &t [x]}\n  - {id: b, type: claim, quote: r, tags: *t}\n";
    const before = parseSidecar(text);
    const edited = setTags(before, "a", ["x", "y"]);
    assert.deepEqual([edited.sidecar, edited.refused !== undefined], [before, true]);
  });
});
