import type { Figure } from "../entities/entity.ts";
import type { Article } from "./model.ts";

/** The same amount in another unit, as the article itself gives it beside it: "200 billion yen ($1.82 billion)". */
export interface Conversion {
  readonly other: Figure;
  /** What the two imply: one of `of` is `rate` of `in`; at least 1. */
  readonly rate: number;
  readonly of: string;
  readonly in: string;
}

export function conversionOf(
  { text, entities }: Pick<Article, "text" | "entities">,
  figure: Figure,
): Conversion | undefined {
  const at = entities.indexOf(figure);
  const isPart = (a: Figure, b: Figure): boolean => links.test(text.slice(a.end, b.start)) && a.unit === b.unit;
  const neighbour = (index: number, by: 1 | -1): Figure | undefined => {
    const found = entities[index + by];
    return found?.type === "figure" ? found : undefined;
  };
  /** "18-25 billion yen ($120-167 million)": which goes with which is not for us to say. */
  const isInRange = (one: Figure): boolean => {
    const index = entities.indexOf(one);
    const [before, after] = [neighbour(index, -1), neighbour(index, 1)];
    return (before !== undefined && isPart(before, one)) || (after !== undefined && isPart(one, after));
  };
  for (const by of [1, -1] as const) {
    const other = neighbour(at, by);
    if (!other || !isSameAmount(figure, other)) continue;
    const [first, second] = by === 1 ? [figure, other] : [other, figure];
    if (!isBeside(text, first, second) || isInRange(first) || isInRange(second)) continue;
    const [more, less] = Math.abs(first.value) >= Math.abs(second.value) ? [first, second] : [second, first];
    return { other, rate: Math.abs(more.value / less.value), of: less.unit, in: more.unit };
  }
  return undefined;
}

/** Money with money, lengths with lengths: whether the units fit each other is the writer's to know. */
const isSameAmount = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind &&
  (a.kind === "money" || a.kind === "measure") &&
  a.unit !== b.unit &&
  a.unit !== "" &&
  b.unit !== "" &&
  a.value !== 0 &&
  b.value !== 0;

/** "A (about B)", "A, or B,": not "A (it was B a year earlier)". */
function isBeside(text: string, first: Figure, second: Figure): boolean {
  const between = text.slice(first.end, second.start);
  if (/^\s?[([]\s?(?:(?:or|about|around|some|roughly|approximately|nearly|almost|equal to|=|~|≈)\s)*$/i.test(between))
    return /^[^()[\]]{0,20}[)\]]/.test(text.slice(second.end, second.end + 21));
  return /^,? or (?:about |around |some |roughly |nearly |almost )?$/i.test(between);
}

const links = /^\s?(?:-|–|—|to|and)\s?$/;
