import { abbreviations, sentenceOpeners } from "./abbreviations.ts";
import { codeAt } from "./code-at.ts";
import type { Span } from "./span.ts";
import type { Token } from "./tokens.ts";
import { wordSet } from "./word-lists.ts";
import { markWords } from "./words.ts";

/** A sentence of a block of text, and the tokens that make it: `first` and `last` (inclusive) index the block's tokens. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Parts the tokens of one block (lines with no blank line between) into sentences. A sentence ends after its final stop and
 * the closing quotes and brackets that follow it, or at a line end that is no mere wrapping.
 */
export function splitSentences(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const wraps = wrapWidth(tokens);
  let first = 0;
  const close = (last: number): void => {
    if (hasWord(tokens, first, last)) {
      sentences.push({ start: at(tokens, first).start, end: at(tokens, last).end, first, last });
    }
    first = last + 1;
  };
  for (let index = 0; index < tokens.length; index++) {
    const next = tokens[index + 1];
    if (!next) close(index);
    else if (next.gap === "\n" && !isWrapped(tokens, index, wraps)) close(index);
    else if ((at(tokens, index).marks & endsInStop) !== 0 && mayStop(at(tokens, index))) {
      const last = closingEnd(tokens, index);
      if (endsSentence(tokens, index, last)) {
        close(last);
        index = last;
      } else {
        // Of "......" only the first and the last dot are looked at: each would run through all that follow.
        index = Math.max(index, last - 1);
      }
    }
  }
  return sentences;
}

const at = (tokens: readonly Token[], index: number): Token => tokens[index] as Token;

const isStop = ({ kind, text }: Token): boolean =>
  kind === "punctuation" && (text === "." || text === "?" || text === "!" || text === "…");

/** A stop, or initials with their dot: "U.S." */
const mayStop = (token: Token): boolean =>
  isStop(token) || (token.kind === "word" && codeAt(token.text, token.text.length - 1) === 46);

/** Asked of every token first: most end in a letter. */
const endsInStop = markWords(({ text }) => /[.?!…]$/.test(text));

/** The last of the stops, quotes and brackets that close the sentence which stops at `index`: `?”`, `.)`, `...`. */
function closingEnd(tokens: readonly Token[], index: number): number {
  let last = index;
  for (let next = tokens[last + 1]; next; next = tokens[last + 1]) {
    const closes = next.gap === "" && (isStop(next) || closers.holds(next));
    if (!closes || isOpeningQuote(tokens, last + 1)) break;
    last++;
  }
  return last;
}

/** A straight quote opens when a word follows at once and white space stands before: `He said."We` has a closing one. */
function isOpeningQuote(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index);
  if (openingMarks.has(token.text)) return true;
  const next = tokens[index + 1];
  return token.text === '"' && token.gap !== "" && next !== undefined && next.gap === "";
}

function endsSentence(tokens: readonly Token[], stop: number, last: number): boolean {
  const next = tokens[last + 1];
  if (!next) return true;
  const token = at(tokens, stop);
  if (next.gap === "")
    return last === stop ? isGluedStart(tokens, stop) : next.shape === "Capital" && token.text !== "…";
  const opener = isOpeningQuote(tokens, last + 1) || plainQuotes.holds(next) ? tokens[last + 2] : next;
  if (!opener) return true;
  if (opener.shape === "lower" && !bulletMarks.has(next.text)) {
    // `"Why?" he asked` goes on; brand names ("iPhone") have shape miXed and do start a sentence.
    return false;
  }
  if (token.text !== "." && token.kind !== "word") return closers.has(at(tokens, last).lower) ? opens(opener) : true;
  if (last > stop) return opens(opener) || opener.kind === "number" || opener.kind === "symbol";
  return !isAbbreviation(tokens, stop, opener);
}

const opens = (token: Token): boolean => token.kind !== "punctuation";

/** "growth.The company" lost its space; "Amazon.com", "3.5" and "U.S" did not. */
function isGluedStart(tokens: readonly Token[], stop: number): boolean {
  const before = tokens[stop - 1];
  const next = tokens[stop + 1];
  if (!before || !next || at(tokens, stop).kind === "word") return false;
  return before.shape === "lower" && before.text.length > 2 && next.shape === "Capital" && sentenceOpeners.holds(next);
}

/** Whether the dot at `stop` belongs to the word before it and the sentence goes on with `next`. */
function isAbbreviation(tokens: readonly Token[], stop: number, next: Token): boolean {
  const token = at(tokens, stop);
  if (token.kind === "word") {
    // "the U.S. Federal Reserve" goes on, "in the U.S. The bank" does not.
    return !sentenceOpeners.holds(next);
  }
  const before = tokens[stop - 1];
  if (!before || token.gap !== "" || before.kind !== "word") return false;
  // An initial: "J. Smith", "Samuel L. Okafor"; but "vitamin C. The".
  if (before.text.length === 1 && before.shape === "Capital" && before.lower !== "i")
    return !sentenceOpeners.holds(next);
  const kind = abbreviations.of(before);
  if (kind === "number") return next.kind === "number";
  if (kind === "month") return next.kind === "number" || !sentenceOpeners.holds(next);
  if (kind === "title") return before.shape !== "lower";
  if (kind === "inner") return true;
  if (kind === "suffix") return before.shape !== "lower" && !sentenceOpeners.holds(next);
  return false;
}

const hasWord = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let index = first; index <= last; index++) {
    const kind = at(tokens, index).kind;
    if (kind === "word" || kind === "number" || kind === "link") return true;
  }
  return false;
};

/** The longest line of a block that is wrapped at a fixed width, or 0 where lines are paragraphs of their own. */
function wrapWidth(tokens: readonly Token[]): number {
  let longest = 0;
  let lines = 0;
  let start = 0;
  let second = 1;
  while (second < tokens.length && at(tokens, second).gap !== "\n") second++;
  if (second >= tokens.length) return 0;
  for (let index = 0; index < tokens.length; index++) {
    const next = tokens[index + 1];
    if (index === 0 || at(tokens, index).gap === "\n") start = at(tokens, index).start;
    if (!next || next.gap === "\n") {
      longest = Math.max(longest, at(tokens, index).end - start);
      lines++;
    }
  }
  return lines > 1 && longest >= 40 && longest <= 140 ? longest : 0;
}

/** Whether the line that ends with token `index` was broken only because the next word did not fit. */
function isWrapped(tokens: readonly Token[], index: number, width: number): boolean {
  const last = at(tokens, index);
  const next = at(tokens, index + 1);
  if (listMarks.holds(next) || (next.text === "-" && tokens[index + 2]?.gap === " ")) return false;
  if (next.shape === "lower") return !isStop(last);
  if (width === 0) return lineEndMarks.has(last.text);
  let start = index;
  while (start > 0 && at(tokens, start).gap !== "\n") start--;
  return last.end - at(tokens, start).start + 1 + (next.end - next.start) > width - 1;
}

const openingMarks = wordSet("“ ‘ « „ ( [");
const plainQuotes = wordSet(`" '`);
const bulletMarks = wordSet("• ▪ ● – — -");
const listMarks = wordSet("• ▪ ● | - --");
const lineEndMarks = wordSet(", ; (");
const closers = wordSet(`" ' ) ]`);
