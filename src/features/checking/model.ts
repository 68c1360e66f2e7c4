import type { Evidence, FactCheck, Verdict } from "../../core/sidecar/sidecar.ts";

/** A fact-check that is being made. What was answered so far is kept until it is stored or thrown away. */
export interface Draft {
  readonly verdict?: Verdict;
  /** As typed into the one line that there is: `⏎` stands for a new line. */
  readonly rationale: string;
  readonly evidence: readonly Evidence[];
  /** A link that is being typed. */
  readonly link?: { readonly url: string; readonly title?: string };
  /** The question that was open last: 0 verdict, 1 rationale, 2 evidence. */
  readonly step: number;
}

/** What the questions start with: the check as it is. */
export function draftOf(check: FactCheck | undefined): Draft {
  return {
    ...(check && { verdict: check.verdict }),
    rationale: toLine(check?.rationale ?? ""),
    evidence: check?.evidence ?? [],
    step: 0,
  };
}

/** Whether anything was said that would be lost. */
export const isChanged = (draft: Draft, start: Draft): boolean => contents(draft) !== contents(start);

const contents = ({ verdict, rationale, evidence, link }: Draft): string =>
  JSON.stringify([verdict, rationale, evidence, link?.url, link?.title]);

export interface Drafts {
  readonly [key: string]: Draft;
}

const draftLimit = 30;

/** With one more draft kept, or, undefined, one less; the oldest go where there are many. */
export function withDraft(drafts: Drafts, key: string, draft: Draft | undefined): Drafts {
  const others = Object.entries(drafts).filter(([name]) => name !== key);
  return Object.fromEntries(draft ? [...others.slice(1 - draftLimit), [key, draft]] : others);
}

/** A text of several lines as it goes into a box of one. */
export const toLine = (text: string): string => text.trim().replace(/[ \t]*\r?\n/g, " ⏎ ");

/** What was typed into the box, in lines again; what was not changed stays exactly as it was. */
export function fromLine(line: string, before: string | undefined): string | undefined {
  if (before !== undefined && line === toLine(before)) return before;
  const text = line.replace(/[ \t]*⏎[ \t]?/g, "\n").trim();
  return text === "" ? undefined : text;
}

export type Store =
  | { readonly kind: "nothing" }
  /** The verdict stands as it was given. */
  | { readonly kind: "evidence" }
  | { readonly kind: "check" };

/** What is to be stored: a check that says the same again is none, and evidence alone is no other verdict. */
export function toStore(before: FactCheck | undefined, now: Omit<Draft, "link" | "step">, isStale: boolean): Store {
  if (!before || isStale || now.verdict !== before.verdict) return { kind: "check" };
  if (fromLine(now.rationale, before.rationale) !== before.rationale) return { kind: "check" };
  return { kind: JSON.stringify(now.evidence) === JSON.stringify(before.evidence) ? "nothing" : "evidence" };
}

/** A link as typed: with a scheme; undefined where it is none that a browser opens. */
export function cleanLink(typed: string): string | undefined {
  const text = typed.trim();
  if (/^https?:\/\/[^\s/]+\.\S+$/i.test(text)) return text;
  return /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(text) ? `https://${text}` : undefined;
}

/** Evidence as given by a program, without what is no evidence. */
export function cleanEvidence(given: readonly Partial<Evidence>[]): readonly Evidence[] {
  return given
    .filter(({ url, article, quote }) => url !== undefined || article !== undefined || quote !== undefined)
    .map((one) => ({ ...one, stance: one.stance ?? "context" }));
}
