import type { TextEdit } from "../core/annotations/follow.ts";
import type { Article } from "../core/article/article.ts";
import type { CompanyEntry } from "../core/entities/companies/company-entry.ts";
import type { Edited } from "../core/sidecar/edit.ts";
import type { Sidecar } from "../core/sidecar/sidecar.ts";
import type { TagEntry } from "./codebook.ts";
import { putCompany } from "./companies.ts";
import { decodeText, encodeText, fileError, messageOf } from "./decode.ts";
import { createDossierFolders, type DossierFileName } from "./dossier-folder.ts";
import type { Files } from "./files.ts";
import { type OpenText, openText } from "./open-text.ts";
import { createShelf, type Shelf, sidecarOf } from "./shelf.ts";
import type { Rest } from "./slices.ts";

export type { TextEdit } from "../core/annotations/follow.ts";
export type { TagEntry } from "./codebook.ts";
export type { DossierFileName } from "./dossier-folder.ts";
export { type OpenText, openText } from "./open-text.ts";
export { articleOf, sidecarOf } from "./shelf.ts";

export interface LibraryOptions {
  readonly files: Files;
  /** ISO time, now. */
  readonly clock: () => string;
  /** Who writes; undefined: nobody is named. */
  readonly author?: () => string | undefined;
  /** Folders above which no `.factmark` folder is looked for. */
  readonly roots?: () => readonly string[];
  /** Lets others have their turn in the midst of long work; never rests where absent. */
  readonly rest?: Rest;
  /** Taken as the article's date where neither a person nor the text gives one; ISO. */
  readonly fallbackDate?: string;
}

/** The one stateful ring: open texts and sidecars, and the article snapshots made of them. Disposable. */
export interface Library {
  /** Everything known about the article. Rejects with a message for a person where its text can't be read. */
  article(uri: string): Promise<Article>;
  /** The last snapshot, which may be of an earlier text; undefined before the first `article(uri)`. */
  peek(uri: string): Article | undefined;
  /** Whether `peek` gives what holds now. */
  isCurrent(uri: string): boolean;
  /** An editor's text, which wins over the file until `closeText`; with the edits that led to it where they are known. */
  setText(uri: string, text: string | OpenText, edits?: readonly TextEdit[]): void;
  /**
   * An edit in an editor, at the key: nobody is told until `setText` says, with no more edits, that the person pauses. Takes as
   * long as reading the paragraphs touched does; `text` is asked for when the article is read next.
   */
  edit(uri: string, edits: readonly TextEdit[], text: OpenText): void;
  closeText(uri: string): void;
  /** Whether the file says what the editor's text does. */
  isSaved(uri: string): Promise<boolean>;
  /**
   * Edits the article's sidecar: reads it, applies the edit, writes it; one after the other per file. If the file changes
   * meanwhile, the edit is applied anew to what is there then. Rejects with a message for a person where the sidecar is
   * read-only, the edit is refused or the file can't be written. `write`: another way to write it than the library's, as
   * where several files are to be one change.
   */
  update(uri: string, edit: (context: EditContext) => Edited, write?: Files["write"]): Promise<Edited>;
  /**
   * Rewrites the text of a sidecar that can't be read, because a person asked for it. Rejects with a message for a person
   * where that is refused, or where there is no sidecar.
   */
  mend(uri: string, mend: (text: string) => Mended): Promise<void>;
  /** The companies that people listed for the article's dossier. */
  companies(uri: string): Promise<readonly CompanyEntry[]>;
  /** Adds an entry to, or changes it in, the nearest `.factmark/companies.yaml` above the article (made where there is none). */
  setCompany(uri: string, entry: CompanyEntry, write?: Files["write"]): Promise<void>;
  /** The address of the nearest such file above the article; of the one to make where there is none. */
  dossierFile(uri: string, name: DossierFileName): Promise<string>;
  /** Changes that file, made where there is none; rejects with a message for a person where `change` gives undefined. */
  changeDossierFile(
    uri: string,
    name: DossierFileName,
    change: (text: string) => string | undefined,
    write?: Files["write"],
  ): Promise<void>;
  /** A file changed on disk: an article, a sidecar or a file in `.factmark`. */
  refresh(uri: string): void;
  /** Frees what is kept of an article that no view shows any more. */
  forget(uri: string): void;
  /** Fires with the articles whose snapshot may differ now. */
  onDidChange(listener: (uris: readonly string[]) => void): { dispose(): void };
  /** The tags of the article's dossier: those described, and those used in what is known of its articles; most used first. */
  tags(uri: string): Promise<readonly UsedTag[]>;
  dispose(): void;
}

/** A tag, described in the codebook or not, and how many annotations have it. */
export interface UsedTag extends TagEntry {
  readonly count: number;
}

export type Mended = { readonly text: string } | { readonly refused: string };

/** What an edit may start from: the sidecar as just read, the article with it, who and when. */
export interface EditContext {
  readonly sidecar: Sidecar;
  readonly article: Article;
  readonly by?: string;
  readonly at: string;
}

export function createLibrary(options: LibraryOptions): Library {
  const { files, clock, author, fallbackDate, roots = () => [], rest = () => () => undefined } = options;
  const folders = createDossierFolders(files, roots);
  const shelves = new Map<string, Shelf>();
  const listeners = new Set<(uris: readonly string[]) => void>();
  const queues = new Map<string, Promise<unknown>>();
  const fire = (uris: readonly string[]): void => {
    for (const listener of [...listeners]) listener(uris);
  };
  const shelf = (uri: string): Shelf => {
    const known = shelves.get(uri) ?? createShelf(uri, { files, folders, fallbackDate, rest });
    shelves.set(uri, known);
    return known;
  };
  /** One after the other per file, whatever becomes of the one before. */
  const inTurn = <T>(uri: string, task: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(uri) ?? Promise.resolve()).then(task, task);
    queues.set(uri, turn);
    const done = () => queues.get(uri) === turn && queues.delete(uri);
    turn.then(done, done);
    return turn;
  };
  const refreshAll = (): void => {
    folders.forget();
    for (const known of shelves.values()) known.refresh();
    fire([...shelves.keys()]);
  };
  /** Those of the articles that have their tags described in the same file: a window may show several dossiers. */
  const shelvesBeside = async (uri: string): Promise<readonly Shelf[]> => {
    const codebooks = new Map<string, Promise<string>>();
    const codebook = (article: string): Promise<string> => {
      const folder = article.slice(0, article.lastIndexOf("/"));
      const known = codebooks.get(folder) ?? folders.file(article, "tags.yaml");
      codebooks.set(folder, known);
      return known;
    };
    const own = await codebook(uri);
    const beside: Shelf[] = [];
    for (const one of [...shelves.values()]) if ((await codebook(one.uri)) === own) beside.push(one);
    return beside;
  };
  const changeDossierFile: Library["changeDossierFile"] = async (uri, name, change, write = files.write) => {
    const file = await folders.file(uri, name);
    await inTurn(file, () => rewriteFile({ read: files.read, write }, file, change));
    refreshAll();
  };
  return {
    article: (uri) => shelf(uri).article(),
    peek: (uri) => shelves.get(uri)?.peek(),
    isCurrent: (uri) => shelves.get(uri)?.isCurrent === true,
    setText: (uri, text, edits) => {
      shelf(uri).setText(typeof text === "string" ? openText(() => text) : text, edits);
      fire([uri]);
    },
    edit: (uri, edits, text) => shelf(uri).setText(text, edits),
    isSaved: (uri) => shelf(uri).isSaved(),
    closeText: (uri) => {
      shelves.get(uri)?.closeText();
      fire([uri]);
    },
    update: (uri, edit, write) =>
      inTurn(uri, async () => {
        const signature = { at: clock(), ...definedBy(author?.()) };
        const edited = await shelf(uri).update((context) => edit({ ...context, ...signature }), write);
        fire([uri]);
        return edited;
      }),
    mend: async (uri, mend) => {
      const file = sidecarOf(uri);
      await inTurn(uri, () =>
        rewriteFile(files, file, (text) => {
          const mended = mend(text);
          if ("refused" in mended) throw fileError("change", file, mended.refused);
          return mended.text;
        }),
      );
      shelf(uri).refresh();
      fire([uri]);
    },
    companies: async (uri) => (await folders.above(uri)).companies ?? [],
    setCompany: (uri, entry, write) =>
      changeDossierFile(uri, "companies.yaml", (text) => putCompany(text, entry), write),
    dossierFile: (uri, name) => folders.file(uri, name),
    changeDossierFile,
    refresh: (uri) => {
      if (uri.includes("/.factmark/")) {
        refreshAll();
        return;
      }
      const known = [...shelves.values()].filter((one) => one.uri === uri || one.sidecar === uri);
      for (const one of known) one.refresh();
      if (known.length > 0) fire(known.map((one) => one.uri));
    },
    forget: (uri) => void shelves.delete(uri),
    onDidChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    tags: async (uri) => countTags((await folders.above(uri)).tags ?? [], await shelvesBeside(uri)),
    dispose: () => {
      listeners.clear();
      shelves.clear();
    },
  };
}

const definedBy = (by: string | undefined): { readonly by?: string } => (by ? { by } : {});

/** Changes a file of the dossier; tried again where it changed meanwhile. */
async function rewriteFile(files: Files, uri: string, change: (text: string) => string | undefined): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const bytes = await files.read(uri);
    const before = bytes ? decode(uri, bytes) : "";
    const after = change(before);
    if (after === undefined) throw fileError("change", uri, "it is no list in YAML; mend it first");
    if (after === before || (await files.write(uri, encodeText(after), bytes))) return;
  }
  throw fileError("write", uri, "it keeps changing; try again");
}

function decode(uri: string, bytes: Uint8Array): string {
  try {
    return decodeText(bytes, "with mark");
  } catch (error) {
    throw fileError("read", uri, messageOf(error));
  }
}

function countTags(described: readonly TagEntry[], shelves: Iterable<Shelf>): readonly UsedTag[] {
  const counts = new Map<string, number>(described.map(({ tag }) => [tag, 0]));
  for (const shelf of shelves) {
    for (const { tags } of shelf.stored()?.annotations ?? []) {
      for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  const known = new Map(described.map((entry) => [entry.tag, entry]));
  return [...counts].sort((a, b) => b[1] - a[1]).map(([tag, count]) => ({ ...(known.get(tag) ?? { tag }), count }));
}
