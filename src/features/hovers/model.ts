import type { Article, ArticleClaim, ArticleEntity, PlacedAnnotation } from "../../core/article/article.ts";
import { claimsOn } from "../../core/article/claims-on.ts";
import { type Conversion, conversionOf } from "../../core/article/conversions.ts";
import { sentenceAround } from "../../core/article/find-stale.ts";
import { companiesIn, type DossierArticle, type MentionsIn, mentionsOf } from "../../core/corpus/companies.ts";
import type { CompanyEntry } from "../../core/entities/companies/company-entry.ts";
import { type DateGround, explainDate } from "../../core/entities/dates/explain.ts";
import type { Company, DateMention } from "../../core/entities/entity.ts";
import { type Scaling, scalingOf } from "../../core/entities/figures/derive.ts";
import type { Span } from "../../core/text/span.ts";

/** What is to be said about a place in an article; the smallest thing there first. */
export interface HoverContent {
  readonly span: Span;
  readonly entity?: ArticleEntity;
  /** What rests on the entity; without one, what is stored of the words here. */
  readonly claims: readonly ArticleClaim[];
  readonly notes: readonly PlacedAnnotation[];
}

/** A hover with more in it is not read. */
const most = 3;

export function hoverAt(article: Article, offset: number): HoverContent | undefined {
  // A cursor right behind a word is at that word, as after a search, unless another one begins there.
  const at = (span: Span | undefined): boolean => span !== undefined && span.start <= offset && offset <= span.end;
  const entity = article.entities.findLast(at);
  const stored = article.claims.filter((claim) => claim.stored && at(claim.span));
  // Over mere words of a candidate nothing pops up: nearly every sentence is one.
  const resting = entity ? claimsOn(article, [entity]).filter((claim) => !stored.includes(claim)) : [];
  const claims = [...stored, ...resting].sort((a, b) => lengthOf(a.span) - lengthOf(b.span)).slice(0, most);
  const notes = article.notes.filter((note) => at(note.resolution?.span)).slice(0, most);
  const span = entity ?? claims[0]?.span ?? notes[0]?.resolution?.span;
  if (!span) return undefined;
  return { span: { start: span.start, end: span.end }, ...(entity && { entity }), claims, notes };
}

const lengthOf = (span: Span | undefined): number => (span ? span.end - span.start : 0);

/** A company in this article and in the others that name it, most mentions first. */
export interface CompanyPlaces<Uri> {
  readonly here: number;
  readonly total: number;
  readonly articles: number;
  readonly others: readonly MentionsIn<Uri>[];
  /** Claims that name it, here and in all. */
  readonly claimsHere: number;
  readonly claims: number;
}

export function companyPlaces<Uri>(
  files: readonly DossierArticle<Uri>[],
  article: Article,
  name: string,
): CompanyPlaces<Uri> {
  const here = companiesIn(article).get(name) ?? [];
  const others = mentionsOf(files, name)
    .filter((place) => place.article !== article)
    .sort((a, b) => b.mentions.length - a.mentions.length);
  const claimsHere = claimsOn(article, here).length;
  return {
    here: here.length,
    total: others.reduce((sum, { mentions }) => sum + mentions.length, here.length),
    articles: others.length + 1,
    others,
    claimsHere,
    claims: others.reduce((sum, place) => sum + claimsOn(place.article, place.mentions).length, claimsHere),
  };
}

/** Whether people listed a company of this name for the dossier: a mention of it is called so because they said so. */
export const listedCompany = (entries: readonly CompanyEntry[], { name }: Pick<Company, "name">): boolean =>
  entries.some((entry) => entry.not !== true && entry.name === name);

export type Derivation =
  | { readonly kind: "figure"; readonly scaling?: Scaling; readonly conversion?: Conversion }
  | { readonly kind: "date"; readonly grounds: readonly DateGround[]; readonly published?: PublishedDate };

export interface PublishedDate {
  readonly day: string;
  readonly by: "text" | "person";
}

/** How the value of a figure or a date came about. What a person corrected came about by that person. */
export function derivationOf(article: Article, entity: Exclude<ArticleEntity, { type: "company" }>): Derivation {
  if (entity.type === "figure") {
    const scaling = entity.correction === undefined ? scalingOf(entity) : undefined;
    const conversion = conversionOf(article, entity);
    return { kind: "figure", ...(scaling && { scaling }), ...(conversion && { conversion }) };
  }
  if (entity.correction !== undefined) return { kind: "date", grounds: [] };
  const grounds = explainDate(article.text, sentenceOf(article, entity), entity);
  const published = entity.relative ? publishedDate(article) : undefined;
  return { kind: "date", grounds, ...(published && { published }) };
}

/** A date in a headline stands in no sentence: its line is taken. */
function sentenceOf({ text, reading }: Article, date: DateMention): Span {
  const found = sentenceAround(reading, date);
  if (found.end - found.start > date.end - date.start) return found;
  const start = Math.max(text.lastIndexOf("\n", date.start - 1), text.lastIndexOf("\r", date.start - 1)) + 1;
  const end = text.slice(date.end).search(/[\r\n]/);
  return { start, end: end < 0 ? text.length : date.end + end };
}

function publishedDate({ document, sidecar }: Article): PublishedDate | undefined {
  if (document.published === undefined) return undefined;
  return { day: document.published, by: sidecar.article.published === undefined ? "text" : "person" };
}
