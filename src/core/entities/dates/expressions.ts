import type { Block } from "../../text/block.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import type { DateExpression, DateValue, Tense } from "./date-expression.ts";
import type { Phrase } from "./reader.ts";
import { isDue, tenseOf } from "./tense.ts";
import { results, sums } from "./words.ts";

/** Adds what the sentences say: the tense, the ties between one date and the next; drops what turns out to be none. */
export function expressionsOf(block: Block, found: readonly Phrase[]): readonly DateExpression[] {
  const { tokens, sentences } = block;
  const expressions: DateExpression[] = [];
  let sentence = 0;
  for (let index = 0; index < found.length; index++) {
    const phrase = found[index] as Phrase;
    while (sentence < sentences.length - 1 && (sentences[sentence] as Sentence).last < phrase.first) sentence++;
    const bounds = sentences[sentence] ?? { first: 0, last: tokens.length - 1 };
    const tense = needsTense(phrase.value) ? tenseOf(tokens, bounds, phrase.first, phrase.next) : undefined;
    if (isVagueToday(tokens, phrase, tense)) continue;
    const link = linkOf(tokens, phrase, found[index + 1]);
    const lead = leadOf(tokens, phrase.first);
    const place = placeOf(tokens, bounds.first, phrase.first);
    const joined = isJoined(tokens, found[index - 1]?.next ?? 0, phrase.first);
    const start = (tokens[phrase.first] as Token).start;
    const end = (tokens[phrase.next - 1] as Token).end;
    expressions.push({
      start,
      end,
      text: block.text.slice(start, end),
      value: phrase.value,
      tense,
      lead: lead || undefined,
      place,
      joined: joined || undefined,
      of: thingOf(tokens, phrase),
      sentence,
      link,
    });
  }
  return expressions;
}

/** Whether a value leaves the year or the week open, so that the tense decides. */
function needsTense(value: DateValue): boolean {
  if (value.kind === "year" || value.kind === "years" || value.kind === "numeric") return false;
  if ((value.kind === "day" || value.kind === "month") && typeof value.year === "number") return false;
  return true;
}

/** "Today, electric cars are common": nowadays. A day has a verb of the past or the future beside it: "announced today". */
function isVagueToday(tokens: readonly Token[], phrase: Phrase, tense: Tense | undefined): boolean {
  if (phrase.value.kind !== "shift" || phrase.value.unit !== "day" || phrase.value.by !== 0) return false;
  const after = tokens[phrase.next];
  if (after?.lower === "'s" && after.gap === "")
    return !/^(announcement|meeting|trading|session|close|decision|ruling|verdict|results|deal|vote|news|statement|report)$/.test(
      tokens[phrase.next + 1]?.lower ?? "",
    );
  return tense === undefined || (tense === "present" && !isDue(tokens[phrase.first - 1]));
}

function placeOf(tokens: readonly Token[], opening: number, first: number): DateExpression["place"] {
  if (first - opening < 3) return "opening";
  for (let at = first - 1; at >= opening && at > first - 12; at--) {
    if (asideWords.holds(tokens[at])) return "aside";
  }
  return undefined;
}

function thingOf(tokens: readonly Token[], { first, next, value }: Phrase): DateExpression["of"] {
  const after = tokens[next];
  if (value.kind === "nth" || value.kind === "that") {
    let noun = next;
    // "first-quarter and full-year results"
    while (noun < next + 6 && beforeReported.holds(tokens[noun])) noun++;
    return results.holds(tokens[noun]) ? "results" : sums.holds(tokens[noun]) ? "sums" : undefined;
  }
  if (value.kind === "ending") {
    // "results for the year to March"
    for (let at = first - 1; at > first - 5; at--) if (results.holds(tokens[at])) return "results";
    return undefined;
  }
  const isDay = value.kind === "month" || value.kind === "day";
  if (isDay && isDecided(tokens, first)) return "event";
  // "set a deadline of March 19"
  if (isDay && tokens[first - 2]?.lower === "deadline") return "event";
  if (value.kind === "month") {
    // "data for August will be released", "it will report August car sales"
    if (tokens[first - 1]?.lower === "for" && results.holds(tokens[first - 2])) return "results";
    for (let at = next; at < next + 3 && tokens[at]?.shape === "lower"; at++)
      if (results.holds(tokens[at]) || sums.holds(tokens[at])) return "results";
  }
  return isDay && determiners.holds(tokens[first - 1]) && after?.gap === " " && after.shape === "lower"
    ? "event"
    : undefined;
}

function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  let and = false;
  if (to - from > 12) return false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (clauseMarks.holds(token)) return false;
    if (token?.lower === "and" || token?.lower === "then") and = true;
  }
  return and;
}

function leadOf(tokens: readonly Token[], first: number): string | undefined {
  const before = tokens[first - 1];
  const token = determiners.holds(before) ? tokens[first - 2] : before;
  // "cancelled until noon on Friday", "up to and including 9 August"
  if (tokens[first - 3]?.lower === "until") return "until";
  if (token?.lower === "including") return "to";
  // "ahead of the June vote"
  const ahead = token?.lower === "of" && tokens[first - (token === before ? 2 : 3)]?.lower === "ahead";
  return ahead ? "before" : leads.holds(token) ? token?.lower : undefined;
}

const leads = wordSet("in on at by until till before from since after during for to through of as");

function linkOf(tokens: readonly Token[], phrase: Phrase, next: Phrase | undefined): "to" | "and" | undefined {
  if (!next) return undefined;
  let at = phrase.next;
  let link: "to" | "and" | undefined;
  const isBetween = tokens[phrase.first - 1]?.lower === "between";
  for (; at < next.first; at++) {
    const token = tokens[at];
    if (!link && rangeWords.holds(token)) link = "to";
    else if (!link && listWords.holds(token)) link = isBetween && token?.lower === "and" ? "to" : "and";
    else if (!(link && afterLink.holds(token)) || tokens[at - 1]?.lower === "-") return undefined;
  }
  return link;
}

/** "voted to strike on 3 May", "rose ahead of the vote on 3 May": what is decided on may lie ahead. */
function isDecided(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 2; at > first - 9 && at > 0; at--) {
    if (tokens[at]?.lower === "to" && decisions.holds(tokens[at - 1])) return true;
    if (tokens[at]?.lower === "of" && tokens[at - 1]?.lower === "ahead") return true;
    if (clauseMarks.holds(tokens[at])) return false;
  }
  return false;
}

const decisions = wordSet("agreed voted decided offered threatened opted ordered");
const beforeReported = wordSet("and full - half year annual fiscal first second third fourth quarter");
const asideWords = wordSet("who which whose founded born built");
const clauseMarks = wordSet(", ; : .");
const determiners = wordSet("the a an its this their");
const rangeWords = wordSet("- to through until till");
const listWords = wordSet("and or , & /");
const afterLink = wordSet("and or in on the of from");
