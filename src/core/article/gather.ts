import type { Claim } from "../claims/claim.ts";
import { type Entity, moveEntity } from "../entities/entity.ts";
import type { Layout } from "../layout/layout.ts";
import { type Span, shift } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Cut } from "./cut.ts";
import { factsOf, isProse, type Part } from "./part.ts";
import type { DocumentFields, Heading, Reading } from "./reading.ts";

/** Of a block that stays where it is, the same objects again and again: lists of an article are long, and new ones cost. */
function place(part: Part, from: readonly unknown[]): NonNullable<Part["placed"]> {
  const by = part.start;
  return {
    from,
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
  let text = "";
  const boilerplate: Span[] = [];
  const headings: Heading[] = [];
  const entities: Entity[] = [];
  const sentences: Span[] = [];
  const claims: Claim[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as Part;
    const by = part.start;
    text += part.gap + part.text;
    if (!isEnglish) continue;
    const from = [by, part.entities, part.claims, part.roles];
    if (!part.placed || part.placed.from.some((one, at) => one !== from[at])) part.placed = place(part, from);
    for (const entity of part.placed.entities) entities.push(entity);
    for (const sentence of part.placed.sentences) sentences.push(sentence);
    for (const claim of part.placed.claims) claims.push(claim);
    if (index % chunk === chunk - 1) yield;
  }
  for (const { role, start, end } of isEnglish ? layout.lines : []) {
    if (role === "boilerplate") boilerplate.push({ start, end });
    else if (role === "title" || role === "heading") headings.push({ role, start, end });
  }
  return {
    text: text + tail,
    language: isEnglish ? "en" : "other",
    document,
    boilerplate,
    headings,
    entities,
    sentences,
    claims,
  };
}
