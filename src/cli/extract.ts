import type { Article } from "../core/article/article.ts";
import { printArticleTable } from "./article-table.ts";
import type { Context } from "./context.ts";
import { printDocument } from "./document.ts";
import { eachArticle } from "./each-article.ts";

/** `factmark extract`: what is found in articles. */
export async function extract(
  context: Context,
  paths: readonly string[],
  { format }: { readonly format: "table" | "json" | "ndjson" },
): Promise<void> {
  const print = {
    table: (article: Article, file: string, index: number) =>
      (index > 0 ? "\n" : "") + printArticleTable(article, file, context.width),
    json: (article: Article, file: string, index: number) =>
      (index > 0 ? ",\n" : "[\n") + JSON.stringify(printDocument(article, file)),
    ndjson: (article: Article, file: string) => `${JSON.stringify(printDocument(article, file))}\n`,
  }[format];
  let count = 0;
  await eachArticle(context, paths, {
    unreadableSidecars: "fail",
    visit: (article, { path }) => context.out(print(article, path, count++)),
  });
  if (format === "json") context.out(count === 0 ? "[]\n" : "\n]\n");
}
