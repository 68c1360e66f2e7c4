import type { CompanyEntry } from "../core/entities/companies/company-entry.ts";
import { isList, isMap, type Plain, type PlainMap } from "../core/sidecar/plain.ts";
import { rewriteYaml } from "../core/sidecar/rewrite.ts";
import { loadYaml } from "../core/sidecar/yaml.ts";

/** What a dossier's `.factmark` folder says; each undefined where nothing does. */
export interface DossierFiles {
  readonly companies?: readonly CompanyEntry[];
  readonly tags?: readonly TagEntry[];
}

export interface TagEntry {
  readonly tag: string;
  readonly description?: string;
  readonly colour?: string;
}

/** Reads `companies.yaml`. Entries that can't be understood are left out. */
export const parseCompanies = (text: string): readonly CompanyEntry[] =>
  entriesOf(text).flatMap((entry) => {
    const name = textOf(typeof entry === "string" ? entry : isMap(entry) ? entry.name : undefined);
    if (name === undefined) return [];
    const map = isMap(entry) ? entry : {};
    const aliases = (isList(map.aliases) ? map.aliases : [map.aliases]).flatMap((alias) => textOf(alias) ?? []);
    return [{ name, aliases, ...(map.not === true ? { not: true } : {}) }];
  });

/** Reads `tags.yaml`. */
export const parseTags = (text: string): readonly TagEntry[] =>
  entriesOf(text).flatMap((entry) => {
    const tag = textOf(isMap(entry) ? entry.tag : entry);
    if (tag === undefined) return [];
    const description = isMap(entry) ? textOf(entry.description) : undefined;
    const colour = isMap(entry) ? textOf(entry.colour) : undefined;
    return [
      { tag, ...(description === undefined ? {} : { description }), ...(colour === undefined ? {} : { colour }) },
    ];
  });

/** The globs in `config.yaml`, or undefined where it names none. */
export function parseArticleGlobs(text: string): readonly string[] | undefined {
  const yaml = loadYaml(text);
  const globs = yaml.ok && isMap(yaml.value) ? yaml.value.articles : undefined;
  if (globs === undefined || globs === null) return undefined;
  return (isList(globs) ? globs : [globs]).flatMap((glob) => textOf(glob) ?? []);
}

/** `companies.yaml` with an entry added, or the one of the same name replaced; undefined where it is no list in YAML. */
export function putCompany(text: string, entry: CompanyEntry): string | undefined {
  const yaml = loadYaml(text);
  if (!yaml.ok || !(yaml.value === null || isList(yaml.value))) return undefined;
  const before = (yaml.value ?? []) as readonly PlainMap[];
  const added: PlainMap = { name: entry.name, aliases: entry.aliases, ...(entry.not ? { not: true } : {}) };
  const isSameName = (other: Plain): boolean => isMap(other) && other.name === entry.name;
  const after = before.some(isSameName)
    ? before.map((other) => (isSameName(other) ? { ...withoutNot(other), ...added } : other))
    : [...before, added];
  return rewriteYaml(text, after);
}

const withoutNot = ({ not: _, ...entry }: PlainMap): PlainMap => entry as PlainMap;

function entriesOf(text: string): readonly Plain[] {
  const yaml = loadYaml(text);
  return yaml.ok && isList(yaml.value) ? yaml.value : [];
}

const textOf = (value: Plain | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined;
