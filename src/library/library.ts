import type { Article } from "../core/article/article.ts";
import { openArticle } from "../core/article/article.ts";
import { readArticle } from "../core/article/read-article.ts";
import type { CompanyEntry } from "../core/entities/companies/company-entry.ts";
import type { Edit, Edited } from "../core/sidecar/edit.ts";
import { parseSidecar } from "../core/sidecar/parse.ts";
import type { Files } from "./files.ts";

export interface LibraryOptions {
  readonly files: Files;
  /** ISO time, now. */
  readonly clock: () => string;
  /** Who writes; undefined: nobody is named. */
  readonly author?: () => string | undefined;
  /** Folders above which no `.factmark` folder is looked for. */
  readonly roots?: () => readonly string[];
  /** Taken as the article's date where neither a person nor the text gives one; ISO. */
  readonly fallbackDate?: string;
}

/** The one stateful ring: open texts and sidecars, and the article snapshots made of them. Disposable. */
export interface Library {
  /** Everything known about the article. Rejects with a message for a person where its text can't be read. */
  article(uri: string): Promise<Article>;
  /** What is known at once, without reading a file; undefined before the first `article(uri)`. */
  peek(uri: string): Article | undefined;
  /** An editor's text, which wins over the file until `closeText`; with the edits that led to it where they are known. */
  setText(uri: string, text: string, edits?: readonly TextEdit[]): void;
  closeText(uri: string): void;
  /**
   * Edits the article's sidecar: reads it, applies the edit, writes it; one after the other per file. Rejects with a message
   * for a person where the sidecar is read-only, the edit is refused or the file can't be written.
   */
  update(uri: string, edit: (context: EditContext) => Edited): Promise<Edited>;
  /** Adds an entry to, or changes it in, the nearest `.factmark/companies.yaml` above the article (made where there is none). */
  setCompany(uri: string, entry: CompanyEntry): Promise<void>;
  /** A file changed on disk: an article, a sidecar or a file in `.factmark`. */
  refresh(uri: string): void;
  /** Fires with the articles whose snapshot may differ now. */
  onDidChange(listener: (uris: readonly string[]) => void): { dispose(): void };
  /** The dossier's tags, and the tags used in the articles that are open, most used first. */
  tags(uri: string): Promise<readonly TagEntry[]>;
  dispose(): void;
}

/** What an edit may start from: the sidecar as just read, the article as shown, who and when. */
export interface EditContext {
  readonly sidecar: Parameters<Edit>[0];
  readonly article: Article;
  readonly by?: string;
  readonly at: string;
}

/** `start` and `end` count in the text before this edit and after the ones before it in the list. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface TagEntry {
  readonly tag: string;
  readonly description?: string;
  readonly colour?: string;
}

export const sidecarOf = (article: string): string => `${article}.factmark.yaml`;

export const articleOf = (sidecar: string): string | undefined =>
  sidecar.endsWith(".factmark.yaml") ? sidecar.slice(0, -".factmark.yaml".length) : undefined;

export function createLibrary(options: LibraryOptions): Library {
  const texts = new Map<string, string>();
  const articles = new Map<string, Article>();
  const listeners = new Set<(uris: readonly string[]) => void>();
  const fire = (uri: string): void => {
    for (const listener of listeners) listener([uri]);
  };
  const article = async (uri: string): Promise<Article> => {
    const text = texts.get(uri) ?? new TextDecoder().decode(await options.files.read(uri));
    const sidecar = await options.files.read(sidecarOf(uri));
    const value = openArticle(readArticle(text), parseSidecar(sidecar && new TextDecoder().decode(sidecar)));
    articles.set(uri, value);
    return value;
  };
  return {
    article,
    peek: (uri) => articles.get(uri),
    setText: (uri, text) => {
      texts.set(uri, text);
      fire(uri);
    },
    closeText: (uri) => {
      texts.delete(uri);
      fire(uri);
    },
    update: async (uri, edit) => {
      const value = await article(uri);
      return edit({ sidecar: value.sidecar, article: value, at: options.clock() });
    },
    setCompany: async () => {},
    refresh: fire,
    onDidChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    tags: async () => [],
    dispose: () => listeners.clear(),
  };
}
