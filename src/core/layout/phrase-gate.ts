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
  // Made when the engine reads its first line, so in one piece: twice as large where that is not enough.
  let next = new Uint16Array(symbols * 4096);
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
            if (bits.length * symbols > next.length) next = enlarged(next);
          }
          node = next[branch] as number;
        }
        bits[node] = (bits[node] ?? 0) | bit;
      }
    }
  }
  const branches = next.slice(0, bits.length * symbols);
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

function enlarged(array: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(2 * array.length);
  larger.set(array);
  return larger;
}

/** Letters, whatever their case, the space and the hyphen; 0 is anything else. */
const symbols = 29;
const symbolOf = (code: number): number => {
  const letter = code | 32;
  return letter >= 97 && letter <= 122 ? letter - 96 : code === 32 ? 27 : code === 45 ? 28 : 0;
};

/** So many letters tell enough. */
const enough = 7;

/** How what a pattern matches may begin, after whatever stands before its first letter. */
function openings(source: string): ReadonlySet<string> {
  const ended = new Set<string>();
  for (const letters of extendByAny([""], source, ended)) ended.add(letters);
  return ended;
}

/** What was begun, with any of a pattern's alternatives behind it; what need not be looked at further goes to `ended`. */
function extendByAny(begun: readonly string[], source: string, ended: Set<string>): readonly string[] {
  const found = new Set<string>();
  for (const alternative of alternatives(source)) {
    for (const letters of extend(begun, alternative, ended)) found.add(letters);
  }
  return [...found];
}

function extend(begun: readonly string[], sequence: string, ended: Set<string>): readonly string[] {
  let open = begun;
  for (let at = 0; at < sequence.length && open.length > 0; ) {
    const end = atomEnd(sequence, at);
    const atom = sequence.slice(at, end);
    const quantifier = quantifierAt(sequence, end);
    at = end + quantifier.length;
    if (atom === "\\b") continue;
    const taken = take(open, atom, ended);
    const isOptional = quantifier === "?" || quantifier === "*" || quantifier.startsWith("{0");
    // What may come several times is told by its first time.
    const once = quantifier === "" || quantifier === "?" ? taken : taken.filter((letters) => !isEnded(letters, ended));
    open = isOptional ? [...new Set([...open, ...once])] : once;
  }
  return open;
}

function quantifierAt(sequence: string, at: number): string {
  const char = sequence.charAt(at);
  if (char === "{") return sequence.slice(at, sequence.indexOf("}", at) + 1);
  return char === "?" || char === "*" || char === "+" ? char : "";
}

function take(open: readonly string[], atom: string, ended: Set<string>): readonly string[] {
  if (atom.startsWith("(?:")) return extendByAny(open, atom.slice(3, -1), ended);
  const isPlain = atom.length === 1 && symbolOf(atom.charCodeAt(0)) > 0;
  const taken: string[] = [];
  for (const letters of open) {
    if (letters === "" && (!isPlain || atom === " " || atom === "-")) taken.push(letters);
    else if (!isPlain) isEnded(letters, ended);
    else if (letters.length + 1 < enough) taken.push(letters + atom.toLowerCase());
    else ended.add(letters + atom.toLowerCase());
  }
  return taken;
}

/** What follows these letters is not looked at; before the first letter nothing has begun. */
function isEnded(letters: string, ended: Set<string>): boolean {
  if (letters !== "") ended.add(letters);
  return letters !== "";
}

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
