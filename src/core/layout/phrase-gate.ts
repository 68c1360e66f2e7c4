import { codeAt } from "../text/code-at.ts";
/**
 * Which of many phrases may stand in a line, told by the first letters of its words. A pattern of a hundred alternatives takes
 * longer over a line than everything else; hardly a line of prose has a word that begins as one of them does.
 */
export interface PhraseGate {
  /** The bits of the phrases that may begin at `at`, where a word begins in a line whose characters `units` holds up to `end`. */
  readonly at: (units: Uint16Array, at: number, end: number) => number;
}

/** What the patterns or words of one list are told by. */
export interface Phrases {
  readonly bit: number;
  /** Sources of patterns, as `RegExp` takes them: letters and spaces, groups `(?:a|b)`, and `?`; whatever else ends what is told. */
  readonly sources: Iterable<string>;
}

export function createGate(lists: readonly Phrases[]): PhraseGate {
  const next: number[] = new Array<number>(symbols).fill(0);
  const bits: number[] = [0];
  for (const { bit, sources } of lists) {
    for (const source of sources) {
      for (const opening of openings(source)) {
        let node = 0;
        for (let at = 0; at < opening.length; at++) {
          const branch = node * symbols + symbolOf(codeAt(opening, at));
          if (next[branch] === 0) {
            next[branch] = bits.length;
            bits.push(0);
            for (let symbol = 0; symbol < symbols; symbol++) next.push(0);
          }
          node = next[branch] as number;
        }
        bits[node] = (bits[node] ?? 0) | bit;
      }
    }
  }
  const branches = Uint16Array.from(next);
  const found = Uint16Array.from(bits);
  return {
    at(units, at, end) {
      let seen = 0;
      let node = 0;
      for (let index = at; index < end; index++) {
        const symbol = symbolOf(units[index] as number);
        if (symbol === 0) break;
        node = branches[node * symbols + symbol] as number;
        if (node === 0) break;
        seen |= found[node] as number;
      }
      return seen;
    },
  };
}

/** Letters, whatever their case, the space and the hyphen; 0 is anything else. */
const symbols = 29;
const symbolOf = (code: number): number => {
  const letter = code | 32;
  return letter >= 97 && letter <= 122 ? letter - 96 : code === 32 ? 27 : code === 45 ? 28 : 0;
};

/** So many letters tell enough. */
const enough = 7;

interface Opening {
  readonly letters: string;
  /** What follows these letters is not looked at. */
  readonly closed: boolean;
}

/** How what a pattern matches may begin, after whatever stands before its first letter. */
function openings(source: string): readonly string[] {
  const all = alternatives(source).flatMap((alternative) => extend([{ letters: "", closed: false }], alternative));
  return [...new Set(all.map(({ letters }) => letters))];
}

function extend(begun: readonly Opening[], sequence: string): readonly Opening[] {
  let found = begun;
  for (let at = 0; at < sequence.length && found.some(({ closed }) => !closed); ) {
    const end = atomEnd(sequence, at);
    const atom = sequence.slice(at, end);
    const quantifier = /^(?:[?*+]|\{[^}]*\})\??/.exec(sequence.slice(end))?.[0] ?? "";
    at = end + quantifier.length;
    if (atom === "\\b") continue;
    const taken = found.flatMap((opening) => (opening.closed ? [opening] : take(opening, atom)));
    const isOptional = quantifier === "?" || quantifier === "*" || quantifier.startsWith("{0");
    // What may come several times is told by its first time.
    const once = quantifier === "" || quantifier === "?" ? taken : taken.map(close);
    found = isOptional ? [...found, ...once] : once;
  }
  return found;
}

function take(opening: Opening, atom: string): readonly Opening[] {
  if (atom.startsWith("(?:")) return alternatives(atom.slice(3, -1)).flatMap((inner) => extend([opening], inner));
  const isPlain = atom.length === 1 && symbolOf(codeAt(atom, 0)) > 0;
  if (opening.letters === "" && (!isPlain || atom === " " || atom === "-")) return [opening];
  if (!isPlain) return [close(opening)];
  const letters = opening.letters + atom.toLowerCase();
  return [{ letters, closed: letters.length >= enough }];
}

const close = ({ letters }: Opening): Opening => ({ letters, closed: letters !== "" });

/** The alternatives of a pattern, parted at the bars outside its groups and classes. */
function alternatives(source: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < source.length; ) {
    if (source.charAt(at) === "|") {
      parts.push(source.slice(start, at));
      start = ++at;
    } else at = atomEnd(source, at);
  }
  return [...parts, source.slice(start)];
}

function atomEnd(source: string, at: number): number {
  const char = source.charAt(at);
  if (char === "\\") return at + 2;
  if (char === "[") {
    let end = at + 1;
    while (end < source.length && source.charAt(end) !== "]") end += source.charAt(end) === "\\" ? 2 : 1;
    return end + 1;
  }
  if (char !== "(") return at + 1;
  let end = at + (source.startsWith("(?:", at) ? 3 : 1);
  while (end < source.length && source.charAt(end) !== ")") end = atomEnd(source, end);
  return end + 1;
}
