import { printScalar } from "../../core/sidecar/print.ts";
import { readCodebook } from "../../library/codebook.ts";
import { readCompanies } from "../../library/companies.ts";
import type { ListProblem } from "../../library/list-file.ts";

/** The lists of a dossier that people write by hand too. */
export const listFile = /\/\.factmark\/(tags|companies)\.yaml$/;

/** What is wrong in such a file; `path` tells which of them it is. */
export const problemsOf = (path: string, text: string): readonly ListProblem[] =>
  (listFile.exec(path)?.[1] === "tags" ? readCodebook(text) : readCompanies(text)).problems;

/** Where a tag is being typed in a sidecar, from its first character; undefined elsewhere. */
export function tagAt(lineAt: (line: number) => string, line: number, character: number): number | undefined {
  const before = lineAt(line).slice(0, character);
  const inline = /^[\s-]*(?:\{.*,\s*)?tags:\s*(?:\[(?:[^\]]*,)?\s*)?/.exec(before);
  if (inline && !/\]/.test(before.slice(inline.index))) return inline[0].length;
  const item = /^(\s*)-\s+/.exec(before);
  if (!item) return undefined;
  for (let above = line - 1; above >= 0; above--) {
    const text = lineAt(above);
    if (/^\s*(?:#|$)/.test(text)) continue;
    const other = /^(\s*)-\s+/.exec(text);
    if (other?.[1] === item[1]) continue;
    return /^\s*(?:-\s+)?tags:\s*(?:#.*)?$/.test(text) ? item[0].length : undefined;
  }
  return undefined;
}

/** A tag as YAML has it within brackets. */
export const tagText = (tag: string): string => printScalar(tag, "flow");
