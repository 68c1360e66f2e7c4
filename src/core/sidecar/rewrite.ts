import {
  type Document,
  isMap as isMapNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { pairUp } from "./pair-up.ts";
import { isList, isMap, isSame, type Plain, type PlainMap } from "./plain.ts";
import { keyOrder, printFlow, printItem, printMap, printPair } from "./print.ts";
import { loadYaml } from "./yaml.ts";

/**
 * The YAML text that says `value`, with nothing changed in `text` but the lines that must be: comments, key order, quoting,
 * unknown keys and line ends stay. Undefined where that can't be done (a value that an alias elsewhere stands for): the
 * result is always read again and compared, so that no write can lose anything.
 */
export function rewriteYaml(text: string, value: PlainMap | readonly PlainMap[]): string | undefined {
  const yaml = loadYaml(text);
  if (!yaml.ok) return undefined;
  const eol = text.includes("\r\n") ? "\r\n" : text.includes("\n") || !text.includes("\r") ? "\n" : "\r";
  const writer: Writer = { text, eol, splices: [] };
  const root = (yaml.doc as Document<Node>).contents;
  if (isMapNode(root) && isMap(yaml.value) && isMap(value)) rewriteMap(writer, root as MapNode, yaml.value, value);
  else if (isSeq(root) && isList(yaml.value) && isList(value) && yaml.value.length > 0 && value.length > 0) {
    rewriteList(writer, root as YAMLSeq<Node>, yaml.value, value, "");
  } else if (yaml.value === null || isSame(yaml.value, [])) appendAll(writer, value, root);
  else return undefined;
  const result = applySplices(text, writer.splices);
  const check = loadYaml(result);
  return check.ok && isSame(check.value, value) ? result : undefined;
}

interface Writer {
  readonly text: string;
  readonly eol: string;
  readonly splices: { readonly start: number; readonly end: number; readonly text: string }[];
}

type MapNode = YAMLMap<Node, Node | null>;
type PairNode = Pair<Node, Node | null>;

/** An empty file, or one of comments alone, or an empty list. */
function appendAll(writer: Writer, value: PlainMap | readonly Plain[], root: Node | null): void {
  const { text, eol } = writer;
  const start = contentEnd(text, root) > 0 ? (root?.range?.[0] ?? text.length) : text.length;
  const gap = start === 0 || /[\n\r\ufeff]$/.test(text.slice(0, start)) ? "" : eol;
  const lines = isMap(value) ? printMap(value, "") : value.flatMap((item) => printItem(item, "", ""));
  const end = Math.max(start, contentEnd(text, root));
  writer.splices.push({ start, end, text: gap + lines.join(eol) + (end < text.length ? "" : eol) });
}

function rewriteMap(writer: Writer, node: MapNode, before: PlainMap, after: PlainMap): void {
  for (const pair of node.items) {
    const key = String(pair.key);
    const old = before[key] ?? null;
    const now = after[key];
    if (now === undefined) removePair(writer, node, pair);
    else if (!isSame(old, now)) rewriteValue(writer, node, pair, old, now);
  }
  const added = Object.entries(after).filter(([key]) => !(key in before));
  for (const [key, value] of added) insertPair(writer, node, key, value);
}

function rewriteValue(writer: Writer, map: MapNode, pair: PairNode, before: Plain, after: Plain): void {
  const node = pair.value;
  if (isMapNode(node) && isMap(before) && isMap(after)) {
    rewriteMap(writer, node as MapNode, before, after);
    return;
  }
  if (isSeq(node) && isList(before) && isList(after) && before.length > 0 && after.length > 0) {
    rewriteList(writer, node as YAMLSeq<Node>, before, after, String(pair.key));
    return;
  }
  if (isSeq(node) && !node.flow && isList(after) && after.length === 0) {
    // The comments between the entries stay.
    writer.splices.push({ start: colonEnd(pair), end: colonEnd(pair), text: " []" });
    for (const index of node.items.keys()) removeItem(writer, node as YAMLSeq<Node>, index);
    return;
  }
  const range = node?.range;
  if (range && range[1] > range[0] && isScalar(node) && !isBlockScalar(node) && !isList(after) && !isMap(after)) {
    const text = printFlow(after, map.flow ? "flow" : "block");
    writer.splices.push({ start: range[0], end: range[1], text });
    return;
  }
  const start = colonEnd(pair);
  const end = Math.max(start, contentEnd(writer.text, node));
  if (map.flow) {
    writer.splices.push({ start, end, text: ` ${printFlow(after)}` });
    return;
  }
  const indent = " ".repeat(columnOf(writer.text, map.items[0]?.key.range?.[0] ?? 0));
  const printed = printPair(String(pair.key), after, indent);
  const key = printPair(String(pair.key), "", indent)[0]?.replace(/ ""$/, "") ?? "";
  const text = [printed[0]?.slice(key.length) ?? "", ...printed.slice(1)].join(writer.eol);
  writer.splices.push({ start, end, text });
}

function rewriteList(
  writer: Writer,
  node: YAMLSeq<Node>,
  before: readonly Plain[],
  after: readonly Plain[],
  key: string,
): void {
  const pairs = pairUp(before, after);
  const kept = new Set(pairs.filter((index): index is number => index !== undefined));
  node.items.forEach((item, index) => {
    if (!kept.has(index)) removeItem(writer, node, index);
    else {
      const old = before[index] ?? null;
      const now = after[pairs.indexOf(index)] ?? null;
      if (isSame(old, now)) return;
      if (isMapNode(item) && isMap(old) && isMap(now)) rewriteMap(writer, item as MapNode, old, now);
      else
        writer.splices.push({ start: item.range?.[0] ?? 0, end: contentEnd(writer.text, item), text: printFlow(now) });
    }
  });
  let previous = -1;
  after.forEach((value, place) => {
    const index = pairs[place];
    if (index === undefined) insertItem(writer, node, { after: previous, value, key, kept });
    else previous = index;
  });
}

function insertPair(writer: Writer, map: MapNode, key: string, value: Plain): void {
  const { text, eol } = writer;
  const rank = rankOf(key);
  const previous = map.items.filter((pair) => rankOf(String(pair.key)) <= rank).at(-1);
  if (map.flow) {
    const last = map.items.at(-1);
    const at = last ? Math.max(colonEnd(last), contentEnd(text, last.value)) : (map.range?.[0] ?? 0) + 1;
    writer.splices.push({ start: at, end: at, text: `${last ? ", " : ""}${printFlow(key)}: ${printFlow(value)}` });
    return;
  }
  const first = map.items[0]?.key.range?.[0] ?? 0;
  const lines = printPair(key, value, " ".repeat(columnOf(text, first)));
  if (previous) {
    const at = lineEnd(text, Math.max(colonEnd(previous), contentEnd(text, previous.value)));
    writer.splices.push({ start: at, end: at, text: lines.map((line) => eol + line).join("") });
  } else {
    const indent = columnOf(text, first);
    const words = lines.map((line, index) => (index === 0 ? line.slice(indent) : line)).join(eol);
    writer.splices.push({ start: first, end: first, text: words + eol + " ".repeat(indent) });
  }
}

function removePair(writer: Writer, map: MapNode, pair: PairNode): void {
  const { text } = writer;
  const index = map.items.indexOf(pair);
  const start = pair.key.range?.[0] ?? 0;
  const end = Math.max(colonEnd(pair), contentEnd(text, pair.value));
  const next = map.items[index + 1]?.key.range?.[0];
  const previous = map.items[index - 1];
  if (next !== undefined && (map.flow || index === 0)) {
    // The first pair of a list item shares its line with the dash, so what follows is pulled up.
    writer.splices.push({ start, end: next, text: commentsIn(text, end, next, map) });
  } else if (map.flow) {
    const from = previous ? Math.max(colonEnd(previous), contentEnd(text, previous.value)) : start;
    writer.splices.push({ start: from, end, text: "" });
  } else {
    const comment = text.slice(end, lineEnd(text, end)).trim();
    if (comment.startsWith("#")) writer.splices.push({ start, end: lineEnd(text, end), text: comment });
    else writer.splices.push({ start: lineStart(text, start), end: nextLine(text, end), text: "" });
  }
}

/** A comment that stood beside a removed first key moves to a line of its own. */
function commentsIn(text: string, start: number, end: number, map: MapNode): string {
  if (map.flow || !text.slice(start, end).includes("#")) return "";
  return text.slice(start, end).trimStart();
}

function insertItem(
  writer: Writer,
  node: YAMLSeq<Node>,
  what: { readonly after: number; readonly value: Plain; readonly key: string; readonly kept: ReadonlySet<number> },
): void {
  const { text, eol } = writer;
  const { after, value, key } = what;
  const previous = node.items[after];
  if (node.flow) {
    const at = previous ? contentEnd(text, previous) : (node.range?.[0] ?? 0) + 1;
    const comma = previous ? ", " : "";
    const tail = !previous && what.kept.size > 0 ? ", " : "";
    writer.splices.push({ start: at, end: at, text: comma + printFlow(value) + tail });
    return;
  }
  const dash = dashOf(node, after < 0 ? 0 : after);
  const lines = printItem(value, " ".repeat(columnOf(text, dash)), key);
  if (previous) {
    const at = lineEnd(text, Math.max(dash + 1, contentEnd(text, previous)));
    writer.splices.push({ start: at, end: at, text: lines.map((line) => eol + line).join("") });
  } else {
    const at = lineStart(text, dash);
    writer.splices.push({ start: at, end: at, text: lines.map((line) => line + eol).join("") });
  }
}

function removeItem(writer: Writer, node: YAMLSeq<Node>, index: number): void {
  const { text } = writer;
  const item = node.items[index];
  const end = contentEnd(text, item);
  if (!node.flow) {
    const dash = dashOf(node, index);
    writer.splices.push({ start: lineStart(text, dash), end: nextLine(text, Math.max(dash + 1, end)), text: "" });
    return;
  }
  const next = node.items[index + 1]?.range?.[0];
  const previous = node.items[index - 1];
  const start = item?.range?.[0] ?? 0;
  if (next !== undefined) writer.splices.push({ start, end: next, text: "" });
  else writer.splices.push({ start: previous ? contentEnd(text, previous) : start, end, text: "" });
}

function applySplices(text: string, splices: Writer["splices"]): string {
  // Insertions at one place stay in the order in which they were asked for; a removal that begins there comes after.
  const ordered = splices
    .map((splice, order) => ({ ...splice, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = "";
  let at = 0;
  for (const splice of ordered) {
    result += text.slice(at, Math.max(at, splice.start)) + splice.text;
    at = Math.max(at, splice.end);
  }
  return result + text.slice(at);
}

const isBlockScalar = (node: Node): boolean =>
  isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");

function contentEnd(text: string, node: Node | null | undefined): number {
  const range = node?.range;
  if (!range || !node) return 0;
  if (isBlockScalar(node)) return text.charAt(range[1] - 1) === "\n" ? range[1] - 1 : range[1];
  let end = range[1];
  while (end > range[0] && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

/** Just after the colon of a pair; after its key where it has none (`{a, b}`). */
function colonEnd(pair: PairNode): number {
  const token = pair.srcToken as { sep?: { type: string; offset: number }[] } | undefined;
  const colon = token?.sep?.find((item) => item.type === "map-value-ind");
  return colon ? colon.offset + 1 : (pair.key.range?.[1] ?? 0);
}

function dashOf(node: YAMLSeq<Node>, index: number): number {
  const token = node.srcToken as { items?: { start: { type: string; offset: number }[] }[] } | undefined;
  const dash = token?.items?.[index]?.start.find((item) => item.type === "seq-item-ind");
  return dash?.offset ?? node.items[index]?.range?.[0] ?? 0;
}

const rankOf = (key: string): number => {
  const rank = keyOrder.indexOf(key);
  return rank < 0 ? keyOrder.length : rank;
};

const isBreak = (char: string): boolean => char === "\n" || char === "\r";

const lineStart = (text: string, offset: number): number => {
  let at = offset;
  while (at > 0 && !isBreak(text.charAt(at - 1))) at--;
  return at === 0 && text.startsWith("\ufeff") ? 1 : at;
};

const lineEnd = (text: string, offset: number): number => {
  let at = offset;
  while (at < text.length && !isBreak(text.charAt(at))) at++;
  return at;
};

const nextLine = (text: string, offset: number): number => {
  const end = lineEnd(text, offset);
  return text.startsWith("\r\n", end) ? end + 2 : Math.min(text.length, end + 1);
};

const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);
