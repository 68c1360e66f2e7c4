import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import type { Span } from "../text/span.ts";
import type { Plain } from "./plain.ts";

/** A YAML text that parses, with its nodes and their places; or what is wrong with it, and where. */
export type Yaml =
  | { readonly ok: true; readonly doc: Document; readonly value: Plain; readonly lineAt: (offset: number) => number }
  | { readonly ok: false; readonly message: string; readonly offset: number; readonly line: number };

/** Larger texts are not parsed: nobody's notes on one article need 8 million characters. */
const maxLength = 8_000_000;
/** "Billion laughs": a few lines of aliases that stand for gigabytes. */
const maxAliasCount = 100;
/** Making plain data of keys that are maps within maps, `{? {? {? a}}}`, takes a minute at 400 of them. Ours are 7 deep. */
const maxDepth = 64;

export function loadYaml(text: string): Yaml {
  if (text.length > maxLength) return { ok: false, message: "it is larger than 8 MB", offset: 0, line: 1 };
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  try {
    const doc = parseDocument(text, {
      keepSourceTokens: true,
      lineCounter: lines,
      // Not "silent": that would pass over a second document (`---`) without a word, and what stands in it would be lost.
      logLevel: "error",
      // Found by ourselves, so that a key given twice makes one entry invalid and not the whole file.
      uniqueKeys: false,
    });
    const error = doc.errors[0];
    if (error) {
      // What is never closed is only missed at the end of the text: the last line that says anything is meant.
      const offset = Math.min(error.pos[0], text.trimEnd().length);
      const message = /call stack/.test(error.message) ? tooDeep : firstLine(error.message);
      return { ok: false, message, offset, line: Math.max(1, lineAt(offset)) };
    }
    const deep = placeDeeperThan(doc.contents, maxDepth);
    if (deep !== undefined) return { ok: false, message: tooDeep, offset: deep, line: lineAt(deep) };
    const value = doc.toJS({ maxAliasCount }) as Plain;
    const loop = text.includes("*") ? aliasWithinItself(doc) : undefined;
    if (loop === undefined) return { ok: true, doc, value, lineAt };
    return { ok: false, message: "it contains itself (an alias)", offset: loop, line: lineAt(loop) };
  } catch (error) {
    // The parser recurses (a thousand nested brackets) and counts aliases: both end in an exception.
    const message = error instanceof ReferenceError ? "it repeats itself too often (aliases)" : tooDeep;
    return { ok: false, message, offset: 0, line: 1 };
  }
}

const tooDeep = "it is nested too deeply";

/** Where the first node stands that is within more than `depth` others. */
function placeDeeperThan(node: unknown, depth: number): number | undefined {
  const parts = isCollection(node) ? node.items : isPair(node) ? [node.key, node.value] : [];
  if (isCollection(node) && depth === 0) return node.range?.[0] ?? 0;
  for (const part of parts) {
    const place = placeDeeperThan(part, isCollection(node) ? depth - 1 : depth);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** Where an alias stands that means a part of the text around it: `&x [1, *x]`. No tree comes of that. */
function aliasWithinItself(doc: Document): number | undefined {
  let found: number | undefined;
  visit(doc, {
    Alias: (_, alias, path) => {
      const meant = alias.resolve(doc);
      if (!meant || !path.includes(meant)) return undefined;
      found = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

/** Whether a part of the document stands for another, or is of a type that it names itself: `&x`, `*x`, `!!str`. */
export function reachesOver(doc: Document, text: string): boolean {
  if (!/[&*!]/.test(text)) return false;
  let found = false;
  visit(doc, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
    Value: (_, node) => {
      found = node.anchor !== undefined || node.tag !== undefined;
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

const firstLine = (message: string): string =>
  (message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");

/** The node itself, or what an alias stands for. */
export const resolved = (doc: Document, node: unknown): Node | undefined =>
  (isAlias(node) ? node.resolve(doc) : (node as Node | null | undefined)) ?? undefined;

/** The first key that stands twice in a map or in the maps within it. */
export function repeatedKey(
  node: unknown,
  depth: "top" | "all" = "all",
): { readonly key: string; readonly offset: number } | undefined {
  if (!isMap(node)) {
    for (const item of itemsOf(node)) {
      const found = repeatedKey(item);
      if (found) return found;
    }
    return undefined;
  }
  const seen = new Set<string>();
  for (const pair of (node as YAMLMap<Node, Node | null>).items) {
    const key = String(pair.key);
    if (seen.has(key)) return { key, offset: pair.key.range?.[0] ?? 0 };
    seen.add(key);
    const found = depth === "all" ? repeatedKey(pair.value) : undefined;
    if (found) return found;
  }
  return undefined;
}

const itemsOf = (node: unknown): readonly unknown[] =>
  typeof node === "object" && node !== null && "items" in node && Array.isArray(node.items) ? node.items : [];

/** Where a node stands, without the white space after it. */
export function spanOf(text: string, node: Node | undefined | null): Span {
  const [start, valueEnd] = node?.range ?? [0, 0, 0];
  let end = Math.min(valueEnd, text.length);
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
