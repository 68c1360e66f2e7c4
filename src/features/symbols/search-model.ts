import type { Article, ArticleClaim } from "../../core/article/article.ts";
import { companiesIn, type DossierArticle, fullest } from "../../core/corpus/companies.ts";
import { clip, withoutMarks } from "../../core/text/clip.ts";
import type { Span } from "../../core/text/span.ts";
import type { Steps } from "../../core/text/steps.ts";

/** What “Go to Symbol in Workspace” lists: a company once for the whole dossier, and every claim. */
export type Found<Uri> = FoundCompany<Uri> | FoundClaim<Uri>;

export interface FoundCompany<Uri> {
  readonly kind: "company";
  readonly name: string;
  readonly mentions: number;
  readonly articles: number;
  /** Where it is named most often, and most fully there. */
  readonly uri: Uri;
  readonly article: Article;
  readonly span: Span;
}

export interface FoundClaim<Uri> {
  readonly kind: "claim";
  readonly name: string;
  readonly claim: ArticleClaim;
  readonly uri: Uri;
  readonly article: Article;
  readonly span: Span;
}

/** VS Code ranks what it is given and shows the best. */
const most = 600;

export function* findSymbols<Uri>(files: readonly DossierArticle<Uri>[], query: string): Steps<readonly Found<Uri>[]> {
  const words = query
    .toLowerCase()
    .slice(0, 200)
    .split(/\s+/)
    .filter((word) => word !== "");
  const companies = yield* findCompanies(files, (name) => words.every((word) => hasInOrder(name, word)));
  // Before anything is typed, every claim of the dossier would bury the companies.
  if (words.length === 0) return companies.slice(0, most);
  const claims = yield* findClaims(files, (text) => words.every((word) => text.includes(word)));
  if (claims.length > 0) return [...companies, ...claims].slice(0, most);
  const loose = yield* findClaims(files, (text) => words.every((word) => hasInOrder(text, word)));
  return [...companies, ...loose].slice(0, most);
}

function* findClaims<Uri>(
  files: readonly DossierArticle<Uri>[],
  matches: (text: string) => boolean,
): Steps<readonly FoundClaim<Uri>[]> {
  const found: FoundClaim<Uri>[] = [];
  for (const { uri, article } of files) {
    if (!article) continue;
    for (const { claim, name, key, span } of claimsIn(article)) {
      if (matches(key)) found.push({ kind: "claim", name, claim, uri, article, span });
    }
    if (found.length >= most) break;
    yield undefined;
  }
  return found;
}

function* findCompanies<Uri>(
  files: readonly DossierArticle<Uri>[],
  matches: (text: string) => boolean,
): Steps<readonly FoundCompany<Uri>[]> {
  const found = new Map<string, FoundCompany<Uri> & { readonly here: number }>();
  for (const { uri, article } of files) {
    if (!article) continue;
    for (const [name, mentions] of companiesIn(article)) {
      if (!matches(name.toLowerCase())) continue;
      const before = found.get(name);
      const counts = {
        mentions: (before?.mentions ?? 0) + mentions.length,
        articles: (before?.articles ?? 0) + 1,
      };
      const span = fullest(mentions);
      if (before && before.here >= mentions.length) found.set(name, { ...before, ...counts });
      else if (span) found.set(name, { kind: "company", name, uri, article, span, here: mentions.length, ...counts });
    }
    yield undefined;
  }
  return [...found.values()].sort((a, b) => b.mentions - a.mentions);
}

/**
 * VS Code's own rule. Nearly every long sentence has the letters of a short word in their order, so that claims have to have
 * the words themselves, as long as any does.
 */
function hasInOrder(text: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

interface ClaimRow {
  readonly claim: ArticleClaim;
  readonly name: string;
  readonly key: string;
  readonly span: Span;
}

/** Made once for an article, which never changes. */
const known = new WeakMap<Article, readonly ClaimRow[]>();

function claimsIn(article: Article): readonly ClaimRow[] {
  const before = known.get(article);
  if (before) return before;
  const rows = article.claims.flatMap((claim): readonly ClaimRow[] => {
    const name = clip(withoutMarks(claim.text.slice(0, 600)), 240);
    return claim.span && claim.status !== "rejected"
      ? [{ claim, name, key: name.toLowerCase(), span: claim.span }]
      : [];
  });
  known.set(article, rows);
  return rows;
}
