import type { Article, ArticleEntity } from "../../core/article/article.ts";
import { printDate, printFigure } from "../../core/entities/print-value.ts";

export type EntityType = ArticleEntity["type"];

/** A row of the Entities view: a kind, a company, value or date in it, a mention of that. */
export type EntityNode = GroupNode | MergedNode | MentionNode;

export interface GroupNode {
  readonly kind: "group";
  readonly key: string;
  readonly type: EntityType;
  readonly children: readonly MergedNode[];
}

/** Mentions that mean the same: one company by its name, one value, one stretch of days. */
export interface MergedNode {
  readonly kind: "merged";
  readonly key: string;
  readonly type: EntityType;
  readonly name: string;
  readonly children: readonly MentionNode[];
}

export interface MentionNode {
  readonly kind: "mention";
  readonly key: string;
  readonly entity: ArticleEntity;
  /** The words around, for people. */
  readonly before: string;
  readonly after: string;
}

export function entityGroups(article: Article): readonly GroupNode[] {
  return (["company", "figure", "date"] as const)
    .map((type): GroupNode => ({ kind: "group", key: type, type, children: merge(article, type) }))
    .filter(({ children }) => children.length > 0);
}

/** Companies most mentioned first, figures as in the text, dates in order of time. */
function merge(article: Article, type: EntityType): readonly MergedNode[] {
  const byName = new Map<string, ArticleEntity[]>();
  for (const entity of article.entities) {
    if (entity.type !== type) continue;
    const name = nameOfValue(entity);
    const same = byName.get(name);
    if (same) same.push(entity);
    else byName.set(name, [entity]);
  }
  const rows = [...byName].map(([name, entities]): MergedNode => {
    const key = `${type}/${name}`;
    const children = entities.map((entity, index) => mentionOf(article.text, entity, `${key}/${index}`));
    return { kind: "merged", key, type, name, children };
  });
  if (type === "company") return rows.sort((a, b) => b.children.length - a.children.length);
  if (type === "date") return rows.sort((a, b) => compare(dayOf(a), dayOf(b)));
  return rows;
}

const nameOfValue = (entity: ArticleEntity): string =>
  entity.type === "company"
    ? entity.name
    : entity.type === "figure"
      ? printFigure(entity)
      : (printDate(entity) ?? entity.text.toLowerCase());

/** Dates that are not known come last. */
function dayOf({ children }: MergedNode): string {
  const entity = children[0]?.entity;
  return entity?.type === "date" ? (entity.from ?? entity.to ?? "~") : "~";
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const reach = 40;

function mentionOf(text: string, entity: ArticleEntity, key: string): MentionNode {
  const before = text.slice(Math.max(0, entity.start - reach), entity.start);
  const after = text.slice(entity.end, entity.end + reach * 2);
  return { kind: "mention", key, entity, before: wordsAfter(before), after: wordsBefore(after) };
}

/** Whole words of the same paragraph only. */
const wordsAfter = (text: string): string =>
  (text.split(/[\r\n]/).at(-1) ?? "")
    .replace(text.length === reach && !/[\r\n]/.test(text) ? /^\S*\s/ : /^/, "")
    .replace(/\s+/g, " ");

const wordsBefore = (text: string): string => (text.split(/[\r\n]/)[0] ?? "").replace(/\s+/g, " ");
