import * as vscode from "vscode";
import type { Article, Problem } from "../../core/article/article.ts";
import { clip } from "../../core/text/clip.ts";
import { faultWords, lineOf } from "../../host/fault-words.ts";
import { changeLabel, fateLabel, printChange, verdictWord } from "../../host/words.ts";
import { fateOfProblem } from "./model.ts";

/** A problem in the language of the editor; what the YAML parser says is in English. */
export function problemWords(article: Article, problem: Problem): string {
  if (problem.fault) return faultWords(problem.fault, lineOf(article.sidecar));
  const placed = article.annotations.find(({ annotation }) => annotation.id === problem.id);
  const quote = clip(placed?.annotation.anchor?.quote ?? "", 80);
  const fate = fateOfProblem(article, problem);
  if (problem.code === "stale" && placed) {
    const verdict = verdictWord(placed.annotation.check?.verdict ?? "unchecked").label;
    const changes = placed.stale.map((change) => `${changeLabel(change.what)}: ${printChange(change)}`);
    return vscode.l10n.t("The verdict “{0}” was given for other facts. {1}", verdict, changes.join("; "));
  }
  if (problem.code !== "orphaned" && problem.code !== "ambiguous") return problem.message;
  const message =
    problem.code === "orphaned"
      ? vscode.l10n.t("The words of this annotation are gone from the article: “{0}”.", quote)
      : vscode.l10n.t("It is not clear where the words of this annotation are: “{0}”.", quote);
  return fate ? `${message} ${fateLabel(fate)}` : message;
}

/** A place that belongs to a problem. */
export function relatedWords(problem: Problem, message: string): string {
  if (problem.code === "stale") return vscode.l10n.t("The verdict stands here");
  return problem.code === "ambiguous" ? vscode.l10n.t("It may be here") : message;
}
