import type { Block } from "../../text/block.ts";
import type { Company } from "../entity.ts";
import type { CompanyEntry } from "./company-entry.ts";
import { Evidence } from "./evidence.ts";
import { isGenitive, judge, nameOf } from "./judge-names.ts";
import type { NameCandidate } from "./name-candidate.ts";
import { createLedger, type NameLedger, type NameSummary, summarise } from "./name-ledger.ts";
import { withOwnNames } from "./own-names.ts";

export interface BlockNames {
  readonly candidates: readonly NameCandidate[];
  /** The block itself, where the dossier's own companies are to be looked for in it. */
  readonly block?: Block;
  /** The block is no part of the article: its names neither count nor are given. */
  readonly inBoilerplate?: boolean;
}

/** The companies of each block, given the names of all. Takes time in proportion to the candidates. */
export function resolveNames(
  blocks: readonly BlockNames[],
  entries: readonly CompanyEntry[] = [],
): readonly (readonly Company[])[] {
  const article = blocks.map(({ candidates, inBoilerplate }) => (inBoilerplate ? [] : candidates));
  const proved = proveNames(article.map(summarise), entries);
  return article.map((candidates, at) =>
    blocks[at]?.inBoilerplate ? [] : mentions(candidates, proved, blocks[at]?.block),
  );
}

/** The names of an article from the summaries of its blocks. A caller may go on to add and remove blocks. */
export function proveNames(summaries: readonly NameSummary[], entries: readonly CompanyEntry[] = []): NameLedger {
  const ledger = createLedger(entries);
  for (const summary of summaries) ledger.add(summary);
  return ledger;
}

/**
 * Which of a block's names are companies' in the article of this ledger; in order, none overlapping. Where the block is given,
 * the dossier's own names are looked for in its whole text, and not only among what looks like a name.
 */
export function mentions(candidates: readonly NameCandidate[], ledger: NameLedger, block?: Block): readonly Company[] {
  const found: Company[] = [];
  for (const candidate of candidates) {
    if (candidate.kind !== "person" && isMention(candidate, ledger)) {
      const clitic = candidate.clitic && isGenitive(candidate.key, ledger) ? candidate.clitic : "";
      const { start, end, text } = candidate;
      found.push({
        type: "company",
        start,
        end: end + clitic.length,
        text: text + clitic,
        name: nameOf(candidate.key, ledger),
      });
    } else within(candidate, ledger, found);
  }
  return block && ledger.own.size > 0 ? withOwnNames(found, block, ledger.own) : found;
}

function isMention(candidate: NameCandidate, ledger: NameLedger): boolean {
  if (!judge(candidate.key, ledger).company) return false;
  if (ledger.entry(candidate.key)) return true;
  if (candidate.lexicon === "company") return true;
  // "Ford, who" and "in Orange" are not the companies proved elsewhere.
  const against = candidate.evidence & (Evidence.person | Evidence.product);
  const rest =
    candidate.evidence & ~(Evidence.inside | Evidence.person | Evidence.product | Evidence.speech | Evidence.subject);
  // "Haldane said", "Haldane was born" of Greg Haldane, who runs Haldane Cabinet.
  if (
    candidate.parts.length === 1 &&
    !candidate.clitic &&
    bearersOf(candidate.key, ledger) > (candidate.evidence & Evidence.speech ? 0 : rest === 0 ? 1 : 99)
  )
    return false;
  return against === 0 || rest !== 0;
}

/** How often persons of this surname are named in full. */
const bearersOf = (key: string, ledger: NameLedger): number => {
  let times = 0;
  for (const other of ledger.endingWith(key)) times += ledger.tally(other)?.persons ?? 0;
  return times;
};

/** Names proved elsewhere inside a run of capitals that is none as a whole: "Lindqvist" in "Lindqvist Shares Jump". */
function within(candidate: NameCandidate, ledger: NameLedger, found: Company[]): void {
  const { parts, bounds } = candidate;
  // "Tidegate Reports Third Quarter Results" is no company's name as a whole.
  const isHeading = candidate.kind === "other" && candidate.evidence & Evidence.heading && !candidate.lexicon;
  if (candidate.kind !== "name" && !isHeading && !ownEntry(candidate, ledger)) return;
  if (parts.length < 2) return;
  for (let from = 0; from < parts.length; from++) {
    for (let to = Math.min(parts.length, from + 5); to > from; to--) {
      if (to - from === parts.length) continue;
      const key = parts.slice(from, to).join(" ");
      if (!isProved(key, ledger)) continue;
      const start = bounds[2 * from] ?? candidate.start;
      const end = bounds[2 * to - 1] ?? candidate.end;
      found.push(part(candidate, start, end, nameOf(key, ledger)));
      from = to - 1;
      break;
    }
  }
}

const ownEntry = (candidate: NameCandidate, ledger: NameLedger): boolean =>
  candidate.parts.some((part) => ledger.entry(part)?.not === undefined && ledger.entry(part) !== undefined);

const isProved = (key: string, ledger: NameLedger): boolean =>
  (ledger.tally(key) !== undefined || ledger.entry(key) !== undefined) && judge(key, ledger).company;

const part = (candidate: NameCandidate, start: number, end: number, name: string): Company => ({
  type: "company",
  start,
  end,
  text: candidate.text.slice(start - candidate.start, end - candidate.start),
  name,
});
