import { anyPaperWord, labels, lastWord } from "./phrases.ts";
import type { RoleLine } from "./traits.ts";

/**
 * The publisher that a page names: at its top, above a menu; in its copyright line ("© 2026 The Daily Ledger. All rights
 * reserved."); as "Source: Reuters"; as the agency of a dateline ("LONDON, March 3 (Reuters) -"); or in the byline ("By Jo Doe,
 * BBC News").
 */
export function publisherOf(lines: readonly RoleLine[]): string | undefined {
  const site = siteName(lines);
  const name = site !== undefined && lastWord.test(site) ? site : (paperName(lines) ?? site);
  const holder = firstOf(lines, ({ traits, text }) => (traits.copyright ? copyrightHolder(text) : undefined));
  if (name !== undefined && (holder === undefined || isPaper(name) || holder.toLowerCase().includes(bare(name))))
    return name;
  return (
    holder ??
    firstOf(lines, ({ traits, text }) => (traits.words <= 20 ? sourceOf(text) : undefined)) ??
    firstOf(lines.filter(({ role }) => role === "body").slice(0, 3), ({ text }) => agencyOf(text.slice(0, 140))) ??
    firstOf(lines, ({ traits, text }) => (traits.author === undefined ? undefined : outletOf(text)))
  );
}

const bare = (name: string): string => name.toLowerCase().replace(/^the /, "");

/** "Source: Reuters", "2020-05-22 | Source: Eastbridge Daily | By Lin Wan". */
const sourceOf = (line: string): string | undefined =>
  !line.includes(":")
    ? undefined
    : /(?:^|[|•]\s*)(?:source|publisher|published by|publication)\s?: ?([\p{L}\d][^|•,;]{1,60}?)\s*(?:$|[|•])/iu.exec(
        line,
      )?.[1];

/**
 * The name at the top of a page, above the title: "The Pocket Rocket", "Quayside Weekly | Containers". Buttons and menus before
 * it are passed over; "MARKET REPORT" is a section, no name.
 */
function siteName(lines: readonly RoleLine[]): string | undefined {
  const title = lines.findIndex(({ role }) => role === "title" || role === "body");
  let entries = 0;
  const top = lines.slice(0, Math.max(0, title)).filter(({ traits }) => traits.field === undefined && !traits.bullet);
  for (const { role, traits, text } of top.slice(0, 5)) {
    if (role !== "boilerplate") continue;
    const name =
      piecesOf(text)
        .map((piece) => piece.replace(/^[^\p{L}\d]+|[^\p{L}\d.!]+$/gu, ""))
        .find((piece) => !labels.has(piece.toLowerCase())) ?? "";
    const words = name.toLowerCase().split(/\s+/);
    if (traits.label && (!/[|·]/.test(text) || words.length === 1)) {
      // What stands among menu entries is one of them.
      if (++entries === 2) return undefined;
      continue;
    }
    if (
      words.length <= 4 &&
      /^\p{Lu}/u.test(name) &&
      !traits.call &&
      !/[?!]$/.test(text) &&
      !words.every((word) => sections.has(word)) &&
      !(name === name.toUpperCase() && sections.has(words.at(-1) ?? "")) &&
      !/ (?:plc|ltd|inc|corp|co|ag|nv|limited)\.?$/i.test(name)
    )
      return name;
  }
  return undefined;
}

/** "A | B · C", and the words of links in Markdown. */
const piecesOf = (text: string): readonly string[] =>
  text.split(/\s*[|·]\s*/).map((piece) => /^\[([^\]]{1,60})\]\(/.exec(piece)?.[1] ?? piece);

/** A paper's name in the head, alone or beside author and date: "The Prairie Post", "Winnie Ho | Harbour Standard | 8 July 2015", "Winnie Ho, The Standard". */
function paperName(lines: readonly RoleLine[]): string | undefined {
  for (const { role, text, traits } of lines.slice(0, 14)) {
    if (role === "body") break;
    if (role === "title" || role === "table" || role === "front-matter" || traits.call || text.length > 120) continue;
    if (!anyPaperWord.test(text)) continue;
    for (const piece of piecesOf(text)) {
      // "Of The Prairie Post", below the names of its reporters; "The Prairie Post (Page B6)".
      const [first = "", second = ""] = piece.replace(/^(?:Of|Special to) (?:the )?(?=\p{Lu})| \(.*/gu, "").split(/, /);
      if (isPaper(first)) return first;
      if (second.startsWith("The ") && isPaper(second)) return second;
    }
  }
  return undefined;
}

/** "The Prairie Post", "Harbour Standard", "The Examiner"; not "Market Report", "Business News", "The News". */
function isPaper(name: string): boolean {
  if (!lastWord.test(name) || !/^\p{Lu}[^.!?:]*$/u.test(name) || name === name.toUpperCase()) return false;
  const words = name.toLowerCase().split(/\s+/);
  const own = words[0] === "the" && words.length === 2 ? words : words.slice(0, -1);
  return words.length > 1 && words.length <= 4 && own.some((word) => !sections.has(word));
}

const sections: ReadonlySet<string> = new Set(
  (
    "the a for immediate of and analysis article autos banking breaking business comment commentary companies company economy energy exclusive feature features finance focus " +
    "global industry insight interview investing latest live london market markets money news opinion politics press release report reports " +
    "research results retail science section skip special sport sports story tech technology today top transport update us uk world"
  ).split(" "),
);

/** "LONDON, March 3 (Reuters) -". */
const agencyOf = (line: string): string | undefined =>
  !line.includes("(")
    ? undefined
    : /^[^()]{0,80}\((?!(?:BUSINESS WIRE|Business Wire|GLOBE NEWSWIRE|GlobeNewswire|PRNewswire|PR Newswire|ACCESSWIRE)\))((?:The )?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}]+){0,2})\)\s*[-–—_]/u.exec(
        line,
      )?.[1];

/** "By Jo Doe, BBC News", "-By Wyatt Shell, Dow Jones Newswires; 713-555-0188". */
function outletOf(line: string): string | undefined {
  const outlet = /^(?:-?\s?by )?[^,|]{3,60}(?:, | \| | for )((?:The )?(?:\p{Lu}[\p{L}&.'’]+ ?){1,4})(?:$|[;,|(])/iu
    .exec(line)?.[1]
    ?.trim();
  return outlet !== undefined && (press.test(outlet) || lastWord.test(outlet)) ? outlet : undefined;
}

const press = /\b(?:BBC|CNN|CNBC|News|Newswires?|Reuters|Times|Bloomberg|AFP|AP|Agency)\b/;

function copyrightHolder(line: string): string | undefined {
  const match =
    /(?:©|\(c\)|\bcopyright\b)\s*(?:©|\(c\))?\s*(?:by )?(?:\d{4}(?:\s?[-–]\s?\d{2,4})?,?)?\s*(?:by )?([\p{L}\d][^|©•·]{1,80})/iu.exec(
      line,
    );
  // "The Pocket Rocket © 2014": the name before the sign.
  const before = /^(?!copyright)([\p{Lu}\d][^|©•·.]{1,60}?)\s*©\s*\d{4}/iu.exec(line);
  const holder = (before?.[1] ?? match?.[1] ?? "")
    .replace(/\.?\s*all rights.*$/iu, "")
    .replace(/[,.]?\s*\d{4}.*$/u, "")
    .replace(/(?<!\b(?:Inc|Co|Ltd|Corp))\..*$/u, "")
    .replace(/,? (?:Inc|Ltd|LLC|Limited|plc)\.?$/u, "")
    .trim();
  return /^\p{Lu}/u.test(holder) && holder.split(/\s+/).length <= 7 ? holder : undefined;
}

function firstOf<T>(values: readonly T[], read: (value: T) => string | undefined): string | undefined {
  for (const value of values) {
    const found = read(value);
    if (found !== undefined) return found.trim();
  }
  return undefined;
}
