import type { Article } from "../core/article/article.ts";
import { type Edit, type Edited, editInTurn, type Signature } from "../core/sidecar/edit.ts";
import type { EditContext } from "../library/library.ts";
import type { App } from "./app.ts";
import type { Row } from "./rows.ts";
import { spanOfItem } from "./targets.ts";

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
