import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { openDocument } from "../../host/files.ts";
import { positionOf } from "../../host/positions.ts";
import { articleObject } from "./model.ts";

/** What other extensions can ask. */
export interface Api {
  readonly version: 1;
  /** Everything known about an article, of its editor's current text where it is open. */
  article(uri: vscode.Uri | string): Promise<object>;
}

export function createApi(app: App): Api {
  return {
    version: 1,
    article: async (given) => {
      const uri = typeof given === "string" ? vscode.Uri.parse(given, true) : given;
      const article = await app.article(uri);
      const document = openDocument(uri);
      const offset = (at: number): number => (document ? document.offsetAt(positionOf(article, at)) : at);
      return articleObject(vscode.workspace.asRelativePath(uri), article, offset);
    },
  };
}
