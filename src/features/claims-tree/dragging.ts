import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import type { Row as Chosen } from "../../host/rows.ts";
import { attach } from "./evidence.ts";
import type { Element } from "./list.ts";
import { annotationId, spanOfRow } from "./model.ts";

const mime = "application/vnd.code.tree.factmark.claims";

/** What is dragged, as it passes through VS Code: its words, because they may stand elsewhere when it is dropped. */
interface Dragged {
  readonly uri: string;
  readonly quote: string;
}

/** A claim or note that is dragged onto a claim becomes evidence for it. */
export function createDragging(
  app: App,
  run: (work: () => Promise<unknown>) => void,
): vscode.TreeDragAndDropController<Element> {
  return {
    dragMimeTypes: [mime],
    dropMimeTypes: [mime],
    handleDrag: (elements, transfer) => {
      const dragged = elements.flatMap(({ node }): Dragged | readonly Dragged[] => {
        if (node.kind !== "row") return [];
        const span = spanOfRow(node.row);
        const { uri, article } = node.row;
        return span ? { uri, quote: article.text.slice(span.start, span.end) } : [];
      });
      if (dragged.length > 0) transfer.set(mime, new vscode.DataTransferItem(JSON.stringify(dragged)));
    },
    handleDrop: async (target, transfer) => {
      const item = transfer.get(mime);
      const onto = target && claimOf(target);
      if (!item || !onto) return;
      const dragged = JSON.parse(await item.asString()) as readonly Dragged[];
      // VS Code waits for the drop to end; the question after it takes as long as the person likes.
      const passages = dragged.map(({ uri, quote }) => ({ uri: vscode.Uri.parse(uri, true), quote }));
      run(() => attach(app, onto, { passages }));
    },
  };
}

/** What stands beneath a claim counts as the claim. */
function claimOf({ node }: Element): Chosen | undefined {
  if ((node.kind !== "row" && node.kind !== "detail") || node.row.kind !== "claim") return undefined;
  const id = annotationId(node.row);
  const span = spanOfRow(node.row);
  return {
    uri: vscode.Uri.parse(node.row.uri, true),
    ...(id !== undefined && { id }),
    ...(span && { span, seen: node.row.article }),
  };
}
