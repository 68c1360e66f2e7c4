import { stringify } from "yaml";
import { isList, isMap, type Plain, type PlainMap } from "./plain.ts";

/** Prints data in the sidecar's own style, as lines without line ends. */
export function printPair(key: string, value: Plain, indent: string): readonly string[] {
  const name = `${indent}${printScalar(key, "flow")}:`;
  if (isList(value) && value.length > 0 && value.some(isMap)) {
    return [name, ...value.flatMap((item) => printItem(item, `${indent}  `, key))];
  }
  if (isMap(value) && Object.keys(value).length > 0) return [name, ...printMap(value, `${indent}  `)];
  if (typeof value === "string" && isProse(key, value)) {
    return [`${name} |-`, ...value.split("\n").map((line) => (line === "" ? "" : `${indent}  ${line}`))];
  }
  return [`${name} ${printFlow(value, "block")}`];
}

export const printMap = (map: PlainMap, indent: string): readonly string[] =>
  Object.entries(map).flatMap(([key, value]) => printPair(key, value, indent));

/** An item of the list under `key`. A short record stands on one line, so that two people's additions merge by lines. */
export function printItem(item: Plain, indent: string, key: string): readonly string[] {
  if (!isMap(item) || Object.keys(item).length === 0 || oneLiners.has(key)) {
    return [`${indent}- ${printFlow(item, "block")}`];
  }
  const lines = printMap(item, `${indent}  `);
  return lines.map((line, index) => (index === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line));
}

const oneLiners = new Set(["evidence", "notes"]);

/** Prints on one line. "flow": within brackets, where commas and brackets need quotes. */
export function printFlow(value: Plain, context: "flow" | "block" = "flow"): string {
  if (isList(value)) return `[${value.map((item) => printFlow(item)).join(", ")}]`;
  if (isMap(value)) {
    const pairs = Object.entries(value).map(([key, item]) => `${printScalar(key, "flow")}: ${printFlow(item)}`);
    return `{${pairs.join(", ")}}`;
  }
  return typeof value === "string" ? printScalar(value, context) : String(value ?? "null");
}

export function printScalar(value: string, context: "flow" | "block"): string {
  if (needsEscape.test(value) || (context === "flow" && /[,[\]{}:?]/.test(value))) return quoted(value);
  const printed = stringify(value, { lineWidth: 0 }).replace(/\n$/, "");
  return printed.includes("\n") || printed.startsWith("'") ? quoted(value) : printed;
}

/** Whatever is invisible, breaks lines or is half of a surrogate pair is written as an escape. */
const quoted = (value: string): string =>
  `"${value.replace(/[\\"]/g, "\\$&").replace(new RegExp(needsEscape, "gu"), escapeOf)}"`;

const needsEscape =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\x00-\x1f\x7f-\xa0\xad\u061c\u200b-\u200f\u2028-\u202f\u205f-\u206f\ufeff\ufff0-\uffff\p{Cs}]/u;

const escapeOf = (char: string): string =>
  ({ "\n": "\\n", "\r": "\\r", "\t": "\\t" })[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A text of several lines that a person may want to read and change: a block of its own instead of escapes. */
const isProse = (key: string, value: string): boolean =>
  (key === "rationale" || key === "text") &&
  /^\S[\s\S]*\n[\s\S]*\S$/.test(value) &&
  !/[ \t]$/m.test(value) &&
  !needsEscape.test(value.replaceAll("\n", ""));

/** Where a key goes among those that are there, whichever map it is in. */
export const keyOrder: readonly string[] = [
  "factmark",
  "id",
  "type",
  "stance",
  "verdict",
  "file",
  "article",
  "url",
  "quote",
  "sentence",
  "prefix",
  "suffix",
  "start",
  "end",
  "occurrences",
  "rival",
  "entity",
  "name",
  "value",
  "unit",
  "from",
  "to",
  "status",
  "origin",
  "title",
  "author",
  "source",
  "published",
  "retrieved",
  "rationale",
  "accessed",
  "by",
  "at",
  "text",
  "tags",
  "claimants",
  "check",
  "evidence",
  "history",
  "notes",
  "annotations",
];
