import * as vscode from "vscode";
import type { Article } from "../core/article/article.ts";
import { articleOf, type Library } from "../library/library.ts";
import { inBackground } from "./commands.ts";
import { type Folder, findFolders } from "./folders.ts";
import { createGentleEvent } from "./gentle-event.ts";

/** An article of the workspace; `article` is undefined until it was read, `failure` says why it can't be. */
export interface DossierFile {
  readonly uri: vscode.Uri;
  readonly article?: Article;
  readonly failure?: string;
}

/** The articles of the workspace's enabled folders, read one after the other and kept up to date. Disposable. */
export interface Dossier {
  /** Whether any folder is enabled. */
  readonly enabled: boolean;
  readonly folders: readonly Folder[];
  /** Whether it is known which files are articles. */
  readonly ready: boolean;
  /** In the order of their paths. */
  readonly files: readonly DossierFile[];
  file(uri: vscode.Uri): DossierFile | undefined;
  isArticle(uri: vscode.Uri): boolean;
  /** Whether `file(uri)` is all that the library knows: nothing waits to be read anew. */
  isCurrent(uri: vscode.Uri): boolean;
  /** Looks at folders, settings and files anew; ends when what is there now, or was later, is known. */
  rescan(): Promise<void>;
  /** Fires with the articles that were read anew, or that came or went. */
  readonly onDidChange: vscode.Event<readonly vscode.Uri[]>;
  /** Fires when an article was looked at again, whether or not anything was new. */
  readonly onDidRead: vscode.Event<vscode.Uri>;
  /** Fires when other files are articles than before. */
  readonly onDidScan: vscode.Event<void>;
  dispose(): void;
}

/** So many files are read for the views at most; more are articles all the same when they are opened. */
const listLimit = 5000;

export function createDossier(library: Library): Dossier {
  const files = new Map<string, DossierFile>();
  /** The files' addresses in order; undefined: to be sorted anew. */
  let listed: readonly string[] | undefined;
  let folders: readonly Folder[] = [];
  let ready = false;
  let scan = 0;
  const changed = createGentleEvent<readonly vscode.Uri[]>();
  const read = new vscode.EventEmitter<vscode.Uri>();
  const scanned = new vscode.EventEmitter<void>();
  const queue = new Set<string>();
  let reading = false;
  let readingNow: string | undefined;

  /** Of files asked about: at every key, and for the hundreds of documents that VS Code has for comment threads. */
  const answers = new Map<string, boolean>();
  const isArticle = (uri: vscode.Uri): boolean => {
    const key = uri.toString();
    const answer = answers.get(key) ?? folders.some((folder) => folder.isArticle(uri));
    answers.set(key, answer);
    return answer;
  };
  const enqueue = (uris: Iterable<string>): void => {
    for (const uri of uris) queue.add(uri);
    if (!reading) inBackground(readQueue());
  };
  /** One at a time, so that the extension host can answer in between; a text that changes meanwhile is queued again. */
  const readQueue = async (): Promise<void> => {
    reading = true;
    try {
      for (const key of queue) {
        queue.delete(key);
        const uri = vscode.Uri.parse(key, true);
        if (!isArticle(uri)) continue;
        readingNow = key;
        const file = await readOne(uri);
        readingNow = undefined;
        // Gone meanwhile, by a renaming or a checkout: no trouble to tell of.
        if (file.failure !== undefined && !(await isThere(uri))) {
          forget(uri);
          continue;
        }
        const known = files.get(key);
        if (!known) listed = undefined;
        files.set(key, file);
        read.fire(uri);
        // Most changes on the disk are our own, told of by the watcher when they are known already.
        const isNews = !known || known.article !== file.article || known.failure !== file.failure;
        if (isNews) await changed.fire([uri]);
      }
    } finally {
      reading = false;
      readingNow = undefined;
    }
  };
  const readOne = async (uri: vscode.Uri): Promise<DossierFile> => {
    try {
      return { uri, article: await library.article(uri.toString()) };
    } catch (error) {
      console.warn("Factmark:", error);
      return { uri, failure: error instanceof Error ? error.message : String(error) };
    }
  };
  const isThere = (uri: vscode.Uri): Promise<boolean> =>
    Promise.resolve(vscode.workspace.fs.stat(uri)).then(
      () => true,
      () => false,
    );
  const forget = (uri: vscode.Uri): void => {
    queue.delete(uri.toString());
    // An editor may go on showing what was deleted, and a checkout brings it back: what is typed there stays known.
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (!isOpen) library.forget(uri.toString());
    if (!files.delete(uri.toString())) return;
    listed = undefined;
    inBackground(changed.fire([uri]));
  };
  let latest: Promise<void> = Promise.resolve();
  const rescan = (): Promise<void> => {
    latest = scanOnce();
    return latest;
  };
  const scanOnce = async (): Promise<void> => {
    const mine = ++scan;
    const found = await findFolders();
    const present = (await Promise.all(found.map((folder) => folder.list(listLimit)))).flat();
    // Whoever waits for this one goes on when the one that was begun since, as by the watcher, is there.
    if (mine !== scan) return latest;
    folders = found;
    answers.clear();
    ready = true;
    const wanted = new Map(present.map((uri) => [uri.toString(), uri]));
    const open = vscode.workspace.textDocuments.map(({ uri }) => uri).filter(isArticle);
    for (const uri of open) wanted.set(uri.toString(), uri);
    const gone = [...files.values()].filter(({ uri }) => !wanted.has(uri.toString()));
    for (const { uri } of gone) {
      files.delete(uri.toString());
      library.refresh(uri.toString()); // it may come back, as after an undone renaming
    }
    const fresh = [...wanted].filter(([key]) => !files.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [key, uri] of fresh) files.set(key, { uri });
    listed = undefined;
    scanned.fire();
    inBackground(changed.fire([...gone.map(({ uri }) => uri), ...fresh.map(([, uri]) => uri)]));
    enqueue(fresh.map(([key]) => key));
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** Once for a burst of changes, as a checkout makes them. */
  const rescanSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => inBackground(rescan()), 100);
  };
  const watcher = vscode.workspace.createFileSystemWatcher("**/*");
  const onDisk = (uri: vscode.Uri): void => {
    const key = uri.toString();
    if (/\/\.factmark(\/[^/]+\.yaml)?$/.test(uri.path)) {
      library.refresh(key);
      if (/\/(config\.yaml|\.factmark)$/.test(uri.path)) rescanSoon();
      return;
    }
    const article = articleOf(key);
    if (article !== undefined) {
      library.refresh(key);
      // A folder's first sidecar, made by hand or by another program, turns it on.
      if (isArticle(vscode.Uri.parse(article, true))) enqueue([article]);
      else rescanSoon();
    } else if (isArticle(uri)) {
      library.refresh(key);
      enqueue([key]);
    }
  };
  /** Of a folder that was moved here, the watcher may tell nothing but the folder. */
  const lookInto = async (uri: vscode.Uri): Promise<void> => {
    if (folders.length === 0 || isArticle(uri) || /\/(\.|node_modules(\/|$))|\.\w+$/.test(uri.path)) return;
    const stat = await Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => undefined);
    if (stat?.type === vscode.FileType.Directory) rescanSoon();
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    read,
    scanned,
    new vscode.Disposable(() => clearTimeout(waiting)),
    watcher,
    watcher.onDidCreate((uri) => {
      onDisk(uri);
      inBackground(lookInto(uri));
    }),
    watcher.onDidChange(onDisk),
    watcher.onDidDelete((uri) => {
      onDisk(uri);
      if (articleOf(uri.path) !== undefined) rescanSoon(); // it may have been what turned the folder on
      // A folder is told of as one.
      if ([...files.keys()].some((key) => key.startsWith(`${uri}/`))) rescanSoon();
      forget(uri);
    }),
    library.onDidChange((uris) => enqueue(uris)),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      if (isArticle(uri) && !files.has(uri.toString())) enqueue([uri.toString()]);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(rescanSoon),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("factmark.articles")) rescanSoon();
    }),
  );
  return {
    get enabled() {
      return folders.length > 0;
    },
    get folders() {
      return folders;
    },
    get ready() {
      return ready;
    },
    get files() {
      listed ??= [...files.keys()].sort();
      return listed.flatMap((key) => files.get(key) ?? []);
    },
    file: (uri) => files.get(uri.toString()),
    isArticle,
    isCurrent: (uri) => !queue.has(uri.toString()) && readingNow !== uri.toString(),
    rescan,
    onDidChange: changed.event,
    onDidRead: read.event,
    onDidScan: scanned.event,
    dispose: () => subscriptions.dispose(),
  };
}
