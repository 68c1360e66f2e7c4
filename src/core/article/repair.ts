import { describe } from "../annotations/describe.ts";
import { confirmCheck, type Edited, type Signature, setAnchor } from "../sidecar/edit.ts";
import type { Sidecar } from "../sidecar/sidecar.ts";
import type { Span } from "../text/span.ts";
import { groundsOf } from "./grounds.ts";
import type { Article } from "./model.ts";

/** A person says that the verdict holds for the words as they are now: the annotation is of these words from then on. */
export function confirmVerdict(sidecar: Sidecar, article: Article, which: Signature & { readonly id: string }): Edited {
  const { id, ...signature } = which;
  const span = spanOf(article, id);
  if (!span) return { sidecar, refused: `the words of ${id} are not in the article: put it on other words first` };
  return takeWords(confirmCheck(sidecar, id, { ...groundsOf(article, span), ...signature }), article, id);
}

/** After an edit in which a person judged the words as they are now: the annotation is no longer of what stood there before. */
export function takeWords(edited: Edited, article: Article, id: string): Edited {
  const span = spanOf(article, id);
  const status = article.annotations.find(({ annotation }) => annotation.id === id)?.resolution?.status;
  if (!span || status !== "changed" || edited.refused !== undefined) return edited;
  return reattach(edited.sidecar, article, { id, span });
}

/** Puts an annotation on these words. */
export const reattach = (
  sidecar: Sidecar,
  article: Pick<Article, "text">,
  { id, span }: { readonly id: string; readonly span: Span },
): Edited => setAnchor(sidecar, id, describe(article.text, span));

const spanOf = (article: Article, id: string): Span | undefined =>
  article.annotations.find(({ annotation }) => annotation.id === id)?.resolution?.span;
