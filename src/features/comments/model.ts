import type { FactChange } from "../../core/annotations/anchor.ts";
import type { Article, PlacedAnnotation } from "../../core/article/article.ts";
import type { FactCheck, Note } from "../../core/sidecar/sidecar.ts";
import type { Span } from "../../core/text/span.ts";
import { finish, type Steps } from "../../core/text/steps.ts";

/** A conversation about words of an article: a claim with its check and notes, or a note. */
export interface Thread {
  readonly id: string;
  readonly type: "claim" | "note";
  readonly span: Span;
  readonly words: string;
  readonly check?: FactCheck;
  /** Why the verdict no longer holds. */
  readonly stale: readonly FactChange[];
  readonly tags: readonly string[];
  readonly notes: readonly Note[];
  /** Nothing is left to do: a verdict that holds. There is no other way to resolve a claim, and notes are never resolved. */
  readonly isResolved: boolean;
  /** Nothing can be stored: the sidecar is read-only. */
  readonly isReadOnly: boolean;
}

/** Accepted claims of which anything was said, and notes on words; what has no place has no thread. */
export const threadsOf = (article: Article): readonly Thread[] => [...eachThread(article)];

/** The same, each made when it is asked for. */
export function* eachThread(article: Article): Iterable<Thread> {
  for (const placed of article.annotations) {
    const thread = threadOf(article, placed);
    if (thread) yield thread;
  }
}

/** The one of an annotation. */
export function threadWith(article: Article, id: string): Thread | undefined {
  const placed = article.annotations.find(({ annotation }) => annotation.id === id);
  return placed && threadOf(article, placed);
}

function threadOf(article: Article, { annotation, resolution, stale }: PlacedAnnotation): Thread | undefined {
  const isReadOnly = article.sidecar.state.kind === "read-only";
  const { id, type, status, check, notes, tags } = annotation;
  const span = resolution?.span;
  if (!span || type === "entity" || status === "rejected") return undefined;
  if (type === "claim" && !check && notes.length === 0) return undefined;
  const words = article.text.slice(span.start, span.end);
  const isResolved = check !== undefined && check.verdict !== "unchecked" && stale.length === 0;
  return { id, type, span, words, stale, tags, notes, isResolved, isReadOnly, ...(check && { check }) };
}

/** Whether two threads say the same, wherever they stand. */
export const saysSame = (a: Thread, b: Thread): boolean =>
  a === b ||
  (a.check === b.check && a.notes === b.notes && a.words === b.words && sameRest(a, b)) ||
  JSON.stringify({ ...a, span: 0 }) === JSON.stringify({ ...b, span: 0 });

/** What an edit of the text alone can change. */
const sameRest = (a: Thread, b: Thread): boolean =>
  a.stale.length === 0 && b.stale.length === 0 && a.tags === b.tags && a.isReadOnly === b.isReadOnly;

export interface Difference {
  readonly added: readonly Thread[];
  /** They say something else; where they stand may differ too. */
  readonly changed: readonly Thread[];
  /** They say the same in another place. */
  readonly moved: readonly Thread[];
  readonly removed: readonly string[];
}

/** What is to be done to the threads that are shown, so that those that stayed as they are cost nothing. */
export const difference = (shown: ReadonlyMap<string, Thread>, now: Iterable<Thread>): Difference =>
  finish(stepDifference(shown, now));

/** The same in steps: an article may have hundreds. */
export function* stepDifference(shown: ReadonlyMap<string, Thread>, now: Iterable<Thread>): Steps<Difference> {
  const ids = new Set<string>();
  const added: Thread[] = [];
  const changed: Thread[] = [];
  const moved: Thread[] = [];
  for (const thread of now) {
    yield;
    ids.add(thread.id);
    const before = shown.get(thread.id);
    if (!before) added.push(thread);
    else if (!saysSame(before, thread)) changed.push(thread);
    else if (!samePlace(before.span, thread.span)) moved.push(thread);
  }
  return { added, changed, moved, removed: [...shown.keys()].filter((id) => !ids.has(id)) };
}

const samePlace = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Only one's own words are changed or removed; where nobody is named, they are anybody's. */
export const isOwn = (by: string | undefined, author: string | undefined): boolean => by === author;

/** The address of a link that a browser opens, fit to stand between `<` and `>`; undefined for any other. */
export function safeLink(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\/[^\s/]/i.test(url)) return undefined;
  return url.replace(/[\s<>\\"'`|^{}]/g, (character) => encodeURIComponent(character).replace("'", "%27"));
}
