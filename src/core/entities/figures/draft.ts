import type { Token } from "../../text/tokens.ts";
import type { FigureKind } from "../entity.ts";

/** The tokens that one figure is read from: those of a sentence, `first` to `end` (exclusive), in their block. */
export interface Passage {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly end: number;
}

/** A number as written, before its unit is known; `first` and `last` (inclusive) index tokens. */
export interface WrittenNumber {
  readonly first: number;
  readonly last: number;
  /** Without scale: 2.8 of "2.8 million". */
  readonly value: number;
  /** 1 where none is written. */
  readonly scale: number;
  readonly form: "digits" | "words" | "fraction";
  /** Thousands are set apart ("1,250"), or there is a decimal part: no year, no model, no day of a month. */
  readonly grouped: boolean;
  readonly decimal: boolean;
  readonly ambiguous?: string;
}

/** What is not written but inferred, in the order in which it was. */
export type Implied = "scale" | "unit" | "value";

/** For all the drafts of which all is written. */
export const nothing: readonly Implied[] = [];

export const imply = (draft: Draft, what: Implied): void => {
  if (!draft.implied.includes(what)) draft.implied = [...draft.implied, what];
};

/** A figure in the making: neighbours still lend it a scale, a unit or a qualifier. */
export interface Draft {
  first: number;
  last: number;
  readonly number: WrittenNumber;
  readonly sign: 1 | -1;
  scale: number;
  /** What one of the unit is worth in the unit given: 0.01 for cents and basis points. */
  factor: number;
  kind: FigureKind;
  /** Undefined: nothing says yet what is counted. */
  unit: string | undefined;
  /** Index of the counted noun, or the last token where there is none. */
  nounEnd: number;
  implied: readonly Implied[];
  ambiguous: string | undefined;
  qualifier: string | undefined;
  /** A neighbour counts the same thing, so the number counts something though no noun follows it. */
  counts: boolean;
}

/** Binary fractions of products are rounded off: 16.6 billion is 16600000000, not 16600000000.000002. */
export const worthOf = (draft: Draft): number => {
  const { value } = draft.number;
  // "$2.67-3/4" is 2.6775, not 2.6774999999999998.
  if (draft.scale === 1 && draft.factor === 1)
    return draft.sign * (draft.kind === "money" ? Number(value.toPrecision(15)) : value);
  const worth = value * draft.scale * draft.factor;
  // Of whole numbers with fewer digits nothing is rounded off.
  return draft.sign * (Number.isInteger(worth) && worth < 1e15 ? worth : Number(worth.toPrecision(15)));
};
