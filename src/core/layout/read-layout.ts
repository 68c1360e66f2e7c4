import { splitLines } from "../text/lines.ts";
import { type Span, trim } from "../text/span.ts";
import { readByline, readLoneName } from "./byline.ts";
import type { Layout, Line } from "./layout.ts";
import { publisherOf } from "./publisher.ts";
import { assignRoles } from "./roles.ts";
import { type LineTraits, readTraits } from "./traits.ts";

/** A line of the text with its traits; lines of white space only are left out. */
export interface TraitLine extends Span {
  readonly traits: LineTraits;
}

/** Which lines of a text are the article, and what its head says of it. */
export function readLayout(text: string): Layout {
  const lines: TraitLine[] = [];
  for (const whole of splitLines(text)) {
    const line = trim(text, whole);
    if (line.end > line.start) lines.push({ ...line, traits: readTraits(text, line) });
  }
  return layOut(text, lines);
}

/** The same from lines whose traits are known, in order. */
export function layOut(text: string, page: readonly TraitLine[]): Layout {
  const roles = assignRoles(page.map(({ traits }) => traits));
  const lines = page.map(({ start, end }, at): Line => ({ start, end, role: roles[at] ?? "body" }));
  const frontMatter = readFrontMatter(text, lines);
  const title = frontMatter.get("title") ?? titleOf(text, lines);
  const author = first(frontMatter, ["author", "authors", "byline"]) ?? authorOf(text, lines);
  const source =
    first(frontMatter, ["publisher", "source", "site", "publication"], isAddress) ?? publisherOf(text, lines);
  return {
    lines,
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(source ? { source } : {}),
    frontMatter,
  };
}

const isAddress = (value: string): boolean => /^https?:|^www\./.test(value);

const first = (
  fields: ReadonlyMap<string, string>,
  keys: readonly string[],
  isNot: (value: string) => boolean = () => false,
): string | undefined => {
  for (const key of keys) {
    const value = fields.get(key);
    if (value !== undefined && !isNot(value)) return value;
  }
  return undefined;
};

const titleOf = (text: string, lines: readonly Line[]): string | undefined => {
  const line = lines.find((candidate) => candidate.role === "title");
  return (
    line &&
    text
      .slice(line.start, line.end)
      .replace(/^#+ |^\*\*|\*\*$/g, "")
      .replace(/\s+/g, " ")
  );
};

const authorOf = (text: string, lines: readonly Line[]): string | undefined => {
  for (const role of ["byline", "date"] as const) {
    for (const line of lines) {
      const written = line.role === role ? text.slice(line.start, line.end) : "";
      const author = readByline(written) ?? (role === "byline" ? readLoneName(written) : undefined);
      if (author !== undefined) return author;
    }
  }
  return undefined;
};

/** `key: value` lines; quotes, list brackets and wiki links as web clippers write them are taken off. */
function readFrontMatter(text: string, lines: readonly Line[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const opening = lines[0];
  if (opening?.role !== "boilerplate" || !/^(?:---|\+\+\+)$/.test(text.slice(opening.start, opening.end)))
    return fields;
  let key = "";
  for (const line of lines) {
    const written = text.slice(line.start, line.end);
    if (/^(?:---|\+\+\+)$/.test(written)) {
      if (line !== lines[0]) break;
      continue;
    }
    const pair = /^([A-Za-z][\w -]{0,40}):\s*(.*)$/.exec(written);
    const item = /^- +(.+)$/.exec(written);
    if (pair) key = (pair[1] ?? "").toLowerCase();
    const value = clean(pair?.[2] ?? item?.[1] ?? "");
    if (key !== "" && value !== "" && !fields.has(key)) fields.set(key, value);
  }
  return fields;
}

const clean = (value: string): string =>
  value
    .trim()
    .replace(/^\[(?!\[)(.*)\]$/, "$1")
    .replace(/^(["'])(.*)\1$/, "$2")
    .replace(/^\[\[(.*)\]\]$/, "$1")
    .trim();
