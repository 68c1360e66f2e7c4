import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, articleFile, closeEditors, command, eventually, rangeOf, read, sidecar, write } from "./world.ts";

const text = "Mill\n\nThe mill closed in 2024. It made 300,000 tonnes of paper in 2023. Crane hours rose.\n";

const codes = (uri: vscode.Uri): readonly string[] =>
  vscode.languages.getDiagnostics(uri).flatMap(({ source, code }) => (source === "Factmark" ? String(code) : []));

const shows = (uri: vscode.Uri, wanted: readonly string[]): Promise<readonly string[]> =>
  eventually(
    () => codes(uri),
    (found) => assert.deepEqual(found, wanted),
  );

/** The quick fixes offered for the first problem of a file. */
async function fixes(uri: vscode.Uri): Promise<readonly vscode.CodeAction[]> {
  await vscode.workspace.openTextDocument(uri);
  const range = vscode.languages.getDiagnostics(uri)[0]?.range ?? new vscode.Range(0, 0, 0, 0);
  return vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", uri, range);
}

async function run(uri: vscode.Uri, title: RegExp): Promise<void> {
  const found = await fixes(uri);
  const fix = found.find((one) => title.test(one.title));
  assert.ok(fix?.command, `no ${title} among ${found.map((one) => one.title).join(", ")}`);
  await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
}

async function orphan(name: string): Promise<{ uri: vscode.Uri; id: string }> {
  const uri = await articleFile(name, text);
  const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "The mill closed in 2024.") });
  await write(uri, text.replace("The mill closed in 2024. ", ""));
  await shows(sidecar(uri), ["orphaned"]);
  return { uri, id };
}

describe("The Problems view", () => {
  afterEach(closeEditors);

  it("shows an orphan at its entry with its last words, and lets it be removed", async () => {
    const { uri } = await orphan("problem-orphan.txt");
    const [problem] = vscode.languages.getDiagnostics(sidecar(uri));
    assert.match(problem?.message ?? "", /The mill closed in 2024\..*still there/);
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Warning);
    await run(sidecar(uri), /^Remove it$/);
    await shows(sidecar(uri), []);
    assert.deepEqual((await article(uri)).annotations, []);
  });

  it("attaches an orphan to what is selected in the article", async () => {
    const { uri, id } = await orphan("problem-attach.txt");
    const editor = await vscode.window.showTextDocument(uri);
    await eventually(
      () => editor.document.getText(),
      (shown) => assert.doesNotMatch(shown, /closed/),
    );
    const range = await rangeOf(uri, "Crane hours rose.");
    editor.selection = new vscode.Selection(range.start, range.end);
    await run(sidecar(uri), /selection/);
    await shows(sidecar(uri), []);
    const found = (await article(uri)).annotations.find((one) => one.id === id);
    assert.equal(editor.document.getText().slice(found?.start ?? 0, found?.end ?? 0), "Crane hours rose.");
  });

  it("warns no more of an orphan that is kept, and still tells of it", async () => {
    const { uri } = await orphan("problem-keep.txt");
    await run(sidecar(uri), /^Keep it/);
    await eventually(
      () => vscode.languages.getDiagnostics(sidecar(uri))[0]?.severity,
      (severity) => assert.equal(severity, vscode.DiagnosticSeverity.Information),
    );
    assert.equal((await article(uri)).annotations.length, 1);
    await write(uri, text);
    await shows(sidecar(uri), []);
    await write(uri, text.replace("The mill closed in 2024. ", ""));
    await eventually(
      () => vscode.languages.getDiagnostics(sidecar(uri))[0]?.severity,
      (severity) => assert.equal(severity, vscode.DiagnosticSeverity.Warning),
    );
  });

  it("offers the places of ambiguous words, with each of them linked", async () => {
    const twice = "Hours\n\nCrane hours rose.\n\nCrane hours rose.\n";
    const uri = await articleFile("problem-ambiguous.txt", twice);
    await write(
      sidecar(uri),
      "factmark: 1\nannotations:\n  - id: c-1\n    type: claim\n    quote: Crane hours rose.\n",
    );
    await shows(sidecar(uri), ["ambiguous"]);
    const [problem] = vscode.languages.getDiagnostics(sidecar(uri));
    assert.deepEqual(
      problem?.relatedInformation?.map(({ location }) => location.range.start.line),
      [2, 4],
    );
    await run(sidecar(uri), /line 5/);
    await shows(sidecar(uri), []);
    assert.equal((await article(uri)).annotations[0]?.start, twice.lastIndexOf("Crane"));
  });

  it("keeps both sides of a conflicted sidecar on demand", async () => {
    const uri = await articleFile("problem-conflict.txt", text);
    const entry = (id: string, quote: string) => `  - id: ${id}\n    type: claim\n    quote: ${quote}\n`;
    const sides = `<<<<<<< HEAD\n${entry("c-1", "Crane hours rose.")}=======\n${entry("c-2", "The mill closed in 2024.")}>>>>>>> b\n`;
    await write(sidecar(uri), `factmark: 1\nannotations:\n${sides}`);
    await shows(sidecar(uri), ["sidecar-conflict"]);
    const [conflict] = vscode.languages.getDiagnostics(sidecar(uri));
    assert.equal(conflict?.range.start.line, 2);
    assert.match(conflict?.message ?? "", /^A merge left both sides in it\. Keep one side or both/);
    const titles = (await fixes(sidecar(uri))).map(({ title }) => title);
    assert.ok(titles.includes("Open the sidecar at line 3"), titles.join());
    await run(sidecar(uri), /^Keep both sides$/);
    await shows(sidecar(uri), []);
    assert.deepEqual(
      (await article(uri)).annotations.map(({ id, anchor }) => [id, anchor !== "orphaned"]),
      [
        ["c-1", true],
        ["c-2", true],
      ],
    );
    await command("undoLastChange");
    assert.match((await read(sidecar(uri))) ?? "", /<<<<<<< HEAD/);
  });

  it("says where a sidecar is damaged, and opens it there", async () => {
    const uri = await articleFile("problem-damaged.txt", text);
    await write(sidecar(uri), "factmark: 1\nannotations:\n  - id: c-1\n    type: claim\n    quote: [\n");
    await shows(sidecar(uri), ["sidecar-unreadable"]);
    await run(sidecar(uri), /^Open the sidecar at line/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, sidecar(uri).path);
    assert.ok((vscode.window.activeTextEditor?.selection.active.line ?? 0) >= 2);
  });

  it("tells of an invalid entry and of a newer format, each with its own code", async () => {
    const uri = await articleFile("problem-entry.txt", text);
    await write(
      sidecar(uri),
      "factmark: 1\nannotations:\n  - {type: clam, quote: x}\n  - {type: claim, quote: Crane hours rose.}\n",
    );
    await shows(sidecar(uri), ["entry-invalid"]);
    assert.equal((await article(uri)).annotations.length, 1);
    await write(sidecar(uri), "factmark: 9\nannotations:\n  - {type: claim, quote: Crane hours rose.}\n");
    await shows(sidecar(uri), ["sidecar-version"]);
  });

  it("shows no problem of an article that is gone", async () => {
    const { uri } = await orphan("problem-gone.txt");
    await vscode.workspace.fs.delete(sidecar(uri));
    await vscode.workspace.fs.delete(uri);
    await shows(sidecar(uri), []);
  });
});
