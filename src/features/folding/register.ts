import * as vscode from "vscode";
import type { Article } from "../../core/article/article.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { inform } from "../../host/notify.ts";
import { moveLine } from "../../host/places.ts";
import { positionOf } from "../../host/positions.ts";
import { whereEnabled } from "../../host/where-enabled.ts";
import { boilerplateRuns } from "./model.ts";

/** Adverts, menus and footers fold, run by run, beside what Markdown folds by itself; one command folds them all. */
export function registerFolding(app: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provideFoldingRanges = ({ uri }: vscode.TextDocument): vscode.FoldingRange[] | undefined => {
    const live = app.live.of(uri);
    const runs = live ? linesOf(live.article) : [];
    // Without any range of ours a plain text goes on being folded by its indentation.
    if (!live || runs.length === 0) return undefined;
    const move = (line: number): number => live.changes.reduce(moveLine, line);
    return runs
      .map(({ first, last }) => new vscode.FoldingRange(move(first), move(last), vscode.FoldingRangeKind.Region))
      .filter(({ start, end }) => end > start);
  };
  return vscode.Disposable.from(
    changed,
    whereEnabled(app, ({ articles }) =>
      vscode.languages.registerFoldingRangeProvider(articles, {
        provideFoldingRanges,
        onDidChangeFoldingRanges: changed.event,
      }),
    ),
    app.live.onDidChange(() => changed.fire()),
    registerCommand("foldBoilerplate", () => fold(app, "editor.foldAllMarkerRegions")),
    registerCommand("unfoldBoilerplate", () => fold(app, "editor.unfoldAllMarkerRegions")),
  );
}

/** Boilerplate is all that has VS Code's kind “region” in an article, so that its own commands for these do the work. */
async function fold(app: App, command: string): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (!uri || !app.dossier.isArticle(uri)) throw new Error(vscode.l10n.t("Open an article first."));
  const article = await app.article(uri);
  if (linesOf(article).length === 0) {
    void inform(vscode.l10n.t("There is nothing to fold: all of it is the article."));
    return;
  }
  await vscode.commands.executeCommand(command);
}

interface Lines {
  readonly first: number;
  readonly last: number;
}

const known = new WeakMap<Article, readonly Lines[]>();

/** The runs of several lines: VS Code folds what stands below a line. */
function linesOf(article: Article): readonly Lines[] {
  const before = known.get(article);
  if (before) return before;
  const lines = boilerplateRuns(article)
    .map(({ start, end }) => ({ first: positionOf(article, start).line, last: positionOf(article, end).line }))
    .filter(({ first, last }) => last > first);
  known.set(article, lines);
  return lines;
}
