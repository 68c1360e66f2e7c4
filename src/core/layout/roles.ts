import type { LineRole } from "./layout.ts";
import { isProse, type LineTraits } from "./traits.ts";

/**
 * The role of every line, from what each is by itself and from its neighbours: a slogan between two buttons is an advert, a
 * short line before prose is a heading, whatever follows "Related posts" is no article. `undefined` traits are blank lines.
 */
export function assignRoles(lines: readonly (LineTraits | undefined)[]): readonly LineRole[] {
  const roles: LineRole[] = lines.map((line) => (line ? "body" : "blank"));
  const frontMatterEnd = markFrontMatter(lines, roles);
  markCode(lines, roles);
  const open = lines.map((_, index) => index).filter((index) => index >= frontMatterEnd && roles[index] === "body");
  const page = open.map((index) => ({ index, traits: lines[index] as LineTraits }));
  const verdicts = page.map(({ traits }) => verdictOf(traits));
  spread(page, verdicts);
  closeTail(page, verdicts);
  page.forEach(({ index, traits }, at) => {
    roles[index] = verdicts[at] === "no" ? "boilerplate" : traits.mark === "table" ? "table" : "body";
  });
  nameHead(page, verdicts, roles);
  nameHeadings(page, roles);
  return roles;
}

/** Whether a line is the article's: surely not, perhaps not, an open question (short), or surely. */
type Verdict = "no" | "doubt" | "open" | "yes";

interface PageLine {
  readonly index: number;
  readonly traits: LineTraits;
}

function verdictOf(traits: LineTraits): Verdict {
  if (traits.label || traits.copyright || traits.mark === "rule") return "no";
  if (traits.promotion && (traits.speaksToReader || traits.call || !isProse(traits))) return "no";
  if (traits.call && traits.speaksToReader) return "no";
  if (traits.promotion || traits.biography || traits.call || (traits.speaksToReader && traits.words <= 30))
    return "doubt";
  return isProse(traits) || traits.mark === "table" ? "yes" : "open";
}

/** Runs of lines without a sure one: doubtful and open lines beside boilerplate go with it, two doubtful ones prove each other. */
function spread(page: readonly PageLine[], verdicts: Verdict[]): void {
  for (let first = 0; first < page.length; first++) {
    if (verdicts[first] === "yes") continue;
    let last = first;
    while (last + 1 < page.length && verdicts[last + 1] !== "yes") last++;
    spreadWithin(page, verdicts, first, last);
    first = last;
  }
}

function spreadWithin(page: readonly PageLine[], verdicts: Verdict[], first: number, last: number): void {
  const isHead = first === 0;
  let doubts = 0;
  for (let at = first; at <= last; at++) if (verdicts[at] === "doubt") doubts++;
  let hasBoilerplate = false;
  for (let at = first; at <= last; at++) if (verdicts[at] === "no") hasBoilerplate = true;
  if (!hasBoilerplate && doubts < 2) return;
  for (let at = first; at <= last; at++)
    if (verdicts[at] === "doubt" && (!isHead || hasBoilerplate)) verdicts[at] = "no";
  if (isHead) return;
  // "Acme Strategic Intelligence" above a slogan is the advert's title; "Why it matters" above prose is the article's.
  for (let at = last - 1; at >= first; at--) {
    if (verdicts[at] === "open" && verdicts[at + 1] === "no" && !isData(page, at)) verdicts[at] = "no";
  }
  for (let at = first + 1; at <= last; at++) {
    const traits = page[at]?.traits;
    const isHeading =
      traits !== undefined && at === last && at + 1 < page.length && traits.words >= 3 && traits.author === undefined;
    if (verdicts[at] === "open" && verdicts[at - 1] === "no" && !isHeading && !isData(page, at)) verdicts[at] = "no";
  }
}

/** Short lines of the article itself: bullets and table rows of a results report. */
const isData = (page: readonly PageLine[], at: number): boolean => {
  const traits = page[at]?.traits;
  return (
    traits !== undefined && (traits.mark === "table" || (traits.bullet && traits.words >= 6) || traits.heading > 0)
  );
};

/** Everything after "Related posts", unless the article plainly goes on; and biographies and credits that close a page. */
function closeTail(page: readonly PageLine[], verdicts: Verdict[]): void {
  let prose = 0;
  let lastProse = page.length;
  for (let at = page.length - 1; at >= 0; at--) {
    const line = page[at];
    if (!line) continue;
    const isClean = verdicts[at] === "yes" && !line.traits.biography;
    if (line.traits.ending && at > 0 && hasProseBefore(verdicts, at)) {
      const until = prose <= 2 && at >= page.length * 0.4 ? page.length : lastProse;
      for (let next = at; next < until; next++) verdicts[next] = "no";
    }
    if (isClean) {
      prose++;
      lastProse = at;
    }
  }
  for (let at = page.length - 1; at > 0; at--) {
    const line = page[at];
    if (!line || verdicts[at] === "no") continue;
    if (verdicts[at] !== "doubt" && !line.traits.biography) break;
    verdicts[at] = "no";
  }
}

const hasProseBefore = (verdicts: readonly Verdict[], at: number): boolean => {
  for (let before = at - 1; before >= 0; before--) if (verdicts[before] === "yes") return true;
  return false;
};

/** Title, byline and date stand before the first prose; the short lines around them are menus. */
function nameHead(page: readonly PageLine[], verdicts: readonly Verdict[], roles: LineRole[]): void {
  const body = verdicts.indexOf("yes");
  const head = page.slice(0, Math.max(0, body)).filter((_, at) => verdicts[at] !== "no");
  for (const { index, traits } of head) {
    if (traits.author !== undefined) roles[index] = "byline";
    else if (traits.date) roles[index] = "date";
  }
  const rest = head.filter(({ index }) => roles[index] === "body");
  const title =
    rest.find(({ traits }) => traits.heading === 1) ??
    rest.find(({ traits }) => traits.words >= 5 && !traits.bullet) ??
    rest.find(({ traits }) => traits.words >= 3 && !traits.bullet);
  if (title) roles[title.index] = "title";
  for (const { index, traits } of rest) {
    if (index === title?.index) continue;
    if (title && index > title.index && traits.loneName !== undefined && !roles.includes("byline")) {
      roles[index] = "byline";
      continue;
    }
    const isMenu = traits.words <= 3 && (traits.bullet || index < (title?.index ?? -1));
    roles[index] = isMenu ? "boilerplate" : "caption";
  }
}

function nameHeadings(page: readonly PageLine[], roles: LineRole[]): void {
  page.forEach(({ index, traits }, at) => {
    if (roles[index] !== "body" || traits.mark !== undefined) return;
    const next = page[at + 1];
    const leads = next !== undefined && roles[next.index] === "body" && !next.traits.bullet;
    if (
      traits.heading > 0 ||
      (leads && !traits.bullet && !traits.stops && traits.words <= 14 && isProse(next.traits))
    ) {
      roles[index] = "heading";
    }
  });
}

/** Marks `---` … `---` at the very top and returns the index after it. */
function markFrontMatter(lines: readonly (LineTraits | undefined)[], roles: LineRole[]): number {
  const first = lines.findIndex((line) => line !== undefined);
  if (first < 0 || lines[first]?.mark !== "front-matter") return 0;
  const limit = Math.min(lines.length, first + 100);
  for (let end = first + 1; end < limit; end++) {
    if (lines[end]?.mark !== "front-matter") continue;
    for (let at = first; at <= end; at++) if (lines[at]) roles[at] = "front-matter";
    return end + 1;
  }
  return 0;
}

function markCode(lines: readonly (LineTraits | undefined)[], roles: LineRole[]): void {
  let inside = false;
  lines.forEach((line, at) => {
    const fence = line?.mark === "fence";
    if ((inside || fence) && line && roles[at] === "body") roles[at] = "code";
    if (fence) inside = !inside;
  });
}
