import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, articleFile, closeEditors, command, eventually, rangeOf } from "./world.ts";

const text = `Mills

Published: 3 March 2026

Norvane Paper sold 300 tonnes of pulp in May 2025 and its profit rose, but it did not close the mill at Oulu.
`;
const sentence = text.slice(text.indexOf("Norvane"), -1);

/** What is replaced, by what, and what that is called. */
const facts: readonly (readonly [what: string, before: string, after: string])[] = [
  ["figure", "300 tonnes", "400 tonnes"],
  ["unit", "300 tonnes", "300 kg"],
  ["date", "May 2025", "June 2025"],
  ["company", "Norvane Paper", "Halden Paper"],
  ["direction", "profit rose", "profit fell"],
  ["negation", "did not close", "did close"],
];

async function checked(
  name: string,
  quote: string,
): Promise<{ uri: vscode.Uri; id: string; editor: vscode.TextEditor }> {
  const uri = await articleFile(name, text);
  const editor = await vscode.window.showTextDocument(uri);
  const id = await command<string>("checkClaim", { uri, range: await rangeOf(uri, quote), verdict: "true" });
  return { uri, id, editor };
}

async function replace(editor: vscode.TextEditor, before: string, after: string): Promise<void> {
  const at = editor.document.positionAt(editor.document.getText().indexOf(before));
  await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, before.length)), after));
}

const stale = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ code }) => code === "stale");

async function hover(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, position);
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === "string" ? content : content.value)))
    .join("\n");
}

describe("A verdict", () => {
  afterEach(closeEditors);

  for (const [what, before, after] of facts) {
    for (const where of ["its words", "elsewhere in its sentence"] as const) {
      it(`is void when the ${what} changes in ${where}, and says so, until that is undone`, async () => {
        const other = what === "company" ? "300 tonnes of pulp" : "Norvane Paper";
        const quote = where === "its words" ? sentence : other;
        const { uri, id, editor } = await checked(`void-${what}-${where.replaceAll(" ", "-")}.txt`, quote);
        await replace(editor, before, after);
        const told = await eventually(
          () => stale(uri)[0]?.message ?? "",
          (message) => assert.match(message, new RegExp(`\\b${what} changed`, "i")),
        );
        assert.match(told, /“True”/);
        assert.equal((await article(uri)).annotations.find((one) => one.id === id)?.stale, true);
        const shown = editor.document.getText();
        const inside = editor.document.positionAt(shown.indexOf(where === "its words" ? " and its" : other) + 2);
        await eventually(
          () => hover(uri, inside),
          (said) => assert.match(said, new RegExp(`${what} changed`, "i")),
        );
        await vscode.commands.executeCommand("undo");
        await eventually(
          () => stale(uri).length,
          (count) => assert.equal(count, 0),
        );
      });
    }
  }

  it("holds when only the wording changes, which the hover tells", async () => {
    const { uri, id, editor } = await checked("void-wording.txt", sentence);
    await replace(editor, "sold 300 tonnes", "has sold 300 metric tons");
    await replace(editor, "its profit", "the profit");
    const found = await eventually(
      async () => (await article(uri)).annotations.find((one) => one.id === id),
      (one) => assert.equal(one?.anchor, "changed"),
    );
    assert.equal(found?.stale, false);
    assert.deepEqual(stale(uri), []);
    const inside = editor.document.positionAt(editor.document.getText().indexOf(" and the profit") + 2);
    await eventually(
      () => hover(uri, inside),
      (said) => assert.match(said, /Words changed/),
    );
  });

  it("holds again once it is confirmed for the words as they are now", async () => {
    const { uri, id, editor } = await checked("void-confirmed.txt", sentence);
    await replace(editor, "300 tonnes", "400 tonnes");
    await eventually(
      () => stale(uri).length,
      (count) => assert.equal(count, 1),
    );
    assert.equal(await command<string>("confirmVerdict", { uri, id }), id);
    await eventually(
      () => stale(uri).length,
      (count) => assert.equal(count, 0),
    );
    const found = (await article(uri)).annotations.find((one) => one.id === id);
    assert.deepEqual([found?.verdict, found?.stale, found?.anchor], ["true", false, "exact"]);
  });

  it("can be confirmed with the cursor in its words", async () => {
    const { uri, id, editor } = await checked("void-cursor.txt", sentence);
    await replace(editor, "May 2025", "July 2025");
    const at = editor.document.positionAt(editor.document.getText().indexOf("July"));
    editor.selection = new vscode.Selection(at, at);
    assert.equal(await command<string>("confirmVerdict"), id);
    assert.equal((await article(uri)).annotations.find((one) => one.id === id)?.stale, false);
  });
});
