import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { access, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe as describeSpan } from "../../src/core/annotations/describe.ts";
import { openArticle } from "../../src/core/article/article.ts";
import { groundsOf } from "../../src/core/article/grounds.ts";
import { readArticle } from "../../src/core/article/read-article.ts";
import { addNote, checkClaim, tagClaim } from "../../src/core/sidecar/edit.ts";
import { parseSidecar } from "../../src/core/sidecar/parse.ts";
import { until } from "./until.ts";
import { useWorkbench } from "./workbench.ts";

const text = `Brennholm's quay

Published: 3 March 2026

Norvane Paper sold 300 tonnes of pulp in May 2025. The quay of Brennholm opened in 2024 and cost $30 million. Crane hours rose by 8% in April, the union said. Halden Mills will close its plant at Oulu in 2027.
`;
const fact = "Norvane Paper sold 300 tonnes of pulp in May 2025.";
const gone = "The quay of Brennholm opened in 2024 and cost $30 million.";

/** A sidecar with a verdict, a claim and a note. */
function sidecar(name: string): string {
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const anchor = (words: string) => describeSpan(text, spanOf(words));
  let known = parseSidecar(undefined, name);
  const article = openArticle(readArticle(text), known);
  const check = { verdict: "true", rationale: "As in the annual report.", by: "Ann" } as const;
  known = checkClaim(known, { anchor: anchor(fact) }, { ...check, ...groundsOf(article, spanOf(fact)) }).sidecar;
  known = tagClaim(known, anchor(gone), { tags: ["port"], by: "Ann" }).sidecar;
  known = addNote(known, { anchor: anchor("Crane hours rose by 8%") }, { text: "Which union?" }).sidecar;
  return known.text;
}

describe("When articles change and move", () => {
  const workbench = useWorkbench({
    width: 1400,
    height: 860,
    settings: {
      "editor.wordWrap": "on",
      "editor.minimap.enabled": false,
      "workbench.layoutControl.enabled": false,
      "explorer.confirmDelete": false,
      "explorer.confirmUndo": "light",
      "files.enableTrash": false,
    },
  });
  const path = (name: string): string => join(workbench().folder, name);
  /** Under test VS Code keeps messages in their list until they are asked for. */
  const notice = async (words: RegExp) => {
    await workbench().page.locator(".statusbar-item .codicon-bell-dot").waitFor();
    await workbench().keys.run("Notifications: Show Notifications");
    const row = workbench().page.locator(".notifications-center .monaco-list-row", { hasText: words });
    await row.waitFor();
    return row;
  };
  /** VS Code asks whether an extension may take part in moving a file. */
  const allow = () => workbench().page.locator(".monaco-dialog-box").getByText("OK", { exact: true }).click();
  const file = (name: string) =>
    workbench().page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`, {
      has: workbench().page.getByText(name, { exact: true }),
    });
  const there = (name: string): Promise<boolean> =>
    access(path(name)).then(
      () => true,
      () => false,
    );
  const both = async (name: string): Promise<boolean> => (await there(name)) && (await there(`${name}.factmark.yaml`));

  before(async () => {
    await writeFile(path("quay.txt"), text);
    await writeFile(path("quay.txt.factmark.yaml"), sidecar("quay.txt"));
    await workbench().readFile("quay.txt");
    await workbench().keys.run("Factmark: Show Claims");
    await workbench().page.locator(".monaco-list-row[aria-label^='True']").first().waitFor();
  });

  it("one message sums up what a change outside did, and opens the list", async () => {
    const { keys, page } = workbench();
    await writeFile(path("quay.txt"), text.replace("300 tonnes", "400 tonnes").replace(`${gone} `, ""));
    const message = await notice(/quay\.txt was changed outside/);
    const said = await message.innerText();
    assert.match(said, /0 in place, 1 moved, 1 changed, 1 with words gone, 1 verdicts out of date/);
    await workbench().screenshot("outside-message");
    await message.getByText("Show the List").click();
    await page.locator(".quick-input-widget:visible .monaco-list-row", { hasText: "Norvane" }).waitFor();
    assert.equal(await page.locator(".quick-input-widget .quick-input-list .monaco-list-row").count(), 2);
    await workbench().screenshot("outside-list");
    await keys.press("Escape");
  });

  it("the tree and the Problems show what is void and what is lost, in light and dark", async () => {
    const { keys, page } = workbench();
    await keys.run("Factmark: Show Claims");
    const row = (label: string) => page.locator(`.monaco-list-row[aria-label^='${label}']`).first();
    await row("Out of date").waitFor();
    await row("Words gone").waitFor();
    await page.locator(".pane-body .monaco-list-row", { hasText: "300 tonnes → 400 tonnes" }).first().waitFor();
    await keys.run("Problems: Focus on Problems View");
    await page.locator(".markers-panel .monaco-list-row", { hasText: "was given for other facts" }).waitFor();
    await page.locator(".markers-panel .monaco-list-row", { hasText: "are gone from the article" }).waitFor();
    for (const theme of ["Dark Modern", "Light Modern"] as const) {
      await workbench().setTheme(theme);
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
      await workbench().screenshot(`repairs-${theme.toLowerCase().replaceAll(" ", "-")}`);
    }
  });

  it("a verdict is confirmed by keyboard, on its row of the tree", async () => {
    const { keys, page } = workbench();
    await keys.run("Factmark: Show Claims");
    const focused = page.locator(".monaco-list:focus .monaco-list-row.focused");
    await focused.waitFor();
    await keys.press("Home");
    await page.locator(".monaco-list:focus .monaco-list-row.focused[data-index='0']").waitFor();
    const label = () => focused.getAttribute("aria-label");
    for (let step = 0; step < 40 && !(await label())?.startsWith("Out of date"); step++) await keys.press("ArrowDown");
    assert.match((await label()) ?? "", /^Out of date/);
    await keys.press("Control+KeyK", "KeyJ");
    await page.locator(".monaco-list-row[aria-label^='True: Norvane Paper sold 400']").first().waitFor();
    assert.match(await readFile(path("quay.txt.factmark.yaml"), "utf8"), /quote: Norvane Paper sold 400 tonnes/);
  });

  it("additions here and on the command line, all at once, are all kept", async () => {
    const { keys } = workbench();
    const name = "saic-overseas.txt";
    const { claims } = readArticle(await readFile(path(name), "utf8"));
    await workbench().readFile(name);
    await keys.press("Control+Home");
    const cli = join(import.meta.dirname, "../../dist/cli.js");
    const tags = claims
      .slice(4, 10)
      .map(({ text: quote }) =>
        promisify(execFile)(process.execPath, [cli, "tag", path(name), "--quote", quote, "--nth", "1"]),
      );
    for (let step = 0; step < 3; step++) await keys.press("Control+KeyK", "KeyN", "Control+KeyK", "KeyY");
    const ids = (await Promise.all(tags)).map(({ stdout }) => stdout.trim());
    const stored = async () =>
      parseSidecar(await readFile(path(`${name}.factmark.yaml`), "utf8").catch(() => undefined));
    await until(async () => (await stored()).annotations.length >= ids.length + 1, "both kinds");
    const { annotations } = await stored();
    assert.deepEqual(
      ids.filter((id) => !annotations.some((one) => one.id === id)),
      [],
    );
  });

  it("a lost annotation is put on other words by keyboard, asking only where", async () => {
    const { keys, page } = workbench();
    await workbench().readFile("quay.txt");
    await keys.press("Control+Home");
    await keys.run("Factmark: Attach Annotation to Words");
    await keys.answer("The quay of Brennholm");
    await keys.answer("Halden Mills");
    await page.locator(".monaco-list-row[aria-label^='Accepted: Halden Mills']").first().waitFor({ state: "attached" });
    assert.match(await readFile(path("quay.txt.factmark.yaml"), "utf8"), /quote: Halden Mills will close/);
  });

  it("one undo in the explorer brings a renamed article and its sidecar back", async () => {
    const { keys, page } = workbench();
    await workbench().readFile("quay.txt");
    // The Claims view has followed the cursor: what it is told to reveal late would bring it back over the Explorer.
    await page.locator(".monaco-list-row.selected[aria-label^='Accepted: Halden Mills']").first().waitFor();
    await keys.run("File: Reveal Active File in Explorer View");
    await page.locator(".explorer-folders-view .monaco-list-row.focused", { hasText: "quay.txt" }).waitFor();
    await keys.press("F2");
    await page.locator(".explorer-folders-view input").fill("harbour.txt");
    await keys.press("Enter");
    await allow();
    await until(() => both("harbour.txt"), "the new names");
    assert.equal(await there("quay.txt.factmark.yaml"), false);
    await until(
      async () => /file: harbour\.txt/.test(await readFile(path("harbour.txt.factmark.yaml"), "utf8")),
      "file",
    );
    await file("harbour.txt").click();
    await keys.press("Control+KeyZ");
    await until(() => both("quay.txt"), "the old names");
    assert.equal(await there("harbour.txt.factmark.yaml"), false);
    await until(async () => /file: quay\.txt/.test(await readFile(path("quay.txt.factmark.yaml"), "utf8")), "its name");
  });

  it("one undo in the explorer brings a deleted article and its sidecar back", async () => {
    const { keys, page } = workbench();
    const before = await readFile(path("quay.txt.factmark.yaml"), "utf8");
    await file("quay.txt").click();
    await keys.press("Delete");
    await allow();
    await until(async () => !(await there("quay.txt")) && !(await there("quay.txt.factmark.yaml")), "deletion");
    await file("quay.txt").waitFor({ state: "detached" });
    await page.locator(".explorer-folders-view .monaco-list-row").first().click();
    await keys.press("Control+KeyZ");
    await until(() => both("quay.txt"), "the files");
    await until(async () => (await readFile(path("quay.txt.factmark.yaml"), "utf8")) === before, "what was in them");
  });

  it("a renaming outside is told of, and its sidecar attached on a click", async () => {
    await rename(path("quay.txt"), path("pier.txt"));
    const message = await notice(/the article of quay\.txt\.factmark\.yaml is now pier\.txt/);
    await workbench().screenshot("adoption");
    assert.equal(await there("quay.txt.factmark.yaml"), true, "nothing is done unasked");
    await message.getByText("Attach to pier.txt").click();
    await until(() => both("pier.txt"), "the sidecar beside pier.txt");
  });
});
