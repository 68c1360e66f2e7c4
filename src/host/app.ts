import * as vscode from "vscode";
import type { Article } from "../core/article/article.ts";
import { createJournal, type Journal } from "../library/journal.ts";
import { createLibrary, type Library } from "../library/library.ts";
import { createDossier, type Dossier } from "./dossier.ts";
import { createFiles, removeFile } from "./files.ts";
import { createKept, type Kept } from "./kept.ts";
import { followLive, type LiveArticles } from "./live.ts";
import { createQueue, type Queue } from "./queue.ts";
import { startRest } from "./rest.ts";
import { createReveal, type Glance, glanceWith, type Reveal } from "./reveal.ts";
import { createSay, type Say } from "./say.ts";
import { author, keepSettings } from "./settings.ts";
import { followTexts, type Texts } from "./texts.ts";
import type { SelectedClaim, StartedFrom } from "./view-items.ts";
import { keepVisible } from "./visible.ts";

/** What features are built on. Features read from it, and change articles' sidecars through `library.update` alone. */
export interface App {
  readonly extensionUri: vscode.Uri;
  /** Where Factmark may keep files of its own. */
  readonly storageUri: vscode.Uri;
  /** What is kept for all workspaces. */
  readonly everywhere: vscode.Memento;
  /** What the person did lately, kept per workspace. */
  readonly memory: vscode.Memento;
  readonly library: Library;
  readonly dossier: Dossier;
  readonly journal: Journal;
  readonly kept: Kept;
  readonly reveal: Reveal;
  readonly glance: Glance;
  readonly say: Say;
  /** Fires when a person has decided on a claim: accepted, rejected or checked it. */
  readonly decided: vscode.EventEmitter<Decided>;
  /** Open articles with what was typed since they were read: for what is seen all the time. */
  readonly live: LiveArticles;
  /** Commands that move the cursor. One that works at the cursor waits for them: "next claim, accept" in quick succession. */
  readonly moves: Queue;
  /** Whether what is known of an article is of the text that its editor shows now. */
  isSettled(uri: vscode.Uri): boolean;
  /**
   * The same for language features, which VS Code asks after every key: waits until the article was read anyway, and hurries
   * nobody. undefined: no article, or nobody waits for the answer any more.
   */
  settled(uri: vscode.Uri, token: vscode.CancellationToken): Promise<Article | undefined>;
  /** Everything known about an article, of the text that its editor shows now. */
  article(uri: vscode.Uri): Promise<Article>;
  readonly selected: SelectedClaim;
}

export interface Decided {
  readonly from: StartedFrom;
}

export function createApp(context: vscode.ExtensionContext): App {
  context.subscriptions.push(keepSettings(), keepVisible());
  const journal = createJournal(createFiles(), removeFile);
  const library = createLibrary({
    files: journal.files,
    clock: () => new Date().toISOString().replace(/\.\d+Z$/, "Z"),
    author,
    rest: startRest,
    roots: () => (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString()),
  });
  const dossier = createDossier(library);
  const texts = followTexts(library, dossier.isArticle);
  const isSettled = (uri: vscode.Uri): boolean => texts.isSettled(uri) && dossier.isCurrent(uri);
  const live = followLive(dossier, isSettled);
  const reveal = createReveal();
  const kept = createKept(context.workspaceState);
  const say = createSay();
  const decided = new vscode.EventEmitter<Decided>();
  // Files may have become articles, or stopped being articles, while their documents were open.
  const adopting = dossier.onDidScan(texts.adopt);
  context.subscriptions.push(journal, library, dossier, texts, live, reveal, kept, say, decided, adopting);
  return {
    extensionUri: context.extensionUri,
    storageUri: context.globalStorageUri,
    everywhere: context.globalState,
    memory: context.workspaceState,
    library,
    dossier,
    journal,
    kept,
    reveal,
    glance: glanceWith(reveal),
    say,
    decided,
    live,
    isSettled,
    moves: createQueue(),
    settled: (uri, token) => waitForSettled({ dossier, texts }, uri, token),
    article: async (uri) => {
      await texts.settle(uri);
      return library.article(uri.toString());
    },
    selected: { item: undefined, items: [], isUsedLast: false },
  };
}

interface Settling {
  readonly dossier: Dossier;
  readonly texts: Texts;
}

async function waitForSettled(
  { dossier, texts }: Settling,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<Article | undefined> {
  const isSettled = (): boolean => {
    const file = dossier.file(uri);
    if (!dossier.isArticle(uri) || file?.failure !== undefined) return true;
    return file?.article !== undefined && texts.isSettled(uri) && dossier.isCurrent(uri);
  };
  if (!isSettled()) {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        changes.dispose();
        cancelling.dispose();
        resolve();
      };
      const changes = dossier.onDidRead(() => isSettled() && done());
      const cancelling = token.onCancellationRequested(done);
    });
  }
  return token.isCancellationRequested || !dossier.isArticle(uri) ? undefined : dossier.file(uri)?.article;
}
