import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf, type SourceFile } from "./source.ts";

/** Words by what they stand for: English ones in a bundle, keys in `package.nls.json`. */
export type Translation = Readonly<Record<string, string>>;

/** What the code says through `vscode.l10n.t`, sorted; `undefined` for a call whose words can't be told from the code. */
export function saidIn(sources: readonly SourceFile[]): readonly (string | undefined)[] {
  const said = sources.flatMap((source) =>
    [...codeOf(source).matchAll(/\bl10n\.t\(\s*("(?:[^"\\\n]|\\.)*")?/g)].map(([, literal]) =>
      literal === undefined ? undefined : (JSON.parse(literal) as string),
    ),
  );
  return [...new Set(said)].sort();
}

/** The languages that the folder of the project holds bundles or manifests in, besides English. */
export function languagesOf(root: string): readonly string[] {
  const names = [...readdirSync(root), ...readdirSync(join(root, "l10n"))];
  return [...new Set(names.flatMap((name) => /^(?:bundle\.l10n|package\.nls)\.([\w-]+)\.json$/.exec(name)?.[1] ?? []))];
}

export const readTranslation = (...path: readonly string[]): Translation =>
  JSON.parse(readFileSync(join(...path), "utf8"));

/** `{0}`, `$(add)` and command links: what must come through a translation as it is. */
export const fixedParts = (text: string): readonly string[] =>
  [...text.matchAll(/\{\d+\}|\$\([\w-]+\)|\((?:command|https?):[^)]*\)/g)].map(([part]) => part).sort();
