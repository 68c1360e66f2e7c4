import { describe } from "../annotations/describe.ts";
import { acceptClaim, type Edited, rejectClaim, type Signature, setClaimants } from "../sidecar/edit.ts";
import type { Sidecar } from "../sidecar/sidecar.ts";
import { changeTags } from "../sidecar/tags.ts";
import { uniteClaims } from "../sidecar/unite.ts";
import { cover, type Span, trim } from "../text/span.ts";
import type { Article, ArticleClaim } from "./model.ts";
import { reattach } from "./repair.ts";
import { tagWords } from "./tag-words.ts";

/** A claim whose words have a place, stored or not. */
export type PlacedClaim = ArticleClaim & { readonly span: Span };

export interface Reshaped extends Edited {
  /** The claims that came of it, in order. */
  readonly ids: readonly string[];
}

/**
 * Parts a claim at these offsets. The first part goes on with the check, the notes and the history of the whole; the others
 * begin with its tags and claimants. A verdict was given for the whole, so it is stale from then on.
 */
export function splitClaim(
  sidecar: Sidecar,
  article: Article,
  { claim, cuts, ...signature }: Signature & { readonly claim: PlacedClaim; readonly cuts: readonly number[] },
): Reshaped {
  const [first, ...others] = piecesOf(article.text, claim.span, cuts);
  const refuse = (refused: string): Reshaped => ({ sidecar, refused, ids: [] });
  if (!first || others.length === 0) return refuse("there is nothing on one side of the cut");
  const stored = claim.stored?.annotation;
  const head = stored
    ? reattach(sidecar, article, { id: stored.id, span: first })
    : tagWords(sidecar, article, first, signature);
  const store = stored?.status === "rejected" ? rejectClaim : acceptClaim;
  let edited = head;
  const ids = [head.id ?? ""];
  for (const piece of others) {
    if (edited.refused !== undefined) return refuse(edited.refused);
    edited = store(edited.sidecar, { anchor: describe(article.text, piece) }, { ...signature, ...copied(claim) });
    ids.push(edited.id ?? "");
  }
  return edited.refused === undefined ? { ...edited, id: ids[0] ?? "", ids } : refuse(edited.refused);
}

const copied = ({ tags, stored }: ArticleClaim): Pick<ArticleClaim, "tags"> & { claimants?: readonly string[] } => {
  const claimants = stored?.annotation.claimants;
  return { tags, ...(claimants && { claimants }) };
};

/** The pieces of a span between cuts, without white space and the commas and dashes that joined them. */
export function piecesOf(text: string, { start, end }: Span, cuts: readonly number[]): readonly Span[] {
  const edges = [start, ...cuts.filter((cut) => cut > start && cut < end).sort((a, b) => a - b), end];
  return edges.slice(1).flatMap((edge, index) => {
    const piece = trimJoints(text, { start: edges[index] ?? start, end: edge }, index === 0);
    return piece.end > piece.start && /[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end)) ? [piece] : [];
  });
}

/** ", and profit fell" is "profit fell"; "Sales rose," is "Sales rose". */
function trimJoints(text: string, span: Span, isFirst: boolean): Span {
  let { start, end } = trim(text, span);
  if (!isFirst)
    start += /^(?:[\s,;:–—]|-\s)*(?:(?:and|but|while|whereas)\s+)?/i.exec(text.slice(start, end))?.[0].length ?? 0;
  end -= /[\s,;:–—]*(?:\s-)?$/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end: Math.max(start, end) };
}

/** Where a claim can sensibly be parted: after a comma, semicolon or dash, and before "and", "but", "while". */
export function jointsOf(text: string, { start, end }: Span): readonly number[] {
  const words = text.slice(start, end);
  const found = [...words.matchAll(/[,;:](?=\s)|\s[-–—](?=\s)|\s(?=(?:and|but|while|whereas|although|because)\s)/gi)];
  const cuts = found.map(({ index, 0: mark }) => start + index + mark.length);
  // "rose 5%, and profit fell" has one joint, not two.
  return cuts.filter((cut, at) => piecesOf(text, { start, end }, [cut]).length > 1 && cut - (cuts[at - 1] ?? -9) > 1);
}

/** Makes one claim of several, over all their words and what stands between them. */
export function mergeClaims(
  sidecar: Sidecar,
  article: Article,
  { claims, ...signature }: Signature & { readonly claims: readonly PlacedClaim[] },
): Edited {
  const ordered = [...claims].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  if (ordered.length < 2) return { sidecar, refused: "it takes two claims to merge" };
  const span = ordered.map((claim) => claim.span).reduce(cover);
  const ids = ordered.flatMap(({ stored }) => stored?.annotation.id ?? []);
  const byPerson = ordered.some(({ stored }) => stored?.annotation.claimants !== undefined);
  const claimants = byPerson ? [...new Set(ordered.flatMap((claim) => claim.claimants))] : undefined;
  if (ids.length === 0) return tagWords(sidecar, article, span, signature);
  return uniteClaims(sidecar, ids, { anchor: describe(article.text, span), claimants });
}

/** Gives a claim these words: longer, shorter, or elsewhere. A candidate becomes a stored claim. */
export function moveClaim(
  sidecar: Sidecar,
  article: Article,
  { claim, span, ...signature }: Signature & { readonly claim: ArticleClaim; readonly span: Span },
): Edited {
  const id = claim.stored?.annotation.id;
  const other = article.claims.find(
    ({ span: place, stored }) =>
      stored && stored.annotation.id !== id && place?.start === span.start && place.end === span.end,
  );
  if (other) return { sidecar, refused: "these words are a claim already: merge the two instead" };
  return id === undefined
    ? tagWords(sidecar, article, span, { ...signature, tags: claim.tags })
    : reattach(sidecar, article, { id, span });
}

export interface TagChange extends Signature {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** undefined: they stay as they are. */
  readonly claimants?: readonly string[] | undefined;
}

/** Tags a stored claim, or words that become one; a claim that was rejected is accepted by that. */
export function retag(
  sidecar: Sidecar,
  article: Article,
  { target, add, remove, claimants, ...signature }: TagChange & { readonly target: { readonly id: string } | Span },
): Edited {
  const options = { ...signature, tags: add };
  const edited = "id" in target ? acceptClaim(sidecar, target, options) : tagWords(sidecar, article, target, options);
  if (edited.refused !== undefined || edited.id === undefined) return edited;
  const tagged = remove.length === 0 ? edited : changeTags(edited.sidecar, edited.id, { remove });
  if (tagged.refused !== undefined || claimants === undefined) return tagged;
  return setClaimants(tagged.sidecar, edited.id, claimants);
}
