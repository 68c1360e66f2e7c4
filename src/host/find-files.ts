import * as vscode from "vscode";

const never = "**/{node_modules,.*}/**";

/** Where VS Code itself can search. Elsewhere (a repository on the web, an archive) its search may never come back. */
const searched = new Set(["file", "vscode-remote"]);

/** The files below a folder whose names end so; not those in dot folders and `node_modules`. */
export async function findFiles(folder: vscode.Uri, endings: readonly string[], limit: number): Promise<vscode.Uri[]> {
  if (!searched.has(folder.scheme)) return walk(folder, (name) => endings.some((one) => name.endsWith(one)), limit);
  const pattern = new vscode.RelativePattern(folder, endings.length === 1 ? `**/*${endings[0]}` : `**/*{${endings}}`);
  return vscode.workspace.findFiles(pattern, never, limit);
}

/** The same in all folders of the workspace. */
export async function findInWorkspace(endings: readonly string[], limit: number): Promise<vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return (await Promise.all(folders.map(({ uri }) => findFiles(uri, endings, limit)))).flat();
}

/** So many folders are looked into at most: each may be a request over the network. */
const folderLimit = 2000;

async function walk(root: vscode.Uri, isWanted: (name: string) => boolean, limit: number): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const waiting = [root];
  for (let looked = 0; waiting.length > 0 && looked < folderLimit && found.length < limit; looked++) {
    const folder = waiting.shift() ?? root;
    const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type & vscode.FileType.Directory) {
        if (!name.startsWith(".") && name !== "node_modules") waiting.push(uri);
      } else if (isWanted(name)) found.push(uri);
    }
  }
  return found.slice(0, limit);
}
