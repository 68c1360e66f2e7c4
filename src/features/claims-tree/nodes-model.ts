import { type Detail, detailsOf, hasDetails } from "./details-model.ts";
import type { Group } from "./groups-model.ts";
import type { Row } from "./model.ts";
import type { Relation } from "./related-model.ts";

/** A row of the tree as it is drawn. The same claim may stand in several groups, each time under a key of its own. */
export type Node =
  | { readonly kind: "group"; readonly key: string; readonly group: Group }
  | {
      readonly kind: "part";
      readonly key: string;
      readonly group: Group;
      readonly from: number;
      readonly rows: readonly Row[];
    }
  | { readonly kind: "row"; readonly key: string; readonly row: Row; readonly group: Group }
  | { readonly kind: "detail"; readonly key: string; readonly row: Row; readonly detail: Detail };

/** So many rows stand beneath one other; more are parted, so that nothing has to be made or drawn for thousands at once. */
export const partSize = 200;

export const groupNode = (group: Group): Node => ({ kind: "group", key: group.key, group });

export function childrenOf(node: Node, related: (row: Row) => readonly Relation[]): readonly Node[] {
  if (node.kind === "group") {
    const { group, key } = node;
    if (group.rows.length <= partSize) return group.rows.map((row) => rowNode(group, row));
    return partsOf(group).map(({ from, rows }) => ({ kind: "part", key: `${key}>${from}`, group, from, rows }));
  }
  if (node.kind === "part") return node.rows.map((row) => rowNode(node.group, row));
  if (node.kind === "detail" || node.row.kind === "note") return [];
  const { row } = node;
  return detailsOf(row, related(row)).map((detail) => ({
    kind: "detail",
    key: `${node.key}/${detail.key}`,
    row: detail.kind === "related" ? detail.relation.row : row,
    detail,
  }));
}

/** The way from the top to a row of a group. */
export function pathTo(group: Group, row: Row): readonly Node[] {
  const index = group.rows.indexOf(row);
  if (index < 0) return [groupNode(group)];
  if (group.rows.length <= partSize) return [groupNode(group), rowNode(group, row)];
  const from = index - (index % partSize);
  const part = { kind: "part", key: `${group.key}>${from}`, group, from } as const;
  return [groupNode(group), { ...part, rows: group.rows.slice(from, from + partSize) }, rowNode(group, row)];
}

const rowNode = (group: Group, row: Row): Node => ({
  kind: "row",
  // In its article a row is called by its own id.
  key: group.of === "article" ? row.id : `${group.key}>${row.id}`,
  row,
  group,
});

function partsOf({ rows }: Group): readonly { readonly from: number; readonly rows: readonly Row[] }[] {
  const parts = [];
  for (let from = 0; from < rows.length; from += partSize)
    parts.push({ from, rows: rows.slice(from, from + partSize) });
  return parts;
}

/** As long as all that is drawn of a row itself is the same, the row is left alone. */
export const looksSame = (before: Node, now: Node): boolean =>
  (before.kind === "row" && now.kind === "row" && isSameCandidate(before.row, now.row)) ||
  looksOf(before) === looksOf(now);

/** What nobody has touched, as nearly all is, is seen to be the same at once. */
const isSameCandidate = (before: Row, now: Row): boolean =>
  before.kind === "claim" &&
  now.kind === "claim" &&
  before.claim.status === "candidate" &&
  now.claim.status === "candidate" &&
  before.claim.text === now.claim.text &&
  before.claim.kind === now.claim.kind &&
  hasDetails(before) === hasDetails(now);

function looksOf(node: Node): string {
  switch (node.kind) {
    case "group": {
      const { claims, unchecked, rows, folder, article } = node.group;
      return join([claims, unchecked, rows.length, folder, article?.failure, article?.readOnly?.problems[0]?.message]);
    }
    case "part":
      return join([node.from, node.rows.length]);
    case "row":
      return looksOfRow(node.row);
    case "detail":
      return JSON.stringify(node.detail, (key, value) => (key === "row" || key === "span" ? undefined : value));
  }
}

function looksOfRow(row: Row): string {
  if (row.kind === "note") {
    const { annotation, resolution } = row.note;
    return join([
      annotation.type,
      annotation.anchor?.quote,
      resolution?.status,
      ...annotation.notes.map(({ text }) => text),
    ]);
  }
  const { claim, isKept } = row;
  const { annotation, resolution } = claim.stored ?? {};
  const changes = [...claim.stale, ...(resolution?.changes ?? [])].flatMap(({ what, before, after }) => [
    what,
    before,
    after,
  ]);
  return join([
    claim.text,
    claim.status,
    claim.verdict,
    claim.kind,
    resolution?.status,
    claim.span !== undefined,
    isKept,
    hasDetails(row),
    annotation?.check?.rationale,
    claim.stale.length,
    ...claim.tags,
    ...changes,
  ]);
}

const join = (parts: readonly unknown[]): string => parts.join("\u0000");
