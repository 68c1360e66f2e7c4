import * as vscode from "vscode";
import type { Article } from "../../core/article/article.ts";
import { describeIn } from "../../core/article/describe-in.ts";
import { addNote, setRationale, type Target } from "../../core/sidecar/edit.ts";
import { editNote, removeNote } from "../../core/sidecar/edit-notes.ts";
import { type Span, trim } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { hold } from "../../host/held.ts";
import { complain } from "../../host/notify.ts";
import { offsetOf, spanOf } from "../../host/positions.ts";
import { commentThreads, onSettingsChanged } from "../../host/settings.ts";
import { storedOf } from "../../host/stored.ts";
import { type PlaceArgument, placeOf, sentenceAt } from "../../host/targets.ts";
import type { ClaimItem } from "../../host/view-items.ts";
import { visibleEditors } from "../../host/visible.ts";
import { createThreads, type PartComment, type Threads } from "./threads.ts";

/**
 * Fact-checks and notes as comment threads in the article. VS Code's comments are the face only: what is written in them
 * goes to the sidecar, and what is shown is made of that. A thread is resolved while its claim has a verdict that holds, so
 * it is resolved by checking and comes undone by a changed fact, not by a button.
 */
export function registerComments(app: App): vscode.Disposable {
  const controller = vscode.comments.createCommentController("factmark.comments", "Factmark");
  controller.options = { prompt: vscode.l10n.t("Add a note…"), placeHolder: vscode.l10n.t("Your note") };
  const threads = createThreads(app, controller);
  /** VS Code asks where notes may be begun when it is given the provider, so it is given it anew. */
  const offer = (): void => {
    controller.commentingRangeProvider = {
      provideCommentingRanges: ({ uri, lineCount }) =>
        app.dossier.isArticle(uri) && commentThreads(uri) ? [new vscode.Range(0, 0, lineCount - 1, 0)] : [],
    };
  };
  offer();
  threads.renderAll();
  return vscode.Disposable.from(
    controller,
    threads,
    app.dossier.onDidScan(() => {
      offer();
      threads.renderAll();
    }),
    app.dossier.onDidChange((uris) => uris.forEach(threads.render)),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => threads.render(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => threads.render(uri)),
    onSettingsChanged("commentThreads", () => {
      offer();
      threads.renderAll();
    }),
    registerCommand("addReply", (reply: vscode.CommentReply | undefined) => reply && addReply(app, threads, reply)),
    registerCommand("showThread", (place: PlaceArgument | ClaimItem | undefined) => showThread(app, threads, place)),
    registerCommand("writeRationale", (place: PlaceArgument | undefined) => writeRationale(app, threads, place)),
    registerCommand("editComment", (comment: PartComment | undefined) => comment && threads.edit(comment)),
    registerCommand("cancelComment", async (comment: PartComment | undefined) => {
      if (!comment) return;
      threads.endEdit(comment);
      await goInto(app, threads, comment);
    }),
    registerCommand("saveComment", (comment: PartComment | undefined) => comment && save(app, threads, comment)),
    registerCommand("deleteComment", (comment: PartComment | undefined) => comment && remove(app, threads, comment)),
  );
}

/** A note on the thread's claim; in a thread that was begun with "+", a new note on the words there. */
async function addReply(app: App, threads: Threads, { thread, text }: vscode.CommentReply): Promise<void> {
  const words = text.trim();
  if (words === "") return;
  const known = threads.idOf(thread);
  const { uri } = thread;
  let stored: string | undefined;
  await keeping(words, async () => {
    const article = await app.article(uri);
    const span = known === undefined ? wordsMeant(article, thread) : undefined;
    const held = span && hold(article, span);
    const { id } = await app.library.update(uri.toString(), ({ sidecar, article: now, by, at }) => {
      const target: Target | undefined =
        known === undefined ? held && { anchor: describeIn(now, held.in(now)) } : { id: known };
      if (!target) return { sidecar, refused: vscode.l10n.t("There are no words here to note anything on.") };
      return addNote(sidecar, target, { at, text: words, ...(by !== undefined && { by }) });
    });
    if (known === undefined) thread.dispose();
    app.say(vscode.l10n.t("Note added"));
    stored = known ?? id;
  });
  if (stored !== undefined) await goInto(app, threads, { uri, id: stored });
}

/** What is selected; else, of the line, the sentence that the cursor is in, or all of it. */
function wordsMeant(article: Article, { uri, range }: vscode.CommentThread): Span | undefined {
  const editor = visibleEditors().find(({ document }) => document.uri.toString() === uri.toString());
  const { selection } = editor ?? {};
  if (selection && !selection.isEmpty && range.end.line === selection.end.line) {
    const selected = trim(article.text, spanOf(article, selection));
    if (selected.end > selected.start) return selected;
  }
  const line = new vscode.Range(range.start.line, 0, range.end.line, Number.MAX_SAFE_INTEGER);
  const sentence =
    selection && line.contains(selection.active) ? sentenceAt(article, offsetOf(article, selection.active)) : undefined;
  const words = sentence ?? trim(article.text, spanOf(article, line));
  return words.end > words.start ? words : undefined;
}

/** Opens the thread of the claim or note at the cursor and takes the keyboard there. */
async function showThread(app: App, threads: Threads, argument: PlaceArgument | ClaimItem | undefined): Promise<void> {
  const { uri, placed } = await storedOf(app, argument);
  if (!commentThreads(uri))
    throw new Error(vscode.l10n.t("Comment threads are turned off: see the setting factmark.commentThreads."));
  const { span } = placed.resolution ?? {};
  if (!span) throw new Error(vscode.l10n.t("Its words are not in the article any more, so there is no thread."));
  if (!(await goInto(app, threads, { uri, id: placed.annotation.id }))) {
    throw new Error(vscode.l10n.t("Nothing was said of this claim yet: check it, or add a note."));
  }
}

/**
 * Takes the keyboard into a thread: to begin with, and when its boxes for writing have gone, and the keyboard with them. Where
 * there is no thread (any more) it goes to the words.
 */
async function goInto(app: App, threads: Threads, { uri, id }: Pick<PartComment, "uri" | "id">): Promise<boolean> {
  const article = await app.article(uri);
  const span = article.annotations.find(({ annotation }) => annotation.id === id)?.resolution?.span;
  if (span) await app.reveal(uri, article, span, { cursorOnly: "end" });
  if (!span || !threads.open(uri, article, id)) return false;
  // VS Code hears of the thread a moment later; its own command takes the keyboard into it.
  await new Promise((resolve) => setTimeout(resolve, 200));
  await vscode.commands.executeCommand("workbench.action.focusCommentOnCurrentLine").then(undefined, () => undefined);
  return true;
}

/** Opens the thread of a claim that has a verdict, with the cursor in its rationale: several lines can be written there. */
async function writeRationale(app: App, threads: Threads, argument: PlaceArgument | undefined): Promise<void> {
  const { uri, article, id } = await placeOf(app, argument);
  const placed = article.annotations.find(({ annotation }) => annotation.id === id);
  const span = placed?.resolution?.span;
  if (!span || !placed.annotation.check)
    throw new Error(vscode.l10n.t("This claim has no verdict yet: check it first."));
  await app.reveal(uri, article, span, { cursorOnly: "end" });
  const comment = id === undefined ? undefined : threads.open(uri, article, id);
  if (comment) threads.edit(comment);
}

async function save(app: App, threads: Threads, comment: PartComment): Promise<void> {
  const { uri, id, part } = comment;
  const text = (typeof comment.body === "string" ? comment.body : comment.body.value).trim();
  if (part.kind === "note" && text === "") return remove(app, threads, comment);
  let isStored = false;
  await keeping(text, async () => {
    await app.library.update(uri.toString(), ({ sidecar, by, at }) =>
      part.kind === "note"
        ? editNote(sidecar, { id, note: part.note }, text)
        : setRationale(sidecar, id, { rationale: text === "" ? undefined : text, by, at }),
    );
    threads.endEdit(comment);
    isStored = true;
    app.say(part.kind === "note" ? vscode.l10n.t("Note changed") : vscode.l10n.t("Rationale stored"));
  });
  if (isStored) await goInto(app, threads, comment);
}

async function remove(app: App, threads: Threads, { uri, id, part }: PartComment): Promise<void> {
  if (part.kind !== "note") return;
  const before = await app.article(uri);
  const span = before.annotations.find(({ annotation }) => annotation.id === id)?.resolution?.span;
  await app.library.update(uri.toString(), ({ sidecar }) => removeNote(sidecar, { id, note: part.note }));
  app.say(vscode.l10n.t("Note removed"));
  const isOpen = await goInto(app, threads, { uri, id });
  if (!isOpen && span) await app.reveal(uri, before, span, { cursorOnly: "end" });
}

/** Where something could not be stored, what was written is not lost. */
async function keeping(text: string, store: () => Promise<void>): Promise<void> {
  try {
    await store();
  } catch (error) {
    const copy = vscode.l10n.t("Copy What You Wrote");
    const reason = error instanceof Error ? error.message : String(error);
    const chosen = await complain(vscode.l10n.t("Factmark: {0}", reason), copy);
    if (chosen === copy) await vscode.env.clipboard.writeText(text);
  }
}
