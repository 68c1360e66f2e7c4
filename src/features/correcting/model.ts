import type { Article, ArticleEntity, PlacedAnnotation } from "../../core/article/article.ts";
import { printNumber } from "../../core/entities/print-value.ts";
import { printDays } from "../../core/entities/typed-values.ts";
import { contains, overlapping, overlaps, type Span } from "../../core/text/span.ts";

type EntityOf<T extends ArticleEntity["type"]> = Extract<ArticleEntity, { readonly type: T }>;

/** The mention that a place means: the one around it, else one that it touches. */
export function entityAt<T extends ArticleEntity["type"]>(
  article: Pick<Article, "entities">,
  span: Span,
  types: readonly T[],
): EntityOf<T> | undefined {
  // A cursor right behind a word is at that word, as after a search.
  const reach = span.start === span.end ? { start: span.start - 1, end: span.end + 1 } : span;
  const near = overlapping(article.entities, reach);
  const wanted = near.filter((one): one is EntityOf<T> => (types as readonly string[]).includes(one.type));
  return wanted.find((one) => contains(one, span)) ?? wanted[0];
}

/** The correction that a person stored for words here, also one that says that they are nothing at all. */
export function correctionAt(article: Pick<Article, "annotations">, span: Span): PlacedAnnotation | undefined {
  const reach = { start: span.start - 1, end: span.end + 1 };
  return article.annotations.findLast(
    ({ annotation, resolution }) => annotation.correction && resolution?.span && overlaps(resolution.span, reach),
  );
}

/** The correction of exactly these words, which another one replaces. */
export const earlierAt = ({ annotations }: Pick<Article, "annotations">, words: Span): string | undefined =>
  annotations.find(
    ({ annotation, resolution }) =>
      annotation.correction && resolution?.span?.start === words.start && resolution.span.end === words.end,
  )?.annotation.id;

export interface KnownCompany {
  readonly name: string;
  readonly mentions: number;
  readonly articles: number;
}

/** The companies of the dossier, most mentioned first. */
export function companiesOf(articles: readonly Pick<Article, "entities">[]): readonly KnownCompany[] {
  const found = new Map<string, { mentions: number; articles: number }>();
  for (const { entities } of articles) {
    const here = new Set<string>();
    for (const entity of entities) {
      if (entity.type !== "company") continue;
      const counts = found.get(entity.name) ?? { mentions: 0, articles: 0 };
      counts.mentions++;
      if (!here.has(entity.name)) counts.articles++;
      here.add(entity.name);
      found.set(entity.name, counts);
    }
  }
  return [...found].map(([name, counts]) => ({ name, ...counts })).sort((a, b) => b.mentions - a.mentions);
}

/** A figure's or date's present value, as it can be typed again. */
export function typedValue(entity: ArticleEntity | undefined): string {
  if (entity?.type === "figure") {
    const { value, unit, kind } = entity;
    const number = typedNumber(value);
    if (kind === "percent") return `${number}%`;
    return kind === "ratio" || unit === "" ? number : kind === "money" ? `${unit} ${number}` : `${number} ${unit}`;
  }
  return entity?.type === "date" ? printDays(entity) : "";
}

/** Nobody counts the noughts of "3400000000"; what groups would round stays as it is. */
function typedNumber(value: number): string {
  const grouped = printNumber(value);
  return Number(grouped.replaceAll(",", "")) === value ? grouped : String(value);
}
