import * as vscode from "vscode";
import type { Article } from "../../core/article/article.ts";
import type { App } from "../../host/app.ts";
import { readOnlyWords } from "../../host/fault-words.ts";
import { nameOf } from "../../host/files.ts";
import { warn } from "../../host/notify.ts";
import { countsOf } from "./model.ts";

/** The status items: what is to be checked and to be mended in the article that is open, or why it is not read. */
export function registerStatus(app: App): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("factmark.status", vscode.StatusBarAlignment.Right, 90);
  item.name = "Factmark";
  item.command = "factmark.showClaims";
  const trouble = vscode.window.createStatusBarItem("factmark.problems", vscode.StatusBarAlignment.Right, 89);
  trouble.name = vscode.l10n.t("Factmark: Problems of the Article");
  /** Files whose trouble the person was told of: once a file, not at every key. */
  const told = new Set<string>();
  const tell = (uri: vscode.Uri, message: string): void => {
    if (told.has(`${uri} ${message}`)) return;
    told.add(`${uri} ${message}`);
    void warn(vscode.l10n.t("Factmark: {0}", message));
  };
  const render = (): void => {
    const uri = activeFile();
    const file = uri && app.dossier.isArticle(uri) ? app.dossier.file(uri) : undefined;
    renderProblems(trouble, file?.article);
    if (!file) {
      item.hide();
      return;
    }
    const name = nameOf(file.uri);
    if (file.failure !== undefined) {
      tell(file.uri, file.failure);
      show(item, "warning", vscode.l10n.t("Not read"), file.failure);
    } else if (!file.article) show(item, "loading~spin", "Factmark", vscode.l10n.t("Factmark is reading {0}", name));
    else if (file.article.sidecar.state.kind === "read-only") {
      const why = readOnlyWords(file.article.sidecar) ?? "";
      tell(file.uri, `${name}.factmark.yaml: ${why}`);
      show(item, "lock", checksOf(file.article), why);
    } else if (file.article.reading.language !== "en") {
      const why = vscode.l10n.t("Factmark reads English articles only: nothing was looked for in {0}", name);
      show(item, "circle-slash", vscode.l10n.t("Not English"), why);
    } else {
      const what = vscode.l10n.t("Factmark: show the claims of {0}", name);
      show(item, "checklist", checksOf(file.article), what);
    }
  };
  render();
  return vscode.Disposable.from(
    item,
    trouble,
    app.dossier.onDidScan(render),
    app.dossier.onDidChange(render),
    vscode.window.onDidChangeActiveTextEditor(render),
    vscode.window.tabGroups.onDidChangeTabs(render),
  );
}

function checksOf(article: Article): string {
  const { claims, unchecked } = countsOf(article);
  if (claims > 0 && unchecked === 0) return vscode.l10n.t("{0} claims, all checked", claims);
  return claims === 1
    ? vscode.l10n.t("1 claim, {0} to check", unchecked)
    : vscode.l10n.t("{0} claims, {1} to check", claims, unchecked);
}

function show(item: vscode.StatusBarItem, icon: string, text: string, tooltip: string): void {
  item.text = `$(${icon}) ${text}`;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: `${text}. ${tooltip}`, role: "button" };
  item.show();
}

/** A click goes to the next thing that can be mended, else to the list of all problems. */
function renderProblems(item: vscode.StatusBarItem, article: Article | undefined): void {
  const { problems, repairs } = article ? countsOf(article) : { problems: 0, repairs: 0 };
  if (problems === 0) {
    item.hide();
    return;
  }
  const count = problems === 1 ? vscode.l10n.t("1 problem") : vscode.l10n.t("{0} problems", problems);
  item.command = repairs > 0 ? "factmark.nextProblem" : "workbench.actions.view.problems";
  const what =
    repairs > 0
      ? vscode.l10n.t("Factmark: {0} in this article. Go to the next one and mend it", count)
      : vscode.l10n.t("Factmark: {0} in this article. Show them", count);
  show(item, "warning", String(problems), what);
  item.accessibilityInformation = { label: what, role: "button" };
}

/** The file in front; by its tab too, because VS Code tells extensions of no editor for binary and huge files. */
function activeFile(): vscode.Uri | undefined {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  return vscode.window.activeTextEditor?.document.uri;
}
