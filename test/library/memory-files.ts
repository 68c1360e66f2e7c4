import type { Files } from "../../src/library/files.ts";

/** Files in memory: a test's twin of the file system. */
export interface MemoryFiles extends Files {
  readonly texts: Map<string, string>;
  /** Called before each write; may change files, or throw as a full disk does. */
  beforeWrite: (uri: string) => void;
  readonly writes: string[];
}

export function createMemoryFiles(texts: Readonly<Record<string, string>> = {}): MemoryFiles {
  const files: MemoryFiles = {
    texts: new Map(Object.entries(texts)),
    beforeWrite: () => {},
    writes: [],
    read: async (uri) => {
      const text = files.texts.get(uri);
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
    write: async (uri, bytes, before) => {
      files.beforeWrite(uri);
      const now = files.texts.get(uri);
      const expected = before && new TextDecoder("utf-8", { ignoreBOM: true }).decode(before);
      if (now !== expected) return false;
      files.texts.set(uri, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
      files.writes.push(uri);
      return true;
    },
  };
  return files;
}
