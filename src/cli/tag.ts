import { findQuote } from "../core/annotations/find-quote.ts";
import { tagWords } from "../core/article/tag-words.ts";
import type { Context } from "./context.ts";
import { createLineMap } from "./line-map.ts";
import { openOne } from "./open-one.ts";

export interface TagOptions {
  readonly quote: string;
  readonly nth?: number;
  readonly tag: readonly string[];
  readonly claimant: readonly string[];
}

/** `factmark tag`: stores an accepted claim and prints its id. */
export async function tag(context: Context, path: string, options: TagOptions): Promise<void> {
  await openOne(context, path, async (article, uri) => {
    const places = findQuote(article.text, options.quote);
    const place = places[(options.nth ?? 1) - 1];
    if (places.length === 0) throw new Error("the quote does not stand in the article");
    if (!place) throw new Error(`the quote stands in the article ${times(places.length)}, not ${options.nth} times`);
    if (options.nth === undefined && places.length > 1) {
      const { lineAt, columnAt } = createLineMap(article.text);
      const list = places.slice(0, 20).map(({ start }, index) => `${index + 1} at ${lineAt(start)}:${columnAt(start)}`);
      const more = places.length > 20 ? ", …" : "";
      throw new Error(
        `the quote stands in the article ${times(places.length)}, choose with --nth: ${list.join(", ")}${more}`,
      );
    }
    const { id } = await context.library.update(uri, ({ sidecar, article: now, by, at }) =>
      tagWords(sidecar, now, place, {
        tags: options.tag,
        ...(options.claimant.length > 0 ? { claimants: options.claimant } : {}),
        by,
        at,
      }),
    );
    context.out(`${id}\n`);
  });
}

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);
