import * as vscode from "vscode";
import type { Article } from "../../core/article/article.ts";
import type { FactCheck, Note } from "../../core/sidecar/sidecar.ts";
import type { Steps } from "../../core/text/steps.ts";
import type { App } from "../../host/app.ts";
import { inBackground } from "../../host/commands.ts";
import { rangeOf } from "../../host/positions.ts";
import { startRest } from "../../host/rest.ts";
import { author, commentThreads } from "../../host/settings.ts";
import { markThread } from "../../host/thread-items.ts";
import { inSlices } from "../../library/slices.ts";
import { eachThread, isOwn, stepDifference, type Thread, threadWith } from "./model.ts";
import { checkMarkdown, labelOf } from "./print.ts";

/** What a comment shows: a claim's check, or a note. */
export type Part =
  | { readonly kind: "check"; readonly check: FactCheck }
  | { readonly kind: "note"; readonly note: Note };

export interface PartComment extends vscode.Comment {
  readonly uri: vscode.Uri;
  readonly id: string;
  readonly part: Part;
}

/** A thread as VS Code shows it. */
interface Face {
  thread: Thread;
  readonly shown: vscode.CommentThread;
  /** Being typed in: nothing is shown anew meanwhile, or what is typed would be lost. */
  editing: PartComment | undefined;
}

interface Page {
  readonly uri: vscode.Uri;
  readonly faces: Map<string, Face>;
  /** Counts what makes the threads that are being shown out of date. */
  version: number;
}

/** The threads of the articles that are open. What did not change is not touched, however long the article. */
export interface Threads {
  idOf(shown: vscode.CommentThread): string | undefined;
  /** Opens a thread; what is not shown yet is at once. */
  open(uri: vscode.Uri, article: Article, id: string): PartComment | undefined;
  /** Lets one type in a comment: the plain words, not what they look like. */
  edit(comment: PartComment): void;
  /** Shows it again as it is stored. */
  endEdit(comment: PartComment): void;
  render(uri: vscode.Uri): void;
  renderAll(): void;
  dispose(): void;
}

export function createThreads(app: App, controller: vscode.CommentController): Threads {
  const pages = new Map<string, Page>();

  const close = (page: Page): void => {
    page.version++;
    for (const { shown } of page.faces.values()) shown.dispose();
    pages.delete(page.uri.toString());
  };
  const pageOf = (uri: vscode.Uri): Page => {
    const known = pages.get(uri.toString());
    if (known) return known;
    const page = { uri, faces: new Map<string, Face>(), version: 0 };
    pages.set(uri.toString(), page);
    return page;
  };
  const render = (uri: vscode.Uri): void => {
    // VS Code opens a document for each thread, too, and there may be hundreds.
    if (!app.dossier.isArticle(uri) && !pages.has(uri.toString())) return;
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (!isOpen || !app.dossier.isArticle(uri) || !commentThreads(uri)) {
      const page = pages.get(uri.toString());
      if (page) close(page);
      return;
    }
    const article = app.dossier.file(uri)?.article;
    if (!article || !app.isSettled(uri)) return;
    const page = pageOf(uri);
    const mine = ++page.version;
    inBackground(inSlices(show(page, article), { rest: startRest, isWanted: () => page.version === mine }));
  };
  /** A thread in a step. A later call does what is left to do. */
  function* show(page: Page, article: Article): Steps<void> {
    const before = new Map([...page.faces].map(([id, { thread }]) => [id, thread]));
    const { added, changed, moved, removed } = yield* stepDifference(before, eachThread(article));
    for (const id of removed) {
      yield;
      if (page.faces.get(id)?.editing) continue; // saving says what became of it, and gives back what was typed
      page.faces.get(id)?.shown.dispose();
      page.faces.delete(id);
    }
    for (const thread of changed) {
      yield;
      update(page, article, thread);
    }
    for (const thread of added) {
      yield;
      if (!page.faces.has(thread.id)) add(page, article, thread); // opened meanwhile, it is there already
    }
    for (const thread of moved) {
      yield;
      move(page, article, thread);
    }
  }
  const add = (page: Page, article: Article, thread: Thread): Face => {
    const range = rangeOf(article, thread.span);
    const shown = controller.createCommentThread(page.uri, range, commentsOf(page.uri, thread));
    const face: Face = { thread, shown, editing: undefined };
    page.faces.set(thread.id, face);
    shown.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    markThread(shown, { view: "comments", uri: page.uri, id: thread.id });
    dress(face);
    return face;
  };
  const update = (page: Page, article: Article, thread: Thread): void => {
    const face = page.faces.get(thread.id);
    if (!face || face.editing) return;
    face.thread = thread;
    // VS Code moves a thread with its words by itself; but whatever it is told puts it where it was told last.
    face.shown.range = rangeOf(article, thread.span);
    face.shown.comments = commentsOf(page.uri, thread);
    dress(face);
  };
  const move = (page: Page, article: Article, thread: Thread): void => {
    const face = page.faces.get(thread.id);
    if (!face) return;
    face.thread = thread;
    face.shown.range = rangeOf(article, thread.span);
  };
  const faceOf = ({ uri, id }: PartComment): Face | undefined => pages.get(uri.toString())?.faces.get(id);
  return {
    idOf: (shown) => {
      for (const { faces } of pages.values()) {
        for (const [id, face] of faces) if (face.shown === shown) return id;
      }
      return undefined;
    },
    open: (uri, article, id) => {
      const thread = threadWith(article, id);
      if (!thread) return undefined;
      const page = pageOf(uri);
      if (page.faces.has(id)) update(page, article, thread);
      const { shown } = page.faces.get(id) ?? add(page, article, thread);
      shown.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
      return shown.comments[0] as PartComment | undefined;
    },
    edit: (comment) => {
      const face = faceOf(comment);
      if (!face) return;
      comment.body = wordsOf(comment.part);
      comment.mode = vscode.CommentMode.Editing;
      face.editing = comment;
      face.shown.comments = [...face.shown.comments];
    },
    endEdit: (comment) => {
      const face = faceOf(comment);
      if (!face) return;
      face.editing = undefined;
      face.shown.comments = commentsOf(comment.uri, face.thread);
      render(comment.uri);
    },
    render,
    renderAll: () => {
      const open = vscode.workspace.textDocuments.map(({ uri }) => uri);
      const gone = [...pages.values()].map(({ uri }) => uri);
      for (const uri of [...open, ...gone]) render(uri);
    },
    dispose: () => [...pages.values()].forEach(close),
  };
}

function dress({ shown, thread }: Face): void {
  const { Resolved, Unresolved } = vscode.CommentThreadState;
  shown.label = labelOf(thread);
  shown.state = thread.isResolved ? Resolved : Unresolved;
  shown.canReply = !thread.isReadOnly;
  const state = thread.stale.length > 0 ? ".stale" : "";
  shown.contextValue = thread.isReadOnly ? "readOnly" : `${thread.type}${state}`;
}

function commentsOf(uri: vscode.Uri, thread: Thread): readonly PartComment[] {
  const { id, check, notes, isReadOnly } = thread;
  const me = author();
  const comment = (part: Part, more: Omit<vscode.Comment, "mode">, isMine: boolean): PartComment => ({
    uri,
    id,
    part,
    mode: vscode.CommentMode.Preview,
    contextValue: isReadOnly ? "readOnly" : isMine ? `${part.kind}.own` : part.kind,
    ...more,
  });
  const signed = (by: string | undefined, at: string | undefined, otherwise: string) => ({
    author: { name: by ?? otherwise },
    ...(at !== undefined && !Number.isNaN(Date.parse(at)) && { timestamp: new Date(at) }),
  });
  const checked =
    check &&
    comment(
      { kind: "check", check },
      { body: checkMarkdown(thread), ...signed(check.by, check.at, vscode.l10n.t("Fact-check")) },
      true,
    );
  // A note is plain words for VS Code, too: not even Markdown.
  const noted = notes.map((note) =>
    comment(
      { kind: "note", note },
      { body: note.text, ...signed(note.by, note.at, vscode.l10n.t("Note")) },
      isOwn(note.by, me),
    ),
  );
  return [...(checked ? [checked] : []), ...noted];
}

export const wordsOf = (part: Part): string => (part.kind === "check" ? (part.check.rationale ?? "") : part.note.text);
