import type { Anchor } from "../annotations/anchor.ts";
import type { ArticleFields, Correction, Evidence, Sidecar, Verdict } from "./sidecar.ts";

/** A change of a sidecar: what the library's `update` takes. */
export type Edit = (sidecar: Sidecar) => Edited;

export interface Edited {
  /** The sidecar after the edit; the same one where nothing was to change or the edit was refused. */
  readonly sidecar: Sidecar;
  /** The annotation that was made or changed. */
  readonly id?: string;
  /** Why nothing was done, for a person. */
  readonly refused?: string;
}

/** Who and when; the clock is the caller's. */
export interface Signature {
  readonly by?: string;
  /** ISO time. */
  readonly at?: string;
}

/** Which claim: a stored one by id, or words that are to become one. */
export type Target = { readonly id: string } | { readonly anchor: Anchor };

export interface ClaimOptions extends Signature {
  readonly tags?: readonly string[];
  readonly claimants?: readonly string[];
  readonly origin?: "person" | "engine" | "import";
}

/** Stores an accepted claim; a claim stored for the same words gets the tags and claimants besides its own. */
export function tagClaim(sidecar: Sidecar, _anchor: Anchor, _options: ClaimOptions = {}): Edited {
  return { sidecar };
}

/** Accepts a stored claim, or stores a candidate as accepted. */
export function acceptClaim(sidecar: Sidecar, _target: Target, _options: ClaimOptions = {}): Edited {
  return { sidecar };
}

export function rejectClaim(sidecar: Sidecar, _target: Target, _options: ClaimOptions = {}): Edited {
  return { sidecar };
}

export interface NoteOptions extends Signature {
  readonly text: string;
}

/** Adds a note: to an annotation (id), on words (anchor), or about the whole article ("article"). */
export function addNote(sidecar: Sidecar, _target: Target | "article", _options: NoteOptions): Edited {
  return { sidecar };
}

export interface CheckOptions extends Signature {
  readonly verdict: Verdict;
  readonly rationale?: string;
  readonly evidence?: readonly Evidence[];
  /** The words now, the sentence around them, and the article's date if a relative date in it depends on that. */
  readonly quote?: string;
  readonly sentence?: string;
  readonly published?: string;
}

/** Records a fact-check; the check before it goes to the history. An anchor that is no claim yet becomes one. */
export function checkClaim(sidecar: Sidecar, _target: Target, _options: CheckOptions): Edited {
  return { sidecar };
}

/** Says that the verdict holds for the words as they are now. */
export function confirmCheck(sidecar: Sidecar, _id: string, _options: Omit<CheckOptions, "verdict">): Edited {
  return { sidecar };
}

export function removeAnnotation(sidecar: Sidecar, _id: string): Edited {
  return { sidecar };
}

/** Corrects the engine: these words are a company, figure, date or none. Replaces an earlier correction of the words. */
export function correctEntity(
  sidecar: Sidecar,
  _anchor: Anchor,
  _options: Signature & { readonly correction: Correction },
): Edited {
  return { sidecar };
}

export function setTags(sidecar: Sidecar, _id: string, _tags: readonly string[]): Edited {
  return { sidecar };
}

export function setClaimants(sidecar: Sidecar, _id: string, _claimants: readonly string[]): Edited {
  return { sidecar };
}

/** Puts an annotation on other words: re-attaches an orphan, or stores where its words are now. */
export function setAnchor(sidecar: Sidecar, _id: string, _anchor: Anchor): Edited {
  return { sidecar };
}

/** A field set to undefined is removed. */
export function setArticleFields(
  sidecar: Sidecar,
  _fields: { readonly [K in keyof ArticleFields]?: ArticleFields[K] | undefined },
): Edited {
  return { sidecar };
}
