import * as vscode from "vscode";
import type { App } from "./app.ts";

/** The files of the enabled folders. What a filter lets through is still to be asked `isArticle`. */
export interface EnabledFiles {
  readonly articles: readonly vscode.DocumentFilter[];
  readonly sidecars: readonly vscode.DocumentFilter[];
  /** `.factmark/companies.yaml`. */
  readonly companies: readonly vscode.DocumentFilter[];
}

/** Registers language features once a folder is enabled, for its files alone, and anew when other folders are. */
export function whereEnabled(app: App, register: (files: EnabledFiles) => vscode.Disposable): vscode.Disposable {
  let key = "[]";
  let registered: vscode.Disposable | undefined;
  const update = (): void => {
    const { folders } = app.dossier;
    const inEach = (glob: string) => folders.map(({ uri }) => ({ pattern: new vscode.RelativePattern(uri, glob) }));
    const articles = folders.flatMap(({ filters }) => filters);
    const wanted = JSON.stringify(folders.map(({ uri, filters }) => [uri.toString(), filters]));
    if (wanted === key) return;
    key = wanted;
    registered?.dispose();
    registered =
      folders.length === 0
        ? undefined
        : register({
            articles,
            sidecars: inEach("**/*.factmark.yaml"),
            companies: inEach("**/.factmark/companies.yaml"),
          });
  };
  update();
  return vscode.Disposable.from(app.dossier.onDidScan(update), new vscode.Disposable(() => registered?.dispose()));
}
