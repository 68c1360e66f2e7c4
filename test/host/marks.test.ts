import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, articleFile, closeEditors, command, eventually } from "./world.ts";

const settings = () => vscode.workspace.getConfiguration("factmark");
const kinds = ["companies", "figures", "dates", "claims", "notes", "boilerplate"];
const shown = (): readonly string[] => kinds.filter((kind) => settings().get(`highlight.${kind}`));

const text =
  "Menu\nLog in\n\nThe mill\n\n24 May 2024\n\nNorvane Ltd sold 4.2 million boxes last year.\n\nShare this article\nSubscribe now\nCopyright 2024 Norvane. All rights reserved.\n";

describe("Highlights", () => {
  afterEach(() => command("chooseHighlights", { kinds }));

  it("are switched off and on kind by kind, and that is remembered", async () => {
    await command("unhighlightFigures");
    assert.deepEqual(
      shown(),
      kinds.filter((kind) => kind !== "figures"),
    );
    await command("undimBoilerplate");
    await command("highlightFigures");
    assert.deepEqual(shown(), ["companies", "figures", "dates", "claims", "notes"]);
    await command("dimBoilerplate");
    assert.deepEqual(shown(), kinds);
  });

  it("are chosen all at once", async () => {
    assert.deepEqual(await command("chooseHighlights", { kinds: ["claims", "notes"] }), ["claims", "notes"]);
    assert.deepEqual(shown(), ["claims", "notes"]);
    await command("chooseHighlights", { kinds });
    const { globalValue, workspaceValue } = settings().inspect("highlight.dates") ?? {};
    assert.deepEqual([globalValue, workspaceValue], [undefined, undefined]);
  });
});

describe("Boilerplate", () => {
  afterEach(closeEditors);

  const folds = async (uri: vscode.Uri): Promise<readonly string[]> => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
      "vscode.executeFoldingRangeProvider",
      uri,
    );
    return (ranges ?? [])
      .filter(({ kind }) => kind === vscode.FoldingRangeKind.Region)
      .map(({ start, end }) => `${start}-${end}`);
  };

  it("folds run by run, and goes on doing so while somebody types above it", async () => {
    const uri = await articleFile("folds.txt", text);
    const editor = await vscode.window.showTextDocument(uri);
    await article(uri);
    await eventually(
      () => folds(uri),
      (found) => assert.deepEqual(found, ["0-1", "9-11"]),
    );
    await editor.edit((edit) => edit.insert(new vscode.Position(7, 0), "First.\n\n"));
    assert.deepEqual(await folds(uri), ["0-1", "11-13"]);
  });

  it("folds and unfolds all at once, in Markdown too", async () => {
    for (const name of ["fold-all.txt", "fold-all.md"]) {
      const uri = await articleFile(name, text);
      const editor = await vscode.window.showTextDocument(uri);
      await eventually(
        () => folds(uri),
        (found) => assert.equal(found.length, 2),
      );
      await command("foldBoilerplate");
      const lines = () => editor.visibleRanges.map(({ start, end }) => `${start.line}-${end.line}`);
      await eventually(lines, (seen) => assert.deepEqual(seen.slice(0, 2), ["0-0", "2-9"], name));
      await command("unfoldBoilerplate");
      await eventually(lines, (seen) => assert.equal(seen.length, 1, name));
    }
  });
});

describe("Values in the text", () => {
  afterEach(async () => {
    await settings().update("inlayHints", undefined, vscode.ConfigurationTarget.Global);
    await closeEditors();
  });

  const hints = async (uri: vscode.Uri): Promise<readonly string[]> => {
    const found = await vscode.commands.executeCommand<vscode.InlayHint[] | undefined>(
      "vscode.executeInlayHintProvider",
      uri,
      new vscode.Range(0, 0, 20, 0),
    );
    return (found ?? []).map(({ label, position }) => `${position.line}:${position.character} ${label}`);
  };

  it("are hidden until the command shows them, and move along with what is typed", async () => {
    const uri = await articleFile("values.txt", text);
    const editor = await vscode.window.showTextDocument(uri);
    await article(uri);
    assert.deepEqual(await hints(uri), []);
    await command("toggleInlayHints");
    await eventually(
      () => hints(uri),
      (found) => assert.deepEqual(found, ["7:28 = 4,200,000", "7:44 = 2023"]),
    );
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Home\n"));
    assert.deepEqual(await hints(uri), ["8:28 = 4,200,000", "8:44 = 2023"]);
    await command("toggleInlayHints");
    assert.deepEqual(await hints(uri), []);
  });
});
