import { readCodebook } from "./codebook.ts";
import { readCompanies } from "./companies.ts";
import { decodeText } from "./decode.ts";
import type { DossierFiles } from "./dossier-files.ts";
import type { Files } from "./files.ts";

/** Lists in a `.factmark` folder that a person or a command may write. */
export type DossierFileName = "companies.yaml" | "tags.yaml";

/** The `.factmark` folders above articles, each file read once until `forget`. */
export interface DossierFolders {
  /** For each file, what the nearest one above the article says. */
  above(article: string): Promise<DossierFiles>;
  /** The nearest such file above the article; where there is none, the one to make. */
  file(article: string, name: DossierFileName): Promise<string>;
  forget(): void;
}

export function createDossierFolders(files: Files, roots: () => readonly string[]): DossierFolders {
  const read = new Map<string, Promise<string | undefined>>();
  const textAt = (uri: string): Promise<string | undefined> => {
    const known = read.get(uri) ?? readText(files, uri);
    read.set(uri, known);
    return known;
  };
  const nearest = async (article: string, name: string): Promise<{ uri: string; text: string } | undefined> => {
    for (const folder of foldersAbove(article, roots())) {
      const uri = `${folder}/.factmark/${name}`;
      const text = await textAt(uri);
      if (text !== undefined) return { uri, text };
    }
    return undefined;
  };
  return {
    above: async (article) => {
      const companies = await nearest(article, "companies.yaml");
      const tags = await nearest(article, "tags.yaml");
      return {
        ...(companies ? { companies: readCompanies(companies.text).entries } : {}),
        ...(tags ? { tags: readCodebook(tags.text).entries } : {}),
      };
    },
    file: async (article, name) => {
      const found = await nearest(article, name);
      if (found) return found.uri;
      // Beside what the dossier has already, else in its root.
      for (const other of ["config.yaml", "companies.yaml", "tags.yaml"]) {
        const beside = await nearest(article, other);
        if (beside) return `${beside.uri.slice(0, beside.uri.lastIndexOf("/"))}/${name}`;
      }
      const folders = foldersAbove(article, roots());
      const root = roots().length > 0 ? folders.at(-1) : folders[0];
      return `${root ?? ""}/.factmark/${name}`;
    },
    forget: () => read.clear(),
  };
}

/** Unreadable ones count as absent: a dossier is read as well without them. */
async function readText(files: Files, uri: string): Promise<string | undefined> {
  try {
    const bytes = await files.read(uri);
    return bytes && decodeText(bytes);
  } catch {
    return undefined;
  }
}

/** The folders that an article is in, nearest first, up to its root. */
export function foldersAbove(article: string, roots: readonly string[]): readonly string[] {
  const folders: string[] = [];
  const root = roots
    .map((uri) => uri.replace(/\/$/, ""))
    .filter((uri) => article.startsWith(`${uri}/`))
    .sort((a, b) => b.length - a.length)[0];
  let folder = parentOf(article);
  while (folder !== undefined) {
    folders.push(folder);
    if (folder === root) break;
    folder = parentOf(folder);
  }
  return folders;
}

const parentOf = (uri: string): string | undefined => {
  const at = uri.lastIndexOf("/");
  // "file:///home" has a parent, "file://" has none.
  return at < 0 || uri.charAt(at - 1) === "/" ? undefined : uri.slice(0, at);
};
