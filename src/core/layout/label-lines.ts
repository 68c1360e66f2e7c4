import { codeAt } from "../text/code-at.ts";
import { labels } from "./phrases.ts";

/** In lower case, without what is neither letter nor digit at its ends. */
export function plainLabel(raw: string): string {
  let start = 0;
  let end = raw.length;
  while (start < end && isAsciiSign(codeAt(raw, start))) start++;
  while (end > start && isAsciiSign(codeAt(raw, end - 1))) end--;
  let plain = raw.slice(start, end).toLowerCase();
  if (codeAt(raw, start) > 127) plain = plain.replace(/^[^\p{L}\p{N}]+/u, "");
  if (codeAt(raw, end - 1) > 127) plain = plain.replace(/[^\p{L}\p{N}]+$/u, "");
  if (plain.includes("’")) plain = plain.replaceAll("’", "'");
  return plain.includes("  ") ? plain.replace(/ {2,}/g, " ") : plain;
}

const isAsciiSign = (code: number): boolean =>
  code < 48 || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 128);

/** "Home | News | Markets", "Terms of Service Privacy Policy": labels in a row. */
export function isLabelRow(raw: string): boolean {
  const parts = raw
    .split(/\s*[|•·»›/>]\s*|\s{2,}|,\s*|\s+(?=[A-Z])/)
    .map(plainLabel)
    .filter((part) => part !== "");
  if (parts.length < 3) return false;
  let known = 0;
  let unknown = 0;
  for (let at = 0; at < parts.length; at++) {
    const isStart = labelStarts.has(startOf(parts[at] ?? ""));
    for (let size = isStart ? Math.min(4, parts.length - at) : 0; size > 0; size--) {
      if (!labels.has(parts.slice(at, at + size).join(" "))) continue;
      known += size;
      at += size - 1;
      unknown--;
      break;
    }
    if (++unknown > parts.length * 0.3 + 1e-9) return false;
  }
  return known >= parts.length * 0.7;
}

const startOf = (part: string): string => {
  const end = part.indexOf(" ");
  return end < 0 ? part : part.slice(0, end);
};

const labelStarts: ReadonlySet<string> = new Set([...labels].map(startOf));

/** "Home > Companies > Airlines", "Home / Business / Banking". */
export const isBreadcrumb = (raw: string): boolean =>
  /^[^.!?>›»]{2,40}(?:\s[>›»]\s[^.!?>›»]{2,60}){1,6}$/.test(raw) || /^(?:home|news|business) \/ /i.test(raw);

/** "Filed under: Phones", "Tags: Maersk, Rates". */
export const isFiling = (plain: string): boolean =>
  /^(?:filed under|tags?|tagged|topics?|categor(?:y|ies)|posted in|keywords|read time|reading time|section)\s?:/.test(
    plain,
  );

/** "Startups  Venture  Fintech  Login", "❤ 41 likes · 14 comments": short pieces apart, three of them or one a known label. */
export function isMenu(raw: string): boolean {
  if (raw.startsWith("|")) return false;
  const pieces = raw
    .split(/\s*[|·•]\s*|\s{2,}/)
    .map(plainLabel)
    .filter((piece) => piece !== "");
  const known = pieces.some((piece) => labels.has(piece) || isCounter(piece));
  // A known label is proof enough beside a paper's long name: "Great Lakes Public Desk | Politics | Donate".
  const most = known && pieces.length > 2 ? 5 : 3;
  if (pieces.length < 2 || pieces.some((piece) => piece.split(" ").length > most || /\d{4}/.test(piece))) return false;
  return pieces.length >= 3 || known;
}

/** "3 comments", "12 shares", "4 min read", "1.2k views", "comments (3)". */
export const isCounter = (plain: string): boolean =>
  /^[\d.,]+[km]? (?:view )?(?:comments?|shares?|views?|likes?|replies|min(?:ute|s|utes)?\.?(?: read)?|reads?|followers|photos?)$/.test(
    plain,
  ) ||
  /^(?:comments?|shares?|views?|likes?|reading time|read time|time to read)[ :(]+[\d.,]+[km]?(?: min(?:ute|utes|s)?)?$/.test(
    plain,
  );
