import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, articleFile, at, closeEditors, command, eventually, rangeOf, read, sidecar, write } from "./world.ts";

const text = "Quay\n\nThe quay of Brennholm opened in 2024. It cost $30 million, the port said.\n";
const words = "The quay of Brennholm opened in 2024.";

async function tagged(path: string): Promise<{ uri: vscode.Uri; id: string }> {
  const uri = await articleFile(path, text);
  return { uri, id: await command<string>("tagClaim", { uri, range: await rangeOf(uri, words) }) };
}

async function apply(fill: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  fill(edit);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

const holds = (uri: vscode.Uri, id: string): Promise<unknown> =>
  eventually(
    async () => (await article(uri).catch(() => undefined))?.annotations ?? [],
    (found) =>
      assert.deepEqual(
        found.map((one) => [one.id, one.anchor]),
        [[id, "exact"]],
      ),
  );

describe("A sidecar", () => {
  afterEach(closeEditors);

  it("goes along when its article is renamed, and takes the new name", async () => {
    const { uri, id } = await tagged("move-a.txt");
    const target = at("move-b.txt");
    await apply((edit) => edit.renameFile(uri, target));
    await holds(target, id);
    assert.equal(await read(sidecar(uri)), undefined);
    await eventually(
      () => read(sidecar(target)),
      (yaml) => assert.match(yaml ?? "", /file: move-b\.txt/),
    );
    await apply((edit) => edit.renameFile(target, uri));
    await holds(uri, id);
    await eventually(
      () => read(sidecar(uri)),
      (yaml) => assert.match(yaml ?? "", /file: move-a\.txt/),
    );
  });

  it("goes along unsaved, where it is open and typed in", async () => {
    const { uri, id } = await tagged("move-dirty.txt");
    const editor = await vscode.window.showTextDocument(sidecar(uri));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "# mine\n"));
    const target = at("move-dirty-2.txt");
    await apply((edit) => edit.renameFile(uri, target));
    await holds(target, id);
    const moved = await vscode.workspace.openTextDocument(sidecar(target));
    assert.match(moved.getText(), /^# mine/);
    await moved.save();
  });

  it("goes along with a folder, and is found there", async () => {
    const { uri, id } = await tagged("old-folder/deep/move-c.txt");
    await apply((edit) => edit.renameFile(at("old-folder"), at("new-folder")));
    const target = at("new-folder/deep/move-c.txt");
    await holds(target, id);
    assert.equal(await read(uri), undefined);
    await command("revealClaim", { uri: target, id });
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, target.path);
  });

  it("stays where it is when another one is at the target", async () => {
    const { uri, id } = await tagged("move-d.txt");
    const target = at("move-e.txt");
    const other = "factmark: 1\nannotations:\n  - {id: c-other, type: claim, quote: It cost $30 million}\n";
    await write(sidecar(target), other);
    await apply((edit) => edit.renameFile(uri, target));
    assert.equal(await read(sidecar(target)), other);
    assert.match((await read(sidecar(uri))) ?? "", new RegExp(id));
  });

  it("is deleted with its article", async () => {
    const { uri } = await tagged("move-f.txt");
    await apply((edit) => edit.deleteFile(uri));
    assert.equal(await read(sidecar(uri)), undefined);
  });

  it("is let alone when a copy is made, and the copy has none", async () => {
    const { uri, id } = await tagged("move-g.txt");
    const copy = at("move-g-copy.txt");
    await vscode.workspace.fs.copy(uri, copy);
    await holds(uri, id);
    await eventually(
      () => article(copy),
      (found) => assert.deepEqual(found.annotations, []),
    );
  });

  it("whose article was renamed outside is told of, and attached where a person says so", async () => {
    const { uri, id } = await tagged("outside-a.txt");
    const target = at("outside-b.txt");
    await vscode.workspace.fs.rename(uri, target);
    await eventually(
      () => vscode.languages.getDiagnostics(sidecar(uri)).map(({ message }) => message),
      (messages) => assert.match(messages.join(), /outside-a\.txt is not here. Its 1 annotations are kept/),
    );
    assert.notEqual(await read(sidecar(uri)), undefined, "nothing is done unasked");
    await command("adoptSidecar", { sidecar: sidecar(uri), uri: target });
    await holds(target, id);
    await eventually(
      () => read(sidecar(target)),
      (yaml) => assert.match(yaml ?? "", /file: outside-b\.txt/),
    );
    await eventually(
      () => vscode.languages.getDiagnostics(sidecar(uri)).length,
      (count) => assert.equal(count, 0),
    );
  });
});
