import * as vscode from "vscode";

/** Files in memory, as a virtual workspace has them: VS Code can read, write and watch them, and not search them. */
export function memoryFiles(): vscode.FileSystemProvider {
  const files = new Map<string, Uint8Array>();
  const folders = new Set<string>(["/"]);
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const fire = (type: vscode.FileChangeType, uri: vscode.Uri): void => changed.fire([{ type, uri }]);
  const read = (uri: vscode.Uri): Uint8Array => {
    const bytes = files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  };
  let now = 1;
  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => {
      if (folders.has(uri.path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: now, size: 0 };
      return { type: vscode.FileType.File, ctime: 0, mtime: now, size: read(uri).length };
    },
    readDirectory: (uri) => {
      const root = uri.path.endsWith("/") ? uri.path : `${uri.path}/`;
      const within = (path: string): boolean => path.startsWith(root) && path.length > root.length;
      const direct = (path: string): boolean => within(path) && !path.slice(root.length).includes("/");
      const name = (path: string): string => path.slice(root.length);
      return [
        ...[...files.keys()]
          .filter(direct)
          .map((path) => [name(path), vscode.FileType.File] as [string, vscode.FileType]),
        ...[...folders]
          .filter(direct)
          .map((path) => [name(path), vscode.FileType.Directory] as [string, vscode.FileType]),
      ];
    },
    createDirectory: (uri) => {
      folders.add(uri.path);
      fire(vscode.FileChangeType.Created, uri);
    },
    readFile: read,
    writeFile: (uri, bytes) => {
      const type = files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
      files.set(uri.path, bytes);
      now++;
      fire(type, uri);
    },
    delete: (uri) => {
      for (const path of [...files.keys(), ...folders]) {
        if (path !== uri.path && !path.startsWith(`${uri.path}/`)) continue;
        files.delete(path);
        folders.delete(path);
      }
      fire(vscode.FileChangeType.Deleted, uri);
    },
    rename: (from, to) => {
      files.set(to.path, read(from));
      files.delete(from.path);
      fire(vscode.FileChangeType.Deleted, from);
      fire(vscode.FileChangeType.Created, to);
    },
  };
}
