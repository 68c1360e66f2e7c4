import { type Document, isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import { isDate } from "../entities/dates/calendar.ts";
import { clip } from "../text/clip.ts";
import { printFault } from "./fault.ts";
import { resolved } from "./yaml.ts";

/** A YAML map read field by field. What can't be understood is put down in `problems` and reads as undefined. */
export interface Fields {
  readonly offset: number;
  readonly problems: FieldProblem[];
  has(key: string): boolean;
  /** A string; a number, date or boolean written without quotes is taken as it is written. */
  text(key: string): string | undefined;
  /** An ISO date or the beginning of one. */
  date(key: string): string | undefined;
  number(key: string): number | undefined;
  /** A whole number from 0. */
  count(key: string): number | undefined;
  choice<T extends string>(key: string, values: readonly T[]): T | undefined;
  /** A list of strings; a single one may stand without the list. */
  texts(key: string): readonly string[] | undefined;
  child(key: string): Fields | undefined;
  /** The items of a list: what stands as a plain string is given as one. */
  items(key: string): readonly (Fields | string)[];
  complain(fault: EntryFault): undefined;
}

/** What can be wrong within an entry. */
export type EntryFault = Parameters<typeof printFault>[0];

export interface FieldProblem {
  readonly fault: EntryFault;
  readonly message: string;
  readonly offset: number;
}

export function readFields(doc: Document, node: unknown, problems: FieldProblem[] = []): Fields | undefined {
  const map = resolved(doc, node);
  if (!isMap(map)) return undefined;
  const offset = map.range?.[0] ?? 0;
  const get = (key: string): Node | undefined => {
    const value = resolved(doc, (map as YAMLMap).get(key, true));
    return isScalar(value) && value.value === null ? undefined : value;
  };
  const complain = (fault: EntryFault, at: Node | undefined): undefined => {
    problems.push({ fault, message: printFault(fault), offset: at?.range?.[0] ?? offset });
    return undefined;
  };
  const text = (key: string): string | undefined => {
    const value = get(key);
    if (value === undefined) return undefined;
    return textOf(value) ?? complain({ kind: "text", key }, value);
  };
  const number = (key: string, isRight: (value: number) => boolean, kind: "number" | "whole"): number | undefined => {
    const value = get(key);
    if (value === undefined) return undefined;
    const given = isScalar(value) ? value.value : undefined;
    return typeof given === "number" && isRight(given) ? given : complain({ kind, key }, value);
  };
  const list = (key: string): readonly (Node | undefined)[] | undefined => {
    const value = get(key);
    if (value === undefined) return undefined;
    return isSeq(value) ? value.items.map((item) => resolved(doc, item)) : [value];
  };
  return {
    offset,
    problems,
    has: (key) => get(key) !== undefined,
    text,
    date: (key) => {
      const value = text(key);
      if (value === undefined || isDateText(value)) return value;
      return complain({ kind: "date", key }, get(key));
    },
    number: (key) => number(key, Number.isFinite, "number"),
    count: (key) => number(key, (value) => Number.isInteger(value) && value >= 0, "whole"),
    choice: (key, values) => {
      const value = text(key);
      if (value === undefined) return undefined;
      const chosen = values.find((candidate) => candidate === value);
      return chosen ?? complain({ kind: "choice", key, value: clip(value, 40), values: values.join(", ") }, get(key));
    },
    texts: (key) =>
      list(key)?.flatMap((item) => {
        const value = item && textOf(item);
        if (value === undefined) complain({ kind: "texts", key }, item ?? get(key));
        return value ?? [];
      }),
    child: (key) => {
      const value = get(key);
      if (value === undefined) return undefined;
      return readFields(doc, value, problems) ?? complain({ kind: "fields", key }, value);
    },
    items: (key) =>
      (list(key) ?? []).flatMap((item) => {
        const value = item && (textOf(item) ?? readFields(doc, item, problems));
        if (value === undefined) complain({ kind: "item", key }, item ?? get(key));
        return value ?? [];
      }),
    complain: (fault) => complain(fault, undefined),
  };
}

/** "2026-04-22", "2026-04" or "2026-04-22T09:00:00Z", and not "2026-13" or "2026-02-30". */
function isDateText(value: string): boolean {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?$/.exec(value);
  return parts !== null && isDate(Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1));
}

function textOf(node: Node): string | undefined {
  if (!isScalar(node)) return undefined;
  if (typeof node.value === "string") return node.value;
  if (node.value === null) return undefined;
  return node.type === "PLAIN" && node.source !== undefined ? node.source : String(node.value);
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same without the fields that are undefined. */
export function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>;
}
