import { codeAt } from "../../text/code-at.ts";
import { type Token, tokenise } from "../../text/tokens.ts";
import { askOnce, looseWord, markWords } from "../../text/words.ts";
import { entriesAt, findLine, firstPartOf, isMark, lineCount } from "./lexicon-index.ts";
import { foldName, namePart, nameParts } from "./lexicon-key.ts";

/**
 * company: nothing else goes by this name; word, person, place: it is one of these as well ("Target", "Ford", "Evian");
 * short: initials that others use too ("ANA"); other: no company ("Bank of England"); product: none, but begins with the
 * name of its maker ("Nissan Leaf").
 */
export type NameClass = "company" | "word" | "person" | "place" | "short" | "other" | "product";

export interface LexiconEntry {
  readonly class: NameClass;
  /** The usual full name of the enterprise without its legal suffix ("Ford Motor" for "Ford"); "" for what is none. */
  readonly name: string;
}

export interface LexiconMatch extends LexiconEntry {
  /** Token index after the last token of the name. */
  readonly end: number;
}

/**
 * The longest name of the lexicon that begins at token `index` and goes no further than token `last`. Case counts;
 * hyphens, stops and the kind of apostrophe do not.
 */
export function lookUp(tokens: readonly Token[], index: number, last: number): LexiconMatch | undefined {
  const token = tokens[index] as Token;
  if ((token.marks & beginsName) === 0) return undefined;
  if (recent.tokens !== tokens || recent.last !== last) recent = { tokens, last, round: recent.round + 1 };
  if (rounds[index] === recent.round) return matches[index];
  const match = walk(groupAt(lineOf(token) - 1), tokens, index, last);
  rounds[index] = recent.round;
  matches[index] = match;
  return match;
}

/** What was found in the sentence at hand, since a run of capitals is looked at more than once: by token, with its round. */
let recent: Round = { tokens: [], last: -1, round: 0 };
const rounds: number[] = [];
const matches: (LexiconMatch | undefined)[] = [];

interface Round {
  readonly tokens: readonly Token[];
  readonly last: number;
  readonly round: number;
}

/** Whether a name begins with the word as it is written. */
const beginsName = markWords(({ text }) => findLine(foldName(text)) >= 0);

/** The line of the names that begin with a word, counted from 1; 0 for none. */
const lineOf = askOnce(({ text }) => findLine(foldName(text)) + 1);

/** The same for a name written all in capitals, as in a heading: "NISSAN MOTOR" is looked up as "Nissan Motor". */
export function lookUpCapitals(tokens: readonly Token[], index: number, last: number): LexiconMatch | undefined {
  if (lineInCapitals(tokens[index] as Token) === 0) return undefined;
  const lowered: Token[] = [];
  for (let at = index; at <= last && lowered.length < 14; at++) {
    const token = tokens[at] as Token;
    const raise = token.shape === "UPPER" && token.text.length > 3;
    lowered.push(raise ? lowerToken(token) : token);
  }
  const match = lookUp(lowered, 0, lowered.length - 1);
  return match && { ...match, end: match.end + index };
}

/** As `lineOf`, of a word all in capitals. */
const lineInCapitals = askOnce(({ text }) => findLine(foldName(withSmallLetters(text))) + 1);

const withSmallLetters = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase();

function lowerToken(token: Token): Token {
  const text = withSmallLetters(token.text);
  const word = looseWord(text);
  return { ...token, text, marks: word.marks, word };
}

/** Whether a name may begin with this word in lower case: "adidas", "easyJet". */
export const startsLowerName = markWords(({ text }) => {
  const code = codeAt(text, 0);
  return code >= 97 && code <= 122 && findLine(text) >= 0;
});

/** Whether the lexicon has products that begin with this company's name: "Nissan Leaf". */
export function hasProducts(tokens: readonly Token[], index: number, end: number): boolean {
  const token = tokens[index] as Token;
  if ((token.marks & beginsName) === 0) return false;
  let node: Node | undefined = groupAt(lineOf(token) - 1);
  for (let at = index + 1; at < end && node; at++) {
    const part = namePart(tokens[at] as Token);
    if (part !== "") node = node.next?.get(part);
  }
  for (const next of node?.next?.values() ?? []) if (next.entry?.class === "product") return true;
  return false;
}

/** What the lexicon knows of a name given as text. */
export function entryOf(name: string): LexiconEntry | undefined {
  const tokens = tokenise(name);
  const match = tokens.length > 0 ? lookUp(tokens, 0, tokens.length - 1) : undefined;
  return match?.end === tokens.length ? match : undefined;
}

/** Tests measure what is found without a part of the lexicon: names whose hash falls below `share` are unknown. */
export function disableShare(share: number): void {
  disabled = share;
  groups.fill(undefined);
  recent = { tokens: [], last: -1, round: recent.round + 1 };
}
let disabled = 0;

interface Node {
  entry?: LexiconEntry;
  next?: Map<string, Node>;
}

function walk(root: Node, tokens: readonly Token[], index: number, last: number): LexiconMatch | undefined {
  let best = root.entry;
  let end = index + 1;
  let node: Node | undefined = root;
  for (let at = index + 1; at <= last && node?.next; at++) {
    const token = tokens[at] as Token;
    const part = namePart(token);
    if (part === "") {
      // Within a name stand glued hyphens and stops ("Coca-Cola", "Amazon.com") and the stop of an abbreviation ("St. James").
      if (token.gap !== "" || token.text === ":" || token.text === ";") break;
      if (token.text === ",") {
        const partner = tokens[at + 1];
        if (!partner || at + 1 > last || !node.next.has(partnered(namePart(partner)))) break;
      }
      continue;
    }
    // A number is glued to the letters it belongs with: "3M" is no "3 M", "Channel 4" no "Channel4".
    const before = tokens[at - 1];
    node = node.next.get(
      before?.text === "," ? partnered(part) : token.gap === "" && before?.kind !== "punctuation" ? glue(part) : part,
    );
    if (node?.entry) {
      best = node.entry;
      end = at + 1;
    }
  }
  return best && { class: best.class, name: best.name, end };
}

const glue = (part: string): string => (part === "'s" || part === "and" ? part : `^${part}`);

/** Only where the list has it does a comma stand within a name: "Kidder, Peabody", also written without. */
const partnered = (part: string): string => `,${part}`;

/** What was looked up, by line. */
let groups: (Node | undefined)[] = [];

function groupAt(line: number): Node {
  // Filled from the start: an array with holes this large would be a hash table.
  if (groups.length === 0) groups = new Array<Node | undefined>(lineCount()).fill(undefined);
  const known = groups[line];
  if (known) return known;
  const node = decodeGroup(line);
  groups[line] = node;
  return node;
}

const classes: Readonly<Record<string, NameClass>> = {
  "|": "company",
  "?": "word",
  "%": "person",
  "@": "place",
  "#": "short",
  "!": "other",
  "*": "product",
};

function decodeGroup(line: number): Node {
  const root: Node = {};
  const entries = entriesOf(line);
  for (const { mark, display, pointer } of entries) {
    const type = classes[mark] ?? "other";
    if (disabled > 0 && type !== "other" && type !== "product" && hash(display) < disabled) continue;
    const isCompany = type !== "other" && type !== "product";
    const tokens = tokenise(display);
    let node = root;
    nameParts(tokens)
      .slice(1)
      .forEach((part, at) => {
        node.next ??= new Map();
        const index = tokenOf(tokens, at + 1);
        const before = tokens[index - 1] as Token;
        const isGlued = (tokens[index] as Token).gap === "" && before.kind !== "punctuation";
        const key = isGlued ? glue(part) : part;
        const next: Node = node.next.get(key) ?? {};
        node.next.set(key, next);
        if (before.text === ",") node.next.set(partnered(part), next);
        node = next;
      });
    node.entry = { class: type, name: isCompany ? (pointer === "" ? display : displayAt(pointer, entries)) : "" };
  }
  return root;
}

/** The index of the token that gives the part at `at`, counted in parts. */
function tokenOf(tokens: readonly Token[], at: number): number {
  let parts = -1;
  return tokens.findIndex((token) => namePart(token) !== "" && ++parts === at);
}

function entriesOf(line: number): { mark: string; display: string; pointer: string }[] {
  const first = firstPartOf(line);
  const body = entriesAt(line);
  const entries: { mark: string; display: string; pointer: string }[] = [];
  for (let at = 0; at < body.length; ) {
    let end = at + 1;
    while (end < body.length && !isMark(codeAt(body, end))) end++;
    const [written = "", pointer = ""] = body.slice(at + 1, end).split(">");
    const head = written.charAt(0);
    const display =
      head === "="
        ? written.slice(1)
        : head === "^"
          ? first + written.slice(1)
          : written
            ? `${first} ${written}`
            : first;
    entries.push({ mark: body.charAt(at), display, pointer });
    at = end;
  }
  return entries;
}

/** `own`: the entries of the line at hand, to which a pointer without a line leads. */
function displayAt(pointer: string, own: readonly { readonly display: string }[]): string {
  const [line = "", place = "0"] = pointer.split(".");
  const entry = Number.parseInt(place, 36);
  const entries = line === "" ? own : entriesOf(Number.parseInt(line, 36));
  return entries[entry]?.display ?? "";
}

function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ codeAt(text, at), 16777619);
  return (value >>> 8) / 0x1000000;
}
