import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import type { Row as Chosen } from "../../host/several.ts";
import { attach } from "./evidence.ts";
import type { Element } from "./list.ts";
import { annotationId, spanOfRow } from "./model.ts";

const mime = "application/vnd.code.tree.factmark.claims";

/** What is dragged, as it passes through VS Code: places, because an element may have gone when it is dropped. */
interface Dragged {
  readonly uri: string;
  readonly id?: string;
  readonly start: number;
  readonly end: number;
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
        const id = annotationId(node.row);
        return span ? { uri: node.row.uri, ...span, ...(id !== undefined && { id }) } : [];
      });
      if (dragged.length > 0) transfer.set(mime, new vscode.DataTransferItem(JSON.stringify(dragged)));
    },
    handleDrop: async (target, transfer) => {
      const item = transfer.get(mime);
      const onto = target && claimOf(target);
      if (!item || !onto) return;
      const dragged = JSON.parse(await item.asString()) as readonly Dragged[];
      // VS Code waits for the drop to end; the question after it takes as long as the person likes.
      run(async () => {
        const passages = await Promise.all(
          dragged.map(async ({ uri: address, start, end }) => {
            const uri = vscode.Uri.parse(address, true);
            return { uri, quote: (await app.article(uri)).text.slice(start, end) };
          }),
        );
        return attach(app, onto, { passages });
      });
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
    ...(span && { span }),
  };
}
