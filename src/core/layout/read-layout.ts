import { splitLines } from "../text/lines.ts";
import { trim } from "../text/span.ts";
import { readByline, readLoneName } from "./byline.ts";
import type { Layout, Line } from "./layout.ts";
import { publisherOf } from "./publisher.ts";
import { assignRoles } from "./roles.ts";
import { type LineTraits, readTraits } from "./traits.ts";

/** Which lines of a text are the article, and what its head says of it. */
export function readLayout(text: string, traitsOf: (text: string, line: Line) => LineTraits = readTraits): Layout {
  const spans = splitLines(text).map((line) => trim(text, line));
  const traits = spans.map((span) => (span.start === span.end ? undefined : traitsOf(text, { ...span, role: "body" })));
  const roles = assignRoles(traits);
  const lines = spans.map((span, at): Line => ({ ...span, role: roles[at] ?? "body" }));
  const frontMatter = readFrontMatter(text, lines);
  const title = frontMatter.get("title") ?? titleOf(text, lines);
  const author =
    frontMatter.get("author") ?? frontMatter.get("authors") ?? frontMatter.get("byline") ?? authorOf(text, lines);
  const source =
    frontMatter.get("source") ??
    frontMatter.get("publisher") ??
    frontMatter.get("site") ??
    frontMatter.get("publication") ??
    publisherOf(text, lines);
  return {
    lines,
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(source ? { source } : {}),
    frontMatter,
  };
}

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
  const line = lines.find((candidate) => candidate.role === "byline");
  const written = line && text.slice(line.start, line.end);
  return written === undefined ? undefined : (readByline(written) ?? readLoneName(written));
};

/** `key: value` lines; quotes, list brackets and wiki links as web clippers write them are taken off. */
function readFrontMatter(text: string, lines: readonly Line[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let key = "";
  for (const line of lines) {
    if (line.role !== "front-matter") {
      if (fields.size > 0) break;
      continue;
    }
    const written = text.slice(line.start, line.end);
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
