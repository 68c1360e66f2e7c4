import * as vscode from "vscode";

/**
 * The file that a piece of evidence is a passage of, by its path from the article; undefined where that leads out of the folders
 * that are open: `article: ../../.ssh/config` in a sidecar from elsewhere opens nothing.
 */
export function evidenceFile(article: vscode.Uri, path: string): vscode.Uri | undefined {
  const uri = vscode.Uri.joinPath(article, "..", path);
  return vscode.workspace.getWorkspaceFolder(uri) && uri;
}
