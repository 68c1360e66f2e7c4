import type { Block } from "../../text/block.ts";
import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { tokenise } from "../../text/tokens.ts";
import type { Company } from "../entity.ts";
import type { CompanyEntry } from "./company-entry.ts";
import { legalSuffixEnd } from "./legal-suffixes.ts";
import { foldName, namePart, nameParts } from "./lexicon-key.ts";

/** The dossier's own companies by the first part of their names, longest names first. */
export type OwnNames = ReadonlyMap<string, readonly OwnName[]>;

interface OwnName {
  readonly parts: readonly string[];
  readonly entry: CompanyEntry;
}

export function indexOwnNames(entries: readonly CompanyEntry[]): OwnNames {
  const index = new Map<string, OwnName[]>();
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases]) {
      const parts = nameParts(tokenise(name));
      const first = parts[0];
      if (first === undefined) continue;
      const same = index.get(first) ?? [];
      index.set(
        first,
        [...same, { parts, entry }].sort((a, b) => b.parts.length - a.parts.length),
      );
    }
  }
  return index;
}

/**
 * What a person wrote in `.factmark/companies.yaml` wins over everything: its names are companies wherever they stand, be it
 * in lower case or in a person's name, and what it says to be none is none, nor is a part of it.
 */
export function withOwnNames(found: readonly Company[], { text, tokens }: Block, own: OwnNames): readonly Company[] {
  const companies: Company[] = [];
  const taken: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const names = token.kind === "word" || token.kind === "number" ? own.get(foldName(token.text)) : undefined;
    const match = names && longest(tokens, at, names);
    if (!match) continue;
    const suffix = legalSuffixEnd(tokens, match.end, tokens.length - 1);
    const { start } = token;
    const end = (tokens[suffix - 1] as Token).end;
    taken.push({ start, end });
    if (!match.entry.not)
      companies.push({ type: "company", start, end, text: text.slice(start, end), name: match.entry.name });
    at = suffix - 1;
  }
  if (taken.length === 0) return found;
  // Both lists are in order, so that one walk finds the overlaps.
  let next = 0;
  for (const company of found) {
    while (next < taken.length && (taken[next] as Span).end <= company.start) next++;
    const rival = taken[next];
    if (!rival || rival.start >= company.end) companies.push(company);
  }
  return companies.sort((a, b) => a.start - b.start);
}

function longest(
  tokens: readonly Token[],
  index: number,
  names: readonly OwnName[],
): { end: number; entry: CompanyEntry } | undefined {
  for (const { parts, entry } of names) {
    let part = 1;
    let end = index + 1;
    for (let at = index + 1; part < parts.length && at < tokens.length; at++) {
      const token = tokens[at] as Token;
      const written = namePart(token);
      if (written === "" && token.gap === "") continue;
      if (written !== parts[part]) break;
      part++;
      end = at + 1;
    }
    if (part === parts.length) return { end, entry };
  }
  return undefined;
}
