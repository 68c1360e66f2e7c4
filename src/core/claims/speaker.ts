import { abbreviations, sentenceOpeners } from "../text/abbreviations.ts";
import { codeAt } from "../text/code-at.ts";
import type { Token } from "../text/tokens.ts";
import { wordSet } from "../text/word-lists.ts";
import { analysts, companyNouns, roles, titles } from "./roles.ts";
import { isCapital, type Range } from "./subject.ts";

/** How a sentence names a speaker, before it is known who that is. */
export type Speaker =
  | { readonly form: "pronoun"; readonly word: string }
  /** A person or a company by name; `at`: the tokens of the name. */
  | { readonly form: "name"; readonly name: string; readonly at: Range }
  /** "the Japanese company’s COO": somebody by role, and of which company where it says so. */
  | { readonly form: "role"; readonly role: string; readonly text: string }
  /** "the carmaker". */
  | { readonly form: "company"; readonly text: string; readonly at: number }
  /** "the report", "the filing". */
  | { readonly form: "report" }
  | { readonly form: "other"; readonly text: string };

/** The speakers that a subject names: several in "Changan, SAIC and Neta". */
export function readSpeakers(text: string, tokens: readonly Token[], range: Range): readonly Speaker[] {
  const { first, last } = withoutStop(tokens, range);
  const end = tokens[last];
  if (!end) return [];
  if (first === last && pronouns.holds(end)) return [{ form: "pronoun", word: end.lower }];
  const firm = firmOfAnalysts(tokens, first, last);
  if (firm) return [nameSpeaker(text, tokens, firm)];
  if (isCrowd(tokens, first, last))
    return [{ form: "other", text: text.slice(tokens[withoutDeterminer(tokens, first, last)]?.start ?? 0, end.end) }];
  const maker = withoutDeterminer(tokens, first, last);
  // "The maker of Corvo and Lumo said": the brands say nothing.
  if (companyNouns.holds(tokens[maker]) && tokens[maker + 1]?.lower === "of")
    return [{ form: "company", text: text.slice(tokens[maker]?.start ?? 0, end.end), at: first }];
  const named = nameAtEnd(tokens, first, last);
  if (named) {
    const speakers: Speaker[] = [];
    const isList = tokens[named.first - 1]?.lower === "and";
    for (let next: Range | undefined = named; next; next = isList ? listedBefore(tokens, next) : undefined)
      speakers.unshift(nameSpeaker(text, tokens, next));
    return speakers;
  }
  const phrase = text.slice(tokens[withoutDeterminer(tokens, first, last)]?.start ?? 0, end.end);
  if (papers.holds(end)) return [{ form: "report" }];
  if (/^spokes/.test(end.lower)) return [{ form: "other", text: phrase }];
  if (roles.holds(end)) return [{ form: "role", role: roleText(tokens, first, last), text: phrase }];
  if (companyNouns.holds(end) || /[a-z]maker$/.test(end.lower)) return [{ form: "company", text: phrase, at: first }];
  if (bodies.holds(end)) return [{ form: "other", text: phrase }];
  const head = sourceInside(tokens, first, last);
  if (head) return [nameSpeaker(text, tokens, head)];
  return [{ form: "other", text: phrase }];
}

/** "analysts at Jefferies": their firm speaks. */
function firmOfAnalysts(tokens: readonly Token[], first: number, last: number): Range | undefined {
  if (!analysts.holds(tokens[first]) || !firmPrepositions.holds(tokens[first + 1])) {
    return undefined;
  }
  return runBack(tokens, last, first + 2);
}

/** "people close to the talks", "researchers at the University of Leeds", "two people": nobody by name. */
const isCrowd = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let at = first; at <= Math.min(last - 1, first + 2); at++) {
    if (crowds.holds(tokens[at])) return true;
  }
  return false;
};

/** Persons introduced by name and role in a sentence: "Ana Lindt, its COO", "chief executive Ana Lindt". */
export function roleHolders(
  text: string,
  tokens: readonly Token[],
  range: Range,
): readonly { name: string; role: string }[] {
  const found: { name: string; role: string }[] = [];
  for (let at = range.first; at <= range.last; at++) {
    const token = tokens[at];
    if (token?.kind !== "word" || !roles.holds(token)) continue;
    const role = roleText(tokens, Math.max(range.first, at - 2), at);
    const next = tokens[at + 1];
    if (isCapital(next) && !roles.holds(next)) {
      const after = runFrom(tokens, at + 1, range.last);
      // "Chief Financial Officer Ana Lindt" holds the role that ends at "Officer".
      if (after.last > after.first && afterRole(tokens, after).first === after.first)
        found.push({ name: written(text, tokens, after), role });
      continue;
    }
    for (let comma = at - 1; comma >= Math.max(range.first, at - 8); comma--) {
      if (tokens[comma]?.text !== ",") continue;
      const before = runBack(tokens, comma - 1, range.first);
      if (before && before.last > before.first) found.push({ name: written(text, tokens, before), role });
      break;
    }
  }
  return found;
}

/** All runs of two to four capitalised words, where full names stand. */
export function capitalRuns(text: string, tokens: readonly Token[], range: Range): readonly string[] {
  const runs: string[] = [];
  for (let at = range.first; at <= range.last; at++) {
    if (!isCapital(tokens[at])) continue;
    if (at === range.first && sentenceOpeners.holds(tokens[at])) continue;
    const run = runFrom(tokens, at, range.last);
    const named = afterRole(tokens, run);
    if (named.last > named.first && named.last - named.first <= 4 && isApart(tokens, named))
      runs.push(written(text, tokens, named));
    at = run.last;
  }
  return runs;
}

/** Two words at least: "Swiss-Irish" is no name. */
const isApart = (tokens: readonly Token[], { first, last }: Range): boolean => {
  for (let at = first + 1; at <= last; at++) if (tokens[at]?.gap !== "" && isCapital(tokens[at])) return true;
  return false;
};

const particles = wordSet("de da del della di du van von der den la le al bin ibn el dos ter");

function runFrom(tokens: readonly Token[], first: number, to: number): Range {
  let last = first;
  for (let at = first + 1; at <= to; at++) {
    const token = tokens[at];
    if (!token || token.gap === "\n") break;
    if (isCapital(token)) last = at;
    else if (particles.holds(token) && isCapital(tokens[at + 1])) continue;
    else if (token.text === "." && token.gap === "" && tokens[at - 1]?.text.length === 1) continue;
    else if (token.text === "-" && token.gap === "" && tokens[at + 1]?.gap === "") continue;
    else break;
  }
  return { first, last };
}

function runBack(tokens: readonly Token[], last: number, from: number): Range | undefined {
  if (tokens[last]?.text === "." && last > from) return runBack(tokens, last - 1, from);
  if (!isCapital(tokens[last])) return undefined;
  let first = last;
  for (let at = last - 1; at >= from; at--) {
    const token = tokens[at];
    if (!token) break;
    if (isCapital(token)) first = at;
    else if (
      particles.holds(token) ||
      (token.text === "." && (tokens[at - 1]?.text.length === 1 || abbreviations.holds(tokens[at - 1])))
    )
      continue;
    else if (token.text === "," && suffixes.holds(tokens[at + 1])) continue;
    else if (nameMarks.holds(token) && isCapital(tokens[at - 1])) continue;
    else break;
  }
  return { first, last };
}

/** The name that a phrase ends in, without the role or title before it: "Renault chief executive Luca de Meo". */
function nameAtEnd(tokens: readonly Token[], first: number, last: number): Range | undefined {
  const of = indexOf(tokens, "of", first, last);
  if (of > first + 1) {
    const head = runBack(tokens, of - 1, first);
    if (head && head.last > head.first) return afterRole(tokens, head);
  }
  const run = runBack(tokens, last, first);
  if (!run || roles.holds(tokens[last])) return undefined;
  return afterRole(tokens, run);
}

function afterRole(tokens: readonly Token[], run: Range): Range {
  let first = run.first;
  for (let at = run.first; at < run.last; at++) {
    const token = tokens[at];
    if (roles.holds(token) || titles.holds(token) || token?.lower === "the") first = at + 1;
  }
  while (first < run.last && tokens[first]?.text === ".") first++;
  return { first, last: run.last };
}

/** In "Changan, SAIC and Neta", what stands before "and Neta" or before a comma. */
function listedBefore(tokens: readonly Token[], name: Range): Range | undefined {
  const link = tokens[name.first - 1];
  if (link?.lower === "and" && tokens[name.first - 2]?.text === ")") {
    for (let open = name.first - 3; open >= Math.max(0, name.first - 9); open--)
      if (tokens[open]?.text === "(") return runBack(tokens, open - 1, Math.max(0, open - 8));
  }
  if (!link || (link.lower !== "and" && link.text !== ",")) return undefined;
  if (link.text === "," && tokens[name.last + 1]?.lower !== "and" && tokens[name.last + 1]?.text !== ",")
    return undefined;
  return runBack(tokens, name.first - 2, Math.max(0, name.first - 7));
}

/** "a Deloitte survey", "figures from Kantar": the name in a phrase that ends in a common noun for a study. */
function sourceInside(tokens: readonly Token[], first: number, last: number): Range | undefined {
  for (let at = last; at >= first; at--) {
    if (!isCapital(tokens[at]) || determiners.holds(tokens[at]) || tokens[at]?.lower === "the") continue;
    const run = runBack(tokens, at, first);
    return (
      run && {
        first: tokens[run.first]?.lower === "the" || tokens[run.first]?.lower === "a" ? run.first + 1 : run.first,
        last: at,
      }
    );
  }
  return undefined;
}

function roleText(tokens: readonly Token[], first: number, last: number): string {
  const before = tokens[last - 1];
  const head = tokens[last]?.lower ?? "";
  const full = last > first && before && roleHeads.holds(before) ? `${before.lower} ${head}` : head;
  return initials[full] ?? full;
}

const initials: Readonly<Record<string, string>> = {
  "chief executive": "ceo",
  "executive officer": "ceo",
  "operating officer": "coo",
  "financial officer": "cfo",
  "finance director": "cfo",
};

const nameSpeaker = (text: string, tokens: readonly Token[], at: Range): Speaker => ({
  form: "name",
  name: written(text, tokens, at),
  at,
});

function written(text: string, tokens: readonly Token[], { first, last }: Range): string {
  const name = text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
  for (let at = first + 1; at <= last; at++)
    if (!isPlainlyApart(text, tokens[at - 1], tokens[at])) return name.replace(/[\s*_]+/g, " ");
  return name;
}

/** With one plain space between them or nothing, and no emphasis of Markdown. */
const isPlainlyApart = (text: string, a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && (a.end === b.start || (a.end + 1 === b.start && codeAt(text, a.end) === 32));

const indexOf = (tokens: readonly Token[], word: string, first: number, last: number): number => {
  for (let at = first; at <= last; at++) if (tokens[at]?.lower === word) return at;
  return -1;
};

const withoutStop = (tokens: readonly Token[], { first, last }: Range): Range => ({
  first,
  last: tokens[last]?.text === "." && last > first ? last - 1 : last,
});

const withoutDeterminer = (tokens: readonly Token[], first: number, last: number): number =>
  first < last && determiners.holds(tokens[first]) ? first + 1 : first;

const pronouns = wordSet("he she it they we i you");
const papers = wordSet("report filing statement document article newspaper paper");
const bodies = wordSet("government ministry parliament police");
const firmPrepositions = wordSet("at from of");
const crowds = wordSet(
  "people person persons source sources officials executives researchers scientists lawyers traders bankers insiders",
);
const suffixes = wordSet("inc ltd llc plc corp");
const nameMarks = wordSet("- &");
const roleHeads = wordSet("chief vice managing finance executive deputy");
const determiners = wordSet("a an the another one its their");
