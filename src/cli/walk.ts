import { type Dirent, existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArticleGlobs } from "../library/dossier-files.ts";
import { compileGlobs, defaultArticleGlobs, type Globs } from "../library/globs.ts";
import { articleOf } from "../library/library.ts";
import type { Context, Input } from "./context.ts";
import { reasonOf } from "./node-files.ts";

/**
 * The articles that paths stand for: a file itself, of a sidecar its article, of a folder what is in it, sorted. Each article
 * once. Paths that can't be read are reported.
 */
export async function findArticles(
  context: Pick<Context, "fail">,
  paths: readonly string[],
): Promise<readonly Input[]> {
  const found = new Map<string, Input>();
  const add = (path: string): void => {
    const uri = pathToFileURL(resolve(path)).href;
    if (!found.has(uri)) found.set(uri, { path, uri });
  };
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) (await listFolder(context, path)).forEach(add);
      else add(articleOf(path) ?? path);
    } catch (error) {
      context.fail(`${path}: ${reasonOf(error)}`);
    }
  }
  return [...found.values()];
}

async function listFolder(context: Pick<Context, "fail">, folder: string): Promise<readonly string[]> {
  const root = await configFolder(resolve(folder));
  const globs = compileGlobs((root === undefined ? undefined : await configuredGlobs(root)) ?? defaultArticleGlobs);
  const found: string[] = [];
  const walk = async (path: string): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
      context.fail(`${path}: ${reasonOf(error)}`);
      return [];
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith(".") && entry.name !== "node_modules") await walk(child);
      } else if (
        (entry.isFile() || (await isLinkToFile(child, entry))) &&
        isArticle(child, root ?? resolve(folder), globs)
      )
        found.push(child);
    }
  };
  await walk(folder);
  return found;
}

/** Links to folders are not followed: they may lead round in a circle. */
const isLinkToFile = async (path: string, entry: Dirent): Promise<boolean> =>
  entry.isSymbolicLink() && ((await stat(path).catch(() => undefined))?.isFile() ?? false);

const isArticle = (path: string, root: string, globs: Globs): boolean =>
  /\.(txt|md|article)$/i.test(path) && globs.matches(relative(root, resolve(path)).split(sep).join("/"));

/** The nearest folder, at or above this one, with a `.factmark/config.yaml`. */
async function configFolder(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".factmark", "config.yaml"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

async function configuredGlobs(root: string): Promise<readonly string[] | undefined> {
  const text = await readFile(join(root, ".factmark", "config.yaml"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : parseArticleGlobs(text);
}
