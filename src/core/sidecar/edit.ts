import type { Anchor } from "../annotations/anchor.ts";
import { addEntry, changeEntry, changeRoot, type Edited, entryOf, findSame, refuse, without } from "./change.ts";
import { plainEvidence } from "./edit-evidence.ts";
import { defined } from "./fields.ts";
import { isList, isMap, isSame, type Plain, type PlainMap } from "./plain.ts";
import type { ArticleFields, Correction, Evidence, Sidecar, Verdict } from "./sidecar.ts";

export type { Edited } from "./change.ts";

/** A change of a sidecar: what the library's `update` takes. */
export type Edit = (sidecar: Sidecar) => Edited;

/** One edit after the other, as one; refused as a whole where one of them is. */
export function editInTurn(sidecar: Sidecar, edits: readonly Edit[]): Edited {
  let edited: Edited = { sidecar };
  for (const edit of edits) {
    edited = edit(edited.sidecar);
    if (edited.refused !== undefined) return refuse(sidecar, edited.refused);
  }
  return edited;
}

/** Who and when; the clock is the caller's. */
export interface Signature {
  readonly by?: string | undefined;
  /** ISO time. */
  readonly at?: string | undefined;
}

/** Which annotation: a stored one by id, or words that are to become one. */
export type Target = { readonly id: string } | { readonly anchor: Anchor };

export interface ClaimOptions extends Signature {
  readonly tags?: readonly string[] | undefined;
  readonly claimants?: readonly string[] | undefined;
  readonly origin?: "person" | "engine" | "import" | undefined;
}

/** Stores an accepted claim; a claim stored for the same words gets the tags and claimants besides its own. */
export const tagClaim = (sidecar: Sidecar, anchor: Anchor, options: ClaimOptions = {}): Edited =>
  storeClaim(sidecar, { anchor }, "accepted", options);

/** Accepts a stored claim, or stores a candidate as accepted. */
export const acceptClaim = (sidecar: Sidecar, target: Target, options: ClaimOptions = {}): Edited =>
  storeClaim(sidecar, target, "accepted", options);

export const rejectClaim = (sidecar: Sidecar, target: Target, options: ClaimOptions = {}): Edited =>
  storeClaim(sidecar, target, "rejected", options);

function storeClaim(
  sidecar: Sidecar,
  target: Target,
  status: "accepted" | "rejected",
  { tags = [], claimants, origin, by, at }: ClaimOptions,
): Edited {
  const id = "id" in target ? target.id : findSame(sidecar, "claim", target.anchor);
  if (id === undefined) {
    const anchor = "anchor" in target ? target.anchor : { quote: "" };
    return addEntry(sidecar, {
      type: "claim",
      anchor,
      fields: { status, origin: origin ?? "person", by, at, tags: [...new Set(tags)], claimants },
    });
  }
  return changeEntry(sidecar, { id, type: "claim" }, (entry) => ({
    ...entry,
    ...(status !== (entry.status ?? "accepted") ? { status } : {}),
    ...(tags.length > 0 ? { tags: union(entry.tags, tags) } : {}),
    ...(claimants !== undefined ? { claimants: union(entry.claimants, claimants) } : {}),
  }));
}

export interface NoteOptions extends Signature {
  readonly text: string;
}

/** Adds a note: to an annotation (id), on words (anchor), or about the whole article ("article"). */
export function addNote(sidecar: Sidecar, target: Target | "article", { text, by, at }: NoteOptions): Edited {
  const note = defined({ by, at, text });
  if (target !== "article" && "id" in target) {
    return changeEntry(sidecar, { id: target.id }, (entry) => ({
      ...entry,
      notes: [...(isList(entry.notes) ? entry.notes : entry.notes === undefined ? [] : [entry.notes]), note],
    }));
  }
  const anchor = target === "article" ? undefined : target.anchor;
  return addEntry(sidecar, { type: "note", anchor, fields: { origin: "person", by, at, text } });
}

export interface CheckOptions extends Signature {
  readonly verdict: Verdict;
  readonly rationale?: string | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  /** The words now, the sentence around them, and the article's date if a relative date in it depends on that. */
  readonly quote?: string | undefined;
  readonly sentence?: string | undefined;
  readonly published?: string | undefined;
}

/** Records a fact-check; the check before it goes to the history. Words that are no claim yet become one. */
export function checkClaim(sidecar: Sidecar, target: Target, options: CheckOptions): Edited {
  const stored = "id" in target ? { sidecar, id: target.id } : tagClaim(sidecar, target.anchor, options);
  if (stored.id === undefined) return stored;
  const { verdict, quote, sentence, published, rationale, by, at, evidence = [] } = options;
  const checked = changeEntry(stored.sidecar, { id: stored.id, type: "claim" }, (entry) => {
    const before = isMap(entry.check) ? entry.check : undefined;
    const words = quote ?? (typeof entry.quote === "string" ? entry.quote : undefined);
    const check = defined({
      verdict,
      quote: words,
      sentence: sentence === words ? undefined : sentence,
      published,
      rationale,
      by,
      at,
      evidence: evidence.map(plainEvidence),
      history: before && pastChecks(before, evidence.map(plainEvidence)),
    });
    return { ...entry, check };
  });
  return checked.refused === undefined ? checked : { ...checked, sidecar };
}

function pastChecks(check: PlainMap, evidence: readonly PlainMap[]): readonly Plain[] {
  const { history, ...past } = check;
  const earlier = isList(history) ? history : [];
  // "unchecked" with nothing said is no check that anybody made; evidence put down before the verdict is in the new one.
  const isKept = (one: Plain): boolean => evidence.some((other) => isSame(one, other));
  const isEmpty = past.verdict === "unchecked" && past.rationale === undefined && listOf(past.evidence).every(isKept);
  return isEmpty ? earlier : [past, ...earlier];
}

const listOf = (value: Plain | undefined): readonly Plain[] => (isList(value) ? value : []);

/** Says that the verdict holds for the words as they are now; the check as it was goes to the history. */
export function confirmCheck(sidecar: Sidecar, id: string, options: Omit<CheckOptions, "verdict">): Edited {
  const check = sidecar.annotations.find((annotation) => annotation.id === id)?.check;
  if (!check) return refuse(sidecar, `${id} has no verdict to confirm`);
  const { rationale, evidence } = check;
  return checkClaim(sidecar, { id }, { rationale, evidence, ...defined(options), verdict: check.verdict });
}

/**
 * Says why, under the verdict that stands and for the words that it was given for. Other words for a reason that was given
 * make a further check, so that the reason is in the history; a first reason does not.
 */
export function setRationale(
  sidecar: Sidecar,
  id: string,
  { rationale, by, at }: Signature & { readonly rationale: string | undefined },
): Edited {
  const check = sidecar.annotations.find((annotation) => annotation.id === id)?.check;
  if (!check) return refuse(sidecar, `${id} has no verdict to give a reason for`);
  if (check.rationale === rationale) return { sidecar, id };
  if (check.rationale === undefined && check.by === by) {
    return changeEntry(sidecar, { id }, (entry) =>
      isMap(entry.check) ? { ...entry, check: { ...entry.check, ...defined({ rationale }) } } : entry,
    );
  }
  const { verdict, quote, sentence, published, evidence } = check;
  return checkClaim(sidecar, { id }, { verdict, quote, sentence, published, evidence, rationale, by, at });
}

/** Removes the whole entry, with its notes and checks. */
export const removeAnnotation = (sidecar: Sidecar, id: string): Edited => changeEntry(sidecar, { id }, () => undefined);

/**
 * Corrects the engine: these words are a company, figure, date or none. Replaces an earlier correction of the words; the caller
 * may know its `earlier` id where the words have moved since.
 */
export function correctEntity(
  sidecar: Sidecar,
  anchor: Anchor,
  {
    correction,
    by,
    at,
    earlier,
  }: Signature & { readonly correction: Correction; readonly earlier?: string | undefined },
): Edited {
  const id = earlier ?? findSame(sidecar, "entity", anchor);
  const fields = defined({ ...correction });
  if (id === undefined) {
    return addEntry(sidecar, { type: "entity", anchor, fields: { ...fields, origin: "person", by, at } });
  }
  return changeEntry(sidecar, { id }, (entry) => ({
    ...without(entry, ["entity", "name", "value", "unit", "from", "to"]),
    ...fields,
    ...defined({ by, at }),
  }));
}

export const setTags = (sidecar: Sidecar, id: string, tags: readonly string[]): Edited =>
  changeEntry(sidecar, { id }, (entry) => ({ ...entry, tags: [...new Set(tags)] }));

export const setClaimants = (sidecar: Sidecar, id: string, claimants: readonly string[]): Edited =>
  changeEntry(sidecar, { id }, (entry) => ({ ...entry, claimants: [...claimants] }));

/** Puts an annotation on other words: re-attaches an orphan, or stores where its words are now. */
export const setAnchor = (sidecar: Sidecar, id: string, anchor: Anchor): Edited =>
  changeEntry(sidecar, { id }, (entry) => ({
    ...without(entry, ["quote", "prefix", "suffix", "start", "end", "occurrences", "rival"]),
    ...entryOf(anchor),
  }));

/** A field set to undefined is removed. */
export const setArticleFields = (
  sidecar: Sidecar,
  fields: { readonly [K in keyof ArticleFields]?: ArticleFields[K] | undefined },
): Edited =>
  changeRoot(sidecar, (root) => {
    const article = isMap(root.article) ? root.article : {};
    return { ...root, article: { ...without(article, Object.keys(fields)), ...defined(fields) } };
  });

const union = (before: Plain | undefined, more: readonly string[]): readonly Plain[] => {
  const own = isList(before) ? before : before === undefined || before === null ? [] : [before];
  return [...own, ...new Set(more.filter((item) => !own.includes(item)))];
};
