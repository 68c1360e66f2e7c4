import type { Document } from "yaml";
import type { Anchor } from "../annotations/anchor.ts";
import { printFault } from "./fault.ts";
import { defined, type EntryFault, type FieldProblem, type Fields, readFields } from "./fields.ts";
import {
  type Annotation,
  type ArticleFields,
  type Correction,
  type Evidence,
  type FactCheck,
  type Note,
  stances,
  verdicts,
} from "./sidecar.ts";
import { repeatedKey } from "./yaml.ts";

/** An entry without what only its place in the file tells. */
export type Entry = Omit<Annotation, "id" | "index" | "line" | "source"> & { readonly id?: string };

export type Read<T> = { readonly value: T } | { readonly problem: FieldProblem };

/** Reads one entry of `annotations`. */
export function readEntry(doc: Document, node: unknown): Read<Entry> {
  return read(doc, node, (fields) => {
    const type = fields.choice("type", ["claim", "note", "entity"]);
    if (!fields.has("type")) fields.complain({ kind: "missing", key: "type" });
    const anchor = readAnchor(fields);
    if (!anchor && type !== "note") fields.complain({ kind: "missing", key: "quote" });
    const check = fields.child("check");
    const signature = { by: fields.text("by"), at: fields.text("at") };
    const text = fields.text("text");
    const notes = fields.items("notes").map(readNote);
    return defined({
      id: fields.text("id"),
      type: type ?? "claim",
      anchor,
      status: fields.choice("status", ["accepted", "rejected"]) ?? "accepted",
      origin: fields.choice("origin", ["person", "engine", "import"]) ?? "person",
      ...signature,
      tags: fields.texts("tags") ?? [],
      claimants: fields.texts("claimants"),
      check: check && readCheck(check),
      notes: text === undefined ? notes : [defined({ text, ...signature }), ...notes],
      correction: type === "entity" ? readCorrection(fields) : undefined,
    });
  });
}

/** Reads the `article` map. */
export function readArticleFields(doc: Document, node: unknown): Read<ArticleFields> {
  return read(doc, node, (fields) =>
    defined({
      file: fields.text("file"),
      published: fields.date("published"),
      title: fields.text("title"),
      author: fields.text("author"),
      source: fields.text("source"),
      url: fields.text("url"),
      retrieved: fields.date("retrieved"),
    }),
  );
}

function read<T>(doc: Document, node: unknown, build: (fields: Fields) => T): Read<T> {
  const fields = readFields(doc, node);
  if (!fields) return fail({ kind: "entry" }, -1);
  const repeated = repeatedKey(node);
  if (repeated) return fail({ kind: "repeated", key: repeated.key }, repeated.offset);
  const value = build(fields);
  const problem = fields.problems[0];
  return problem ? { problem } : { value };
}

const fail = (fault: EntryFault, offset: number): { readonly problem: FieldProblem } => ({
  problem: { fault, message: printFault(fault), offset },
});

function readAnchor(fields: Fields): Anchor | undefined {
  const quote = fields.text("quote");
  const start = fields.count("start");
  const end = fields.count("end");
  if (start !== undefined && end !== undefined && end < start) fields.complain({ kind: "order" });
  if (!quote) return undefined;
  const context = { prefix: fields.text("prefix"), suffix: fields.text("suffix") };
  const counts = { occurrences: fields.count("occurrences"), rival: fields.count("rival") };
  return defined({ quote, ...context, start, end, ...counts });
}

function readCheck(fields: Fields, depth: "with history" | "alone" = "with history"): FactCheck {
  const verdict = fields.choice("verdict", verdicts);
  if (!fields.has("verdict")) fields.complain({ kind: "missing", key: "verdict" });
  const history = depth === "alone" ? [] : fields.items("history");
  return defined({
    verdict: verdict ?? "unchecked",
    quote: fields.text("quote"),
    sentence: fields.text("sentence"),
    published: fields.date("published"),
    rationale: fields.text("rationale"),
    by: fields.text("by"),
    at: fields.text("at"),
    evidence: fields.items("evidence").map(readEvidence),
    history: history.flatMap((item) =>
      typeof item === "string" ? (fields.complain({ kind: "earlier" }) ?? []) : readCheck(item, "alone"),
    ),
  });
}

/** A person may write the address alone. */
function readEvidence(item: Fields | string): Evidence {
  if (typeof item === "string") return { stance: "context", url: item };
  return defined({
    stance: item.choice("stance", stances) ?? "context",
    url: item.text("url"),
    article: item.text("article"),
    quote: item.text("quote"),
    title: item.text("title"),
    accessed: item.text("accessed"),
  });
}

function readNote(item: Fields | string): Note {
  if (typeof item === "string") return { text: item };
  const text = item.text("text");
  if (text === undefined) item.complain({ kind: "note" });
  return defined({ text: text ?? "", by: item.text("by"), at: item.text("at") });
}

function readCorrection(fields: Fields): Correction {
  const entity = fields.choice("entity", ["company", "figure", "date", "none"]);
  if (!fields.has("entity")) fields.complain({ kind: "missing", key: "entity" });
  if (entity === "company") return defined({ entity, name: fields.text("name") });
  if (entity === "figure") return defined({ entity, value: fields.number("value"), unit: fields.text("unit") });
  if (entity === "date") return defined({ entity, from: fields.date("from"), to: fields.date("to") });
  return { entity: "none" };
}
