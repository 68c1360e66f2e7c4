import type { Random } from "./random.ts";

/** A character that knows where it comes from, so that after any edits it can be said where each word went. */
export interface Letter {
  readonly char: string;
  /** Its offset in the first text; -1: it was typed later. */
  readonly origin: number;
  /** The offsets in the first text of what it was typed in place of. */
  readonly replaces: readonly [from: number, to: number] | undefined;
  /** The offset in the first text of what it was copied from. */
  readonly copyOf?: number;
}

export const track = (text: string): readonly Letter[] =>
  Array.from({ length: text.length }, (_, origin) => ({ char: text.charAt(origin), origin, replaces: undefined }));

export const textOf = (letters: readonly Letter[]): string => letters.map(({ char }) => char).join("");

/** What was typed; in the place of `removed`, if anything. */
function typed(text: string, removed: readonly Letter[] = []): readonly Letter[] {
  const origins = removed.flatMap(({ origin, replaces }) => (origin >= 0 ? [origin, origin + 1] : (replaces ?? [])));
  const replaces = origins.length > 0 ? ([Math.min(...origins), Math.max(...origins)] as const) : undefined;
  return Array.from({ length: text.length }, (_, at) => ({ char: text.charAt(at), origin: -1, replaces }));
}

const copied = ({ char, origin, replaces, copyOf = origin }: Letter): Letter => ({
  char,
  origin: -1,
  replaces,
  copyOf,
});

/** One random edit: its name and what it makes of the text. */
export function edit(
  letters: readonly Letter[],
  random: Random,
  invent: (random: Random) => string,
): { readonly name: string; readonly letters: readonly Letter[] } {
  const name = random.pick([
    "insert",
    "insert",
    "delete",
    "replace",
    "replace",
    "change",
    "move",
    "copy",
    "wrap",
    "ends",
  ]);
  const text = textOf(letters);
  const unit = random.pick(["words", "words", "sentence", "paragraph"]);
  const { start, end } = pickRange(text, random, unit);
  const [head, middle, tail] = [letters.slice(0, start), letters.slice(start, end), letters.slice(end)];
  const done = (...parts: (readonly Letter[])[]) => ({ name, letters: parts.flat() });
  if (name === "insert") return done(letters.slice(0, start), typed(`${invent(random)} `), letters.slice(start));
  if (name === "delete") return done(head, tail);
  if (name === "replace") return done(head, typed(wordsOf(invent(random), random, unit), middle), tail);
  if (name === "change") return changeWord(letters, text, random);
  if (name === "wrap") return done(head, wrap(middle, random), tail);
  if (name === "ends") return done(changeLineEnds(letters, text));
  const rest = name === "move" ? [...head, ...tail] : letters;
  const at = pickRange(textOf(rest), random, unit).start;
  const moved = name === "move" ? middle : middle.map(copied);
  return done(rest.slice(0, at), moved, rest.slice(at));
}

function pickRange(text: string, random: Random, unit: string): { readonly start: number; readonly end: number } {
  const bounds = [
    0,
    ...[...text.matchAll(boundaries[unit] ?? /$/g)].map(({ index, 0: found }) => index + found.length),
  ];
  const first = random.below(bounds.length);
  const last = Math.min(bounds.length - 1, first + 1 + random.below(unit === "words" ? 6 : 2));
  return { start: bounds[first] ?? 0, end: bounds[last] ?? text.length };
}

const boundaries: Readonly<Record<string, RegExp>> = {
  words: /\s+|$/g,
  sentence: /[.!”]\s+|$/g,
  paragraph: /(?:\r?\n){2,}|$/g,
};

function wordsOf(sentence: string, random: Random, unit: string): string {
  if (unit !== "words") return `${sentence} `;
  const words = sentence.split(" ");
  const from = random.below(words.length);
  return `${words.slice(from, from + 1 + random.below(4)).join(" ")} `;
}

/** One word or figure for another of its kind: what a correction does. */
function changeWord(letters: readonly Letter[], text: string, random: Random) {
  const name = "change";
  const found = [...text.matchAll(/rose|fell|\d[\d.,]*|will not|will|Monday|Lyon|Turin|billion|million|sales|profit/g)];
  if (found.length === 0) return { name, letters };
  const { index, 0: word } = random.pick(found);
  const other = random.pick(["rose", "fell", "5", "3.5", "1,300", "will", "Friday", "Ohio", "billion", "orders"]);
  const middle = letters.slice(index, index + word.length);
  return {
    name,
    letters: [...letters.slice(0, index), typed(other, middle), letters.slice(index + word.length)].flat(),
  };
}

/** White space alone: lines broken elsewhere. */
function wrap(letters: readonly Letter[], random: Random): readonly Letter[] {
  const gap = random.pick(["\n", "\r\n", "  ", " \n", "\u00a0", " "]);
  return letters.flatMap((letter) =>
    letter.char === " " && random.chance(0.3) ? typed(gap) : letter.char === "\n" ? typed(" ") : [letter],
  );
}

const changeLineEnds = (letters: readonly Letter[], text: string): readonly Letter[] =>
  text.includes("\r\n")
    ? letters.filter(({ char }, index) => !(char === "\r" && text.charAt(index + 1) === "\n"))
    : letters.flatMap((letter) => (letter.char === "\n" ? [...typed("\r"), letter] : [letter]));
