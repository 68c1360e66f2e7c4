import type { Block } from "../../text/block.ts";
import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { markWords } from "../../text/words.ts";
import type { Figure } from "../entity.ts";
import { asFigure } from "./as-figure.ts";
import { lendPlainly, plainlyCounts, subjectNoun } from "./bare.ts";
import { codeEnd, isCode } from "./code.ts";
import { isCell, lendColumn } from "./columns.ts";
import { type Draft, imply, type Passage } from "./draft.ts";
import { readFraction } from "./fraction.ts";
import { currencyBefore } from "./money.ts";
import { denominators, scaleWords, smallNumbers } from "./number-words.ts";
import { qualifierAfter, qualifierBefore } from "./qualifiers.ts";
import { foldWords } from "./ratio.ts";
import { readFigure } from "./read-figure.ts";
import { isPlain, refusals } from "./refusals.ts";
import { asExchangeRate, settleCurrencies } from "./settle.ts";
import { lendSharePrices } from "./share-price.ts";
import { isBetween, lendFromBefore, shareBetweenNeighbours } from "./sharing.ts";
import { lendHeading } from "./table.ts";
import { unitsByName } from "./units.ts";
import { readNumber } from "./written-number.ts";

/**
 * The quantities of a block, in order, not overlapping. Numbers of dates are left to the recogniser of dates where they are
 * plain; what is doubtful is settled later, when the rivals are compared.
 */
export function recogniseFigures(block: Block): readonly Figure[] {
  const { tokens, sentences } = block;
  const all: Draft[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!mayBeFigure(token)) continue;
    while (next < sentences.length && (sentences[next]?.last ?? 0) < at) next++;
    const sentence = sentences[next];
    const inside = sentence !== undefined && sentence.first <= at;
    const start = inside ? sentence.first : (sentences[next - 1]?.last ?? -1) + 1;
    const passage = { tokens, first: start, end: inside ? sentence.last + 1 : (sentence?.first ?? tokens.length) };
    for (const draft of readPassage(passage, at)) {
      if (draft.kind === "count" && !draft.unit) lendFromBefore(all, draft);
      all.push(draft);
    }
    at = passage.end - 1;
  }
  settleCurrencies(tokens, all);
  return all.map((draft) => asFigure(block, draft));
}

const mayBeFigure = (token: Token): boolean =>
  token.kind === "number" || ((token.marks & isTrigger) !== 0 && token.kind === "word");

/** Words that a figure may begin with, or end its fraction with: all others are passed over. */
const triggers: ReadonlySet<string> = new Set([
  ...smallNumbers.keys(),
  ...scaleWords.keys(),
  ...denominators.keys(),
  ...foldWords.keys(),
]);

const isTrigger = markWords(({ lower }) => triggers.has(lower));

/** The figures of one sentence, whose first number word or number is at `start`. */
function readPassage(passage: Passage, start: number): readonly Draft[] {
  const { tokens, end } = passage;
  const drafts: Draft[] = [];
  let taken = passage.first;
  let inName = -1;
  for (let at = start; at < end; at++) {
    const token = tokens[at] as Token;
    if (!mayBeFigure(token)) continue;
    if (token.kind === "number" && isCode(tokens, at, taken)) {
      at = codeEnd(tokens, at, end);
      continue;
    }
    const draft = readDraft(passage, at, taken);
    if (!draft) {
      if (token.kind === "number") at = codeEnd(tokens, at, end);
      continue;
    }
    const inner = at < inName && isPlain(draft) && tokens[at - 1]?.text !== ",";
    if (inner || draft.first < taken || isRefused(passage, draft)) {
      at = Math.max(at, inner ? at : refusedEnd(tokens, draft, end));
      continue;
    }
    drafts.push(draft);
    taken = draft.last + 1;
    inName = draft.nounEnd;
    at = Math.max(at, draft.last);
  }
  for (const draft of drafts) {
    qualify(tokens, draft);
    lendHeading(tokens, draft);
    lendColumn(tokens, draft);
    asExchangeRate(passage, draft);
    lendPlainly(passage, draft);
  }
  lendSharePrices(passage, drafts);
  shareBetweenNeighbours(passage, drafts);
  return drafts.filter((draft) => keep(passage, draft));
}

/** A plain number that may be a year: in a column it heads more often than it counts. */
const isYear = ({ number }: Draft): boolean =>
  !number.grouped && !number.decimal && number.scale === 1 && number.value >= 1900 && number.value <= 2100;

function isRefused(passage: Passage, draft: Draft): boolean {
  if (isCell(passage.tokens, draft) && !isYear(draft)) return false;
  for (const refuses of refusals) if (refuses(passage, draft)) return true;
  return false;
}

/** The draft whose number, or whose fraction's last word, is at `at`. */
function readDraft(passage: Passage, at: number, taken: number): Draft | undefined {
  const { tokens } = passage;
  const token = tokens[at] as Token;
  if (token.kind === "number") {
    const signed = readSigned(passage, at, taken);
    if (signed) return signed;
    const bracket = tokens[at - 1]?.text === "(" && token.gap === "" ? 1 : 0;
    // "$.34"
    const isPoint = token.gap === "" && tokens[at - 1]?.text === "." && tokens[at - 2]?.kind === "symbol";
    const found = currencyBefore(tokens, isPoint && tokens[at - 1]?.gap === "" ? at - 1 : at - bracket);
    const prefix =
      found && found.at >= taken && (bracket === 0 || tokens[at - 2]?.kind === "symbol") ? found : undefined;
    const number = readNumber(passage, at, prefix !== undefined);
    return number && readFigure(passage, leadingPoint(tokens, number, taken), prefix);
  }
  const fold = foldWords.of(token);
  if (fold !== undefined) {
    const number = {
      first: at,
      last: at,
      value: fold,
      scale: 1,
      form: "words",
      grouped: false,
      decimal: true,
    } as const;
    const draft = readFigure(passage, number, undefined);
    return draft && { ...draft, kind: "ratio", unit: "ratio", last: at, nounEnd: at };
  }
  if (token.lower === "half" && tokens[at - 1]?.lower === "a" && tokens[at - 2]?.lower === "and") {
    return readAndHalf(passage, at);
  }
  const fraction = readFraction(passage, at);
  if (fraction)
    return fraction.first >= taken ? readFigure(passage, fraction, currencyBefore(tokens, fraction.first)) : undefined;
  if (smallNumbers.holds(token)) {
    if (smallNumbers.of(token) === 0 && !afterZero.holds(tokens[at + 1])) return undefined;
    const number = readNumber(passage, at, false);
    return number && readFigure(passage, number, undefined);
  }
  return readArticle(passage, at);
}

/** "zero percent", "nought point five": a bare zero counts nothing. */
const afterZero = wordSet(["per", "percent", "point"]);

/** "an hour and a half", "a mile and a half"; "a game and a half" names no measure, and its half is none by itself. */
function readAndHalf(passage: Passage, at: number): Draft | undefined {
  const { tokens, first } = passage;
  const unit =
    at - 4 >= first && /^an?$/.test(tokens[at - 4]?.lower ?? "") ? unitsByName.of(tokens[at - 3]) : undefined;
  const half = { first: at - 4, last: at, value: 1.5, scale: 1, form: "words", grouped: false, decimal: true } as const;
  const draft = unit === undefined ? undefined : readFigure(passage, half, undefined);
  return draft && { ...draft, kind: "measure", unit, last: at, nounEnd: at };
}

/** "EUR -23.4 million", "$-5": a minus between currency and number. */
function readSigned(passage: Passage, at: number, taken: number): Draft | undefined {
  const { tokens } = passage;
  const minus = tokens[at - 1];
  if (tokens[at]?.gap !== "" || (minus?.text !== "-" && minus?.text !== "−") || at - 1 <= taken) return undefined;
  if (minus.gap === "" && tokens[at - 2]?.kind !== "symbol") return undefined;
  const prefix = currencyBefore(tokens, at - 1);
  const number = prefix && prefix.at >= taken ? readNumber(passage, at, true) : undefined;
  const draft = number && readFigure(passage, number, prefix);
  return draft && { ...draft, sign: -1 };
}

/** "a million cars", "a dozen": not "a million-mile battery", nor "hundreds" and "several hundred", which name no number. */
function readArticle(passage: Passage, at: number): Draft | undefined {
  const { tokens } = passage;
  const token = tokens[at] as Token;
  const article = tokens[at - 1];
  const factor = scaleWords.of(token);
  if (factor === undefined || token.lower.endsWith("s") || at - 1 < passage.first) return undefined;
  const isHyphened = tokens[at + 1]?.text === "-" && !strongWords.holds(tokens[at + 2]);
  if ((article?.lower !== "a" && article?.lower !== "another") || isHyphened) return undefined;
  const more = tokens[at + 1]?.gap === " " ? scaleWords.of(tokens[at + 1]) : undefined;
  const twice = more !== undefined && more >= 1000 && factor < more;
  // "a hundred and two", "a thousand five hundred", "a million and a half"
  const longer = article.lower === "a" && factor !== 12 ? readNumber(passage, at - 1, false) : undefined;
  if (longer && longer.last > (twice ? at + 1 : at)) return readFigure(passage, longer, undefined);
  const last = twice ? at + 1 : at;
  const first = article.lower === "a" ? at - 1 : at;
  const scale = factor * (twice ? more : 1);
  return readFigure(
    passage,
    { first, last, value: 1, scale, form: "words", grouped: false, decimal: false },
    undefined,
  );
}

/** "a hundred-odd guests", "a thousand-strong crowd" */
const strongWords = wordSet(["odd", "plus", "strong"]);

/** ".5 percent": the point that begins a number. */
function leadingPoint<T extends { first: number; last: number; value: number; scale: number }>(
  tokens: readonly Token[],
  number: T,
  taken: number,
): T {
  const [point, head] = [tokens[number.first - 1], tokens[number.first]];
  if (point?.text !== "." || head?.gap !== "" || number.first - 1 < taken || head.kind !== "number") return number;
  if (point.gap === "" && tokens[number.first - 2]?.kind !== "symbol") return number;
  if (!/^\d{1,8}$/.test(head.text)) return number;
  return { ...number, first: number.first - 1, value: Number(`0.${head.text}`), decimal: true, grouped: false };
}

/** A name's number takes what is glued to it along: "737-800". */
function refusedEnd(tokens: readonly Token[], draft: Draft, end: number): number {
  return draft.kind === "count" &&
    draft.scale === 1 &&
    tokens[draft.last + 1]?.text === "-" &&
    tokens[draft.last + 2]?.kind === "number"
    ? Math.max(draft.last, codeEnd(tokens, draft.last, end))
    : draft.last;
}

function qualify(tokens: readonly Token[], draft: Draft): void {
  const before = qualifierBefore(tokens, draft.first);
  const found = before ?? qualifierAfter(tokens, draft.nounEnd) ?? qualifierAfter(tokens, draft.last);
  if (found) draft.qualifier = textOf(tokens, found.first, found.last);
  else if (isBetween(tokens, draft)) draft.qualifier = "between";
}

const textOf = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last + 1)
    .map((token, index) => (index > 0 && token.gap !== "" ? ` ${token.text}` : token.text))
    .join("");

function keep(passage: Passage, draft: Draft): boolean {
  if (draft.kind !== "count") return true;
  const lent = draft.unit !== undefined && draft.implied.includes("unit");
  if (draft.unit !== undefined && !lent) return true;
  if (!plainlyCounts(passage, draft) && !lentByNeighbour(draft)) return false;
  if (draft.unit === undefined) {
    draft.unit = subjectNoun(passage, draft);
    if (draft.unit !== "") imply(draft, "unit");
  }
  return true;
}

/** A range's first end counts what its second does. */
const lentByNeighbour = (draft: Draft): boolean => draft.counts;
