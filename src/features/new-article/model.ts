import { readArticle } from "../../core/article/read-article.ts";
import { printScalar } from "../../core/sidecar/print.ts";
import { clip } from "../../core/text/clip.ts";

export interface NewArticle {
  readonly title: string;
  readonly url?: string;
  readonly source?: string;
  /** ISO dates. */
  readonly published?: string;
  readonly retrieved: string;
  /** What was pasted, as it was, without a first line that is only its address. */
  readonly body: string;
}

/** What a pasted text says of itself: its address where that stands in the first line, its title, its date, its publisher. */
export function readPasted(pasted: string, retrieved: string): NewArticle {
  const text = pasted.replace(/^\ufeff/, "");
  const opening = /^\s*<?(https?:\/\/[^\s<>]+)>?[^\S\r\n]*(?:\r\n|\r|\n|$)/.exec(text);
  const body = opening ? text.slice(opening[0].length) : text;
  const { document } = readArticle(body);
  const first = body.split(/[\r\n]+/).find((line) => /[\p{L}\p{N}]/u.test(line)) ?? "";
  const title = document.title ?? first.replace(/^[#\s*]+/, "");
  const { published, source } = document;
  return {
    title: clip(title, 200),
    ...(opening?.[1] !== undefined && { url: opening[1] }),
    ...(source !== undefined && { source }),
    ...(published !== undefined && { published }),
    retrieved,
    body,
  };
}

/** The file: front matter, and the text below it character by character. */
export function printArticle({ title, url, source, published, retrieved, body }: NewArticle): string {
  const eol = body.includes("\r\n") ? "\r\n" : "\n";
  const fields = { title, url, source, published, retrieved };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value ? [`${key}: ${printValue(value)}`] : []));
  const end = body === "" || /[\r\n]$/.test(body) ? "" : eol;
  return ["---", ...lines, "---", "", body].join(eol) + end;
}

/** Single quotes hold double ones as they are, which whoever reads front matter line by line is glad of. */
function printValue(value: string): string {
  const printed = /^\d{4}-\d\d-\d\d$/.test(value) ? value : printScalar(value, "block");
  return printed.startsWith('"') && printed.includes("\\") && !value.includes("'") ? `'${value}'` : printed;
}

/** What may stand as its address: nothing, too. */
export const isAddress = (typed: string): boolean => /^\s*(?:https?:\/\/\S+)?\s*$/.test(typed);

/** A file name that every system takes: "nissan-sells-2-8-million-cars". */
export function slugOf(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  const words = plain.replace(/^-+|-+$/g, "");
  const short =
    words.length > 60
      ? words
          .slice(0, 61)
          .replace(/-[^-]*$/, "")
          .slice(0, 60)
      : words;
  const name = short === "" ? "article" : short;
  // Windows keeps these for devices.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? `${name}-article` : name;
}

/** The names to try, one after the other: no file is ever overwritten. */
export const fileNames = (slug: string, extension: string, count = 100): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${slug}${index === 0 ? "" : `-${index + 1}`}.${extension}`);

/** The extension that most articles have: a new one looks like the others. */
export function usualExtension(paths: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const extension = /\.(txt|md|article)$/.exec(path)?.[1];
    if (extension) counts.set(extension, (counts.get(extension) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "md";
}
