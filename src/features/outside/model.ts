import type { Placement } from "../../core/annotations/anchor.ts";
import type { Article } from "../../core/article/article.ts";

/** Where an article's annotations are, by id, as far as it takes to see what a change of its text did to them. */
export type Places = ReadonlyMap<string, Place>;

interface Place {
  readonly status: Placement;
  readonly start: number | undefined;
  readonly stale: boolean;
}

export const placesOf = (article: Article): Places =>
  new Map(
    article.annotations.flatMap(({ annotation, resolution, stale }) =>
      resolution
        ? [
            [
              annotation.id,
              { status: resolution.status, start: resolution.span?.start, stale: stale.length > 0 },
            ] as const,
          ]
        : [],
    ),
  );

/** What a change of the text did to annotations. `void`: verdicts that held before and do not now. */
export interface Summary {
  readonly inPlace: number;
  readonly moved: number;
  readonly changed: number;
  readonly ambiguous: number;
  readonly orphaned: number;
  readonly void: number;
  /** How many of them were not in that state before. */
  readonly news: number;
}

export const noChange: Summary = { inPlace: 0, moved: 0, changed: 0, ambiguous: 0, orphaned: 0, void: 0, news: 0 };

export function compare(before: Places, after: Places): Summary {
  let summary = noChange;
  const count = (key: keyof Summary, by = 1): void => {
    summary = { ...summary, [key]: summary[key] + by };
  };
  for (const [id, now] of after) {
    const was = before.get(id);
    if (!was) continue;
    if (now.status === "orphaned" || now.status === "ambiguous" || now.status === "changed") {
      count(now.status);
      if (was.status !== now.status) count("news");
    } else if (was.start === now.start) count("inPlace");
    else {
      count("moved");
      count("news");
    }
    if (now.stale && !was.stale) {
      count("void");
      count("news");
    }
  }
  return summary;
}

export const add = (a: Summary, b: Summary): Summary =>
  Object.fromEntries(
    Object.entries(a).map(([key, value]) => [key, value + b[key as keyof Summary]]),
  ) as unknown as Summary;

/** One word that moved is not worth a message; anything lost, changed or void is. */
export const isWorthTelling = (summary: Summary): boolean =>
  summary.news > 1 || (summary.news === 1 && summary.moved === 0);
