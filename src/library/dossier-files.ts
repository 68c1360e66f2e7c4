import type { CompanyEntry } from "../core/entities/companies/company-entry.ts";
import { isList, isMap } from "../core/sidecar/plain.ts";
import { loadYaml } from "../core/sidecar/yaml.ts";
import type { TagEntry } from "./codebook.ts";
import { textOf } from "./list-file.ts";

/** What a dossier's `.factmark` folder says; each undefined where nothing does. */
export interface DossierFiles {
  readonly companies?: readonly CompanyEntry[];
  readonly tags?: readonly TagEntry[];
}

/** The globs in `config.yaml`, or undefined where it names none. */
export function parseArticleGlobs(text: string): readonly string[] | undefined {
  const yaml = loadYaml(text);
  const globs = yaml.ok && isMap(yaml.value) ? yaml.value.articles : undefined;
  if (globs === undefined || globs === null) return undefined;
  return (isList(globs) ? globs : [globs]).flatMap((glob) => textOf(glob) ?? []);
}
