import type { Article, ArticleEntity } from "../../core/article/article.ts";
import { printDate, printFigure, printNumber } from "../../core/entities/print-value.ts";
import { overlapping, type Span } from "../../core/text/span.ts";

export interface Hint {
  /** The words behind which it stands. */
  readonly entity: Exclude<ArticleEntity, { readonly type: "company" }>;
  readonly label: string;
}

/** What is not written out: the days that "last year" means, the digits of "200 billion yen". */
export function hintsOf(article: Article, within: Span): readonly Hint[] {
  return overlapping(article.entities, within).flatMap((entity) => {
    if (entity.type === "company") return [];
    const label = labelOf(entity);
    return label === undefined ? [] : [{ entity, label }];
  });
}

function labelOf(entity: Hint["entity"]): string | undefined {
  if (entity.type === "date") return entity.relative || entity.implied?.length ? printDate(entity) : undefined;
  if (Math.abs(entity.value) < 1000) return undefined;
  const digits = printNumber(entity.value);
  return entity.text.includes(digits) || entity.text.includes(String(entity.value)) ? undefined : printFigure(entity);
}
