import type { Company } from "../entities/entity.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import type { SentenceNotes } from "./sentence-notes.ts";
import type { Speaker } from "./speaker.ts";

/** A sentence as the search for claimants reads it: its notes, its block's tokens, and the companies named in it. */
export interface SpokenSentence {
  readonly notes: SentenceNotes;
  readonly tokens: readonly Token[];
  readonly companies: readonly Company[];
  readonly dates: readonly Span[];
  /** The first sentence of its block. */
  readonly opensBlock: boolean;
}

/**
 * Who asserts each sentence, by the fullest name within the article: "he" is the last person who spoke or was introduced,
 * "the carmaker" the last company spoken of, "Gupta" whoever bears that surname; a quotation that runs on keeps its speaker.
 */
export function findClaimants(sentences: readonly SpokenSentence[]): readonly (readonly string[])[] {
  const people = peopleOf(sentences);
  const state: Conversation = { person: undefined, company: mainCompany(sentences), last: [] };
  return sentences.map((sentence, index) => {
    const { notes } = sentence;
    const claimants = notes.speakers.flatMap((speaker) => resolveSpeaker(speaker, sentence, state, people));
    const unique = [...new Set(claimants)];
    listen(sentence, unique, state, people);
    if (unique.length > 0) return unique;
    if (notes.inQuote || notes.quoted === "most") return quotationOf(sentences, index, state, people);
    return [];
  });
}

/** The company that an article names most, the earlier one of equals. */
function mainCompany(sentences: readonly SpokenSentence[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { companies } of sentences)
    for (const { name } of companies) counts.set(name, (counts.get(name) ?? 0) + 1);
  let main: string | undefined;
  for (const [name, count] of counts) if (main === undefined || count > (counts.get(main) ?? 0)) main = name;
  return main;
}

interface Conversation {
  /** Whom "he" and "she" mean. */
  person: string | undefined;
  /** Which company "it" and "the carmaker" mean. */
  company: string | undefined;
  /** The claimants of the last attributed sentence. */
  last: readonly string[];
}

interface People {
  /** Full names by their last word. */
  readonly bySurname: ReadonlyMap<string, string>;
  readonly byRole: ReadonlyMap<string, string>;
}

function resolveSpeaker(
  speaker: Speaker,
  sentence: SpokenSentence,
  state: Conversation,
  people: People,
): readonly string[] {
  switch (speaker.form) {
    case "pronoun":
      if (speaker.word === "he" || speaker.word === "she" || speaker.word === "i")
        return state.person === undefined ? [] : [state.person];
      if (speaker.word === "it") return state.company === undefined ? [] : [state.company];
      return state.last;
    case "name": {
      const span = spanOf(sentence.tokens, speaker.at);
      if (sentence.dates.some((date) => overlaps(date, span))) return [];
      const company = sentence.companies.find((candidate) => overlaps(candidate, span));
      return [company?.name ?? people.bySurname.get(lastWord(speaker.name)) ?? speaker.name];
    }
    case "role": {
      const holder = people.byRole.get(speaker.role);
      return [holder ?? speaker.text];
    }
    case "company":
      return state.company === undefined ? [] : [state.company];
    case "report":
      return state.last.length > 0 ? state.last : state.company === undefined ? [] : [state.company];
    case "other":
      return [speaker.text];
  }
}

/** Remembers who spoke and who was spoken of. */
function listen(sentence: SpokenSentence, claimants: readonly string[], state: Conversation, people: People): void {
  const { notes, companies } = sentence;
  const person = claimants.find((name) => !companies.some((company) => company.name === name) && /\p{Lu}/u.test(name));
  const introduced = notes.people[0]?.name ?? notes.names.find((name) => people.bySurname.get(lastWord(name)) === name);
  if (person !== undefined && person !== state.company) state.person = person;
  else if (introduced !== undefined) state.person = introduced;
  else {
    const surname = surnameIn(sentence, people);
    if (surname !== undefined) state.person = surname;
  }
  const spoke = companies.find((company) => claimants.includes(company.name));
  const first = companies[0];
  // The company that a sentence begins with is its topic: "Acme, which …, fell".
  if (spoke) state.company = spoke.name;
  else if (first && (state.company === undefined || isTopic(sentence, first))) state.company = first.name;
  if (claimants.length > 0) state.last = claimants;
}

const isTopic = ({ notes, tokens }: SpokenSentence, company: Company): boolean => {
  const begin = tokens[notes.sentence.first];
  return begin !== undefined && company.start - begin.start < 12;
};

function surnameIn({ notes, tokens, companies }: SpokenSentence, people: People): string | undefined {
  for (let at = notes.sentence.first; at <= Math.min(notes.sentence.last, notes.sentence.first + 12); at++) {
    const token = tokens[at];
    if (token?.kind !== "word" || token.shape === "lower") continue;
    const full = people.bySurname.get(token.lower);
    if (full !== undefined && !companies.some((company) => overlaps(company, token))) return full;
  }
  return undefined;
}

/** A sentence inside a quotation is said by whoever the quotation is attributed to, before it or after it. */
function quotationOf(
  sentences: readonly SpokenSentence[],
  index: number,
  state: Conversation,
  people: People,
): readonly string[] {
  for (let next = index + 1; next < sentences.length; next++) {
    const sentence = sentences[next];
    if (!sentence || sentence.opensBlock || !sentence.notes.inQuote) break;
    const after = sentence.notes.speakers.flatMap((speaker) => resolveSpeaker(speaker, sentence, state, people));
    if (after.length > 0) return after;
  }
  return state.last;
}

/** Full names of persons: introduced with a role, speaking, or written in full before a surname is used alone. */
function peopleOf(sentences: readonly SpokenSentence[]): People {
  const bySurname = new Map<string, string>();
  const byRole = new Map<string, string>();
  for (const { notes } of sentences) {
    for (const { name, role } of notes.people) {
      if (!bySurname.has(lastWord(name))) bySurname.set(lastWord(name), name);
      if (!byRole.has(role)) byRole.set(role, name);
    }
  }
  for (const { notes, companies } of sentences) {
    const spoken = notes.speakers.flatMap((speaker) =>
      speaker.form === "name" && speaker.name.includes(" ") ? [speaker.name] : [],
    );
    for (const name of [...spoken, ...notes.names]) {
      const isCompany =
        /\d|^(?:The|A|An|In|On|At) /.test(name) ||
        companies.some((company) => company.text.includes(name) || name.includes(company.text));
      if (!isCompany && !bySurname.has(lastWord(name))) bySurname.set(lastWord(name), name);
    }
  }
  return { bySurname, byRole };
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1).toLowerCase();

const spanOf = (tokens: readonly Token[], { first, last }: { first: number; last: number }): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last]?.end ?? 0,
});
