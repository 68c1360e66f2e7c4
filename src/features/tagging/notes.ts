import * as vscode from "vscode";
import type { Article } from "../../core/article/article.ts";
import { describeIn } from "../../core/article/describe-in.ts";
import { addNote, type Target } from "../../core/sidecar/edit.ts";
import { clip } from "../../core/text/clip.ts";
import type { App } from "../../host/app.ts";
import { nameOf } from "../../host/files.ts";
import { textGiven } from "../../host/given.ts";
import { type Held, hold } from "../../host/held.ts";
import { plainMessage } from "../../host/markdown.ts";
import { type PlaceArgument, placeOf, wordsAt } from "../../host/targets.ts";
import { keepingTyped, typedBefore } from "../../host/typed.ts";
import type { ClaimItem } from "../../host/view-items.ts";

export interface NoteArgument extends PlaceArgument {
  readonly text?: string;
}

/** `factmark.addNote`: on the words meant, on a claim, or about the article. */
export async function note(app: App, argument: NoteArgument | ClaimItem | undefined): Promise<string | undefined> {
  const place = await placeOf(app, argument);
  const byProgram = argument !== undefined && !("view" in argument);
  const { text: program } = (byProgram ? argument : {}) as NoteArgument;
  const given = program === undefined ? undefined : textGiven("text", program);
  const { uri, range } = (byProgram ? argument : {}) as NoteArgument;
  const whole = uri !== undefined && !range && place.id === undefined;
  const words = place.id === undefined && !whole ? hold(place.article, wordsAt(place.article, place.span)) : undefined;
  const asked = { title: vscode.l10n.t("Add Note"), prompt: quoteOf(words) };
  const text = given ?? (await askNote(app, place.uri, asked));
  if (text === undefined || text.trim() === "") return undefined;
  const target = (article: Article): Target | "article" =>
    words ? { anchor: describeIn(article, words.in(article)) } : place.id === undefined ? "article" : { id: place.id };
  const id = await storeNote(app, place.uri, { text, isTyped: given === undefined, target });
  if (!byProgram) app.say(vscode.l10n.t("Note added"));
  return id;
}

/** The box has in it what was typed last for a note on this article, where that could not be stored. */
const askNote = async (app: App, uri: vscode.Uri, asked: vscode.InputBoxOptions): Promise<string | undefined> =>
  vscode.window.showInputBox({ ...asked, value: typedBefore(app, "note", uri) ?? "" });

interface NewNote {
  readonly text: string;
  /** By a person, just now. */
  readonly isTyped: boolean;
  target(article: Article): Target | "article";
}

async function storeNote(app: App, uri: vscode.Uri, { text, isTyped, target }: NewNote): Promise<string | undefined> {
  const store = async (): Promise<string | undefined> => {
    const { id } = await app.library.update(uri.toString(), ({ sidecar, article, by, at }) =>
      addNote(sidecar, target(article), { by, at, text: text.trim() }),
    );
    return id;
  };
  return isTyped ? keepingTyped(app, { question: "note", uri, typed: text }, store) : store();
}

/** A note that is about no words in particular. */
export async function noteArticle(
  app: App,
  argument: NoteArgument | ClaimItem | undefined,
): Promise<string | undefined> {
  const { uri } = await placeOf(app, argument);
  const given = argument && !("view" in argument) ? argument.text : undefined;
  const prompt = plainMessage(vscode.l10n.t("What is to be noted on {0} as a whole?", nameOf(uri)));
  const title = vscode.l10n.t("Add Note About the Whole Article");
  const text = (given ?? (await askNote(app, uri, { title, prompt })))?.trim();
  if (!text) return undefined;
  const id = await storeNote(app, uri, { text, isTyped: given === undefined, target: () => "article" });
  if (given === undefined) app.say(vscode.l10n.t("Note added"));
  return id;
}

const quoteOf = (words: Held | undefined): string =>
  words
    ? plainMessage(vscode.l10n.t("On “{0}”", clip(words.quote, 120)))
    : vscode.l10n.t("What is to be noted on this claim?");
