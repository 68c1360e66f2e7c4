import type { Span } from "../text/span.ts";

/** A mention of a company, a figure or a date. Spans and values follow the definitions in CONTRIBUTING.md's glossary. */
export type Entity = Company | Figure | DateMention;

export interface Company extends Span {
  readonly type: "company";
  readonly text: string;
  /** One name for all mentions of the same enterprise: the fullest form in the article, without legal suffix. */
  readonly name: string;
}

export type FigureKind = "money" | "percent" | "ratio" | "measure" | "count";

export interface Figure extends Span {
  readonly type: "figure";
  readonly text: string;
  /** The plain number: "2.8 million" is 2800000, "35.8%" is 35.8, "a fifth" is 0.2, "17 cents" is 0.17. */
  readonly value: number;
  /**
   * ISO 4217 code for money, "%" for percent, "ratio" for fractions and multiples, the symbol of a measure ("km", "V",
   * "min", "year"), or the counted noun in the singular ("vehicle"; "" where none is to be found).
   */
  readonly unit: string;
  readonly kind: FigureKind;
  /** The approximator or bound as written: "about", "more than", "surpassed". */
  readonly qualifier?: string;
  /** What is not written but inferred: the scale carried over in "18-25 million", the dollar's country in "$5". */
  readonly implied?: readonly ("scale" | "unit" | "value")[];
  /** Why the value may be another one, in a few words, where the text leaves it open: `"1,234" may be 1.234`. */
  readonly ambiguous?: string;
}

export interface DateMention extends Span {
  readonly type: "date";
  readonly text: string;
  /** First and last day, ISO, inclusive; undefined where they cannot be known without guessing. */
  readonly from?: string;
  readonly to?: string;
  /** What is not written but inferred from the article's date, the tense or the context: "year" in "December". */
  readonly implied?: readonly ("year" | "month" | "day" | "period")[];
  /** Whether the value depends on the article's date ("last year"), so that it drifts when the text is copied. */
  readonly relative?: boolean;
}

/** The same mention, further on by `by` characters. */
export function moveEntity(entity: Entity, by: number): Entity {
  if (by === 0) return entity;
  const start = entity.start + by;
  const end = entity.end + by;
  const { text } = entity;
  // Copied field by field: entities differ in what they hold, and copying anything whatever takes ten times as long.
  if (entity.type === "company") return { type: "company", start, end, text, name: entity.name };
  if (entity.type === "figure") {
    const { value, unit, kind, qualifier, implied, ambiguous } = entity;
    const moved: Writable<Figure> = { type: "figure", start, end, text, value, unit, kind };
    if (qualifier !== undefined) moved.qualifier = qualifier;
    if (implied !== undefined) moved.implied = implied;
    if (ambiguous !== undefined) moved.ambiguous = ambiguous;
    return moved;
  }
  const { from, to, implied, relative } = entity;
  const moved: Writable<DateMention> = { type: "date", start, end, text };
  if (from !== undefined) moved.from = from;
  if (to !== undefined) moved.to = to;
  if (implied !== undefined) moved.implied = implied;
  if (relative !== undefined) moved.relative = relative;
  return moved;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
