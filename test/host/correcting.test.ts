import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, articleFile, closeEditors, command, eventually, folder, rangeOf, read, sidecar } from "./world.ts";

const text = `Harbour traffic grows

The Kestrel Line sold 4.6m last spring. Kestrel sold 12 ships in May 2024, its owner Brandtholm said.
`;

type Found = Awaited<ReturnType<typeof article>>["entities"][number] & {
  readonly value?: number;
  readonly unit?: string;
  readonly from?: string | null;
  readonly to?: string | null;
};

const entity = async (uri: vscode.Uri, words: string): Promise<Found | undefined> =>
  (await article(uri)).entities.find((one) => one.text === words) as Found | undefined;

describe("Correcting the engine", () => {
  afterEach(closeEditors);

  it("gives a figure another value and unit, which survive editing and can be taken back", async () => {
    const uri = await articleFile("correct-figure.txt", text);
    const range = await rangeOf(uri, "4.6m");
    const before = await entity(uri, "4.6m");
    const id = await command<string>("correctFigure", { uri, range, value: 4600000, unit: "EUR" });
    const after = await entity(uri, "4.6m");
    assert.deepEqual([after?.value, after?.unit], [4600000, "EUR"]);
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "New: "));
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), "Yesterday. "));
    await eventually(
      () => entity(uri, "4.6m"),
      (found) => assert.equal(found?.unit, "EUR"),
    );
    // Corrected once more where the words have moved to: one correction, not two.
    assert.equal(await command<string>("correctFigure", { uri, range: await rangeOf(uri, "4.6m"), unit: "GBP" }), id);
    assert.equal((await article(uri)).annotations.length, 1);
    await command("undoLastChange");
    await command("undoLastChange");
    assert.deepEqual((await entity(uri, "4.6m"))?.unit, before?.unit);
  });

  it("gives a date other days, and says that words are nothing at all", async () => {
    const uri = await articleFile("correct-date.txt", text);
    await command("correctDate", { uri, range: await rangeOf(uri, "May 2024"), from: "2024-05-01", to: "2024-05-15" });
    assert.equal((await entity(uri, "May 2024"))?.to, "2024-05-15");
    await vscode.window.showTextDocument(uri, { selection: await rangeOf(uri, "12") });
    await command("dismissEntity");
    assert.equal(await entity(uri, "12"), undefined);
    await command("removeCorrection");
    assert.ok(await entity(uri, "12"));
  });

  it("makes words another name of a company in the whole dossier", async () => {
    const uri = await articleFile("correct-alias.txt", text);
    const companies = vscode.Uri.joinPath(folder(), ".factmark", "companies.yaml");
    const before = await read(companies);
    await command("addCompany", { name: "Kestrel Line", uri, range: await rangeOf(uri, "Kestrel Line") });
    await command("aliasCompany", { uri, range: await rangeOf(uri, "Brandtholm"), name: "Kestrel Line" });
    assert.equal((await entity(uri, "Brandtholm"))?.name, "Kestrel Line");
    assert.match((await read(companies)) ?? "", /aliases: \[Brandtholm\]/);
    const { start } = await rangeOf(uri, "Brandtholm");
    await vscode.window.showTextDocument(uri);
    await eventually(
      async () => vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, start),
      (hovers) => {
        const said = hovers
          .flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value))
          .join();
        assert.match(said, /named so by a person/);
      },
    );
    await command("notACompany", { name: "Kestrel Line", uri });
    assert.equal(await entity(uri, "Brandtholm"), undefined);
    for (let step = 0; step < 3; step++) await command("undoLastChange");
    assert.equal(await read(companies), before);
  });
});

describe("The properties of an article", () => {
  afterEach(closeEditors);

  it("are stored beside it and count at once", async () => {
    const uri = await articleFile("properties.txt", text);
    assert.equal((await entity(uri, "last spring"))?.from, null);
    await command("editProperties", { uri, fields: { published: "3 March 2026", url: "example.org/ships" } });
    assert.equal((await entity(uri, "last spring"))?.from, "2025-03-01");
    assert.match((await read(sidecar(uri))) ?? "", /published: 2026-03-03\n {2}url: https:\/\/example\.org\/ships/);
    assert.equal(await read(uri), text);
    await assert.rejects(command("editProperties", { uri, fields: { published: "soon" } }), /A day, such as/);
    await command("editProperties", { uri, fields: { published: "" } });
    assert.equal((await entity(uri, "last spring"))?.from, null);
  });
});

describe("A note about the whole article", () => {
  it("is stored without words", async () => {
    const uri = await articleFile("note-whole.txt", text);
    await command("noteArticle", { uri, text: "Ask for the annual report." });
    const yaml = (await read(sidecar(uri))) ?? "";
    assert.match(yaml, /type: note\n[\s\S]*text: Ask for the annual report\./);
    assert.ok(!yaml.includes("quote:"));
  });
});

describe("A new article from copied text", () => {
  afterEach(closeEditors);

  const pasted = `https://example.org/news/ferry?id=3
Ferry company orders four ships

By Ida Brandt
3 May 2024

Norvane Ferries has ordered four&nbsp;ships, it said on Thursday.  They cost \u00a380m each.
`;

  it("has front matter and the text as it was, is opened, and overwrites nothing", async () => {
    await articleFile("paste-any.txt", text);
    const uri = await command<vscode.Uri>("newArticle", { text: pasted, folder: folder() });
    const made = (await read(uri)) ?? "";
    assert.match(
      made,
      /^---\ntitle: Ferry company orders four ships\nurl: https:\/\/example\.org\/news\/ferry\?id=3\n/,
    );
    assert.match(made, /\npublished: 2024-05-03\nretrieved: \d{4}-\d\d-\d\d\n---\n/);
    assert.ok(made.endsWith(pasted.slice(pasted.indexOf("\n") + 1)));
    assert.match(uri.path, /\/ferry-company-orders-four-ships\.(txt|md)$/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    const found = await article(uri);
    assert.equal(found.document.published, "2024-05-03");
    assert.ok(found.entities.some((one) => one.name === "Norvane Ferries"));
    const second = await command<vscode.Uri>("newArticle", { text: pasted, folder: folder() });
    assert.match(second.path, /-2\.(txt|md)$/);
    await closeEditors();
    await command("undoLastChange");
    assert.equal(await read(second), undefined);
    assert.equal(await read(uri), made);
    await vscode.workspace.fs.delete(uri);
  });
});

describe("The light bulb", () => {
  afterEach(closeEditors);

  it("offers what fits the words: a correction on an entity, tagging on a selection", async () => {
    const uri = await articleFile("bulb.txt", text);
    await vscode.window.showTextDocument(uri);
    const titles = async (words: string, isCursor = false): Promise<readonly string[]> => {
      const range = await rangeOf(uri, words);
      const place = isCursor ? new vscode.Range(range.start, range.start) : range;
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        uri,
        place,
      );
      return found.map(({ title }) => title);
    };
    await eventually(
      () => titles("12", true),
      (found) =>
        assert.ok(
          found.some((title) => title.includes("different value or unit")),
          found.join("; "),
        ),
    );
    const onSelection = await titles("Brandtholm said");
    assert.ok(
      onSelection.some((title) => title.startsWith("Tag “Brandtholm said”")),
      onSelection.join("; "),
    );
    assert.ok(
      onSelection.some((title) => title.startsWith("Tag all occurrences")),
      onSelection.join("; "),
    );
  });
});
