import type { Line } from "./layout.ts";

/**
 * The publisher that a page names: in its copyright line ("© 2026 The Daily Ledger. All rights reserved."), a line of its own
 * ("Source: Reuters"), the agency of a dateline ("LONDON, March 3 (Reuters) -"), or the byline ("By Jo Doe, BBC News").
 */
export function publisherOf(text: string, lines: readonly Line[]): string | undefined {
  const written = lines.filter((line) => line.end - line.start > 0 && line.end - line.start < 400);
  for (const line of written) {
    const found = copyrightHolder(text.slice(line.start, line.end));
    if (found !== undefined) return found;
  }
  for (const line of written) {
    const found = /^(?:source|publisher|published by|publication)\s?: ?([\p{L}\d][^\n,;|]{1,60})$/iu.exec(
      text.slice(line.start, line.end),
    );
    if (found?.[1] !== undefined) return found[1].replace(/\.$/, "").trim();
  }
  for (const line of lines.filter(({ role }) => role === "body").slice(0, 3)) {
    const agency = /^.{2,80}?\((Reuters|AP|AFP|Bloomberg|Dow Jones|PTI|Xinhua|Kyodo|Nikkei|UPI)\)\s*[-–—]/u.exec(
      text.slice(line.start, line.start + 140),
    );
    if (agency?.[1] !== undefined) return agency[1];
  }
  for (const line of lines.filter(({ role }) => role === "byline")) {
    const outlet = /^by .+?(?:, | \| | for )((?:The )?(?:\p{Lu}[\p{L}&.'’]+ ?){1,4})$/iu
      .exec(text.slice(line.start, line.end))?.[1]
      ?.trim();
    if (
      outlet !== undefined &&
      /\b(?:BBC|CNN|CNBC|News|Reuters|Times|Post|Press|Journal|Guardian|Bloomberg|AFP|AP|Herald|Tribune)\b/.test(outlet)
    )
      return outlet;
  }
  return undefined;
}

function copyrightHolder(line: string): string | undefined {
  const match =
    /(?:©|\(c\)|\bcopyright\b)\s*(?:©|\(c\))?\s*(?:by )?(?:\d{4}(?:\s?[-–]\s?\d{2,4})?,?)?\s*(?:by )?([\p{L}\d][^|©•·]{1,80})/iu.exec(
      line,
    );
  if (match?.[1] === undefined) return undefined;
  const holder = match[1]
    .replace(/\.?\s*all rights.*$/iu, "")
    .replace(/[,.]?\s*\d{4}.*$/u, "")
    .replace(/(?<!\b(?:Inc|Co|Ltd|Corp))\..*$/u, "")
    .replace(/,? (?:Inc|Ltd|LLC|Limited|plc)\.?$/u, "")
    .trim();
  return /^\p{Lu}/u.test(holder) && holder.split(/\s+/).length <= 7 ? holder : undefined;
}
