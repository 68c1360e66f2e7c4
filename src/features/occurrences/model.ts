import { findQuote } from "../../core/annotations/find-quote.ts";
import type { Article } from "../../core/article/article.ts";
import { wholeAt } from "../../core/text/clip.ts";
import { contains, overlaps, type Span } from "../../core/text/span.ts";

/** A place where words stand, with what stands around them on the line, for people. */
export interface Occurrence {
  readonly span: Span;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** The tags of the claim that is stored for exactly these words; undefined: there is none. */
  readonly tags?: readonly string[];
}

/** All places of the words in the article itself, as whole words: "Nissan" is not in "Nissans", nor in an advert. */
export function occurrencesOf(article: Article, words: string): readonly Occurrence[] {
  return findQuote(article.text, words)
    .filter((span) => isWhole(article.text, span) && !article.boilerplate.some((line) => overlaps(line, span)))
    .map((span) => {
      const stored = article.claims.find(
        ({ stored: one, span: place }) => one && place?.start === span.start && place.end === span.end,
      );
      return { span, ...around(article.text, span), ...(stored && { tags: stored.tags }) };
    });
}

/** On either side of the words, so that the line's number beside them is seen too. */
const reach = 30;

function around(text: string, { start, end }: Span): Pick<Occurrence, "before" | "words" | "after"> {
  const line = (part: string): string => part.replace(/\s+/g, " ");
  const before =
    text
      .slice(wholeAt(text, Math.max(0, start - reach)), start)
      .split(/[\r\n]/)
      .at(-1) ?? "";
  const after = text.slice(end, wholeAt(text, end + reach)).split(/[\r\n]/)[0] ?? "";
  return { before: fromWord(line(before)), words: line(text.slice(start, end)), after: toWord(line(after)) };
}

/** So long that it was cut somewhere: from its first whole word on. */
const fromWord = (before: string): string => (before.length < reach ? before : before.replace(/^\S*\s+/, "… "));

const toWord = (after: string): string => (after.length < reach ? after : after.replace(/\s*\S*$/, " …"));

function isWhole(text: string, { start, end }: Span): boolean {
  const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
  const [first, last] = [text.charAt(start), text.charAt(end - 1)];
  const glued = (inner: string, outer: string): boolean => isWord(inner) && isWord(outer);
  return !glued(first, text.charAt(start - 1)) && !glued(last, text.charAt(end));
}

/** The words meant at a mere cursor: the name, figure or date there, else the word. */
export function wordsAtCursor(article: Article, offset: number): Span | undefined {
  const at = { start: offset, end: offset };
  const entity = article.entities.find((one) => contains(one, at));
  if (entity) return { start: entity.start, end: entity.end };
  const isWord = (index: number): boolean => /[\p{L}\p{N}'’-]/u.test(article.text.charAt(index));
  let [start, end] = [offset, offset];
  while (start > 0 && isWord(start - 1)) start--;
  while (end < article.text.length && isWord(end)) end++;
  return end > start ? { start, end } : undefined;
}
