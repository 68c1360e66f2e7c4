import type { CompanyEntry } from "../core/entities/companies/company-entry.ts";
import { isList, isMap, type Plain, type PlainMap } from "../core/sidecar/plain.ts";
import { rewriteYaml } from "../core/sidecar/rewrite.ts";
import { loadYaml } from "../core/sidecar/yaml.ts";
import { type ListFault, type ListFile, type ReadItem, readList, textOf } from "./list-file.ts";

/** Reads `companies.yaml`. */
export const readCompanies = (text: string): ListFile<CompanyEntry> => readList(text, readCompany);

export function readCompany(item: Plain): ReadItem<CompanyEntry> {
  const fields: PlainMap = isMap(item) ? item : { name: item };
  const name = textOf(fields.name);
  if (name === undefined) return { faults: [{ kind: "name" }] };
  const given = aliasesOf(fields);
  const aliases = given.flatMap((alias) => textOf(alias) ?? []);
  const isOdd = fields.not !== undefined && fields.not !== null && typeof fields.not !== "boolean";
  const faults: readonly ListFault[] = [
    ...(aliases.length < given.length ? [{ kind: "aliases" } as const] : []),
    ...(isOdd ? [{ kind: "not" } as const] : []),
  ];
  return { value: { name, aliases, ...(fields.not === true ? { not: true } : {}) }, faults };
}

function aliasesOf(item: Plain | undefined): readonly Plain[] {
  const aliases = isMap(item) ? item.aliases : undefined;
  return isList(aliases) ? aliases : aliases === undefined || aliases === null ? [] : [aliases];
}

/**
 * The file with an entry added, or joined with the one of the same name: aliases are added to those that somebody wrote. What
 * becomes an alias is no company of its own any more: its aliases move along. Undefined where the file is no list in YAML.
 */
export function putCompany(text: string, { name, aliases, not }: CompanyEntry): string | undefined {
  const yaml = loadYaml(text);
  if (!yaml.ok || !(yaml.value === null || isList(yaml.value))) return undefined;
  const list = yaml.value ?? [];
  const own = list.find((item) => nameOf(item) === name);
  const absorbed = not
    ? []
    : list.filter(
        (item) => item !== own && aliases.includes(nameOf(item) ?? "") && !(isMap(item) && item.not === true),
      );
  const all = union([...aliasesOf(own), ...aliases, ...absorbed.flatMap(aliasesOf)], name);
  const entry: PlainMap = { ...(isMap(own) ? withoutNot(own) : {}), name, aliases: all, ...(not ? { not: true } : {}) };
  const kept = list
    .filter((item) => !absorbed.includes(item))
    .map((item) => (item === own ? entry : withoutAliases(item, all)));
  return rewriteYaml(text, (own === undefined ? [...kept, entry] : kept) as readonly PlainMap[]);
}

const nameOf = (item: Plain): string | undefined => textOf(isMap(item) ? item.name : item);

const union = (aliases: readonly Plain[], name: string): readonly string[] => [
  ...new Set(aliases.flatMap((alias) => textOf(alias) ?? []).filter((alias) => alias !== name)),
];

/** One name is one company's. */
const withoutAliases = (item: Plain, taken: readonly string[]): Plain => {
  if (!isMap(item)) return item;
  const own = aliasesOf(item);
  const left = own.filter((alias) => !taken.includes(textOf(alias) ?? ""));
  return left.length === own.length ? item : { ...item, aliases: left };
};

const withoutNot = ({ not: _, ...entry }: PlainMap): PlainMap => entry as PlainMap;
