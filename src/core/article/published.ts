import { resolveDates } from "../entities/dates/resolve.ts";
import type { Layout, LineRole } from "../layout/layout.ts";
import type { BlockFacts } from "./block-facts.ts";
import { factsOf, type Part } from "./part.ts";

/**
 * The article's date as its text gives it, ISO: in the front matter, a date line or byline, before the first sentence ("date
 * 2024-01-24 BEIJING - …"), or in a line at the foot. Only a whole calendar day counts.
 */
export function publicationDate(layout: Layout, blocks: readonly Part[]): string | undefined {
  for (const key of ["published", "date", "published_time", "created", "updated"]) {
    const day = /^(\d{4}-\d{2}-\d{2})/.exec(layout.frontMatter.get(key) ?? "")?.[1];
    if (day !== undefined) return day;
  }
  const stamped = dayIn(blocks, (role) => role === "date" || role === "byline" || role === "front-matter");
  return stamped ?? datelineDay(blocks) ?? dayIn(blocks, (role) => role === "title" || role === "caption");
}

function dayIn(blocks: readonly Part[], isWanted: (role: LineRole) => boolean): string | undefined {
  for (const part of blocks) {
    const { roles } = part;
    const facts = factsOf(part);
    for (const [at, line] of facts.lines.entries()) {
      if (!isWanted(roles[at] ?? "body")) continue;
      const day = wholeDay(facts, line.start, line.end);
      if (day !== undefined) return day;
    }
  }
  return undefined;
}

/** At the very start of the first prose: within its first 60 characters. */
function datelineDay(blocks: readonly Part[]): string | undefined {
  const first = blocks.find(({ roles }) => roles.includes("body"));
  if (!first) return undefined;
  const line = factsOf(first).lines[first.roles.indexOf("body")];
  if (!line) return undefined;
  const day = wholeDay(factsOf(first), line.start, line.start + 60);
  if (day === undefined) return undefined;
  const head = first.text.slice(line.start, line.start + 120);
  return /^\W*(?:date|published|posted|updated)\b|^\W*\d|[-–—] /i.test(head) ? day : undefined;
}

function wholeDay(facts: BlockFacts, start: number, end: number): string | undefined {
  const inside = facts.dates.filter((date) => date.start >= start && date.start < end);
  for (const mention of resolveDates(inside, {}))
    if (mention.from !== undefined && mention.from === mention.to) return mention.from;
  return undefined;
}
