import cliProgress from "cli-progress";
import type { Article } from "../core/article/article.ts";
import type { Context, Input } from "./context.ts";
import { describeError } from "./describe-error.ts";
import { findArticles } from "./walk.ts";

/**
 * Opens the articles one after the other and hands them on. One that can't be read is reported and passed over; a sidecar
 * that can't be read is reported too, and its article is handed on with what could be read.
 */
export async function eachArticle(context: Context, paths: readonly string[], options: EachOptions): Promise<void> {
  const inputs = await findArticles(context, paths);
  const bar = startBar(context, inputs.length);
  for (const input of inputs) {
    try {
      const article = await context.library.article(input.uri);
      const { state } = article.sidecar;
      if (state.kind === "read-only" && options.unreadableSidecars === "fail") {
        context.fail(`${input.path}.factmark.yaml:${state.line}: ${state.message}. ${state.wayOut}`);
      }
      await options.visit(article, input);
    } catch (error) {
      context.fail(describeError(error, input));
    }
    context.library.forget(input.uri);
    bar?.increment();
  }
  bar?.stop();
}

export interface EachOptions {
  /** "report": the caller does it itself. */
  readonly unreadableSidecars: "fail" | "report";
  visit(article: Article, input: Input): Promise<void> | void;
}

function startBar({ progress }: Context, total: number): cliProgress.SingleBar | undefined {
  if (!progress || total < 3) return undefined;
  const bar = new cliProgress.SingleBar(
    { stream: progress, format: "{bar} {value}/{total} articles", hideCursor: true, clearOnComplete: true },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0);
  return bar;
}
