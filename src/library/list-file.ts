import { isMap, isScalar, isSeq, type Node } from "yaml";
import { isList, type Plain } from "../core/sidecar/plain.ts";
import { printScalar } from "../core/sidecar/print.ts";
import { loadYaml, spanOf } from "../core/sidecar/yaml.ts";
import type { Span } from "../core/text/span.ts";

/** A file of a dossier that is a list in YAML: what could be read of it, and what is wrong with it. */
export interface ListFile<T> {
  readonly entries: readonly T[];
  readonly problems: readonly ListProblem[];
}

export interface ListProblem {
  /** Offsets in the file's text. */
  readonly span: Span;
  readonly fault: ListFault;
}

/** What is wrong, for the editor to say in its language. `words`: the YAML parser's, in English. */
export type ListFault =
  | { readonly kind: "yaml"; readonly words: string; readonly line: number }
  | { readonly kind: "list" | EntryFault }
  | { readonly kind: "twice"; readonly tag: string };

/** What an entry lacks, or which of its fields is not what it has to be. */
export type EntryFault = "tag" | "name" | "description" | "colour" | "aliases" | "not";

/** What one entry says: with faults alone it is left out, beside a value they are told all the same. */
export interface ReadItem<T> {
  readonly value?: T;
  readonly faults: readonly ListFault[];
}

export function readList<T>(text: string, read: (item: Plain) => ReadItem<T>): ListFile<T> {
  const yaml = loadYaml(text);
  if (!yaml.ok) {
    return {
      entries: [],
      problems: [
        { span: restOfLine(text, yaml.offset), fault: { kind: "yaml", words: yaml.message, line: yaml.line } },
      ],
    };
  }
  if (yaml.value === null) return { entries: [], problems: [] };
  const root = yaml.doc.contents;
  if (!isSeq(root) || !isList(yaml.value)) {
    return { entries: [], problems: [{ span: restOfLine(text, root?.range?.[0] ?? 0), fault: { kind: "list" } }] };
  }
  const entries: T[] = [];
  const problems: ListProblem[] = [];
  yaml.value.forEach((item, index) => {
    const { value, faults } = read(item);
    if (value !== undefined) entries.push(value);
    const span = spanOf(text, root.items[index] as Node | undefined);
    for (const fault of faults) problems.push({ span, fault });
  });
  return { entries, problems };
}

/** A name written without quotes may look like a number: `- 2024`. */
export const textOf = (value: Plain | undefined): string | undefined =>
  typeof value === "string" && value.trim() !== ""
    ? value
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : undefined;

function restOfLine(text: string, start: number): Span {
  const end = text.slice(start).search(/[\r\n]/);
  return { start, end: end < 0 ? text.length : start + end };
}

/** Gives the item of that name another one, and changes nothing else in the file. */
export function renameItem(text: string, key: string, from: string, to: string): string | undefined {
  const yaml = loadYaml(text);
  const root = yaml.ok ? yaml.doc.contents : undefined;
  if (!isSeq(root)) return undefined;
  for (const item of root.items) {
    const node = isMap(item) ? item.get(key, true) : item;
    if (!isScalar(node) || !node.range || textOf(node.value as Plain) !== from) continue;
    const [start, end] = node.range;
    const flow = root.flow || (isMap(item) && item.flow);
    return text.slice(0, start) + printScalar(to, flow ? "flow" : "block") + text.slice(end);
  }
  return undefined;
}
