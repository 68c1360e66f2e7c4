import type { Resolution } from "../core/annotations/anchor.ts";
import { createDescriber } from "../core/annotations/describe.ts";
import type { Article, PlacedAnnotation } from "../core/article/article.ts";
import { printChange } from "../core/article/find-problems.ts";
import { reanchorAll } from "../core/article/reanchor-all.ts";
import type { Context, Input } from "./context.ts";
import { eachArticle } from "./each-article.ts";
import { createLineMap } from "./line-map.ts";

export interface ReanchorOptions {
  readonly write?: boolean;
  readonly format: "text" | "json";
}

/** `factmark reanchor`: where each annotation is now. Notes about whole articles have no place. */
export async function reanchor(context: Context, paths: readonly string[], options: ReanchorOptions): Promise<void> {
  const records: object[] = [];
  const counts = new Map<Resolution["status"], number>();
  await eachArticle(context, paths, {
    unreadableSidecars: "fail",
    visit: async (article, input) => {
      for (const { annotation, resolution } of article.annotations) {
        if (!resolution) continue;
        counts.set(resolution.status, (counts.get(resolution.status) ?? 0) + 1);
        records.push(printRecord(article, input, { annotation, resolution }));
        if (options.format === "text") context.out(printLine(article, input, { annotation, resolution }));
      }
      if (options.write && article.sidecar.state.kind === "ok") {
        await context.library.update(input.uri, ({ sidecar, article: now }) =>
          reanchorAll(sidecar, now.annotations, createDescriber(now.text)),
        );
      }
    },
  });
  if (options.format === "json") context.out(`${JSON.stringify(records, undefined, 2)}\n`);
  else context.out(`${summary(counts)}\n`);
}

type Placed = Pick<Required<PlacedAnnotation>, "annotation" | "resolution">;

function printRecord(article: Article, { path }: Input, { annotation, resolution }: Placed): object {
  const { status, span, changes } = resolution;
  return {
    file: path,
    id: annotation.id,
    status,
    start: span?.start ?? null,
    end: span?.end ?? null,
    text: span ? article.text.slice(span.start, span.end) : null,
    changes,
  };
}

function printLine(article: Article, { path }: Input, { annotation, resolution }: Placed): string {
  const { status, span, changes } = resolution;
  const { lineAt, columnAt } = createLineMap(article.text);
  const place = span ? `${path}:${lineAt(span.start)}:${columnAt(span.start)}` : path;
  const words = span ? article.text.slice(span.start, span.end) : (annotation.anchor?.quote ?? "");
  const told = changes.length > 0 ? ` (${changes.map(printChange).join("; ")})` : "";
  return `${place}: ${annotation.id} ${status}: ${words.replace(/\s+/g, " ").trim()}${told}\n`;
}

const summary = (counts: ReadonlyMap<Resolution["status"], number>): string =>
  (["exact", "moved", "changed", "ambiguous", "orphaned"] as const)
    .map((status) => `${counts.get(status) ?? 0} ${status}`)
    .join(", ");
