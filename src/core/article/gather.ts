import type { Claim } from "../claims/claim.ts";
import { type Entity, moveEntity } from "../entities/entity.ts";
import type { Layout } from "../layout/layout.ts";
import { type Span, shift } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Cut } from "./cut.ts";
import { factsOf, isProse, type Part } from "./part.ts";
import type { DocumentFields, Heading, Reading } from "./reading.ts";

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
    for (const entity of part.entities) entities.push(moveEntity(entity, by));
    factsOf(part).block.sentences.forEach(({ start, end }, at) => {
      if (isProse(part, at)) sentences.push({ start: start + by, end: end + by });
    });
    for (const claim of part.claims) claims.push(shift(claim, by));
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
