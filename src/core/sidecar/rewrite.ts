import { type Document, isMap as isMapNode, isScalar, isSeq, type Node, type YAMLSeq } from "yaml";
import { pairUp } from "./pair-up.ts";
import { isList, isMap, isSame, type Plain, type PlainMap } from "./plain.ts";
import { keyOrder, printFlow, printItem, printMap, printPair } from "./print.ts";
import { loadYaml } from "./yaml.ts";
import {
  colonEnd,
  columnOf,
  contentEnd,
  dashOf,
  isBlockScalar,
  lineEnd,
  lineEndBefore,
  lineStart,
  type MapNode,
  nextLine,
  type PairNode,
} from "./yaml-places.ts";

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
  const kept = new Set(node.items.filter((pair) => after[String(pair.key)] !== undefined));
  if (kept.size === 0 && (node.items.length > 0 || node.flow)) {
    replaceAll(writer, node, after);
    return;
  }
  for (const pair of node.items) {
    const key = String(pair.key);
    const old = before[key] ?? null;
    const now = after[key];
    if (now === undefined) removePair(writer, node, pair, kept);
    else if (!isSame(old, now)) rewriteValue(writer, node, pair, old, now);
  }
  const added = Object.entries(after).filter(([key]) => !(key in before));
  for (const pair of added) insertPair(writer, node, pair, kept);
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
  if (node.flow && pairs.every((index) => index === undefined)) {
    const [start = 0] = node.range ?? [];
    writer.splices.push({ start, end: contentEnd(writer.text, node), text: printFlow(after) });
    return;
  }
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

/** Nothing of a map is left. */
function replaceAll(writer: Writer, map: MapNode, after: PlainMap): void {
  const { text, eol } = writer;
  const start = map.flow ? (map.range?.[0] ?? 0) : (map.items[0]?.key.range?.[0] ?? 0);
  const indent = columnOf(text, start);
  const lines = printMap(after, " ".repeat(indent)).map((line, index) => (index === 0 ? line.slice(indent) : line));
  const printed = map.flow || lines.length === 0 ? printFlow(after) : lines.join(eol);
  writer.splices.push({ start, end: contentEnd(text, map), text: printed });
}

function insertPair(
  writer: Writer,
  map: MapNode,
  [key, value]: readonly [string, Plain],
  kept: ReadonlySet<PairNode>,
): void {
  const { text, eol } = writer;
  const rank = rankOf(key);
  const previous = map.items.filter((pair) => kept.has(pair) && rankOf(String(pair.key)) <= rank).at(-1);
  if (map.flow) {
    const last = map.items.findLast((pair) => kept.has(pair));
    const at = last ? Math.max(colonEnd(last), contentEnd(text, last.value)) : (map.range?.[0] ?? 0) + 1;
    writer.splices.push({ start: at, end: at, text: `${last ? ", " : ""}${printFlow(key)}: ${printFlow(value)}` });
    return;
  }
  const first = map.items.find((pair) => kept.has(pair))?.key.range?.[0] ?? 0;
  const column = columnOf(text, map.items[0]?.key.range?.[0] ?? 0);
  const lines = printPair(key, value, " ".repeat(column));
  if (previous) {
    const at = lineEnd(text, Math.max(colonEnd(previous), contentEnd(text, previous.value)));
    writer.splices.push({ start: at, end: at, text: lines.map((line) => eol + line).join("") });
  } else {
    const words = lines.map((line, index) => (index === 0 ? line.slice(column) : line)).join(eol);
    writer.splices.push({ start: first, end: first, text: words + eol + " ".repeat(column) });
  }
}

function removePair(writer: Writer, map: MapNode, pair: PairNode, kept: ReadonlySet<PairNode>): void {
  const { text } = writer;
  const index = map.items.indexOf(pair);
  const start = pair.key.range?.[0] ?? 0;
  const end = Math.max(colonEnd(pair), contentEnd(text, pair.value));
  const next = map.items[index + 1]?.key.range?.[0];
  const previous = map.items[index - 1];
  const isFirst = !map.items.slice(0, index).some((other) => kept.has(other));
  if (next !== undefined && (map.flow || isFirst)) {
    // The first pair of a list item shares its line with the dash, so what follows is pulled up.
    writer.splices.push({ start, end: next, text: commentsIn(text, end, next, map) });
  } else if (map.flow) {
    const from = previous ? Math.max(colonEnd(previous), contentEnd(text, previous.value)) : start;
    writer.splices.push({ start: from, end, text: "" });
  } else {
    const comment = text.slice(end, lineEnd(text, end)).trim();
    if (comment.startsWith("#")) writer.splices.push({ start, end: lineEnd(text, end), text: comment });
    else removeLines(writer, start, end);
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
    const at = lineEndBefore(text, dash);
    if (at === undefined) {
      const first = lineStart(text, dash);
      writer.splices.push({ start: first, end: first, text: lines.map((line) => line + eol).join("") });
    } else writer.splices.push({ start: at, end: at, text: lines.map((line) => eol + line).join("") });
  }
}

function removeItem(writer: Writer, node: YAMLSeq<Node>, index: number): void {
  const { text } = writer;
  const item = node.items[index];
  const end = contentEnd(text, item);
  if (!node.flow) {
    const dash = dashOf(node, index);
    removeLines(writer, dash, Math.max(dash + 1, end));
    return;
  }
  const next = node.items[index + 1]?.range?.[0];
  const previous = node.items[index - 1];
  const start = item?.range?.[0] ?? 0;
  if (next !== undefined) writer.splices.push({ start, end: next, text: "" });
  else writer.splices.push({ start: previous ? contentEnd(text, previous) : start, end, text: "" });
}

/** Takes lines away with the line end before them, so that what is put in at their own end stands on its own line. */
function removeLines({ text, splices }: Writer, start: number, end: number): void {
  const before = lineEndBefore(text, start);
  if (before === undefined) splices.push({ start: lineStart(text, start), end: nextLine(text, end), text: "" });
  else splices.push({ start: before, end: lineEnd(text, end), text: "" });
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

const rankOf = (key: string): number => {
  const rank = keyOrder.indexOf(key);
  return rank < 0 ? keyOrder.length : rank;
};
