import assert from "node:assert/strict";
import * as vscode from "vscode";
import { articleFile, at, closeEditors, command, eventually, rangeOf, sidecar, write } from "./world.ts";

const ask = async <T>(name: string, ...args: unknown[]): Promise<T> => vscode.commands.executeCommand<T>(name, ...args);

/** What the words are at a place that a provider gave. */
async function wordsAt({ uri, range }: vscode.Location): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText(range);
}

const text = `Quorvane sells its mills

Quorvane AB sold 5 mills for $3 million in 2024.

Outlook

Quorvane plans to open a port in Varnes in 2027, the company said on its site, https://example.org/port.
`;

describe("The outline of an article", () => {
  const outline = (uri: vscode.Uri) => ask<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", uri);

  it("has its title, its sections and its claims", async () => {
    const uri = await articleFile("outline.txt", text);
    const [title] = await eventually(
      () => outline(uri),
      (symbols) => assert.equal(symbols?.[0]?.name, "Quorvane sells its mills"),
    );
    assert.deepEqual(
      title?.children.map(({ name, children }) => [name.slice(0, 16), children.length]),
      [
        ["Quorvane AB sold", 0],
        ["Outlook", 1],
      ],
    );
  });

  it("says how a claim was judged", async () => {
    const uri = await articleFile("outline-judged.txt", text);
    const range = await rangeOf(uri, "Quorvane AB sold 5 mills for $3 million in 2024.");
    await command("checkClaim", { uri, range, verdict: "half-true" });
    await eventually(
      async () => (await outline(uri))?.[0]?.children[0]?.detail,
      (detail) => assert.equal(detail, "Half true"),
    );
  });

  it("has the claims of a Markdown file under their headings, beside VS Code's own list of these", async () => {
    const uri = await articleFile("outline.md", `# Mills\n\nQuorvane AB sold 5 mills for $3 million in 2024.\n`);
    await eventually(
      async () => (await outline(uri))?.find(({ name }) => name === "Mills")?.children[0]?.name ?? "",
      (name) => assert.match(name, /^Quorvane AB sold/),
    );
  });
});

describe("A company in the articles of a dossier", () => {
  const first = "Brenholt merges\n\nBrenholt Foods AB bought 4 farms in 2024. Brenholt is Danish.\n";
  const second = "Brenholt sells\n\nA rival of Brenholt Foods AB closed 9 shops in 2025.\n";
  const at2 = async (uri: vscode.Uri, words: string) => (await rangeOf(uri, words)).start.translate(0, 2);
  afterEach(closeEditors);

  it("has its mentions in all of them as references", async () => {
    const uri = await articleFile("brenholt-1.txt", first);
    const other = await articleFile("brenholt-2.txt", second);
    const position = await at2(uri, "Brenholt is");
    const places = await eventually(
      () => ask<vscode.Location[]>("vscode.executeReferenceProvider", uri, position),
      (found) => assert.deepEqual([...new Set(found.map((one) => one.uri.path))], [uri.path, other.path]),
    );
    const words = await Promise.all(places.map(wordsAt));
    assert.ok(words.every((one) => one.startsWith("Brenholt")));
    assert.ok(places.length >= 4, String(places.length));
  });

  it("is defined where the article names it in full, or by the dossier's own list", async () => {
    const uri = await articleFile("brenholt-3.txt", first.replaceAll("Brenholt", "Skarnes"));
    const position = await at2(uri, "Skarnes is");
    const define = async () => {
      const links = await ask<vscode.LocationLink[]>("vscode.executeDefinitionProvider", uri, position);
      return Promise.all(links.map((link) => wordsAt({ uri: link.targetUri, range: link.targetRange })));
    };
    await eventually(define, (words) => assert.deepEqual(words, ["Skarnes Foods AB"]));
    await command("addCompany", { uri, name: "Skarnes Foods", aliases: ["Skarnes"] });
    await eventually(define, (words) => assert.deepEqual(words, ["Skarnes Foods"]));
  });

  it("is lit up in its article by all its names", async () => {
    const uri = await articleFile("brenholt-4.txt", first.replaceAll("Brenholt", "Tornvik"));
    const position = await at2(uri, "Tornvik is");
    const lit = async () => {
      const found = await ask<vscode.DocumentHighlight[]>("vscode.executeDocumentHighlights", uri, position);
      return Promise.all(found.map(({ range }) => wordsAt(new vscode.Location(uri, range))));
    };
    await eventually(lit, (words) => assert.ok(words.includes("Tornvik Foods AB") && words.includes("Tornvik")));
  });

  it("is found from any article, as its claims are", async () => {
    const uri = await articleFile("brenholt-5.txt", first.replaceAll("Brenholt", "Ulvestad"));
    const find = (query: string) => ask<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", query);
    await eventually(
      () => find("ulvest"),
      (found) => {
        assert.ok(found.some(({ name, containerName }) => name === "Ulvestad Foods" && /mentions/.test(containerName)));
        assert.ok(found.some(({ name, location }) => /bought 4 farms/.test(name) && location.uri.path === uri.path));
      },
    );
  });

  it("shows its mentions by a command, over the text", async () => {
    const uri = await articleFile("brenholt-6.txt", first.replaceAll("Brenholt", "Vestmark"));
    await vscode.window.showTextDocument(uri);
    await eventually(
      () =>
        command("showMentions", { uri, range: new vscode.Range(2, 2, 2, 2) }).then(
          () => true,
          () => false,
        ),
      (shown) => assert.ok(shown),
    );
    await assert.rejects(command("showMentions", { name: "Nobody & Sons" }), /No article names/);
  });
});

describe("Links", () => {
  it("are left to VS Code in articles, which finds addresses itself", async () => {
    const uri = await articleFile("address.article", text);
    await vscode.workspace.openTextDocument(uri);
    const links = await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", uri);
    assert.deepEqual(
      links.map(({ target }) => target?.toString()),
      ["https://example.org/port"],
    );
  });
});

describe("A sidecar in the editor", () => {
  const quote = "Quorvane AB sold 5 mills for $3 million in 2024.";
  const stored = (file: string, cited: string) => `factmark: 1
article:
  file: ${file}
annotations:
  - id: c-1
    type: claim
    quote: ${quote}
    check:
      verdict: "false"
      quote: Quorvane AB sold 6 mills for $3 million in 2024.
      evidence:
        - {stance: refutes, article: ${cited}, quote: "Quorvane plans to open a port"}
        - {stance: context, url: "https://example.org/mills"}
  - id: c-2
    type: claim
    quote: Nobody ever said these words of theirs in it.
`;
  const lensTitles = async (uri: vscode.Uri) =>
    (await ask<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 100)).map(({ command: one, range }) => [
      range.start.line + 1,
      one?.title.replace(/\$\([\w-]+\)\s?/g, ""),
      one?.command,
    ]);
  afterEach(closeEditors);

  it("says above each entry how it stands, where its words are and what can be done", async () => {
    const uri = await articleFile("lens.txt", text);
    await write(sidecar(uri), stored("lens.txt", "lens.txt"));
    await vscode.window.showTextDocument(sidecar(uri));
    const titles = await eventually(
      () => lensTitles(sidecar(uri)),
      (found) => assert.ok(found.length > 0),
    );
    assert.deepEqual(titles, [
      [5, "Out of date (False): Figure changed, 6 → 5", ""],
      [5, "Go to words in line 3", "factmark.revealClaim"],
      [5, "Confirm verdict", "factmark.confirmVerdict"],
      [5, "Check again…", "factmark.checkClaim"],
      [14, "Accepted", ""],
      [14, "Words gone", ""],
      [14, "Attach to other words…", "factmark.reattachAnnotation"],
    ]);
  });

  it("leads to the article, to words, to passages and to web pages, each once", async () => {
    const other = await articleFile("cited.txt", text);
    const uri = await articleFile("links.txt", text);
    await write(sidecar(uri), stored("links.txt", "cited.txt"));
    const document = await vscode.workspace.openTextDocument(sidecar(uri));
    const links = await eventually(
      () => ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", sidecar(uri), 100),
      (found) => assert.ok(found.length > 1),
    );
    const told = links.map(({ range, target }) => [document.getText(range), target?.path, target?.fragment]);
    assert.deepEqual(told, [
      ["links.txt", uri.path, ""],
      [quote, uri.path, `L3,1-L3,${quote.length + 1}`],
      ["cited.txt", other.path, "L7,1-L7,30"],
      [`"Quorvane plans to open a port"`, other.path, "L7,1-L7,30"],
      ["https://example.org/mills", "/mills", ""],
    ]);
  });

  it("is reached from the words in the article, and leads back to them", async () => {
    const uri = await articleFile("back.txt", text);
    await write(sidecar(uri), stored("back.txt", "back.txt"));
    const words = await rangeOf(uri, "5 mills for");
    const define = async (where: vscode.Uri, position: vscode.Position) =>
      (await ask<(vscode.Location | vscode.LocationLink)[]>("vscode.executeDefinitionProvider", where, position)).map(
        (one) =>
          "targetUri" in one
            ? [one.targetUri.path, one.targetRange.start.line + 1]
            : [one.uri.path, one.range.start.line + 1],
      );
    await eventually(
      () => define(uri, words.end),
      (found) => assert.deepEqual(found, [[sidecar(uri).path, 5]]),
    );
    await vscode.workspace.openTextDocument(sidecar(uri));
    assert.deepEqual(await define(sidecar(uri), new vscode.Position(5, 8)), [[uri.path, 3]]);
    assert.deepEqual(await define(sidecar(uri), new vscode.Position(11, 40)), [[uri.path, 7]]);
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(words.start, words.start);
    await command("openSidecar");
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, sidecar(uri).path);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 4);
  });

  it("names the claims that cite a passage among the references of that passage", async () => {
    const cited = await articleFile("passage.txt", text);
    const uri = await articleFile("citing.txt", text);
    await write(sidecar(uri), stored("citing.txt", "passage.txt"));
    await command("tagClaim", { uri: cited, range: await rangeOf(cited, "Quorvane plans to open a port in Varnes") });
    const position = (await rangeOf(cited, "to open")).start;
    await eventually(
      () => ask<vscode.Location[]>("vscode.executeReferenceProvider", cited, position),
      (found) =>
        assert.deepEqual(
          found.map((one) => one.uri.path),
          [sidecar(uri).path, sidecar(cited).path].sort(),
        ),
    );
  });
});

describe("A folder that nobody turned on", () => {
  it("has no outline of ours", async () => {
    const uri = at("other.log");
    await write(uri, text);
    const symbols = await ask<vscode.DocumentSymbol[] | undefined>("vscode.executeDocumentSymbolProvider", uri);
    assert.deepEqual(symbols ?? [], []);
  });
});
