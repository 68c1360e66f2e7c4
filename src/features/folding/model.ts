import type { Article } from "../../core/article/article.ts";
import type { Span } from "../../core/text/span.ts";

/** Runs of lines that are not the article, with nothing but blank lines between them. */
export function boilerplateRuns({ text, boilerplate }: Pick<Article, "text" | "boilerplate">): readonly Span[] {
  const runs: Span[] = [];
  for (const { start, end } of boilerplate) {
    const before = runs.at(-1);
    if (before && text.slice(before.end, start).trim() === "") runs[runs.length - 1] = { start: before.start, end };
    else runs.push({ start, end });
  }
  return runs;
}
