import assert from "node:assert/strict";
import { editNote, removeNote } from "../../../src/core/sidecar/edit-notes.ts";
import { parseSidecar } from "../../../src/core/sidecar/parse.ts";

const file = `factmark: 1
annotations:
  - id: c-1
    type: claim
    quote: Orders doubled
    notes: # what we said
      - {by: Ann, at: 2026-04-22T10:00:00Z, text: Ask the company.} # open
      - By phone
  - id: n-1
    type: note
    quote: in May
    text: Or in June?
    by: Ann
`;
const sidecar = () => parseSidecar(file, "orders.txt");
const ann = { by: "Ann", at: "2026-04-22T10:00:00Z", text: "Ask the company." };

describe("edits of notes", () => {
  it("change the words alone", () => {
    const { sidecar: after } = editNote(sidecar(), { id: "c-1", note: ann }, "Asked; no answer yet.");
    assert.equal(after.text, file.replace("Ask the company.", "Asked; no answer yet."));
  });

  it("change a note that is written as plain words", () => {
    const { sidecar: after } = editNote(sidecar(), { id: "c-1", note: { text: "By phone" } }, "By letter");
    assert.equal(after.text, file.replace("By phone", "By letter"));
  });

  it("change a note that is an annotation of its own", () => {
    const { sidecar: after } = editNote(
      sidecar(),
      { id: "n-1", note: { text: "Or in June?", by: "Ann" } },
      "Two\nlines",
    );
    assert.equal(after.annotations[1]?.notes[0]?.text, "Two\nlines");
    assert.equal(after.annotations[1]?.notes[0]?.by, "Ann");
  });

  it("take one away and keep the others", () => {
    const { sidecar: after } = removeNote(sidecar(), { id: "c-1", note: ann });
    assert.deepEqual(after.annotations[0]?.notes, [{ text: "By phone" }]);
  });

  it("take the list away with its last note, and the annotation where it was nothing but this note", () => {
    const one = removeNote(sidecar(), { id: "c-1", note: ann }).sidecar;
    const none = removeNote(one, { id: "c-1", note: { text: "By phone" } }).sidecar;
    assert.doesNotMatch(none.text, /notes:/);
    assert.equal(none.annotations.length, 2);
    assert.equal(
      removeNote(none, { id: "n-1", note: { text: "Or in June?", by: "Ann" } }).sidecar.annotations.length,
      1,
    );
  });

  it("are refused where the note is another one by now", () => {
    const { sidecar: after, refused } = editNote(sidecar(), { id: "c-1", note: { ...ann, text: "Ask." } }, "No");
    assert.match(refused ?? "", /not there any more/);
    assert.equal(after.text, file);
  });
});
