import * as vscode from "vscode";
import { articleOf, type Library, type OpenText, type TextEdit } from "../library/library.ts";
import { inBackground } from "./commands.ts";
import { sizeLimit } from "./files.ts";

/**
 * How long, in milliseconds, we wait for the next key before the article is read anew; longer for a long one, whose reading
 * takes longer. Marks move along by themselves meanwhile.
 */
const pauseFor = (length: number): number => Math.min(1000, 40 + length / 2500);

/** After the first key since a file was saved, VS Code says that the document is dirty so much later, in milliseconds. */
const moment = 50;

interface Pending {
  readonly timer: ReturnType<typeof setTimeout>;
  flush(): void;
}

export interface Texts {
  /** Looks at all open documents anew: other files may be articles now. */
  adopt(): void;
  /** Whether the library has read what was typed last: while it has not, what it says is of an earlier text. */
  isSettled(uri: vscode.Uri): boolean;
  /** Tells the library at once what was typed last, and waits until it is known which text holds. */
  settle(uri: vscode.Uri): Promise<void>;
  dispose(): void;
}

/**
 * Hands the text of open documents to the library. A document that equals its file is left to the file, because VS Code
 * turns mixed line ends into one kind and the sidecar's offsets are the file's.
 */
export function followTexts(library: Library, isArticle: (uri: vscode.Uri) => boolean): Texts {
  /** Documents whose own text the library has. */
  const given = new Set<string>();
  /** Documents whose characters are the library's, one by one, so that an edit's offsets mean the same in both. */
  const aligned = new Set<string>();
  const pending = new Map<string, Pending>();

  const give = (document: vscode.TextDocument): void => {
    if (lengthOf(document) > sizeLimit) return; // the library says so when it is asked for the article
    const key = document.uri.toString();
    const known = given.has(key) && aligned.has(key); // then the library has been told each key
    given.add(key);
    aligned.add(key);
    library.setText(key, textOf(document), known ? [] : undefined);
  };
  const release = (uri: vscode.Uri): void => {
    const key = uri.toString();
    clearTimeout(pending.get(key)?.timer);
    pending.delete(key);
    aligned.delete(key);
    if (given.delete(key)) library.closeText(key);
  };
  /** Comparisons under way: until they end, the library may have the file's text though the editor has another. */
  const comparing = new Map<string, Promise<void>>();
  const compare = (document: vscode.TextDocument): Promise<void> => {
    const key = document.uri.toString();
    const running = compareNow(document).finally(() => {
      if (comparing.get(key) === running) comparing.delete(key);
    });
    comparing.set(key, running);
    return running;
  };
  const compareNow = async (document: vscode.TextDocument): Promise<void> => {
    const version = document.version;
    // Saved as it is, which an editor may do after every pause: all that is known of the text goes on to hold.
    pending.get(document.uri.toString())?.flush();
    if (given.has(document.uri.toString())) {
      if ((await library.isSaved(document.uri.toString())) || document.isDirty) return;
    }
    if (document.isClosed || document.version !== version) return;
    release(document.uri);
    const article = await library.article(document.uri.toString()).catch(() => undefined);
    if (document.isClosed || document.version !== version) return;
    if (!article) return;
    const text = document.getText();
    if (article.text === text) aligned.add(document.uri.toString());
    else if (!sameLines(article.text, text)) give(document);
  };
  const adopt = (): void => {
    for (const document of vscode.workspace.textDocuments) {
      if (!isArticle(document.uri)) release(document.uri);
      else if (!given.has(document.uri.toString())) document.isDirty ? give(document) : inBackground(compare(document));
    }
  };
  /** A sidecar, or a file of the dossier, that is typed in: files are read through their open documents. */
  const sidecars = new Map<string, ReturnType<typeof setTimeout>>();
  const refreshSoon = ({ uri }: vscode.TextDocument): void => {
    const key = uri.toString();
    if (articleOf(key) === undefined && !/\/\.factmark\/[^/]+\.yaml$/.test(uri.path)) return;
    clearTimeout(sidecars.get(key));
    sidecars.set(
      key,
      setTimeout(() => {
        sidecars.delete(key);
        library.refresh(key);
      }, pauseFor(0)),
    );
  };
  const changed = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    if (!isArticle(document.uri)) {
      refreshSoon(document);
      return;
    }
    const key = document.uri.toString();
    const wasGiven = given.has(key);
    const isTyped = contentChanges.length > 0 && (document.isDirty || wasGiven || aligned.has(key));
    if (isTyped) type(document, contentChanges);
    if (document.isDirty) return;
    // Saved, undone to what was saved, or read anew from the disk.
    if (isTyped) setTimeout(() => document.isDirty || document.isClosed || inBackground(compare(document)), moment);
    else if (contentChanges.length > 0 || wasGiven) inBackground(compare(document));
  };
  const type = (
    document: vscode.TextDocument,
    contentChanges: readonly vscode.TextDocumentContentChangeEvent[],
  ): void => {
    const key = document.uri.toString();
    const length = lengthOf(document);
    if (aligned.has(key) && length <= sizeLimit) {
      given.add(key);
      library.edit(key, contentChanges.map(toEdit), textOf(document));
    }
    clearTimeout(pending.get(key)?.timer);
    const flush = (): void => {
      clearTimeout(pending.get(key)?.timer);
      pending.delete(key);
      if (!document.isClosed) give(document);
    };
    pending.set(key, { timer: setTimeout(flush, pauseFor(length)), flush });
  };
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isArticle(document.uri)) inBackground(compare(document));
    }),
    vscode.workspace.onDidChangeTextDocument(changed),
    vscode.workspace.onDidCloseTextDocument((document) => {
      release(document.uri);
      refreshSoon(document);
    }),
    new vscode.Disposable(() => {
      for (const { timer } of pending.values()) clearTimeout(timer);
      for (const timer of sidecars.values()) clearTimeout(timer);
    }),
  );
  return {
    adopt,
    isSettled: (uri) => !pending.has(uri.toString()) && library.isCurrent(uri.toString()),
    settle: async (uri) => {
      pending.get(uri.toString())?.flush();
      await comparing.get(uri.toString())?.catch(() => undefined);
    },
    dispose: () => subscriptions.dispose(),
  };
}

const toEdit = ({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): TextEdit => ({
  start: rangeOffset,
  end: rangeOffset + rangeLength,
  text,
});

/** So many lines are compared in a step. */
const stride = 400;

const textOf = (document: vscode.TextDocument): OpenText => ({
  read: () => document.getText(),
  // What is typed meanwhile makes the answer out of date, and whoever asked gives up. Line by line, because all of the text put
  // together once more is memory to be cleared away.
  *is(text) {
    const lineEnd = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
    let at = 0;
    for (let line = 0; line < document.lineCount; line++) {
      if (line % stride === stride - 1) yield;
      const words = document.lineAt(line).text;
      if (!text.startsWith(words, at)) return false;
      at += words.length;
      if (line === document.lineCount - 1) break;
      if (!text.startsWith(lineEnd, at)) return false;
      at += lineEnd.length;
    }
    return at === text.length;
  },
});

/** Without making the whole text anew at every key. */
const lengthOf = (document: vscode.TextDocument): number =>
  document.offsetAt(new vscode.Position(document.lineCount, 0));

/** Whether two texts are the same but for their line ends. */
function sameLines(a: string, b: string): boolean {
  return a === b || a.replace(/\r\n?/g, "\n") === b.replace(/\r\n?/g, "\n");
}
