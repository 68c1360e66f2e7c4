import type { Article, ArticleEntity } from "../../core/article/article.ts";
import { printDate, printFigure, printNumber } from "../../core/entities/print-value.ts";
import { overlaps, type Span } from "../../core/text/span.ts";

export interface Hint {
  /** Where it stands: right behind the words. */
  readonly at: number;
  readonly label: string;
}

/** What is not written out: the days that "last year" means, the digits of "200 billion yen". */
export function hintsOf(article: Article, within: Span): readonly Hint[] {
  return article.entities.flatMap((entity) => {
    const label = overlaps(entity, within) ? labelOf(entity) : undefined;
    return label === undefined ? [] : [{ at: entity.end, label }];
  });
}

function labelOf(entity: ArticleEntity): string | undefined {
  if (entity.type === "date") return entity.relative || entity.implied?.length ? printDate(entity) : undefined;
  if (entity.type === "company" || Math.abs(entity.value) < 1000) return undefined;
  const digits = printNumber(entity.value);
  return entity.text.includes(digits) || entity.text.includes(String(entity.value)) ? undefined : printFigure(entity);
}
