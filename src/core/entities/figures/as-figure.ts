import type { Block } from "../../text/block.ts";
import type { Token } from "../../text/tokens.ts";
import type { Figure } from "../entity.ts";
import { type Draft, worthOf } from "./draft.ts";

/** The figure that a draft has become, with what is known of it and nothing else. */
export function asFigure({ text, tokens }: Block, draft: Draft): Figure {
  const start = (tokens[draft.first] as Token).start;
  const end = (tokens[draft.last] as Token).end;
  const { qualifier, implied, ambiguous } = draft;
  const figure: Writable<Figure> = {
    type: "figure",
    start,
    end,
    text: text.slice(start, end),
    value: worthOf(draft),
    unit: draft.unit ?? "",
    kind: draft.kind,
  };
  if (qualifier !== undefined) figure.qualifier = qualifier;
  if (implied.length > 0) figure.implied = implied;
  if (ambiguous !== undefined) figure.ambiguous = ambiguous;
  return figure;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
