import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, articleFile, closeEditors, command, eventually, rangeOf, read, sidecar } from "./world.ts";

const text =
  "Ports\n\nKestrel Foods sold 300 tonnes in 2025. Ordwin Group opened two mills in May 2024. Prices rose by 4%.\n";
const fact = "Kestrel Foods sold 300 tonnes in 2025.";

describe("Evidence from the dossier", () => {
  afterEach(closeEditors);

  it("is the words of another claim, put under a claim by its stance", async () => {
    const one = await articleFile("evidence-1.txt", text);
    const two = await articleFile("evidence-2.txt", text.replace("300", "400"));
    const id = await command<string>("acceptClaim", { uri: one, range: await rangeOf(one, fact) });
    const range = await rangeOf(two, "Kestrel Foods sold 400 tonnes in 2025.");
    assert.equal(await command("useAsEvidence", { uri: two, range, for: { uri: one, id }, stance: "refutes" }), id);
    const yaml = (await read(sidecar(one))) ?? "";
    assert.match(yaml, /stance: refutes/);
    assert.match(yaml, /article: evidence-2\.txt/);
    assert.match(yaml, /verdict: unchecked/);
    assert.equal(await read(sidecar(two)), undefined);
    await command("undoLastChange");
    assert.doesNotMatch((await read(sidecar(one))) ?? "", /stance/);
  });

  it("makes a candidate an accepted claim", async () => {
    const uri = await articleFile("evidence-candidate.txt", text);
    const words = await rangeOf(uri, "Prices rose by 4%");
    const target = { uri, range: await rangeOf(uri, fact) };
    const id = await command<string>("addSelectionAsEvidence", { uri, range: words, for: target, stance: "context" });
    const [stored] = (await article(uri)).annotations;
    assert.deepEqual([stored?.id, stored?.status], [id, "accepted"]);
    assert.match((await read(sidecar(uri))) ?? "", /quote: ?"?Prices rose by 4%/);
  });

  it("is never the claim itself", async () => {
    const uri = await articleFile("evidence-itself.txt", text);
    const place = { uri, range: await rangeOf(uri, fact) };
    await assert.rejects(
      command("useAsEvidence", { ...place, for: place, stance: "supports" }),
      /no evidence for itself/,
    );
  });

  it("leads to its passage", async () => {
    const one = await articleFile("evidence-source.txt", text);
    const two = await articleFile("evidence-target.txt", text);
    const place = { uri: two, range: await rangeOf(two, fact) };
    const from = { uri: one, range: await rangeOf(one, "Prices rose by 4%.") };
    const id = await command<string>("addSelectionAsEvidence", { ...from, for: place, stance: "context" });
    await command("openEvidence", { uri: two, id, index: 0 });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), one.toString());
    assert.equal(editor?.document.getText(editor.selection), "Prices rose by 4%.");
  });

  it("leads to no file outside of the folders that are open", async () => {
    const uri = await articleFile("evidence-outside.txt", text);
    const place = { uri, range: await rangeOf(uri, fact) };
    const evidence = [{ stance: "supports", article: "../../../../../../../etc/hosts", quote: "localhost" }];
    const id = await command<string>("checkClaim", { ...place, verdict: "true", evidence });
    await assert.rejects(command("openEvidence", { uri, id, index: 0 }), /outside of the folders/);
    const document = await vscode.workspace.openTextDocument(sidecar(uri));
    const links = async () =>
      vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri, 100);
    await eventually(links, (found) => {
      const linked = found.map(({ range }) => document.getText(range));
      assert.ok(linked.includes(fact), "the claim's own words are linked");
      assert.ok(!linked.some((words) => /hosts|localhost/.test(words)));
    });
  });
});

describe("What the Claims view shows", () => {
  it("is grouped and filtered by command, and says which groupings there are", async () => {
    for (const by of ["company", "date", "verdict", "tag", "claimant", "article"]) await command("groupClaims", { by });
    await assert.rejects(command("groupClaims", { by: "mood" }), /article, company, date, verdict, tag, claimant/);
    await command("filterClaims", { kinds: ["plan"], statuses: ["unchecked"], text: "mill" });
    await command("clearClaimsFilter");
  });

  it("follows the cursor until it is told not to", async () => {
    const isOn = () => vscode.workspace.getConfiguration("factmark").get("claims.followCursor");
    assert.equal(isOn(), true);
    await command("followCursor");
    await eventually(isOn, (on) => assert.equal(on, false));
    await command("followCursor");
    await eventually(isOn, (on) => assert.equal(on, true));
  });
});
