import * as vscode from "vscode";
import type { Article } from "../core/article/article.ts";
import type { Span } from "../core/text/span.ts";
import type { Dossier } from "./dossier.ts";
import { type Change, changeOf, joinChanges, moveStretch, type Stretch } from "./places.ts";
import { offsetOf, rangeOf } from "./positions.ts";

/** An article as it was read last, and what was typed into its editor since: what is shown of it goes on being right. */
export interface Live {
  readonly article: Article;
  readonly changes: readonly Change[];
}

/** For what is seen all the time and must not flicker: marks, hints in the text, folds. Disposable. */
export interface LiveArticles {
  of(uri: vscode.Uri): Live | undefined;
  /** Fires with an open article that was read anew, or is none any more; not at keys. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  dispose(): void;
}

/** Where spans of the article stand in its editor now; undefined for those that were typed in since. */
export function rangesOf({ article, changes }: Live, spans: readonly Span[]): readonly (vscode.Range | undefined)[] {
  return spans.map((span) => {
    const range = rangeOf(article, span);
    if (changes.length === 0) return range;
    const moved = changes.reduce<Stretch | undefined>((at, change) => at && moveStretch(at, change), range);
    if (!moved) return undefined;
    return new vscode.Range(moved.start.line, moved.start.character, moved.end.line, moved.end.character);
  });
}

/** The part of the article, as it was read, that stands in these lines of its editor; a few lines more where lines came or went. */
export function spanOfLines({ article, changes }: Live, first: number, last: number): Span {
  const slack = changes.reduce((sum, { lines, range }) => sum + lines + range.end.line - range.start.line, 0);
  return {
    start: offsetOf(article, new vscode.Position(Math.max(0, first - slack), 0)),
    end: offsetOf(article, new vscode.Position(last + slack + 1, 0)),
  };
}

/** Keys one after the other are one change: what is shown is moved through each. */
function add(changes: Change[], change: Change): void {
  const last = changes.at(-1);
  const joined = last && joinChanges(last, change);
  if (joined) changes[changes.length - 1] = joined;
  else changes.push(change);
}

export function followLive(dossier: Dossier, isSettled: (uri: vscode.Uri) => boolean): LiveArticles {
  const known = new Map<string, { readonly article: Article; readonly changes: Change[] }>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** Takes over what was read; whether anything is new. */
  const take = (uri: vscode.Uri): boolean => {
    const key = uri.toString();
    const before = known.get(key);
    const article = dossier.isArticle(uri) ? dossier.file(uri)?.article : undefined;
    if (article && !isSettled(uri)) return false; // what was read is of the text before the last key
    if (before?.article === article && !before?.changes.length) return false;
    if (article) known.set(key, { article, changes: [] });
    else known.delete(key);
    return true;
  };
  const look = (uri: vscode.Uri): void => {
    if (take(uri)) changed.fire(uri);
  };
  const lookAtOpen = (): void => vscode.workspace.textDocuments.forEach(({ uri }) => void look(uri));
  /** Kept, because VS Code has a document for each comment thread, too. */
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  const isOpen = (uri: vscode.Uri): boolean => open.has(uri.toString());
  const subscriptions = vscode.Disposable.from(
    changed,
    dossier.onDidChange((uris) => uris.filter(isOpen).forEach(look)),
    dossier.onDidRead((uri) => isOpen(uri) && look(uri)),
    dossier.onDidScan(lookAtOpen),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      open.add(uri.toString());
      look(uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      open.delete(uri.toString());
      known.delete(uri.toString());
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const live = known.get(document.uri.toString());
      if (live) for (const { range, text } of contentChanges) add(live.changes, changeOf(range, text));
    }),
  );
  return {
    of: (uri) => {
      if (!known.has(uri.toString())) take(uri);
      return known.get(uri.toString());
    },
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}
