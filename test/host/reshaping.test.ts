import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, articleFile, closeEditors, command, eventually, rangeOf, read, sidecar, write } from "./world.ts";

const text = `Harbour traffic grows

Published: 3 March 2026

The port of Varnes handled 2.4 million containers in 2025, and its operator was pleased. Crane hours rose by 8%, the union said.

Varnes Terminals plans a third quay. Nobody at Varnes Terminals would say when.
`;

const wordsOf = async (uri: vscode.Uri): Promise<readonly string[]> =>
  (await article(uri)).annotations.map(({ start, end }) => text.slice(start ?? 0, end ?? 0));

describe("Giving claims other words", () => {
  afterEach(closeEditors);

  it("splits a claim at the cursor and merges the parts again, verdict and notes kept", async () => {
    const uri = await articleFile("reshape-split.txt", text);
    const range = await rangeOf(
      uri,
      "The port of Varnes handled 2.4 million containers in 2025, and its operator was pleased.",
    );
    const id = await command<string>("tagClaim", { uri, range, tags: ["volume"] });
    await command("checkClaim", { uri, id, verdict: "true", rationale: "As filed." });
    const cut = (await rangeOf(uri, "and its operator")).start;
    const ids = await command<string[]>("splitClaim", { uri, id, range: { start: cut, end: cut } });
    assert.equal(ids[0], id);
    assert.deepEqual(await wordsOf(uri), [
      "The port of Varnes handled 2.4 million containers in 2025",
      "its operator was pleased.",
    ]);
    const [first, second] = (await article(uri)).annotations;
    assert.deepEqual([first?.verdict, first?.stale, second?.verdict], ["true", true, "unchecked"]);
    assert.deepEqual([first?.tags, second?.tags], [["volume"], ["volume"]]);
    assert.equal(await command<string>("mergeClaims", { uri, ids }), id);
    const [merged, ...others] = (await article(uri)).annotations;
    assert.equal(others.length, 0);
    assert.deepEqual([merged?.verdict, merged?.stale], ["true", false]);
    await command("undoLastChange");
    assert.equal((await article(uri)).annotations.length, 2);
    await command("undoLastChange");
    assert.equal((await article(uri)).annotations.length, 1);
  });

  it("extends a claim to the selection, and moves it elsewhere", async () => {
    const uri = await articleFile("reshape-move.txt", text);
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "plans a third quay") });
    await vscode.window.showTextDocument(uri, { selection: await rangeOf(uri, "Varnes Terminals plans a third quay") });
    assert.equal(await command<string>("resizeClaim"), id);
    assert.deepEqual(await wordsOf(uri), ["Varnes Terminals plans a third quay"]);
    const range = await rangeOf(uri, "Crane hours rose by 8%");
    assert.equal(await command<string>("moveClaim", { uri, id, range }), id);
    assert.deepEqual(await wordsOf(uri), ["Crane hours rose by 8%"]);
    assert.equal(await read(uri), text);
  });

  it("keeps nested and overlapping claims apart", async () => {
    const uri = await articleFile("reshape-nested.txt", text);
    for (const words of ["Crane hours rose by 8%, the union said.", "rose by 8%", "by 8%, the union"]) {
      await command("tagClaim", { uri, range: await rangeOf(uri, words) });
    }
    assert.deepEqual(await wordsOf(uri), ["Crane hours rose by 8%, the union said.", "rose by 8%", "by 8%, the union"]);
  });
});

describe("Tagging again and everywhere", () => {
  afterEach(closeEditors);

  it("gives the last tags to the next words with one command", async () => {
    const uri = await articleFile("again.txt", text);
    await command("tagClaim", { uri, range: await rangeOf(uri, "plans a third quay"), tags: ["plans", "quays"] });
    await vscode.window.showTextDocument(uri, { selection: await rangeOf(uri, "Crane hours rose by 8%") });
    const id = await command<string>("tagAgain");
    const found = (await article(uri)).annotations.find((one) => one.id === id);
    assert.deepEqual(found?.tags, ["plans", "quays"]);
  });

  it("tags the same words wherever they stand, as one change, and leaves the sentences to be checked", async () => {
    const uri = await articleFile("everywhere.txt", text);
    const before = (await article(uri)).claims.length;
    const range = await rangeOf(uri, "Varnes Terminals");
    const ids = await command<string[]>("tagOccurrences", { uri, range, tags: ["operator"] });
    assert.equal(ids.length, 2);
    assert.deepEqual(await wordsOf(uri), ["Varnes Terminals", "Varnes Terminals"]);
    assert.equal((await article(uri)).claims.length, before);
    await command("undoLastChange");
    assert.equal(await read(sidecar(uri)), undefined);
  });

  it("does so in the whole dossier where that is wanted", async () => {
    const one = await articleFile(
      "dossier-a.txt",
      "Quillon Freight bought two ships. Quillon Freighters is another firm.\n",
    );
    const two = await articleFile("dossier-b.txt", "Ships of Quillon Freight were late.\n");
    // The dossier hears of new files from the disk.
    await eventually(
      () =>
        command<unknown[]>("tagOccurrences", {
          uri: one,
          range: new vscode.Range(0, 0, 0, 15),
          tags: ["q"],
          scope: "dossier",
        }),
      (ids) => assert.equal(ids.length, 2),
    );
    assert.deepEqual((await article(two)).annotations[0]?.tags, ["q"]);
  });
});

describe("The codebook", () => {
  afterEach(closeEditors);

  it("is made when a tag is described, and renaming reaches every sidecar as one change", async () => {
    const one = await articleFile("book-a.txt", text);
    const two = await articleFile("book-b.txt", text);
    const three = await articleFile("book-c.txt", text);
    for (const uri of [one, two]) {
      await command("tagClaim", { uri, range: await rangeOf(uri, "plans a third quay"), tags: ["kay", "port"] });
    }
    await write(
      sidecar(three),
      "factmark: 1\nannotations:\n  - {type: claim, quote: Crane hours, tags: [kay]}\n<<<<<<< ours\n",
    );
    await command("describeTag", { uri: one, tag: "kay", description: "Quays and berths", colour: "blue" });
    const codebook = vscode.Uri.joinPath(one, "..", ".factmark", "tags.yaml");
    assert.match((await read(codebook)) ?? "", /- tag: kay\n {2}description: Quays and berths\n {2}colour: blue\n/);
    await assert.rejects(command("mergeTags", { uri: one, tag: "kay", to: " # " }), /A tag needs a name/);
    const editor = await vscode.window.showTextDocument(sidecar(two));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "# mine, not saved\n"));
    const count = await eventually(
      () => command<number>("renameTag", { uri: one, tag: "kay", to: "quays" }),
      (changed) => assert.ok(changed >= 1),
    );
    assert.equal(count, 2);
    assert.match((await read(sidecar(one))) ?? "", /tags: \[quays, port\]/);
    assert.match(editor.document.getText(), /^# mine, not saved\n[\s\S]*tags: \[quays, port\]/);
    assert.ok(editor.document.isDirty, "what a person has not saved stays unsaved");
    assert.match((await read(codebook)) ?? "", /- tag: quays\n/);
    assert.match((await read(sidecar(three))) ?? "", /tags: \[kay\]/);
    await command("undoLastChange");
    assert.match((await read(sidecar(one))) ?? "", /tags: \[kay, port\]/);
    assert.match(editor.document.getText(), /tags: \[kay, port\]/);
    assert.match((await read(codebook)) ?? "", /- tag: kay\n/);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await vscode.workspace.fs.delete(sidecar(three));
  });

  it("is renamed back where nobody has built upon it, and then no longer offered under its new name", async () => {
    const own = text.replaceAll("Varnes", "Ulmarsund");
    const one = await articleFile("rename-a.txt", own);
    const two = await articleFile("rename-b.txt", own);
    for (const uri of [one, two]) {
      await command("tagClaim", { uri, range: await rangeOf(uri, "plans a third quay"), tags: ["wharf"] });
    }
    // The dossier hears of new files from the disk.
    await eventually(
      async () =>
        vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          "vscode.executeWorkspaceSymbolProvider",
          "Ulmarsund",
        ),
      (found) => {
        const where = found.map(({ location }) => location.uri.path);
        for (const { path } of [one, two]) assert.ok(where.includes(path), where.join());
      },
    );
    assert.equal(await command<number>("renameTag", { uri: one, tag: "wharf", to: "pier" }), 2);
    await write(sidecar(two), `# by another program\n${await read(sidecar(two))}`);
    await command("undoLastChange");
    assert.match((await read(sidecar(one))) ?? "", /tags: \[wharf\]/);
    assert.match((await read(sidecar(two))) ?? "", /^# by another program\n[\s\S]*tags: \[pier\]/);
    await vscode.window.showTextDocument(one, { selection: await rangeOf(one, "Crane hours rose by 8%") });
    const id = await command<string>("tagAgain");
    assert.deepEqual((await article(one)).annotations.find((found) => found.id === id)?.tags, ["wharf"]);
  });

  it("tells of a bad entry at its line", async () => {
    const uri = await articleFile("book-bad.txt", text);
    const codebook = vscode.Uri.joinPath(uri, "..", ".factmark", "tags.yaml");
    await write(codebook, "- tag: fine\n- colour: red\n");
    await vscode.window.showTextDocument(codebook);
    await eventually(
      () => vscode.languages.getDiagnostics(codebook),
      (found) =>
        assert.deepEqual(
          found.map(({ range, code }) => [range.start.line, code]),
          [[1, "entry-invalid"]],
        ),
    );
    await closeEditors();
    await vscode.workspace.fs.delete(codebook);
    await eventually(
      () => vscode.languages.getDiagnostics(codebook),
      (found) => assert.equal(found.length, 0),
    );
  });

  it("offers tags where one types them in a sidecar", async () => {
    const uri = await articleFile("book-complete.txt", text);
    await command("tagClaim", { uri, range: await rangeOf(uri, "plans a third quay"), tags: ["harbours"] });
    const document = await vscode.workspace.openTextDocument(sidecar(uri));
    const line = document
      .getText()
      .split("\n")
      .findIndex((one) => one.includes("tags: ["));
    const position = new vscode.Position(line, document.lineAt(line).text.indexOf("[") + 1);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      position,
    );
    assert.ok(list.items.some(({ label }) => (typeof label === "string" ? label : label.label) === "harbours"));
  });
});
