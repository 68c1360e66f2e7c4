import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { openDocument } from "../../host/files.ts";
import { positionOf } from "../../host/positions.ts";
import { startRest } from "../../host/rest.ts";
import { inSlices } from "../../library/slices.ts";
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
      for (;;) {
        const article = await app.article(uri);
        const document = openDocument(uri);
        const version = document?.version;
        const offset = (at: number): number => (document ? document.offsetAt(positionOf(article, at)) : at);
        const steps = articleObject(vscode.workspace.asRelativePath(uri), article, offset);
        // What is typed meanwhile moves all that follows it.
        const isWanted = (): boolean => document?.version === version;
        const made = await inSlices(steps, { rest: startRest, isWanted });
        if (made) return made;
      }
    },
  };
}
