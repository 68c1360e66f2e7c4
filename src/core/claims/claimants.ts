import type { Company } from "../entities/entity.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Token } from "../text/tokens.ts";
import { wordSet } from "../text/word-lists.ts";
import type { SentenceNotes } from "./sentence-notes.ts";
import type { Speaker } from "./speaker.ts";

/** A sentence as the search for claimants reads it: its notes, its block's tokens, and the companies named in it. */
export interface SpokenSentence {
  readonly notes: SentenceNotes;
  readonly tokens: readonly Token[];
  readonly companies: readonly Company[];
  readonly dates: readonly Span[];
}

/** What carries over from one sentence to the next. */
export interface Conversation {
  /** Whom "he" and "she" mean. */
  readonly person?: string | undefined;
  /** Which company "it" and "the carmaker" mean. */
  readonly company?: string | undefined;
  /** The claimants of the last attributed sentence. */
  readonly last: readonly string[];
  /** Who answers the questions of an interview; what nobody else is said to say is this one's word. */
  readonly interviewee?: string | undefined;
}

/** The persons of an article: full names by last word, and by role. */
export interface People {
  readonly bySurname: ReadonlyMap<string, string>;
  readonly byRole: ReadonlyMap<string, string>;
}

/**
 * Who asserts each sentence of a block, by the fullest name within the article: "he" is the last person who spoke or was
 * introduced, "the carmaker" the last company spoken of, "Gupta" whoever bears that surname; a quotation that runs on keeps its
 * speaker. `before` is the conversation so far, `after` goes to the next block.
 */
export function followClaimants(
  sentences: readonly SpokenSentence[],
  before: Conversation,
  people: People,
): { readonly claimants: readonly (readonly string[])[]; readonly after: Conversation } {
  let conversation = before;
  const claimants = sentences.map((sentence, index) => {
    const { notes } = sentence;
    const unique = resolveSpeakers(sentence, conversation, people);
    conversation = listen(sentence, unique, conversation, people);
    if (unique.length > 0) return unique;
    if (notes.inQuote || notes.quoted === "most") return quotationOf(sentences, index, conversation, people);
    return before.interviewee === undefined ? nobody : [before.interviewee];
  });
  const { interviewee } = before;
  return { claimants, after: interviewee === undefined ? conversation : { ...conversation, interviewee } };
}

const nobody: readonly string[] = [];

/** The speakers of a sentence, each once. */
function resolveSpeakers(sentence: SpokenSentence, state: Conversation, people: People): readonly string[] {
  const { speakers } = sentence.notes;
  if (speakers.length === 0) return nobody;
  const [only] = speakers;
  if (speakers.length === 1 && only) return resolveSpeaker(only, sentence, state, people);
  return [...new Set(speakers.flatMap((speaker) => resolveSpeaker(speaker, sentence, state, people)))];
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
      if (speaker.word === "you") return [];
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
    case "company": {
      // "Gym Group jumped 9% after the operator said": the company named before in the sentence.
      const before = sentence.tokens[speaker.at]?.start ?? 0;
      const topic = sentence.companies.find((company) => company.end <= before && isTopic(sentence, company));
      const name = topic?.name ?? state.company;
      return name === undefined ? [] : [name];
    }
    case "report":
      return state.last.length > 0 ? state.last : state.company === undefined ? [] : [state.company];
    case "other":
      return [speaker.text];
  }
}

/** Remembers who spoke and who was spoken of. */
function listen(
  sentence: SpokenSentence,
  claimants: readonly string[],
  before: Conversation,
  people: People,
): Conversation {
  const { notes, companies } = sentence;
  const speaker =
    claimants.length === 0
      ? undefined
      : claimants.find((name) => !companies.some((company) => company.name === name) && /\p{Lu}/u.test(name));
  const introduced =
    notes.people[0]?.name ??
    // "She turned down an offer from Maison de Corvane": who she is was said before.
    (before.person !== undefined && isOfSomebody(sentence)
      ? undefined
      : notes.names.find((name) => people.bySurname.get(lastWord(name)) === name));
  const person =
    (speaker !== before.company ? speaker : undefined) ?? introduced ?? surnameIn(sentence, people) ?? before.person;
  const spoke = claimants.length === 0 ? undefined : companies.find((company) => claimants.includes(company.name));
  const first = companies[0];
  // The company that a sentence begins with is its topic: "Acme, which …, fell".
  const topic = first && (before.company === undefined || isTopic(sentence, first)) ? first.name : before.company;
  const company = spoke?.name ?? topic;
  return { person, company, last: claimants.length > 0 ? claimants : before.last };
}

const openers = wordSet("among at elsewhere in meanwhile on");

const isOfSomebody = ({ notes, tokens }: SpokenSentence): boolean => {
  for (let at = notes.sentence.first; at <= notes.sentence.last; at++) if (heOrShe.holds(tokens[at])) return true;
  return false;
};

const heOrShe = wordSet("he she");

const isTopic = ({ notes, tokens }: SpokenSentence, company: Company): boolean => {
  const begin = tokens[notes.sentence.first];
  if (begin === undefined) return false;
  if (company.start - begin.start < 12) return true;
  const first = notes.sentence.first;
  for (let at = first + 1; at < first + 7; at++)
    if (tokens[at]?.text === ",") return openers.holds(begin) && company.start === tokens[at + 1]?.start;
  return false;
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
    if (!sentence?.notes.inQuote) break;
    const after = sentence.notes.speakers.flatMap((speaker) => resolveSpeaker(speaker, sentence, state, people));
    if (after.length > 0) return after;
  }
  return state.last;
}

/** Full names of persons: introduced with a role, speaking, or written in full before a surname is used alone. */
export const isSamePeople = (a: People, b: People): boolean =>
  isSameMap(a.bySurname, b.bySurname) && isSameMap(a.byRole, b.byRole);

const isSameMap = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean => {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value) return false;
  return true;
};

export const noPeople: People = { bySurname: new Map(), byRole: new Map() };

export function* peopleOf(sentences: readonly SpokenSentence[]): Steps<People> {
  const people = { bySurname: new Map<string, string>(), byRole: new Map<string, string>() };
  for (let from = 0; from < sentences.length; from += stride) {
    for (let at = from; at < from + stride && at < sentences.length; at++) introduce(sentences[at], people);
    yield;
  }
  for (let from = 0; from < sentences.length; from += stride) {
    for (let at = from; at < from + stride && at < sentences.length; at++) nameIn(sentences[at], people.bySurname);
    yield;
  }
  return people;
}

/** So many sentences are looked at in a step. */
const stride = 200;

function introduce(
  sentence: SpokenSentence | undefined,
  { bySurname, byRole }: { readonly bySurname: Map<string, string>; readonly byRole: Map<string, string> },
): void {
  for (const { name, role } of sentence?.notes.people ?? []) {
    if (!bySurname.has(lastWord(name))) bySurname.set(lastWord(name), name);
    if (!byRole.has(role)) byRole.set(role, name);
  }
}

function nameIn(sentence: SpokenSentence | undefined, bySurname: Map<string, string>): void {
  if (!sentence) return;
  const { notes, companies } = sentence;
  const add = (name: string): void => {
    const surname = lastWord(name);
    if (bySurname.has(surname)) return;
    const isCompany =
      /\d|^(?:The|A|An|In|On|At) | (?:Agency|Association|Bureau|Bank|Board|Commission|Council|Court|Department|Ministry|Office|Party|Service|Street|Union|University)$/.test(
        name,
      ) || companies.some((company) => company.text.includes(name) || name.includes(company.text));
    if (!isCompany) bySurname.set(surname, name);
  };
  for (const speaker of notes.speakers) if (speaker.form === "name" && speaker.name.includes(" ")) add(speaker.name);
  for (const name of notes.names) add(name);
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1).toLowerCase();

const spanOf = (tokens: readonly Token[], { first, last }: { first: number; last: number }): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last]?.end ?? 0,
});
