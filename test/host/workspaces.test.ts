import assert from "node:assert/strict";
import * as vscode from "vscode";
import { memoryFiles } from "./memory-files.ts";
import { article, at, closeEditors, command, eventually, folder, rangeOf, read, sidecar, write } from "./world.ts";

const text = "Quarry\n\nBrennock Stone said output fell 12% to 40,000 tonnes in 2025. The road was closed.\n";

/** Adds folders to the workspace, or takes all but the first away, and waits until VS Code has done so. */
async function setFolders(...more: readonly { uri: vscode.Uri; name: string }[]): Promise<void> {
  const now = vscode.workspace.workspaceFolders ?? [];
  if (now.length === 1 && more.length === 0) return;
  const done = new Promise<void>((resolve) => {
    const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listening.dispose();
      resolve();
    });
  });
  assert.ok(vscode.workspace.updateWorkspaceFolders(1, now.length - 1, ...more));
  await done;
}

describe("A virtual workspace", () => {
  const root = vscode.Uri.parse("factmark-memory:/dossier");
  const uri = vscode.Uri.joinPath(root, "news", "quarry.txt");
  const tags = vscode.Uri.joinPath(root, ".factmark", "tags.yaml");
  let provider: vscode.Disposable;

  before(async () => {
    await command("enableFolder", { folder: folder() });
    provider = vscode.workspace.registerFileSystemProvider("factmark-memory", memoryFiles(), { isCaseSensitive: true });
    for (const name of ["", "news", ".factmark"]) {
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(root, name));
    }
    await write(uri, text);
    await write(tags, "- colour: red\n");
    await setFolders({ uri: root, name: "In memory" });
  });
  after(async () => {
    await closeEditors();
    await setFolders();
    provider.dispose();
  });

  it("is left alone until it is turned on, though another folder is on", async () => {
    await assert.rejects(command("tagClaim", { uri }), /not an article/);
    assert.equal(await read(vscode.Uri.joinPath(root, ".factmark", "config.yaml")), undefined);
  });

  it("is turned on by itself, and its articles are found without VS Code's search", async () => {
    await command("enableFolder", { folder: root });
    assert.match((await read(vscode.Uri.joinPath(root, ".factmark", "config.yaml"))) ?? "", /articles:/);
    await eventually(
      () => command("revealClaim", { uri }).then(() => "", String),
      (outcome) => assert.equal(outcome, ""),
    );
    assert.ok((await article(uri)).claims.length > 0);
    await eventually(
      () => vscode.languages.getDiagnostics(tags),
      (told) => assert.equal(told.length, 1, "its list of tags is looked at too"),
    );
    await vscode.workspace.fs.delete(tags);
  });

  it("takes tags, notes and fact-checks, and gives them back", async () => {
    const id = await command<string>("tagClaim", {
      uri,
      range: await rangeOf(uri, "output fell 12%"),
      tags: ["output"],
    });
    const evidence = [{ stance: "supports", url: "https://example.org/output" }];
    await command("checkClaim", { uri, id, verdict: "true", rationale: "In the table.", evidence });
    await command("addNote", { uri, id, text: "Which quarry?" });
    const yaml = (await read(sidecar(uri))) ?? "";
    for (const words of ["tags: [output]", "In the table.", "Which quarry?"]) assert.ok(yaml.includes(words), words);
    const stored = (await article(uri)).annotations[0];
    assert.deepEqual([stored?.anchor, stored?.verdict, stored?.stale], ["exact", "true", false]);
  });

  it("voids a verdict when its figure changes, and takes the last change back", async () => {
    const editor = await vscode.window.showTextDocument(uri);
    const range = await rangeOf(uri, "12%");
    await editor.edit((edit) => edit.replace(range, "21%"));
    await eventually(
      () => article(uri),
      ({ annotations }) => assert.equal(annotations[0]?.stale, true),
    );
    await vscode.commands.executeCommand("undo");
    await eventually(
      () => article(uri),
      ({ annotations }) => assert.equal(annotations[0]?.stale, false),
    );
    await command("undoLastChange");
    assert.ok(!(await read(sidecar(uri)))?.includes("Which quarry?"));
  });
});

describe("A workspace of several folders", () => {
  const second = () => vscode.Uri.joinPath(folder(), "..", "second");

  before(async () => {
    await command("enableFolder", { folder: folder() });
    await vscode.workspace.fs.createDirectory(second());
    await write(vscode.Uri.joinPath(second(), "quarry.txt"), text);
    await write(at("quarry.txt"), text);
    await setFolders({ uri: second(), name: "Second" });
  });
  after(async () => {
    await closeEditors();
    await setFolders();
  });

  it("has each folder turned on by itself", async () => {
    const uri = vscode.Uri.joinPath(second(), "quarry.txt");
    await assert.rejects(command("tagClaim", { uri }), /not an article/);
    // Asked for no folder, the only one that is left is meant.
    await command("enableFolder");
    assert.match((await read(vscode.Uri.joinPath(second(), ".factmark", "config.yaml"))) ?? "", /articles:/);
    assert.ok((await article(uri)).claims.length > 0);
  });

  it("keeps what is stored apart, and rests a claim of one folder on a passage of the other", async () => {
    const here = at("quarry.txt");
    const there = vscode.Uri.joinPath(second(), "quarry.txt");
    const id = await command<string>("tagClaim", { uri: here, range: await rangeOf(here, "output fell 12%") });
    await command("checkClaim", {
      uri: here,
      id,
      verdict: "true",
      evidence: [{ stance: "supports", article: "../second/quarry.txt", quote: "The road was closed." }],
    });
    assert.match((await read(sidecar(here))) ?? "", /article: \.\.\/second\/quarry\.txt/);
    assert.equal(await read(sidecar(there)), undefined);
  });
});

describe("The sample dossier", () => {
  it("is copied with all its files, and what is there already is left as it is", async () => {
    const target = vscode.Uri.joinPath(folder(), "..", "sample-copy");
    await write(vscode.Uri.joinPath(target, "leaf-sunderland.txt"), "Mine.\n");
    const opened = await command<vscode.Uri>("openSample", { folder: target });
    assert.equal(opened.path, target.path);
    assert.equal(await read(vscode.Uri.joinPath(target, "leaf-sunderland.txt")), "Mine.\n");
    for (const name of ["nissan-turnaround.txt", "nissan-results.txt.factmark.yaml", ".factmark/config.yaml"])
      assert.ok(await read(vscode.Uri.joinPath(target, name)), name);
  });
});
