import type { ClaimKind } from "../../core/claims/claim.ts";
import { annotationId, isUnchecked, placedOf, type Row } from "./model.ts";

export const filterKinds = ["statistic", "plan", "event", "statement", "note"] as const;
export type FilterKind = ClaimKind | "note";

export const filterStatuses = [
  "candidate",
  "accepted",
  "rejected",
  "unchecked",
  "stale",
  "orphaned",
  "ambiguous",
] as const;
export type FilterStatus = (typeof filterStatuses)[number];

/** Which rows the view shows: of these kinds, in one of these states, with these words. An empty list asks for nothing. */
export interface Filter {
  readonly kinds: readonly FilterKind[];
  readonly statuses: readonly FilterStatus[];
  readonly text: string;
}

export const noFilter: Filter = { kinds: [], statuses: [], text: "" };

export const isFiltering = ({ kinds, statuses, text }: Filter): boolean =>
  kinds.length > 0 || statuses.length > 0 || text.trim() !== "";

/** A filter as a program, or an older session, gives it: what is not known is left out. */
export function readFilter(given: unknown): Filter {
  const { kinds, statuses, text } = (typeof given === "object" && given !== null ? given : {}) as Partial<
    Record<keyof Filter, unknown>
  >;
  return {
    kinds: filterKinds.filter((kind) => Array.isArray(kinds) && kinds.includes(kind)),
    statuses: filterStatuses.filter((status) => Array.isArray(statuses) && statuses.includes(status)),
    text: typeof text === "string" ? text.trim() : "",
  };
}

export function passes(row: Row, filter: Filter): boolean {
  const { kinds, statuses } = filter;
  if (kinds.length > 0 && !kinds.some((kind) => kind === kindOf(row))) return false;
  if (statuses.length > 0 && !statuses.some((status) => isInState(row, status))) return false;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = textOf(row).toLowerCase();
  return words.every((word) => text.includes(word));
}

const kindOf = (row: Row): FilterKind | undefined => (row.kind === "note" ? "note" : row.claim.kind);

function isInState(row: Row, status: FilterStatus): boolean {
  switch (status) {
    case "orphaned":
    case "ambiguous":
      return placedOf(row)?.resolution?.status === status;
    case "unchecked":
      return isUnchecked(row);
    case "stale":
      return row.kind === "claim" && row.claim.stale.length > 0;
    case "candidate":
    case "accepted":
    case "rejected":
      return row.kind === "claim" && row.claim.status === status;
  }
}

/** All words of a row that a person may look for: its own, and what people wrote on it. */
function textOf(row: Row): string {
  const { check, notes = [], anchor, tags = [] } = placedOf(row)?.annotation ?? {};
  const claim = row.kind === "claim" ? [row.claim.text, ...row.claim.claimants] : [anchor?.quote ?? ""];
  const evidence = (check?.evidence ?? []).flatMap(({ title, url, quote }) => [title ?? "", url ?? "", quote ?? ""]);
  const remarks = notes.map(({ text }) => text);
  return [...claim, ...tags, check?.rationale ?? "", ...evidence, ...remarks, annotationId(row) ?? ""].join("\n");
}
