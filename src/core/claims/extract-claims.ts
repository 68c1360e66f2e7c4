import type { Company, DateMention, Entity } from "../entities/entity.ts";
import type { Block } from "../text/block.ts";
import { isLetter } from "../text/characters.ts";
import { codeAt } from "../text/code-at.ts";
import type { Span } from "../text/span.ts";
import { asidesOf } from "./asides.ts";
import type { Claim } from "./claim.ts";
import { type Conversation, followClaimants, type People, type SpokenSentence } from "./claimants.ts";
import type { KindEvidence } from "./kind-features.ts";
import { checkworthiness, countFacts, isCheckable, kindOf } from "./select.ts";
import type { SentenceNotes } from "./sentence-notes.ts";
import { weighKind } from "./weigh-kind.ts";

/** A block of the article with what is known of it; entities are in order and relative to the block. */
export interface ClaimBlock {
  readonly block: Block;
  readonly notes: readonly SentenceNotes[];
  readonly entities: readonly Entity[];
  /** Which of the block's sentences are prose of the article: no heading, title, table or boilerplate. */
  readonly isProse: (sentence: number) => boolean;
}

/** The prose sentences of a block with what is named in each. */
export function proseOf({ block, notes, entities, isProse }: ClaimBlock): readonly ProseSentence[] {
  let next = 0;
  const found: ProseSentence[] = [];
  for (let index = 0; index < notes.length; index++) {
    const note = notes[index] as SentenceNotes;
    const { sentence } = note;
    while (next < entities.length && (entities[next]?.end ?? 0) <= sentence.start) next++;
    if (!isProse(index)) continue;
    const inside: Entity[] = [];
    const companies: Company[] = [];
    const dates: DateMention[] = [];
    for (let at = next; at < entities.length; at++) {
      const entity = entities[at];
      if (!entity || entity.start >= sentence.end) break;
      inside.push(entity);
      if (entity.type === "company") companies.push(entity);
      else if (entity.type === "date") dates.push(entity);
    }
    found.push({ dates, notes: note, tokens: block.tokens, companies, entities: inside, text: block.text });
  }
  return found;
}

/** What extraction needs of the rest of the article. */
export interface ClaimContext {
  readonly people: People;
  /** ISO; tells dates to come from past ones. */
  readonly published: string | undefined;
}

/** The claims of a block, given its prose, with offsets in the block; and the conversation as it goes on. */
export function extractClaims(
  sentences: readonly ProseSentence[],
  before: Conversation,
  { people, published }: ClaimContext,
): { readonly claims: readonly Claim[]; readonly after: Conversation } {
  const { claimants, after } = followClaimants(sentences, before, people);
  const claims: Claim[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as ProseSentence;
    const who = claimants[index] ?? [];
    const evidence = evidenceOf(sentence, who, published);
    if (!evidence) continue;
    const { notes, text } = sentence;
    const kind = weighKind(evidence);
    const span = claimSpan(text, notes);
    claims.push({
      start: span.start,
      end: span.end,
      text: text.slice(span.start, span.end),
      kind,
      claimants: who,
      checkworthiness: checkworthiness(kind, evidence.facts, notes),
    });
  }
  return { claims, after };
}

/** What a sentence holds for the judgement of its kind; undefined where it asserts nothing checkable. */
export function evidenceOf(
  { notes, tokens, entities, companies }: ProseSentence,
  claimants: readonly string[],
  published: string | undefined,
): KindEvidence | undefined {
  const facts = countFacts(entities, () => asidesOf(tokens, notes.sentence), published);
  const isClaimed = claimants.length > 0;
  if (!isCheckable(notes, facts, isClaimed)) return undefined;
  const told = isTold(claimants, companies);
  return { notes, tokens, entities, facts, isClaimed, isTold: told, suggested: kindOf(notes, facts, told) };
}

/** A person tells of an event; what a company or a paper announces is one. */
const isTold = (claimants: readonly string[], companies: readonly Company[]): boolean =>
  claimants.length > 0 && !claimants.every((name) => companies.some((company) => company.name === name));

export interface ProseSentence extends SpokenSentence {
  readonly entities: readonly Entity[];
  readonly text: string;
}

/**
 * The sentence without the bullet of its list, and without a dateline before it: "BEIJING - ", "LONDON, March 3 (Reuters) - ",
 * "[SINGAPORE] ", "HOUSTON (Wire)--".
 */
function claimSpan(text: string, { sentence: whole }: SentenceNotes): Span {
  const bullet = bulletAt(text, whole.start);
  const sentence = { start: whole.start + bullet, end: whole.end };
  // Below a byline a dateline opens its line; behind "SAN JOSE, Calif." only "(AP) — " is left of it.
  const opensLine = whole.first === 0 || text.charAt(whole.start - 1) === "\n";
  if (!opensLine && text.charAt(whole.start) !== "(") return sentence;
  const head = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 160));
  if (!datelineMarks.test(head)) return sentence;
  const place =
    /^(?:\[\p{Lu}[\p{Lu} ]{2,30}\]|\((?:\p{Lu}[\p{L}.]* ?){1,3}\) ?(?:-{1,2}|[–—_])) /u.exec(head)?.[0].length ?? 0;
  if (place > 0) return { start: sentence.start + place, end: sentence.end };
  // "Oct 24 (Reuters) - ", "23 Sep 2020 --- "
  const wire =
    /^(?:\p{Lu}\p{L}{2,8}\.? \d{1,2} \((?:\p{L}+ ?){1,3}\)|\d{1,2} \p{Lu}\p{L}{2,8} \d{4}) (?:-{1,3}|[–—]) /u.exec(
      head,
    )?.[0].length ?? 0;
  if (wire > 0) return { start: sentence.start + wire, end: sentence.end };
  const capitals = /^\p{Lu}{3,}(?:\/\p{Lu}{3,})?: /u.exec(head)?.[0].length ?? 0;
  if (capitals > 0) return { start: sentence.start + capitals, end: sentence.end };
  const dated =
    /^\p{Lu}[\p{L} ]{2,24}, (?:\p{Lu}[\p{L}]{2,20}(?:,| –| -) )?(?:\d{1,2} \p{Lu}\p{L}{2,9}|\p{Lu}\p{L}{2,9} \d{1,2},) \d{4}(?: [–—-]|:) /u.exec(
      head,
    );
  if (dated) return { start: sentence.start + dated[0].length, end: sentence.end };
  if (!/[-–—_](?: |-\p{Lu})/u.test(head)) return sentence;
  const dateline =
    /^(?:[^.!?\n]{0,60}?\d{4}[^.!?\n]{0,40}? )?\p{Lu}[\p{Lu}.'’ -]+(?:[,/] ?[\p{L}.'’ -]+){0,3}(?:,? \p{L}+\.? \d{1,2}(?:, \d{4})?)?(?: ?\([\p{L}. ]+\))? ?(?:(?:-{1,2}|[–—_]) |--(?=\p{Lu}))/u.exec(
      head,
    );
  return { start: sentence.start + (dateline?.[0].length ?? 0), end: sentence.end };
}

/** Each dateline ends in one of these, or has it: most sentences have none, and need not be looked at further. */
const datelineMarks = /[\](:–—-]/;

/** How long the bullet of a list at `start` is, with the spaces behind it. */
const bulletAt = (text: string, start: number): number =>
  isLetter(codeAt(text, start)) && codeAt(text, start + 1) !== 58
    ? 0
    : (bullets.exec(text.slice(start, start + 8))?.[0].length ?? 0);

/** Dashes and an interview's "A: " among them. */
const bullets = /^(?:(?:[•▪●◦‣·►▶*>—–]|-{1,3}|A:) +)+/;
