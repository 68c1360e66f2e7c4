import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { inBackground } from "../../host/commands.ts";
import { nameOf, openDocument } from "../../host/files.ts";
import { inform } from "../../host/notify.ts";
import { add, compare, isWorthTelling, type Places, placesOf, type Summary } from "./model.ts";

/** So long nothing may happen, in milliseconds, until a pull is taken to be over. */
const pause = 600;

/** After texts were changed outside the editor (git checkout, another program): one message on what that did. */
export function registerOutside(app: App): vscode.Disposable {
  /** What was so when the text last was as somebody here knows it. */
  const known = new Map<string, { readonly text: string; readonly places: Places }>();
  const saved = new Map<string, string>();
  /** From before the first of several changes in quick succession, as of a program that empties a file and then fills it. */
  const told = new Map<string, { readonly before: Places; readonly summary: Summary }>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (uri: vscode.Uri): void => {
    const key = uri.toString();
    const article = app.dossier.file(uri)?.article;
    // What is typed is no news to who types it. A file that is gone may come back, as after `git stash`.
    if (!article || openDocument(uri)?.isDirty) return;
    const before = known.get(key);
    const places = placesOf(article);
    known.set(key, { text: article.text, places });
    const found = [...places].filter(([, { status }]) => status !== "orphaned").map(([id]) => id);
    inBackground(app.kept.drop(uri, found));
    const text = saved.get(key);
    if (!before || sameLines(before.text, article.text) || (text !== undefined && sameLines(text, article.text)))
      return;
    saved.delete(key);
    const first = told.get(key)?.before ?? before.places;
    const summary = compare(first, places);
    told.delete(key);
    if (summary.news === 0) return;
    told.set(key, { before: first, summary });
    clearTimeout(timer);
    timer = setTimeout(() => inBackground(tell()), pause);
  };
  const tell = async (): Promise<void> => {
    const summaries = [...told].map(([uri, { summary }]) => [uri, summary] as const);
    told.clear();
    const [first, ...rest] = summaries;
    if (!first) return;
    const total = rest.map(([, summary]) => summary).reduce(add, first[1]);
    if (!isWorthTelling(total)) return;
    const where =
      summaries.length === 1
        ? vscode.l10n.t("{0} was changed outside", nameOf(vscode.Uri.parse(first[0])))
        : vscode.l10n.t("{0} articles were changed outside", summaries.length);
    const list = vscode.l10n.t("Show the List");
    const message = vscode.l10n.t("{0}. Annotations: {1}.", where, printSummary(total));
    if ((await inform(message, list)) === list) {
      await vscode.commands.executeCommand("factmark.showRepairs");
    }
  };
  /** By a person here, whatever a formatter made of it. */
  const keepSaved = (document: vscode.TextDocument): void => {
    if (app.dossier.isArticle(document.uri)) saved.set(document.uri.toString(), document.getText());
  };
  for (const { uri } of app.dossier.files) look(uri);
  return vscode.Disposable.from(
    app.dossier.onDidChange((uris) => uris.forEach(look)),
    vscode.workspace.onWillSaveTextDocument(({ document }) => keepSaved(document)),
    vscode.workspace.onDidSaveTextDocument(keepSaved),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

function printSummary(summary: Summary): string {
  const { inPlace, moved, changed, ambiguous, orphaned } = summary;
  return [
    vscode.l10n.t("{0} in place", inPlace),
    vscode.l10n.t("{0} moved", moved),
    vscode.l10n.t("{0} changed", changed),
    vscode.l10n.t("{0} with words gone", orphaned),
    ...(ambiguous > 0 ? [vscode.l10n.t("{0} in several places", ambiguous)] : []),
    ...(summary.void > 0 ? [vscode.l10n.t("{0} verdicts out of date", summary.void)] : []),
  ].join(", ");
}

const sameLines = (a: string, b: string): boolean => a === b || a.replace(/\r\n?/g, "\n") === b.replace(/\r\n?/g, "\n");
