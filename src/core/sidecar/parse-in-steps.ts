import { shift } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { documents, hasOwnId, keepLayout, type Layout, readAlone } from "./one-entry.ts";
import { isSelfContained, parseSidecar } from "./parse.ts";
import type { Annotation, Sidecar } from "./sidecar.ts";

/** The same as `parseSidecar`; of a long file, entry by entry, each in a step, where each stands by itself. */
export function* parseSidecarInSteps(text: string | undefined, file?: string): Steps<Sidecar> {
  const isLong = text !== undefined && text.length > shortest && text.length < longest;
  return (isLong ? yield* parseEntries(text) : undefined) ?? parseSidecar(text, file);
}

const shortest = 20_000;
const longest = 4_000_000;

/** undefined where the entries can't be told from each other without reading the whole. */
export function* parseEntries(text: string): Steps<Sidecar | undefined> {
  const list = splitList(text);
  if (!list) return undefined;
  const { layout, starts, end } = list;
  const frame = parseSidecar(text.slice(0, starts[0]) + text.slice(end));
  const { state, problems } = frame;
  if (state.kind !== "ok" || problems.length > 0 || !isSelfContained(frame)) return undefined;
  const annotations: Annotation[] = [];
  const ids = new Set<string>();
  let line = linesIn(text.slice(0, starts[0])) + 1;
  for (const [index, start] of starts.entries()) {
    yield;
    const words = text.slice(start, starts[index + 1] ?? end);
    const one = readAlone(layout, words)?.[0];
    if (!one || ids.has(one.id) || !hasOwnId(words.slice(one.source.start, one.source.end), one.id, layout))
      return undefined;
    ids.add(one.id);
    annotations.push({ ...one, index, line, source: shift(one.source, start) });
    line += linesIn(words);
  }
  const sidecar = { ...frame, text, annotations };
  keepLayout(sidecar, layout);
  return sidecar;
}

interface List {
  readonly layout: Layout;
  /** Where the lines of the dashes begin, and where the line after the list does. */
  readonly starts: readonly number[];
  readonly end: number;
}

/** By the dashes in the first column of the list. In what an entry says no line begins so far to the left. */
function splitList(text: string): List | undefined {
  const head = /(?:^|\n)annotations: *(?:#[^\n]*)?\r?\n/.exec(text);
  if (!head || documents.test(text)) return undefined;
  const starts: number[] = [];
  let indent = -1;
  let end = text.length;
  const line = /( *)([^\r\n]?)([^\r\n]?)[^\n]*\n?/y;
  line.lastIndex = head.index + head[0].length;
  for (let match = line.exec(text); match && match[0] !== ""; match = line.exec(text)) {
    const [, { length } = "", first, second] = match;
    if (first === "" || first === "#") continue;
    if (indent < 0) indent = length;
    if (length > indent) continue;
    if (length === indent && first === "-") {
      if (second !== " ") return undefined;
      starts.push(match.index);
      continue;
    }
    if (length > 0) return undefined;
    end = match.index;
    break;
  }
  if (starts.length === 0) return undefined;
  return { layout: { indent, eol: text.includes("\r\n") ? "\r\n" : "\n" }, starts, end };
}

const linesIn = (text: string): number => text.split("\n").length - 1;
