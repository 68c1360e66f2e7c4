import assert from "node:assert/strict";
import * as vscode from "vscode";
import { article, articleFile, at, closeEditors, command, eventually, rangeOf, sidecar } from "./world.ts";

const selected = (): string | undefined => {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection);
};

describe("Hovers", () => {
  it("say the value of a figure, and that it is as written", async () => {
    const uri = await articleFile(
      "hover.txt",
      "Plant\n\nNorvane will spend about 200 billion yen on a plant by 2028.\n",
    );
    const { start } = await rangeOf(uri, "200 billion yen");
    const said = await eventually(
      () => hoverText(uri, start.translate(0, 3)),
      (text) => assert.notEqual(text, ""),
    );
    assert.match(said, /JPY 200,000,000,000/);
    assert.match(said, /as written/);
  });

  it("cannot be made to show links, pictures or icons by what they tell of", async () => {
    const uri = await articleFile("hover-escape.txt", "Plant\n\nNorvane sold 40 cars in 2024.\n");
    const range = await rangeOf(uri, "Norvane sold 40 cars in 2024.");
    await command("addNote", { uri, range, text: "![x](http://x) <img> [run](command:quit) $(bug)" });
    const said = await eventually(
      () => hoverText(uri, range.start.translate(0, 9)),
      (text) => assert.match(text, /quit/),
    );
    assert.doesNotMatch(said, /!\[x\]\(|[^\\]<img|\]\(command:(?!factmark\.)|[^\\]\$\(bug/);
  });
});

describe("A hover's links", () => {
  const words =
    "Plant\n\nPublished: 24 May 2024\n\nNorvane AB will spend about 200 billion yen ($1.82 billion) on a plant.\n";
  const hoverOver = async (uri: vscode.Uri, over: string): Promise<readonly vscode.MarkdownString[]> => {
    const { start } = await rangeOf(uri, over);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, start);
    return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
  };

  it("run commands of ours that there are, and may run no others", async () => {
    const uri = await articleFile("hover-links.txt", words);
    const there = new Set(await vscode.commands.getCommands(true));
    for (const over of ["Norvane AB", "200 billion yen"]) {
      const parts = await eventually(
        () => hoverOver(uri, over),
        (found) => assert.ok(found.length > 0),
      );
      const linked = parts.flatMap(({ value }) => [...value.matchAll(/\]\(command:([\w.]+)/g)].map(([, name]) => name));
      assert.ok(linked.length > 0, over);
      for (const { value, isTrusted } of parts) {
        if (!value.includes("](command:")) continue;
        assert.ok(typeof isTrusted === "object");
        for (const name of isTrusted.enabledCommands) assert.ok(there.has(name), name);
        for (const name of linked) assert.ok(isTrusted.enabledCommands.includes(name ?? ""), name);
      }
    }
  });

  it("go to the pages that are evidence, whatever their addresses and titles hold", async () => {
    const uri = await articleFile("hover-pages.txt", words);
    const evidence = [
      { url: "https://example.org/a?b=1&c=(2) [run](command:quit)", title: "[run](command:quit) $(bug)" },
      { url: "command:quit", title: "a command" },
    ];
    const range = await rangeOf(uri, "Norvane AB will spend about 200 billion yen ($1.82 billion) on a plant.");
    await command("checkClaim", { uri, range, verdict: "true", evidence });
    const said = await eventually(
      async () => (await hoverOver(uri, "200 billion yen")).map(({ value }) => value).join("\n"),
      (value) => assert.match(value, /a command/),
    );
    assert.match(said, /\]\(https:\/\/example\.org\/a\?b=1&amp;c=%282%29%20%5Brun%5D%28command:quit%29\)/);
    assert.doesNotMatch(said, /[^\\]\]\(command:quit|[^\\]\$\(bug/);
  });

  it("accept the claim that an entity is in, given as the link gives it", async () => {
    const uri = await articleFile("hover-accept.txt", words);
    const parts = await eventually(
      () => hoverOver(uri, "200 billion yen"),
      (found) => assert.ok(found.some(({ value }) => value.includes("acceptClaim"))),
    );
    const link = parts.map(({ value }) => /command:factmark\.acceptClaim\?([^)]+)\)/.exec(value)?.[1]).find(Boolean);
    const [argument] = JSON.parse(decodeURIComponent(link ?? "")) as [{ uri: vscode.Uri }];
    await command("acceptClaim", { ...argument, uri: vscode.Uri.from(argument.uri) });
    const { annotations } = await article(uri);
    assert.deepEqual(
      annotations.map(({ status }) => status),
      ["accepted"],
    );
  });

  it("stand beside the article's own conversion and how the value came about", async () => {
    const uri = await articleFile("hover-derived.txt", words);
    const parts = await eventually(
      () => hoverOver(uri, "200 billion yen"),
      (found) => assert.ok(found.length > 0),
    );
    const said = parts.map(({ value }) => value.replaceAll("\\", "")).join("\n");
    assert.match(said, /200 × 1,000,000,000 \(billion\)/);
    assert.match(said, /the article gives USD 1,820,000,000 beside it: 1 USD = 109.9 JPY/);
  });
});

async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, position);
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === "string" ? content : content.value)))
    .join("\n");
}

describe("Going to claims", () => {
  afterEach(closeEditors);

  it("selects the words of the claim in its article", async () => {
    const uri = await articleFile(
      "go.txt",
      "Go\n\nThe mill closed in 2024. It made 300,000 tonnes of paper in 2023.\n",
    );
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "The mill closed in 2024.") });
    await closeEditors();
    await command("revealClaim", { uri, id });
    assert.equal(selected(), "The mill closed in 2024.");
  });

  it("steps forwards and backwards through the claims, round the ends", async () => {
    const uri = at("lindqvist.txt");
    await articleFile("unused.txt", "");
    const { claims } = await article(uri);
    assert.ok(claims.length > 2);
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await command("nextClaim");
    assert.equal(selected(), claims[0]?.text);
    await command("nextClaim");
    assert.equal(selected(), claims[1]?.text);
    await command("previousClaim");
    assert.equal(selected(), claims[0]?.text);
    await command("previousClaim");
    assert.equal(selected(), claims.at(-1)?.text);
  });

  it("finds the next claim without a verdict and passes by the others", async () => {
    const uri = await articleFile(
      "next.txt",
      "Next\n\nThe mill closed in 2024. It made 300,000 tonnes of paper in 2023.\n",
    );
    const { claims } = await article(uri);
    assert.equal(claims.length, 2);
    await command("checkClaim", { uri, range: await rangeOf(uri, "The mill closed in 2024."), verdict: "true" });
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await command("nextUnchecked");
    assert.equal(selected(), "It made 300,000 tonnes of paper in 2023.");
  });

  it("shows the entry in the sidecar where the words are gone", async () => {
    const uri = await articleFile("gone.txt", "Gone\n\nThe mill closed in 2024. Paper is cheap.\n");
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "The mill closed in 2024.") });
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 3, 0)));
    await editor.document.save();
    await command("revealClaim", { uri, id });
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, sidecar(uri).path);
    assert.ok(selected()?.includes("The mill closed in 2024."));
  });
});
