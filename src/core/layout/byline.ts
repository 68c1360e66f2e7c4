import { codeAt } from "../text/code-at.ts";
import { isSpace } from "../text/span.ts";
import { lastWord, pressJobs } from "./phrases.ts";
import { phrase, sign } from "./signs.ts";

/**
 * The author that a line names, where the line is a byline: "By Jane Doe", "Jane Doe, Energy Correspondent", "Posted on 3
 * March by Gus Gadget", "2020-05-22 | Source: Daily | By Lin Wan". undefined for other lines, "By Monday prices had doubled"
 * among them. `seen` and `phrases` are the line's signs, where they are known: most patterns need not run.
 */
export function readByline(line: string, seen = -1, phrases = -1): string | undefined {
  const isBare = !isEdge(codeAt(line, 0)) && !isEdge(codeAt(line, line.length - 1));
  const plain = isBare ? line : line.replace(/^[*_\s-]+|[*_\s]+$/g, "");
  const pieces =
    (seen & (sign.bar | sign.wide)) !== 0 && /[|•]|\s{3}/.test(plain) ? plain.split(/\s*[|•]\s*|\s{3,}/) : [plain];
  for (const piece of pieces) {
    if ((phrases & phrase.byline) === 0) break;
    if (!mayLead.test(piece)) continue;
    const names = namesIn(leading.exec(piece)?.[1] ?? posted.exec(piece)?.[1]);
    if (names !== undefined) return names;
  }
  const piece = pieces[0] ?? "";
  const isDated = pieces.length > 1 && pieces.slice(1).some((part) => /\b(?:19|20)\d\d\b/.test(part));
  const name = isDated ? piece.replace(/ @\w+$/, "") : "";
  if (isDated && isPersonName(name)) return properCase(name);
  const dated = (seen & sign.digit) === 0 ? undefined : authorBesideDate(line);
  if (dated !== undefined) return dated;
  if ((seen & (sign.comma | sign.dash)) === 0) return undefined;
  const [who = "", job = ""] = splitOnce(piece, seam);
  if (job === "") return undefined;
  // "Jo Doe and Ana Ruiz, Evening Packet"
  if (lastWord.test(job) && who.includes(" and ")) return namesIn(who);
  if (!isPersonName(who)) return undefined;
  const words = job.toLowerCase().split(/[^\p{L}]+/u);
  return words.length <= 8 && words.some((word) => pressJobs.has(word)) ? properCase(who) : undefined;
}

// Patterns that are asked of every short line are made once.
const mayLead = /^(?:by|exc|wri|wor|rep|aut|pos|pub|sto|tex)/i;
const leading = /^(?:by|exclusive by|written by|words by|reported by|author|posted by|story by|text)\s*:?\s+(.+)$/iu;
const posted = /^(?:posted|published)\b.{0,60}? by (.+)$/iu;
const seam = /\s*,\s+|\s+[–—-]\s+/;
const anyYear = /(?:19|20)\d\d\b/;

const isEdge = (code: number): boolean => code === 42 || code === 45 || code === 95 || isSpace(code);

/** "14 Apr 2009, 0312 hrs IST, Meera Rao", "Fiona Marsh, City desk8 January 2014", "19 June 2025 by Ingrid Vold in Oslo". */
function authorBesideDate(line: string): string | undefined {
  if (line.length > 100 || !anyYear.test(line)) return undefined;
  const led = namesIn(/\bby (.+)$/iu.exec(line)?.[1] ?? "");
  if (led !== undefined) return led;
  for (const piece of line.split(/\s*[,|•–—]\s*/))
    if (isPersonName(piece) && piece.split(" ").length <= 3) return properCase(piece);
  return undefined;
}

/** A line that is a person's name, with a place at most: a byline where it stands under a title ("Ana Lindt, Oslo"). */
export function readLoneName(line: string): string | undefined {
  const [name = "", place = ""] = splitOnce(line, /, | in | \| /);
  if (!isPersonName(name) || name.split(/\s+/).length > 3) return undefined;
  return place === "" || /^(?:in )?\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?$/u.test(place) ? properCase(name) : undefined;
}

const properCase = (name: string): string =>
  name === name.toUpperCase()
    ? name.replace(/(\p{L})(\p{L}*)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
    : name;

function namesIn(rest: string | undefined): string | undefined {
  if (rest === undefined) return undefined;
  const names: string[] = [];
  for (const part of rest.split(/\s*(?:,|;| and | & |\bfor\b|\bin [A-Z]| – | — | - )\s*/u)) {
    const name = part.replace(/[.:]$/, "").trim();
    if (!isPersonName(name)) break;
    names.push(properCase(name));
  }
  return names.length > 0 ? names.join(" and ") : undefined;
}

/** Two to five capitalised words, initials and particles among them: "Ana de la Cruz", "J. P. Okoro". */
function isPersonName(name: string): boolean {
  const head = codeAt(name, 0);
  if (head < 128 && (head < 65 || (head > 90 && !particleStarts.has(head)))) return false;
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  if (words.some((word) => pressJobs.has(word.toLowerCase()) || notNames.test(word) || lastWord.test(word)))
    return false;
  return words.every((word) =>
    /^(?:\p{Lu}[\p{L}'’.-]*|de|da|del|della|di|van|von|der|den|la|le|al|bin|el|dos|ter)$/u.test(word),
  );
}

const particleStarts: ReadonlySet<number> = new Set([..."dvlabet"].map((letter) => codeAt(letter, 0)));

const notNames =
  /^(?:the|desk|team|agencies|reuters|summary|market|markets|report|business|review|our|staff|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|key|figures|read|more|magazine)$/i;

function splitOnce(text: string, separator: RegExp): readonly [string, string] {
  const match = separator.exec(text);
  return match ? [text.slice(0, match.index).trim(), text.slice(match.index + match[0].length).trim()] : [text, ""];
}
