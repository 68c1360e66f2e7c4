import type { Span } from "../text/span.ts";

/**
 * What a line of the article's file is. body, caption (a caption or photo credit that states facts), heading, title, byline
 * and date belong to the article; boilerplate and front-matter do not; table and code are Markdown's.
 */
export type LineRole =
  | "title"
  | "byline"
  | "date"
  | "heading"
  | "caption"
  | "body"
  | "table"
  | "code"
  | "front-matter"
  | "boilerplate";

/** A line with something on it, without its line end and without the white space around it. */
export interface Line extends Span {
  readonly role: LineRole;
}

export interface Layout {
  readonly lines: readonly Line[];
  readonly title?: string;
  readonly author?: string;
  /** The publisher. */
  readonly source?: string;
  /** Front matter as written: `published: 2024-05-24`, with lower-case keys. */
  readonly frontMatter: ReadonlyMap<string, string>;
}
