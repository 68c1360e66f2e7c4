import { finish, type Steps } from "../text/steps.ts";
import type { LineRole } from "./layout.ts";
import { isProse, type LineTraits } from "./traits.ts";

/**
 * The role of every line, from what each is by itself and from its neighbours: a slogan between two buttons is an advert, a
 * short line before prose is a heading, whatever follows "Related posts" is no article.
 */
export const assignRoles = (lines: readonly LineTraits[]): readonly LineRole[] => finish(assignRolesInSteps(lines));

/** A step is one look at all lines, or at some where it is a long one. */
export function* assignRolesInSteps(lines: readonly LineTraits[]): Steps<readonly LineRole[]> {
  const roles: LineRole[] = lines.map(() => "body");
  const frontMatterEnd = markFrontMatter(lines, roles);
  yield;
  markCode(lines, roles);
  yield;
  const page: PageLine[] = [];
  const verdicts: Verdict[] = [];
  for (let index = frontMatterEnd; index < lines.length; index++) {
    if (roles[index] !== "body") continue;
    const traits = lines[index] as LineTraits;
    page.push({ index, traits });
    verdicts.push(verdictOf(traits));
    if (index % stride === stride - 1) yield;
  }
  yield;
  headTables(page, verdicts);
  yield;
  spread(page, verdicts);
  yield;
  closeTail(page, verdicts);
  yield;
  for (let at = 0; at < page.length; at++) {
    const { index, traits } = page[at] as PageLine;
    roles[index] = verdicts[at] === "no" ? "boilerplate" : traits.mark === "table" ? "table" : "body";
  }
  yield;
  nameHead(page, verdicts, roles);
  yield;
  nameHeadings(page, roles);
  return roles;
}

/** So many lines are judged in a step. */
const stride = 500;

/** Whether a line is the article's: surely not, perhaps not, an open question (short), or surely. */
type Verdict = "no" | "doubt" | "open" | "yes";

interface PageLine {
  readonly index: number;
  readonly traits: LineTraits;
}

function verdictOf(traits: LineTraits): Verdict {
  if (traits.mark === "table" && traits.columns > 1) return "yes";
  // "22 January 2024  3 min read" dates the article.
  if (isStamp(traits) && traits.words <= 8) return "open";
  if (traits.label || traits.copyright || traits.mark === "rule") return "no";
  if (traits.promotion && (traits.speaksToReader || traits.call || !isProse(traits))) return "no";
  if (traits.call && (traits.speaksToReader || (traits.words <= 5 && !isProse(traits) && traits.heading === 0)))
    return "no";
  if (traits.promotion || traits.biography || traits.call || (traits.speaksToReader && traits.words <= 30))
    return "doubt";
  return isProse(traits) || traits.mark === "table" ? "yes" : "open";
}

/** The heading of columns goes with the rows below it: "£ million   2022   2021   Change". */
function headTables(page: readonly PageLine[], verdicts: Verdict[]): void {
  for (let at = 0; at + 1 < page.length; at++) {
    const [head, row] = [page[at]?.traits, page[at + 1]?.traits];
    const isHead = head !== undefined && row?.mark === "table" && row.columns > 1 && head.mark === undefined;
    if (isHead && (head.columns === row.columns || head.columns === row.columns - 1) && head.columns > 1)
      verdicts[at] = "yes";
  }
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
    if (verdicts[at] === "doubt" && (!isHead || page[at]?.traits.promotion)) verdicts[at] = "no";
  if (isHead) return;
  // "Acme Strategic Intelligence" above a slogan is the advert's title; "Why it matters" above prose is the article's.
  for (let at = last - 1; at >= first; at--) {
    if (verdicts[at] === "open" && verdicts[at + 1] === "no" && !isData(page, at)) verdicts[at] = "no";
  }
  for (let at = first + 1; at <= last; at++) {
    const traits = page[at]?.traits;
    const isHeading = at === last && at + 1 < page.length && traits?.author === undefined && traits?.signed === false;
    if (verdicts[at] === "open" && verdicts[at - 1] === "no" && !isHeading && !isData(page, at)) verdicts[at] = "no";
  }
}

/** Short lines of the article itself: bullets and table rows of a results report. */
const isData = (page: readonly PageLine[], at: number): boolean => {
  const traits = page[at]?.traits;
  if (traits === undefined) return false;
  return (
    isStamp(traits) ||
    traits.quoted ||
    traits.mark === "table" ||
    (traits.bullet && traits.words >= 6) ||
    traits.heading > 0
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
      for (let next = at; next < until; next++) {
        if (isStamp(page[next]?.traits)) continue;
        // What an ending has closed off is no prose above it: "About Acme" stands over "About Borealis".
        if (verdicts[next] === "yes" && !page[next]?.traits.biography) prose--;
        verdicts[next] = "no";
      }
      if (prose === 0) lastProse = page.length;
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

/** "Published 27 September 2006" at the foot of a page dates the article. */
const isStamp = (traits: LineTraits | undefined): boolean => traits?.date === true && !traits.copyright;

const hasProseBefore = (verdicts: readonly Verdict[], at: number): boolean => {
  for (let before = at - 1; before >= 0; before--) if (verdicts[before] === "yes") return true;
  return false;
};

/** Title, byline and date stand before the first prose; the short lines around them are menus. */
function nameHead(page: readonly PageLine[], verdicts: readonly Verdict[], roles: LineRole[]): void {
  const body = verdicts.indexOf("yes");
  const head = page.slice(0, Math.max(0, body)).filter((_, at) => verdicts[at] !== "no");
  for (const { index, traits } of page) if (roles[index] === "body" && traits.date) roles[index] = "date";
  for (const { index, traits } of head) {
    if ((traits.author !== undefined || traits.signed) && roles[index] === "body") roles[index] = "byline";
  }
  const late = roles.includes("byline") ? undefined : page.slice(0, 14).find(({ traits }) => traits.signed);
  if (late?.traits.author !== undefined) roles[late.index] = "byline";
  const last = page.at(-1);
  if (last?.traits.author !== undefined && !roles.includes("byline")) roles[last.index] = "byline";
  const rest = head.filter(({ index }) => roles[index] === "body");
  const titles = rest.filter(({ traits }) => !traits.bullet && !traits.fullStop);
  const title =
    rest.find(({ traits }) => traits.heading === 1) ??
    titles.find(({ traits }) => traits.words >= 5 && !traits.speaksToReader) ??
    titles.find(({ traits }) => traits.words >= 3 && !traits.speaksToReader) ??
    titles.find(({ traits }) => traits.words >= 5);
  if (title) roles[title.index] = "title";
  for (const { index, traits } of rest) {
    if (index === title?.index) continue;
    if (title && index > title.index && traits.loneName !== undefined && !roles.includes("byline")) {
      roles[index] = "byline";
      continue;
    }
    const isMenu =
      (traits.words <= 4 && (traits.bullet || index < (title?.index ?? -1))) ||
      (traits.speaksToReader && !traits.stops);
    roles[index] = isMenu ? "boilerplate" : traits.stops ? "caption" : "heading";
  }
}

function nameHeadings(page: readonly PageLine[], roles: LineRole[]): void {
  for (let at = 0; at < page.length; at++) {
    const { index, traits } = page[at] as PageLine;
    if (roles[index] !== "body" || traits.mark !== undefined) continue;
    const next = page[at + 1];
    const leads = next !== undefined && roles[next.index] === "body" && !next.traits.bullet;
    if (
      traits.heading > 0 ||
      (leads && !traits.bullet && !traits.stops && traits.words <= 14 && isProse(next.traits))
    ) {
      roles[index] = "heading";
    }
  }
}

/** Marks `---` … `---` at the very top and returns the index after it. */
function markFrontMatter(lines: readonly LineTraits[], roles: LineRole[]): number {
  if (lines[0]?.mark !== "front-matter") return 0;
  const limit = Math.min(lines.length, 100);
  for (let end = 1; end < limit; end++) {
    if (lines[end]?.mark !== "front-matter") continue;
    let isContent = false;
    for (let at = 0; at <= end; at++) {
      const field = lines[at]?.field;
      if (field !== undefined) isContent = articleFields.has(field);
      roles[at] = isContent && at < end ? "front-matter" : "boilerplate";
    }
    return end + 1;
  }
  return 0;
}

/** What front matter says of the article itself; its other fields are the clipper's. */
const articleFields: ReadonlySet<string> = new Set(
  "author authors byline date description headline published published_time subtitle summary title updated".split(" "),
);

function markCode(lines: readonly LineTraits[], roles: LineRole[]): void {
  let inside = false;
  lines.forEach((line, at) => {
    const fence = line.mark === "fence";
    if ((inside || fence) && roles[at] === "body") roles[at] = "code";
    if (fence) inside = !inside;
  });
}
