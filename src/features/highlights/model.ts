import type { Article, ArticleClaim } from "../../core/article/article.ts";
import type { Span } from "../../core/text/span.ts";
import type { TextEdit } from "../../library/library.ts";

export const highlightKinds = [
  "boilerplate",
  "claim",
  "company",
  "figure",
  "date",
  "accepted",
  "checked",
  "attention",
  "note",
] as const;
export type HighlightKind = (typeof highlightKinds)[number];

export type Highlights = Readonly<Record<HighlightKind, readonly Span[]>>;

/** What a person may switch off. */
export interface Shown {
  readonly companies: boolean;
  readonly figures: boolean;
  readonly dates: boolean;
  readonly claims: boolean;
  readonly boilerplate: boolean;
}

export const noHighlights: Highlights = {
  boilerplate: [],
  claim: [],
  company: [],
  figure: [],
  date: [],
  accepted: [],
  checked: [],
  attention: [],
  note: [],
};

/** What to mark in an article. Icons for the margin (accepted, checked, attention, note) mark a passage's first character. */
export function highlightsOf(article: Article, shown: Shown): Highlights {
  const entities = (type: string, wanted: boolean): readonly Span[] =>
    wanted ? article.entities.filter((entity) => entity.type === type).map(spanOnly) : [];
  const claims = shown.claims ? article.claims.filter((claim) => claim.status === "accepted") : [];
  const icon = (wanted: ReturnType<typeof claimIcon>): readonly Span[] =>
    claims.filter((claim) => claimIcon(claim) === wanted).flatMap(({ span }) => (span ? [firstOf(span)] : []));
  const notes = shown.claims ? article.notes.flatMap(({ resolution }) => resolution?.span ?? []) : [];
  return {
    boilerplate: shown.boilerplate ? article.boilerplate.map(spanOnly) : [],
    claim: [...claims.flatMap(({ span }) => span ?? []), ...notes].map(spanOnly),
    company: entities("company", shown.companies),
    figure: entities("figure", shown.figures),
    date: entities("date", shown.dates),
    accepted: icon("accepted"),
    checked: icon("checked"),
    attention: icon("attention"),
    note: notes.map(firstOf),
  };
}

/** Whether a person has to look at the claim again, has checked it, or has only accepted it. */
function claimIcon(claim: ArticleClaim): "attention" | "checked" | "accepted" {
  if (claim.stale.length > 0 || claim.stored?.resolution?.status === "changed") return "attention";
  return claim.verdict === "unchecked" ? "accepted" : "checked";
}

/** Where marks are after edits, as the editor moves them by itself: what is shown need then not be set again. */
export function moveHighlights(highlights: Highlights, edits: readonly TextEdit[]): Highlights {
  const move = (span: Span): Span => edits.reduce(moveSpan, span);
  return Object.fromEntries(highlightKinds.map((kind) => [kind, highlights[kind].map(move)])) as unknown as Highlights;
}

function moveSpan(span: Span, edit: TextEdit): Span {
  const by = edit.text.length - (edit.end - edit.start);
  if (edit.start >= span.end) return span;
  if (edit.end <= span.start) return { start: span.start + by, end: span.end + by };
  // Within or across the mark: whatever the editor makes of it, it is set again, because nothing equals this.
  return { start: -1, end: -1 };
}

export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length && a.every((span, index) => span.start === b[index]?.start && span.end === b[index]?.end)
  );
}

const spanOnly = ({ start, end }: Span): Span => ({ start, end });

const firstOf = ({ start, end }: Span): Span => ({ start, end: Math.min(start + 1, end) });
