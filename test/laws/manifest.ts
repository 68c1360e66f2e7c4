import { codeOf, type SourceFile } from "./source.ts";

/** Of package.json, what the code has to agree with. */
export interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly colors?: readonly { readonly id: string }[];
  };
}

/** The ids that the code registers: `registerCommand("tagClaim", …)` is `factmark.tagClaim`. */
export function registeredCommands(files: readonly SourceFile[]): readonly string[] {
  return unique(
    all(files, /\bregisterCommand\(\s*"([\w.]+)"/g).map((name) => `factmark.${name.replace(/^factmark\./, "")}`),
  );
}

/** The keys that src/host/settings.ts reads, below `factmark`: `get("author")`, `is("companies")`, `highlight.${name}`. */
export function readSettings(files: readonly SourceFile[]): readonly string[] {
  const settings = files.filter(({ path }) => path === "src/host/settings.ts");
  const plain = all(settings, /\bget(?:<[^>]*>)?\(\s*"([\w.]+)"/g);
  const highlights = all(settings, /\bis\(\s*"(\w+)"/g).map((name) => `highlight.${name}`);
  return unique([...plain, ...highlights].map((name) => `factmark.${name}`));
}

/** Whatever else of ours the code names in full: `"factmark.claims"`, `"factmark.flashBackground"`, `"factmark.claims.focus"`. */
export function namedIds(files: readonly SourceFile[]): readonly string[] {
  return unique(all(files, /"(factmark\.[a-z]\w*(?:\.\w+)*)"/g));
}

function all(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.flatMap((file) => [...codeOf(file).matchAll(pattern)].map(([, name = ""]) => name));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
