import * as vscode from "vscode";
import type { Article, PlacedAnnotation } from "../core/article/article.ts";
import { contains } from "../core/text/span.ts";
import { articleOf } from "../library/library.ts";
import type { App } from "./app.ts";
import { offsetOf } from "./positions.ts";
import { claimAt, type PlaceArgument, placeOf } from "./targets.ts";
import type { ClaimItem } from "./view-items.ts";

/** A stored annotation, and the article that it is of. */
export interface Stored {
  readonly uri: vscode.Uri;
  readonly article: Article;
  readonly placed: PlacedAnnotation;
}

/** The stored annotation meant: by id, by the row of the view, by the cursor in the article or in its sidecar. */
export async function storedOf(app: App, argument: PlaceArgument | ClaimItem | undefined): Promise<Stored> {
  const inSidecar = argument === undefined ? await entryAtCursor(app) : undefined;
  if (inSidecar) return inSidecar;
  const place = await placeOf(app, argument);
  const { uri, article, id, span } = place;
  const placed =
    id === undefined
      ? (claimAt(article, place)?.stored ??
        article.notes.find(({ resolution }) => resolution?.span && span && contains(resolution.span, span)))
      : article.annotations.find(({ annotation }) => annotation.id === id);
  if (placed) return { uri, article, placed };
  throw new Error(
    id === undefined
      ? vscode.l10n.t("There is nothing stored here.")
      : vscode.l10n.t("There is no annotation with the id {0}.", id),
  );
}

/** The article whose sidecar is in the active editor, or which is there itself. */
export function activeArticle(): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && (articleBehind(uri) ?? uri);
}

/** The article whose sidecar this is; undefined for any other file. */
export function articleBehind(sidecar: vscode.Uri): vscode.Uri | undefined {
  const path = articleOf(sidecar.path);
  return path === undefined ? undefined : sidecar.with({ path });
}

export const sidecarFor = (article: vscode.Uri): vscode.Uri => article.with({ path: `${article.path}.factmark.yaml` });

/** The entry of a sidecar that the cursor is at; undefined where the active editor shows none. */
export async function entryAtCursor(app: App): Promise<Stored | undefined> {
  const editor = vscode.window.activeTextEditor;
  const uri = editor && articleBehind(editor.document.uri);
  if (!uri || !app.dossier.isArticle(uri)) return undefined;
  const article = await app.article(uri);
  const offset = offsetOf(article.sidecar, editor.selection.active);
  const placed = article.annotations.find(
    ({ annotation: { source } }) => lineStart(article.sidecar.text, source.start) <= offset && offset <= source.end,
  );
  return placed && { uri, article, placed };
}

/** The dash before an entry, and the room before that, belong to it. */
const lineStart = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;
