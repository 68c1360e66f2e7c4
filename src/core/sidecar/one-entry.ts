import { type Span, shift } from "../text/span.ts";
import { finish, type Steps } from "../text/steps.ts";
import { isSelfContained, parseSidecar } from "./parse.ts";
import { isList, isMap, isSame, type Plain, type PlainMap } from "./plain.ts";
import { printItem } from "./print.ts";
import { rewriteYaml } from "./rewrite.ts";
import type { Annotation, Sidecar } from "./sidecar.ts";
import { loadYaml } from "./yaml.ts";
import { lineEnd, lineEndBefore, lineStart } from "./yaml-places.ts";

/**
 * Reading YAML of five hundred entries takes a tenth of a second, and an edit would read it several times. Where each entry
 * stands by itself, as in all that Factmark writes, an edit of one reads and writes that one alone, with the same result:
 * undefined where it is not so plain.
 */
export function changeOne(
  sidecar: Sidecar,
  annotation: Annotation,
  change: (entry: PlainMap) => PlainMap | undefined,
): Sidecar | undefined {
  const layout = layoutOf(sidecar);
  if (!layout) return undefined;
  const { text } = sidecar;
  const start = lineStart(text, annotation.source.start);
  const end = lineEnd(text, annotation.source.end);
  const alone = `annotations:${layout.eol}${text.slice(start, end)}`;
  const before = entryIn(alone);
  if (!before) return undefined;
  const after = change(before);
  if (after === undefined) return removeOne(sidecar, layout, annotation);
  if (isSame(before, after)) return sidecar;
  const rewritten = rewriteYaml(alone, { annotations: [after] });
  if (rewritten === undefined) return undefined;
  const words = rewritten.slice(alone.length - (end - start));
  const { index, line } = annotation;
  return put(sidecar, layout, { start, end, words, index, line, removed: 1 });
}

/** Adds an entry before the one that stands `index`th. */
export function addOne(sidecar: Sidecar, entry: PlainMap, index: number): Sidecar | undefined {
  const layout = layoutOf(sidecar);
  const { text, annotations } = sidecar;
  const previous = annotations[index - 1];
  const first = annotations[0];
  if (!layout || !first) return undefined;
  const at = previous ? lineEnd(text, previous.source.end) : lineEndBefore(text, first.source.start);
  if (at === undefined) return undefined;
  const words = printItem(entry, " ".repeat(layout.indent), "annotations").join(layout.eol);
  if (!isSame(entryIn(`annotations:${layout.eol}${words}`), entry)) return undefined;
  const line = previous
    ? previous.line + linesIn(text.slice(previous.source.start, at)) + 1
    : first.line - linesIn(text.slice(at, first.source.start)) + 1;
  return put(sidecar, layout, { start: at, end: at, words: layout.eol + words, index, line, removed: 0 });
}

function removeOne(sidecar: Sidecar, layout: Layout, { source, index, line }: Annotation): Sidecar | undefined {
  const { text, annotations } = sidecar;
  const start = lineEndBefore(text, source.start);
  // An empty list is written in another way.
  if (start === undefined || annotations.length === 1) return undefined;
  return put(sidecar, layout, { start, end: lineEnd(text, source.end), words: "", index, line, removed: 1 });
}

/** How a sidecar is written in which each entry can be read by itself. */
export interface Layout {
  /** Before the dashes. */
  readonly indent: number;
  readonly eol: string;
}

/** Looked at once, and handed on from one edit to the next. */
const layouts = new WeakMap<Sidecar, Layout | "other">();

const layoutOf = (sidecar: Sidecar): Layout | undefined => finish(learnLayout(sidecar));

/** What the first edit of a sidecar takes longest for; of a long one, it is asked for before, in steps. */
export function* learnLayout(sidecar: Sidecar): Steps<Layout | undefined> {
  const known = layouts.get(sidecar) ?? (yield* findLayout(sidecar)) ?? "other";
  layouts.set(sidecar, known);
  return known === "other" ? undefined : known;
}

function* findLayout(sidecar: Sidecar): Steps<Layout | undefined> {
  const { text, state, problems, annotations } = sidecar;
  const first = annotations[0];
  if (state.kind !== "ok" || problems.length > 0 || !first || documents.test(text)) return undefined;
  if (!isSelfContained(sidecar)) return undefined;
  const indent = first.source.start - 2 - lineStart(text, first.source.start);
  if (indent < 0) return undefined;
  const layout = { indent, eol: text.includes("\r\n") ? "\r\n" : "\n" };
  for (const [at, { id, index, source }] of annotations.entries()) {
    if (at % 20 === 19) yield;
    const isOwn = index === at && hasOwnId(text.slice(source.start, source.end), id, layout);
    if (!isOwn || !beginsPlainly(text, source, layout) || !endsPlainly(text, source, layout)) return undefined;
  }
  return layout;
}

/** Whether the words of an entry say its id: one that is derived from them depends on what stands around. */
export function hasOwnId(words: string, id: string, { indent }: Layout): boolean {
  const given = `id: ${id}`;
  return (
    words.startsWith(given) || words.startsWith(`{${given}`) || words.includes(`\n${" ".repeat(indent + 2)}${given}`)
  );
}

/** Whether an entry begins right behind its dash, and not in a line below it. */
const beginsPlainly = (text: string, { start }: Span, { indent }: Layout): boolean =>
  text.slice(lineStart(text, start), start) === `${" ".repeat(indent)}- `;

/**
 * Whether nothing below an entry may be a part of what it says: there are empty lines and remarks up to the next entry or the end
 * of the list, but no line of a no-break space, no remark as deep as a text, and no text that keeps the empty lines after it.
 */
function endsPlainly(text: string, { start, end }: Span, { indent }: Layout): boolean {
  if (keepsLines.test(text.slice(start, end))) return false;
  for (let at = lineEnd(text, end); at < text.length; ) {
    at = text.charAt(at) === "\r" ? at + 2 : at + 1;
    const next = lineEnd(text, at);
    const line = text.slice(at, next);
    const depth = line.search(/[^ ]/);
    const isRemark = line.charAt(depth) === "#" && depth <= indent + 2;
    if (depth >= 0 && !isRemark) return depth === 0 || (depth === indent && line.startsWith("- ", depth));
    at = next;
  }
  return true;
}

/** "|+" and ">2+": to these texts the empty lines below belong, too. */
const keepsLines = /[|>]\d?\+/;

export const keepLayout = (sidecar: Sidecar, layout: Layout): void => void layouts.set(sidecar, layout);

/** What parts a file into documents or directs its reading; tabs before words and line ends of old, which YAML does not count. */
export const documents = /^(?:---|\.\.\.|%| *\t)|\r(?!\n)/m;

interface Put {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What stands there from now on is the `index`th entry; so many of before are gone. */
  readonly index: number;
  readonly line: number;
  readonly removed: 0 | 1;
}

function put(sidecar: Sidecar, layout: Layout, { start, end, words, index, line, removed }: Put): Sidecar | undefined {
  const { text, annotations } = sidecar;
  const made = words === "" ? [] : readAlone(layout, words);
  if (!made) return undefined;
  const by = words.length - (end - start);
  const lines = linesIn(words) - linesIn(text.slice(start, end));
  const after: Sidecar = {
    ...sidecar,
    text: text.slice(0, start) + words + text.slice(end),
    annotations: [
      ...annotations.slice(0, index),
      ...made.map((one) => ({ ...one, index, line, source: shift(one.source, start) })),
      ...annotations.slice(index + removed).map((one) => ({
        ...one,
        index: one.index + made.length - removed,
        line: one.line + lines,
        source: shift(one.source, by),
      })),
    ],
  };
  layouts.set(after, layout);
  return after;
}

/** The entry that stands in these lines, its place counted from their beginning. */
export function readAlone(layout: Layout, words: string): readonly Annotation[] | undefined {
  const { eol } = layout;
  const head = `factmark: 1${eol}annotations:${words.startsWith(eol) ? "" : eol}`;
  const sidecar = parseSidecar(head + words);
  const { state, problems, annotations } = sidecar;
  if (state.kind !== "ok" || problems.length > 0 || annotations.length !== 1) return undefined;
  if (!isSelfContained(sidecar) || documents.test(words)) return undefined;
  const alone = annotations.map((one) => ({ ...one, source: shift(one.source, -head.length) }));
  const isPlain = alone.every(
    ({ source }) => beginsPlainly(words, source, layout) && endsPlainly(words, source, layout),
  );
  return isPlain ? alone : undefined;
}

function entryIn(text: string): PlainMap | undefined {
  const yaml = loadYaml(text);
  const root: Plain = yaml.ok ? yaml.value : null;
  const list = isMap(root) ? root.annotations : undefined;
  const [entry, ...others] = isList(list) ? list : [];
  return others.length === 0 && isMap(entry) ? entry : undefined;
}

const linesIn = (text: string): number => text.split("\n").length - 1;
