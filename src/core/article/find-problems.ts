import type { FactChange } from "../annotations/anchor.ts";
import type { Sidecar } from "../sidecar/sidecar.ts";
import { clip } from "../text/clip.ts";
import { everywhere } from "./correct-entities.ts";
import type { PlacedAnnotation, Problem } from "./model.ts";

/** What is wrong with the sidecar, with the places of its annotations, and with verdicts whose facts have changed. */
export function findProblems(sidecar: Sidecar, annotations: readonly PlacedAnnotation[]): readonly Problem[] {
  const own = sidecar.problems.map(
    ({ code, span, message, fault }): Problem => ({
      code,
      severity: "error",
      in: "sidecar",
      span,
      message,
      related: [],
      ...(fault && { fault }),
    }),
  );
  return [...own, ...annotations.flatMap((placed) => [...placeProblem(placed), ...staleProblem(placed)])];
}

function placeProblem({ annotation, resolution }: PlacedAnnotation): readonly Problem[] {
  const base = { severity: "warning", in: "sidecar", span: annotation.source, id: annotation.id } as const;
  if (resolution?.status !== "orphaned" && resolution?.status !== "ambiguous") return [];
  const words = clip(annotation.anchor?.quote ?? "", 80);
  if (resolution.status === "orphaned") {
    const message = `The words of this ${annotation.type} are gone from the article: “${words}”`;
    return [{ ...base, code: "orphaned", message, related: [] }];
  }
  // A correction written for every mention of a name has several places by intent.
  if (annotation.type === "entity" && everywhere(annotation.anchor, resolution.candidates).length > 0) return [];
  const related = resolution.candidates.slice(0, 10).map((span) => ({
    in: "article" as const,
    span,
    message: "It may be here",
  }));
  const count = resolution.candidates.length;
  const where = count > 1 ? `stand in ${count} equally good places` : "may be those of another place";
  const message = `The words of this ${annotation.type} ${where}: “${words}”`;
  return [{ ...base, code: "ambiguous", message, related }];
}

function staleProblem({ annotation, resolution, stale }: PlacedAnnotation): readonly Problem[] {
  if (stale.length === 0 || !resolution?.span) return [];
  const verdict = annotation.check?.verdict ?? "";
  return [
    {
      code: "stale",
      severity: "warning",
      in: "article",
      span: resolution.span,
      id: annotation.id,
      message: `The verdict “${verdict}” was given for other facts: ${stale.map(printChange).join("; ")}`,
      related: [{ in: "sidecar", span: annotation.source, message: "The verdict stands here" }],
    },
  ];
}

/** A change for people: `figure “$3.4 billion” is now “$3.5 billion”`. */
export function printChange({ what, before, after }: FactChange): string {
  if (before === "") return `${what}: “${after}” was added`;
  if (after === "") return `${what}: “${before}” is gone`;
  return `${what} “${before}” is now “${after}”`;
}
