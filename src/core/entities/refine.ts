import { overlaps } from "../text/span.ts";
import type { Company, DateMention, Entity, Figure } from "./entity.ts";

/** What the three recognisers found in one stretch of text, each list in order. */
export interface Rivals {
  readonly companies: readonly Company[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
}

/**
 * One list without overlaps, in order. Of rivals for the same words a company wins over a date ("The Sunday Times") and a date
 * over a figure ("the 13 weeks to March 31"), unless the weaker one is the longer by more than half: "May" in "May 24, 2024".
 */
export function refine({ companies, figures, dates }: Rivals): readonly Entity[] {
  const kept: Entity[] = [];
  let [company, date, figure] = [0, 0, 0];
  for (;;) {
    // Of equal spans the company comes before the date, and the date before the figure.
    let entity: Entity | undefined = companies[company];
    if (isAhead(dates[date], entity)) entity = dates[date];
    if (isAhead(figures[figure], entity)) entity = figures[figure];
    if (!entity) return kept;
    if (entity.type === "company") company++;
    else if (entity.type === "date") date++;
    else figure++;
    const last = kept[kept.length - 1];
    if (!last || !overlaps(last, entity)) kept.push(entity);
    else if (beats(entity, last)) {
      kept.pop();
      const before = kept.at(-1);
      if (!before || !overlaps(before, entity)) kept.push(entity);
    }
  }
}

const isAhead = (entity: Entity | undefined, other: Entity | undefined): boolean =>
  entity !== undefined &&
  (other === undefined || entity.start < other.start || (entity.start === other.start && entity.end > other.end));

const rank = { company: 3, date: 2, figure: 1 } as const;

const beats = (challenger: Entity, holder: Entity): boolean => {
  const longer = (challenger.end - challenger.start) / Math.max(1, holder.end - holder.start);
  if (rank[challenger.type] > rank[holder.type]) return longer > 0.5;
  return longer > 2;
};
