import { isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";

// Where the parts of YAML nodes, and the lines that they stand on, begin and end in the text.

export type MapNode = YAMLMap<Node, Node | null>;
export type PairNode = Pair<Node, Node | null>;

export const isBlockScalar = (node: Node): boolean =>
  isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");

export function contentEnd(text: string, node: Node | null | undefined): number {
  const range = node?.range;
  if (!range || !node) return 0;
  if (isBlockScalar(node)) return range[1] - (/\r?\n$/.exec(text.slice(range[0], range[1]))?.[0].length ?? 0);
  let end = range[1];
  while (end > range[0] && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

/** Just after the colon of a pair; after its key where it has none (`{a, b}`). */
export function colonEnd(pair: PairNode): number {
  const token = pair.srcToken as { sep?: { type: string; offset: number }[] } | undefined;
  const colon = token?.sep?.find((item) => item.type === "map-value-ind");
  return colon ? colon.offset + 1 : (pair.key.range?.[1] ?? 0);
}

export function dashOf(node: YAMLSeq<Node>, index: number): number {
  const token = node.srcToken as { items?: { start: { type: string; offset: number }[] }[] } | undefined;
  const dash = token?.items?.[index]?.start.find((item) => item.type === "seq-item-ind");
  return dash?.offset ?? node.items[index]?.range?.[0] ?? 0;
}

const isBreak = (char: string): boolean => char === "\n" || char === "\r";

export const lineStart = (text: string, offset: number): number => {
  let at = offset;
  while (at > 0 && !isBreak(text.charAt(at - 1))) at--;
  return at === 0 && text.startsWith("\ufeff") ? 1 : at;
};

/** Where the line before ends; undefined for the first line. */
export const lineEndBefore = (text: string, offset: number): number | undefined => {
  const start = lineStart(text, offset);
  if (start === 0 || !isBreak(text.charAt(start - 1))) return undefined;
  return text.startsWith("\r\n", start - 2) ? start - 2 : start - 1;
};

export const lineEnd = (text: string, offset: number): number => {
  let at = offset;
  while (at < text.length && !isBreak(text.charAt(at))) at++;
  return at;
};

export const nextLine = (text: string, offset: number): number => {
  const end = lineEnd(text, offset);
  return text.startsWith("\r\n", end) ? end + 2 : Math.min(text.length, end + 1);
};

export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);
