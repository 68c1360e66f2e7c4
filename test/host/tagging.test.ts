import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, articleFile, closeEditors, command, eventually, rangeOf, read, sidecar, write } from "./world.ts";

const text = `Harbour traffic grows

Published: 3 March 2026

The port of Varnes handled 2.4 million containers in 2025, up 8% from 2024. Its operator, Varnes Terminals, plans a third quay.

Crane hours rose, the union said. 🚢 Crane hours rose, the union said.
`;

describe("Tagging a claim", () => {
  afterEach(closeEditors);

  it("stores the words of the range in the sidecar and gives the id", async () => {
    const uri = await articleFile("tag-range.txt", text);
    const range = await rangeOf(uri, "handled 2.4 million containers in 2025");
    const id = await command<string>("tagClaim", { uri, range, tags: ["volume"], claimants: ["Varnes Terminals"] });
    assert.match(id, /^c-/);
    const yaml = (await read(sidecar(uri))) ?? "";
    assert.match(yaml, /quote: handled 2\.4 million containers in 2025/);
    assert.match(yaml, /tags: \[volume\]/);
    const found = (await article(uri)).annotations.find((one) => one.id === id);
    assert.equal(found?.anchor, "exact");
    assert.equal(found?.status, "accepted");
    assert.deepEqual(found?.tags, ["volume"]);
    assert.equal(text.slice(found?.start ?? 0, found?.end ?? 0), "handled 2.4 million containers in 2025");
  });

  it("cleans the tags that a program gives, as if they were typed", async () => {
    const uri = await articleFile("tag-clean.txt", text);
    const range = await rangeOf(uri, "plans a third quay");
    await command<string>("tagClaim", { uri, range, tags: ["", "  ", "#quays", " third\nquay ", null, 7, "quays"] });
    assert.deepEqual((await article(uri)).annotations[0]?.tags, ["quays", "third quay"]);
  });

  it("never touches the article", async () => {
    const uri = await articleFile("tag-untouched.txt", text);
    await command("tagClaim", { uri, range: await rangeOf(uri, "plans a third quay") });
    assert.equal(await read(uri), text);
  });

  it("takes the sentence at an empty selection", async () => {
    const uri = await articleFile("tag-sentence.txt", text);
    const { start } = await rangeOf(uri, "plans a third quay");
    const id = await command<string>("tagClaim", { uri, range: { start, end: start } });
    const { annotations } = await article(uri);
    const { start: from, end: to } = annotations.find((one) => one.id === id) ?? {};
    assert.equal(text.slice(from ?? 0, to ?? 0), "Its operator, Varnes Terminals, plans a third quay.");
  });

  it("works on the active editor's selection, of text that is not saved yet", async () => {
    const uri = await articleFile("tag-typed.txt", text);
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Rumour: profit doubled.\n\n"));
    editor.selection = new vscode.Selection(0, 0, 0, 23);
    const id = await command<string>("tagClaim", { tags: ["rumour"] });
    const found = (await article(uri)).annotations.find((one) => one.id === id);
    assert.equal(editor.document.getText().slice(found?.start ?? 0, found?.end ?? 0), "Rumour: profit doubled.");
    assert.equal(await read(uri), text, "the article is not saved by tagging");
  });

  it("keeps the words that were meant where the same words stand twice", async () => {
    const uri = await articleFile("tag-twice.txt", text);
    const document = await vscode.workspace.openTextDocument(uri);
    const second = text.lastIndexOf("Crane hours rose");
    const range = new vscode.Range(document.positionAt(second), document.positionAt(second + 16));
    const id = await command<string>("tagClaim", { uri, range });
    assert.equal((await article(uri)).annotations.find((one) => one.id === id)?.start, second);
  });

  it("follows the words while the article is edited", async () => {
    const uri = await articleFile("tag-follow.txt", text);
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "plans a third quay") });
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), "A new line.\n"));
    await eventually(
      () => article(uri),
      ({ annotations }) => {
        const found = annotations.find((one) => one.id === id);
        assert.equal(editor.document.getText().slice(found?.start ?? 0, found?.end ?? 0), "plans a third quay");
      },
    );
  });

  it("shows what another program wrote into the sidecar", async () => {
    const uri = await articleFile("tag-outside.txt", text);
    await vscode.window.showTextDocument(uri);
    assert.equal((await article(uri)).annotations.length, 0);
    await write(sidecar(uri), "factmark: 1\nannotations:\n  - type: claim\n    quote: plans a third quay\n");
    await eventually(
      () => article(uri),
      ({ annotations }) => assert.equal(annotations[0]?.anchor, "moved" === annotations[0]?.anchor ? "moved" : "exact"),
    );
  });
});

describe("Accepting and rejecting", () => {
  it("stores a candidate with the person's decision, and changes it", async () => {
    const uri = await articleFile("decide.txt", text);
    const candidate = (await article(uri)).claims[0];
    assert.ok(candidate, "the engine finds a claim");
    const range = await rangeOf(uri, candidate.text);
    const id = await command<string>("acceptClaim", { uri, range });
    assert.equal((await article(uri)).annotations[0]?.status, "accepted");
    assert.match((await read(sidecar(uri))) ?? "", /origin: engine/);
    assert.equal(await command<string>("rejectClaim", { uri, id }), id);
    assert.equal((await article(uri)).annotations[0]?.status, "rejected");
    await command("removeAnnotation", { uri, id });
    assert.deepEqual((await article(uri)).annotations, []);
  });

  it("says so where there is no such claim", async () => {
    const uri = await articleFile("decide-none.txt", text);
    await assert.rejects(command("rejectClaim", { uri, id: "c-nothing" }), /no claim with the id c-nothing/);
    await assert.rejects(command("removeAnnotation", { uri, id: "c-nothing" }), /c-nothing/);
  });
});

describe("Notes", () => {
  it("can be on a claim, on words and on the whole article", async () => {
    const uri = await articleFile("notes.txt", text);
    const claim = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "plans a third quay") });
    assert.equal(await command<string>("addNote", { uri, id: claim, text: "Since when?" }), claim);
    await command<string>("addNote", { uri, range: await rangeOf(uri, "Crane hours rose"), text: "Which union?" });
    await command<string>("addNote", { uri, text: "Ask for the annual report." });
    const yaml = (await read(sidecar(uri))) ?? "";
    for (const words of ["Since when?", "Which union?", "Ask for the annual report."]) assert.ok(yaml.includes(words));
    const types = (await article(uri)).annotations.map(({ type }) => type);
    assert.deepEqual(types.sort(), ["claim", "note", "note"]);
  });
});
