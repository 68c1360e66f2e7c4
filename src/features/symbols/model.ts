import type { Article, ArticleClaim } from "../../core/article/article.ts";
import type { Heading } from "../../core/article/reading.ts";
import type { ClaimKind } from "../../core/claims/claim.ts";
import { clip, withoutMarks } from "../../core/text/clip.ts";
import { contains, type Span } from "../../core/text/span.ts";
import { finish, type Steps } from "../../core/text/steps.ts";

/** A row of the Outline and of the breadcrumbs. */
export interface OutlineNode {
  readonly kind: "title" | "section" | ClaimKind;
  readonly name: string;
  /** All that belongs to it; its words or its line. */
  readonly range: Span;
  readonly words: Span;
  readonly claim?: ArticleClaim;
  readonly children: readonly OutlineNode[];
}

type Building = OutlineNode & { readonly children: Building[] };

/** The article's title, its sections below it, and in each the claims that nobody rejected; claims within claims below them. */
export const outlineOf = (article: Article): readonly OutlineNode[] => finish(stepOutline(article));

/** The same in steps: VS Code asks after every edit. */
export function* stepOutline(article: Article): Steps<readonly OutlineNode[]> {
  const sections = yield* sectionsOf(article);
  const claims: Building[] = [];
  for (const claim of yield* rowsOf(article)) {
    if (claim.span) claims.push(nodeOf(claim, claim.span));
    if (claims.length % stride === 0) yield;
  }
  claims.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  yield;
  const roots: Building[] = [];
  /** What the next row may lie in, the innermost last. */
  const open: Building[] = [];
  let looked = 0;
  for (const node of merge(sections, claims)) {
    if (++looked % stride === 0) yield;
    while (open.length > 0 && !contains((open.at(-1) as Building).range, node.range)) open.pop();
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

const nameLength = 72;
/** Of a text as long as a book, the claims most worth a row: VS Code sends all of them on after every edit. */
const most = 500;
/** So many rows are made in a step. */
const stride = 50;

function* rowsOf({ claims }: Article): Steps<readonly ArticleClaim[]> {
  /** By how much they are worth a row; accepted ones first. No more of any than may be shown. */
  const ranks: ArticleClaim[][] = [[], [], [], [], []];
  for (let index = 0; index < claims.length; index++) {
    if (index % 1000 === 999) yield;
    const claim = claims[index] as ArticleClaim;
    if (!claim.span || claim.status === "rejected") continue;
    const rank = ranks[claim.status === "accepted" ? 0 : 4 - (claim.checkworthiness ?? 0)];
    if (rank && rank.length < most) rank.push(claim);
  }
  return ranks.flat().slice(0, most);
}

/** Never empty, which VS Code refuses: a line of nothing but marks is called by them. */
const nameOf = (words: string): string => clip(withoutMarks(words), nameLength) || clip(words, nameLength) || "…";

const nodeOf = (claim: ArticleClaim, span: Span): Building => ({
  kind: claim.kind ?? "statement",
  name: nameOf(claim.text.slice(0, 5 * nameLength)),
  range: span,
  words: span,
  claim,
  children: [],
});

/** Each reaches to the next one of its level or above. A second title in the text is a section. */
function* sectionsOf({ text, reading, document }: Article): Steps<readonly Building[]> {
  const headings: Heading[] = [];
  for (const [index, heading] of reading.headings.entries()) {
    if (isSection({ text, reading }, heading)) headings.push(heading);
    if (index % stride === stride - 1) yield;
  }
  const title = headings.findIndex(({ role }) => role === "title");
  const levels = headings.map((heading, at) => (at === title ? 0 : levelOf(text, heading)));
  const ends = nextOfLevel(levels);
  yield;
  const sections: Building[] = [];
  for (const [at, { start, end }] of headings.entries()) {
    const next = ends[at] ?? -1;
    const words = text.slice(start, end);
    sections.push({
      kind: at === title ? "title" : "section",
      name: nameOf(at === title ? (document.title ?? words) : words.replace(/\s+#+$/, "")),
      range: { start, end: next < 0 ? text.length : (headings[next]?.start ?? text.length) },
      words: { start, end },
      children: [],
    });
    if (at % stride === stride - 1) yield;
  }
  return title >= 0 || document.title === undefined ? sections : [titleAbove(text, document.title), ...sections];
}

/** For each, the index of the next one of its level or above; -1 where there is none. */
function nextOfLevel(levels: readonly number[]): readonly number[] {
  const open: number[] = [];
  const next = levels.map(() => -1);
  levels.forEach((level, at) => {
    while (open.length > 0 && (levels[open.at(-1) as number] ?? 0) >= level) next[open.pop() as number] = at;
    open.push(at);
  });
  return next;
}

/** A title that only a person, or the front matter, gives. */
function titleAbove(text: string, title: string): Building {
  const end = text.search(/[\r\n]/);
  const words = { start: 0, end: end < 0 ? text.length : end };
  return { kind: "title", name: nameOf(title), range: { start: 0, end: text.length }, words, children: [] };
}

/**
 * What stands between the title and the first sentence, without Markdown's marks, is a second line of the title or a caption,
 * as is what is longer than a heading: "A worker fits a battery on Tuesday. Photograph: Acme".
 */
function isSection({ text, reading }: Pick<Article, "text" | "reading">, { role, start, end }: Heading): boolean {
  const words = text.slice(start, end);
  if (role === "title" || /^#{1,6}\s/.test(words)) return true;
  const isCredited = /\b(?:photo|photograph|picture|image|credit)s?(?: by\b|:)/i.test(words);
  return start >= (reading.sentences[0]?.start ?? 0) && words.split(/\s+/).length <= 14 && !isCredited;
}

const levelOf = (text: string, { start }: Heading): number => {
  const marks = /^#{1,6}(?=\s)/.exec(text.slice(start, start + 7));
  return marks ? Math.max(1, marks[0].length) : 2;
};

/** Both in order of position; a heading comes before what begins with it. */
function* merge(sections: readonly Building[], claims: readonly Building[]): Iterable<Building> {
  let next = 0;
  for (const section of sections) {
    while (next < claims.length && (claims[next] as Building).range.start < section.range.start)
      yield claims[next++] as Building;
    yield section;
  }
  yield* claims.slice(next);
}
