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

/** Alternatives of a list of parts, each part "**" or a test of one name. */
type Pattern = readonly (readonly ("**" | ((name: string) => boolean))[])[];

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

/** One character of a name: `a`, `?`, `[0-9]`. */
type Character = (character: string) => boolean;

/**
 * What stands between the stars of a part, each found as early as it can be: in proportion to the name's length, however many
 * stars, where a regular expression would try all ways to share out `*a*a*a*b`.
 */
function compilePart(part: string): (name: string) => boolean {
  const runs = part.split(/\*+/).map(compileRun);
  const [first = [], ...rest] = runs;
  const last = rest.pop();
  return (name) => {
    const characters = Array.from(name);
    const matchesAt = (run: readonly Character[], at: number): boolean =>
      at >= 0 && at + run.length <= characters.length && run.every((is, index) => is(characters[at + index] ?? ""));
    if (!matchesAt(first, 0)) return false;
    if (last === undefined) return first.length === characters.length;
    let at = first.length;
    for (const run of rest) {
      while (at <= characters.length && !matchesAt(run, at)) at++;
      at += run.length;
    }
    return characters.length - last.length >= at && matchesAt(last, characters.length - last.length);
  };
}

function compileRun(text: string): readonly Character[] {
  const pieces = text.match(/\[!?[^\]]+\]|./gsu) ?? [];
  return pieces.map((piece) => {
    if (piece === "?") return () => true;
    if (piece.length < 3 || !piece.startsWith("[")) return (character) => character === piece;
    const isWithout = piece.startsWith("[!") && piece.length > 3;
    const set = piece.slice(isWithout ? 2 : 1, -1).match(/.-.|./gsu) ?? [];
    return (character) => set.some((one) => isIn(one, character)) !== isWithout;
  });
}

/** `one`: a character, or from one to another, as in `0-9`. */
function isIn(one: string, character: string): boolean {
  const [from = "", dash, to] = Array.from(one);
  return dash === "-" && to !== undefined ? from <= character && character <= to : from === character;
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
        else if (part?.(name)) next.add(at + 1);
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
