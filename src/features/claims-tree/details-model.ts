import type { FactChange } from "../../core/annotations/anchor.ts";
import type { ArticleEntity } from "../../core/article/article.ts";
import type { Evidence, Note } from "../../core/sidecar/sidecar.ts";
import type { Span } from "../../core/text/span.ts";
import { type ClaimRow, entitiesOf, type Row } from "./model.ts";
import type { Relation } from "./related-model.ts";

/** What a claim rests on, with its place in the article where it has one. `key` is unique beneath the claim. */
export type Detail = { readonly key: string; readonly span?: Span } & (
  | { readonly kind: "change"; readonly change: FactChange }
  | { readonly kind: "claimant"; readonly name: string }
  | { readonly kind: "entity"; readonly entity: ArticleEntity }
  | { readonly kind: "evidence"; readonly evidence: Evidence; readonly index: number }
  | { readonly kind: "remark"; readonly note: Note }
  | { readonly kind: "related"; readonly relation: Relation }
);

/** Whether anything is to be shown beneath a row; asked of every row, so it looks no further than it must. */
export function hasDetails(row: Row): boolean {
  if (row.kind === "note") return false;
  const { claim } = row;
  const { check, notes } = claim.stored?.annotation ?? {};
  if (claim.stale.length > 0 || claim.claimants.length > 0 || notes?.length || check?.evidence.length) return true;
  return entitiesOf(row).length > 0;
}

export function detailsOf(row: ClaimRow, related: readonly Relation[]): readonly Detail[] {
  const { claim, article } = row;
  const { span, stored } = claim;
  const place = span ? { span } : {};
  const changes = claim.stale.map(
    (change, index): Detail => ({ key: `change${index}`, kind: "change", change, ...place }),
  );
  const claimants = claim.claimants.map((name, index): Detail => {
    const at = span && nameWithin(article.text, span, name);
    return { key: `claimant${index}`, kind: "claimant", name, ...(at && { span: at }) };
  });
  const order = ["figure", "date", "company"];
  const mentions = [...entitiesOf(row)]
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
    .map((entity, index): Detail => {
      const at = { start: entity.start, end: entity.end };
      return { key: `entity${index}`, kind: "entity", entity, span: at };
    });
  const evidence = (stored?.annotation.check?.evidence ?? []).map(
    (one, index): Detail => ({ key: `evidence${index}`, kind: "evidence", evidence: one, index }),
  );
  const remarks = (stored?.annotation.notes ?? []).map(
    (note, index): Detail => ({ key: `remark${index}`, kind: "remark", note, ...place }),
  );
  const others = related.map(
    (relation): Detail => ({ key: `related ${relation.row.id}`, kind: "related", relation, ...placeOf(relation.row) }),
  );
  return [...changes, ...claimants, ...mentions, ...evidence, ...remarks, ...others];
}

const placeOf = ({ claim: { span } }: ClaimRow): { readonly span?: Span } => (span ? { span } : {});

/** Where a claimant stands in the claim: the full name, else its last word ("Matsuyama"), else nowhere. */
function nameWithin(text: string, span: Span, name: string): Span | undefined {
  const words = text.slice(span.start, span.end);
  for (const part of [name, name.split(" ").at(-1) ?? name]) {
    const at = words.indexOf(part);
    if (at >= 0) return { start: span.start + at, end: span.start + at + part.length };
  }
  return undefined;
}
