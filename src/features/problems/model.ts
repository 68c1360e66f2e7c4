import type { Article, Problem } from "../../core/article/article.ts";
import { type Fate, fateOf } from "../../core/article/fate.ts";
import { keepBothSides } from "../../core/sidecar/keep-both-sides.ts";
import type { Span } from "../../core/text/span.ts";

/** What a person can do about a problem; the likeliest first. */
export type Fix =
  | { readonly kind: "confirm" | "check" | "attach" | "keep" | "remove" | "keepBoth" }
  /** One of the places that ambiguous words may have. */
  | { readonly kind: "place"; readonly span: Span }
  /** `why`: nobody but a person can keep both sides. */
  | { readonly kind: "open"; readonly line: number; readonly why?: string };

const placeLimit = 5;

export function fixesOf(article: Article, problem: Problem): readonly Fix[] {
  switch (problem.code) {
    case "stale":
      return [{ kind: "confirm" }, { kind: "check" }];
    case "orphaned":
      return [{ kind: "attach" }, { kind: "keep" }, { kind: "remove" }];
    case "ambiguous": {
      const places = candidatesOf(article, problem).slice(0, placeLimit);
      return [...places.map((span) => ({ kind: "place" as const, span })), { kind: "attach" }, { kind: "remove" }];
    }
    case "sidecar-conflict": {
      const kept = keepBothSides(article.sidecar.text);
      const open = { kind: "open" as const, line: lineOf(article, problem) };
      return "refused" in kept ? [{ ...open, why: kept.refused }] : [{ kind: "keepBoth" }, open];
    }
    case "sidecar-unreadable":
    case "sidecar-version":
    case "entry-invalid":
      return [{ kind: "open", line: lineOf(article, problem) }];
    default:
      return [];
  }
}

/** What became of the words that a problem is about; undefined where it is not about words without a place. */
export function fateOfProblem(article: Article, { id }: Problem): Fate | undefined {
  const placed = article.annotations.find(({ annotation }) => annotation.id === id);
  const { annotation, resolution } = placed ?? {};
  return annotation?.anchor && resolution && fateOf(article.text, annotation.anchor, resolution);
}

/** Orphans that a person has seen and keeps are still told of, but warn no more. `kept`: their ids. */
export const severityOf = ({ code, id, severity }: Problem, kept: ReadonlySet<string>): Problem["severity"] =>
  code === "orphaned" && id !== undefined && kept.has(id) ? "info" : severity;

const candidatesOf = (article: Article, { id }: Problem): readonly Span[] =>
  article.annotations.find(({ annotation }) => annotation.id === id)?.resolution?.candidates ?? [];

const lineOf = ({ sidecar }: Article, { span }: Problem): number =>
  sidecar.problems.find((one) => one.span.start === span.start)?.line ?? 1;
