import { followSpan, type TextEdit } from "../core/annotations/follow.ts";
import { type Article, openArticle } from "../core/article/article.ts";
import type { DocumentFields } from "../core/article/reading.ts";
import type { Edited } from "../core/sidecar/edit.ts";
import { parseSidecar, unreadableSidecar } from "../core/sidecar/parse.ts";
import type { ArticleFields, Sidecar } from "../core/sidecar/sidecar.ts";
import type { Span } from "../core/text/span.ts";
import { decodeText, encodeText, faultOf, fileError, messageOf, nameOf } from "./decode.ts";
import type { DossierFiles } from "./dossier-files.ts";
import type { DossierFolders } from "./dossier-folder.ts";
import type { Files } from "./files.ts";
import { keepReading } from "./keep-reading.ts";

export const sidecarOf = (article: string): string => `${article}.factmark.yaml`;

export const articleOf = (sidecar: string): string | undefined =>
  sidecar.endsWith(".factmark.yaml") ? sidecar.slice(0, -".factmark.yaml".length) : undefined;

/** What the library keeps of one article. */
export interface Shelf {
  readonly uri: string;
  readonly sidecar: string;
  article(): Promise<Article>;
  peek(): Article | undefined;
  setText(text: string, edits: readonly TextEdit[] | undefined): void;
  closeText(): void;
  update(edit: (context: { readonly sidecar: Sidecar; readonly article: Article }) => Edited): Promise<Edited>;
  /** A file it is made of changed. */
  refresh(): void;
}

export interface ShelfOptions {
  readonly files: Files;
  readonly folders: DossierFolders;
  readonly fallbackDate: string | undefined;
}

/** What a snapshot is made of. */
interface Sources {
  readonly text: string;
  readonly sidecar: Sidecar;
  readonly dossier: DossierFiles;
}

export function createShelf(uri: string, { files, folders, fallbackDate }: ShelfOptions): Shelf {
  const sidecarUri = sidecarOf(uri);
  let editorText: string | undefined;
  /** undefined: some file is to be read anew. */
  let sources: Sources | undefined;
  let snapshot: Article | undefined;
  /** What was known before files were to be read anew: a file that was touched but not changed makes no new snapshot. */
  let former: { readonly sources: Sources; readonly snapshot: Article } | undefined;
  let places: ReadonlyMap<string, Span | undefined> | undefined;
  const reading = keepReading();
  /** Counts whatever makes files that are being read out of date. */
  let version = 0;
  let loading: Promise<Article> | undefined;

  const build = ({ text, sidecar, dossier }: Sources): Article => {
    const document = documentOf(sidecar.article);
    const context = {
      document,
      ...(fallbackDate === undefined ? {} : { fallbackDate }),
      ...(dossier.companies ? { companies: dossier.companies } : {}),
    };
    return openArticle(reading.read(text, context), sidecar, places);
  };
  const current = (): Article | undefined => {
    if (!snapshot && sources) {
      snapshot = build(sources);
      if (places) places = placesOf(snapshot);
    }
    return snapshot;
  };
  const load = async (): Promise<Article> => {
    for (;;) {
      const began = version;
      const text = editorText ?? (await readText(files, uri));
      const { sidecar } = await readSidecar(files, sidecarUri, uri);
      const dossier = await folders.above(uri);
      // What was read is out of date: an editor typed on, or a file changed. Neither goes on for ever.
      if (began !== version) continue;
      sources = { text, sidecar, dossier };
      snapshot = former && isSame(former.sources, sources) ? former.snapshot : undefined;
      former = undefined;
      return current() as Article;
    }
  };
  const article = (): Promise<Article> => {
    const known = current();
    if (known) return Promise.resolve(known);
    loading ??= load().finally(() => {
      loading = undefined;
    });
    return loading;
  };
  const setText = (text: string, edits: readonly TextEdit[] | undefined): void => {
    const before = sources?.text;
    if (edits && !places) places = placesOf(current());
    places = edits && before !== undefined ? follow(places, edits) : undefined;
    if (edits && before !== undefined) reading.edit(edits);
    editorText = text;
    version++;
    snapshot = undefined;
    former = undefined;
    if (sources) sources = { ...sources, text };
  };
  const setSidecar = (sidecar: Sidecar): void => {
    // Annotations that were put on other words are looked for anew.
    const old = new Map(sources?.sidecar.annotations.map(({ id, anchor }) => [id, JSON.stringify(anchor)]));
    const kept = sidecar.annotations.filter(({ id, anchor }) => old.get(id) === JSON.stringify(anchor));
    places = places && new Map(kept.flatMap(({ id }) => (places?.has(id) ? [[id, places.get(id)] as const] : [])));
    if (sources) sources = { ...sources, sidecar };
    snapshot = undefined;
    former = undefined;
    version++;
  };
  return {
    uri,
    sidecar: sidecarUri,
    article,
    peek: current,
    setText,
    closeText: () => {
      editorText = undefined;
      places = undefined;
      sources = undefined;
      snapshot = undefined;
      former = undefined;
      version++;
    },
    refresh: () => {
      if (sources && snapshot) former = { sources, snapshot };
      sources = undefined;
      snapshot = undefined;
      version++;
    },
    update: async (edit) => {
      // Whenever a write is in vain, another writer's was not: with a few dozen of them, all get their turn.
      for (let attempt = 0; attempt < 50; attempt++) {
        const shown = await article();
        const { sidecar, bytes } = await readSidecar(files, sidecarUri, uri);
        if (sidecar.text !== shown.sidecar.text || sidecar.state.kind !== shown.sidecar.state.kind) setSidecar(sidecar);
        const edited = edit({ sidecar, article: current() ?? (await article()) });
        if (edited.refused !== undefined) throw fileError("change", sidecarUri, edited.refused);
        if (edited.sidecar.text === sidecar.text) return edited;
        if (!(await files.write(sidecarUri, encodeText(edited.sidecar.text), bytes))) continue;
        setSidecar(edited.sidecar);
        return edited;
      }
      throw fileError("write", sidecarUri, "it keeps changing; try again");
    },
  };
}

function isSame(a: Sources, b: Sources): boolean {
  const rest = ({ sidecar, dossier }: Sources): string => JSON.stringify([sidecar.state, dossier]);
  return a.text === b.text && a.sidecar.text === b.sidecar.text && rest(a) === rest(b);
}

async function readText(files: Files, uri: string): Promise<string> {
  const bytes = await files.read(uri);
  if (!bytes) throw fileError("read", uri, "there is no such file");
  try {
    return decodeText(bytes);
  } catch (error) {
    throw fileError("read", uri, messageOf(error));
  }
}

/** A sidecar that can't be read is shown as such and never written to; the article can be read without it. */
async function readSidecar(
  files: Files,
  uri: string,
  article: string,
): Promise<{ readonly sidecar: Sidecar; readonly bytes: Uint8Array | undefined }> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await files.read(uri);
    const text = bytes && decodeText(bytes, "with mark");
    return { sidecar: parseSidecar(text, nameOf(article)), bytes };
  } catch (error) {
    const sidecar = unreadableSidecar(
      faultOf(error)?.reason ?? messageOf(error).replace(/\.$/, ""),
      "Restore the file, or give access to it.",
    );
    return { sidecar, bytes };
  }
}

const documentOf = ({ published, title, author, source }: ArticleFields): DocumentFields => ({
  ...(published === undefined ? {} : { published: published.slice(0, 10) }),
  ...(title === undefined ? {} : { title }),
  ...(author === undefined ? {} : { author }),
  ...(source === undefined ? {} : { source }),
});

const placesOf = (article: Article | undefined): ReadonlyMap<string, Span> =>
  new Map(
    (article?.annotations ?? []).flatMap(({ annotation, resolution }) =>
      resolution?.span ? [[annotation.id, resolution.span]] : [],
    ),
  );

function follow(
  places: ReadonlyMap<string, Span | undefined> | undefined,
  edits: readonly TextEdit[],
): ReadonlyMap<string, Span | undefined> | undefined {
  if (!places) return undefined;
  return new Map(
    [...places].map(([id, span]) => [
      id,
      edits.reduce<Span | undefined>((at, edit) => at && followSpan(at, edit), span),
    ]),
  );
}
