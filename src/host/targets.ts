import * as vscode from "vscode";
import type { Article, ArticleClaim } from "../core/article/article.ts";
import { contains, overlaps, type Span, trim } from "../core/text/span.ts";
import type { App } from "./app.ts";
import { nameOf } from "./files.ts";
import { hold } from "./held.ts";
import { positionOf, spanOf } from "./positions.ts";
import { type ClaimItem, isViewItem } from "./view-items.ts";

/** What commands take from other extensions, keybindings and tests. */
export interface PlaceArgument {
  readonly uri?: vscode.Uri | string;
  readonly range?: vscode.Range | { readonly start: PositionArgument; readonly end: PositionArgument };
  readonly id?: string;
}

interface PositionArgument {
  readonly line: number;
  readonly character: number;
}

/** Where a command is to work: an article, and words in it or an annotation by id. */
export interface Place {
  readonly uri: vscode.Uri;
  readonly article: Article;
  /** The selection or, where it is empty, nothing wider than the cursor. */
  readonly span?: Span;
  readonly id?: string;
}

/** From the argument, else from the view item that is selected, else from the active editor once the cursor stands still. */
export async function placeOf(app: App, argument: PlaceArgument | ClaimItem | undefined): Promise<Place> {
  if (argument === undefined) await app.moves.settled();
  return placeNow(app, argument);
}

/** The same for what moves the cursor itself, in its turn. */
export async function placeNow(app: App, argument: PlaceArgument | ClaimItem | undefined): Promise<Place> {
  const editor = vscode.window.activeTextEditor;
  const fromView = argument !== undefined && isViewItem(argument);
  const item =
    fromView && "uri" in argument ? (argument as ClaimItem) : fromView || !editor ? app.selected.item : undefined;
  const given = fromView ? undefined : (argument as PlaceArgument | undefined);
  const uri = item?.uri ?? toUri(given?.uri) ?? editor?.document.uri;
  if (!uri) throw new Error(vscode.l10n.t("Open an article first."));
  if (!app.dossier.isArticle(uri)) throw notAnArticle(app, uri);
  const article = await app.article(uri);
  const id = item ? item.id : given?.id;
  const span = item ? spanOfItem(article, item) : spanMeant(article, given, uri, editor);
  return { uri, article, ...(span && { span }), ...(id !== undefined && { id }) };
}

/** A row may be of the text before the last key, or before a checkout: its words are meant, wherever they are now. */
export function spanOfItem(
  article: Article,
  { id, span, seen }: Pick<ClaimItem, "id" | "span" | "seen">,
): Span | undefined {
  if (!span || !seen || id !== undefined) return span;
  const now = hold(seen, span).find(article);
  if (!now)
    throw new Error(vscode.l10n.t("The words of this row have just been changed in the article: look at them again."));
  return now;
}

const toUri = (uri: vscode.Uri | string | undefined): vscode.Uri | undefined =>
  typeof uri === "string" ? (/^[a-z][\w+.-]+:/i.test(uri) ? vscode.Uri.parse(uri, true) : vscode.Uri.file(uri)) : uri;

/** What a program's range covers. Refused where it is none in this text: it may be of an earlier one. */
export function rangeGiven(article: Article, argument: object | undefined): Span | undefined {
  const range = argument && !isViewItem(argument) ? (argument as PlaceArgument).range : undefined;
  if (!range) return undefined;
  const isPlace = (place: PositionArgument | undefined): place is PositionArgument =>
    [place?.line, place?.character].every((count) => Number.isInteger(count) && (count ?? -1) >= 0);
  if (!isPlace(range.start) || !isPlace(range.end)) {
    throw new Error(vscode.l10n.t("“{0}” must have start and end, each with line and character from 0.", "range"));
  }
  const { start, end } = range;
  const asked = new vscode.Range(start.line, start.character, end.line, end.character);
  const span = spanOf(article, asked);
  const first = positionOf(article, span.start);
  const last = positionOf(article, span.end);
  // Behind the end of a line is its end, as in VS Code, save where nothing at all would be left of the range.
  if (!first.isEqual(asked.start) || last.line !== asked.end.line) {
    throw new Error(
      vscode.l10n.t("Line {0}, column {1} is outside of the text.", asked.end.line + 1, asked.end.character + 1),
    );
  }
  return span;
}

function spanMeant(
  article: Article,
  given: PlaceArgument | undefined,
  uri: vscode.Uri,
  editor: vscode.TextEditor | undefined,
): Span | undefined {
  const range = rangeGiven(article, given);
  if (range) return range;
  if (given?.id !== undefined) return undefined;
  const shown = editor?.document.uri.toString() === uri.toString() ? editor : undefined;
  return shown && spanOf(article, shown.selection);
}

function notAnArticle(app: App, uri: vscode.Uri): Error {
  return new Error(
    app.dossier.enabled
      ? vscode.l10n.t(
          "{0} is not an article of this dossier. Put it into the dossier's folder, or see the setting factmark.articles.",
          nameOf(uri),
        )
      : vscode.l10n.t("Factmark is not turned on for this folder: run “Treat This Folder's Text Files as Articles”."),
  );
}

/** The words meant: the selection without the white space around it; at a mere cursor, the sentence there. */
export function wordsAt(article: Article, span: Span | undefined): Span {
  if (!span) throw new Error(vscode.l10n.t("Put the cursor into a sentence, or select words."));
  const words = trim(article.text, span);
  if (words.end > words.start) return words;
  const sentence = sentenceAt(article, span.start) ?? lineAt(article.text, span.start);
  if (!sentence) throw new Error(vscode.l10n.t("There is no sentence at the cursor."));
  return sentence;
}

/** The words selected, without the white space around them; undefined at a mere cursor. */
export function selectedWords({
  article,
  span,
}: {
  readonly article: Article;
  readonly span?: Span;
}): Span | undefined {
  const words = span && trim(article.text, span);
  return words && words.end > words.start ? words : undefined;
}

export const sentenceAt = (article: Article, offset: number): Span | undefined =>
  article.reading.sentences.find(({ start, end }) => start <= offset && offset <= end);

function lineAt(text: string, offset: number): Span | undefined {
  const before = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const ends = [text.indexOf("\n", offset), text.indexOf("\r", offset)].filter((at) => at >= 0);
  const line = trim(text, { start: before, end: ends.length > 0 ? Math.min(...ends) : text.length });
  return line.end > line.start ? line : undefined;
}

/** The claim meant: by id, else the one with exactly these words, else the smallest around them, else one they touch. */
export function claimAt(article: Article, place: Pick<Place, "id" | "span">): ArticleClaim | undefined {
  const { id, span } = place;
  if (id !== undefined) return article.claims.find(({ stored }) => stored?.annotation.id === id);
  if (!span) return undefined;
  const placed = article.claims.filter((claim): claim is ArticleClaim & { span: Span } => claim.span !== undefined);
  const same = placed.find((claim) => claim.span.start === span.start && claim.span.end === span.end);
  if (same) return same;
  const around = placed.filter((claim) => contains(claim.span, span));
  if (around.length > 0) return around.reduce((a, b) => (lengthOf(b.span) < lengthOf(a.span) ? b : a));
  return placed.find((claim) => overlaps(claim.span, span));
}

const lengthOf = ({ start, end }: Span): number => end - start;
