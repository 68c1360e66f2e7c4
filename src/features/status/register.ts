import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { nameOf } from "../../host/files.ts";
import { countsOf } from "./model.ts";

/** The status item: what is to be done in the article that is open, or why it is not read. */
export function registerStatus(app: App): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("factmark.status", vscode.StatusBarAlignment.Right, 90);
  item.name = "Factmark";
  item.command = "factmark.showClaims";
  /** Files whose trouble the person was told of: once a file, not at every key. */
  const told = new Set<string>();
  const warn = (uri: vscode.Uri, message: string): void => {
    if (told.has(`${uri} ${message}`)) return;
    told.add(`${uri} ${message}`);
    void vscode.window.showWarningMessage(vscode.l10n.t("Factmark: {0}", message));
  };
  const render = (): void => {
    const uri = activeFile();
    const file = uri && app.dossier.isArticle(uri) ? app.dossier.file(uri) : undefined;
    if (!file) {
      item.hide();
      return;
    }
    if (file.failure !== undefined) {
      warn(file.uri, file.failure);
      item.text = `$(warning) ${vscode.l10n.t("Not read")}`;
      item.tooltip = file.failure;
    } else if (file.article) {
      const { state } = file.article.sidecar;
      const { claims, unchecked, problems } = countsOf(file.article);
      const checks =
        claims === 1
          ? vscode.l10n.t("1 claim, {0} to check", unchecked)
          : vscode.l10n.t("{0} claims, {1} to check", claims, unchecked);
      const trouble = problems > 0 ? ` $(warning) ${problems}` : "";
      item.text =
        file.article.reading.language === "en"
          ? `$(checklist) ${checks}${trouble}`
          : `$(circle-slash) ${vscode.l10n.t("Not English")}`;
      item.tooltip =
        file.article.reading.language === "en"
          ? vscode.l10n.t("Factmark: show the claims of {0}", nameOf(file.uri))
          : vscode.l10n.t("Factmark reads English articles only: nothing was looked for in {0}", nameOf(file.uri));
      if (state.kind === "read-only") {
        warn(file.uri, `${nameOf(file.uri)}.factmark.yaml: ${state.message} ${state.wayOut}`);
        item.text = `$(lock) ${checks}${trouble}`;
        item.tooltip = `${state.message} ${state.wayOut}`;
      }
    } else item.text = `$(loading~spin) Factmark`;
    item.show();
  };
  render();
  return vscode.Disposable.from(
    item,
    app.dossier.onDidScan(render),
    app.dossier.onDidChange(render),
    vscode.window.onDidChangeActiveTextEditor(render),
    vscode.window.tabGroups.onDidChangeTabs(render),
  );
}

/** The file in front; by its tab too, because VS Code tells extensions of no editor for binary and huge files. */
function activeFile(): vscode.Uri | undefined {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  return vscode.window.activeTextEditor?.document.uri;
}
