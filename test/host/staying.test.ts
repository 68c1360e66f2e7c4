import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, articleFile, closeEditors, command, eventually, folder, rangeOf, write } from "./world.ts";

const text = `Grain

Published: 3 March 2026

🚢 The port of Varnes handled 2.4 million tonnes in 2025. Varnes Terminals plans a third quay, it said.

Crane hours rose. Crane hours rose again.
`;
const words = "Varnes Terminals plans a third quay";

interface Now {
  readonly anchor: string | undefined;
  readonly words: string | undefined;
}

async function now(uri: vscode.Uri, id: string): Promise<Now> {
  const document = await vscode.workspace.openTextDocument(uri);
  const found = (await article(uri)).annotations.find((one) => one.id === id);
  const { start, end } = found ?? {};
  const shown = start == null || end == null ? undefined : document.getText().slice(start, end);
  return { anchor: found?.anchor, words: shown };
}

const settled = (uri: vscode.Uri, id: string, wanted: Now): Promise<Now> =>
  eventually(
    () => now(uri, id),
    (found) => assert.deepEqual(found, wanted),
  );

async function tagged(
  name: string,
  content = text,
): Promise<{ uri: vscode.Uri; id: string; editor: vscode.TextEditor }> {
  const uri = await articleFile(name, content);
  const editor = await vscode.window.showTextDocument(uri);
  const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, words) });
  return { uri, id, editor };
}

const place = (editor: vscode.TextEditor, part: string, side: "before" | "after" = "before"): vscode.Position =>
  editor.document.positionAt(editor.document.getText().indexOf(part) + (side === "after" ? part.length : 0));

describe("An annotation, while its article is typed in,", () => {
  afterEach(closeEditors);

  it("moves with its words, and text typed at its edges stays outside", async () => {
    const { uri, id, editor } = await tagged("stay-around.txt");
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "📈 New headline\r\n\r\n"));
    await settled(uri, id, { anchor: "moved", words });
    await editor.edit((edit) => edit.insert(place(editor, words), "Meanwhile "));
    await editor.edit((edit) => edit.insert(place(editor, words, "after"), " and a crane"));
    await settled(uri, id, { anchor: "moved", words });
  });

  it("takes in what is typed inside, key by key, and gives it back by undo and redo", async () => {
    const { uri, id, editor } = await tagged("stay-inside.txt");
    const at = place(editor, "third");
    editor.selection = new vscode.Selection(at, at);
    for (const key of "mega") await vscode.commands.executeCommand("type", { text: key });
    const longer = "Varnes Terminals plans a megathird quay";
    await settled(uri, id, { anchor: "changed", words: longer });
    await vscode.commands.executeCommand("undo");
    await eventually(
      () => editor.document.getText(),
      (shown) => assert.equal(shown, text),
    );
    await settled(uri, id, { anchor: "exact", words });
    await vscode.commands.executeCommand("redo");
    await settled(uri, id, { anchor: "changed", words: longer });
  });

  it("is orphaned when its words are deleted, and back after undo", async () => {
    const { uri, id, editor } = await tagged("stay-deleted.txt");
    await editor.edit((edit) => edit.delete(new vscode.Range(place(editor, words), place(editor, words, "after"))));
    await settled(uri, id, { anchor: "orphaned", words: undefined });
    await vscode.commands.executeCommand("undo");
    await settled(uri, id, { anchor: "exact", words });
  });

  it("stays through a re-wrap", async () => {
    const { uri, id, editor } = await tagged("stay-wrapped.txt");
    await editor.edit((edit) => {
      const at = place(editor, " plans a");
      edit.replace(new vscode.Range(at, at.translate(0, 1)), "\n");
    });
    await settled(uri, id, { anchor: "moved", words: words.replace(" plans", "\nplans") });
  });

  it("is where the file's own offsets say, with CRLF, a byte-order mark and emoji", async () => {
    const { uri, id } = await tagged("stay-crlf.txt", `\ufeff${text.replaceAll("\n", "\r\n")}`);
    await settled(uri, id, { anchor: "exact", words });
  });
});

describe("An annotation, when its file is changed outside,", () => {
  afterEach(closeEditors);

  it("is found in another version, and where it was after going back", async () => {
    const { uri, id } = await tagged("checkout.txt");
    await write(uri, text.replace("Grain\n", "Grain and ore\n\nBy Ann Lee\n"));
    await settled(uri, id, { anchor: "moved", words });
    await write(uri, text.replace(words, "Varnes Terminals plans a fourth quay"));
    await settled(uri, id, { anchor: "changed", words: "Varnes Terminals plans a fourth quay" });
    await write(uri, "Another article altogether.\n");
    await settled(uri, id, { anchor: "orphaned", words: undefined });
    await write(uri, text);
    await settled(uri, id, { anchor: "exact", words });
  });

  it("is found so when no editor shows it", async () => {
    const { uri, id } = await tagged("checkout-closed.txt");
    await closeEditors();
    await write(uri, `A line above.\n${text}`);
    await settled(uri, id, { anchor: "moved", words });
  });

  it("is where its words are in what nobody saved yet, after the file went and came back", async () => {
    const uri = await articleFile("staying-gone.txt", text);
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, words) });
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Not saved. "));
    await settled(uri, id, { anchor: "moved", words });
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder(), "staying-gone.txt"));
    const gone = new Promise((resolve) => watcher.onDidDelete(resolve));
    await vscode.workspace.fs.delete(uri);
    await gone;
    await write(uri, text);
    await settled(uri, id, { anchor: "moved", words });
    assert.match(editor.document.getText(), /^Not saved\. /);
    watcher.dispose();
  });
});
