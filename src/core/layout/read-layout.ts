import { splitLines } from "../text/lines.ts";
import { trim } from "../text/span.ts";
import { finish, type Steps } from "../text/steps.ts";
import { readByline, readLoneName } from "./byline.ts";
import type { Layout } from "./layout.ts";
import { publisherOf } from "./publisher.ts";
import { assignRolesInSteps } from "./roles.ts";
import { type RoleLine, readTraits, type TraitLine } from "./traits.ts";

/** Which lines of a text are the article, and what its head says of it. */
export const readLayout = (text: string): Layout => finish(layOut(readLines(text)));

export function readLines(text: string): readonly TraitLine[] {
  const lines: TraitLine[] = [];
  for (const whole of splitLines(text)) {
    const line = trim(text, whole);
    if (line.end === line.start) continue;
    lines.push({ ...line, text: text.slice(line.start, line.end), traits: readTraits(text, line) });
  }
  return lines;
}

/** The layout of lines in order. */
export function* layOut(page: readonly TraitLine[]): Steps<Layout> {
  const traits = page.map((line) => line.traits);
  yield;
  const roles = yield* assignRolesInSteps(traits);
  yield;
  const lines = page.map(
    ({ start, end, text, traits }, at): RoleLine => ({ start, end, text, traits, role: roles[at] ?? "body" }),
  );
  yield;
  const frontMatter = readFrontMatter(lines);
  yield;
  const title = frontMatter.get("title") ?? titleOf(lines);
  const author = first(frontMatter, ["author", "authors", "byline"]) ?? authorOf(lines);
  yield;
  const source = first(frontMatter, ["publisher", "source", "site", "publication"], isAddress) ?? publisherOf(lines);
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

const titleOf = (lines: readonly RoleLine[]): string | undefined => {
  const line = lines.find((candidate) => candidate.role === "title");
  if (line === undefined || isPlainTitle(line.text)) return line?.text;
  return line.text.replace(/^#+ |^\*\*|\*\*$/g, "").replace(/\s+/g, " ");
};

/** Words with one plain space between them, and no marks of Markdown. */
const isPlainTitle = (title: string): boolean => !/[#*]|[^\S ]| {2}/.test(title);

const authorOf = (lines: readonly RoleLine[]): string | undefined => {
  for (const role of ["byline", "date"] as const) {
    for (const line of lines) {
      if (line.role !== role) continue;
      const author = readByline(line.text) ?? (role === "byline" ? readLoneName(line.text) : undefined);
      if (author !== undefined) return author;
    }
  }
  return undefined;
};

/** `key: value` lines; quotes, list brackets and wiki links as web clippers write them are taken off. */
function readFrontMatter(lines: readonly RoleLine[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const opening = lines[0];
  if (opening?.role !== "boilerplate" || !/^(?:---|\+\+\+)$/.test(opening.text)) return fields;
  let key = "";
  for (const line of lines) {
    const written = line.text;
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
