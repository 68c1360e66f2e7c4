import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  answering,
  article,
  articleFile,
  closeEditors,
  command,
  eventually,
  rangeOf,
  read,
  sidecar,
  write,
} from "./world.ts";

const text = `Harbour traffic grows

The port of Varnes handled 2.4 million containers in May 2025, and its operator was pleased.

Varnes Terminals plans a third quay, the union said.
`;

/** Everything below moves down, as when somebody types on. */
const typeAbove = async (): Promise<void> => {
  await vscode.window.activeTextEditor?.edit((edit) => edit.insert(new vscode.Position(0, 0), "New! "));
};

/** Another version comes from the disk, in which other words stand at the same offsets. */
const checkOut = (uri: vscode.Uri) => async (): Promise<void> => {
  const other = text
    .replace("2.4 million containers", "9.1 million travellers")
    .replace("May 2025", "July 2024")
    .replace("plans a third quay", "sold its two quays");
  await write(uri, other);
  await eventually(
    () => vscode.window.activeTextEditor?.document.getText(),
    (now) => assert.equal(now, other),
  );
};

interface Case {
  readonly name: string;
  /** What is selected, and meant. */
  readonly words: string;
  readonly typed?: string;
  /** What stands in the sidecar then. */
  readonly stored: RegExp;
}

const cases: readonly Case[] = [
  { name: "addNote", words: "plans a third quay", typed: "Since when?", stored: /text: Since when\?/ },
  { name: "tagClaim", words: "plans a third quay", typed: "quays", stored: /tags: \[quays\]/ },
  { name: "correctFigure", words: "2.4 million", typed: "2.5 million", stored: /value: 2500000/ },
  { name: "correctDate", words: "May 2025", typed: "June 2025", stored: /from: 2025-06-01/ },
];

describe("An article that changes while a question is open", () => {
  afterEach(closeEditors);

  const openAt = async (name: string, words: string): Promise<vscode.Uri> => {
    const uri = await articleFile(name, text);
    await vscode.window.showTextDocument(uri, { selection: await rangeOf(uri, words) });
    return uri;
  };
  const run = (name: string, meanwhile: () => Promise<void>, typed?: string) =>
    answering({ meanwhile, ...(typed !== undefined && { typed }) }, () => command<string | undefined>(name));

  for (const { name, words, typed, stored } of cases) {
    it(`${name} stores the words that were meant, wherever they are by then`, async () => {
      const uri = await openAt(`asked-${name}.txt`, words);
      const { result, told } = await run(name, typeAbove, typed);
      assert.deepEqual(told, []);
      const found = (await article(uri)).annotations.find(({ id }) => id === result);
      const now = (await vscode.workspace.openTextDocument(uri)).getText();
      assert.equal(now.slice(found?.start ?? 0, found?.end ?? 0), words);
      assert.match((await read(sidecar(uri))) ?? "", stored);
    });

    it(`${name} refuses where other words stand there by then`, async () => {
      const uri = await openAt(`refused-${name}.txt`, words);
      const { result, told } = await run(name, checkOut(uri), typed);
      assert.equal(result, undefined);
      assert.match(told.join(), /was changed in the article meanwhile, so nothing was stored/);
      assert.equal(await read(sidecar(uri)), undefined);
    });
  }

  it("what was typed into a box is there when the command is run again", async () => {
    const uri = await openAt("asked-again.txt", "plans a third quay");
    const { told } = await run("addNote", checkOut(uri), "Since when, and who says so?");
    assert.match(told.join(), /What you typed is kept/);
    await vscode.window.showTextDocument(uri, { selection: await rangeOf(uri, "sold its two quays") });
    const nothing = async (): Promise<void> => undefined;
    const again = await run("addNote", nothing, "Since when, and who says so?");
    assert.equal(again.value, "Since when, and who says so?");
    assert.match((await read(sidecar(uri))) ?? "", /quote: sold its two quays/);
    assert.equal((await run("addNote", nothing)).value, "", "once it is stored, it is there no more");
  });

  it("gives a verdict to no other words, and keeps what was answered", async () => {
    const uri = await openAt("asked-check.txt", "plans a third quay");
    const { told } = await run("checkClaim", checkOut(uri));
    assert.match(told.join(), /plans a third quay.* was changed .* What you answered is kept/);
    assert.equal(await read(sidecar(uri)), undefined);
  });

  it("gives a verdict for the sentence that was read: another figure in it makes the verdict stale", async () => {
    const uri = await openAt("asked-sentence.txt", "its operator was pleased");
    await command("tagClaim", { uri, range: await rangeOf(uri, "its operator was pleased") });
    const { result, told } = await run("checkClaim", checkOut(uri));
    assert.deepEqual(told, []);
    const found = (await article(uri)).annotations.find(({ id }) => id === result);
    assert.deepEqual([found?.verdict, found?.stale], ["true", true]);
  });

  it("splits a claim where the person chose to, wherever that is by then", async () => {
    const sentence = "The port of Varnes handled 2.4 million containers in May 2025, and its operator was pleased.";
    const uri = await openAt("asked-split.txt", sentence);
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, sentence) });
    const row = { view: "claims", uri, id };
    await answering({ meanwhile: typeAbove }, () => command("splitClaim", row));
    const now = (await vscode.workspace.openTextDocument(uri)).getText();
    const parts = (await article(uri)).annotations.map(({ start, end }) => now.slice(start ?? 0, end ?? 0));
    assert.deepEqual(parts, [
      "The port of Varnes handled 2.4 million containers in May 2025",
      "its operator was pleased.",
    ]);
    const before = await read(sidecar(uri));
    const [first] = (await article(uri)).annotations;
    await vscode.workspace.save(uri);
    const merged = await answering({ meanwhile: checkOut(uri) }, () =>
      command("mergeClaims", { ...row, id: first?.id }),
    );
    assert.match(merged.told.join(), /was changed in the article meanwhile/);
    assert.equal(await read(sidecar(uri)), before);
  });

  it("puts a lost annotation on no other words than those that were picked", async () => {
    const uri = await openAt("asked-attach.txt", "plans a third quay");
    await write(sidecar(uri), "factmark: 1\nannotations:\n  - {id: c-lost, type: claim, quote: Nobody wrote this}\n");
    const before = await read(sidecar(uri));
    const row = { view: "claims", uri, id: "c-lost" };
    await eventually(
      () => article(uri),
      ({ annotations }) => assert.equal(annotations[0]?.anchor, "orphaned"),
    );
    // The first row is what is selected in the article.
    const { told } = await answering({ meanwhile: checkOut(uri) }, () => command("reattachAnnotation", row));
    assert.match(told.join(), /“plans a third quay” was changed in the article meanwhile/);
    assert.equal(await read(sidecar(uri)), before);
  });
});

describe("A command with all that it needs", () => {
  const sentence = "Varnes Terminals plans a third quay, the union said.";

  it("asks nothing, and refuses a value that is none by name", async () => {
    const uri = await articleFile("given.txt", text);
    const range = await rangeOf(uri, "2.4 million");
    const day = await rangeOf(uri, "May 2025");
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, sentence) });
    const before = await read(sidecar(uri));
    const wrong: readonly (readonly [string, object, RegExp])[] = [
      ["correctFigure", { uri, range, value: "many" }, /“many” is no number/],
      ["correctFigure", { uri, range, value: Number.NaN, unit: "USD" }, /“NaN” is no number/],
      ["correctFigure", { uri, range, value: 2, unit: " " }, /“” is no unit/],
      ["correctDate", { uri, range: day, from: "May 2025" }, /“May 2025” is no date/],
      ["correctDate", { uri, range: day, from: "2025-05-01", to: "2025-13" }, /“2025-13” is no date/],
      ["correctDate", { uri, range: day, from: "2025-05-02", to: "2025-05-01" }, /cannot begin on 2025-05-02/],
      ["editProperties", { uri, fields: { titel: "Ships" } }, /“titel” is no property of an article/],
      ["editProperties", { uri, fields: { title: 7 } }, /“title” must be a text/],
      ["tagClaim", { uri, range, tags: ["quays, ships"] }, /“quays, ships” is no tag/],
      ["tagClaim", { uri, range, tags: "quays" }, /“tags” must be a list/],
      ["tagClaim", { uri, range: new vscode.Range(90, 0, 90, 4) }, /Line 91, column 5 is outside of the text/],
      ["tagClaim", { uri, range: { start: { line: -1, character: 0 } } }, /must have start and end/],
      ["renameTag", { uri, tag: "quays", to: "quays; ships" }, /“quays; ships” is no tag/],
      ["mergeTags", { uri, tag: "quays", to: " # " }, /A tag needs a name/],
      ["splitClaim", { uri, id, range }, /not within the claim “Varnes Terminals plans/],
      ["splitClaim", { uri, id, range: new vscode.Range(4, 500, 4, 500) }, /outside of the text/],
      [
        "checkClaim",
        { uri, id, verdict: "true", evidence: [{ stance: "proves", url: "https://example.org" }] },
        /“proves” is no stance/,
      ],
      ["checkClaim", { uri, id, verdict: "true", evidence: "https://example.org" }, /“evidence” must be a list/],
      ["addNote", { uri, id, text: 7 }, /“text” must be a text/],
      ["moveClaim", { uri, id: "c-none", range }, /no claim with the id c-none/],
    ];
    for (const [name, argument, message] of wrong) await assert.rejects(command(name, argument), message, name);
    assert.equal(await read(sidecar(uri)), before);
  });
});
