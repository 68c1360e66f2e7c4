import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Article } from "../core/article/article.ts";
import type { Context } from "./context.ts";
import { describeError } from "./describe-error.ts";

/** Opens the one article that a command changes. Whatever fails is reported with the path. */
export async function openOne(
  context: Context,
  path: string,
  work: (article: Article, uri: string) => Promise<void>,
): Promise<void> {
  const uri = pathToFileURL(resolve(path)).href;
  try {
    await work(await context.library.article(uri), uri);
  } catch (error) {
    context.fail(describeError(error, { path, uri }));
  }
}
