import type { CompanyEntry } from "../core/entities/companies/company-entry.ts";
import { isList, isMap } from "../core/sidecar/plain.ts";
import { loadYaml } from "../core/sidecar/yaml.ts";
import type { TagEntry } from "./codebook.ts";
import { defaultArticleGlobs } from "./globs.ts";
import { textOf } from "./list-file.ts";

/** What a dossier's `.factmark` folder says; each undefined where nothing does. */
export interface DossierFiles {
  readonly companies?: readonly CompanyEntry[];
  readonly tags?: readonly TagEntry[];
}

/** Which files are articles by a `config.yaml`: all the usual ones, where it names none or only what to leave out. */
export function parseArticleGlobs(text: string): readonly string[] {
  const yaml = loadYaml(text);
  const value = yaml.ok && isMap(yaml.value) ? (yaml.value.articles ?? undefined) : undefined;
  const globs = (isList(value) ? value : [value]).flatMap((glob) => textOf(glob) ?? []);
  return globs.every((glob) => glob.startsWith("!")) ? [...defaultArticleGlobs, ...globs] : globs;
}
