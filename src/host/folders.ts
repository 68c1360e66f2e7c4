import * as vscode from "vscode";
import { parseArticleGlobs } from "../library/dossier-files.ts";
import { compileGlobs, defaultArticleGlobs } from "../library/globs.ts";
import { findFiles } from "./find-files.ts";
import { articleGlobs } from "./settings.ts";

/** A folder of the workspace that somebody turned on. */
export interface Folder {
  readonly uri: vscode.Uri;
  /** Roughly the files that may be articles, for language features to be registered for. */
  readonly filters: readonly vscode.DocumentFilter[];
  isArticle(uri: vscode.Uri): boolean;
  /** The articles in it. */
  list(limit: number): Promise<readonly vscode.Uri[]>;
}

/** The enabled folders: by the setting, by `.factmark/config.yaml`, or because sidecars are there already. */
export async function findFolders(): Promise<readonly Folder[]> {
  const all = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(
    all.map(async ({ uri }) => {
      const globs = await globsOf(uri);
      return globs && openFolder(uri, globs);
    }),
  );
  return found.filter((folder) => folder !== undefined);
}

export const configFile = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, ".factmark", "config.yaml");

async function globsOf(folder: vscode.Uri): Promise<readonly string[] | undefined> {
  const set = articleGlobs(folder);
  if (set.length > 0) return set;
  return (await configuredGlobs(folder)) ?? (await globsOfSidecars(folder));
}

/** A config that can't be read, or names no globs, turns the folder on all the same: somebody put it there. */
async function configuredGlobs(folder: vscode.Uri): Promise<readonly string[] | undefined> {
  try {
    return parseArticleGlobs(new TextDecoder().decode(await vscode.workspace.fs.readFile(configFile(folder))));
  } catch {
    return undefined;
  }
}

/** The files in and below each folder that holds a sidecar; the rest of the workspace is left alone. */
async function globsOfSidecars(folder: vscode.Uri): Promise<readonly string[] | undefined> {
  const sidecars = await findFiles(folder, [".factmark.yaml"], 1000);
  if (sidecars.length === 0) return undefined;
  const homes = new Set(sidecars.map((uri) => relative(folder, vscode.Uri.joinPath(uri, "..")) ?? ""));
  return [...homes].flatMap((home) =>
    defaultArticleGlobs.map((glob) => (home === "" ? glob : `${literal(home)}/${glob}`)),
  );
}

/** A folder "notes [old]" means itself, not a set of characters. */
const literal = (path: string): string => path.replace(/[[\]{}*?]/g, "?");

function openFolder(uri: vscode.Uri, globs: readonly string[]): Folder {
  const compiled = compileGlobs(globs);
  const isArticle = (file: vscode.Uri): boolean => {
    const path = relative(uri, file);
    return path !== undefined && compiled.matches(path);
  };
  const wanted = globs.filter((glob) => !glob.startsWith("!")).map((glob) => glob.replace(/^\.?\//, ""));
  return {
    uri,
    filters: wanted.map((glob) => ({
      pattern: new vscode.RelativePattern(uri, glob.endsWith("/") ? `${glob}**` : glob),
    })),
    isArticle,
    list: async (limit) => (await findFiles(uri, [".txt", ".md", ".article"], limit)).filter(isArticle),
  };
}

/** `file`'s path within `folder`, "" for the folder itself; undefined where it lies elsewhere. */
function relative(folder: vscode.Uri, file: vscode.Uri): string | undefined {
  if (file.scheme !== folder.scheme || file.authority !== folder.authority) return undefined;
  if (file.path === folder.path) return "";
  const root = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
  return file.path.startsWith(root) ? file.path.slice(root.length) : undefined;
}
