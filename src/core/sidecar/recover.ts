import { isMap, isSeq } from "yaml";
import type { PlacedEntry } from "./identify.ts";
import { readEntry } from "./read-entry.ts";
import { loadYaml } from "./yaml.ts";

/**
 * The entries that can be read in a text that is no YAML as a whole: each stretch from one dash of the list to the next is
 * tried on its own; lines of conflict markers belong to none.
 */
export function recoverEntries(text: string): readonly PlacedEntry[] {
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const from = lines.findIndex((line) => /^annotations:/.test(line));
  const column = listColumn(lines.slice(from + 1));
  if (column < 0) return [];
  const entries: PlacedEntry[] = [];
  let offset = 0;
  let open: { text: string; start: number; line: number } | undefined;
  const close = (): void => {
    const entry = open && readAlone(open.text);
    if (open && entry) {
      const source = { start: open.start + column, end: open.start + open.text.trimEnd().length };
      entries.push({ entry, index: entries.length, line: open.line, source });
    }
    open = undefined;
  };
  lines.forEach((line, index) => {
    const isMarker = /^(<{7}|={7}|>{7}|\|{7})/.test(line);
    if (isMarker) close();
    else if (dashColumn(line) <= column) {
      close();
      open = { text: line, start: offset, line: index + 1 };
    } else if (open) open.text += line;
    offset += line.length;
  });
  close();
  return entries;
}

/** Where most entries' dashes stand: somebody may have moved one of them. */
function listColumn(lines: readonly string[]): number {
  const columns = (pattern: RegExp): number[] => lines.filter((line) => pattern.test(line)).map(dashColumn);
  const entries = columns(/^ *- (?:id|type|quote):/);
  if (entries.length === 0)
    return columns(/^ *- /).reduce((least, column) => Math.min(least, column), 1000) % 1000 || 0;
  const count = (column: number): number => entries.filter((other) => other === column).length;
  return entries.reduce((best, column) => (count(column) > count(best) ? column : best));
}

const dashColumn = (line: string): number => /^( *)- /.exec(line)?.[1]?.length ?? Number.POSITIVE_INFINITY;

function readAlone(text: string) {
  const yaml = loadYaml(text);
  const list = yaml.ok ? yaml.doc.contents : undefined;
  const item = isSeq(list) && list.items.length === 1 ? list.items[0] : undefined;
  if (!yaml.ok || !isMap(item)) return undefined;
  const read = readEntry(yaml.doc, item);
  return "value" in read ? read.value : undefined;
}
