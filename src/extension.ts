import type * as vscode from "vscode";

/** The composition root: builds the app and registers the features, in desktop and in browser alike. */
export function activate(_context: vscode.ExtensionContext): { readonly version: 1 } {
  return { version: 1 };
}
