import type { Article, ArticleEntity } from "../../core/article/article.ts";
import { printNumber } from "../../core/entities/print-value.ts";
import { overlapping, type Span } from "../../core/text/span.ts";

/** Its value stands behind its words. */
export type HintEntity = Exclude<ArticleEntity, { readonly type: "company" }>;

/** Those whose value is not written out: the days that "last year" means, the digits of "200 billion yen". */
export const hintsOf = (article: Article, within: Span): readonly HintEntity[] =>
  overlapping(article.entities, within).filter(
    (entity): entity is HintEntity => entity.type !== "company" && !isWrittenOut(entity),
  );

function isWrittenOut(entity: HintEntity): boolean {
  if (entity.type === "date") {
    const isKnown = entity.from !== undefined || entity.to !== undefined;
    return !isKnown || !(entity.relative || entity.implied?.length);
  }
  const written = [printNumber(entity.value), String(entity.value)];
  return Math.abs(entity.value) < 1000 || written.some((digits) => entity.text.includes(digits));
}
