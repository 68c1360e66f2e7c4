import type { Article, ArticleClaim, ArticleEntity, PlacedAnnotation } from "../../core/article/article.ts";
import { companiesIn, type DossierArticle } from "../../core/corpus/companies.ts";
import { firstAfter, type Span } from "../../core/text/span.ts";
import { type CompanyPlace, companyPlaces } from "../../library/company-places.ts";

/** The entity at a cursor; right behind a word is at it too, unless another one begins there. */
export function entityAt({ entities }: Article, offset: number): ArticleEntity | undefined {
  const after = firstAfter(entities, offset);
  const [here, before] = [entities[after], entities[after - 1]];
  if (here && here.start <= offset) return here;
  return before?.end === offset ? before : undefined;
}

/** Everything in the article that means the same: one company by any of its names, one value, one stretch of days. */
export function sameAs(article: Article, entity: ArticleEntity): readonly ArticleEntity[] {
  switch (entity.type) {
    case "company":
      return companiesIn(article).get(entity.name) ?? [];
    case "figure":
      return article.entities.filter(
        (other) => other.type === "figure" && other.value === entity.value && other.unit === entity.unit,
      );
    case "date":
      if (entity.from === undefined && entity.to === undefined) return [entity];
      return article.entities.filter(
        (other) => other.type === "date" && other.from === entity.from && other.to === entity.to,
      );
  }
}

/** The stored claim or note at a cursor: the innermost. */
export function storedAt(article: Article, offset: number): PlacedAnnotation | undefined {
  return article.annotations
    .filter(({ annotation, resolution }) => {
      const span = resolution?.span;
      return annotation.type !== "entity" && span && span.start <= offset && offset <= span.end;
    })
    .reduce<PlacedAnnotation | undefined>(
      (best, one) => (best && lengthOf(best) <= lengthOf(one) ? best : one),
      undefined,
    );
}

const lengthOf = ({ resolution }: PlacedAnnotation): number =>
  resolution?.span ? resolution.span.end - resolution.span.start : 0;

/** The company that the place in `companies.yaml` is about; what is no company has no mentions. */
export function companyAt(text: string, offset: number): CompanyPlace | undefined {
  return companyPlaces(text).find(({ entry, whole }) => !entry.not && whole.start <= offset && offset <= whole.end);
}

/** Where the dossier's list says what the company is called. */
export const companyNamed = (text: string, name: string): Span | undefined =>
  companyPlaces(text).find(({ entry }) => !entry.not && entry.name === name)?.name;

/** An annotation whose fact-check cites a passage. */
export interface Citing<Uri> {
  readonly uri: Uri;
  readonly article: Article;
  readonly placed: PlacedAnnotation;
}

/** The claims of other articles whose evidence is a passage of this one, in or around the claim. */
export function citing<Uri>(
  files: readonly DossierArticle<Uri>[],
  claim: Pick<ArticleClaim, "text">,
  isHere: (uri: Uri, path: string) => boolean,
): readonly Citing<Uri>[] {
  const words = plain(claim.text);
  return files.flatMap(({ uri, article }) =>
    (article?.annotations ?? []).flatMap((placed) => {
      const cites = placed.annotation.check?.evidence.some(({ article: path, quote }) => {
        if (path === undefined || quote === undefined || !isHere(uri, path)) return false;
        const passage = plain(quote);
        return passage !== "" && (words.includes(passage) || passage.includes(words));
      });
      return cites && article ? [{ uri, article, placed }] : [];
    }),
  );
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
