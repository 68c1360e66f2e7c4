import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, articleFile, closeEditors, command, eventually, rangeOf, read, sidecar, write } from "./world.ts";

const text = "Quay\n\nThe quay opened in 2024. It cost $30 million.\n";

describe("A sidecar that is open in an editor", () => {
  afterEach(closeEditors);

  it("shows what is tagged at once, and Ctrl+Z takes it back", async () => {
    const uri = await articleFile("open-sidecar.txt", text);
    await command("tagClaim", { uri, range: await rangeOf(uri, "The quay opened in 2024.") });
    const editor = await vscode.window.showTextDocument(sidecar(uri));
    const before = editor.document.getText();
    await command("tagClaim", { uri, range: await rangeOf(uri, "It cost $30 million.") });
    await eventually(
      () => editor.document.getText(),
      (shown) => assert.match(shown, /It cost \$30 million\./),
    );
    assert.equal(editor.document.isDirty, false, "what was saved before is saved after");
    assert.equal(await read(sidecar(uri)), editor.document.getText());
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), before);
  });

  it("leads from the line that an entry begins in to its words", async () => {
    const uri = await articleFile("there-and-back.txt", text);
    await command("tagClaim", { uri, range: await rangeOf(uri, "The quay opened in 2024.") });
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "It cost $30 million.") });
    await command("openSidecar", { uri, id });
    await eventually(
      () => vscode.window.activeTextEditor?.document.uri.toString(),
      (active) => assert.equal(active, sidecar(uri).toString()),
    );
    await command("revealClaim");
    await eventually(
      () => vscode.window.activeTextEditor,
      (editor) => assert.equal(editor?.document.getText(editor.selection), "It cost $30 million."),
    );
  });

  it("counts with what is typed in it and not saved yet, and stays unsaved", async () => {
    const uri = await articleFile("typed-sidecar.txt", text);
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "The quay opened in 2024.") });
    const onDisk = await read(sidecar(uri));
    const editor = await vscode.window.showTextDocument(sidecar(uri));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "# mine\n"));
    await command("rejectClaim", { uri, id });
    const shown = editor.document.getText();
    assert.match(shown, /^# mine/);
    assert.match(shown, /status: rejected/);
    assert.equal(editor.document.isDirty, true);
    assert.equal(await read(sidecar(uri)), onDisk);
  });

  it("keeps what another program wrote to the disk a moment ago", async () => {
    const uri = await articleFile("raced-sidecar.txt", text);
    await command("tagClaim", { uri, range: await rangeOf(uri, "The quay opened in 2024.") });
    await vscode.window.showTextDocument(sidecar(uri));
    const range = await rangeOf(uri, "It cost $30 million.");
    await write(sidecar(uri), `# theirs\n${await read(sidecar(uri))}`);
    await command("tagClaim", { uri, range });
    const onDisk = (await read(sidecar(uri))) ?? "";
    assert.match(onDisk, /^# theirs/);
    assert.match(onDisk, /It cost \$30 million\./);
  });

  it("loses nothing when many changes come at once, typed in or not", async () => {
    const uri = await articleFile("busy-sidecar.txt", text);
    const ids = ["The quay", "opened in 2024", "It cost", "$30 million"];
    const editor = async () => vscode.window.showTextDocument(sidecar(uri));
    const first = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "Quay") });
    await (await editor()).edit((edit) => edit.insert(new vscode.Position(0, 0), "# mine\n"));
    const ranges = await Promise.all(ids.map((words) => rangeOf(uri, words)));
    const stored = await Promise.all(ranges.map((range) => command<string>("tagClaim", { uri, range })));
    const found = (await article(uri)).annotations.map(({ id }) => id);
    assert.deepEqual([...found].sort(), [first, ...stored].sort());
  });

  it("changes the article's marks while it is typed in", async () => {
    const uri = await articleFile("live-sidecar.txt", text);
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "The quay opened in 2024.") });
    const editor = await vscode.window.showTextDocument(sidecar(uri));
    const at = editor.document.getText().indexOf("status: accepted") + "status: ".length;
    const start = editor.document.positionAt(at);
    await editor.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, 8)), "rejected"));
    await eventually(
      () => article(uri),
      ({ annotations }) => assert.equal(annotations.find((one) => one.id === id)?.status, "rejected"),
    );
  });
});
