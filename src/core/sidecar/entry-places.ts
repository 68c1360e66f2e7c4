import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { Span } from "../text/span.ts";
import type { Annotation, Evidence } from "./sidecar.ts";
import { spanOf } from "./yaml.ts";
import { columnOf, lineStart } from "./yaml-places.ts";

/** Values of an entry that point to words of an article; spans count in the sidecar's text. */
export interface EntryPlaces {
  /** The values of `quote` and `start`: the annotation's own words. */
  readonly words: readonly Span[];
  readonly evidence: readonly EvidencePlace[];
}

/** The values of `article` and `quote` in a piece of evidence that is a passage of the dossier. */
export interface EvidencePlace {
  readonly evidence: Evidence;
  readonly spans: readonly Span[];
}

/**
 * Found by the lines of the entry: a sidecar of 500 annotations takes the YAML parser a third of a second, and only evidence
 * is worth it. Keys of a map that is written in lines stand at the same column, and nothing else in it stands that far left.
 * An entry in braces, `- {type: claim, quote: Arm}`, has no places.
 */
export function entryPlaces(text: string, { source, check }: Annotation): EntryPlaces {
  const keys = keysOf(text, source);
  const words = keys.filter(({ key }) => key === "quote" || key === "start").map(({ value }) => value);
  const passages = check?.evidence.some(({ article }) => article !== undefined);
  const checking = keys.find(({ key }) => key === "check")?.value;
  const listed = passages && checking && keysOf(text, checking).find(({ key }) => key === "evidence");
  return { words, evidence: listed ? evidencePlaces(text, listed.value, check?.evidence ?? []) : [] };
}

/** The value of `article.file`, the name of the article that a sidecar is of. */
export function filePlace(text: string): Span | undefined {
  // The list of annotations comes after it, and may be long.
  const list = text.search(/^annotations[ \t]*:/m);
  const head = keysOf(text, { start: text.startsWith("\ufeff") ? 1 : 0, end: list > 0 ? list : text.length });
  const article = head.find(({ key }) => key === "article")?.value;
  return article && keysOf(text, article).find(({ key }) => key === "file")?.value;
}

interface Key {
  readonly key: string;
  /** Without the white space around it. */
  readonly value: Span;
}

/** The keys of the map that begins in `within`, with the white space before it or without. */
function keysOf(text: string, within: Span): readonly Key[] {
  const first = /^(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*(?:- +)?/.exec(text.slice(within.start, within.end))?.[0].length ?? 0;
  const start = within.start + first;
  const column = columnOf(text, start);
  const line = new RegExp(`(?<=[\\r\\n]) {${column}}(?=[\\w"'])|^`, "g");
  const whole = text.slice(start, within.end);
  const starts = [...whole.matchAll(line)].map((match) => start + match.index + match[0].length);
  return starts.flatMap((from, at) => {
    const piece = text.slice(from, starts[at + 1] ?? within.end);
    const key = /^(["']?)(\w+)\1[ \t]*:(?=\s|$)\s*/.exec(piece);
    const { length } = withoutRemark(piece);
    if (!key?.[2] || length <= key[0].length) return [];
    return [{ key: key[2], value: { start: from + key[0].length, end: from + length } }];
  });
}

/** Without a remark at its end and the white space before it; in proportion to its length, however much of both there is. */
function withoutRemark(piece: string): string {
  const value = piece.trimEnd();
  const line = lineStart(value, value.length);
  const remark = value.slice(line).search(/(?:^|\s)#/);
  return remark < 0 ? value : value.slice(0, line + remark).trimEnd();
}

function evidencePlaces(text: string, list: Span, evidence: readonly Evidence[]): readonly EvidencePlace[] {
  // With the white space before its first dash: all dashes of a list stand at the same column.
  const start = lineStart(text, list.start);
  const from = text.slice(start, list.start).trim() === "" ? start : list.start;
  const part = text.slice(from, list.end);
  const { contents, errors } = parseDocument(part, { uniqueKeys: false, logLevel: "silent" });
  if (errors.length > 0 || !isSeq(contents)) return [];
  const { items } = contents as YAMLSeq;
  if (items.length !== evidence.length) return [];
  return evidence.flatMap((one, at) => {
    const item = items[at];
    if (one.article === undefined || !isMap(item)) return [];
    const spans = ["article", "quote"].flatMap((key) => {
      const node = (item as YAMLMap).get(key, true);
      const span = node === undefined ? undefined : spanOf(part, node as Parameters<typeof spanOf>[1]);
      return span && span.end > span.start ? [{ start: span.start + from, end: span.end + from }] : [];
    });
    return [{ evidence: one, spans }];
  });
}
