import type { Score } from "./score.ts";

/** What a set must at least reach: figure by figure, to three decimals. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * The figures that floors are kept of. Precision and recall are left out because one may fall while the F1 that they make
 * rises; so is `value`, which falls when harder entities are found at all: `valueOfAll` does not.
 */
const held: Readonly<Record<string, readonly string[]>> = {
  company: ["f1", "exactF1", "valueOfAll"],
  figure: ["f1", "exactF1", "valueOfAll"],
  date: ["f1", "exactF1", "valueOfAll"],
  claim: ["f1", "exactF1", "kind", "claimant"],
  boilerplate: ["f1"],
  document: ["accuracy"],
};

/** The score's figures as floors: rounded down, so that what was measured passes. */
export const floorsOf = (score: Score): Floors =>
  mapFigures((about, figure) => roundDown(figureOf(score, about, figure)));

/** The higher of the floors and the score: floors never sink. */
export const raise = (floors: Floors, score: Score): Floors =>
  mapFigures((about, figure) => Math.max(floors[about]?.[figure] ?? 0, roundDown(figureOf(score, about, figure))));

export interface Fall {
  readonly about: string;
  readonly figure: string;
  readonly floor: number;
  readonly now: number;
}

/** Where the score lies below a floor. */
export function fallsBelow(floors: Floors, score: Score): readonly Fall[] {
  const falls: Fall[] = [];
  for (const [about, figures] of Object.entries(floors)) {
    for (const [figure, floor] of Object.entries(figures)) {
      const now = figureOf(score, about, figure);
      if (roundDown(now) < floor) falls.push({ about, figure, floor, now });
    }
  }
  return falls;
}

function mapFigures(value: (about: string, figure: string) => number): Floors {
  const floors: Record<string, Record<string, number>> = {};
  for (const [about, figures] of Object.entries(held)) {
    floors[about] = Object.fromEntries(figures.map((figure) => [figure, value(about, figure)]));
  }
  return floors;
}

function figureOf(score: Score, about: string, figure: string): number {
  const group: unknown = Object.entries(score).find(([name]) => name === about)?.[1];
  const value: unknown =
    typeof group === "object" && group !== null
      ? Object.entries(group).find(([name]) => name === figure)?.[1]
      : undefined;
  if (typeof value !== "number") throw new Error(`floors.json names ${about}.${figure}, which is not measured`);
  return value;
}

/** A hair is added first: 0.7 times 1000 is 700 and not 699.99…. */
const roundDown = (value: number): number => Math.floor(value * 1000 + 1e-9) / 1000;
