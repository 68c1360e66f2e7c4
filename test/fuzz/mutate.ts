import type { Random } from "./random.ts";

export interface Mutated {
  readonly name: string;
  readonly text: string;
  readonly touched: readonly [from: number, to: number] | undefined;
}

/** A text as a slip of the hand, a bad disk, a merge or another program may leave it. */
export function mutate(text: string, random: Random): Mutated {
  const [name, change] = random.pick(mutations);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(eol);
  const line = random.below(lines.length);
  const changed = change({ text, lines, line, eol, random });
  if (typeof changed === "string") return { name, text: changed, touched: undefined };
  return { name, text: changed.lines.join(eol), touched: [line, line + (changed.removed ?? 1) - 1] };
}

interface Place {
  readonly text: string;
  readonly lines: readonly string[];
  readonly line: number;
  readonly eol: string;
  readonly random: Random;
}

type Change = (place: Place) => string | { readonly lines: readonly string[]; readonly removed?: number };

const replaceLine = ({ lines, line }: Place, ...by: string[]) => ({ lines: lines.toSpliced(line, 1, ...by) });

const replaceValue =
  (value: (random: Random) => string): Change =>
  (place) => {
    const own = place.lines[place.line] ?? "";
    return replaceLine(
      place,
      own.replace(/^([\s-]*[\w-]+:).*$/, (_, key: string) => `${key} ${value(place.random)}`),
    );
  };

const mutations: readonly (readonly [string, Change])[] = [
  [
    "a byte flipped",
    ({ text, random }) => {
      const bytes = new TextEncoder().encode(text);
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      return new TextDecoder().decode(bytes);
    },
  ],
  ["cut off", ({ text, random }) => text.slice(0, random.below(text.length))],
  ["the beginning gone", ({ text, random }) => text.slice(random.below(text.length))],
  [
    "some of it gone",
    ({ text, random }) => {
      const at = random.below(text.length);
      return text.slice(0, at) + text.slice(at + random.below(200));
    },
  ],
  ["a line twice", (place) => replaceLine(place, place.lines[place.line] ?? "", place.lines[place.line] ?? "")],
  ["a line gone", (place) => replaceLine(place)],
  [
    "lines swapped",
    (place) => ({
      lines: place.lines.toSpliced(place.line, 2, place.lines[place.line + 1] ?? "", place.lines[place.line] ?? ""),
      removed: 2,
    }),
  ],
  ["an entry twice", ({ text }) => text.replace(/- id: c-000002[\s\S]*?(?=\s+- id)/, (own) => `${own}\n  ${own}`)],
  [
    "conflict markers",
    (place) => {
      const own = place.lines[place.line] ?? "";
      return replaceLine(place, "<<<<<<< HEAD", own, "=======", `${own}x`, ">>>>>>> theirs");
    },
  ],
  [
    "half a conflict",
    (place) =>
      replaceLine(
        place,
        place.lines[place.line] ?? "",
        place.random.pick(["=======", ">>>>>>> theirs", "<<<<<<< HEAD"]),
      ),
  ],
  ["a tab", (place) => replaceLine(place, `\t${place.lines[place.line]}`)],
  [
    "indented otherwise",
    (place) => replaceLine(place, `${place.random.pick([" ", "      "])}${place.lines[place.line]}`),
  ],
  ["indented less", (place) => replaceLine(place, (place.lines[place.line] ?? "").replace(/^ {1,2}/, ""))],
  [
    "not closed",
    (place) =>
      replaceLine(
        place,
        `${place.lines[place.line]}${place.random.pick(['"', "'", " [", " {", " &a", " *b", ": x", " |"])}`,
      ),
  ],
  [
    "another type",
    replaceValue((random) =>
      random.pick([
        "12",
        "[]",
        "{}",
        "null",
        "true",
        "[[1], {a: b}]",
        "2026-99-99",
        "!!binary x",
        "-5",
        "1e400",
        ".nan",
        "|",
        ">",
      ]),
    ),
  ],
  ["an alias", replaceValue((random) => random.pick(["&a x", "*a", "&a [*a]", "<<: *a", "!t x"]))],
  [
    "deep aliases",
    ({ text }) =>
      `x0: &x0 [a, a]\n${Array.from({ length: 24 }, (_, n) => `x${n + 1}: &x${n + 1} [*x${n}, *x${n}]`).join("\n")}\n${text}`,
  ],
  ["an anchor used below", ({ text }) => text.replace("by: Ann", "by: &ann Ann").replace(/by: Ann/g, "by: *ann")],
  ["nested deeply", replaceValue((random) => "[".repeat(random.pick([30, 3000, 100_000])))],
  ["a huge value", replaceValue((random) => `"${"x".repeat(random.pick([10_000, 400_000]))}"`)],
  [
    "huge numbers",
    ({ text }) => text.replace(/start: \d+/, "start: 99999999999999999999").replace(/end: \d+/, "end: 1e308"),
  ],
  ["a NUL byte", ({ text, random }) => insert(text, random, "\0")],
  [
    "odd characters",
    ({ text, random }) =>
      insert(
        text,
        random,
        random.pick(["\u2028", "\u0085", "\ufeff", "\u200b", "\u00a0", "\ud83d", "\u0007", "\u{1f4c8}"]),
      ),
  ],
  ["a byte-order mark", ({ text }) => `\ufeff${text}`],
  ["other line ends", ({ text, random }) => text.replace(/\r?\n/g, () => random.pick(["\n", "\r\n", "\n", "\r"]))],
  ["a newer format", ({ text }) => text.replace("factmark: 1", "factmark: 2")],
  [
    "another format",
    ({ text, random }) =>
      text.replace(
        "factmark: 1",
        random.pick(["factmark: one", "factmark:", "factmark: 0", "factmark: [1]", "", "version: 1"]),
      ),
  ],
  ["two documents", (place) => replaceLine(place, "---", place.lines[place.line] ?? "")],
  [
    "another list",
    ({ text, random }) =>
      text.replace(
        /annotations:/,
        random.pick([
          "annotations: {}",
          "annotations: x",
          "annotation:",
          "Annotations:",
          "annotations: &l",
          "annotations: []",
        ]),
      ),
  ],
  [
    "an entry that is none",
    (place) =>
      replaceLine(
        place,
        place.lines[place.line] ?? "",
        place.random.pick(["  - 12", "  -", "  - - a", "  - {type: clam}", "  - *c", "  - ~"]),
      ),
  ],
  [
    "JSON",
    ({ random }) =>
      random.pick([
        '{"factmark": 1, "annotations": [{"type": "claim", "quote": "Orders grew"}]}',
        '{"factmark": 1, "annotations": []}\n',
        "[]",
        "null",
        "12",
        '"x"',
        "{}",
      ]),
  ],
  [
    "nothing but white space",
    ({ random }) => random.pick(["", "\n", "  ", "\t\n", "# only a remark\n", "---\n", "...\n", "\ufeff"]),
  ],
];

function insert(text: string, random: Random, what: string): string {
  const at = random.below(text.length);
  return text.slice(0, at) + what + text.slice(at);
}
