import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, articleFile, closeEditors, command, eventually, read, sidecar } from "./world.ts";

const text =
  "Ports\n\nKestrel Foods sold 300 tonnes in 2025. Ordwin Group opened two mills in May 2024. Prices rose by 4%.\n";

/** Rows of the Claims view as VS Code hands them to a command. */
async function rowsOf(...uris: readonly vscode.Uri[]): Promise<readonly object[]> {
  const found = await Promise.all(
    uris.map(async (uri) =>
      (await article(uri)).claims.map(({ start, end }) => ({
        view: "claims",
        kind: "claim",
        uri,
        span: { start, end },
      })),
    ),
  );
  return found.flat();
}

const run = (name: string, rows: readonly object[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`factmark.${name}`, rows[0], rows);

describe("Several rows of the Claims view", () => {
  afterEach(closeEditors);

  it("are accepted together in several articles, and taken back in one step", async () => {
    const one = await articleFile("several-1.txt", text);
    const two = await articleFile("several-2.txt", text.replace("300", "400"));
    const rows = await rowsOf(one, two);
    assert.ok(rows.length >= 4, String(rows.length));
    await run("acceptClaim", rows);
    const count = (yaml: string | undefined) => (yaml?.match(/status: accepted/g) ?? []).length;
    assert.equal(count(await read(sidecar(one))) + count(await read(sidecar(two))), rows.length);
    await command("undoLastChange");
    assert.equal(await read(sidecar(one)), undefined);
    assert.equal(await read(sidecar(two)), undefined);
    await eventually(
      () => article(two),
      ({ annotations }) => assert.deepEqual(annotations, []),
    );
  });

  it("are removed together, candidates among them left alone", async () => {
    const uri = await articleFile("several-remove.txt", text);
    const [first, ...rest] = await rowsOf(uri);
    assert.ok(first);
    await command("acceptClaim", { uri, range: await rangeOfFirst(uri) });
    const { id } = (await article(uri)).annotations[0] ?? {};
    await run("removeAnnotation", [{ ...first, id }, ...rest]);
    assert.deepEqual((await article(uri)).annotations, []);
  });
});

async function rangeOfFirst(uri: vscode.Uri): Promise<vscode.Range> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { start, end } = (await article(uri)).claims[0] ?? { start: 0, end: 0 };
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
