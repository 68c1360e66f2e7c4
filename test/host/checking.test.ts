import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, articleFile, at, closeEditors, command, eventually, rangeOf, read, sidecar } from "./world.ts";

const text = "Sales\n\nKestrel Foods said sales rose 4% to $2.1 billion in 2025. Profit was flat.\n";

describe("Checking a claim", () => {
  afterEach(closeEditors);

  it("records verdict, rationale and evidence without asking when all is given", async () => {
    const uri = await articleFile("check.txt", text);
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "sales rose 4%") });
    const evidence = [{ stance: "supports", url: "https://example.org/report", title: "Annual report" }];
    const given = { uri, id, verdict: "mostly-true", rationale: "Rounded.", evidence };
    assert.equal(await command<string>("checkClaim", given), id);
    assert.equal((await article(uri)).annotations[0]?.verdict, "mostly-true");
    const yaml = (await read(sidecar(uri))) ?? "";
    for (const words of ["mostly-true", "Rounded.", "https://example.org/report"])
      assert.ok(yaml.includes(words), words);
  });

  it("keeps the earlier verdict in the history", async () => {
    const uri = await articleFile("check-again.txt", text);
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "sales rose 4%") });
    await command("checkClaim", { uri, id, verdict: "true" });
    await command("checkClaim", { uri, id, verdict: "false", rationale: "Restated." });
    const yaml = (await read(sidecar(uri))) ?? "";
    assert.match(yaml, /history:/);
    assert.equal((await article(uri)).annotations[0]?.verdict, "false");
  });

  it("calls the verdict stale once the figure under it is another", async () => {
    const uri = await articleFile("check-stale.txt", text);
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "sales rose 4% to $2.1 billion") });
    await command("checkClaim", { uri, id, verdict: "true" });
    const editor = await vscode.window.showTextDocument(uri);
    const { start, end } = await rangeOf(uri, "4%");
    await editor.edit((edit) => edit.replace(new vscode.Range(start, end), "6%"));
    await eventually(
      () => article(uri),
      ({ annotations }) => assert.equal(annotations[0]?.stale, true),
    );
  });

  it("knows eight verdicts and no other", async () => {
    const uri = await articleFile("check-verdict.txt", text);
    const range = await rangeOf(uri, "Profit was flat");
    await assert.rejects(command("checkClaim", { uri, range, verdict: "so-so" }), /so-so.*is no verdict/);
    assert.equal(await read(sidecar(uri)), undefined);
  });
});

describe("Taking back the last change", () => {
  it("puts the sidecar back as it was, and away where there was none", async () => {
    const uri = await articleFile("undo.txt", text);
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "sales rose 4%") });
    const before = await read(sidecar(uri));
    await command("rejectClaim", { uri, id });
    assert.notEqual(await read(sidecar(uri)), before);
    await command("undoLastChange");
    assert.equal(await read(sidecar(uri)), before);
    await command("undoLastChange");
    assert.equal(await read(sidecar(uri)), undefined);
    await eventually(
      () => article(uri),
      ({ annotations }) => assert.deepEqual(annotations, []),
    );
  });
});

describe("Companies of the dossier", () => {
  it("are added and struck off by command, and count at once", async () => {
    const uri = await articleFile("companies.txt", "Deal\n\nOrdwin bought Tall Pines for $3 million on Monday.\n");
    await command("addCompany", { uri, name: "Ordwin", aliases: ["Ordwin Group"] });
    assert.match((await read(at(".factmark", "companies.yaml"))) ?? "", /name: Ordwin/);
    const names = async () =>
      (await article(uri)).entities.filter(({ type }) => type === "company").map(({ name }) => name);
    await eventually(names, (found) => assert.ok(found.includes("Ordwin"), String(found)));
    await command("notACompany", { uri, name: "Ordwin" });
    await eventually(names, (found) => assert.ok(!found.includes("Ordwin"), String(found)));
  });
});
