import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openArticle } from "../../src/core/article/article.ts";
import { readArticle } from "../../src/core/article/read-article.ts";
import { parseSidecar } from "../../src/core/sidecar/parse.ts";
import { checkMarkdown, labelOf } from "../../src/features/comments/print.ts";
import { createThreads } from "../../src/features/comments/threads.ts";
import type { App } from "../../src/host/app.ts";
import { plainLabel, plainMessage } from "../../src/host/markdown.ts";
import { article, articleFile, closeEditors, command, eventually, rangeOf, read, sidecar } from "./world.ts";

const text = "Sales\n\nKestrel Foods said sales rose 4% to $2.1 billion in 2025. Profit was flat.\n";

describe("Comment threads", () => {
  afterEach(closeEditors);

  it("make a note of what is written in a new one, on the sentence that the cursor is in", async () => {
    const uri = await articleFile("comments-new.txt", text);
    const editor = await vscode.window.showTextDocument(uri);
    const { start } = await rangeOf(uri, "Profit");
    editor.selection = new vscode.Selection(start, start);
    const thread = { uri, range: new vscode.Range(2, 0, 2, 5), dispose: () => undefined };
    await command("addReply", { thread, text: "Against which year?" });
    const yaml = (await read(sidecar(uri))) ?? "";
    assert.match(yaml, /type: note\n {4}quote: Profit was flat\.\n/);
    assert.match(yaml, /text: Against which year\?/);
  });

  it("are for no words of a sidecar to run, link or dress up", () => {
    const evil = "[x](command:workbench.action.quit) ![p](https://example.org/p.png) <b>b</b> $(flame)";
    const check = {
      verdict: "true",
      rationale: `${evil}\n# Heading\n\n- list`,
      by: evil,
      evidence: [
        { stance: "supports", url: "command:workbench.action.quit", title: evil },
        { stance: "refutes", url: "https://example.org/a>(b)", title: "A [title](https://example.org/else)" },
        { stance: "context", article: evil, quote: evil },
      ],
      history: [{ verdict: "false", rationale: evil, by: evil, evidence: [], history: [] }],
    } as const;
    const words = { start: 0, end: 5 };
    const thread = {
      id: "c",
      type: "claim",
      span: words,
      words: "Sales",
      check,
      stale: [],
      tags: [],
      notes: [],
    } as const;
    const markdown = checkMarkdown({ ...thread, isResolved: true, isReadOnly: false });
    assert.ok(!markdown.isTrusted);
    assert.ok(!markdown.supportHtml);
    const bare = markdown.value.replace(/\\[\\`*_{}[\]()#+\-.!|~<>&:@=$]/g, "");
    assert.deepEqual(bare.match(/\]\([^)]*\)/g), ["](<https://example.org/a%3E(b)"], "one link, and no other");
    assert.doesNotMatch(bare, /<b>|!\[|\$\(flame\)|^#|^- /m);
    assert.match(labelOf({ ...thread, isResolved: true, isReadOnly: false }), /^True: Sales/);
  });

  it("are bare words where they can be, because VS Code reads the Markdown itself aloud", () => {
    const rationale = "Output (2024) was 1,200-1,300 tonnes, not 12%: see page 3.";
    const check = { verdict: "false", rationale, evidence: [], history: [] } as const;
    const place = {
      id: "c",
      type: "claim",
      span: { start: 0, end: 5 },
      words: "Sales",
      stale: [],
      tags: [],
      notes: [],
    } as const;
    const { value } = checkMarkdown({ ...place, check, isResolved: true, isReadOnly: false });
    assert.equal(value, `**False**  \n${rationale}`);
  });

  it("have no words that messages, questions and rows of lists would run or draw", () => {
    const evil = "$(flame) [read on](command:workbench.action.quit)";
    assert.doesNotMatch(plainMessage(evil), /\]\(|\$\(/);
    assert.doesNotMatch(plainLabel(evil), /\$\(/);
    for (const shown of [plainMessage(evil), plainLabel(evil)]) assert.equal(shown.replaceAll("\u200b", ""), evil);
  });

  it("hold the rationale of a verdict", async () => {
    const uri = await articleFile("comments-why.txt", text);
    const id = await command<string>("tagClaim", { uri, range: await rangeOf(uri, "sales rose 4%") });
    await assert.rejects(command("writeRationale", { uri, id }), /check it first/);
    await command("checkClaim", { uri, id, verdict: "true" });
    await command("writeRationale", { uri, id });
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    const part = { kind: "check", check: { verdict: "true", evidence: [], history: [] } };
    await command("saveComment", { uri, id, part, body: "Line one.\nLine two." });
    assert.equal((await article(uri)).annotations[0]?.verdict, "true");
    const yaml = (await read(sidecar(uri))) ?? "";
    assert.match(yaml, /Line one\.\n\s+Line two\./);
    assert.doesNotMatch(yaml, /history/);
  });

  it("are each shown once, and stay while one types in them", async () => {
    const uri = await articleFile("comments-once.txt", text);
    await vscode.window.showTextDocument(uri);
    const note = (id: string, quote: string) => `  - {id: ${id}, type: note, quote: ${quote}, text: Ask.}\n`;
    const withNotes = (...notes: readonly string[]) =>
      openArticle(readArticle(text), parseSidecar(`factmark: 1\nannotations:\n${notes.join("")}`));
    let now = withNotes(note("n-1", "Profit"), note("n-2", "flat"));
    const app = {
      dossier: { isArticle: () => true, file: () => ({ uri, article: now }) },
      isSettled: () => true,
    } as unknown as App;
    const made: { comments: readonly unknown[]; disposed: boolean }[] = [];
    const controller = {
      createCommentThread: (_: vscode.Uri, range: vscode.Range, comments: readonly unknown[]) => {
        const dispose = () => Object.assign(thread, { disposed: true });
        const thread = { uri, range, comments, disposed: false, dispose };
        made.push(thread);
        return thread;
      },
    } as unknown as vscode.CommentController;
    const threads = createThreads(app, controller);
    const comment = threads.open(uri, now, "n-2"); // before its turn
    threads.render(uri);
    await eventually(
      () => made.length,
      (count) => assert.ok(count > 1),
    );
    assert.equal(made.length, 2);
    assert.ok(comment);
    threads.edit(comment);
    now = withNotes(note("n-1", "Profit"));
    threads.render(uri);
    assert.deepEqual(
      made.map(({ disposed }) => disposed),
      [false, false],
      "what is being typed is not lost",
    );
    threads.endEdit(comment);
    // It goes with its note afterwards.
    await eventually(
      () => made.map(({ disposed }) => disposed),
      (disposed) => assert.deepEqual(disposed, [true, false]),
    );
    threads.dispose();
  });
});
