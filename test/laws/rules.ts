import { codeOf, importsOf, type SourceFile } from "./source.ts";

/** From below to above: a ring imports itself and what stands before it. */
const RINGS = [
  "src/core/text",
  "src/core/layout",
  "src/core/entities",
  "src/core/claims",
  "src/core/annotations",
  "src/core/sidecar",
  "src/core/article",
  "src/core/corpus",
  "src/core/report",
  "src/library",
  "src/host",
  "src/features",
  "src/extension",
] as const;

/** They stand beside the host, on the library and the engine. */
const BESIDE_HOST = ["src/cli", "src/worker"] as const;

const ENGINE_PACKAGES = new Set(["yaml", "fuse.js"]);
const RECOGNISERS = ["companies", "figures", "dates"];
const LONGEST = 300;

type Rule = (files: readonly SourceFile[]) => readonly string[];

/** Each law, by what it says. A rule returns a sentence for each breach. */
export const RULES: Readonly<Record<string, Rule>> = {
  "every file of src belongs to a ring": each((file) =>
    ringOf(file.path) === undefined ? "is in no ring" : undefined,
  ),
  "imports run one way, from the extension down to the text": eachImport((path, name) => {
    const [from, to] = [ringOf(path), ringOf(name)];
    return from !== undefined && to !== undefined && !reaches(from, to) ? "lies above it" : undefined;
  }),
  "features never import each other": eachImport((path, name) => {
    const [from, to] = [folderUnder("src/features", path), folderUnder("src/features", name)];
    return from !== undefined && to !== undefined && from !== to ? "is another feature" : undefined;
  }),
  "recognisers never import each other": eachImport((path, name) => {
    const [from, to] = [folderUnder("src/core/entities", path), folderUnder("src/core/entities", name)];
    const both = [from, to].every((folder) => folder !== undefined && RECOGNISERS.includes(folder));
    return both && from !== to ? "is another recogniser" : undefined;
  }),
  "vscode is only in the host, in features outside their models, and in the extension": eachImport((path, name) => {
    const may = /^src\/(?:host\/.*|features\/[^/]+\/(?!(?:.*-)?model\.)[^/]+|extension)\.ts$/.test(path);
    return name === "vscode" && !may ? "is not for it" : undefined;
  }),
  "notifications are shown by the host alone, which makes their words plain": each((file) => {
    const shows = /\.show(?:Information|Warning|Error)Message\(/.test(codeOf(file));
    return shows && file.path !== "src/host/notify.ts" ? "shows one by itself: use src/host/notify.ts" : undefined;
  }),
  "nothing that also runs in a browser imports Node.js": eachImport((path, name) =>
    name.startsWith("node:") && !/^src\/(?:cli|worker)\//.test(path) ? "is not there in a browser" : undefined,
  ),
  "the engine imports itself and its two packages only": eachImport((path, name) => {
    const may = name.startsWith("src/core/") || ENGINE_PACKAGES.has(name);
    return path.startsWith("src/core/") && !may ? "is not of the engine" : undefined;
  }),
  "the engine knows no clock, no randomness, no console and no process": each((file) => {
    if (!file.path.startsWith("src/core/")) return undefined;
    const impure =
      /\b(?:Date\.now\b|new Date\(\s*\)|Math\.random\b|console\.\w|process\.\w|performance\.\w|globalThis\b|set(?:Timeout|Interval)\()/;
    const found = impure.exec(codeOf(file));
    return found ? `uses ${found[0]}` : undefined;
  }),
  "imports go round in no circle": (files) => circles(files),
  "no file is longer than 300 lines, data lists aside": each((file) => {
    const lines = file.text.trimEnd().split("\n").length;
    return lines > LONGEST && !isDataList(file) ? `has ${lines} lines: it is two ideas` : undefined;
  }),
};

/** Three lines in four are entries: no statement ends on them, nothing is computed in them. */
export function isDataList(file: SourceFile): boolean {
  const lines = codeOf(file)
    .split("\n")
    .filter((line) => line.trim() !== "");
  const code = /[;{})]\s*$|=>|\s[=!<>&|?]+\s|\b(?:return|throw)\b/;
  return lines.filter((line) => !code.test(line)).length >= lines.length * 0.75;
}

function each(breach: (file: SourceFile) => string | undefined): Rule {
  return (files) =>
    files.flatMap((file) => {
      const why = breach(file);
      return why === undefined ? [] : [`${file.path} ${why}`];
    });
}

function eachImport(breach: (path: string, name: string) => string | undefined): Rule {
  return (files) =>
    files.flatMap((file) =>
      importsOf(file).flatMap((name) => {
        const why = breach(file.path, name);
        return why === undefined ? [] : [`${file.path} imports ${name}, which ${why}`];
      }),
    );
}

function ringOf(path: string): string | undefined {
  return [...RINGS, ...BESIDE_HOST].find((ring) => path.startsWith(`${ring}/`) || path === `${ring}.ts`);
}

function reaches(from: string, to: string): boolean {
  if (from === to) return true;
  const rings: readonly string[] = RINGS;
  const height = rings.includes(from) ? rings.indexOf(from) : rings.indexOf("src/host");
  return rings.includes(to) && rings.indexOf(to) < height;
}

function folderUnder(parent: string, path: string): string | undefined {
  if (!path.startsWith(`${parent}/`)) return undefined;
  const [folder, file] = path.slice(parent.length + 1).split("/");
  return file === undefined ? undefined : folder;
}

function circles(files: readonly SourceFile[]): readonly string[] {
  const imports = new Map(files.map((file) => [file.path, importsOf(file)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(" → "));
    if (start >= 0 || done.has(path)) return;
    for (const name of imports.get(path) ?? []) visit(name, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return found;
}
