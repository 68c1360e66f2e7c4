import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, at, closeEditors, command, disableFolder, eventually, folder, read, sidecar } from "./world.ts";

const reveal = () => command("revealClaim", { uri: at("lindqvist.txt") }).then(() => "shown", String);
/** Waits until Factmark knows that the folder is no dossier any more. */
const isOff = () => eventually(reveal, (outcome) => assert.match(outcome, /not turned on/));

describe("A folder that nobody turned on", () => {
  before(disableFolder);
  afterEach(closeEditors);

  it("is left alone: no hover, no tagging, no file written", async () => {
    const uri = at("lindqvist.txt");
    await vscode.window.showTextDocument(uri);
    await isOff();
    await assert.rejects(command("tagClaim", { uri }), /not turned on/);
    const hovers = await vscode.commands.executeCommand<unknown[]>(
      "vscode.executeHoverProvider",
      uri,
      new vscode.Position(5, 60),
    );
    assert.deepEqual(hovers, []);
    assert.equal(await read(sidecar(uri)), undefined);
    assert.equal(await read(at(".factmark", "config.yaml")), undefined);
  });

  it("is turned on by one command that writes its configuration", async () => {
    await command("enableFolder", { folder: folder() });
    assert.match((await read(at(".factmark", "config.yaml"))) ?? "", /articles:\n {2}- "\*\*\/\*\.txt"/);
    const { claims, document } = await article(at("lindqvist.txt"));
    assert.ok(claims.length > 0, "the engine finds claims");
    assert.equal(document.published, "2026-04-21");
  });

  it("is read when the command has ended, though folders are looked at anew meanwhile", async () => {
    await disableFolder();
    await isOff();
    const first = command("enableFolder", { folder: folder() });
    const others: Promise<unknown>[] = [];
    const again = setInterval(() => {
      others.push(command("enableFolder", { folder: folder() }));
      if (others.length === 100) clearInterval(again);
    }, 1);
    await first;
    assert.doesNotMatch(await reveal(), /not turned on/);
    clearInterval(again);
    await Promise.all(others);
  });

  it("keeps a configuration that somebody wrote by hand", async () => {
    const before = await read(at(".factmark", "config.yaml"));
    await vscode.workspace.fs.writeFile(at(".factmark", "config.yaml"), new TextEncoder().encode(`# ours\n${before}`));
    await command("enableFolder", { folder: folder() });
    assert.match((await read(at(".factmark", "config.yaml"))) ?? "", /^# ours/);
  });
});

describe("A folder with sidecars", () => {
  before(disableFolder);
  after(() => command("enableFolder", { folder: folder() }));

  it("is turned on without asking", async () => {
    const text = "factmark: 1\nannotations:\n  - type: claim\n    quote: The deal adds 1,200 workers.\n";
    await vscode.workspace.fs.writeFile(sidecar(at("harwell.md")), new TextEncoder().encode(text));
    await eventually(
      () =>
        command("revealClaim", { uri: at("harwell.md"), range: new vscode.Range(8, 0, 8, 5) }).then(() => "", String),
      (outcome) => assert.equal(outcome, ""),
    );
  });
});
