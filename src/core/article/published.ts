import { datelineDay, headerDate, wiredDay } from "../entities/dates/header-date.ts";
import type { Layout, LineRole } from "../layout/layout.ts";
import { readBlock } from "../text/block.ts";
import { factsOf, type Part } from "./part.ts";

/**
 * The article's date as its text gives it, ISO: in the front matter, in date lines and bylines at the head or foot, before the
 * first sentence ("date 2024-01-24 BEIJING - …"), or beside the title. Only a whole calendar day counts.
 */
export function publicationDate(layout: Layout, parts: readonly Part[]): string | undefined {
  for (const key of ["published", "date", "published_time", "created", "updated"]) {
    const day = /^(\d{4}-\d{2}-\d{2})/.exec(layout.frontMatter.get(key) ?? "")?.[1];
    if (day !== undefined) return day;
  }
  return dayIn(parts, stamps) ?? openingDay(parts) ?? dayIn(parts, beside) ?? wired(parts);
}

/** A wire's dateline has no year: "STOCKHOLM, Oct 24 (Reuter) - … said on Thursday … in the first nine months of 1996". */
function wired(parts: readonly Part[]): string | undefined {
  const first = firstProse(parts);
  if (!first) return undefined;
  const { block, dates } = factsOf(first);
  return wiredDay(block, dates, () => parts.flatMap((part) => factsOf(part).dates));
}

/** The day that the dateline of the first sentence gives, where it lies shortly before the article's: "today" is that day. */
export function writtenDay(published: string | undefined, parts: readonly Part[]): string | undefined {
  const first = firstProse(parts);
  if (published === undefined || !first) return published;
  const { block, dates } = factsOf(first);
  return datelineDay(block, published, dates) ?? published;
}

const stamps: ReadonlySet<LineRole> = new Set(["date", "byline", "front-matter"]);
const beside: ReadonlySet<LineRole> = new Set(["title", "caption", "heading"]);

/** So many lines are looked at: a day further down is no date of the article. */
const most = 40;

function dayIn(parts: readonly Part[], wanted: ReadonlySet<LineRole>): string | undefined {
  const lines: string[] = [];
  for (const part of parts) {
    if (lines.length >= most) break;
    part.roles.forEach((role, at) => {
      if (wanted.has(role)) lines.push(factsOf(part).lines[at]?.text ?? "");
    });
  }
  const head = lines.slice(0, most).join("\n");
  // A day's year is written in digits.
  return /\d/.test(head) ? headerDate(readBlock(head))?.date : undefined;
}

const firstProse = (parts: readonly Part[]): Part | undefined => parts.find(({ roles }) => roles.includes("body"));

/** At the very start of the first prose, as a stamp or in a dateline: within its first 60 characters. */
function openingDay(parts: readonly Part[]): string | undefined {
  const first = firstProse(parts);
  const line = first && factsOf(first).lines[first.roles.indexOf("body")];
  if (!line) return undefined;
  const isStamp = /^\W*(?:date|published|posted|updated)\b|^\W*\d|[-–—] /i.test(line.text.slice(0, 120));
  return isStamp ? headerDate(readBlock(line.text.slice(0, 60)))?.date : undefined;
}
