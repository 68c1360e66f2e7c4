import type { TextEdit } from "../core/annotations/follow.ts";
import { type Article, openArticleInSteps } from "../core/article/article.ts";
import { placesIn } from "../core/article/describe-in.ts";
import type { DocumentFields } from "../core/article/reading.ts";
import type { Edited } from "../core/sidecar/edit.ts";
import { learnLayout } from "../core/sidecar/one-entry.ts";
import { parseSidecar, unreadableSidecar } from "../core/sidecar/parse.ts";
import { parseSidecarInSteps } from "../core/sidecar/parse-in-steps.ts";
import type { ArticleFields, Sidecar } from "../core/sidecar/sidecar.ts";
import type { Steps } from "../core/text/steps.ts";
import { decodeText, encodeText, faultOf, fileError, messageOf, nameOf } from "./decode.ts";
import type { DossierFiles } from "./dossier-files.ts";
import type { DossierFolders } from "./dossier-folder.ts";
import type { Files } from "./files.ts";
import { type Followed, placesFor, placesOf, withNew } from "./followed.ts";
import { keepReading } from "./keep-reading.ts";
import { type OpenText, openText } from "./open-text.ts";
import { inSlices, type Rest } from "./slices.ts";

export const sidecarOf = (article: string): string => `${article}.factmark.yaml`;

export const articleOf = (sidecar: string): string | undefined =>
  sidecar.endsWith(".factmark.yaml") ? sidecar.slice(0, -".factmark.yaml".length) : undefined;

/** What the library keeps of one article. */
export interface Shelf {
  readonly uri: string;
  readonly sidecar: string;
  article(): Promise<Article>;
  /** The last snapshot, which may be of an earlier text while a newer one is in the making. */
  peek(): Article | undefined;
  /** Whether the last snapshot is of what holds now. */
  readonly isCurrent: boolean;
  /** What is stored, as far as it is known. */
  stored(): Sidecar | undefined;
  /** `text` is asked for when the article is read next, not at every key. */
  setText(text: OpenText, edits: readonly TextEdit[] | undefined): void;
  closeText(): void;
  /** Whether the file says what the editor does. */
  isSaved(): Promise<boolean>;
  update(
    edit: (context: { readonly sidecar: Sidecar; readonly article: Article }) => Edited,
    write?: Files["write"],
  ): Promise<Edited>;
  /** A file it is made of changed. */
  refresh(): void;
}

export interface ShelfOptions {
  readonly files: Files;
  readonly folders: DossierFolders;
  readonly fallbackDate: string | undefined;
  readonly rest: Rest;
}

/** What a snapshot is made of. */
interface Sources {
  readonly text: OpenText;
  readonly sidecar: Sidecar;
  readonly dossier: DossierFiles;
}

export function createShelf(uri: string, { files, folders, fallbackDate, rest }: ShelfOptions): Shelf {
  const sidecarUri = sidecarOf(uri);
  let editorText: OpenText | undefined;
  /** undefined: some file is to be read anew. */
  let sources: Sources | undefined;
  let last: Article | undefined;
  /** The sidecar as it was last seen, while it may be about to be read anew. */
  let seen: Sidecar | undefined;
  /** The dossier's files that it was made with. */
  let ground = "";
  let isCurrent = false;
  /** Where words are in the text that holds now; undefined: they are to be looked for. */
  let followed: Followed | undefined;
  const reading = keepReading();
  /** Counts whatever makes a snapshot in the making out of date. */
  let version = 0;
  let settling: Promise<Article> | undefined;

  const outdate = (): void => {
    isCurrent = false;
    version++;
  };
  function* build({ text, sidecar, dossier }: Sources): Steps<Article> {
    const context = {
      document: documentOf(sidecar.article),
      ...(fallbackDate === undefined ? {} : { fallbackDate }),
      ...(dossier.companies ? { companies: dossier.companies } : {}),
    };
    const read = yield* reading.read(text, context);
    if (!reading.isFollowed) followed = undefined;
    // A file that was touched but not changed makes no new snapshot.
    if (last?.reading === read && last.sidecar === sidecar && ground === JSON.stringify(dossier)) return last;
    return yield* openArticleInSteps(read, sidecar, yield* placesFor(sidecar, followed));
  }
  const load = async (): Promise<Sources> => {
    const fileText = editorText ? undefined : await readText(files, uri);
    const { sidecar } = await readSidecar(files, { uri: sidecarUri, article: uri, known: last?.sidecar, rest });
    const dossier = await folders.above(uri);
    if (fileText !== undefined && fileText !== last?.text) followed = undefined;
    return { text: editorText ?? openText(() => fileText ?? ""), sidecar, dossier };
  };
  const settle = async (): Promise<Article> => {
    for (;;) {
      const began = version;
      const isWanted = () => version === began;
      const found = sources ?? (await load());
      // What was read is out of date: an editor typed on, or a file changed. Neither goes on for ever.
      if (!isWanted()) continue;
      sources = found;
      seen = found.sidecar;
      const built = await inSlices(build(found), { rest, isWanted });
      if (!built || !isWanted()) continue;
      last = built;
      ground = JSON.stringify(found.dossier);
      isCurrent = true;
      followed = placesOf(built);
      return built;
    }
  };
  const article = (): Promise<Article> => {
    if (isCurrent && last) return Promise.resolve(last);
    settling ??= settle().finally(() => {
      settling = undefined;
    });
    return settling;
  };
  const setSidecar = (sidecar: Sidecar): void => {
    if (sources) sources = { ...sources, sidecar };
    seen = sidecar;
    outdate();
  };
  return {
    uri,
    sidecar: sidecarUri,
    article,
    peek: () => last,
    get isCurrent() {
      return isCurrent;
    },
    stored: () => seen,
    setText: (text, edits) => {
      if (edits) followed?.edits.push(...edits);
      else followed = undefined;
      if (edits) reading.edit(edits);
      editorText = text;
      if (sources) sources = { ...sources, text };
      outdate();
    },
    isSaved: async () => {
      const text = await readText(files, uri).catch(() => undefined);
      return text !== undefined && text === editorText?.read();
    },
    closeText: () => {
      editorText = undefined;
      followed = undefined;
      sources = undefined;
      outdate();
    },
    refresh: () => {
      sources = undefined;
      outdate();
    },
    update: async (edit, write = files.write) => {
      // Whenever a write is in vain, another writer's was not: with a few dozen of them, all get their turn.
      for (let attempt = 0; attempt < 50; attempt++) {
        const { sidecar: known, reading: shown } = await article();
        // Nearly every edit describes words, which is best learnt in slices.
        await inSlices(placesIn(shown), { rest, isWanted: () => true });
        const { sidecar, bytes } = await readSidecar(files, { uri: sidecarUri, article: uri, known, rest });
        if (sidecar !== known) setSidecar(sidecar);
        await inSlices(learnLayout(sidecar), { rest, isWanted: () => true });
        const now = await article();
        const ask = rest();
        const edited = edit({ sidecar, article: now });
        // Typing goes on while the file is written: what has just been put on words is followed from here.
        followed = followed && withNew(followed, now.text, { before: sidecar, after: edited.sidecar });
        if (edited.refused !== undefined) throw fileError("change", sidecarUri, edited.refused);
        if (edited.sidecar.text === sidecar.text) return edited;
        // Where the edit itself took long. What changes meanwhile, on the disk too, is seen when it is written.
        await ask();
        if (!(await write(sidecarUri, encodeText(edited.sidecar.text), bytes))) continue;
        setSidecar(edited.sidecar);
        return edited;
      }
      throw fileError("write", sidecarUri, "it keeps changing; try again");
    },
  };
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

interface SidecarPlace {
  readonly uri: string;
  readonly article: string;
  readonly known: Sidecar | undefined;
  readonly rest: Rest;
}

/**
 * A sidecar that can't be read is shown as such and never written to; the article can be read without it. `known`: the one
 * read before, which is given back where the file still says the same.
 */
async function readSidecar(
  files: Files,
  { uri, article, known, rest }: SidecarPlace,
): Promise<{ readonly sidecar: Sidecar; readonly bytes: Uint8Array | undefined }> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await files.read(uri);
    const text = bytes && decodeText(bytes, "with mark");
    const isSame = known?.state.kind === (text === undefined ? "absent" : "ok") && known.text === (text ?? "");
    if (known && isSame) return { sidecar: known, bytes };
    const parsed = await inSlices(parseSidecarInSteps(text, nameOf(article)), { rest, isWanted: () => true });
    return { sidecar: parsed ?? parseSidecar(text, nameOf(article)), bytes };
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
