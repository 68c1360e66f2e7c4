import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";

/** One file of src/, as the laws see it. */
export interface SourceFile {
  /** From the project's folder on, with slashes: `src/core/text/span.ts`. */
  readonly path: string;
  readonly text: string;
}

export function readSources(root: string): readonly SourceFile[] {
  return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((name) => join("src", name.replaceAll("\\", "/")))
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** What the file imports, types too: `vscode`, `yaml`, `node:fs`, or a path of this project for a relative import. */
export function importsOf({ path, text }: SourceFile): readonly string[] {
  const named = [...text.matchAll(/^(?:import\s*|(?:import|export)\b[^;"'=]*?\bfrom\s*)["']([^"'\n]+)["']/gm)];
  const called = [...text.matchAll(/\b(?:import|require)\(\s*["']([^"'\n]+)["']/g)];
  return [...named, ...called]
    .map(([, name = ""]) => name)
    .map((name) => (name.startsWith(".") ? join(path, "..", name) : name));
}

/** The text without its comments, roughly: enough to look for names in it. */
export function codeOf({ text }: SourceFile): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
}
