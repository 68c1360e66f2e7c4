import type * as vscode from "vscode";
import type { Article } from "../core/article/article.ts";
import { type Edit, type Edited, editInTurn, type Signature } from "../core/sidecar/edit.ts";
import type { Span } from "../core/text/span.ts";
import type { EditContext } from "../library/library.ts";
import type { App } from "./app.ts";
import { spanOfItem } from "./targets.ts";
import { type ClaimItem, isViewItem, type ViewItem } from "./view-items.ts";

/** One of several rows of the Claims view that a command is to work on: a stored claim or note by id, a candidate by span. */
export interface Row {
  readonly uri: vscode.Uri;
  readonly id?: string;
  readonly span?: Span;
  /** What `span` counts in, where that may be another text than the article's now. */
  readonly seen?: { readonly text: string };
}

/**
 * The claims and notes meant where they are more than one: those selected with the row that a command was run on, or, for a
 * keybinding in the view, all that are selected. Empty: one is meant, or none.
 */
export function severalOf(app: App, argument: object | undefined, items: readonly ViewItem[]): readonly Row[] {
  const isKeybinding = argument !== undefined && isViewItem(argument) && !("uri" in argument);
  const chosen = items.length > 0 ? items : isKeybinding ? app.selected.items : [];
  const rows = new Map<string, Row>();
  for (const item of chosen) {
    const { kind, uri, id, span, seen } = item as ClaimItem;
    if (kind !== "claim" && kind !== "note") continue;
    const place = { ...(id !== undefined && { id }), ...(span && { span }), ...(seen && { seen }) };
    rows.set(`${uri}#${id ?? span?.start}`, { uri, ...place });
  }
  return rows.size > 1 ? [...rows.values()] : [];
}

/** So many edits are made of a sidecar at once; between two batches the editor can answer. */
const batch = 20;

const rowIn = (article: Article, row: Row): Row => {
  const span = spanOfItem(article, row);
  return span ? { ...row, span, seen: article } : row;
};

/** Edits the sidecars behind all the rows; one command takes it all back. */
export async function editSeveral(
  app: App,
  rows: readonly Row[],
  edit: (row: Row, article: Article, signature: Signature) => Edit,
): Promise<void> {
  const byArticle = new Map<string, Row[]>();
  for (const row of rows) byArticle.set(row.uri.toString(), [...(byArticle.get(row.uri.toString()) ?? []), row]);
  await app.journal.together(async ({ write }) => {
    for (const [uri, own] of byArticle) {
      for (let at = 0; at < own.length; at += batch) {
        const rows = own.slice(at, at + batch);
        const editAll = ({ sidecar, article, by, at: time }: EditContext): Edited =>
          editInTurn(
            sidecar,
            rows.map((row) => edit(rowIn(article, row), article, { by, at: time })),
          );
        await app.library.update(uri, editAll, write);
      }
    }
  });
}
