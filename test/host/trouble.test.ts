import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, articleFile, closeEditors, command, eventually, rangeOf, read, sidecar, write } from "./world.ts";

const text = "Mill\n\nThe mill closed in 2024. It made 300,000 tonnes of paper in 2023.\n";

describe("Trouble", () => {
  afterEach(closeEditors);

  it("with a damaged sidecar leaves it alone and says where it is damaged", async () => {
    const uri = await articleFile("damaged.txt", text);
    const damaged = "factmark: 1\nannotations:\n<<<<<<< ours\n  - type: claim\n=======\n>>>>>>> theirs\n";
    await write(sidecar(uri), damaged);
    const range = await rangeOf(uri, "The mill closed in 2024.");
    await assert.rejects(command("tagClaim", { uri, range }), /damaged\.txt.*3|line 3/s);
    assert.equal(await read(sidecar(uri)), damaged);
    assert.ok((await article(uri)).problems.some(({ code }) => code.startsWith("sidecar-")));
  });

  it("with a sidecar that cannot be written says its name", async () => {
    const uri = await articleFile("blocked.txt", text);
    await vscode.workspace.fs.createDirectory(sidecar(uri));
    const range = await rangeOf(uri, "The mill closed in 2024.");
    await assert.rejects(command("tagClaim", { uri, range }), /blocked\.txt\.factmark\.yaml/);
    await vscode.workspace.fs.delete(sidecar(uri), { recursive: true });
  });

  it("with a binary file names it", async () => {
    const uri = await articleFile("picture.txt", new Uint8Array([137, 80, 78, 71, 0, 1, 2, 0, 255, 254]));
    await assert.rejects(article(uri), /picture\.txt.*no text file/);
  });

  it("with a file of 50 MB says that it is too large", async () => {
    const uri = await articleFile("huge.txt", new Uint8Array(50 * 1024 * 1024).fill(97));
    await assert.rejects(article(uri), /huge\.txt.*too large.*50 MB/);
    await vscode.workspace.fs.delete(uri);
  });

  it("with bytes that are not UTF-8 names the file", async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(text), 0xff, 0xfe, 0x20]);
    const uri = await articleFile("latin.txt", bytes);
    await assert.rejects(article(uri), /latin\.txt.*UTF-8/);
  });

  it("with a file that vanished names it", async () => {
    const uri = await articleFile("vanished.txt", text);
    await article(uri);
    await vscode.workspace.fs.delete(uri);
    await eventually(
      () => article(uri).then(() => "read", String),
      (outcome) => assert.match(outcome, /vanished\.txt/),
    );
    await assert.rejects(command("tagClaim", { uri, range: new vscode.Range(2, 0, 2, 5) }), /vanished\.txt/);
    assert.equal(await read(sidecar(uri)), undefined);
  });

  it("with mixed line ends keeps the file's offsets in the sidecar and the editor's in the API", async () => {
    const mixed = "Mill\r\n\nNews\r\n\r\nThe mill closed in 2024.\nIt made 300,000 tonnes of paper in 2023.\r\n";
    const uri = await articleFile("mixed.txt", mixed);
    const words = "It made 300,000 tonnes";
    const range = await rangeOf(uri, words);
    await vscode.window.showTextDocument(uri);
    const id = await command<string>("tagClaim", { uri, range });
    const start = Number(/^ {4}start: (\d+)$/m.exec((await read(sidecar(uri))) ?? "")?.[1]);
    assert.equal(mixed.slice(start, start + words.length), words);
    const document = await vscode.workspace.openTextDocument(uri);
    const found = (await article(uri)).annotations.find((one) => one.id === id);
    assert.equal(document.getText().slice(found?.start ?? 0, found?.end ?? 0), words);
    assert.equal(await read(uri), mixed);
  });
});
