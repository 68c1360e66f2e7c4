import * as vscode from "vscode";

/** A row of a hover or tooltip: an icon of ours and words of anybody's. */
export type Row = readonly [icon: string, text: string];

/** Rows as Markdown in which every word is plain: an article cannot put links, pictures or icons into a hover. */
export function rowsMarkdown(rows: readonly Row[]): vscode.MarkdownString {
  return new vscode.MarkdownString(rows.map(([icon, text]) => `$(${icon}) ${plain(text)}`).join("  \n"), true);
}

/** Text that Markdown shows as it is. VS Code's own `appendText` glues words together, and a long one never wraps. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\$\(/g, "\\$(")
    .replace(/[\\`*_{}[\]()#+\-.!|~<>&:@=]/g, "\\$&");
}
