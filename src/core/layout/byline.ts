import { pressJobs } from "./phrases.ts";

/**
 * The author that a line names, where the line is a byline: "By Jane Doe", "Jane Doe, Energy Correspondent", "Written by
 * Jane Doe and Li Wei | 3 March". undefined for other lines, "By Monday prices had doubled" among them.
 */
export function readByline(line: string): string | undefined {
  const plain = line.replace(/^[*_\s]+|[*_\s]+$/g, "");
  const led = /^(?:by|written by|words by|reported by|author|posted by|reporting by|story by|text)\s*:?\s+(.+)$/iu.exec(
    plain,
  );
  if (led?.[1] !== undefined) return authorsOf(led[1]);
  const [name, job] = splitOnce(plain, /\s*[,|–—-]\s+|\s*[|]\s*/);
  if (name === undefined || job === undefined || !isPersonName(name)) return undefined;
  if (/\b(?:19|20)\d\d\b/.test(job) && plain.includes("|")) return properCase(name);
  const words = job.toLowerCase().split(/[^\p{L}]+/u);
  return words.length <= 8 && words.some((word) => pressJobs.has(word)) ? properCase(name) : undefined;
}

/** A line that is a person's name and nothing else: a byline where it stands under a title. */
export const readLoneName = (line: string): string | undefined =>
  isPersonName(line) && line.split(/\s+/).length <= 3 ? properCase(line) : undefined;

const properCase = (name: string): string =>
  name === name.toUpperCase()
    ? name.replace(/(\p{L})([\p{L}]*)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
    : name;

function authorsOf(rest: string): string | undefined {
  const names: string[] = [];
  for (const part of rest.split(/\s*(?:,|;|\||•|·| and | & |\bfor\b|\bin [A-Z]| – | — | - )\s*/u)) {
    const name = part.replace(/[.:]$/, "").trim();
    if (!isPersonName(name)) break;
    names.push(properCase(name));
  }
  return names.length > 0 ? names.join(" and ") : undefined;
}

/** Two to four capitalised words, initials and particles among them: "Ana de la Cruz", "J. P. Okoro". */
function isPersonName(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  if (
    words.some(
      (word) =>
        pressJobs.has(word.toLowerCase()) || /^(?:the|news|desk|team|agencies|press|reuters|times|post)$/i.test(word),
    )
  ) {
    return false;
  }
  return words.every((word) =>
    /^(?:\p{Lu}[\p{L}'’.-]*|de|da|del|della|di|van|von|der|den|la|le|al|bin|el|dos|ter)$/u.test(word),
  );
}

function splitOnce(text: string, separator: RegExp): readonly [string | undefined, string | undefined] {
  const match = separator.exec(text);
  return match
    ? [text.slice(0, match.index).trim(), text.slice(match.index + match[0].length).trim()]
    : [text, undefined];
}
