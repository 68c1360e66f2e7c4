import type { ArticleEntity } from "../../core/article/article.ts";
import { type EntityType, familiesOf, type Merged, type Place } from "./model.ts";

/** A row of the Entities view: a kind, a family of figures, a company or value, a mention of it. */
export type EntityNode =
  | { readonly kind: "group"; readonly key: EntityType; readonly rows: readonly Merged[] }
  | { readonly kind: "family"; readonly key: string; readonly family: string; readonly rows: readonly Merged[] }
  | { readonly kind: "part"; readonly key: string; readonly from: number; readonly nodes: readonly EntityNode[] }
  | { readonly kind: "merged"; readonly key: string; readonly merged: Merged }
  | { readonly kind: "mention"; readonly key: string; readonly place: Place; readonly entity: ArticleEntity };

/** So many rows stand beneath one other at most. */
export const partSize = 200;

export const groupNodes = (rows: readonly Merged[]): readonly EntityNode[] =>
  (["company", "figure", "date"] as const).flatMap((type): EntityNode | readonly EntityNode[] => {
    const own = rows.filter((row) => row.type === type);
    return own.length > 0 ? { kind: "group", key: type, rows: own } : [];
  });

export function childrenOf(node: EntityNode): readonly EntityNode[] {
  switch (node.kind) {
    case "group": {
      const families = node.key === "figure" ? familiesOf(node.rows) : [];
      if (families.length < 2) return parted(node.key, node.rows.map(mergedNode));
      return families.map(({ key, rows }) => ({ kind: "family", key: `figure>${key}`, family: key, rows }));
    }
    case "family":
      return parted(node.key, node.rows.map(mergedNode));
    case "part":
      return node.nodes;
    case "merged":
      return parted(node.key, mentionsOf(node.merged));
    case "mention":
      return [];
  }
}

const mergedNode = (merged: Merged): EntityNode => ({ kind: "merged", key: merged.key, merged });

const mentionsOf = ({ key, places }: Merged): readonly EntityNode[] =>
  places.flatMap((place) =>
    place.entities.map(
      (entity, index): EntityNode => ({ kind: "mention", key: `${key}>${place.uri}#${index}`, place, entity }),
    ),
  );

function parted(key: string, nodes: readonly EntityNode[]): readonly EntityNode[] {
  if (nodes.length <= partSize) return nodes;
  const parts: EntityNode[] = [];
  for (let from = 0; from < nodes.length; from += partSize) {
    parts.push({ kind: "part", key: `${key}>${from}`, from, nodes: nodes.slice(from, from + partSize) });
  }
  return parts;
}

/** As long as all that is drawn of a row is the same, the row is left alone. */
export const looksSame = (before: EntityNode, now: EntityNode): boolean => looksOf(before) === looksOf(now);

function looksOf(node: EntityNode): string {
  switch (node.kind) {
    case "group":
    case "family":
      return String(node.rows.length);
    case "part":
      return String(node.nodes.length);
    case "merged":
      return `${node.merged.name} ${node.merged.count} ${node.merged.places.length}`;
    case "mention": {
      const { article } = node.place;
      return article.text.slice(Math.max(0, node.entity.start - 40), node.entity.end + 80);
    }
  }
}
