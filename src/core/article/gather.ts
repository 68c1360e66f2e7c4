import type { Claim } from "../claims/claim.ts";
import { type Entity, moveEntity } from "../entities/entity.ts";
import type { Layout } from "../layout/layout.ts";
import { type Span, shift } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { type Cut, joined } from "./cut.ts";
import { factsOf, isProse, type Part } from "./part.ts";
import type { DocumentFields, Heading, Reading } from "./reading.ts";

type Placed = NonNullable<Part["placed"]>;

const isPlaced = ({ placed, start, entities, claims, roles }: Part): boolean =>
  placed !== undefined &&
  placed.by === start &&
  placed.of === entities &&
  placed.and === claims &&
  placed.roles === roles;

/** Of a block that stays where it is, the same objects again and again: lists of an article are long, and new ones cost. */
function place(part: Part): Placed {
  const by = part.start;
  return {
    by,
    of: part.entities,
    and: part.claims,
    roles: part.roles,
    entities: part.entities.map((entity) => moveEntity(entity, by)),
    sentences: factsOf(part)
      .block.sentences.filter((_, at) => isProse(part, at))
      .map(({ start, end }) => ({ start: start + by, end: end + by })),
    claims: part.claims.map((claim) => shift(claim, by)),
  };
}

export interface Gathered {
  readonly isEnglish: boolean;
  readonly layout: Layout;
  readonly document: DocumentFields;
}

const chunk = 64;

/** All that the blocks hold, with offsets in the text; of a text in another language, nothing. */
export function* gather({ parts, tail }: Cut, { isEnglish, layout, document }: Gathered): Steps<Reading> {
  const lists: Lists = { entities: [], sentences: [], claims: [] };
  // A text of thousands of pieces takes its time when it is first looked at.
  const texts: string[] = [];
  for (let from = 0; from < parts.length; from += chunk) {
    texts.push(joined(parts, from, from + chunk));
    if (isEnglish) for (let at = from; at < from + chunk && at < parts.length; at++) append(lists, parts[at] as Part);
    yield;
  }
  texts.push(tail);
  const text = texts.join("");
  yield;
  const { boilerplate, headings } = isEnglish ? byRole(layout) : { boilerplate: [], headings: [] };
  return { text, language: isEnglish ? "en" : "other", document, boilerplate, headings, ...lists };
}

interface Lists {
  readonly entities: Entity[];
  readonly sentences: Span[];
  readonly claims: Claim[];
}

// What runs tens of thousands of times stands outside of the generator: within it, engines take memory for each turn of a loop.
function append(lists: Lists, part: Part): void {
  if (!isPlaced(part)) part.placed = place(part);
  const { entities, sentences, claims } = part.placed as Placed;
  for (const entity of entities) lists.entities.push(entity);
  for (const sentence of sentences) lists.sentences.push(sentence);
  for (const claim of claims) lists.claims.push(claim);
}

function byRole({ lines }: Layout): { readonly boilerplate: readonly Span[]; readonly headings: readonly Heading[] } {
  const boilerplate: Span[] = [];
  const headings: Heading[] = [];
  for (const { role, start, end } of lines) {
    if (role === "boilerplate") boilerplate.push({ start, end });
    else if (role === "title" || role === "heading") headings.push({ role, start, end });
  }
  return { boilerplate, headings };
}
