/** Which files of a folder are articles: globs as in VS Code's settings; one that starts with "!" leaves files out. */
export interface Globs {
  /** `path`: relative to the folder, with "/" between its parts. */
  matches(path: string): boolean;
}

/** What a folder's articles are where it says nothing more exact. */
export const defaultArticleGlobs: readonly string[] = ["**/*.txt", "**/*.md", "**/*.article"];

export function compileGlobs(globs: readonly string[]): Globs {
  const wanted = globs.filter((glob) => !glob.startsWith("!")).map(compileGlob);
  const unwanted = globs.filter((glob) => glob.startsWith("!")).map((glob) => compileGlob(glob.slice(1)));
  return {
    matches: (path) =>
      !isNeverArticle(path) &&
      wanted.some((pattern) => matchesParts(pattern, path.split("/"))) &&
      !unwanted.some((pattern) => matchesParts(pattern, path.split("/"))),
  };
}

/** Dot folders, installed packages and sidecars: "notes/.git/x.txt", "node_modules/y/readme.md". */
const isNeverArticle = (path: string): boolean =>
  /(^|\/)(\.|node_modules\/)/.test(path) || /\.factmark\.ya?ml$/.test(path);

/** Alternatives of a list of parts, each part "**" or a pattern for one name. */
type Pattern = readonly (readonly ("**" | RegExp)[])[];

function compileGlob(glob: string): Pattern {
  return expandBraces(glob.replace(/^\.?\//, "")).map((plain) => {
    const parts = plain.split("/").filter((part) => part !== "");
    // "interviews/" and "*.txt": a folder means all in it; a bare name counts in the folder itself only, as in VS Code.
    if (plain.endsWith("/")) parts.push("**");
    return parts.map((part) => (part === "**" ? "**" : compilePart(part)));
  });
}

/** "*.{txt,md}" is "*.txt" and "*.md". Bounded, so that nobody's "{a,b}{a,b}…" takes for ever. */
function expandBraces(glob: string): readonly string[] {
  let expanded = [glob];
  for (let round = 0; round < 8; round++) {
    const next = expanded.flatMap((one) => {
      const braces = /\{([^{}]*)\}/.exec(one);
      if (!braces) return [one];
      const rest = one.slice(braces.index + braces[0].length);
      return (braces[1] ?? "").split(",").map((choice) => one.slice(0, braces.index) + choice + rest);
    });
    if (next.length === expanded.length || next.length > 256) break;
    expanded = next;
  }
  return expanded;
}

function compilePart(part: string): RegExp {
  const source = part.replace(/\*+|\?|\[!?[^\]]+\]|[\\^$.|+(){}[\]]/g, (piece) => {
    if (piece.startsWith("*")) return ".*";
    if (piece === "?") return ".";
    if (piece.length > 1) return piece.replace(/^\[!/, "[^").replaceAll("\\", "\\\\");
    return `\\${piece}`;
  });
  return new RegExp(`^${source}$`, "su");
}

/** Part by part, each "**" standing for any number of folders: quadratic at worst in the number of parts. */
function matchesParts(pattern: Pattern, names: readonly string[]): boolean {
  return pattern.some((parts) => {
    let reached = new Set([0]);
    for (const name of names) {
      const next = new Set<number>();
      for (const at of withSkips(reached, parts)) {
        const part = parts[at];
        if (part === "**") next.add(at);
        else if (part?.test(name)) next.add(at + 1);
      }
      reached = next;
    }
    return withSkips(reached, parts).has(parts.length);
  });
}

/** "**" may stand for no folder at all. */
function withSkips(reached: ReadonlySet<number>, parts: Pattern[number]): ReadonlySet<number> {
  const all = new Set(reached);
  for (const at of all) if (parts[at] === "**") all.add(at + 1);
  return all;
}
