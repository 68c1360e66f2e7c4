import type { Article, ArticleEntity } from "../article/article.ts";

export type CompanyMention = Extract<ArticleEntity, { type: "company" }>;

/** An article of the dossier by whatever names it, once it was read. */
export interface DossierArticle<Uri> {
  readonly uri: Uri;
  readonly article?: Article;
}

/** Where one article names a company, in order of position; never empty. */
export interface MentionsIn<Uri> {
  readonly uri: Uri;
  readonly article: Article;
  readonly mentions: readonly CompanyMention[];
}

/** The article's companies by canonical name. Made once for an article: it never changes. */
export function companiesIn(article: Article): ReadonlyMap<string, readonly CompanyMention[]> {
  const before = known.get(article);
  if (before) return before;
  const byName = new Map<string, CompanyMention[]>();
  for (const entity of article.entities) {
    if (entity.type !== "company") continue;
    const same = byName.get(entity.name);
    if (same) same.push(entity);
    else byName.set(entity.name, [entity]);
  }
  known.set(article, byName);
  return byName;
}

const known = new WeakMap<Article, ReadonlyMap<string, readonly CompanyMention[]>>();

/** Where the dossier names the company, article by article. Names are the engine's or the dossier's own: "Nissan" is in both. */
export function mentionsOf<Uri>(files: readonly DossierArticle<Uri>[], name: string): readonly MentionsIn<Uri>[] {
  return files.flatMap(({ uri, article }) => {
    const mentions = article && companiesIn(article).get(name);
    return mentions ? [{ uri, article, mentions }] : [];
  });
}

export interface CompanyCount {
  readonly name: string;
  readonly mentions: number;
  readonly articles: number;
}

/** All companies of the dossier, most mentioned first. */
export function countCompanies<Uri>(files: readonly DossierArticle<Uri>[]): readonly CompanyCount[] {
  const counts = new Map<string, { mentions: number; articles: number }>();
  for (const { article } of files) {
    if (!article) continue;
    for (const [name, mentions] of companiesIn(article)) {
      const count = counts.get(name) ?? { mentions: 0, articles: 0 };
      count.mentions += mentions.length;
      count.articles += 1;
      counts.set(name, count);
    }
  }
  return [...counts].map(([name, count]) => ({ name, ...count })).sort((a, b) => b.mentions - a.mentions);
}

/** The mention that tells most of a company: the longest way of writing it, and of those the first. */
export const fullest = (mentions: readonly CompanyMention[]): CompanyMention | undefined =>
  mentions.reduce<CompanyMention | undefined>(
    (best, mention) => (best && best.text.length >= mention.text.length ? best : mention),
    undefined,
  );
