import { type Document, isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import { type Fault, printFault } from "./fault.ts";
import { identify, type PlacedEntry } from "./identify.ts";
import { readArticleFields, readEntry } from "./read-entry.ts";
import { recoverEntries } from "./recover.ts";
import type { Annotation, ArticleFields, Sidecar, SidecarProblem } from "./sidecar.ts";
import { loadYaml, reachesOver, repeatedKey, resolved, spanOf, type Yaml } from "./yaml.ts";

/** The format that is written, and the newest that is understood. */
export const formatVersion = 1;

/**
 * Reads a sidecar's text (undefined: there is no file). Never fails: what is wrong stands in `state` and `problems`.
 * `file` is the article's file name, for a sidecar that is yet to be made.
 */
export function parseSidecar(text: string | undefined, file?: string): Sidecar {
  if (text === undefined) {
    const article = file === undefined ? {} : { file };
    return { text: "", state: { kind: "absent" }, article, annotations: [], problems: [] };
  }
  const marker = conflictMarker.exec(text);
  if (marker) {
    const line = lineOf(text, marker.index);
    return readOnly(text, "conflict", { offset: marker.index, line, fault: { kind: "conflict" } }, [
      "a merge left both sides in it",
      "Keep one side or both, and remove the lines <<<<<<<, ======= and >>>>>>>.",
    ]);
  }
  const yaml = loadYaml(text);
  if (!yaml.ok) {
    const { offset, line, message: words } = yaml;
    return readOnly(text, "unreadable", { offset, line, fault: { kind: "yaml", words } }, [
      `it is no YAML: ${words}`,
      `Mend line ${line}, or restore the file.`,
    ]);
  }
  return readRoot(text, yaml);
}

/** A sidecar that could not even be read as a text: whatever is in it is left alone. */
export function unreadableSidecar(message: string, wayOut: string): Sidecar {
  return readOnly("", "unreadable", { offset: 0, line: 1 }, [message, wayOut]);
}

/** A key with nothing behind it yet: `annotations:`. */
const isNothing = (node: Node): boolean => isScalar(node) && node.value === null;

const conflictMarker = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m;

type Parsed = Yaml & { readonly ok: true };

function readRoot(text: string, yaml: Parsed): Sidecar {
  const { doc, lineAt } = yaml;
  const refuse = (offset: number, fault: Fault, says: readonly [string, string]): Sidecar =>
    readOnly(text, "unreadable", { offset, line: lineAt(offset), fault }, says);
  const root = doc.contents as YAMLMap<Node, Node | null> | null;
  const none = { text, state: { kind: "ok" }, article: {}, annotations: [], problems: [] } as const;
  if (root === null || (yaml.value === null && !isMap(root))) return none;
  const place = root.range?.[0] ?? 0;
  if (!isMap(root))
    return refuse(place, { kind: "sidecar" }, ["it is no sidecar", "Begin it with the line `factmark: 1`."]);
  const repeated = repeatedKey(root, "top");
  if (repeated) {
    const fault = { kind: "repeated", key: repeated.key } as const;
    return refuse(repeated.offset, fault, [printFault(fault), `Merge the two parts under one \`${repeated.key}\`.`]);
  }
  const version = Number((yaml.value as { factmark?: unknown }).factmark ?? Number.NaN);
  if (!Number.isInteger(version) || version < 1) {
    return refuse(place, { kind: "version" }, [
      "the line `factmark: 1` is missing",
      "Begin the file with `factmark: 1`.",
    ]);
  }
  const list = resolved(doc, root.get("annotations", true));
  if (list && !isSeq(list) && !isNothing(list)) {
    const says = ["`annotations` is no list", "Begin each annotation with a dash."] as const;
    return refuse(list.range?.[0] ?? place, { kind: "list" }, says);
  }
  const problems: SidecarProblem[] = [];
  const article = readHead(text, doc, root, problems, lineAt);
  const annotations = readList(text, doc, isSeq(list) ? (list.items as Node[]) : [], problems, lineAt);
  if (version > formatVersion) {
    const offset = (root.get("factmark", true) as Node | undefined)?.range?.[0] ?? place;
    const message = `it was written by a newer Factmark (format ${version}, this one knows ${formatVersion})`;
    const only = readOnly(text, "version", { offset, line: lineAt(offset), fault: { kind: "newer" } }, [
      message,
      "Update Factmark to change it.",
    ]);
    return { ...only, article, annotations, problems: [...only.problems, ...problems] };
  }
  const sidecar: Sidecar = { text, state: { kind: "ok" }, article, annotations, problems };
  if (!reachesOver(doc, text)) selfContained.add(sidecar);
  return sidecar;
}

const selfContained = new WeakSet<Sidecar>();

/** Whether each of its parts says by itself what it says: no anchor, alias or tag that makes one lean on another. */
export const isSelfContained = (sidecar: Sidecar): boolean => selfContained.has(sidecar);

function readHead(
  text: string,
  doc: Document,
  root: YAMLMap<Node, Node | null>,
  problems: SidecarProblem[],
  lineAt: (offset: number) => number,
): ArticleFields {
  const node = root.get("article", true) as Node | undefined;
  if (node === undefined || isNothing(node)) return {};
  const read = readArticleFields(doc, node);
  if ("value" in read) return read.value;
  const span = spanOf(text, node);
  const line = lineAt(read.problem.offset < 0 ? span.start : read.problem.offset);
  const { fault, message } = read.problem;
  problems.push({ code: "entry-invalid", span, line, message: `article: ${message}`, fault });
  return {};
}

function readList(
  text: string,
  doc: Document,
  nodes: readonly Node[],
  problems: SidecarProblem[],
  lineAt: (offset: number) => number,
): readonly Annotation[] {
  const entries: PlacedEntry[] = [];
  nodes.forEach((node, index) => {
    const span = spanOf(text, node);
    const read = readEntry(doc, node);
    if ("value" in read) {
      entries.push({ entry: read.value, index, line: lineAt(span.start), source: span });
      return;
    }
    const line = lineAt(read.problem.offset < 0 ? span.start : read.problem.offset);
    const { fault, message } = read.problem;
    problems.push({ code: "entry-invalid", span, line, message, fault });
  });
  return identify(entries, problems);
}

function readOnly(
  text: string,
  reason: "unreadable" | "conflict" | "version",
  place: { readonly offset: number; readonly line: number; readonly fault?: Fault },
  [message, wayOut]: readonly [string, string],
): Sidecar {
  const end = text.slice(place.offset).search(/[\r\n]/);
  const span = { start: place.offset, end: end < 0 ? text.length : place.offset + end };
  const problem: SidecarProblem = {
    code: `sidecar-${reason}`,
    span,
    line: place.line,
    message: `${message}. ${wayOut}`,
    ...(place.fault && { fault: place.fault }),
  };
  const annotations = reason === "version" ? [] : identify(recoverEntries(text), []);
  const state = { kind: "read-only", reason, line: place.line, message, wayOut } as const;
  return { text, state, article: {}, annotations, problems: [problem] };
}

const lineOf = (text: string, offset: number): number => (text.slice(0, offset).match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
